// What a page keeps on the device: IndexedDB, opened for each task and closed after it. Reading makes nothing, so who
// only looks leaves no trace.

/** @typedef {{ id: string }} Kept */
/** @typedef {[kind: string, change: (items: IDBObjectStore) => void]} Change */

export class Store {
  /**
   * @param {string} name
   * @param {number} edition
   * @param {readonly string[]} kinds
   */
  constructor(name, edition, kinds) {
    this.name = name;
    this.edition = edition;
    this.kinds = kinds;
  }

  /**
   * Open what is kept, or return null where there is nothing and nothing is to be made.
   * @param {boolean} make
   * @returns {Promise<IDBDatabase | null>}
   */
  open(make) {
    return new Promise((resolve, reject) => {
      let absent = false;
      const asked = indexedDB.open(this.name, this.edition);
      asked.onupgradeneeded = () => {
        absent = !make;
        if (absent) asked.transaction?.abort();
        else for (const kind of this.kinds) asked.result.createObjectStore(kind, { keyPath: "id" });
      };
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close();
        resolve(asked.result);
      };
      asked.onerror = (event) => {
        event.preventDefault();
        if (absent) resolve(null);
        else reject(asked.error);
      };
    });
  }

  /**
   * Do all of some changes, or none of them.
   * @param {readonly Change[]} changes
   */
  async change(changes) {
    const database = /** @type {IDBDatabase} */ (await this.open(true));
    try {
      await new Promise((resolve, reject) => {
        const task = database.transaction(this.kinds, "readwrite");
        task.oncomplete = resolve;
        task.onabort = () => reject(task.error);
        for (const [kind, apply] of changes) apply(task.objectStore(kind));
      });
    } finally {
      database.close();
    }
  }

  /**
   * Return the items of each kind, or null where nothing was ever kept.
   * @returns {Promise<Record<string, Kept[]> | null>}
   */
  async read() {
    const database = await this.open(false);
    if (!database) return null;
    try {
      const task = database.transaction(this.kinds);
      const found = await Promise.all(this.kinds.map((kind) => all(task.objectStore(kind).getAll())));
      return Object.fromEntries(this.kinds.map((kind, place) => [kind, found[place]]));
    } finally {
      database.close();
    }
  }

  /** Delete all of it, so that not even an empty place is left. */
  forget() {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(this.name);
      asked.onsuccess = resolve;
      asked.onerror = () => reject(asked.error);
    });
  }
}

/**
 * @param {IDBRequest<Kept[]>} asked
 * @returns {Promise<Kept[]>}
 */
function all(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
