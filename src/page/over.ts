/**
 * Ends what a controller stands for. With a reason of its own: for an abort without one the browser makes an error, and for that
 * error's stack it reads the whole file anew, which in a page's first milliseconds costs more than finding its article.
 */
export const end = (controller: AbortController): void => controller.abort(null);
