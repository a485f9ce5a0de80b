/** The words of an event's claims as small numbers: with how rare each is, and lists of them that can be held against each other. */

/** Words in alphabetical order, each once, and the length of the vector that their weights make. */
export interface Weighed {
  readonly words: readonly number[];
  readonly length: number;
}

const NONE: Weighed = { words: [], length: 0 };

export class Words {
  private readonly ids = new Map<string, number>();
  private readonly uses: number[] = [];
  private readonly lastUser: number[] = [];
  private readonly rarities: number[] = [];
  private readonly weights: number[] = [];
  /** For each word the number of the list that was last marked and held it; the number of the list that is marked; that list. */
  private readonly marks: number[] = [];
  private marked = 0;
  private last: readonly number[] | undefined;

  /** @param users of how many users words are noted */
  constructor(private readonly users: number) {}

  idOf(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.uses.push(0) - 1;
      this.lastUser.push(-1);
      this.marks.push(0);
      this.ids.set(word, id);
    }
    return id;
  }

  /** Notes that one user, the n-th, has these words. Each counts once a user. */
  note(lists: readonly (readonly string[])[], n: number): void {
    for (const list of lists)
      for (const word of list) {
        const id = this.idOf(word);
        if (this.lastUser[id] === n) continue;
        this.lastUser[id] = n;
        this.uses[id] = (this.uses[id] as number) + 1;
      }
  }

  /** How rare a word is among all users, 0 (all have it) to 1: in a quake report "quake" tells nothing. To be asked when all is noted. */
  rarity(id: number): number {
    return (this.rarities[id] ??= Math.log(1 + this.users / (this.uses[id] || 1)) / (Math.log(1 + this.users) || 1));
  }

  private weight(id: number): number {
    return (this.weights[id] ??= this.rarity(id) * this.rarity(id));
  }

  weigh(list: readonly string[]): Weighed {
    if (list.length === 0) return NONE;
    const words = (isOrdered(list) ? list : [...new Set(list)].sort()).map((word) => this.idOf(word));
    let sum = 0;
    for (const id of words) sum += this.weight(id);
    return { words, length: Math.sqrt(sum) };
  }

  /** Weighted share of words that two lists have in common, 0 to 1 (cosine). The same from both sides, to the last bit. */
  overlap(a: Weighed, b: Weighed): number {
    if (a.words.length === 0 || b.words.length === 0) return 0;
    const isFewer = a.words.length <= b.words.length;
    const [few, many] = [isFewer ? a.words : b.words, isFewer ? b.words : a.words];
    let shared = 0;
    if (few.length === 1) shared = many.includes(few[0] as number) ? this.weight(few[0] as number) : 0;
    else {
      this.mark(many);
      for (const id of few) if (this.marks[id] === this.marked) shared += this.weight(id);
    }
    return shared === 0 ? 0 : shared / (a.length * b.length);
  }

  /** Notes which words a list holds, in `marks`. One list after the other is held against many. */
  private mark(list: readonly number[]): void {
    if (list === this.last) return;
    [this.last, this.marked] = [list, this.marked + 1];
    for (const id of list) this.marks[id] = this.marked;
  }

  /** For `overlap` of one of these lists with all others. */
  overlaps(lists: readonly Weighed[]): Overlaps {
    return new Overlaps(lists, (id) => this.weight(id));
  }
}

/** `overlap` of one list with many, to the last bit: by the lists that hold a word, as nearly all hold few of its words. */
export class Overlaps {
  /** For each word the lists that hold it. */
  private readonly holders: number[][] = [];
  private readonly shared: Float64Array;
  private readonly lengths: Float64Array;
  private length = 0;

  constructor(
    private readonly lists: readonly Weighed[],
    private readonly weight: (id: number) => number,
  ) {
    for (const [n, { words }] of lists.entries()) for (const id of words) (this.holders[id] ??= []).push(n);
    this.lengths = Float64Array.from(lists, ({ length }) => length);
    this.shared = new Float64Array(lists.length);
  }

  /** Turns to a list, of which `with` then tells. */
  turnTo(a: number): void {
    const { shared, holders } = this;
    shared.fill(0);
    this.length = this.lengths[a] as number;
    for (const id of (this.lists[a] as Weighed).words) {
      const weight = this.weight(id);
      for (const n of holders[id] as number[]) shared[n] = (shared[n] as number) + weight;
    }
  }

  with(b: number): number {
    const shared = this.shared[b] as number;
    return shared === 0 ? 0 : shared / (this.length * (this.lengths[b] as number));
  }
}

function isOrdered(list: readonly string[]): boolean {
  for (let i = 1; i < list.length; i++) if ((list[i - 1] as string) >= (list[i] as string)) return false;
  return true;
}
