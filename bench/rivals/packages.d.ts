// The little that the bench uses of packages that are not installed with leakcheck (bench/package.json), so that its types can be
// checked without them.

declare module "@duckdb/node-api" {
  export interface DuckDBReader {
    getRowsJson(): (string | number | null)[][];
  }
  export interface DuckDBConnection {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<DuckDBReader>;
    closeSync(): void;
  }
  export class DuckDBInstance {
    static create(path: string, options: Readonly<Record<string, string>>): Promise<DuckDBInstance>;
    connect(): Promise<DuckDBConnection>;
    closeSync(): void;
  }
}

declare module "chdb" {
  export class Session {
    constructor(folder: string);
    query(sql: string, format?: string): string;
    close(): void;
  }
}

// Since Node 22.13; the types that are installed are those of Node 20.
declare module "node:sqlite" {
  export class DatabaseSync {
    constructor(path: string);
    exec(sql: string): void;
    prepare(sql: string): {
      run(...values: (string | null)[]): unknown;
      get(): Record<string, unknown> | undefined;
    };
    close(): void;
  }
}
