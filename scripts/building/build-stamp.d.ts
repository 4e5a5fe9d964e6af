export function sourcesOf(root: string, runtime?: string): string;
export function isBuilt(root: string, sources: string): boolean;
export function forgetBuild(root: string): void;
export function noteBuild(root: string, sources: string): void;
export function isKernelBuilt(root: string): boolean;
export function noteKernel(root: string): void;
