// src/format/checksum.ts
import xxhash from "xxhash-wasm";
var loading;
function loadChecksum() {
  loading ??= xxhash().then((api) => (seed, bytes) => api.h64Raw(bytes, seed));
  return loading;
}

// src/errors.ts
var LeakcheckError = class extends Error {
  name = "LeakcheckError";
  code;
  /** What the user can do about it, a sentence without a full stop; undefined if there is nothing to say. */
  hint;
  constructor(code, message, options = {}) {
    super(message, "cause" in options ? { cause: options.cause } : void 0);
    this.code = code;
    this.hint = options.hint;
  }
};
function bug(what) {
  throw new Error(`bug: ${what}`);
}

// src/kernel/module.generated.ts
var kernelModule = "AGFzbQEAAAABfxFgAAF/YAR/f39/AX9gA39/fwF/YAF/AX9gAn9/AX9gA39/fwBgBH9/f38AYAV/f39/fwF/YAF/AGACf38AYAN/f38BfmACf38BfmAEf39+fwF/YAh/f39/f39+fwF/YAl/f39/f39/f38AYAd/f39/f39/AX9gBX9/f39+AX8DNzYKCwICAQwHAgYNBQECAgABAgMADggDCQgFBgkABAUGBAEEAwEADwMEAQAFBAEDAwAAEAAAAAcFAwEAAQZqFX4BQgALfgFCAAt+AUIAC34BQgALfwFBAAt/AUEAC34BQgALfwFBAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEACwe2AyYIaGVhcEJhc2UAJAZzZXRLZXkAFwRoYXNoAAEGaGFzaFRvABgIY29tcHJlc3MAGQxzY2F0dGVyQnl0ZXMAGwtvcGVuU2NhdHRlcgAdCG9wZW5LaW5kAB4Nc2V0RW50cnlCeXRlcwAaCWNvbHVtbnNPZgAiBWVudGVyACAGZmlsbE9mAB8HcmVsaWV2ZQAcBWRyYWluACELc29ydGVyQnl0ZXMAEglzdHJpZGVGb3IAEQpvcGVuU29ydGVyABMFY2xlYXIAFAR0YWtlABAOY3N2UmVhZGVyQnl0ZXMAKQhwYXJzZUNzdgAoDXNjYXR0ZXJTdGFnZWQADwtzY2F0dGVyZWRUbwAOBmV4cGFuZAAlBHNvcnQAFQxzY3JhdGNoQnl0ZXMAKwp1c2VTY3JhdGNoACoGZW5jb2RlAC4JZW5jb2RlZEF0AC0FcHJvYmUAMQVjaGVjawA1CXJlYWRTaXplcwAMDHByb2ZpbGVDb3VudAAwCmVudHJ5Q291bnQANAtmb3VuZEJpdG1hcAAzDGZvdW5kUmVjb3JkcwAyDXNhbHZhZ2VkQ291bnQALwZtZW1vcnkCAArKbDa4AwIGfgF/IwAhBSMBIQYjAiEEIwMhByACQQFqIglBA3YhAiAArSEIA0AgCCABKQMAIghC//79+/fv37//AIMiA0K//vz58+fPnz98IANCpcqUqdKkyZIlfEJ/hYMgCEJ/hYNCgIGChIiQoMCAf4NCAoggCIQiCEIIhoQhAyAIQjiIIQggBSAGfCIFIAZCDYmFIQYgAkUEQCADQn8gCa0iA0IHg0IDhoZCf4WDIANCOIaEIQMLIAMgB4UiByAEfCIEIAdCEImFIgcgBUIgiXwiBSAHQhWJhSEHIAQgBnwiBCAGQhGJhSIGIAV8IgUgBkINiYUhBiAHIARCIIl8IgQgB0IQiYUiByAFQiCJfCIFIAdCFYmFIQcgBCAGfCIEIAZCEYmFIQYgBEIgiSEEIAMgBYUhBSACBEAgAkEBayECIAFBCGohAQwBCwsgBEL/AYUhBEEAIQADQCAAQQRIBEAgBSAGfCIDIAZCDYmFIQYgBCAHfCIEIAdCEImFIgcgA0IgiXwiBSAHQhWJhSEHIAQgBnwiAyAGQhGJhSEGIANCIIkhBCAAQQFqIQAMAQsLIAUgBoUgBIUgB4UL3AICBn4BfyMAIQQjASEFIwIhAyMDIQYgACABQXhxaiEIA0AgACkDACECIAQgBXwiBCAFQg2JhSEFIAAgCEYEQCACQn8gAa0iAkIHg0IDhoZCf4WDIAJCOIaEIQILIAMgAiAGhSIDfCIGIANCEImFIgMgBEIgiXwiBCADQhWJhSEHIAUgBnwiAyAFQhGJhSIFIAR8IgQgBUINiYUhBSAHIANCIIl8IgMgB0IQiYUiBiAEQiCJfCIEIAZCFYmFIQYgAyAFfCIDIAVCEYmFIQUgA0IgiSEDIAIgBIUhBCAAIAhHBEAgAEEIaiEADAELCyADQv8BhSEDQQAhAANAIABBBEgEQCAEIAV8IgIgBUINiYUhBSADIAZ8IgMgBkIQiYUiBiACQiCJfCIEIAZCFYmFIQYgAyAFfCICIAVCEYmFIQUgAkIgiSEDIABBAWohAAwBCwsgBCAFhSADhSAGhQvEAgIFfwN+IAJBCGpBA3YiBCABIABrSwRAQQEkBUEADwsgACAEakEBay0AACIGIAJBB3EiB0EBanYEQEEGJAVBAA8LIAYgB3ZFBEBBASQFIAAgBGoPCwJ/IAAgBGohAgNAIAhCI1QEQCABIAJNBEBBASQEQQAMAwsgAiIDQQFqIQIgCSADMQAAIgpC/wCDIAiGhCEJIApCgAFUBEAgClAgCEIAUnEEQEECJARBAAwECyAJQv////8PVgRAQQMkBEEADAQLIAmnJAQgAgwDCyAIQgd8IQgMAQsLQQMkBEEACyIFRQRAIwQkBUEADwsjBEEBRgRAQQckBUEADwsjBEUEQCAGQQEgB3RzIQJBACEBA0AgAUEBaiIDIARJBEAgAiAAIAFqLQAAciECIAMhAQwBCwsgAgRAQQgkBUEADwsLIwQkBSAFC6YBAgR/An4gACgCSCIDIAAoAhBBGGoiACABbGoiASkDECIHIAMgACACbGoiAikDECIIUgRAIAcgCFQPCyABQRhqIQAgASgCCCEEIAJBGGohASACKAIIIQUCQANAIAEgBUkgACAESXEEQCAAIgJBAWohACABIgNBAWohASACLQAAIgYgAy0AACIDSSECIAMgBkcNAgwBCwsgBCAAayAFIAFrSSECCyACC/ICAgZ/An4gASAAayACbiIEQQJJBEAgAQ8LQQFBISAEQQFrZ2t0IgRBAWshCCADQQAgBEECdPwLACAAIQYDQCABIAZLBEAgBikDACIKpyAIcSEEA0ACQCADIARBAnRqIgUoAgAiCQRAIAkpAwAiCyAKhUL//////////wCDQgBSBEAgBEEBaiAIcSEEDAMLIAtCOIggCkI4iHwiC0L/AVgEQCAJIApC//////////8AgyALQjiGhDcDAEEIIQQDQCAEQQhqIgUgAk0EQCAEIAlqIgcgBykDACAEIAZqKQMAhDcDACAFIQQMAQsLA0AgAiAESwRAIAQgCWoiBSAFLQAAIAQgBmotAAByOgAAIARBAWohBAwBCwsMAgsLIAUgADYCACAAIAZHBEAgACAGKQMANwMAQQghBANAIAIgBEsEQCAAIARqIAQgBmopAwA3AwAgBEEIaiEEDAELCwsgACACaiEACwsgAiAGaiEGDAELCyAAC50BAQR/IABBMGogAUEDdGoiBigCACIEIAAoAgQiBWogBigCBCIHSwRAQX4PCyAEIAJC//////////8AgyADrUI4hoQ3AwAgAEEQaiEAQn9CACADGyECQQghAwNAIAMgBUkEQCADIARqIAAgA2pBCGspAwAgAoM3AwAgA0EIaiEDDAELCyAGIAQgBWo2AgBBfyABIAQgBUEBdGogB00bC8ADAQF/IAJBB2tBCEsEf0EBBSABLQAAQTBGCwR/QQEFQQEgAnRBAWsgAf0ABAD9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCgoKCgoKCgoKCgoKCgoKCv0m/WRBf3NxCwR/QQAFIAEtAAEgAS0AAEEKbGpBkARrIgUgACgCfGotAAAgAWotAABBMEYEf0EABSAFQTRHIAJBDUdyBH9BAQUgAS0AAkExRwsLC0UEQEEADwsgACgCdCEFIAQEQCAEQQJHBH9BAAUgAy0AAUEgckHhAGsiBEEaSSADLQAAQSByQeEAayIDQRpJcQR/IAAoAnggA0EabGogBGotAAAFQQALCyIFRQRAQQAPCwsgBUUEQCAAKAJsIgAEf0EBQQIgAEEBRhsFQQALDwsgACgCcEUgAiAFTXIEf0EBBSABLQAAQTFGBH8gAS0AAUExRgVBAAsLBEBBAA8LIAAoAoABIQQgACgCiAEhBSAAKAKMASEDIAEgAmohAgJ/A0AgASACSQRAQQAgBCABLQAAIANBCmxqQTBrQQJ0aigCACIDQQFNIAMgBU9yDQIaIAFBAWohAQwBCwsgAyAAKAKEAWotAAALQQBHC1ECAn4BfyAAKAKYASIFQQUgASACEAAiA6dxIQEDQCAAKAKUASABQRhsaiICKQMAIgQgA1EEQCACDwsgBEIAUgRAIAFBAWogBXEhAQwBCwtBAAunAQIEfwF+A0AgAUEBdEEBaiIEIAJPBEAPCyAAIAMgBGxqIQUgBEEBaiACSQR/IAMgBWopAwAgBSkDAFYFQQALBEAgAyAFaiEFIARBAWohBAsgACABIANsaiIGKQMAIAUpAwBUBEBBACEBA0AgASADSQRAIAEgBmoiBykDACEIIAcgASAFaiIHKQMANwMAIAcgCDcDACABQQhqIQEMAQsLIAQhAQwBCwsL/QICBX4Bf0J/IAWtiCILIAStiCEMQn8hCUEAIQUDQCADIAVLBEBCACEIIAAgAkEDdmopAwAgAkEHca2IIQoDQCAKUARAIAhBwAAgAkEHcWsiDa18IQggAiANaiICIAFPBEBBCg8LIAAgAkEDdmopAwAgAkEHca2IIQoMAQsLIAggCnqnIg2tfCEIIAGtIAIgDUEBamoiDa0gBK18VARAQQoPCyAIIAxWBEBBCw8LIAQgDWohAiAIIAStIgiGIQogBEE4TQR+Qn8gCIZCf4UgACANQQN2aikDACANQQdxrYiDBSAAIA1BA3ZqKQMAIA1BB3GtiEL/////D4NCfyAEQSBrrYZCf4UgACANQSBqIg1BA3ZqKQMAIA1BB3GtiINCIIaECyAKhCEIIAkgC1FBACAFGwRAQQsPCyAIIAsgCUIBfH1WBEBBCw8LIAdFIAkgCEIBfHwiCSAGWnEEQCAFJAkgCSQKQQAPCyACJAggBUEBaiEFDAELCyADJAlBAAuKAQEGfyAAKAJEIgggAUECdGooAgAhBwNAAkAgAUEBdEEBaiIDIAJPDQAgCCADQQJ0aiIFKAIAIQQgA0EBaiIGIAJJBEAgACAEIAUoAgQiBRADBEAgBSEEIAYhAwsLIAAgByAEEANFDQAgCCABQQJ0aiAENgIAIAMhAQwBCwsgCCABQQJ0aiAHNgIAC5EFAgJ+A38gASACaiECA0AgASACSQR/IAEtAAAiBkEgRiAGQQlrQQVJcgVBAAsEQCABQQFqIQEMAQsLA0AgASACSQR/IAJBAWstAAAiBkEgRiAGQQlrQQVJcgVBAAsEQCACQQFrIQIMAQsLIAEgAkYEQEEBDwsgAkEBay0AACEHIAEtAAAiBkGAAU8EQCAGQe8BRiEAQQJBACAGQcIBRgR/QQEFIAZB4wFNIAZB4QFPcQsgAHIbDwtBASAGQTBGQQAgAxsgBiAAKAJkai0AABtFBEBBAA8LIAIgAWshCAJAIAdBgAFPBEAgB0GoAUYhACAHQaABRgR/QQEFIAdBigFNIAdBgAFPcQsgAHIgB0GpAUZyIAdBrwFGciAHQZ8BRnIgB0G/AUZyBEBBAg8LDAELIAhBCUsEQEECQQAgBkEgckH1AEYgCEEgTXEEfwJ/A0AgASACSQRAQQEgAS0AAEGAAU8NAhogAUEBaiEBDAELC0EACwVBAAsbDwsgBkEwRkEAIAhBAUZBACADGxsEQEEBDwsgASEDAn8DQCACIANLBEBBASADLQAAQYABTw0CGiADQQFqIQMMAQsLQQALDQAgASkDACIEQv/+/fv379+//wCDIQUgCEEITwR+Qn8FQn8gCK1CA4aGQn+FCyAFQr/+/Pnz58+fP3wgBUKlypSp0qTJkiV8Qn+FgyAEQn+Fg0KAgYKEiJCgwIB/g0ICiCAEhIMhBCAIQQhLBH4gATEACEIghAVCAAshBSAAKAJcIgEgACgCYEEEdGohAiABIQADQCAAIAJJBEAgACkDACAEUQR/IAApAwggBVEFQQALBEBBAQ8LIABBEGohAAwBCwtBAA8LQQJBACAGQSByQfUARhsLsQMCAX8FfkEAJA0CfyAAIAFqIQEDQCAIQiNUBEAgACABTwRAQQEkBEEADAMLIAAiA0EBaiEAIAcgAzEAACIEQv8AgyAIhoQhByAEQoABVARAIARQIAhCAFJxBEBBAiQEQQAMBAsgB0L/////D1YEQEEDJARBAAwECyAHpyQEIAAMAwsgCEIHfCEIDAELC0EDJARBAAsiAEUEQCMEDwsjBCQLIwtFBEBBDUEAIAAgAUcbDwsgACABRgRAQQEPCyAALQAAJAwjDEE/SwRAQQQPCwJ/IABBAWohAwNAIAZCI1QEQCABIANNBEBBASQEQQAMAwsgAyIAQQFqIQMgBSAAMQAAIgRC/wCDIAaGhCEFIARCgAFUBEAgBFAgBkIAUnEEQEECJARBAAwECyAFQv////8PVgRAQQMkBEEADAQLIAWnJAQgAwwDCyAGQgd8IQYMAQsLQQMkBEEACyIARQRAIwQPCyMERSMEIwtLcgRAQQUPC0EgIwRBAWtnayQOIwStIAKtQgh8QniDfiMLrSMMIw5BAWpqrX58IAEgAGutQgOGVgRAQQEPCyMEJA0gACQPQQALbwEBfyAAIAEgAhAMIQNBACMLIAMbRQRAIAMPCyAAIAFqIQMjDyEAQQAhAQNAIAEjDUkEQCAAIAMgAhACIgBFBEAjBQ8LIAFBAWohAQwBCwsgACQQIAMgAGtBA3QkESMRrSMLrSMMIw5BAWpqrX5UCwQAIwcLlQECAn4CfwNAIAEgAkkEQCABKQMAIQQgASkDCCEFIANBEEYEQCAAIAVCEIg3AxAFIAAgAf0ABBD9CwQQIAAgAf0ABCD9CwQgCyAAIARCOIinIAWnIgdBD3FBCHRyIgYgBCAHQQR2QQFxEAUiB0F/RwRAIAEgASADaiAHQX5GGyQHIAYPCyABIANqIQEMAQsLIAIkB0F/C6UBAgR/AX4gACgCKCAAKAIQIgYgACgCLGxqIQQgACgCACAGIAAoAgxsaiEFIAQhAyABBEBCwAAgAa19IQcgAyAFSQR/IAKtIAMpAwAgB4hWBUEACwRAQX8PCwNAIAMgBUkEfyACrSADKQMAIAeIUQVBAAsEQCADIAZqIQMMAQsLBSAFIQMLIAAgATYCMCAAIAQ2AiggACADIARrIAZuNgIsIAAoAiwLEAAgAEEIakEDdkETakF4cQsFAEHQAAtlACAAIAE2AgggACACNgIUIAAgAkEIakEDdkETakF4cTYCECAAIAM2AgAgACAENgIEIAAgBTYCGCAAIAY2AhwgACAHNgIgIAAgCDYCJCAAQQA2AgwgACAAKAIANgIoIABBADYCLAsaACAAQQA2AgwgACAAKAIANgIoIABBADYCLAvnBQMIfwJ+AXsgACgCDCICQQFLBEAgACgCACIBIAIgACgCECICbGohAyABKQMAIQoDQCABIANJBEAgCSABKQMAIAqFhCEJIAEgAmohAQwBCwsgCUIAUgRAIAAgCXmnEBYgACgCEEEQRgRAIAAoAgAiAyAAKAIMQQR0aiEEIAMpAwAhCSADQRBqIQIDQCACIARJBEACQCAJIAIpAwAiClgEQCAKIQkMAQsgAv0ABAAhCyACIQEDQCABIAFBEGsiAf0ABAD9CwQAIAEgA0sEfyABQRBrKQMAIApWBUEACw0ACyABIAv9CwQACyACQRBqIQIMAQsLBSAAKAIEIQYgACgCACIEIAAoAhAiBSAAKAIMbGohByAEIAVqIQIDQCACIAdJBEAgAikDACIJIAIgBWspAwBUBEAgAiEBQQAhAwNAIAMgBUkEQCADIAZqIAEgA2opAwA3AwAgA0EIaiEDDAELCwNAIAEgBWshCEEAIQMDQCADIAVJBEAgASADaiADIAhqKQMANwMAIANBCGohAwwBCwsgBCABIAVrIgFJBH8gASAFaykDACAJVgVBAAsNAAtBACEDA0AgAyAFSQRAIAEgA2ogAyAGaikDADcDACADQQhqIQMMAQsLCyACIAVqIQIMAQsLCwsgACgCACIBIAAoAhAiBCAAKAIMbGohBSABKQMAIQkgASAEaiECA0AgAiAFSQRAAkAgAikDACIKIAlSBEAgCiEJIAIgASAEaiIBRwRAQQAhAwNAIAMgBEkEQCABIANqIAIgA2opAwA3AwAgA0EIaiEDDAELCwsMAQsgATUCCCACNQIIfCEKQQghAwNAIAMgBEkEQCABIANqIgYgBikDACACIANqKQMAhDcDACADQQhqIQMMAQsLIAFC/////w8gCiAKQv////8PWhs+AggLIAIgBGohAgwBCwsgACABIAAoAgBrIARuQQFqNgIMCyAAIAAoAgA2AiggAEEANgIsIAAoAgwLtQQCCX8CfiABrSELQsAAQSAgACgCDCIDZ2siAiAAKAIcIgQgAiAESBsiAkHAACABayIBIAEgAkobIgGsfSEMIAAoAhgiAkEEIAF0IgFqIQcgACgCACADIAAoAhAiBWxqIQQgAkEAIAH8CwAgACgCACEBA0AgASAESQRAIAIgASkDACALhiAMiKdBAnRqIgMgAygCAEEBajYCACABIAVqIQEMAQsLIAAoAgQhAyACIQEDQCABIAdJBEAgASgCACEGIAEgAzYCACADIAUgBmxqIQMgAUEEaiEBDAELCyAAKAIAIQEDQCABIARJBEAgAiABKQMAIAuGIAyIp0ECdGoiAygCACEGIAMgBSAGajYCACAFQRBGBEAgBiAB/QAEAP0LBAAFQQAhAwNAIAMgBUkEQCADIAZqIAEgA2opAwA3AwAgA0EIaiEDDAELCwsgASAFaiEBDAELCyAFQQZ0IQggACgCBCEBIAIhAwNAIAMgB0kEQCADKAIAIgIgAWsiBCAISwRAIAQgBW4iBkEBdiEEA0AgBARAIAEgBEEBayIEIAYgBRAIDAELCyAGQQFrIQQDQCAEBEAgASAEIAVsaiEJQQAhBgNAIAUgBksEQCABIAZqIgopAwAhCyAKIAYgCWoiCikDADcDACAKIAs3AwAgBkEIaiEGDAELCyABQQAgBCAFEAggBEEBayEEDAELCwsgAiEBIANBBGohAwwBCwsgACgCACEBIAAgACgCBDYCACAAIAE2AgQLUAECfiAAKQMIIQEgACkDACICQvXKzYPXrNu38wCFJAAgAULt3pHzlszct+QAhSQBIAJC4eSV89bs2bzsAIUkAiABQvPK0cunjNmy9ACFJAMLDQAgAiAAIAEQATcDAAvvAwEKfwNAIARBEEkEQCAEQQJ0IgUgAWooAgAhBiACIAVqIAZBgP6DeHFBCHcgBkH/gfwHcUEIeHI2AgAgBEEBaiEEDAELC0EQIQQDQCAEQcAASQRAIAIgBEECdGoiAUEIaygCACEFIAEgAUFAaigCACABQRxrKAIAIAVBEXggBUETeHMgBUEKdnNqIAFBPGsoAgAiAUEHeCABQRJ4cyABQQN2c2pqNgIAIARBAWohBAwBCwsgACgCACEHIAAoAgQhASAAKAIIIQQgACgCDCEJIAAoAhAhCCAAKAIUIQUgACgCGCEGIAAoAhwhCgNAIAtBwABJBEAgC0ECdCIMIAJqKAIAIAMgDGooAgAgCiAIQQZ4IAhBC3hzIAhBGXhzaiAFIAhxIAhBf3MgBnFzampqIQwgB0ECeCAHQQ14cyAHQRZ4cyABIARxIAEgB3EgBCAHcXNzaiENIAYhCiAFIQYgCCEFIAkgDGohCCAEIQkgASEEIAchASAMIA1qIQcgC0EBaiELDAELCyAAIAAoAgAgB2o2AgAgACAAKAIEIAFqNgIEIAAgACgCCCAEajYCCCAAIAAoAgwgCWo2AgwgACAAKAIQIAhqNgIQIAAgACgCFCAFajYCFCAAIAAoAhggBmo2AhggACAAKAIcIApqNgIcCxUAIAAgATYCBCAAQRBqQQBBIPwLAAsGAEGw4AALdQEDfyAAQTBqIAFBA3RqIgEoAgQiBEUEQEEADwsgBCAAKAIAayIDIAEoAgAgACgCBCAAKAIIEAQhAiABIAA1AgBCA34gAiADa61CAoZUIgFFBEAgAiAAKAIEaiAESyEBCyADIAIgARs2AgAgAiADa0EAIAEbCxAAIAAgATYCACAAIAI2AggLRgEDfwNAIARBgAJJBEAgAEEwaiABQQh0IARyQQN0aiIFIAIgAyAEbGoiBjYCACAFIAAoAgAgBmo2AgQgBEEBaiEEDAELCwsqAQF/IABBMGogAUEDdGoiASgCBCICBH8gASgCACACIAAoAgBrawVBAAsLIQEBfiAAIAEgAhABIgRCOIinIAEtAABBCHRyIAQgAxAFC0IBAX8gAEEwaiABQQN0aiIBKAIEIgJFBEBBAA8LIAIgACgCAGsiAiABKAIAIAAoAgQgACgCCBAEIAEgAjYCACACawsHACAAQRBqC8sEAQh/IAEgAmogA0EBaiIGayEFIAYhBANAIAQtAABBLkcEQCAEQQFqIQQMAQsLIAEgAmogBEEBaiIEayIHQR9LBH9BAAUgACgCkAEgB0ECdGooAgAgBC0AAEEgckHhAGt2QQFxCwRAIAAgBCABIAJqIARrEAciAgR/IAIoAghBBHEFQQALBEBBAg8LCyAFQR9LBH9BAAUgACgCkAEgBUECdGooAgAgBi0AAEEgckHhAGt2QQFxC0UEQEEADwsgACAGIAUQByIKRQRAQQAPCyAKKAIIIQsgACgCnAEiCUEEOgAAIAlBAWohACABIQIDQCACIANJBEAgAi0AACIHQStHBEACQCALQQFxIAdBLkZxDQAgC0ECcQR/IAdB3wBGIAdBLUZyBUEACw0AIAAiBEEBaiEAIAQgB0EgciAHIAdBwQBrQf8BcUEaSRs6AAALIAJBAWohAgwCCwsLIAAiBEEBaiEAIARBwAA6AAAgCigCDCICIAYgAhshCyACBH8gCigCEAUgBQshBwNAIAcgCEsEQCAAIgJBAWohACACIAggC2otAAAiAkEgciACIAJBwQBrQf8BcUEaSRs6AAAgCEEBaiEIDAELCyAEIAlrQQFrIAMgAWtGBH8gBEEBaiECAn9BACAFIAdHDQAaQQAhAQNAIAEgBUkEQEEAIAEgAmotAAAgASAGai0AACIDQSByIAMgA0HBAGtB/wFxQRpJG0H/AXFHDQIaIAFBAWohAQwBCwtBAQsFQQALBEBBAA8LIAkgACAJaxABJAZBAQsFAEGgCAviAgIIfwV+IANBCGohByABIAJqIQggBK1COIYhD0I4IAWtfSEQIAatIREgACgCECINQQhrIQ4gACgCICEEIAMgACgCJCICIAIgA0sbIQkgACgCACICIA0gACgCCGxqIQogAiANIAAoAgxsaiEDIAEhAgNAIAIgCEkEQAJAIBEgAikDACISQv//////////AIMiEyAQiFEEQCADIApGDQEgAyAPIBOENwMAIAMgEkI4iDcDCEEQIQUDQCAFIA1JBEAgAyAFakIANwMAIAVBCGohBQwBCwtBACEFA0AgBSAJSQRAIAIgBWotAAgiBgRAIAQgBUEIdCAGciAObGohC0EAIQYDQCAGIA5JBEAgAyAGaiIMIAwpAwggBiALaikDAIQ3AwggBkEIaiEGDAELCwsgBUEBaiEFDAELCyADIA1qIQMLIAIgB2ohAgwCCwsLIAAgAyAAKAIAayANbjYCDCACIAFrC/UGAg1/An4gACICKAIQIQZBAUEhIAAoAiwiDWdrIgF0QQFrIQUgACgCNCIEQQBBBCABdPwLACAAKAIoIggpAwAhDwNAIAcgDUkEQCAPIQ5BCCEAA0AgACAGSQRAIA4gACAIaikDAIVClfip+pe33puef34iDkIgiCAOhSEOIABBCGohAAwBCwsgBSAOp3EhCgNAAkAgBCAKQQJ0aiIBKAIAIgNFBEAgAigCSCAJIAIoAhBBGGpsaiIAIAg2AgAgAEEBNgIEIAIoAjwgB0ECdGogCTYCACABIAlBAWoiCTYCAAwBCyACKAJIIAIoAhBBGGogA0EBa2xqIgwoAgAhAUEIIQACfwNAIAAgBkkEQEEAIAAgAWopAwAgACAIaikDAFINAhogAEEIaiEADAELC0EBCwRAIAwgDCgCBEEBajYCBCACKAI8IAdBAnRqIANBAWs2AgAFIApBAWogBXEhCgwCCwsLIAdBAWohByAGIAhqIQgMAQsLIAIoAkQhBQNAIAkgC0sEQCACKAJIIAsgAigCEEEYamxqIgQoAgAiACgCCCEGIARBGGoiASAAQQxqIAIoAhQiA0EIakEDdiIA/AoAACAEAn8gACABaiIAIAZBAUYNABogASADQQN2aiIBIAEtAABBASADQQdxdHI6AAADQCAGQf8ASwRAIAAiAUEBaiEAIAEgBkGAAXI6AAAgBkEHdiEGDAELCyAAIAY6AAAgAEEBags2AgggBCAEKAIYIgBBgP6DeHFBCHcgAEH/gfwHcUEIeHKtIAQoAgRBf3OtQiCGhDcDECAFIAtBAnRqIAs2AgAgC0EBaiELDAELCyAJQRhLBEAgAigCRCEEIAlBAXYhAANAIAAEQCACIABBAWsiACAJEAoMAQsLIAlBAWshAANAIAAEQCAEIABBAnRqIgMoAgAhASADIAQoAgA2AgAgBCABNgIAIAJBACAAEAogAEEBayEADAELCwUgAigCRCEDQQEhBwNAIAcgCUkEQCADIAdBAnRqIgAoAgAhAQNAIAAgA0sEfyACIAEgAEEEaygCABADBUEACwRAIAAgAEEEayIAKAIANgIADAELCyAAIAE2AgAgB0EBaiEHDAELCwtBACEAA0AgACAJSQRAIAIoAkAgBSAAQQJ0aigCAEECdGogADYCACAAQQFqIQAMAQsLIAkL/A0DGH8CfgF7IAAoAhghDSAAKAIcIQwgACgCOCIJIQMgACgCQCIWQRBGIhJFBEBBgAhBAEEg/AsACwJAA0AgASAYSwRAIAwgGEEDdGoiBCgCACEKIA0gGEECdGoiAi0AACEZIAItAAEhBQJAIAQoAgQiCEGAgICAeE8EQCAZBH9BAQUgACgCEAsNBAUgGUECRiEEAn9BASAIRQ0AGkEAQQEgCi0AACICQTBGIARxIAIgACgCZGotAAAbRQ0AGiAAIAogCCAEEAsLIgJBAUYNASACQQJGDQQLIBIEQCAbQgEgBa2GhCEbBSAFQQN2QYAIaiICIAItAABBASAFQQdxdHI6AAALIBlFDQAgGUEDRgRAIAohBEEAIQYCQCAIIgJB/gFLDQAgCi0AACIFQSJGIAVBK0ZyIAVBJ0ZyIAVBKEZyIAVBPEZyIAVB2wBGciAFQfsARnINACAFQcAARgRAIAhBAUYNASAKQQFqIQQgCEEBayECCwNAQQEgAnRBAWsgBP0ABAAiHP0MICAgICAgICAgICAgICAgIP0nIBz9DH9/f39/f39/f39/f39/f3/9Jf1OIBz9DC8vLy8vLy8vLy8vLy8vLy/9IyAc/Qw6Ojo6Ojo6Ojo6Ojo6Ojo6/SP9UCAc/QxAQEBAQEBAQEBAQEBAQEBA/SP9UP1P/WQiBUF/c3FFIQYgAkEQTQ0BQQAhBiAFQf//A0cNASAEQRBqIQQgAkEQayECDAALAAsgBkUNBEEDIAotAABBwABGIgIgCmogCCACaxAAIRogFEEBaiEUBSAZQQFGBEACf0EAIAhB/gFLDQAaQQAgACgCaCIQIAotAABqLQAAQQFHDQAaIAggCmohEUEAIQQgCkEBaiECA0AgAiARSQRAIBAgAi0AAGotAAAiBEEvcQRAIAJBAWohAgwCCwsLQQAgBEEQRw0AGkECIQZBACETQQAhBCACIgdBAWohAgNAIAIgEUkEQEEAIBAgAi0AAGotAAAiBUEHcUUNAhogBUECRgR/QQAgBkECRg0DGiATQQFqIRNBAAVBACAGQQRGIAVBBEZxDQMaIAQgBXILIQQgBSEGIAJBAWohAgwBCwsgB0EAIARBAUZBACATGxsLIgJFDQVBASAKIAgQACEaIBdBAWohFyAAIAogCCACECMiAkECRgR/QQEFIAJBAUYgF0EBS3ELDQUgAkEBRgRAIAMjBjcDACADQhQ3AwhBASEPIAMgFmohAwsFIBlBAkcNBSAVQQFqIRUgCi0AAEErRgR/IAhBAWsiAkEHa0EISwR/QQEFIAotAAFBMEYLBH9BAQVBASACdEEBayAK/QAEAf0MMDAwMDAwMDAwMDAwMDAwMP1x/QwKCgoKCgoKCgoKCgoKCgoK/Sb9ZEF/c3ELBUEBCwR/QQAFIApBAWoiBC0AASAELQAAQQpsakGQBGsiAiAAKAJ8ai0AACAEai0AAEEwRgR/QQAFIAJBNEcgCEEOR3IEf0EBBSAELQACQTFHCwsLBH5BAiAKQQFqIAhBAWsQAAUCfyAAKAIYIBhBAnRqLwECIgJB//8DRiABIAJNcgRAIAAgCiAIQQBBABAGDAELIAAoAhwgAkEDdGoiAigCACEFQQAgAigCBCIEQYCAgIB4Tw0AGkEAAn9BASAERQ0AGkEAIAAoAmQgBS0AAGotAABFDQAaIAAgBSAEQQAQCwsiAkECRg0AGiAAIAogCCAFQQAgBCACGxAGCyICRQ0GIA5BAWohDiACQQJGBEBBASELDAQLQQIgCiAIEAALIRoLC0EAIQIgCSEEA0AgAyAESwRAIAIEf0EBBSAEKQMAIBpRBH8gBCkDCKdBD3EgGUYFQQALCyECIAQgFmohBAwBCwsgAg0AIAMgGjcDACADIBlBEHKtNwMIIAMgFmohAwsgGEEBaiEYDAELC0EBIBdBAUsgD3FBASAVQQFLQQAgDhsgFSAXaiAUakEISxsbDQAgEgRAA0AgAyAJSwRAIAkgCSkDCCAbQhCGhDcDCCAJQRBqIQkMAQsLIAAoAkQhBEEAIQEDQCABIARJBEAgACgCUCAbQv8Bg6cgAUEIdHJBAnRqIgIgAigCAEEBajYCACAbQgiIIRsgAUEBaiEBDAELCwUDQCADIAlLBEAgCUGACP0ABAD9CwQQIAlBkAj9AAQA/QsEICAJIBZqIQkMAQsLQQAhAQNAIAEgACgCREkEQCAAKAJQIAFBgAhqLQAAIAFBCHRyQQJ0aiICIAIoAgBBAWo2AgAgAUEBaiEBDAELCwsgACgCVCIBIAEoAgQgF2o2AgQgASABKAIIIBVqNgIIIAEgASgCDCAUajYCDCABIAEoAhAgD2o2AhAgACALIAAoAlhqNgJYIAAgAzYCOEEBDwtBAAu+CwMBfhZ/BHsgACgCBCINIAAoAggiD0YhFSAAKAIcIRYgACgCACIQ/Q8hGyAN/Q8hHCAP/Q8hHSAAKAI8IAAoAgwiEUEBakEwbGshFyAAKAIwQRBrIBFBA3RrIRggACgCJCESIAAoAiAiBkFAaiEJQX9BACABIAZLGyEKIAYhBwNAIApBf0YEQAJAIARQBH8gCUFAayIJIAJJBEAgCf0ABAAiHiAb/SMgHv0MCgoKCgoKCgoKCgoKCgoKCv0j/VAgHiAc/SMgHiAd/SP9UP1Q/WStIAn9AAQQIh4gG/0jIB79DAoKCgoKCgoKCgoKCgoKCgr9I/1QIB4gHP0jIB4gHf0j/VD9UP1krUIQhoQgCf0ABCAiHiAb/SMgHv0MCgoKCgoKCgoKCgoKCgoKCv0j/VAgHiAc/SMgHiAd/SP9UP1Q/WStQiCGhCAJ/QAEMCIeIBv9IyAe/QwKCgoKCgoKCgoKCgoKCgoK/SP9UCAeIBz9IyAeIB39I/1Q/VD9ZK1CMIaEIQQgCUFAayACSwRAIARCfyACIAlrrYZCf4WDIQQLDAQLIANFBEBBASEKDAILIAIgBkYEQEEAIQoMAgsgAiEFQQoFIAkgBHqnaiEFIAQgBEIBfYMhBCAFLQAACyILQQpGIAsgEEZyBEAgBUEBayIZIAUgCyAQRyILIAIgBUtxIAUgBktxBH8gGS0AAEENRgVBAAsbIRkgDCARTwRAQQIhCgwCCyAWIAxBA3RqIhogB0EBaiAHIBMbNgIAIBogCCAHa0EBayAZIAdrIBMbIBRyNgIEIAxBAWohDCAFQQFqIQdBACETQQAhFCALRQ0DIBkgBmsiBQRAQQEgDCARR0EAIA4bIAUgACgCFEsbBEBBAiEKDAMLAkAgACAMECcEQCAAIAAoAkhBAWo2AkggACAFIAAoAkxqNgJMDAELIAAoAiwiCyAGNgIAIAsgBTYCBCALIAw2AgggC0EQaiIFIAAoAhwgDEEDdCIG/AoAACAAIAUgBmo2AiwLCyASIA5BAWpqIRJBACEMQQAhDiAHIAIgAiAHSxsiBiABTwR/QQAFQQMgCiAXIAAoAjhJBH9BAQUgGCAAKAIsSQsbCyEKDAMLIAUgB0cgCyANR3INAkEAIQsDQAJAIARQBEAgCUFAayIJIAJPBEBBAkEBIAMEf0EBBSACIAZrrSAANQIUQgJ8VgsbIQoMAgsgCf0ABAAiHiAb/SMgHv0MCgoKCgoKCgoKCgoKCgoKCv0j/VAgHiAc/SMgHiAd/SP9UP1Q/WStIAn9AAQQIh4gG/0jIB79DAoKCgoKCgoKCgoKCgoKCgr9I/1QIB4gHP0jIB4gHf0j/VD9UP1krUIQhoQgCf0ABCAiHiAb/SMgHv0MCgoKCgoKCgoKCgoKCgoKCv0j/VAgHiAc/SMgHiAd/SP9UP1Q/WStQiCGhCAJ/QAEMCIeIBv9IyAe/QwKCgoKCgoKCgoKCgoKCgoK/SP9UCAeIBz9IyAeIB39I/1Q/VD9ZK1CMIaEIQQgCUFAayACSwRAIARCfyACIAlrrYZCf4WDIQQLDAILIAkgBHqnaiEFIAQgBEIBfYMhBCAFIAtJDQEgBS0AACIZQQpGBEAgDkEBaiEODAILIA8gGUYEQCADRSAFQQFqIAJPcQRAQQEhCgwCCyAFQQFqIAJJBH8gBS0AAQVBgAILIhkgD0YgDSAZRnIEQEGAgICAeCEUIAVBAmohCwwDCyAVRQ0CBSANIBlHDQILIAVBAWoiCCACSQR/IAgtAAAFQYACCyELIAhBAWogAkkEfyAILQABBUGAAgshGSAFIQhBASETIAtBCkYgCyAQRnIEf0EBBSAZQQpGIAtBDUZxCw0AIANBACALQYACRhsNAEEBQQIgAwR/QQAFIAtBgAJGBH9BAQUgGUGAAkYgC0ENRnELCxshCgsLDAILCwsgACAGNgIgIAAgEjYCJCAKCwUAQaABC18AIAAgATYCNCAAIAAoAjRBBEEhIAJna3RqNgJIIAAgACgCSCACIAAoAhBBGGpsajYCPCAAIAJBAnQiASAAKAI8ajYCRCAAIAAoAkQgAWo2AkAgACAAKAJAIAFqNgJMCyUAIAEgACgCECIAQRJqbEEgaiABIABBJGpsQQRBISABZ2t0amoL6AICBH4FfyAANQIwIQcgACgCKCILIAAoAhAiCiAAKAIsbGohCUJ/IQUDQCAJIAtLBEAgCykDACAHhiAHiCIEIAV9QgF9IQYgBCEFIAZCfyADrYZCf4WDIQQCfyAGIAOtiKciDEEBaiIIIANqQThNBEAgASACQQN2aiIAIAAxAAAgBEIBhkIBhCAMrYYgAkEHca2GhDcDACACIAMgCGpqDAELA0AgDEE4TwRAIAEgAkEDdmoiACAAMQAANwMAIAxBOGshDCACQThqIQIMAQsLIAEgAkEDdmoiACAAMQAAQgEgDK2GIAJBB3GthoQ3AwAgAiAMQQFqaiECIANBIEsEfyABIAJBA3ZqIgAgADEAACAEQv////8PgyACQQdxrYaENwMAIARCIIghBCACQSBqIQIgA0EgawUgAwsgASACQQN2aiIIIAgxAAAgBCACQQdxrYaENwMAIAJqCyECIAogC2ohCwwBCwsgAgsHACAAKAJMC4AFAgt/CH4gACgCTCIHIQEgACgCLCIEIQIDQCACQf8ASwRAIAEiA0EBaiEBIAMgAkGAAXI6AAAgAkEHdiECDAELCyABQQFqIQkgASACOgAAIARFBEAgCSAHaw8LIAAQJiEEIAlBAWohAUEAQT8gACgCKCICIAAoAiwiCCAAKAIQIgVsaiIKIAVrKQMAIAA1AjAiD4YgD4ggCEEBa619IAitgCIMeadrIAxQGyILQQFrQQAgCxshA0E/IAtBAWoiCyALQT9PGyELIAOtIRNCfyEMA0AgAiAKSQRAIAIpAwAgD4YgD4giDSAMfUIBfSATiCEQIA0hDCAOIBB8IQ4gESAQQgGIfCERIBIgEEICiHwhEiACIAVqIQIMAQsLIAMiAkECaiALTSEKIAJBAWoiBSALTSARIAitfCINIA4iDFRxBEAgBSECIA0hDAsgCSADQQJqIAIgCiAMIBIgCK1CAYZ8VnEbIgU6AAAgBCECA0AgAkH/AEsEQCABIgNBAWohASADIAJBgAFyOgAAIAJBB3YhAgwBCwsgASIDQQFqIQEgAyACOgAAA0AgBCAGSwRAIAEgACgCSCAAKAJEIAZBAnRqKAIAIAAoAhBBGGpsaiICQRhqIgMgAigCCCADayIC/AoAACABIAJqIQEgBkEBaiEGDAELCyABQQA6AABBICAEQQFrZ2siAwRAIAAoAjwiAiAAKAIsQQJ0aiEEQQAhBgNAIAIgBEkEQCABIAZBA3ZqIgggCDEAACAAKAJAIAIoAgBBAnRqNQIAIAZBB3GthoQ3AwAgAyAGaiEGIAJBBGohAgwBCwsFQQAhBgsgASAHayAAIAEgBiAFECxBB2pBA3ZqCwQAIxQLBAAjDQuuAQAgACABIAMQDSEAQQAjCyAAG0UEQCAADwsjECMRIwsjDmwjCyMMIAIgBEEAEAkiAARAIAAPCyMJIwtGIwogBFJyBEBBAA8LQn8jDq2GQn+FIxAjDiMJbCIAQQN2aikDACAAQQdxrYiDpyICIw1PBEBBCQ8LIw8hAEEAIQEDQCABIAJJBEAgACMQIAMQAiEAIAFBAWohAQwBCwsgACMQIAMQAhogACQSIwUkE0F/CwQAIxMLBAAjEgsEACMLC60DAQd/QQAkFCAAIAEgAxANIQBBACMLIAAbRQRAIAAPCyAEQQAjDUECdPwLAEEAIQADQCAAIwtJBEBCfyMOrYZCf4UjECAAIw5sIgFBA3ZqKQMAIAFBB3GtiIOnIgEjDU8EQEEJDwsgBCABQQJ0aiIBIAEoAgBBAWo2AgAgAEEBaiEADAELCyADIQYgBCEHQQAhAyMPIQBBfyEEAn8DQCAKIw1JBEAgACMQIAYQAiEFQQ8gByAKQQJ0aigCACIBRQ0CGkEOIAEgBEsNAhogASAERgRAIAAhBAJAA0AgBCAFSSAAIANLcQRAIAMiCEEBaiEDIAQiCUEBaiEEIAgtAAAiCyAJLQAAIglJIQggCSALRw0CDAELCyAAIANrIAUgBGtJIQgLBUEBIQgLQQ4gCEUNAhojBUUEQCMUIAFqJBQLIAEhBCAAIQMgBSEAIApBAWohCgwBCwtBAAsiAARAIAAPCyMQIxEjCyMObCMLIwwgAkIAQQEQCSIABEAgAA8LIxEjCGtBA3YEQEENDwsjCCMRRgRAQQAPC0EMQQAjECMIQQN2ai0AACMIQQdxdRsL";

// src/kernel/kernel.ts
var PAGE_BYTES = 65536;
var MOST_MEMORY_BYTES = 2 ** 32 - PAGE_BYTES;
var SLACK_BYTES = 16;
var MOST_TEXT_LENGTH = 2 ** 26;
var SHORT_TEXT_LENGTH = 96;
var encoder = new TextEncoder();
var compiled;
var shared;
var Kernel = class _Kernel {
  exports;
  #end;
  #stagingAt;
  #staging;
  #keyed = false;
  constructor(exports) {
    this.exports = exports;
    this.#end = exports.heapBase() + 15 & ~15;
    this.#staging = new Uint8Array(0);
    this.#stagingAt = 0;
    this.#growStaging(4096);
  }
  /** Makes a kernel with a memory of its own, of a module that another thread has compiled, or of this thread's. */
  static open(module = _Kernel.module) {
    return new _Kernel(new WebAssembly.Instance(module).exports);
  }
  /** The compiled module, to be handed to other threads. */
  static get module() {
    compiled ??= new WebAssembly.Module(Buffer.from(kernelModule, "base64"));
    return compiled;
  }
  /** The kernel that short work of this thread shares; whoever hashes with it sets its own key first. */
  static ofThread() {
    shared ??= _Kernel.open();
    return shared;
  }
  /** Reserves zeroed memory, for the life of the kernel, and returns its address, a multiple of 16. */
  reserve(bytes) {
    const address = this.#end;
    const end = address + (bytes + SLACK_BYTES + 15 & ~15);
    if (!(bytes >= 0 && bytes < 2 ** 31 - 64 && end <= MOST_MEMORY_BYTES)) {
      bug(`the kernel cannot hold ${bytes} bytes more than ${address}`);
    }
    const { memory } = this.exports;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) {
      const staged = this.#staging.length;
      memory.grow(Math.ceil(missing / PAGE_BYTES));
      this.#staging = new Uint8Array(memory.buffer, this.#stagingAt, staged);
    }
    this.#end = end;
    return address;
  }
  /** A view of reserved memory; it is detached, and its length 0, once a reservation has grown the memory. */
  bytes(address, length) {
    if (address < 0 || length < 0 || address + length > this.#end) bug("a view beyond the kernel's reserved memory");
    return new Uint8Array(this.exports.memory.buffer, address, length);
  }
  /** Sets the SipHash key, 16 bytes; must come before the first hash or entry. */
  setKey(sipHashKey) {
    if (sipHashKey.length !== 16) bug(`a SipHash key of ${sipHashKey.length} bytes`);
    this.#staging.set(sipHashKey);
    this.exports.setKey(this.#stagingAt);
    this.#staging.fill(0, 0, 16);
    this.#keyed = true;
  }
  /** The key of an identifier: the hash of its kind (1 to 255) and its canonical form, as an unsigned number. */
  hash(kind, canonical) {
    const length = this.stage(kind, canonical);
    return BigInt.asUintN(64, this.exports.hash(this.#stagingAt, length));
  }
  /** The plain SipHash-2-4 of some bytes, as an unsigned number. */
  hashBytes(bytes) {
    if (!this.#keyed) bug("a hash without a key");
    if (bytes.length > this.#staging.length) this.#growStaging(bytes.length);
    this.#staging.set(bytes);
    return BigInt.asUintN(64, this.exports.hash(this.#stagingAt, bytes.length));
  }
  /** Where {@link stage} puts its bytes; changes when a longer text is staged. */
  get stagingAddress() {
    return this.#stagingAt;
  }
  /** Writes the byte of a kind and the UTF-8 of a text to the staging area and returns their length. */
  stage(kind, text) {
    if (!this.#keyed) bug("a hash without a key");
    const length = text.length;
    if (1 + 3 * length > this.#staging.length) this.#growStaging(1 + 3 * length);
    const staging = this.#staging;
    staging[0] = kind;
    let i = 0;
    if (length <= SHORT_TEXT_LENGTH) {
      for (; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code > 127) break;
        staging[i + 1] = code;
      }
      if (i === length) return length + 1;
    }
    return 1 + encoder.encodeInto(text, staging.subarray(1)).written;
  }
  #growStaging(bytes) {
    if (bytes > 1 + 3 * MOST_TEXT_LENGTH) bug(`a text of ${bytes} bytes for the kernel`);
    const length = Math.max(bytes, 2 * this.#staging.length);
    const address = this.reserve(length);
    this.#stagingAt = address;
    this.#staging = this.bytes(address, length);
  }
};

// src/kernel/scatter.ts
var MOST_COLUMN_BYTES = 32;
var KEY_BYTES = 8;
var KINDS = 5;
var NO_ROOM = -2;
var Scatter = class {
  #kernel;
  #state;
  /** From one buffer to the next; an append may write 7 bytes beyond an entry. */
  #pitch;
  /** By kind: the address of its first buffer, 0 if the kind has not occurred. */
  #buffers = Array.from({ length: KINDS + 1 }, () => 0);
  #columnBytes;
  #columns;
  /**
   * `partitionBytes`, 40 or more, is the size of each partition's buffer; the buffers of a kind are reserved when it
   * first occurs. `columnBytes`, 1 to 32, is the size of a record's columns.
   */
  constructor(kernel, options) {
    const { partitionBytes, columnBytes } = options;
    if (!(Number.isInteger(partitionBytes) && partitionBytes >= KEY_BYTES + MOST_COLUMN_BYTES && partitionBytes <= 2 ** 22)) {
      bug(`a partition of ${partitionBytes} bytes`);
    }
    this.#kernel = kernel;
    this.#pitch = partitionBytes + 8 + 15 & ~15;
    const mostEntries = Math.ceil(partitionBytes / (KEY_BYTES + 1));
    const slots = kernel.reserve(4 * 2 ** Math.ceil(Math.log2(2 * mostEntries)));
    this.#state = kernel.reserve(kernel.exports.scatterBytes());
    kernel.exports.openScatter(this.#state, partitionBytes, slots);
    this.#columnBytes = columnBytes;
    this.#columns = kernel.bytes(0, 0);
    this.setColumnBytes(columnBytes);
  }
  /** Changes the size of a record's columns, 1 to 32, and clears them. Every partition must be empty. */
  setColumnBytes(columnBytes) {
    if (!(Number.isInteger(columnBytes) && columnBytes >= 1 && columnBytes <= MOST_COLUMN_BYTES)) {
      bug(`${columnBytes} bytes of columns`);
    }
    for (const partition of this.partitions()) bug(`partition ${partition} has entries of another width`);
    this.#kernel.exports.setEntryBytes(this.#state, KEY_BYTES + columnBytes);
    this.#columnBytes = columnBytes;
  }
  /** Sets the exposed columns, columnBytes long, of the record to which the following identifiers belong. */
  setColumns(bitmap) {
    const length = this.#columnBytes;
    if (bitmap.length !== length) bug(`${bitmap.length} bytes of columns instead of ${length}`);
    if (this.#columns.length === 0) {
      this.#columns = this.#kernel.bytes(this.#kernel.exports.columnsOf(this.#state) >>> 0, MOST_COLUMN_BYTES);
    }
    const columns = this.#columns;
    for (let i = 0; i < length; i++) columns[i] = bitmap[i];
  }
  /**
   * Enters an identifier, kind 1 to 5, with the present columns, or with none if it adds no record. Returns -1, or the
   * partition that is full now: it must be relieved or drained before the next call.
   */
  enter(kind, canonical, records) {
    if (!this.#buffers[kind]) this.#openKind(kind);
    const length = this.#kernel.stage(kind, canonical);
    const full = this.#kernel.exports.enter(this.#state, this.#kernel.stagingAddress, length, records);
    if (full === NO_ROOM) bug("an entry for a partition that is full or unknown");
    return full;
  }
  /** Appends staged entries (see assembly/staged-entry.ts); `relieve` is called for each partition that is full meanwhile. */
  appendStaged(from, end, entryBytes, relieve) {
    const { exports } = this.#kernel;
    for (let at2 = from; ; ) {
      const partition = exports.scatterStaged(this.#state, at2, end, entryBytes);
      if (partition < 0) return;
      at2 = exports.scatteredTo() >>> 0;
      const kind = partition >> 8;
      if (this.#buffers[kind]) relieve(partition);
      else this.#openKind(kind);
    }
  }
  /**
   * Unites the equal keys of a partition. If that leaves more than three quarters of its buffer taken, empties it and
   * returns its entries, a view that is valid until the next call of anything; else undefined.
   */
  relieve(partition) {
    const start = this.#startOf(partition);
    const bytes = start === 0 ? 0 : this.#kernel.exports.relieve(this.#state, partition) >>> 0;
    return bytes === 0 ? void 0 : this.#kernel.bytes(start, bytes);
  }
  /** Unites the equal keys of a partition, empties it and returns its entries, perhaps none; a view as of `relieve`. */
  drain(partition) {
    const start = this.#startOf(partition);
    const bytes = start === 0 ? 0 : this.#kernel.exports.drain(this.#state, partition) >>> 0;
    return this.#kernel.bytes(start, bytes);
  }
  /** The partitions that have entries, ascending. */
  *partitions() {
    for (let kind = 1; kind <= KINDS; kind++) {
      if (this.#buffers[kind] === 0) continue;
      for (let partition = kind * 256; partition < (kind + 1) * 256; partition++) {
        if (this.#kernel.exports.fillOf(this.#state, partition) !== 0) yield partition;
      }
    }
  }
  #openKind(kind) {
    if (!(Number.isInteger(kind) && kind >= 1 && kind <= KINDS)) bug(`no kind ${kind}`);
    const buffers = this.#kernel.reserve(256 * this.#pitch);
    this.#buffers[kind] = buffers;
    this.#kernel.exports.openKind(this.#state, kind, buffers, this.#pitch);
  }
  /** The address of a partition's buffer, 0 if its kind has not occurred. */
  #startOf(partition) {
    const buffers = this.#buffers[partition >> 8];
    if (buffers === void 0) bug(`no partition ${partition}`);
    return buffers === 0 ? 0 : buffers + (partition & 255) * this.#pitch;
  }
};

// src/kernel/column-tables.ts
var BITMAP_OFFSET = 4;
function columnTables(columnMap, columnBits, rowBytes) {
  if (columnMap.length > 256) bug(`${columnMap.length} build columns`);
  const count = Math.ceil(columnMap.length / 8);
  const rows = new Uint8Array(count * 256 * rowBytes);
  for (const [column, bit] of columnMap.entries()) {
    if (bit >= columnBits) bug(`column bit ${bit} of ${columnBits}`);
    const table = (column >> 3) * 256;
    for (let value = 0; value < 256; value++) {
      if ((value >> (column & 7)) % 2 === 0) continue;
      const at2 = (table + value) * rowBytes + BITMAP_OFFSET + (bit >> 3);
      rows[at2] = rows[at2] | 1 << (bit & 7);
    }
  }
  return { rows, count };
}

// src/kernel/sorter.ts
var KEY_BYTES2 = 8;
var MOST_COLUMN_BYTES2 = 32;
var MOST_CAPACITY = 2 ** 25;
var MOST_COUNTER_BITS = 22;
var MOST_BUCKET_BYTES = 2 ** 24;
var MOST_BUCKET_ENTRIES = 2 ** 22;
var CHECKSUM_BYTES = 8;
var Sorter = class {
  #kernel;
  #state;
  #capacity;
  #inputAt = 0;
  #inputBytes = 0;
  #scratchEntries = 0;
  /**
   * `capacity`: the entries that it can hold, 2 or more. `columnBits`: c of the format, 1 to 256. `columnMap`: for each
   * build column, at most 256, its bit in the format; columns beyond it are dropped.
   */
  constructor(kernel, options) {
    const { capacity, columnBits, columnMap } = options;
    if (!(Number.isInteger(capacity) && capacity >= 2 && capacity <= MOST_CAPACITY)) bug(`a capacity of ${capacity} entries`);
    if (!(Number.isInteger(columnBits) && columnBits >= 1 && columnBits <= 256)) bug(`${columnBits} column bits`);
    const { exports } = kernel;
    const stride = exports.strideFor(columnBits);
    const tables = columnTables(columnMap, columnBits, stride - KEY_BYTES2);
    const tablesAt = kernel.reserve(tables.rows.length);
    kernel.bytes(tablesAt, tables.rows.length).set(tables.rows);
    const counterBits = Math.min(Math.ceil(Math.log2(capacity)), MOST_COUNTER_BITS);
    const counters = kernel.reserve(4 * 2 ** counterBits);
    const entries = kernel.reserve(capacity * stride);
    const spare = kernel.reserve(capacity * stride);
    this.#kernel = kernel;
    this.#capacity = capacity;
    this.#state = kernel.reserve(exports.sorterBytes());
    exports.openSorter(this.#state, capacity, columnBits, entries, spare, counters, counterBits, tablesAt, tables.count);
  }
  /** Forgets all entries. */
  begin() {
    this.#kernel.exports.clear(this.#state);
  }
  /** A view to fill with run entries for {@link load}, valid until anything else is called; its content is not kept. */
  input(bytes) {
    if (bytes > this.#inputBytes) {
      this.#inputBytes = Math.max(bytes, 2 * this.#inputBytes);
      this.#inputAt = this.#kernel.reserve(this.#inputBytes);
    }
    return this.#kernel.bytes(this.#inputAt, bytes);
  }
  /**
   * Adds the first `bytes` of the input: whole run entries of a partition with the given top byte, with `columnBytes` of
   * columns each. Returns false when the capacity does not suffice: equal keys united, three quarters are taken and
   * there are more to come. The caller then begins again with a finer `keep`.
   */
  load(topByte, bytes, columnBytes, keep = { bits: 0, value: 0 }) {
    if (!(topByte >= 0 && topByte <= 255)) bug(`a top byte of ${topByte}`);
    if (!(columnBytes >= 1 && columnBytes <= MOST_COLUMN_BYTES2)) bug(`${columnBytes} bytes of columns`);
    if (!(keep.bits >= 0 && keep.bits <= 32 && keep.value >= 0 && keep.value < 2 ** keep.bits)) {
      bug(`keys of ${keep.bits} bits cannot be ${keep.value}`);
    }
    if (!(bytes >= 0 && bytes <= this.#inputBytes && bytes % (KEY_BYTES2 + columnBytes) === 0)) {
      bug(`${bytes} bytes are no run entries of ${KEY_BYTES2 + columnBytes} bytes`);
    }
    const { exports } = this.#kernel;
    for (let at2 = 0; ; ) {
      at2 += exports.expand(this.#state, this.#inputAt + at2, bytes - at2, columnBytes, topByte, keep.bits, keep.value) >>> 0;
      if (at2 === bytes) return true;
      if (exports.sort(this.#state) >>> 0 > this.#capacity * 0.75) return false;
    }
  }
  /** Sorts by key, unites equal keys (records saturate at 2^32 - 1), and returns the number of entries. */
  sort() {
    return this.#kernel.exports.sort(this.#state) >>> 0;
  }
  /**
   * Encodes a bucket without its checksum; the view is valid until the next call. The entries must be sorted, and the
   * buckets that they cover asked for in ascending order, none left out that has entries.
   */
  encode(bucketBits, bucket) {
    if (!(bucketBits >= 0 && bucketBits <= 32 && bucket >= 0 && bucket < 2 ** bucketBits)) {
      bug(`no bucket ${bucket} of ${bucketBits} bits`);
    }
    const { exports } = this.#kernel;
    const count = exports.take(this.#state, bucketBits, bucket);
    if (count < 0) bug(`entries of a bucket before ${bucket} are left`);
    if (count > this.#scratchEntries || this.#scratchEntries === 0) this.#growScratch(count);
    const length = exports.encode(this.#state) >>> 0;
    if (length > MOST_BUCKET_BYTES - CHECKSUM_BYTES) bug(`bucket ${bucket} takes ${length} bytes`);
    return this.#kernel.bytes(exports.encodedAt(this.#state) >>> 0, length);
  }
  #growScratch(count) {
    if (count > MOST_BUCKET_ENTRIES) bug(`a bucket of ${count} entries`);
    const entries = Math.min(Math.max(count, 2 * this.#scratchEntries, 1024), MOST_BUCKET_ENTRIES);
    const { exports } = this.#kernel;
    exports.useScratch(this.#state, this.#kernel.reserve(exports.scratchBytes(this.#state, entries) >>> 0), entries);
    this.#scratchEntries = entries;
  }
};

// src/record/blank.ts
var blankWords = [
  "null",
  "\\n",
  "none",
  "nil",
  "nan",
  "n/a",
  "undefined",
  "unknown",
  "-",
  "--",
  "[]",
  "{}",
  "(none)",
  "xxx"
];
var longestWord = 16;
var BlankRule = class {
  words;
  #words;
  constructor(keep = []) {
    const kept = new Set(keep.map((word) => word.trim().toLowerCase()));
    this.words = blankWords.filter((word) => !kept.has(word));
    this.#words = new Set(this.words);
  }
  /** Whether a value is blank; in a phone column `0` is blank too. */
  isBlank(value, kind) {
    const text = value.trim();
    if (text === "") return true;
    if (text === "0") return kind === "phone";
    return text.length <= longestWord && this.#words.has(text.toLowerCase());
  }
};

// src/format/kinds.ts
var kindNumbers = { email: 1, phone: 2, username: 3, mailbox: 4, domain: 5 };
var kindNames = [void 0, ...Object.keys(kindNumbers)];

// src/ingest/rejects.ts
var RejectTally = class {
  #total = 0;
  #bytes = 0;
  #reasons = /* @__PURE__ */ new Map();
  /** Counts one reject. */
  add(reject) {
    this.#total++;
    this.#bytes += reject.length;
    this.#reasons.set(reject.reason, (this.#reasons.get(reject.reason) ?? 0) + 1);
  }
  get total() {
    return this.#total;
  }
  /** The bytes of all rejects, without their line ends. */
  get bytes() {
    return this.#bytes;
  }
  /** Rejects by reason, in the order of the names, so that equal counts print equally; reasons that never occurred are absent. */
  reasons() {
    return Object.fromEntries([...this.#reasons].sort(([a], [b2]) => a < b2 ? -1 : 1));
  }
};

// src/build/counts.ts
var Counts = class {
  records = 0;
  /** Bytes of the records, without their line ends. */
  recordBytes = 0;
  /** Addresses found in rejects. */
  salvaged = 0;
  /** Records in which each column is exposed, by build column number. */
  exposed = new Float64Array(256);
  tallies = /* @__PURE__ */ new Map();
  rejects = new RejectTally();
  tally(kind) {
    let tally = this.tallies.get(kind);
    if (tally === void 0) this.tallies.set(kind, tally = { values: 0, unindexable: 0 });
    return tally;
  }
  /** Counts values of a kind, by its number, and how many of them gave no key. */
  values(kindNumber, count, unindexable) {
    const tally = this.tally(kindNames[kindNumber]);
    tally.values += count;
    tally.unindexable += unindexable;
  }
  /** Adds what another one, perhaps out of another thread, has counted. */
  add(other) {
    this.records += other.records;
    this.recordBytes += other.recordBytes;
    this.salvaged += other.salvaged;
    other.exposed.forEach((records, column) => {
      this.exposed[column] = this.exposed[column] + records;
    });
    for (const [kind, { values, unindexable }] of other.tallies) {
      const tally = this.tally(kind);
      tally.values += values;
      tally.unindexable += unindexable;
    }
  }
};

// src/format/bucket.ts
var maxBucketBytes = 16 * 2 ** 20;
function bucketSeed(kindNumber, bucket) {
  return (BigInt(kindNumber) << 56n) + BigInt(bucket);
}

// src/build/encode-group.ts
var topBytes = 256;
var finestBits = 24;
var checksumBytes = 8;
function groupSizeOf(bucketBits) {
  return bucketBits >= 8 ? 1 : topBytes >> bucketBits;
}
function countFirst(context, kindNumber) {
  let entries = 0;
  for (const part of partsOf(context, kindNumber, [0], finestBits)) entries += part.entries;
  return entries;
}
function encodeGroup(context, kindNumber, top, bucketBits) {
  const groupSize = groupSizeOf(bucketBits);
  const group = Array.from({ length: groupSize }, (_, index2) => top + index2);
  const bucketOf = (share) => share / topBytes * 2 ** bucketBits;
  const lengths = new Uint32Array(bucketOf(top + groupSize) - bucketOf(top));
  let bytes = Buffer.allocUnsafe(1 << 16);
  let length = 0;
  let bucket = bucketOf(top);
  let index = 0;
  let entries = 0;
  for (const part of partsOf(context, kindNumber, group, Math.max(0, bucketBits - 8))) {
    entries += part.entries;
    const end = bucketOf(top + (part.keepBits === 0 ? groupSize : (part.value + 1) / 2 ** part.keepBits));
    for (; bucket < end; bucket++, index++) {
      const encoded = context.sorter.encode(bucketBits, bucket);
      const bucketBytes = encoded.length + checksumBytes;
      if (bucketBytes > maxBucketBytes) bug(`a bucket of ${bucketBytes} bytes`);
      if (length + bucketBytes > bytes.length) {
        const grown = Buffer.allocUnsafe(Math.max(2 * bytes.length, length + bucketBytes));
        bytes.copy(grown, 0, 0, length);
        bytes = grown;
      }
      bytes.set(encoded, length);
      bytes.writeBigUInt64LE(context.checksum(bucketSeed(kindNumber, bucket), encoded), length + encoded.length);
      length += bucketBytes;
      lengths[index] = bucketBytes;
    }
  }
  return { entries, bytes: bytes.subarray(0, length), lengths };
}
function* partsOf(context, kindNumber, group, mostBits) {
  const pending = [{ keepBits: 0, value: 0 }];
  for (let part = pending.pop(); part !== void 0; part = pending.pop()) {
    if (loadPart(context, kindNumber, group, part)) yield { ...part, entries: context.sorter.sort() };
    else {
      const keepBits = part.keepBits + 1;
      if (group.length > 1 || keepBits > mostBits) bug(`a part of a partition outgrew the sorter at ${keepBits} bits`);
      pending.push({ keepBits, value: part.value * 2 + 1 }, { keepBits, value: part.value * 2 });
    }
  }
}
function loadPart({ runs, sorter }, kindNumber, group, part) {
  sorter.begin();
  for (const top of group)
    for (const run of runs.of(kindNumber * topBytes + top)) {
      run.read(sorter.input(run.bytes));
      const keep = part.keepBits === 0 ? void 0 : { bits: part.keepBits, value: part.value };
      if (!sorter.load(top, run.bytes, run.columnBytes, keep)) return false;
    }
  return true;
}

// src/build/entry-sink.ts
var EntrySink = class {
  #scatter;
  #runs;
  #columnBytes;
  /** `columnBytes` is the width that `scatter` was made with. */
  constructor(scatter, runs, columnBytes) {
    this.#scatter = scatter;
    this.#runs = runs;
    this.#columnBytes = columnBytes;
  }
  /** Sets the width of column sets if they have outgrown it. Widths double, so that few runs are short because of it. */
  setWidth(columnBytes) {
    if (columnBytes <= this.#columnBytes) return;
    this.drain();
    while (this.#columnBytes < columnBytes) this.#columnBytes *= 2;
    this.#scatter.setColumnBytes(this.#columnBytes);
  }
  /** The exposed columns of the record that the following identifiers stand in, 32 bytes; those past the present width are zero. */
  setColumns(bitmap) {
    this.#scatter.setColumns(bitmap.subarray(0, this.#columnBytes));
  }
  enter(kindNumber, canonical, records) {
    const full = this.#scatter.enter(kindNumber, canonical, records);
    if (full < 0) return;
    const entries = this.#scatter.relieve(full);
    if (entries !== void 0) this.#runs.append(full, this.#columnBytes, entries);
  }
  /** Enters staged entries of the present width. */
  enterStaged(from, end, entryBytes) {
    this.#scatter.appendStaged(from, end, entryBytes, (partition) => {
      const entries = this.#scatter.relieve(partition);
      if (entries !== void 0) this.#runs.append(partition, this.#columnBytes, entries);
    });
  }
  /** Spills all that is in memory. */
  drain() {
    for (const partition of this.#scatter.partitions()) this.#runs.append(partition, this.#columnBytes, this.#scatter.drain(partition));
  }
};

// src/build/run-file.ts
var RunFile = class {
  #file;
  #runs = [];
  #bytes = 0;
  constructor(files, path2) {
    this.#file = files.create(path2);
  }
  append(partition, columnBytes, entries) {
    if (entries.length === 0) return;
    this.#file.write(entries, this.#bytes);
    this.#runs.push({ partition, offset: this.#bytes, bytes: entries.length, columnBytes });
    this.#bytes += entries.length;
  }
  /** What was appended so far. */
  get list() {
    return { path: this.#file.path, runs: this.#runs };
  }
  close() {
    this.#file.close();
  }
};
var Runs = class {
  #files = [];
  #runs = /* @__PURE__ */ new Map();
  constructor(files, lists) {
    for (const { path: path2, runs } of lists) {
      const file = files.open(path2);
      this.#files.push(file);
      for (const run of runs) {
        const known = this.#runs.get(run.partition);
        if (known === void 0) this.#runs.set(run.partition, [{ run, file }]);
        else known.push({ run, file });
      }
    }
  }
  /** The runs of a partition; `read` fills a view of their length. */
  *of(partition) {
    for (const { run, file } of this.#runs.get(partition) ?? []) {
      yield {
        ...run,
        read(into) {
          for (let done = 0; done < run.bytes; ) {
            const got = file.read(into.subarray(done, run.bytes), run.offset + done);
            if (got === 0) bug(`the spill file ends at ${run.offset + done}`);
            done += got;
          }
        }
      };
    }
  }
  close() {
    for (const file of this.#files) file.close();
  }
};

// src/format/column-set.ts
var maxTrackedColumns = 255;
function columnSetBytes(columnBits) {
  return Math.max(1, columnBits + 7 >> 3);
}

// src/record/alias-table.ts
var aliasTable = [
  {
    class: "Email addresses",
    kind: "email",
    tails: "email e_mail mail email_address e_mail_address mail_address emails e_mails mails email_addresses email_addr mail_addr email_id mail_id correo correo_electronico courriel eposta e_posta e_post email_adresse e_mail_adresse mail_adresse email_adres e_mail_adres mailadres adresse_email adresse_mail adresse_courriel indirizzo_email indirizzo_mail endereco_email adres_email adres_e_mail poczta pochta sahkoposti \u043F\u043E\u0447\u0442\u0430 \u044D\u043B\u0435\u043A\u0442\u0440\u043E\u043D\u043D\u0430\u044F_\u043F\u043E\u0447\u0442\u0430 \u044D\u043B_\u043F\u043E\u0447\u0442\u0430 \u0430\u0434\u0440\u0435\u0441_\u044D\u043B\u0435\u043A\u0442\u0440\u043E\u043D\u043D\u043E\u0439_\u043F\u043E\u0447\u0442\u044B \u0438\u043C\u0435\u0439\u043B \u0435\u043C\u0435\u0439\u043B \u043F\u043E\u0448\u0442\u0430 \u0435\u043B\u0435\u043A\u0442\u0440\u043E\u043D\u043D\u0430_\u043F\u043E\u0448\u0442\u0430 \u90AE\u7BB1 \u7535\u5B50\u90AE\u7BB1 \u7535\u5B50\u90AE\u4EF6 \u90AE\u4EF6 \u4FE1\u7BB1 \u96FB\u5B50\u90F5\u4EF6 \u30E1\u30FC\u30EB \u30E1\u30FC\u30EB\u30A2\u30C9\u30EC\u30B9 \uC774\uBA54\uC77C \u0627\u0644\u0628\u0631\u064A\u062F_\u0627\u0644\u0625\u0644\u0643\u062A\u0631\u0648\u0646\u064A",
    names: "public_email business_email contact_email customer_email work_email user_email primary_email login_email personal_email adresse_electronique posta posta_elettronica surel alamat_email"
  },
  {
    class: "Recovery email addresses",
    kind: "email",
    tails: "recovery_email secondary_email alt_email alternate_email alternative_email backup_email rescue_email recovery_email_address"
  },
  {
    class: "Phone numbers",
    kind: "phone",
    tails: "phone phone_number phones phone_numbers phone_no phone_num phone_nr mobile mobile_number mobile_no mobile_num mobile_phone mobile_phone_number cell_phone cell_phone_number cell_number telephone telephone_number telephone_no tel tel_no tel_nr tel_num tel_number msisdn gsm gsm_number gsm_no contact_number contact_no whatsapp whatsapp_number whatsapp_phone fax fax_number fax_no telefon telefon_nr telefon_nummer telefono telefone telefonnummer telefoon telefoonnummer telephone_mobile numero_telephone numero_de_telephone numero_telefono numero_de_telefono numero_di_telefono numero_telefone numero_de_telefone numer_telefonu cellulare celular handy handynummer mobiltelefon mobilnummer mobiel mobiele_nummer mobiel_nummer telefon_numarasi cep_telefonu telepon nomor_telepon nomor_hp \u0442\u0435\u043B\u0435\u0444\u043E\u043D \u043D\u043E\u043C\u0435\u0440_\u0442\u0435\u043B\u0435\u0444\u043E\u043D\u0430 \u043C\u043E\u0431\u0438\u043B\u044C\u043D\u044B\u0439 \u043C\u043E\u0431\u0438\u043B\u044C\u043D\u044B\u0439_\u0442\u0435\u043B\u0435\u0444\u043E\u043D \u043C\u043E\u0431_\u0442\u0435\u043B\u0435\u0444\u043E\u043D \u043D\u043E\u043C\u0435\u0440_\u0442\u0435\u043B\u0435\u0444\u043E\u043D\u0443 \u624B\u673A \u624B\u673A\u53F7 \u624B\u673A\u53F7\u7801 \u7535\u8BDD \u7535\u8BDD\u53F7\u7801 \u96FB\u8A71 \u96FB\u8A71\u756A\u53F7 \u643A\u5E2F \u643A\u5E2F\u96FB\u8A71 \uC804\uD654\uBC88\uD638 \uD734\uB300\uD3F0 \u0627\u0644\u0647\u0627\u062A\u0641 \u0631\u0642\u0645_\u0627\u0644\u0647\u0627\u062A\u0641",
    names: "public_phone public_phone_number contact_phone contact_phone_number business_phone business_phone_number primary_phone home_phone work_phone cell fon movil numero_movil portable tel_portable numero_portable gsm_nummer no_hp no_telp hp no_telepon puhelin puhelinnumero komorka number phone_e164"
  },
  {
    class: "Usernames",
    kind: "username",
    tails: "username user_name usernames user_names user_handle screen_name handle xusername login_name instagram_handle gamertag nom_utilisateur nom_d_utilisateur nombre_usuario nombre_de_usuario nome_utente nome_usuario nome_de_usuario benutzername gebruikersnaam nazwa_uzytkownika kullanici_adi anvandarnamn \u0438\u043C\u044F_\u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u0442\u0435\u043B\u044F \u0456\u043C_\u044F_\u043A\u043E\u0440\u0438\u0441\u0442\u0443\u0432\u0430\u0447\u0430 \u7528\u6237\u540D \u30E6\u30FC\u30B6\u30FC\u540D \uC0AC\uC6A9\uC790_\uC774\uB984 \u0627\u0633\u0645_\u0627\u0644\u0645\u0633\u062A\u062E\u062F\u0645",
    names: "login user account instagram_username ig_username ig_handle author_username account_name member_name uname usr profile_name alias user_login log_in logon logon_name sign_in_name username_or_email usuario benutzer utilisateur utente gebruiker member screen_names logname pseudo \u043B\u043E\u0433\u0438\u043D \u043D\u0438\u043A\u043D\u0435\u0439\u043C \u043B\u043E\u0433\u0456\u043D \u5E10\u53F7 \u8D26\u53F7 \uC544\uC774\uB514"
  },
  {
    class: "Nicknames",
    kind: "username",
    tails: "nickname nicknames nick_name",
    names: "nick apelido sobriquet spitzname bijnaam \u043D\u0438\u043A \u6635\u79F0 \u66B1\u7A31 \u30CB\u30C3\u30AF\u30CD\u30FC\u30E0"
  },
  { class: "Display names", tails: "display_name displayname", names: "profile_display_name shown_name anzeigename weergavenaam nombre_visible" },
  {
    class: "Names",
    tails: "full_name fullname complete_name legal_name real_name first_name first_names firstname last_name lastname given_name givenname given_names middle_name family_name surname forename second_name vorname nachname familienname voornaam achternaam prenom nom_de_famille apellido apellidos primer_apellido cognome sobrenome nombre_completo nome_completo nom_complet imie_i_nazwisko nazwisko ad_soyad soyad nama_lengkap \u0444\u0430\u043C\u0438\u043B\u0438\u044F \u0438\u043C\u044F_\u0444\u0430\u043C\u0438\u043B\u0438\u044F \u043E\u0442\u0447\u0435\u0441\u0442\u0432\u043E \u0444\u0438\u043E \u043F\u0440\u0456\u0437\u0432\u0438\u0449\u0435 \u043F\u043E\u043B\u043D\u043E\u0435_\u0438\u043C\u044F \u59D3\u540D \u771F\u5B9E\u59D3\u540D \u6C0F\u540D \uC774\uB984 \u0627\u0644\u0627\u0633\u0645_\u0627\u0644\u0643\u0627\u0645\u0644",
    names: "name fname first lname last mname customer_name contact_name person person_name subscriber_name client_name cust_name owner_name holder_name account_holder card_holder cardholder_name recipient recipient_name patient_name employee_name user_full_name author_name names middle initials initial_name tussenvoegsel naam volledige_naam nombre nombres nome nom imie isim adi nama namn fornamn efternamn navn fornavn etternavn efternavn jmeno prijmeni nev vezeteknev keresztnev nimi etunimi sukunimi \u0438\u043C\u044F \u0456\u043C_\u044F \u540D\u524D \u540D \u59D3 contact"
  },
  { class: "Mothers maiden names", tails: "mother_maiden_name mothers_maiden_name", names: "maiden_name mmn mothers_name" },
  { class: "Spouses names", tails: "spouse_name", names: "spouse partner_name husband_name wife_name" },
  {
    class: "Family members\u2019 names",
    names: "father_name fathers_name mother_name child_name children_names kin_name next_of_kin emergency_contact_name"
  },
  {
    class: "Company names",
    tails: "company_name organization_name organisation_name business_name",
    names: "company organization organisation org org_name business companies firm firma firmenname ragione_sociale azienda entreprise societe raison_sociale empresa bedrijf bedrijfsnaam sirket nombre_empresa nazwa_firmy \u043A\u043E\u043C\u043F\u0430\u043D\u0438\u044F \u043E\u0440\u0433\u0430\u043D\u0438\u0437\u0430\u0446\u0438\u044F \u516C\u53F8 \u4F1A\u793E\u540D \uD68C\uC0AC"
  },
  {
    class: "Employers",
    tails: "employer employer_name",
    names: "current_company current_employer dg department dept workplace work_place arbeitgeber werkgever employeur"
  },
  { class: "Employment statuses", names: "employment_status employment_type" },
  {
    class: "Job titles",
    tails: "job_title",
    names: "jobtitle position designation job job_role job_position functie funktion poste cargo puesto stanowisko unvan \u0434\u043E\u043B\u0436\u043D\u043E\u0441\u0442\u044C \u804C\u4F4D title"
  },
  {
    class: "Occupations",
    tails: "occupation",
    names: "profession business_category_name business_category beruf beroep profesion ocupacion professione profissao career"
  },
  { class: "Salutations", names: "salutation honorific name_prefix anrede aanhef civilite tratamiento titolo title_of_courtesy" },
  {
    class: "Physical addresses",
    tails: "address_street street_address home_address postal_address mailing_address shipping_address billing_address delivery_address residential_address permanent_address street_name address_line address_line1 address_line2 address_line_1 address_line_2 postal_code postcode post_code zip_code zipcode street1 street2 address1 address2 plz postleitzahl code_postal codigo_postal kod_pocztowy indirizzo strasse hausnummer huisnummer straatnaam",
    names: "business_address business_address_json business_address_street business_address_zipcode zip zip4 zip_plus4 address addresses address3 address_3 full_address street addr addr1 addr2 via cap adresse adres direccion domicilio calle endereco rua logradouro cep rue adresse_postale straat woonadres house_number house_no building apartment apt flat suite ulica adres_zamieszkania alamat mahalle posta_kodu \u0430\u0434\u0440\u0435\u0441 \u0443\u043B\u0438\u0446\u0430 \u0434\u043E\u043C \u043A\u0432\u0430\u0440\u0442\u0438\u0440\u0430 \u0438\u043D\u0434\u0435\u043A\u0441 \u043F\u043E\u0447\u0442\u043E\u0432\u044B\u0439_\u0438\u043D\u0434\u0435\u043A\u0441 \u0430\u0434\u0440\u0435\u0441\u0430 \u5730\u5740 \u90AE\u7F16 \u4F4F\u6240 \u90F5\u4FBF\u756A\u53F7 \uC8FC\uC18C \u0627\u0644\u0639\u0646\u0648\u0627\u0646 pincode pin_code po_box eircode"
  },
  {
    class: "Geographic locations",
    tails: "city city_name city_id country country_name country_code country_id province region_name state_name state_code province_name county hometown home_town current_city location_country location_state location_region location_city district municipality neighborhood neighbourhood",
    names: "location locations state region town place place_name village suburb area continent localita nazione paese citta provincia regione comune ville pays departement stadt ort wohnort land bundesland kreis ciudad pais estado municipio poblacion cidade bairro uf plaats woonplaats gemeente provincie miasto kraj wojewodztwo sehir ulke ilce kota negara provinsi kecamatan kelurahan \u0433\u043E\u0440\u043E\u0434 \u0441\u0442\u0440\u0430\u043D\u0430 \u043E\u0431\u043B\u0430\u0441\u0442\u044C \u0440\u0435\u0433\u0438\u043E\u043D \u043A\u0440\u0430\u0439 \u043C\u0456\u0441\u0442\u043E \u043A\u0440\u0430\u0457\u043D\u0430 \u57CE\u5E02 \u56FD\u5BB6 \u7701\u4EFD \u7701 \u5E02 \u90FD\u9053\u5E9C\u770C \u5E02\u533A\u753A\u6751 \u56FD \uB3C4\uC2DC \u0627\u0644\u0645\u062F\u064A\u0646\u0629 \u0627\u0644\u062F\u0648\u0644\u0629 geo_location geolocation area_code"
  },
  {
    class: "Latitude and longitude pairs",
    tails: "latitude longitude lat_lng lat_long lat_lon latlng latlong",
    names: "lat lng lon long geo coordinates coords coordinate gps gps_coordinates geo_point geo_lat geo_lng geo_lon location_lat location_lng location_lon breitengrad laengengrad langengrad \u7EAC\u5EA6 \u7ECF\u5EA6"
  },
  { class: "Time zones", tails: "time_zone timezone", names: "tz utc_offset zeitzone fuseau_horaire" },
  {
    class: "Dates of birth",
    tails: "dob date_of_birth birth_date birthdate birthday birth_day",
    names: "born birth bday d_o_b geburtsdatum geburtstag geboortedatum fecha_nacimiento fecha_de_nacimiento date_naissance date_de_naissance data_nascita data_di_nascita data_nascimento data_de_nascimento data_urodzenia dogum_tarihi tanggal_lahir tgl_lahir fodelsedatum \u0434\u0430\u0442\u0430_\u0440\u043E\u0436\u0434\u0435\u043D\u0438\u044F \u0434\u0435\u043D\u044C_\u0440\u043E\u0436\u0434\u0435\u043D\u0438\u044F \u0434\u0430\u0442\u0430_\u043D\u0430\u0440\u043E\u0434\u0436\u0435\u043D\u043D\u044F \u751F\u65E5 \u51FA\u751F\u65E5\u671F \u751F\u5E74\u6708\u65E5 \uC0DD\uB144\uC6D4\uC77C \u062A\u0627\u0631\u064A\u062E_\u0627\u0644\u0645\u064A\u0644\u0627\u062F"
  },
  { class: "Partial dates of birth", names: "birth_month birth_day_month dob_month dob_day month_of_birth day_of_birth birthday_month" },
  { class: "Years of birth", tails: "birth_year year_of_birth", names: "yob dob_year birthday_year geburtsjahr annee_naissance" },
  {
    class: "Places of birth",
    tails: "birth_place place_of_birth",
    names: "pob birthplace birth_city birth_country geburtsort lieu_naissance lugar_nacimiento \u043C\u0435\u0441\u0442\u043E_\u0440\u043E\u0436\u0434\u0435\u043D\u0438\u044F"
  },
  { class: "Ages", tails: "age", names: "ages edad idade alter_jahre leeftijd wiek yas umur \u0432\u043E\u0437\u0440\u0430\u0441\u0442 \u5E74\u9F84 \u5E74\u9F62" },
  { class: "Age groups", tails: "age_group age_range", names: "age_bracket age_band" },
  {
    class: "Genders",
    tails: "gender",
    names: "sex genders geschlecht geslacht sexe sexo genero sesso genere plec cinsiyet jenis_kelamin \u043F\u043E\u043B \u0441\u0442\u0430\u0442\u044C \u6027\u522B \u6027\u5225 \uC131\uBCC4 \u0627\u0644\u062C\u0646\u0633"
  },
  {
    class: "Nationalities",
    tails: "nationality",
    names: "nationalitaet nationaliteit nationalite nacionalidad nazionalita staatsangehoerigkeit \u043D\u0430\u0446\u0438\u043E\u043D\u0430\u043B\u044C\u043D\u043E\u0441\u0442\u044C"
  },
  { class: "Citizenship statuses", names: "citizenship citizenship_status" },
  { class: "Marital statuses", tails: "marital_status", names: "familienstand estado_civil etat_civil burgerlijke_staat stato_civile medeni_durum" },
  { class: "Relationship statuses", names: "relationship_status relationship" },
  { class: "Ethnicities", names: "ethnicity ethnic_group" },
  { class: "Races", names: "race" },
  { class: "Religions", names: "religion religione religie agama" },
  { class: "Political views", names: "political_view political_views political_party party_affiliation" },
  { class: "Sexual orientations", names: "sexual_orientation orientation interested_in" },
  { class: "Spoken languages", names: "spoken_languages languages_spoken spoken_language" },
  {
    class: "Language preferences",
    tails: "preferred_language",
    names: "language language_code lang locale languages sprache taal idioma langue lingua \u044F\u0437\u044B\u043A"
  },
  { class: "Education levels", tails: "education_level", names: "education school university college degree highest_degree" },
  { class: "School grades (class levels)", names: "grade_level school_grade class_level" },
  { class: "Academic records", names: "gpa academic_record" },
  { class: "Income levels", tails: "income", names: "income_level income_range annual_income household_income" },
  { class: "Earnings", tails: "salary", names: "earnings wage gehalt salario salaire" },
  { class: "Net worths", names: "net_worth" },
  { class: "Credit scores", tails: "credit_score", names: "fico fico_score" },
  { class: "Account balances", tails: "account_balance", names: "balance saldo" },
  {
    class: "Passwords",
    tails: "password passwords passwd pwd password_hash password_plain password_plaintext password_hashed hashed_password encrypted_password password_encrypted password_digest password_salt password_md5 password_sha1 password_sha256 password_bcrypt pass_hash passwd_hash pwd_hash passwort kennwort wachtwoord mot_de_passe contrasena clave_acceso haslo heslo losenord \u043F\u0430\u0440\u043E\u043B\u044C \u5BC6\u7801 \u30D1\u30B9\u30EF\u30FC\u30C9 \uBE44\uBC00\uBC88\uD638 \u0643\u0644\u0645\u0629_\u0627\u0644\u0645\u0631\u0648\u0631",
    names: "pass psw passw password1 password2 plain_password plaintext_password user_pass userpass hash hash_algo password_type password_algo hash_type salt passwordhash pw pass_md5 pass_sha1 passphrase clave senha parola sifre kata_sandi mdp"
  },
  { class: "Historical passwords", names: "old_password previous_password password_history old_passwords" },
  { class: "Password hints", tails: "password_hint", names: "hint passwordhint pwd_hint" },
  { class: "Password strengths", names: "password_strength" },
  {
    class: "Security questions and answers",
    tails: "secret_question security_question security_answer secret_answer",
    names: "security_questions security_answers secret_questions question_answer challenge_question challenge_answer"
  },
  { class: "PINs", names: "pin pincode_hash pin_number" },
  { class: "Mnemonic phrases", names: "mnemonic mnemonic_phrase seed_phrase recovery_phrase" },
  {
    class: "Auth tokens",
    tails: "access_token auth_token refresh_token session_id session_token api_key csrf_token reset_token oauth_token id_token bearer_token fcm_token push_token device_token auth_key secret_key",
    names: "token tokens session sessionid session_key cookie cookies csrf ct0 apikey jwt oauth remember_token verification_token confirmation_token activation_key two_factor_secret totp_secret otp_secret authorization"
  },
  { class: "Encrypted keys", names: "encrypted_key private_key encrypted_private_key" },
  {
    class: "IP addresses",
    tails: "ip ip_address ip_addresses ip_addr ipaddress ipv4 ipv6 ip_v4 ip_v6 ipaddr remote_addr",
    names: "last_ip lastip reg_ip regip registration_ip login_ip client_ip ips signup_ip last_login_ip remote_ip remote_host user_ip source_ip ip_adresse adresse_ip indirizzo_ip direccion_ip x_forwarded_for"
  },
  {
    class: "Browser user agent details",
    tails: "user_agent useragent browser",
    names: "ua user_browser browser_version browser_name http_user_agent"
  },
  {
    class: "Device information",
    tails: "device_id device_name device_model device_type device_info",
    names: "device devices infected_machine_id os os_name os_version operating_system machine_id hwid hardware_id platform phone_model computer_name hostname android_id idfa gaid advertising_id"
  },
  { class: "Device serial numbers", tails: "serial_number", names: "serial serial_no device_serial" },
  { class: "IMEI numbers", tails: "imei", names: "imei1 imei2 imei_number" },
  { class: "IMSI numbers", tails: "imsi", names: "imsi_number" },
  { class: "MAC addresses", tails: "mac_address mac_addr", names: "mac macs wifi_mac bssid" },
  { class: "Telecommunications carriers", names: "carrier mobile_carrier operator mobile_operator telecom phone_carrier isp network_operator" },
  { class: "Cellular network names", names: "cellular_network network_name" },
  {
    class: "Bios",
    tails: "bio biography",
    names: "about about_me aboutme description profile_description headline signature tagline user_description self_intro intro introduction bio_text biografia ueber_mich uber_mich \u043E_\u0441\u0435\u0431\u0435 \u7B80\u4ECB \u81EA\u5DF1\u7D39\u4ECB"
  },
  { class: "Personal descriptions", names: "personal_description self_description" },
  { class: "Personal interests", names: "interests hobbies hobby interest" },
  { class: "Professional skills", names: "skills skill professional_skills" },
  { class: "Physical attributes", names: "height weight eye_color eye_colour hair_color hair_colour body_type" },
  { class: "Astrological signs", names: "zodiac zodiac_sign star_sign astrological_sign" },
  {
    class: "Profile photos",
    tails: "profile_pic profile_pic_url profile_pic_url_hd profile_picture profile_picture_url profile_photo profile_photo_url profile_image profile_image_url profile_image_url_https",
    names: "hd_profile_pic_url_info picture picture_url user_photo profile_pic_id photo_url image_url headshot"
  },
  { class: "Photos", names: "photo photos pictures" },
  { class: "Avatars", tails: "avatar avatar_url", names: "avatar_hash gravatar avatar_id userpic" },
  {
    class: "User website URLs",
    tails: "website website_url external_url site_url bio_link bio_links",
    names: "url urls site link links url_in_bio webpage web_site web blog blog_url sitio_web site_web \u7F51\u7AD9 \u0441\u0430\u0439\u0442"
  },
  { class: "Homepage URLs", tails: "homepage homepage_url", names: "home_page" },
  {
    class: "Social media profiles",
    tails: "profile_url profile_link facebook_url instagram_url linkedin_url twitter_url tiktok_url youtube_url facebook_profile linkedin_profile instagram_profile twitter_profile instagram_link facebook_link linkedin_link twitter_link",
    names: "linkedin facebook twitter instagram tiktok youtube snapchat pinterest threads vk vkontakte github reddit twitch mastodon bluesky fb ig fb_id facebook_id twitter_id linkedin_id vk_id instagram_id google_id threads_link social_links social_profiles social_media social social_url permalink profile_page profile"
  },
  {
    class: "Instant messenger identities",
    kind: "username",
    tails: "telegram_username skype_id telegram_handle skype_name",
    names: "skype telegram discord discord_tag kik jabber xmpp msn aim yahoo_messenger line_id wechat wechat_id viber"
  },
  { class: "Instant messenger identities", names: "icq qq telegram_id discord_id im im_id" },
  { class: "Social connections", names: "friends friend_list connections followers_list following_list" },
  {
    class: "Profile statistics",
    tails: "follower_count followers_count following_count followed_by_count media_count post_count posts_count friends_count friend_count",
    names: "followers following followed_by follows edge_followed_by_count edge_follow_count edge_followed_by edge_follow statuses_count favourites_count favorites_count likes_count like_count listed_count tweet_count video_count subscriber_count subscribers_count karma reputation total_posts total_followers num_followers num_posts connections_count"
  },
  {
    class: "User statuses",
    tails: "account_status user_status",
    names: "is_private is_verified is_business is_business_account is_professional_account is_active is_admin is_banned is_deleted is_suspended is_staff is_superuser is_premium is_online account_type user_type member_status online_status user_role member_type membership_type verified blocked banned suspended"
  },
  { class: "VIP statuses", names: "is_vip vip vip_status vip_level" },
  {
    class: "Social security numbers",
    tails: "ssn social_security_number",
    names: "social_security_no social_security sin nin bsn burgerservicenummer insee numero_securite_sociale niss sozialversicherungsnummer jmbg pesel personnummer personal_number snils \u0441\u043D\u0438\u043B\u0441"
  },
  {
    class: "Government issued IDs",
    tails: "national_id national_id_number id_card_number id_number identity_number aadhaar aadhar",
    names: "id_proof_number document_number cpf cnpj curp nino rfc dni nie nif nik ktp no_ktp cnic id_card id_card_no idcard identity_card tc_kimlik tckn tc_no codice_fiscale cedula rut rg aadhaar_number aadhar_number pan_number national_insurance_number \u8EAB\u4EFD\u8BC1 \u8EAB\u4EFD\u8BC1\u53F7 \u8EAB\u4EFD\u8BC1\u53F7\u7801 voter_id nrc emirates_id"
  },
  { class: "Partial government issued IDs", names: "ssn_last4 ssn_last_4 ssn4 last4_ssn" },
  {
    class: "Passport numbers",
    tails: "passport_number passport_no",
    names: "passport passport_id passport_num reisepass paspoortnummer pasaporte \u043F\u0430\u0441\u043F\u043E\u0440\u0442 \u0441\u0435\u0440\u0438\u044F_\u043F\u0430\u0441\u043F\u043E\u0440\u0442\u0430 \u043D\u043E\u043C\u0435\u0440_\u043F\u0430\u0441\u043F\u043E\u0440\u0442\u0430 \u62A4\u7167"
  },
  {
    class: "Driver\u2019s licenses",
    tails: "drivers_license driver_license driving_license driving_licence license_number",
    names: "dl_number driver_license_number drivers_licence drivers_license_number licence_number fuehrerschein rijbewijs"
  },
  { class: "Taxation records", tails: "tax_id", names: "tin ein vat_number vat_id tax_number inn \u0438\u043D\u043D steuernummer steuer_id partita_iva nip" },
  {
    class: "Credit cards",
    tails: "card_number credit_card credit_card_number cc_number",
    names: "cc_expiration cc_num cc_exp cc_expiry card_no card_num card_expiry card_expiration expiry_date exp_date cardnumber kreditkarte carte_bancaire tarjeta pan card_exp"
  },
  { class: "Credit card CVV", tails: "cvv cvv2 cvc", names: "cvc2 card_cvv cvv_code security_code" },
  {
    class: "Partial credit card data",
    tails: "cc_last_four last4 last_four card_last4 card_last_four",
    names: "last_4 cc_last4 last_four_digits masked_card masked_pan card_bin bin card_type cc_type"
  },
  {
    class: "Bank account numbers",
    tails: "iban bank_account bank_account_number account_number",
    names: "account_no acct_no acct_number routing_number sort_code bic swift swift_code bank_account_no kontonummer rekeningnummer numero_cuenta rib ifsc ifsc_code"
  },
  { class: "Payment methods", tails: "payment_method", names: "payment_type paypal" },
  { class: "Payment histories", names: "payment_history payments" },
  { class: "Financial transactions", tails: "transaction_id", names: "transaction transactions transaction_amount" },
  { class: "Purchases", names: "order_id order_number orders purchases purchase last_order total_spent order_total invoice_number" },
  { class: "Shipment tracking numbers", tails: "tracking_number", names: "tracking_no shipment_tracking_number" },
  { class: "Loyalty program details", tails: "loyalty_number loyalty_id", names: "loyalty_card loyalty_points loyalty_tier frequent_flyer_number" },
  { class: "Reward program balances", names: "reward_points points_balance reward_balance" },
  {
    class: "Cryptocurrency wallet addresses",
    tails: "wallet_address btc_address eth_address bitcoin_address",
    names: "wallet crypto_wallet bitcoin ethereum_address crypto_address"
  },
  {
    class: "Vehicle identification numbers (VINs)",
    tails: "vin",
    names: "vin_number vehicle_identification_number fahrgestellnummer chassis_number"
  },
  {
    class: "License Plates",
    tails: "license_plate licence_plate",
    names: "plate plate_number number_plate numberplate kennzeichen kenteken plaque targa matricula \u0433\u043E\u0441_\u043D\u043E\u043C\u0435\u0440"
  },
  { class: "Vehicle registration plates", names: "vehicle_registration registration_plate vehicle_reg" },
  { class: "Vehicle details", names: "vehicle car_model car_make vehicle_make vehicle_model car" },
  { class: "Health insurance information", names: "health_insurance insurance_number health_insurance_number insurance_id" },
  { class: "Personal health data", names: "diagnosis medical_history blood_type blood_group allergies medication health_status" },
  { class: "Private messages", names: "private_message private_messages dm direct_message direct_messages" },
  { class: "Chat logs", names: "chat chat_log chat_logs" },
  { class: "Comments", names: "comment comments comment_text" },
  { class: "Forum posts", names: "post_text post_body forum_post" },
  { class: "Email messages", names: "email_body email_subject email_message" },
  { class: "SMS messages", names: "sms_text sms_body" },
  { class: "Login histories", tails: "login_history", names: "logins last_logins" },
  {
    class: "Website activity",
    tails: "last_login last_seen signup_date registration_date registered_at last_login_at last_login_date last_visit last_active last_activity",
    names: "created_at created join_date joined joined_at join_time regdate reg_date date_joined date_created created_date creation_date create_time created_time date_registered registered register_date registration_time register_time signup_at sign_up_date member_since last_access lastlogin lastseen lastvisit last_online login_count visits updated_at modified_at last_updated lastlogin_time"
  },
  {
    class: "Account IDs",
    tails: "user_id account_id customer_id member_id profile_id client_id subscriber_id contact_id uid customer_number account_ids user_ids",
    names: "id ids userid pk pk_id ig_id fbid interop_messaging_user_fbid cust_id guid uuid user_uuid user_pk author_id owner_id person_id uuid4 objectid object_id strong_id eid fbid_v2 customer_no customer_code client_no klant_id klantnummer kundennummer kunden_id kundennr numero_client id_usuario id_cliente id_user user_number member_number membership_number employee_id employee_number staff_id student_id patient_id matrikelnummer \u0438\u0434 \u7528\u6237id"
  },
  {
    class: null,
    names: "source keyword keywords hashtag hashtags breach_title breach breach_name leak leak_name spycloud_publish_date sighting severity status infected_time leak_id embedding voice_mail voicemail direct_mail index score row row_number line line_number file_name filename category category_name scraped_at crawled_at imported_at file_handle"
  }
];

// src/record/derived-columns.ts
var firstWords = new Set(
  "is has had can could was were did does should will allow allows allowed accept accepts show shows hide hides enable enables want wants need needs require requires use uses count total nb".split(
    " "
  )
);
var lastWords = new Set(
  "verified unverified confirmed validated hash hashed md5 sha sha1 sha224 sha256 sha384 sha512 bcrypt crc32 digest count counts total at ts timestamp status type types optin optout label flag enabled disabled length len".split(
    " "
  )
);

// src/record/aliases.ts
var exactNames = /* @__PURE__ */ new Map();
var wholeNames = /* @__PURE__ */ new Map();
var tails = /* @__PURE__ */ new Map();
for (const row of aliasTable) {
  for (const name of row.tails?.split(" ") ?? []) if (!tails.has(compact(name))) tails.set(compact(name), row);
  for (const name of [...row.tails?.split(" ") ?? [], ...row.names?.split(" ") ?? []]) {
    if (!exactNames.has(name)) exactNames.set(name, row);
    if (!wholeNames.has(compact(name))) wholeNames.set(compact(name), row);
  }
}
var silentSegments = new Set("value values raw text full formatted e164 numberlong numberint numberdouble oid uuid".split(" "));
var namesOfThings = new Set(
  "name names id ids pk uuid guid title url urls link links description number language type photo photos image".split(" ")
);
var things = new Set(
  "product products item sku category categories device app application tag tags hashtag hashtags group groups page pages audio music track song effect brand event plan file image images picture type role language currency team department school media post posts comment comments message messages order orders transaction invoice payment subscription campaign list form store shop place venue project task ticket session video videos story stories caption attachment clip service feature browser os version location city country state region thread poll field fields".split(
    " "
  )
);
var ordinaryWords = new Set(
  "user users contact customer client cust primary secondary public private home work business personal billing shipping delivery account acct member owner profile author company office emergency main other alt alternate alternative login signin signup registration register my your current last first second third new old verified default reply sender from to recipient employee student patient holder subscriber registrant admin administrator tech technical parent father mother spouse partner guardian kin preferred facebook instagram ig twitter google apple linkedin telegram skype whatsapp paypal tiktok snapchat youtube the shop order buyer seller guest host driver agent person people lead invoice payment bank legal residential permanent mailing postal original raw clean normalized normalised formatted full day daytime evening night mobile cell landline fixed direct local international intl e164 a b c".split(
    " "
  )
);
var closingWords = new Set(
  "home work business private personal primary secondary main other alt alternate office day daytime evening night mobile cell landline fixed direct original raw clean normalized normalised formatted full new old current e164 international intl local one two three first second".split(
    " "
  )
);
function compact(normalised2) {
  return normalised2.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").replaceAll("\xDF", "ss").replaceAll("\u0131", "i").replaceAll("\u0142", "l").replaceAll("\xF8", "o");
}

// src/record/ambiguous-names.ts
var email = { class: "Email addresses", kind: "email" };
var phone = { class: "Phone numbers", kind: "phone" };
var username = { class: "Usernames", kind: "username" };
var accountIds = { class: "Account IDs", kind: null };
var nothing = { class: null, kind: null };
function isMostly(counts, number, share = 0.5) {
  const filled = counts.values - counts.blank;
  return filled > 0 && number >= share * filled;
}
function identifierInContent(counts) {
  if (isMostly(counts, counts.emails)) return email;
  return isMostly(counts, counts.internationalPhones + counts.punctuatedPhones) ? phone : void 0;
}
var phoneLike = (counts) => counts.internationalPhones + counts.longNumbers;
var addressesOrHandles = (counts) => counts.atHandles + counts.profileUrls;
function areHandles(counts) {
  return isMostly(counts, addressesOrHandles(counts)) || isMostly(counts, counts.strongHandles, 0.3) && isMostly(counts, counts.handles + counts.profileUrls, 0.8);
}
function onlyEmail(counts) {
  return isMostly(counts, counts.emails) ? email : void 0;
}
var decideName = (counts) => identifierInContent(counts) ?? (areHandles(counts) ? username : void 0);
var decideContact = (counts) => {
  const found = identifierInContent(counts);
  if (found !== void 0) return found;
  if (isMostly(counts, phoneLike(counts) + counts.punctuatedPhones + counts.bareDigits)) return phone;
  if (isMostly(counts, counts.emails + counts.internationalPhones + counts.bareDigits, 0.2))
    return counts.emails >= counts.bareDigits ? email : phone;
  return areHandles(counts) ? username : { class: "Names", kind: null };
};
var decideNumber = (counts) => {
  const found = identifierInContent(counts);
  if (found !== void 0) return found;
  return isMostly(counts, phoneLike(counts), 0.2) || isMostly(counts, counts.bareDigits) ? phone : nothing;
};
var decideUser = (counts) => {
  const found = onlyEmail(counts) ?? (isMostly(counts, counts.internationalPhones) ? phone : void 0);
  if (found !== void 0) return found;
  if (isMostly(counts, counts.integers + counts.machineIds, 0.9)) return accountIds;
  return isMostly(counts, counts.flags, 1) ? nothing : username;
};
var decideId = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  if (isMostly(counts, counts.internationalPhones)) return phone;
  return areHandles(counts) && isNearlyUnique(counts) ? username : accountIds;
};
var decideAddress = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  if (isMostly(counts, counts.ips)) return { class: "IP addresses", kind: null };
  return isMostly(counts, counts.wallets) ? { class: "Cryptocurrency wallet addresses", kind: null } : void 0;
};
var decideMobile = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  const possible = counts.internationalPhones + counts.punctuatedPhones + counts.bareDigits + counts.emails;
  return possible === 0 && isMostly(counts, counts.flags + counts.integers, 1) ? nothing : void 0;
};
var decideTitle = (counts) => isMostly(counts, counts.salutations) ? { class: "Salutations", kind: null } : void 0;
var decideState = (counts) => {
  if (isMostly(counts, counts.statusWords)) return { class: "User statuses", kind: null };
  return isMostly(counts, counts.flags, 0.9) ? nothing : void 0;
};
var decideHash = (counts) => isMostly(counts, counts.integers + counts.flags) ? nothing : void 0;
var decidePosition = (counts) => isMostly(counts, counts.integers, 0.9) ? nothing : void 0;
var decideProfile = (counts) => isMostly(counts, counts.profileUrls + counts.atHandles) || isMostly(counts, counts.handles + counts.profileUrls, 0.8) && isMostly(counts, counts.strongHandles, 0.3) ? { class: "Social media profiles", kind: "username" } : void 0;
var decideMessenger = (counts) => onlyEmail(counts) ?? (isMostly(counts, counts.flags, 1) ? nothing : void 0);
var decideCep = (counts) => isMostly(counts, phoneLike(counts)) ? phone : void 0;
function isNearlyUnique(counts) {
  const filled = Math.min(counts.values - counts.blank, 4096);
  return counts.distinct >= 0.9 * filled;
}
var decisions = [
  ["name names", decideName],
  ["contact", decideContact],
  ["number", decideNumber],
  [
    "user account login userlogin usr member utilisateur usuario benutzer utente gebruiker userid uid logon accountname alias \u043B\u043E\u0433\u0438\u043D \u043B\u043E\u0433\u0456\u043D",
    decideUser
  ],
  ["id ids pk memberid customerid clientid uuid", decideId],
  ["address addresses addr \u0430\u0434\u0440\u0435\u0441", decideAddress],
  ["cell mobile hp gsm cellular portable movil whatsapp", decideMobile],
  ["title", decideTitle],
  ["state", decideState],
  ["hash", decideHash],
  ["position", decidePosition],
  ["cep", decideCep],
  ["skype telegram discord kik jabber xmpp msn aim lineid wechat viber", decideMessenger],
  [
    "facebook twitter instagram tiktok youtube snapchat pinterest threads vk vkontakte github reddit twitch mastodon bluesky fb ig linkedin profile profileurl profilelink instagramurl facebookurl twitterurl tiktokurl linkedinurl permalink social socialurl url link",
    decideProfile
  ]
];
var byName = new Map(decisions.flatMap(([names, decide]) => names.split(" ").map((name) => [name, decide])));

// src/record/country-code-columns.ts
var silentWords = new Set(
  "country code codes calling call dial dialing dialling prefix isd iso iso2 alpha2 cc number numbers num no nr intl international value".split(" ")
);
var dialWords = new Set("calling call dial dialing dialling prefix isd".split(" "));
var phoneWords = new Map([
  ...["phone", "phones", "tel", "telephone", "telefon", "telefono", "telefone", "fon"].map((word) => [word, "phone"]),
  ...["mobile", "cell", "cellphone", "mobilephone", "handy", "gsm", "cellular"].map((word) => [word, "mobile"]),
  ["phonenumber", "phone"],
  ["phonenumbers", "phone"]
]);

// src/record/column-meaning.ts
var shownNames = new Set(
  "fullname name completename realname userfullname nombrecompleto nomecompleto nomcomplet volledigenaam namalengkap \u043F\u043E\u043B\u043D\u043E\u0435\u0438\u043C\u044F".split(" ")
);

// src/ingest/columns.ts
var otherColumn = maxTrackedColumns;

// src/kernel/csv-parser.ts
var STATE = [
  "delimiter",
  "quote",
  "escape",
  "fields",
  "escapesMayBeBlank",
  "maxRecordBytes",
  "plan",
  "spans",
  "at",
  "line",
  "doubts",
  "doubtsEnd",
  "doubtsLimit",
  "staged",
  "stagedEnd",
  "stagedLimit",
  "stagedBytes",
  "columnBytes",
  "records",
  "recordBytes",
  "exposures",
  "values",
  "refused",
  "words",
  "wordCount",
  "wordStarts",
  "emailClasses",
  "bareMode",
  "knowsPlaces",
  "regionDigits",
  "placeDigits",
  "codeLengths",
  "transitions",
  "accepting",
  "states",
  "startState",
  "providerFilter",
  "providers",
  "providerMask",
  "scratch"
];
var places = Object.fromEntries(STATE.map((name, index) => [name, index]));
var NARROW_BYTES = 16;
var WIDE_BYTES = 48;
var PLAN_BYTES = 4;
var NO_FIELD = 65535;
var NARROW_COLUMNS = 48;
var DOUBT_BYTES = 16;
var ESCAPED = 2147483648;
var SLACK_BYTES2 = 64;
var PHONE = 2;
var LINE_FEED = 10;
var LONGEST_WORD = 9;
var LONGEST_DOMAIN = 31;
var SCRATCH_BYTES = 512;
var SLOT_BYTES = 24;
var DOMAIN_KIND = 5;
var noColumns = new Uint8Array(32);
var stops = ["done", "more-bytes", "not-understood", "no-room"];
var bareModes = ["undecided", "international", "refused"];
var CsvParser = class {
  /** The size of a staged entry. */
  stagedBytes;
  /** Bytes of a column set in use. */
  columnBytes;
  #kernel;
  #at;
  #escape;
  #quote;
  #staged;
  #exposures;
  #values;
  #state = new Uint32Array(0);
  #doubtsView = new Uint32Array(0);
  #doubts;
  #doubtsBytes;
  #buffer = 0;
  #capacity = 0;
  /** The buffer holds the bytes of the source from `#base` on, `#filled` of them. */
  #base = 0;
  #filled = 0;
  #mostStates = 0;
  constructor(kernel, options) {
    const { delimiter, quote, escape, maxRecordBytes, fields, blankWords: blankWords2, phones, providers, bufferBytes, stagingBytes } = options;
    this.#kernel = kernel;
    this.#quote = quote;
    this.#escape = escape;
    this.#at = kernel.reserve(kernel.exports.csvReaderBytes());
    const plan = kernel.reserve(fields.length * PLAN_BYTES);
    const spans = kernel.reserve((fields.length + 1) * 8);
    const columns = fields.reduce((most2, { number }) => Math.max(most2, number + 1), 1);
    this.columnBytes = Math.ceil(columns / 8);
    this.stagedBytes = columns > NARROW_COLUMNS ? WIDE_BYTES : NARROW_BYTES;
    const stagedSize = Math.max(stagingBytes, 2 * WIDE_BYTES * (fields.length + 8));
    this.#staged = kernel.reserve(stagedSize);
    this.#doubtsBytes = Math.max(stagingBytes >> 2, 2 * (DOUBT_BYTES + 8 * (fields.length + 8)));
    this.#doubts = kernel.reserve(this.#doubtsBytes);
    this.#exposures = kernel.reserve(32 * 256 * 4);
    this.#values = kernel.reserve(64);
    const words = kernel.reserve(Math.max(1, blankWords2.length) * 16);
    const wordStarts = kernel.reserve(256);
    const emailClasses = kernel.reserve(256);
    const placeDigits = kernel.reserve(phones.placeDigits.length);
    const codeLengths = kernel.reserve(phones.codeLengths.length);
    const scratch = kernel.reserve(SCRATCH_BYTES);
    const table = layProviders(kernel, providers);
    this.#growBuffer(bufferBytes);
    const values = {
      delimiter,
      quote: quote < 0 ? LINE_FEED : quote,
      escape: quote < 0 ? LINE_FEED : escape,
      fields: fields.length,
      escapesMayBeBlank: [quote, escape].some((byte) => byte <= 32 || byte >= 128 || blankWords2.some((word) => word.includes(String.fromCharCode(byte)))) ? 1 : 0,
      maxRecordBytes,
      plan,
      spans,
      doubts: this.#doubts,
      doubtsEnd: this.#doubts,
      doubtsLimit: this.#doubts + this.#doubtsBytes,
      staged: this.#staged,
      stagedEnd: this.#staged,
      stagedLimit: this.#staged + stagedSize,
      stagedBytes: this.stagedBytes,
      columnBytes: this.columnBytes,
      exposures: this.#exposures,
      values: this.#values,
      words,
      wordCount: blankWords2.length,
      wordStarts,
      emailClasses,
      regionDigits: phones.regionDigits,
      placeDigits,
      codeLengths,
      scratch,
      ...table
    };
    for (const [name, value] of Object.entries(values)) this.#set(name, value);
    const planView = new DataView(kernel.exports.memory.buffer, plan, fields.length * PLAN_BYTES);
    fields.forEach(({ kind, number, countryCodeField }, field) => {
      planView.setUint8(field * PLAN_BYTES, kind);
      planView.setUint8(field * PLAN_BYTES + 1, number);
      planView.setUint16(field * PLAN_BYTES + 2, countryCodeField < 0 ? NO_FIELD : countryCodeField, true);
    });
    kernel.bytes(placeDigits, phones.placeDigits.length).set(phones.placeDigits);
    kernel.bytes(codeLengths, phones.codeLengths.length).set(phones.codeLengths);
    fillWords(kernel.bytes(words, blankWords2.length * 16), kernel.bytes(wordStarts, 256), blankWords2);
    fillClasses(kernel.bytes(emailClasses, 256));
  }
  /** Says how bare digits without a place are read, and whether those with one may be. */
  setPhones(bareMode, knowsPlaces) {
    this.#set("bareMode", bareModes.indexOf(bareMode));
    this.#set("knowsPlaces", knowsPlaces ? 1 : 0);
  }
  /** Copies what is known of numbering plans by now; what is learned later is not seen. */
  setPhoneTable({ transitions, accepting, states }, startState) {
    if (states > this.#mostStates) {
      this.#mostStates = 2 * states;
      this.#set("transitions", this.#kernel.reserve(this.#mostStates * 40));
      this.#set("accepting", this.#kernel.reserve(this.#mostStates));
    }
    this.#words(this.#get("transitions"), states * 10).set(transitions.subarray(0, states * 10));
    this.#kernel.bytes(this.#get("accepting"), states).set(accepting.subarray(0, states));
    this.#set("states", states);
    this.#set("startState", startState);
  }
  /** Begins a block whose first record starts at `offset`. What was staged and counted is dropped. */
  begin(offset2, read2) {
    this.drop();
    this.resume(offset2, 0, read2);
  }
  /** The start of the first line behind `offset`, undefined if none is at hand; what was staged and counted is dropped. */
  lineStart(offset2, read2) {
    this.drop();
    this.#load(offset2, read2);
    const lineFeed = this.#kernel.bytes(this.#buffer, this.#filled).indexOf(LINE_FEED);
    return lineFeed < 0 ? void 0 : offset2 + lineFeed + 1;
  }
  /** Goes on at another place: the start of a record there, `line` lines after the block's start. */
  resume(offset2, line, read2) {
    this.#set("line", line);
    if (offset2 >= this.#base && offset2 <= this.#base + this.#filled) this.#set("at", this.#buffer + offset2 - this.#base);
    else this.#load(offset2, read2);
  }
  /** Where reading is: the start of a record. */
  get offset() {
    return this.#base + this.#get("at") - this.#buffer;
  }
  /** Lines since the block's start. */
  get line() {
    return this.#get("line");
  }
  /**
   * Reads records up to the first that starts at `stopOffset` or behind; `size` is the length of the source, perhaps still
   * infinite. `"more-bytes"` is answered by {@link refill}.
   */
  parse(stopOffset, size2) {
    const { parseCsv } = this.#kernel.exports;
    const end = this.#base + this.#filled;
    const stop = this.#buffer + Math.min(stopOffset, end) - this.#base;
    const result = stops[parseCsv(this.#at, stop, this.#buffer + this.#filled, end >= size2 ? 1 : 0)];
    return result === "done" && this.offset < stopOffset && end < size2 ? "more-bytes" : result;
  }
  /**
   * Moves what is left to the buffer's start and reads on behind it. There must be no doubts, since their places move too.
   * Returns false if the present record is longer than `maxRecordBytes` already.
   */
  refill(maxRecordBytes, read2) {
    const at2 = this.#get("at") - this.#buffer;
    const left = this.#filled - at2;
    if (left > maxRecordBytes + SLACK_BYTES2) return false;
    if (2 * left > this.#capacity) {
      const old = this.#buffer;
      this.#growBuffer(2 * this.#capacity);
      this.#kernel.bytes(this.#buffer, this.#capacity).set(this.#kernel.bytes(old + at2, left));
    } else {
      this.#kernel.bytes(this.#buffer, this.#capacity).copyWithin(0, at2, this.#filled);
    }
    this.#base += at2;
    this.#filled = left + read2(this.#kernel.bytes(this.#buffer + left, this.#capacity - left), this.#base + left);
    this.#set("at", this.#buffer);
    return true;
  }
  /** Gives the records that the kernel left: the values of all their fields, and where they stand; then forgets them. */
  takeDoubts(give) {
    const bytes = this.#get("doubtsEnd") - this.#doubts;
    if (bytes === 0) return;
    this.#set("doubtsEnd", this.#doubts);
    if (this.#doubtsView.length === 0) this.#doubtsView = new Uint32Array(this.#kernel.exports.memory.buffer, this.#doubts, this.#doubtsBytes / 4);
    const words = this.#doubtsView.slice(0, bytes / 4);
    const source = Buffer.from(this.#kernel.bytes(this.#buffer, this.#filled));
    for (let word = 0; word < words.length; ) {
      const doubt = { offset: this.#base + words[word] - this.#buffer, length: words[word + 1] };
      const count = words[word + 2];
      word += DOUBT_BYTES / 4;
      const values = [];
      for (let field = 0; field < count; field++, word += 2) {
        const start = words[word] - this.#buffer;
        const length = words[word + 1];
        values.push(length >= ESCAPED ? this.#unescaped(source.subarray(start, start + length - ESCAPED)) : source.toString("utf8", start, start + length));
      }
      give(doubt, values);
    }
  }
  /** Whether at least half of the room for staged entries is taken. */
  get isHalfStaged() {
    return 2 * (this.#get("stagedEnd") - this.#staged) > this.#get("stagedLimit") - this.#staged;
  }
  /** Stages an identifier in canonical form, with a column set of 32 bytes; false if there is no room. */
  stage(kindNumber, canonical, columns, records) {
    const end = this.#get("stagedEnd");
    if (end + WIDE_BYTES > this.#get("stagedLimit")) return false;
    const length = this.#kernel.stage(kindNumber, canonical);
    this.#kernel.exports.hashTo(this.#kernel.stagingAddress, length, end);
    const entry = this.#kernel.bytes(end, this.stagedBytes);
    entry[8] = kindNumber | records << 4;
    entry[9] = 0;
    const set = records === 0 ? noColumns : columns;
    if (this.stagedBytes === NARROW_BYTES) for (let byte = 0; byte < 6; byte++) entry[10 + byte] = set[byte];
    else {
      entry.fill(0, 10, 16);
      entry.set(set, 16);
    }
    this.#set("stagedEnd", end + this.stagedBytes);
    return true;
  }
  /** Hands the staged entries over, from and to an address, and forgets them. */
  takeStaged(take) {
    take(this.#staged, this.#get("stagedEnd"), this.stagedBytes);
    this.#set("stagedEnd", this.#staged);
  }
  /** Adds what was counted to `counts` and begins anew. */
  takeCounts(counts) {
    counts.records += this.#get("records");
    counts.recordBytes += this.#get("recordBytes");
    this.#set("records", 0);
    this.#set("recordBytes", 0);
    const exposures = this.#words(this.#exposures, this.columnBytes * 256);
    for (let index = 0; index < exposures.length; index++) {
      const records = exposures[index];
      if (records === 0) continue;
      for (let bit = 0; bit < 8; bit++) if ((index >> bit & 1) === 1) counts.exposed[(index >> 8) * 8 + bit] += records;
    }
    exposures.fill(0);
    const values = this.#words(this.#values, 16);
    const refused = this.#get("refused");
    for (let kind = 1; kind < 16; kind++) if (values[kind] !== 0) counts.values(kind, values[kind], kind === PHONE ? refused : 0);
    values.fill(0);
    this.#set("refused", 0);
  }
  /** Drops what was staged, left and counted. */
  drop() {
    this.#set("stagedEnd", this.#staged);
    this.#set("doubtsEnd", this.#doubts);
    this.#set("records", 0);
    this.#set("recordBytes", 0);
    this.#set("refused", 0);
    this.#words(this.#exposures, this.columnBytes * 256).fill(0);
    this.#words(this.#values, 16).fill(0);
  }
  #load(offset2, read2) {
    this.#base = offset2;
    this.#filled = read2(this.#kernel.bytes(this.#buffer, this.#capacity), offset2);
    this.#set("at", this.#buffer);
  }
  #growBuffer(bytes) {
    this.#capacity = bytes;
    this.#buffer = this.#kernel.reserve(bytes + SLACK_BYTES2);
  }
  #words(address, count) {
    return new Uint32Array(this.#kernel.exports.memory.buffer, address, count);
  }
  #get(name) {
    return this.#stateView()[places[name]];
  }
  #set(name, value) {
    this.#stateView()[places[name]] = value;
  }
  /** The state as words; a new view where the kernel's memory has grown. */
  #stateView() {
    if (this.#state.length === 0) this.#state = this.#words(this.#at, STATE.length);
    return this.#state;
  }
  /** The content of a quoted field: an escape before a quote or an escape is dropped. */
  #unescaped(bytes) {
    const kept = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let at2 = 0; at2 < bytes.length; at2++) {
      const next = bytes[at2 + 1];
      if (bytes[at2] === this.#escape && next !== void 0 && (next === this.#quote || next === this.#escape)) at2++;
      kept[length++] = bytes[at2];
    }
    return kept.toString("utf8", 0, length);
  }
};
function fillWords(words, starts, blankWords2) {
  for (const byte of [9, 10, 11, 12, 13, 32, 194, 225, 226, 227, 239]) starts[byte] = 1;
  blankWords2.forEach((word, index) => {
    const bytes = Buffer.from(word);
    if (bytes.length > LONGEST_WORD) bug(`a blank word of ${bytes.length} bytes`);
    words.set(bytes, index * 16);
    starts[word.charCodeAt(0)] = 1;
    starts[word.toUpperCase().charCodeAt(0)] = 1;
  });
}
function fillClasses(classes) {
  for (const range of ["09", "AZ", "az"]) classes.fill(1, range.charCodeAt(0), range.charCodeAt(1) + 1);
  for (const [sign, value] of Object.entries({ ".": 2, "-": 4, _: 8, "@": 16, "+": 32 })) classes[sign.charCodeAt(0)] = value;
}
function layProviders(kernel, providers) {
  const count = providers.reduce((sum, { domains }) => sum + domains.length, 1);
  const slots = 2 ** Math.ceil(Math.log2(2 * count));
  const filterAt = kernel.reserve(4 * (LONGEST_DOMAIN + 1));
  const at2 = kernel.reserve(slots * SLOT_BYTES);
  for (const { domains, sameAs, ignored, subdomains } of providers) {
    const flags = (ignored === "" ? 0 : ignored === "." ? 1 : 3) | (subdomains ? 4 : 0);
    const same = sameAs === void 0 ? 0 : kernel.reserve(sameAs.length);
    if (sameAs !== void 0) kernel.bytes(same, sameAs.length).set(Buffer.from(sameAs));
    for (const domain of domains) {
      if (domain.length > LONGEST_DOMAIN) bug(`a provider's domain of ${domain.length} characters`);
      const key = kernel.hash(DOMAIN_KIND, domain);
      const view = new DataView(kernel.exports.memory.buffer);
      let index = Number(key & BigInt(slots - 1));
      while (view.getBigUint64(at2 + index * SLOT_BYTES, true) !== 0n) index = index + 1 & slots - 1;
      const slot = at2 + index * SLOT_BYTES;
      view.setBigUint64(slot, key, true);
      view.setUint32(slot + 8, flags, true);
      view.setUint32(slot + 12, same, true);
      view.setUint32(slot + 16, sameAs?.length ?? 0, true);
      const filter = filterAt + 4 * domain.length;
      view.setUint32(filter, view.getUint32(filter, true) | 1 << domain.charCodeAt(0) - 97, true);
    }
  }
  return { providerFilter: filterAt, providers: at2, providerMask: slots - 1 };
}

// src/record/mailbox.ts
var under = (name, suffixes) => suffixes.split(" ").map((suffix) => `${name}.${suffix}`);
var mailProviders = [
  // Gmail Help, "Dots don't matter in Gmail addresses" and "Create a filter with your alias"; googlemail.com: "Change your domain".
  { domains: ["gmail.com", "googlemail.com"], sameAs: "gmail.com", ignored: "." },
  // Microsoft, "Plus addressing in Exchange Online and Outlook.com": each domain has names of its own.
  {
    domains: [
      "msn.com",
      "windowslive.com",
      ...under(
        "outlook",
        "com at be cl cz de dk es fr hu ie in it jp kr lv my ph pt sa sg sk co.id co.il co.th com.ar com.au com.br com.gr com.tr com.vn"
      ),
      ...under(
        "hotmail",
        "com be ca ch cl cz de dk es fi fr gr hu it lt lv my nl no ph rs se sg sk co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.hk com.my com.tr com.tw com.vn"
      ),
      ...under(
        "live",
        "com at be ca cl cn de dk fi fr hk ie in it jp nl no ph ru se co.kr co.uk co.za com.ar com.au com.mx com.my com.ph com.pt com.sg"
      )
    ]
  },
  // Apple: iCloud Mail takes `+`. The three domains are one mailbox only for old accounts.
  { domains: ["icloud.com", "me.com", "mac.com"] },
  // Fastmail Help, "Plus addressing and subdomain addressing".
  { domains: ["fastmail.com", "fastmail.fm", "fastmail.net", "fastmail.org", "fastmail.us", "fastmail.co.uk", "fastmail.de"], subdomains: true },
  // Proton Support, "Types of email addresses and aliases": a name belongs to one account at all domains; dots, hyphens and underscores do not tell names apart.
  { domains: ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"], sameAs: "pm.me", ignored: "._-" },
  // Yandex Mail Help, "Mailbox aliases": each mailbox has an address in every one of these domains.
  { domains: ["ya.ru", "yandex.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"], sameAs: "ya.ru" },
  // The help pages of Zoho Mail, Posteo, mailbox.org, Runbox and HEY on plus addressing.
  { domains: ["zoho.com", "zohomail.com", "zoho.eu", "zohomail.eu", "posteo.de", "posteo.net", "mailbox.org", "runbox.com", "hey.com"] }
];
var ignoredIn = { ".": /\./gu, "._-": /[._-]/gu };
var byDomain = new Map(
  mailProviders.flatMap((provider) => provider.domains.map((domain) => [domain, provider]))
);
function mailboxOf(canonicalEmail) {
  const at2 = canonicalEmail.lastIndexOf("@");
  const local = canonicalEmail.slice(0, at2);
  if (at2 <= 0 || local.includes('"')) return void 0;
  const domain = canonicalEmail.slice(at2 + 1);
  const mailbox = atProvider(local, domain) ?? ofSubdomain(domain);
  return mailbox === canonicalEmail ? void 0 : mailbox;
}
function atProvider(local, domain) {
  const provider = byDomain.get(domain);
  if (provider === void 0) return void 0;
  const plus = local.indexOf("+", 1);
  const name = plus < 0 ? local : local.slice(0, plus);
  const bare = provider.ignored === void 0 ? name : name.replace(ignoredIn[provider.ignored], "");
  return `${bare === "" ? name : bare}@${provider.sameAs ?? domain}`;
}
function ofSubdomain(domain) {
  const dot = domain.indexOf(".");
  const parent = domain.slice(dot + 1);
  return dot > 0 && byDomain.get(parent)?.subdomains === true ? `${domain.slice(0, dot)}@${parent}` : void 0;
}

// src/record/phone-forms.ts
var shortCodes = new Set(
  "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(
    " "
  )
);
var codesWithZero = /* @__PURE__ */ new Set(["39", "378", "225", "226", "229", "242"]);
var shortest = 7;
function internationalForms(digits2) {
  const length = callingCodeLength(digits2);
  const code = digits2.slice(0, length);
  const isLong = digits2.length > shortest;
  if (isLong && digits2.charAt(length) === "0" && !codesWithZero.has(code)) return [digits2, code + digits2.slice(length + 1)];
  if (digits2.length === 13 && digits2.startsWith("521")) return [digits2, `52${digits2.slice(3)}`];
  return [digits2];
}
function callingCodeLength(digits2) {
  return shortCodes.has(digits2.charAt(0)) ? 1 : shortCodes.has(digits2.slice(0, 2)) ? 2 : 3;
}

// src/record/phone-bare.ts
var shortest2 = 7;
var neededShare = 0.75;
var noForms = [];
function noBareCounts() {
  return { bare: 0, validBare: 0, favourInternational: 0, favourNational: 0 };
}
function readBare(digits2, place, plans) {
  const canBeInternational = digits2.length >= shortest2 && !digits2.startsWith("0");
  return {
    digits: digits2,
    isValid: canBeInternational && plans.isValidInternational(digits2),
    national: place === void 0 ? void 0 : plans.nationalReading(digits2, place),
    hasPlace: place !== void 0
  };
}
function countBare({ digits: digits2, isValid, national, hasPlace }, counts) {
  if (digits2.length < shortest2) return;
  counts.bare += 1;
  if (isValid) counts.validBare += 1;
  if (!hasPlace || digits2.startsWith("0")) return;
  const isNational = national?.isValid === true;
  if (isValid && (!isNational || national?.digits === digits2)) counts.favourInternational += 1;
  else if (!isValid && isNational && national?.digits !== digits2) counts.favourNational += 1;
}
function decideBare({ bare, validBare, favourInternational, favourNational }) {
  return { isInternational: bare > 0 && validBare >= neededShare * bare, prefersInternational: favourInternational > favourNational };
}
function settledForms(reading) {
  const { digits: digits2, isValid, national, hasPlace } = reading;
  if (digits2.startsWith("0") || digits2.length < shortest2) return national === void 0 ? noForms : [national.digits];
  if (!hasPlace) return void 0;
  if (national?.isValid === true && (!isValid || national.digits === digits2)) return [national.digits];
  return isValid && national?.isValid !== true ? internationalForms(digits2) : void 0;
}
function decidedForms(reading, { isInternational, prefersInternational }) {
  const settled = settledForms(reading);
  if (settled !== void 0) return settled;
  const { digits: digits2, isValid, national, hasPlace } = reading;
  if (hasPlace && isValid) return prefersInternational ? internationalForms(digits2) : nationalForms(national);
  return isInternational ? internationalForms(digits2) : nationalForms(national);
}
function nationalForms(national) {
  return national === void 0 ? noForms : [national.digits];
}

// src/record/digit-pattern.ts
var PatternNodes = class {
  #nodes = [];
  #known = /* @__PURE__ */ new Map();
  node(number) {
    return this.#nodes[number];
  }
  /** Compiles a pattern whose match is `tag`; returns the node that it begins with. */
  compile(pattern2, tag, options = {}) {
    const parser = new PatternParser(pattern2, this);
    return parser.compile(this.add({ is: "match", tag, sticky: options.sticky === true }));
  }
  add(node) {
    const name = JSON.stringify(node);
    let number = this.#known.get(name);
    if (number === void 0) {
      number = this.#nodes.length;
      this.#nodes.push(node);
      this.#known.set(name, number);
    }
    return number;
  }
};
var PatternParser = class {
  #pattern;
  #nodes;
  #groups;
  #at = 0;
  #opened = 0;
  constructor(pattern2, nodes) {
    this.#pattern = pattern2;
    this.#nodes = nodes;
    this.#groups = pattern2.match(/\((?!\?)/gu)?.length ?? 0;
  }
  compile(next) {
    const whole2 = this.#alternatives();
    if (this.#at !== this.#pattern.length) throw this.#unknown();
    return whole2(next);
  }
  #alternatives() {
    const parts = [this.#sequence()];
    while (this.#takes("|")) parts.push(this.#sequence());
    const [only] = parts;
    if (parts.length === 1 && only !== void 0) return only;
    return (next) => this.#nodes.add({ is: "choice", of: parts.map((part) => part(next)) });
  }
  #sequence() {
    const parts = [];
    while (this.#at < this.#pattern.length && !"|)".includes(this.#pattern.charAt(this.#at))) parts.push(this.#repeated());
    return (next) => parts.reduceRight((after2, part) => part(after2), next);
  }
  #repeated() {
    const part = this.#single();
    if (this.#takes("?")) return (next) => this.#nodes.add({ is: "choice", of: [part(next), next] });
    const counts = this.#match(/\{(\d+)(?:,(\d+))?\}/uy);
    if (counts === void 0) return part;
    const least2 = Number(counts[1]);
    const most2 = Number(counts[2] ?? least2);
    return (next) => {
      let node = next;
      for (let count = least2; count < most2; count++) node = this.#nodes.add({ is: "choice", of: [part(node), next] });
      for (let count = 0; count < least2; count++) node = part(node);
      return node;
    };
  }
  #single() {
    if (this.#takes("(?:")) return this.#group();
    if (this.#takes("(")) {
      this.#opened += 1;
      const isLast = this.#opened === this.#groups;
      const group = this.#group();
      if (!isLast) return group;
      return (next) => this.#nodes.add({ is: "open", next: group(this.#nodes.add({ is: "close", next })) });
    }
    if (this.#takes("$")) return (next) => this.#nodes.add({ is: "end", next });
    const mask = this.#digits();
    return (next) => this.#nodes.add({ is: "digits", mask, next });
  }
  #group() {
    const part = this.#alternatives();
    if (!this.#takes(")")) throw this.#unknown();
    return part;
  }
  #digits() {
    if (this.#takes("\\d")) return 1023;
    const listed = this.#match(/\[([\d-]+)\]/uy)?.[1] ?? this.#match(/\d/uy)?.[0];
    if (listed === void 0) throw this.#unknown();
    let mask = 0;
    for (const [, from, to = from] of listed.matchAll(/(\d)(?:-(\d))?/gu))
      for (let digit = Number(from); digit <= Number(to); digit++) mask |= 1 << digit;
    return mask;
  }
  #takes(text) {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
  #match(expression) {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern) ?? void 0;
    this.#at += match?.[0].length ?? 0;
    return match;
  }
  #unknown() {
    return new Error(`bug: the numbering plan's pattern ${this.#pattern} is not understood at ${this.#at}`);
  }
};

// src/record/plan-states.ts
var longestNational = 17;
var PlanStates = class {
  #nodes;
  #tags = [];
  /** Nodes to what of a type they may still match: dead states are those without. */
  #hasType = [];
  #states = [];
  #known = /* @__PURE__ */ new Map();
  #next = new Int32Array(10 * 1024).fill(-1);
  constructor(nodes) {
    this.#nodes = nodes;
  }
  /** The state before the first digit of a national number of a calling code with these plans, 31 at most. */
  start(plans) {
    const nodes = plans.flatMap((plan, index) => [
      this.#compile(plan.nationalPattern, { plan: index, what: "national", lengths: -1 }),
      ...plan.types.map(({ pattern: pattern2, lengths }) => this.#compile(pattern2, { plan: index, what: "typed", lengths: bitsOf(lengths) })),
      ...plan.leadingDigits === null ? [] : [this.#compile(plan.leadingDigits, { plan: index, what: "leading", lengths: -1 })]
    ]);
    return this.#state(nodes, 0);
  }
  facts(state) {
    return this.#states[state];
  }
  step(state, digit) {
    let next = this.#next[state * 10 + digit];
    if (next < 0) this.#next[state * 10 + digit] = next = this.#determine(state, digit);
    return next;
  }
  #compile(pattern2, tag) {
    this.#tags.push(tag);
    return this.#nodes.compile(pattern2, this.#tags.length - 1, { sticky: tag.what === "leading" });
  }
  #determine(state, digit) {
    const { nodes, length } = this.#states[state];
    if (length > longestNational) return state;
    const followers = nodes.flatMap((number) => {
      const node = this.#nodes.node(number);
      if (node.is === "digits") return (node.mask & 1 << digit) === 0 ? [] : [node.next];
      return node.is === "match" && node.sticky ? [number] : [];
    });
    return this.#state(length === longestNational ? [] : followers, length + 1);
  }
  #state(roots, length) {
    const found = /* @__PURE__ */ new Set();
    for (const root of roots) this.#close(root, found);
    const nodes = [...found].toSorted((a, b2) => a - b2);
    const bits = { national: 0, typed: 0, leading: 0 };
    for (const number of nodes) {
      const node = this.#nodes.node(number);
      if (node.is !== "match") continue;
      const { plan, what, lengths } = this.#tags[node.tag];
      if ((lengths & 1 << length) !== 0) bits[what] |= 1 << plan;
    }
    const isDead = !nodes.some((number) => this.#leadsToType(number));
    const name = `${length}:${nodes.join(",")}`;
    let state = this.#known.get(name);
    if (state === void 0) {
      state = this.#states.length;
      this.#states.push({ nodes, length, ...bits, isDead });
      this.#known.set(name, state);
      if (this.#states.length * 10 >= this.#next.length) {
        const grown = new Int32Array(this.#next.length * 2).fill(-1);
        grown.set(this.#next);
        this.#next = grown;
      }
    }
    return state;
  }
  #close(number, found) {
    const node = this.#nodes.node(number);
    if (node.is === "choice") for (const one of node.of) this.#close(one, found);
    else if (node.is === "open" || node.is === "close") this.#close(node.next, found);
    else found.add(number);
  }
  #leadsToType(number) {
    return this.#hasType[number] ??= this.#findType(number);
  }
  #findType(number) {
    const node = this.#nodes.node(number);
    if (node.is === "match") return this.#tags[node.tag]?.what === "typed";
    return this.#leadsToType(node.is === "choice" ? node.of[0] : node.next);
  }
};
function bitsOf(lengths) {
  return lengths.reduce((bits, length) => bits | 1 << length, 0);
}

// src/record/phone-automaton.ts
var unknownState = 0;
var deadState = 1;
var PhoneAutomaton = class {
  /** The state before the first digit. */
  start;
  #nodes = new PatternNodes();
  #inner = new PlanStates(this.#nodes);
  #codes = /* @__PURE__ */ new Map();
  #begun = /* @__PURE__ */ new Set();
  #places = [];
  #known = /* @__PURE__ */ new Map();
  #table = new Int32Array(10 * 4096);
  #accepting = new Uint8Array(4096);
  #size = 2;
  #learned = 0;
  constructor(plans) {
    for (const [code, ofCode] of plans) {
      this.#codes.set(code, ofCode);
      for (let length = 0; length < code.length; length++) this.#begun.add(code.slice(0, length));
    }
    this.start = this.#number({ code: "" });
  }
  /** The state after one more digit (0 to 9); {@link deadState} if nothing that begins so is valid. */
  step(state, digit) {
    const next = this.#table[state * 10 + digit];
    return next === unknownState ? this.#learn(state, digit) : next;
  }
  isAccepting(state) {
    return this.#accepting[state] === 1;
  }
  /** Whether ASCII digits are valid, read as E.164 without `+`. */
  accepts(digits2) {
    let state = this.start;
    for (let index = 0; index < digits2.length; index++) {
      const digit = digits2.charCodeAt(index) - 48;
      const next = this.#table[state * 10 + digit];
      state = next === unknownState ? this.#learn(state, digit) : next;
      if (state === deadState) return false;
    }
    return this.isAccepting(state);
  }
  /**
   * What is known so far, to be walked elsewhere: transitions at `state * 10 + digit`, a flag for each accepting state, and the
   * number of states. What is not {@link unknownState} stays as it is; the arrays are replaced when they grow.
   */
  get table() {
    return { transitions: this.#table, accepting: this.#accepting, states: this.#size };
  }
  /** How many transitions have been found out: the table changes with it. */
  get learned() {
    return this.#learned;
  }
  #learn(state, digit) {
    this.#learned += 1;
    const next = state === deadState ? deadState : this.#after(this.#places[state], digit);
    this.#table[state * 10 + digit] = next;
    return next;
  }
  #after(place, digit) {
    if ("code" in place) {
      const code = place.code + String(digit);
      const numbering2 = this.#numbering(code);
      if (numbering2 === void 0) return this.#begun.has(code) ? this.#number({ code }) : deadState;
      return this.#number({ numbering: numbering2, plain: numbering2.start, threads: this.#opened(numbering2) });
    }
    const { numbering, plain: plain2, threads } = place;
    const next = [];
    const seen = /* @__PURE__ */ new Set();
    for (const { at: at2, node, inner } of threads) {
      if (node < 0) {
        next.push({ at: at2, node, inner: this.#inner.step(inner, digit) });
        break;
      }
      const waiting = this.#nodes.node(node);
      if (waiting.is !== "digits" || (waiting.mask & 1 << digit) === 0) continue;
      const consumed = at2 === "group" ? this.#inner.step(inner, digit) : inner;
      if (this.#follow(numbering, { at: at2, node: waiting.next, inner: consumed }, next, seen)) break;
    }
    return this.#number({ numbering, plain: this.#inner.step(plain2, digit), threads: next });
  }
  #numbering(code) {
    const known = this.#codes.get(code);
    if (known === void 0 || "code" in known) return known;
    const [main] = known;
    if (main === void 0) return void 0;
    const start = this.#inner.start(known);
    const literal = main.prefixTransform?.replace(/\$\d$/u, "") ?? "";
    const transformed = Array.from(literal, Number).reduce((state, digit) => this.#inner.step(state, digit), start);
    const prefix2 = main.prefixPattern === null ? -1 : this.#nodes.compile(main.prefixPattern, -1);
    const numbering = { code, plans: known, start, transformed, prefix: prefix2 };
    this.#codes.set(code, numbering);
    return numbering;
  }
  #opened(numbering) {
    const threads = [];
    if (numbering.prefix >= 0) this.#follow(numbering, { at: "prefix", node: numbering.prefix, inner: -1 }, threads, /* @__PURE__ */ new Set());
    return threads;
  }
  /** Adds what a thread waits for, in the order of priority; true if it has matched, so that all after it are out. */
  #follow(numbering, thread, threads, seen) {
    const { at: at2, node: number, inner } = thread;
    if (seen.has(number)) return false;
    seen.add(number);
    const node = this.#nodes.node(number);
    switch (node.is) {
      case "choice":
        return node.of.some((one) => this.#follow(numbering, { at: at2, node: one, inner }, threads, seen));
      case "open":
        if (numbering.plans[0]?.prefixTransform === null) return this.#follow(numbering, { at: at2, node: node.next, inner }, threads, seen);
        return this.#follow(numbering, { at: "group", node: node.next, inner: numbering.transformed }, threads, seen);
      case "close":
        return this.#follow(numbering, { at: at2 === "group" ? "behind" : at2, node: node.next, inner }, threads, seen);
      case "match":
        threads.push({ at: "behind", node: -1, inner: inner < 0 ? numbering.start : inner });
        return true;
      case "end":
      case "digits":
        threads.push({ at: at2, node: number, inner });
        return false;
    }
  }
  #number(place) {
    let name;
    if ("code" in place) name = place.code;
    else {
      const { plain: plain2, threads } = place;
      if (this.#inner.facts(plain2).isDead && threads.every(({ node, inner }) => node < 0 && this.#inner.facts(inner).isDead)) return deadState;
      name = `${place.numbering.code} ${plain2} ${threads.map(({ at: at2, node, inner }) => `${at2} ${node} ${inner}`).join()}`;
    }
    let state = this.#known.get(name);
    if (state === void 0) {
      state = this.#size++;
      this.#known.set(name, state);
      this.#places[state] = place;
      if (state >= this.#accepting.length) this.#grow();
      this.#accepting[state] = !("code" in place) && this.#isValid(place) ? 1 : 0;
    }
    return state;
  }
  #grow() {
    const table = new Int32Array(this.#table.length * 2);
    table.set(this.#table);
    this.#table = table;
    const accepting = new Uint8Array(this.#accepting.length * 2);
    accepting.set(this.#accepting);
    this.#accepting = accepting;
  }
  /** What libphonenumber says of a number that ends here. */
  #isValid({ numbering, plain: plain2, threads }) {
    const { plans } = numbering;
    const number = this.#inner.facts(this.#withoutPrefix(numbering, plain2, threads));
    if (number.length < 2 || number.length > longestNational) return false;
    return ((number.national & number.typed) >> planOf(number, plans) & 1) === 1;
  }
  #withoutPrefix({ plans, start }, plain2, threads) {
    const matched = threads.find(({ node }) => node < 0 || this.#nodes.node(node).is === "end");
    if (matched === void 0) return plain2;
    const stripped = matched.inner < 0 ? start : matched.inner;
    if (stripped === plain2) return plain2;
    const [before2, after2] = [this.#inner.facts(plain2), this.#inner.facts(stripped)];
    if ((before2.national & 1) !== 0 && (after2.national & 1) === 0) return plain2;
    const { lengths } = plans[planOf(after2, plans)];
    return lengths.includes(after2.length) || after2.length > (lengths.at(-1) ?? 0) ? stripped : plain2;
  }
};
function planOf({ national, typed, leading }, plans) {
  if (plans.length === 1) return 0;
  const found = plans.findIndex(({ leadingDigits }, index) => (leadingDigits === null ? national & typed : leading) >> index & 1);
  return Math.max(0, found);
}

// src/record/phone-metadata.ts
import { createRequire } from "node:module";
var loaded;
function numberingPlans() {
  return loaded ??= load();
}
function load() {
  const require2 = createRequire(import.meta.url);
  const metadata = require2("libphonenumber-js/metadata.max.json");
  if (metadata.version !== 4) throw new Error(`bug: metadata of libphonenumber-js has version ${metadata.version}, 4 was expected`);
  const byRegion = new Map(Object.entries(metadata.countries).map(([region, row]) => [region, planOf2(region, row)]));
  const byCallingCode = /* @__PURE__ */ new Map();
  for (const [code, regions] of Object.entries(metadata.country_calling_codes))
    byCallingCode.set(
      code,
      regions.flatMap((region) => byRegion.get(region) ?? [])
    );
  for (const [code, row] of Object.entries(metadata.nonGeographic)) byCallingCode.set(code, [planOf2(null, row)]);
  return { byCallingCode, byRegion };
}
function planOf2(region, row) {
  const [callingCode, internationalPrefix, nationalPattern, lengths, , trunkPrefix, , prefixPattern, prefixTransform, , leadingDigits, types] = row;
  return {
    region,
    callingCode,
    internationalPrefix: textOrNull(internationalPrefix),
    nationalPattern,
    types: (types ?? []).flatMap((type) => type === 0 || type[0] === "" ? [] : [{ pattern: type[0], lengths: type[1] ?? lengths }]),
    lengths,
    trunkPrefix: textOrNull(trunkPrefix),
    prefixPattern: textOrNull(prefixPattern) ?? textOrNull(trunkPrefix),
    prefixTransform: textOrNull(prefixTransform),
    leadingDigits: textOrNull(leadingDigits)
  };
}
function textOrNull(value) {
  return typeof value === "string" && value !== "" ? value : null;
}

// src/record/phone-national.ts
var longestNational2 = 17;
var readers = /* @__PURE__ */ new Map();
function toInternational(digits2, place) {
  const reader = readerOf(place);
  if (reader === void 0) return void 0;
  const { callingCode } = reader.plan;
  const abroad = withoutInternationalPrefix(digits2, reader);
  if (abroad !== void 0) {
    for (let length = 1; length <= 3; length++) {
      const main = mainReader(abroad.slice(0, length));
      if (main !== void 0) return written(main.plan.callingCode, withoutPrefix(abroad.slice(length), main));
    }
    return void 0;
  }
  if (digits2.startsWith(callingCode)) {
    const national = withoutPrefix(digits2, reader);
    const rest = digits2.slice(callingCode.length);
    const isNational = reader.national.test(national);
    if (!isNational && reader.national.test(withoutPrefix(rest, reader)) || national.length > longestOf(reader.plan))
      return written(callingCode, withoutPrefix(rest, mainReader(callingCode) ?? reader));
  }
  return written(callingCode, withoutPrefix(digits2, reader));
}
function planOfPlace(place) {
  return readerOf(place)?.plan;
}
function written(callingCode, national) {
  return national.length < 2 || national.length > longestNational2 ? void 0 : callingCode + national;
}
function longestOf(plan) {
  return plan.lengths.at(-1) ?? 0;
}
function withoutInternationalPrefix(digits2, { international, plan }) {
  if (international === null || plan.region === null) return void 0;
  const match = international.exec(digits2);
  if (match?.index !== 0) return void 0;
  const rest = digits2.slice(match[0].length);
  return rest === "" || rest.startsWith("0") || rest === digits2 ? void 0 : rest;
}
function withoutPrefix(number, reader) {
  const { prefix: prefix2, plan, national } = reader;
  const match = prefix2?.exec(number);
  if (match === null || match === void 0) return number;
  const transformed = plan.prefixTransform !== null && match.length > 1 && (match.at(-1) ?? "") !== "";
  const rest = number.slice(match[0].length);
  const stripped = transformed ? (plan.prefixTransform ?? "").replace(/\$(\d)/gu, (_, group) => match[Number(group)] ?? "") + rest : rest;
  if (stripped === number) return number;
  if (national.test(number) && !national.test(stripped)) return number;
  return isLongEnough(stripped, reader) ? stripped : number;
}
function isLongEnough(number, reader) {
  const fits = ({ plan }) => plan.lengths.includes(number.length) || number.length > longestOf(plan);
  const verdict = fits(reader);
  if (reader.sharing.every((one) => fits(one) === verdict)) return verdict;
  return fits(regionOf(number, reader) ?? reader);
}
function regionOf(number, { sharing }) {
  if (sharing.length === 1) return sharing[0];
  return sharing.find(
    ({ leading, national, types }) => leading === null ? national.test(number) && types.some(({ expression, lengths }) => lengths.includes(number.length) && expression.test(number)) : leading.exec(number)?.index === 0
  );
}
function readerOf(place) {
  const known = readers.get(place);
  if (known !== void 0) return known;
  const { byRegion, byCallingCode } = numberingPlans();
  const plan = byRegion.get(place) ?? byCallingCode.get(place)?.[0];
  if (plan === void 0) return void 0;
  const sharing = [];
  for (const one of byCallingCode.get(plan.callingCode) ?? []) sharing.push(compile(one, sharing));
  for (const reader of sharing) if (reader.plan.region !== null) readers.set(reader.plan.region, reader);
  const [main] = sharing;
  if (main !== void 0) readers.set(plan.callingCode, main);
  return readers.get(place);
}
function mainReader(callingCode) {
  return /^\d+$/u.test(callingCode) ? readerOf(callingCode) : void 0;
}
function compile(plan, sharing) {
  return {
    plan,
    sharing,
    international: plan.internationalPrefix === null ? null : new RegExp(plan.internationalPrefix, "u"),
    prefix: plan.prefixPattern === null ? null : new RegExp(`^(?:${plan.prefixPattern})`, "u"),
    national: whole(plan.nationalPattern),
    types: plan.types.map(({ pattern: pattern2, lengths }) => ({ expression: whole(pattern2), lengths })),
    leading: plan.leadingDigits === null ? null : new RegExp(plan.leadingDigits, "u")
  };
}
function whole(pattern2) {
  return new RegExp(`^(?:${pattern2})$`, "u");
}

// src/record/phone-plan.ts
var automaton;
function phoneAutomaton() {
  return automaton ??= new PhoneAutomaton(numberingPlans().byCallingCode);
}
function phoneAutomatonInUse() {
  return automaton;
}
function isValidInternational(digits2) {
  return phoneAutomaton().accepts(digits2);
}
var otherNames = /* @__PURE__ */ new Map([
  ["UK", "GB"],
  ["EL", "GR"]
]);
function regionNamed(text) {
  const name = text.trim().toUpperCase();
  const region = otherNames.get(name) ?? name;
  return /^[A-Z]{2}$/u.test(region) && numberingPlans().byRegion.has(region) ? region : void 0;
}
var mostPlaces = 1024;
var places2 = /* @__PURE__ */ new Map();
function placeNamed(value) {
  if (places2.has(value)) return places2.get(value);
  const text = value.normalize("NFKC").trim();
  const code = /^(?:\+|0{0,2})([1-9]\d{0,2})(?:\.0)?$/u.exec(text)?.[1];
  const place = code === void 0 ? regionNamed(text) : numberingPlans().byCallingCode.has(code) ? code : void 0;
  if (places2.size >= mostPlaces) places2.clear();
  places2.set(value, place);
  return place;
}
function nationalReading(digits2, place) {
  const read2 = toInternational(digits2, place);
  if (read2 === void 0 || read2.length < 7 || read2.length > 15) return void 0;
  if (isValidInternational(read2)) return { digits: read2, isValid: true };
  const plan = planOfPlace(place);
  if (plan === void 0 || !read2.startsWith(plan.callingCode)) return void 0;
  const length = read2.length - plan.callingCode.length;
  const sharing = numberingPlans().byCallingCode.get(plan.callingCode) ?? [];
  return sharing.some(({ lengths }) => lengths.includes(length)) ? { digits: read2, isValid: false } : void 0;
}

// src/record/unassigned-ranges.ts
var unassignedRanges = "oo,1 7,3 8,0 2,0 l,0 b2,0 13,1 1f,1 4,0 1k,7 s,3 7,a 7j,0 1p,1 2u,d 1o,1 1e,1 g,0 t,1 2,0 c,4 w,0 3,5 6l,0 9,1 3,1 n,0 8,0 2,2 5,1 a,1 3,1 5,7 2,3 3,0 6,1 q,1 4,0 7,3 3,1 n,0 8,0 3,0 3,0 3,1 2,0 6,3 3,1 4,2 2,6 5,0 2,6 i,9 4,0 a,0 4,0 n,0 8,0 3,0 6,1 b,0 4,0 4,1 2,e 5,1 d,6 8,0 4,0 9,1 3,1 n,0 8,0 3,0 6,1 a,1 3,1 4,6 4,3 3,0 6,1 j,9 3,0 7,2 4,0 5,2 3,0 2,0 3,2 3,2 4,2 d,3 6,2 4,0 5,1 2,5 2,d m,4 e,0 4,0 o,0 h,1 a,0 4,0 5,6 3,0 4,1 2,1 5,1 b,6 n,0 4,0 o,0 b,0 6,1 a,0 4,0 5,6 3,5 3,0 5,1 b,0 4,b e,0 4,0 1g,0 4,0 7,3 h,1 r,0 4,0 j,2 p,0 a,0 2,1 8,2 2,3 7,0 2,0 9,5 b,1 4,b 1n,3 u,10 3,0 2,0 6,0 p,0 2,0 o,1 6,0 2,0 8,0 b,1 5,v 21,0 11,3 14,0 11,0 g,0 e,10 5j,0 2,4 2,1 ai,0 5,1 8,0 2,0 5,1 16,0 5,1 y,0 5,1 8,0 2,0 5,1 g,0 1m,0 5,1 1w,1 x,2 r,5 2f,1 7,1 im,2 2i,6 n,8 p,8 l,b e,0 4,0 3,b 2n,1 b,5 b,5 r,5 2i,6 18,4 1z,9 w,0 d,3 d,3 2,2 17,1 6,a 19,3 r,5 c,2 1r,1 1u,0 u,1 c,5 b,5 f,1 w,1c 26,2 1c,0 39,7 1p,2 g,2 1p,6 18,1 c,7 18,4 ev,1 7,1 13,1 7,1 9,0 2,0 2,0 2,0 w,1 1i,0 g,0 f,1 7,0 k,1 4,0 a,0 2u,0 d,1 s,0 e,2 y,e y,e 3x,3 ig,o c,k 1ed,1 x,0 9q,4 1a,0 2,4 2,1 1l,6 3,d p,8 8,0 8,0 8,0 8,0 8,0 8,0 8,0 8,0 3j,x r,0 2i,b 5z,p d,3 1t,0 2f,1 2w,4 18,0 2n,0 2d,b 1c,0 mlq,2 1k,8 9p,j 55,7 5o,4 3,0 2,0 6,n 1o,2 b,5 1l,7 1z,7 d,5 39,a v,2 27,0 c,3 y,0 1k,8 f,1 b,1 2w,n t,9 7,1 7,1 7,8 8,0 8,0 1p,3 3j,1 b,5 8md,b o,3 1e,3 6sv,1 2z,11 8,b 6,4 r,0 6,0 2,0 3,0 3,0 3i,f ce,1 1j,6 2,v 17,5 1g,0 k,0 5,3 6,0 3s,1 2,0 5b,2 7,1 7,1 7,1 4,2 8,0 8,9 6,1 d,0 r,0 k,0 3,0 g,1 f,x 3g,4 4,3 1a,2 2h,0 e,2 2,1a 1b,3l u,2 1e,e t,3 11,8 v,4 18,4 v,0 12,3 f,15 4f,1 b,5 11,3 11,3 15,7 1h,a d,0 g,0 8,0 3,0 c,0 g,0 8,0 3,1u 8o,8 n,9 9,n 7,0 17,0 a,1w 7,1 2,0 19,0 3,2 2,1 o,0 21,7 a,1b k,0 3,4 y,2 s,4 2,1r 1l,3 l,1 1f,0 3,4 9,0 4,0 u,1 4,3 b,6 a,6 1t,v 14,3 d,8 1j,2 u,1 s,4 r,6 5,b 8,27 22,1i 1g,c 1g,6 1b,7 b,85 w,0 17,0 4,1 3,22 18,7 17,l r,11 t,j o,8 27,3 11,8 1x,9 2,1 q,6 b,5 1i,0 j,7 14,8 2p,0 l,a j,0 1c,1p 8,0 2,0 5,0 g,0 c,5 1o,4 b,5 5,0 9,1 3,1 n,0 8,0 3,0 6,0 b,1 3,1 4,1 2,5 2,4 8,1 8,2 6,3u 2l,0 6,t 21,7 b,4l 1j,1 13,x 1y,a b,5 e,i 1n,5 b,1h s,1 g,3 o,54 1p,2r 2c,b 9,1 2,1 9,0 3,0 v,0 3,1 d,8 b,1x 9,1 1b,1 c,q 21,7 2c,c 22,6 b,6t a,0 1a,0 f,9 u,2 x,1 n,0 f,20 8,0 3,0 19,2 2,0 3,0 a,7 b,5 7,0 3,0 12,0 3,0 7,6 b,8l q,6 i,0 16,2 t,2d 2,e 1f,c po,2t 34,0 6,a 5h,217 2s,c uv,33d g8,6ns fu,6 w,0 b,3 2a,0 b,5 v,1 7,9 1z,9 b,0 8,0 m,4 k,j3 2k,2s 24,3 1m,6 i,1r 6,a 3,d 4qh,7 yf,15 a,6w6 5,0 8,0 3,0 84,e 2,s 4,1 2,d 5,7 b1,1s3 30,4 e,2 a,6 b,1 9,3mj 1b,1 o,8 39,1n 6v,9 14,1 5f,k 1z,3d l,b l,b 2g,8 q,3q 2e,0 20,0 3,1 2,1 3,1 5,0 d,0 2,0 8,0 1u,0 5,1 9,0 8,0 t,0 5,0 6,0 2,2 8,0 9h,1 85,1 jj,e 6,0 g,un w,5 7,5w 8,0 i,1 8,0 3,0 6,4 1r,w 2,33 1a,2 f,1 b,3 3,8v w,g 1n,4 2,cv 17,kl 8,0 5,0 3,0 g,0 5i,1 h,14 25,3 b,3 3,ls 1x,23 1q,5d 5,0 s,0 3,0 2,1 2,0 b,0 5,0 2,0 2,5 2,3 2,0 2,0 2,0 4,0 3,0 2,1 2,0 2,0 2,0 2,0 2,0 3,0 2,1 5,0 8,0 5,0 5,0 2,0 b,0 i,4 4,0 6,0 i,1f 3,7h 19,3 2t,b g,1 g,0 g,0 12,9 4v,1j u,c 19,3 a,6 3,d 7,49 rd,3 i,2 e,2 3c,3 2o,5 d,3 2,e d,3 1l,7 b,5 15,7 v,1 3,25 9h,b f,1 e,2 a,6 1b,0 8,7 f,3 a,6 a,6 44,0 1k,10 b,sl wyp,v 37f,5 67,1 4g3,d 5rm,2e6 f3,15t 3t8,4 38h,f974 2,t 2p,3j 6p,1e6n 1ekf,1 1ekf,1";

// src/record/unassigned.ts
var early = /^[\u0000-\u0377]*$/;
var pattern;
function isUnassigned(char) {
  return !early.test(char) && unassigned().test(char);
}
function betweenUnassigned(text, change) {
  if (early.test(text) || !unassigned().test(text)) return change(text);
  return text.split(unassigned()).map((piece, index) => index % 2 === 0 ? change(piece) : piece).join("");
}
function unassigned() {
  pattern ??= new RegExp(`([${classOf(unassignedRanges)}]+)`, "u");
  return pattern;
}
function classOf(ranges) {
  let end = 0;
  return ranges.split(" ").map((range) => {
    const [gap, more] = range.split(",").map((digits2) => Number.parseInt(digits2, 36));
    const start = end + (gap ?? 0);
    end = start + (more ?? 0);
    return `\\u{${start.toString(16)}}-\\u{${end.toString(16)}}`;
  }).join("");
}

// src/record/fold.ts
var ascii = /^[\u0000-\u007f]*$/;
var invisible = /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;
var mostMarks = 254;
var marks = /[\p{M}\uff9e\uff9f]+/gu;
function isAscii(text) {
  return ascii.test(text);
}
function withoutInvisible(text) {
  return isAscii(text) ? text : text.replace(invisible, "");
}
function isBroken(text) {
  return /[\ufffd\p{Surrogate}]/u.test(text);
}
function nfkc(text) {
  return isAscii(text) ? text : betweenUnassigned(text, normalised);
}
function fold(text) {
  return isAscii(text) ? text.toLowerCase() : betweenUnassigned(text, foldAssigned);
}
function foldAssigned(text) {
  return normalised(text).toLowerCase().replaceAll("\u03C2", "\u03C3").replace(/i\u0307+/gu, "i").normalize("NFKC");
}
function normalised(text) {
  const bounded = text.length <= mostMarks ? text : text.replace(marks, (run) => run.length <= mostMarks ? run : Array.from(run).slice(0, mostMarks).join(""));
  return bounded.normalize("NFKC");
}

// src/record/punycode.ts
var base = 36;
var least = 1;
var most = 26;
var firstBias = 72;
var firstCode = 128;
var digits = "abcdefghijklmnopqrstuvwxyz0123456789";
function encodePunycode(label) {
  const codes = Array.from(label, (char) => char.codePointAt(0) ?? 0);
  const basic = codes.filter((code2) => code2 < firstCode);
  let output = basic.length === 0 ? "" : `${String.fromCharCode(...basic)}-`;
  let done = basic.length;
  let code = firstCode;
  let delta = 0;
  let bias = firstBias;
  while (done < codes.length) {
    const next = Math.min(...codes.filter((one) => one >= code));
    delta += (next - code) * (done + 1);
    code = next;
    for (const one of codes) {
      if (one < code) delta += 1;
      if (one !== code) continue;
      output += encodeDelta(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
    code += 1;
  }
  return output;
}
function decodePunycode(text) {
  const hyphen = text.lastIndexOf("-");
  const codes = Array.from(text.slice(0, Math.max(hyphen, 0)), (char) => char.codePointAt(0) ?? 0);
  if (codes.some((code2) => code2 >= firstCode)) return void 0;
  let code = firstCode;
  let position = 0;
  let bias = firstBias;
  for (let at2 = hyphen > 0 ? hyphen + 1 : 0; at2 < text.length; ) {
    const before2 = position;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digits.indexOf(text.charAt(at2).toLowerCase());
      if (at2 >= text.length || digit < 0) return void 0;
      at2 += 1;
      position += digit * weight;
      if (position > 2147483647) return void 0;
      const threshold = thresholdOf(k, bias);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = codes.length + 1;
    bias = adapt(position - before2, length, before2 === 0);
    code += Math.floor(position / length);
    if (code > 1114111) return void 0;
    position %= length;
    codes.splice(position, 0, code);
    position += 1;
  }
  return String.fromCodePoint(...codes);
}
function encodeDelta(delta, bias) {
  let output = "";
  let rest = delta;
  for (let k = base; ; k += base) {
    const threshold = thresholdOf(k, bias);
    if (rest < threshold) return output + digits.charAt(rest);
    output += digits.charAt(threshold + (rest - threshold) % (base - threshold));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}
function thresholdOf(k, bias) {
  return Math.min(Math.max(k - bias, least), most);
}
function adapt(delta, length, isFirst) {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > (base - least) * most / 2; k += base) rest = Math.floor(rest / (base - least));
  return k + Math.floor((base - least + 1) * rest / (rest + 38));
}

// src/record/domain.ts
var longest = 254;
var prefix = "xn--";
function canonicalDomain(folded) {
  if (/^\[[^[\]\s]+\]$/u.test(folded)) return folded;
  if (folded.length > longest && Array.from(folded).length > longest) return void 0;
  const labels = folded.split(/[.\u3002]/u);
  while (labels.at(-1) === "") labels.pop();
  if (labels.length < 2) return void 0;
  const canonical = labels.map(canonicalLabel);
  return canonical.includes(void 0) ? void 0 : canonical.join(".");
}
function canonicalLabel(label) {
  if (!hasPlainAscii(label) || isBroken(label)) return void 0;
  if (!isAscii(label)) return prefix + encodePunycode(label);
  return label.startsWith(prefix) ? canonicalPunycode(label) : label;
}
function canonicalPunycode(label) {
  const decoded = decodePunycode(label.slice(prefix.length));
  if (decoded === void 0 || isBroken(decoded)) return label;
  const text = fold(withoutInvisible(decoded));
  const isLabel = !isAscii(text) && hasPlainAscii(text) && !text.startsWith(prefix) && !/[\s\u0080-\u009f\u3002]/u.test(text);
  return isLabel ? prefix + encodePunycode(text) : label;
}
function hasPlainAscii(label) {
  return /^[a-z0-9\u0080-\u{10ffff}-]*$/u.test(label);
}

// src/record/email.ts
var maxBytes = 254;
var longestPart = 1024;
var plainAddress = /^[a-z0-9][a-z0-9._+-]*@(?!(?:[a-z0-9-]+\.)*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z0-9]+$/i;
var separators = /[,;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]/u;
var separatorRun = new RegExp(`${separators.source}+`, "u");
var outsideQuotes = /"(?:[^"\\]|\\.){0,254}"|[,;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]+|[^",;|\s\u0000-\u001f\u007f-\u009f\u060c\u061b\u3001]+|"/gsu;
var before = /["'`<>|\\:@()[\]{}]|(?![\u0000-\u007f])[\p{P}\p{M}]/u;
var after = /(?!\ufffd)[\p{P}\p{S}]/u;
var noAtext = /[^a-z0-9.!#$%&'*+\-/=?^_`{|}~\u0080-\u{10ffff}]|(?!\ufffd)(?![\u0000-\u007f])[\p{P}\p{S}]/u;
var betweenAddresses = /[^a-z0-9.!#$%'*+\-=?^_`{|}~@\u0080-\u{10ffff}]|(?!\ufffd)(?![\u0000-\u007f])[\p{P}\p{S}]/gu;
var quotedText = /(?<=^|\.)"(?:[^"\\]|\\.)*"/gsu;
var quotedLocalPart = /^"(?:[^"\\]|\\.)*"(?:\.[^@]*)?@/su;
function canonicalEmails(value) {
  if (value.length <= maxBytes && plainAddress.test(value)) return [value.toLowerCase()];
  const found = /* @__PURE__ */ new Set();
  addAddresses(nfkc(withoutInvisible(value)), found);
  return [...found];
}
function addAddresses(text, found) {
  for (const part of splitOutsideQuotes(text)) {
    if (part.length > longestPart || !part.includes("@")) continue;
    const bare = unwrap(part);
    if (bare !== part) addAddresses(bare, found);
    else addAddress(part, found);
  }
}
function splitOutsideQuotes(text) {
  if (!text.includes('"')) return text.split(separatorRun);
  const parts = [];
  let part = "";
  for (const piece of text.matchAll(outsideQuotes)) {
    const [token] = piece;
    if (separators.test(token.charAt(0))) {
      parts.push(part);
      part = "";
    } else part += token;
  }
  parts.push(part);
  return parts;
}
function unwrap(part) {
  let text = part;
  const angle = /<([^<>]*@[^<>]*)>/u.exec(text);
  if (angle?.[1] !== void 0 && !text.replace(angle[0], "").includes("@")) [, text] = angle;
  text = withoutEnds(text);
  const link = /^(?:mailto:)+([^?]*)/iu.exec(text);
  if (link?.[1] !== void 0) text = percentDecoded(link[1]);
  const at2 = text.indexOf("@");
  const colon = text.lastIndexOf(":", at2);
  if (at2 === text.lastIndexOf("@") && colon >= 0 && !text.slice(colon, at2).includes('"')) text = text.slice(colon + 1);
  return text;
}
function withoutEnds(text) {
  let start = 0;
  for (const char of text) {
    if (!isOf(before, char) || char === '"' && quotedLocalPart.test(text.slice(start))) break;
    start += char.length;
  }
  let end = text.length;
  const literal = text.lastIndexOf("@[");
  const close = literal < 0 ? -1 : text.indexOf("]", literal);
  const least2 = close > literal + 2 ? close + 1 : start;
  while (end > least2) {
    const length = (text.codePointAt(end - 2) ?? 0) > 65535 ? 2 : 1;
    if (!isOf(after, text.slice(end - length, end))) break;
    end -= length;
  }
  return text.slice(start, end);
}
function isOf(characters, char) {
  return characters.test(char) && !isUnassigned(char);
}
function percentDecoded(text) {
  if (!text.includes("%")) return text;
  try {
    return nfkc(withoutInvisible(decodeURIComponent(text)));
  } catch {
    return text;
  }
}
function addAddress(part, found) {
  const text = fold(part);
  const at2 = text.lastIndexOf("@");
  if (at2 <= 0) return;
  const local = text.slice(0, at2);
  const outside = local.replace(quotedText, "");
  if (outside.includes("@")) {
    const list = text.replace(betweenAddresses, (char) => isUnassigned(char) ? char : ",");
    if (list !== text) addAddresses(list, found);
    return;
  }
  const domain = canonicalDomain(text.slice(at2 + 1));
  if (domain === void 0) return;
  const address = `${local}@${domain}`;
  if (!isBroken(address) && Buffer.byteLength(address) <= maxBytes) found.add(address);
  const tail = afterLastBreak(local);
  if (tail !== "" && tail !== local) addAddresses(`${tail}@${domain}`, found);
}
function afterLastBreak(local) {
  let start = 0;
  let end = 0;
  for (const [piece] of local.matchAll(/(?<=^|\.)"(?:[^"\\]|\\.)*"|./gsu)) {
    end += piece.length;
    if (piece === '"' || !piece.startsWith('"') && isOf(noAtext, piece)) start = end;
  }
  return local.slice(start);
}

// src/record/phone.ts
var shortest3 = 7;
var longest2 = 15;
var shortestNational = 4;
var longestText = 254;
var listSeparators = /[,;|\u0000-\u0008\n-\u001f\u007f-\u009f\u2028\u2029\u060c\u061b\u3001]+/u;
var uri = /^\s*(?:tel|callto|sms|whatsapp):[^;,|]*$|^[^;,|]*(?:;[a-z][a-z-]*=[^;,|\s]*)+$/iu;
var beforePlus = /(?<=[^\s(+])(?<!\d[eE]) ?(?=\(? ?\+)/u;
var weakSeparators = [/ \/ /u, / ?[ #x/] ?(?=00\d)/iu, / ?\/ ?/u, / /u];
function readPhones(value) {
  const plain2 = readPlain(value);
  if (plain2 !== void 0) return { readings: [plain2], isWhole: true };
  if ((value.includes(":") || value.includes(";")) && uri.test(value)) {
    const whole2 = readPhone(value);
    if (whole2 !== void 0) return { readings: [whole2], isWhole: true };
  }
  const readings = [];
  let isWhole = true;
  let isDoubtful = false;
  for (const piece of withoutInvisible(value).normalize("NFKC").split(listSeparators)) {
    const parts = piece.replace(/\s+/gu, " ").split(beforePlus);
    for (const [index, part] of parts.entries()) {
      const read2 = readPart(index + 1 < parts.length && part.length <= longestText ? part.replace(/(?: \p{L}{1,4})?[\s&/#x*-]*$/iu, "") : part);
      if (read2.length === 0) {
        if (!/\p{Nd}/u.test(part)) isWhole &&= !/\p{L}/u.test(part);
        else if (readings.length === 0 || !/^\s*(?:ext\.?=?)?\s*\d{1,6}\s*$/iu.test(part)) isDoubtful = true;
      }
      readings.push(...read2.filter(({ form }) => form === "international" || !isDoubtful));
    }
  }
  const short = readings.length === 0 ? readShort(value) : void 0;
  return { readings, isWhole: isWhole && !isDoubtful, ...short === void 0 ? {} : { short } };
}
function readPlain(value) {
  const match = /^(\+|00)?(0?[1-9]\d{5,14})$/u.exec(value);
  const digits2 = match?.[2];
  if (digits2 === void 0 || digits2.length < shortest3 || digits2.length > longest2) return void 0;
  if (match?.[1] === void 0) return { form: "bare", digits: digits2 };
  return digits2.startsWith("0") ? void 0 : { form: "international", digits: digits2 };
}
function readShort(value) {
  const read2 = readDigits(value);
  return read2?.form === "bare" && read2.digits.length >= shortestNational && read2.digits.length < shortest3 ? read2.digits : void 0;
}
function readPart(part) {
  const whole2 = readPhone(part);
  if (whole2 !== void 0) return [whole2];
  if (part.length > 16 * longestText) return [];
  for (const separator of weakSeparators) {
    const pieces = part.trim().split(separator);
    const read2 = pieces.map(readPhone);
    if (pieces.length > 1 && read2.every((reading) => reading !== void 0)) return read2;
  }
  return [];
}
function readPhone(value) {
  const read2 = readDigits(value);
  if (read2 === void 0 || read2.digits.length < shortest3 || read2.digits.length > longest2) return void 0;
  return read2.form === "international" && read2.digits.startsWith("0") ? void 0 : read2;
}
function readDigits(value) {
  const trimmed = withoutInvisible(value).trim();
  if (trimmed.length > longestText) return void 0;
  const written2 = withoutQuotes(asciiDigits(trimmed.normalize("NFKC"))).replace(/^(?:tel|callto|sms|whatsapp):/iu, "");
  const text = withoutExtension(written2);
  const plain2 = fromFloat(text) ?? text;
  const international = /^\(?\s*(?:\+|00)/u.test(plain2);
  const compact2 = (international ? plain2.replace(/\(0\)/u, "") : plain2).replace(/[\s\-\u2010-\u2015\u2212.()/]/gu, "");
  const match = /^(\+|00)?(\d+)$/u.exec(compact2);
  if (match?.[2] === void 0) return void 0;
  const digits2 = match[2];
  if (match[1] !== void 0) return { form: "international", digits: digits2 };
  const context = /;phone-context=\+([\d().-]+)(?:;|$)/iu.exec(written2)?.[1]?.replace(/\D/gu, "") ?? "";
  return context === "" ? { form: "bare", digits: digits2 } : { form: "international", digits: context + digits2 };
}
function asciiDigits(text) {
  return text.replace(/\p{Nd}/gu, (char) => {
    if (char <= "9") return char;
    let zero = char.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1;
      value += 1;
    }
    return String(value);
  });
}
function withoutQuotes(text) {
  return text.replace(/^[\s"'`{}[\]<>\p{Pi}\p{Pf}]+|[\s"'`{}[\]<>\p{Pi}\p{Pf}]+$/gu, "");
}
function withoutExtension(text) {
  return text.replace(/\s*(?:;\s*ext=|,|#|(?<=[\d\s)])(?:extension|ext|x)\.?:?)\s*\d{0,6}$/iu, "").replace(/;[a-z-]+=.*$/iu, "");
}
function fromFloat(text) {
  const match = /^(\+?\d+)(?:\.(\d+))?(?:e\+?(\d{1,3}))?$/iu.exec(text);
  if (match?.[1] === void 0 || match[2] === void 0 && match[3] === void 0) return void 0;
  const fraction = match[2] ?? "";
  const exponent = Number(match[3] ?? 0);
  if (exponent === 0) return /^0*$/u.test(fraction) && fraction.length <= 2 ? match[1] : void 0;
  const significant = fraction.replace(/0+$/u, "");
  if (significant.length > exponent || exponent > longest2) return "";
  if (exponent - fraction.length > 0 && fraction.length < 7) return "";
  return match[1] + significant.padEnd(exponent, "0");
}

// src/record/profile-address.ts
var profile = /^(?:https?:\/\/)?(?:(?:www|m|mobile|web|old|[a-z]{2})\.)?(?:instagram\.com(?:\/stories)?|instagr\.am|threads\.net|threads\.com|twitter\.com|x\.com|facebook\.com|fb\.com|tiktok\.com|github\.com|t\.me(?:\/s)?|telegram\.me|youtube\.com(?:\/(?:c|user))?|linkedin\.com\/in|reddit\.com\/(?:u|user)|snapchat\.com\/add|snapchat\.com|pinterest\.com|vk\.com|bsky\.app\/profile|twitch\.tv)\/(?:@|%40)*([^/?#\s]+)(\/[^?#]*)?(?:[?#].*)?$/isu;
var numbered = /^(?:https?:\/\/)?(?:(?:www|m|mobile|web|[a-z]{2})\.)?(?:facebook|fb)\.com\/profile\.php\/?\?(?:[^#]*&)?id=(\d+)(?:[&#].*)?$/isu;
var noHandles = new Set(
  "p reel reels tv explore accounts direct stories i intent share hashtag search home watch groups pages people events photo photos media story.php permalink.php profile.php channel c user playlist shorts results orgs topics joinchat s r pin status post posts settings t tag".split(
    " "
  )
);
function handleIn(text) {
  const id = numbered.exec(text)?.[1];
  if (id !== void 0) return id;
  const match = profile.exec(text);
  if (match?.[1] === void 0) return void 0;
  const word = match[1].toLowerCase();
  if (word.endsWith(".php") && noHandles.has(word)) return void 0;
  const hasMore = match[2] !== void 0 && match[2] !== "/";
  return hasMore && noHandles.has(word) ? void 0 : percentDecoded2(match[1]);
}
function percentDecoded2(handle) {
  if (!handle.includes("%")) return handle;
  try {
    const decoded = nfkc(withoutInvisible(decodeURIComponent(handle)));
    return /[/?#%\s@\u0000-\u001f\u007f-\u009f]/u.test(decoded) || decoded === "" ? handle : decoded;
  } catch {
    return handle;
  }
}

// src/record/username.ts
var simpleName = /^[!-.0-9;-~]{1,254}$/;
var maxBytes2 = 254;
function canonicalUsername(value) {
  if (simpleName.test(value)) {
    const name2 = withoutAt(value).toLowerCase();
    return name2 === "" ? void 0 : name2;
  }
  const text = plain(value);
  const name = fold(withoutAt(handleIn(text) ?? text)).trim();
  if (name === "" || isBroken(name) || Buffer.byteLength(name) > maxBytes2) return void 0;
  return name;
}
function isProfileUrl(value) {
  return !simpleName.test(value) && handleIn(plain(value)) !== void 0;
}
function plain(value) {
  const visible = withoutInvisible(value).replace(/[\u0000-\u001f\u007f-\u009f]/gu, "");
  return withoutAt(nfkc(visible).trim());
}
function withoutAt(text) {
  return text.replace(/^[@\s]+/u, "");
}

// src/record/identifiers.ts
var none = [];
var nothing2 = { found: [], bareDigits: none };
function identifiersIn(value, kind) {
  switch (kind) {
    case "email": {
      const found = emailsIn(value);
      if (found.length === 0 && isInternationalPhone(value)) return { found: phonesIn(value), bareDigits: none };
      if (holdsFurtherPhone(value)) found.push(...phonesIn(withoutAddresses(value)));
      return { found, bareDigits: none };
    }
    case "phone": {
      const { readings, short } = readPhones(value);
      const found = hasAt(value) ? emailsIn(value) : [];
      addInternational(readings, found);
      return { found, bareDigits: bareDigitsOf(readings, short) };
    }
    case "username": {
      const name = canonicalUsername(value);
      const found = name === void 0 ? [] : [{ kind: "username", canonical: name }];
      if (hasAt(value)) found.push(...emailsIn(value));
      if (isInternationalPhone(value)) found.push(...phonesIn(value));
      return { found, bareDigits: none };
    }
    case "mailbox":
    case "domain":
      return nothing2;
  }
}
function hasAt(value) {
  return /.[@\uff20\ufe6b]/su.test(value);
}
function isInternationalPhone(value) {
  const digit = /^[\s"'{[<(]*(?:tel:)?[+\uff0b]\s*(\p{Nd})/iu.exec(withoutInvisible(value))?.[1];
  return digit !== void 0 && !isUnassigned(digit);
}
function holdsFurtherPhone(value) {
  return /[+\uff0b]/u.test(value) && /(?:^|[,;|\s])(?:tel:)?[+\uff0b]\s?\p{Nd}/iu.test(value);
}
function withoutAddresses(value) {
  return value.split(/([\s,;|]+)/u).map((part) => /[@\uff20\ufe6b]/u.test(part) ? "," : part).join("");
}
function emailsIn(value) {
  return canonicalEmails(value).map((canonical) => ({ kind: "email", canonical }));
}
function phonesIn(value) {
  const found = [];
  addInternational(readPhones(value).readings, found);
  return found;
}
function addInternational(readings, found) {
  for (const { form, digits: digits2 } of readings)
    if (form === "international") for (const canonical of internationalForms(digits2)) found.push({ kind: "phone", canonical });
}
function bareDigitsOf(readings, short) {
  if (short !== void 0) return [short];
  const bare = readings.flatMap(({ form, digits: digits2 }) => form === "bare" ? [digits2] : []);
  return bare.length === 0 ? none : bare.length === 1 ? bare : [...new Set(bare)];
}

// src/record/phone-query.ts
function phoneReadings(text, region) {
  const { readings, isWhole, short } = readPhones(text);
  if (short !== void 0) {
    const national = region === null ? void 0 : nationalReading(short, region);
    return national === void 0 ? [] : [{ canonical: national.digits }];
  }
  const found = readings.flatMap(
    ({ form, digits: digits2 }) => form === "international" ? internationalForms(digits2).map((canonical) => ({ canonical })) : bareReadings(digits2, region)
  );
  return isWhole ? found : found.map(({ canonical }) => ({ canonical, doubt: "unrecognised" }));
}
function bareReadings(digits2, region) {
  const national = region === null ? void 0 : nationalReading(digits2, region);
  if (national === void 0) return [{ canonical: digits2, doubt: "national-phone" }];
  const asItStands = digits2.startsWith("0") ? [] : internationalForms(digits2);
  return [.../* @__PURE__ */ new Set([national.digits, ...asItStands])].map((canonical) => ({ canonical }));
}

// src/record/readings.ts
function readingsOf(text, { kind, region }) {
  const readings = kind === void 0 ? ofAnyKind(text, region) : ofKind(text, kind, region);
  return controls.test(text) ? readings.map(doubtful) : readings;
}
var controls = /[\u0000-\u001f\u007f-\u009f]/u;
function ofKind(text, kind, region) {
  switch (kind) {
    case "email":
      return canonicalEmails(text).map((canonical) => ({ kind, canonical }));
    case "phone":
      return phoneReadings(text, region).map((reading) => ({ kind, ...reading }));
    case "username": {
      const canonical = canonicalUsername(text);
      return canonical === void 0 ? [] : [{ kind, canonical }];
    }
  }
}
function ofAnyKind(text, region) {
  const emails = ofKind(text, "email", region);
  const usernames = ofKind(text, "username", region);
  if (isProfileUrl(text)) return [...usernames, ...emails.map(onlyHits)];
  const plain2 = text.normalize("NFKC").trim();
  if (plain2.includes("://")) return [...usernames, ...emails].map(doubtful);
  if (emails.length > 0) return [...emails, ...usernames.map(onlyHits)];
  const phones = ofKind(text, "phone", region);
  const isInternational = isInternationalPhone(text);
  if (plain2.includes("@", 1) || isInternational && phones.length === 0) return [...phones, ...usernames].map(doubtful);
  if (isInternational || phoneReadings(text, null).some(({ doubt }) => doubt === void 0)) return [...phones, ...usernames.map(onlyHits)];
  return [...phones.filter(({ doubt }) => doubt !== "unrecognised"), ...usernames];
}
function doubtful(reading) {
  return { ...reading, doubt: "unrecognised" };
}
function onlyHits(reading) {
  return { ...reading, onlyHits: true };
}

// src/record/rules-1.ts
var rules1 = { version: 1, identifiersIn, emailsIn: canonicalEmails, mailboxOf, readingsOf };

// src/record/rules.ts
var currentRules = rules1;

// src/build/waiting-phones.ts
var bitsOfFlags = 3;
var WaitingPhones = class {
  /** Digits as a number behind a leading 1, which keeps their zeros: at most 16 digits, exact in a double. */
  #digits = new Float64Array(64);
  #places = new Uint32Array(64);
  #columns = new Uint32Array(64);
  #count = 0;
  push({ digits: digits2, place, columns, flags, isSameRecord }) {
    if (this.#count === this.#digits.length) this.#grow();
    this.#digits[this.#count] = Number(`1${digits2}`);
    this.#places[this.#count] = (place * 2 + (isSameRecord ? 1 : 0)) * 2 ** bitsOfFlags + flags;
    this.#columns[this.#count] = columns;
    this.#count += 1;
  }
  /** Gives all, in their order. */
  *all() {
    for (let index = 0; index < this.#count; index++) {
      const place = this.#places[index];
      yield {
        digits: String(this.#digits[index]).slice(1),
        place: Math.floor(place / 2 ** (bitsOfFlags + 1)),
        columns: this.#columns[index],
        flags: place % 2 ** bitsOfFlags,
        isSameRecord: (place & 1 << bitsOfFlags) !== 0
      };
    }
  }
  #grow() {
    const digits2 = new Float64Array(this.#count * 2);
    digits2.set(this.#digits);
    this.#digits = digits2;
    const places3 = new Uint32Array(this.#count * 2);
    places3.set(this.#places);
    this.#places = places3;
    const columns = new Uint32Array(this.#count * 2);
    columns.set(this.#columns);
    this.#columns = columns;
  }
};

// src/build/bare-phones.ts
var sampledBytes = 16 * 2 ** 20;
var BarePhones = class {
  #enter;
  #refuse;
  #plans;
  /** What was met in the sample. */
  counts = noBareCounts();
  /** Whether this is a part of a source, which somebody else decides. */
  #isPart;
  #isSample = true;
  #waiting = new WaitingPhones();
  /** Column sets and places by their numbers; equal ones are one, since millions may wait. */
  #columns = new Interned();
  #places = new Interned();
  #decision;
  /** When the source is decided, `enter` takes each canonical form of a number that waited, and `refuse` is called for each without one. */
  constructor(options) {
    this.#isPart = options.isPart ?? false;
    this.#decision = options.decision;
    this.#plans = options.plans;
    this.#enter = options.enter;
    this.#refuse = options.refuse;
  }
  /** The canonical forms of one number, none if it has no key; undefined if it must wait, to be said with {@link wait}. */
  read({ digits: digits2, place }) {
    if (this.#decision !== void 0) return this.#decided(digits2, place, this.#decision);
    const reading = readBare(digits2, place, this.#plans);
    if (this.#isSample) countBare(reading, this.counts);
    return settledForms(reading);
  }
  /**
   * The numbers of one record that must wait, its column set, which is copied, and the phone numbers that it is known to hold:
   * a key counts once.
   */
  wait(numbers, columns, isEntered) {
    const set = this.#columns.number(Buffer.from(columns.buffer, columns.byteOffset, columns.length).toString("latin1"), () => columns.slice());
    numbers.forEach(({ digits: digits2, place }, index) => {
      const flags = this.#possibleForms(digits2, place).reduce((bits, form, bit) => isEntered(form) ? bits | 1 << bit : bits, 0);
      this.#waiting.push({ digits: digits2, place: this.#places.number(place ?? "", () => place), columns: set, flags, isSameRecord: index > 0 });
    });
  }
  /** What follows does not belong to the sample: unless this is a part, the source is decided now. */
  endSample() {
    this.#isSample = false;
    if (!this.#isPart) this.decide();
  }
  /** Decides once: by what was met so far, or, for a part, as it is told. Where the sample has no such value, later ones are not trusted. */
  decide(decision = decideBare(this.counts)) {
    if (this.#decision !== void 0) return;
    this.#decision = decision;
    const ofRecord = /* @__PURE__ */ new Set();
    for (const { digits: digits2, place: placeNumber, columns, flags, isSameRecord } of this.#waiting.all()) {
      const place = this.#places.value(placeNumber);
      if (!isSameRecord) ofRecord.clear();
      const forms = this.#decided(digits2, place, decision);
      if (forms.length === 0) this.#refuse();
      const possible = flags === 0 ? [] : this.#possibleForms(digits2, place);
      for (const form of forms) {
        if (ofRecord.has(form) || possible.some((one, bit) => one === form && (flags & 1 << bit) !== 0)) continue;
        ofRecord.add(form);
        this.#enter(form, this.#columns.value(columns));
      }
    }
    this.#waiting = new WaitingPhones();
    this.#columns.clear();
    this.#places.clear();
  }
  #decided(digits2, place, decision) {
    return decidedForms(readBare(digits2, place, place === void 0 ? noPlans : this.#plans), decision);
  }
  /** What the number may turn out to be, three forms at most. */
  #possibleForms(digits2, place) {
    const international = decidedForms(readBare(digits2, void 0, noPlans), { isInternational: true, prefersInternational: true });
    const national = place === void 0 ? void 0 : this.#plans.nationalReading(digits2, place);
    return national === void 0 ? [...international] : [...international, national.digits];
  }
};
var noPlans = { isValidInternational: () => false, nationalReading: () => void 0 };
var Interned = class {
  #numbers = /* @__PURE__ */ new Map();
  #values = [];
  number(name, make) {
    let number = this.#numbers.get(name);
    if (number === void 0) {
      number = this.#values.length;
      this.#numbers.set(name, number);
      this.#values.push(make());
    }
    return number;
  }
  value(number) {
    return this.#values[number];
  }
  clear() {
    this.#numbers.clear();
    this.#values = [];
  }
};

// src/build/block-order.ts
var NEXT = 0;
var COMMITTED = 1;
var ABORTED = 2;
var WORDS = 4;
var END = 0;
var LINE = 1;
var RECORDS = 2;
var REJECTS = 3;
var BARE = 4;
var NUMBERS = 8;
var BlockOrder = class _BlockOrder {
  /** What other threads make their own BlockOrder of. */
  shared;
  #words;
  #numbers;
  constructor(shared2) {
    this.shared = shared2;
    this.#words = new Int32Array(shared2, 0, WORDS);
    this.#numbers = new Float64Array(shared2, WORDS * 4, NUMBERS);
  }
  static of(shared2) {
    return new _BlockOrder(shared2);
  }
  /** For a source whose first record starts at `offset` on `line`. */
  static starting(offset2, line) {
    const order2 = new _BlockOrder(new SharedArrayBuffer(WORDS * 4 + NUMBERS * 8));
    order2.#numbers[END] = offset2;
    order2.#numbers[LINE] = line;
    return order2;
  }
  /** The number of the next block that nobody has taken. */
  take() {
    return Atomics.add(this.#words, NEXT, 1);
  }
  /** Waits until all blocks before this one are committed; false if the build was given up meanwhile. */
  waitFor(block) {
    for (; ; ) {
      if (Atomics.load(this.#words, ABORTED) !== 0) return false;
      const committed = Atomics.load(this.#words, COMMITTED);
      if (committed === block) return true;
      Atomics.wait(this.#words, COMMITTED, committed, 1e3);
    }
  }
  /** Where the last record of the committed blocks ended, and the number of the line there: offset in bytes. */
  get end() {
    return { offset: this.#numbers[END], line: this.#numbers[LINE] };
  }
  /** Counts for the progress: they may lag. */
  get counts() {
    return { records: this.#numbers[RECORDS], rejects: this.#numbers[REJECTS] };
  }
  /** Counts of bare digits in the committed blocks. */
  get bare() {
    const [bare = 0, validBare = 0, favourInternational = 0, favourNational = 0] = this.#numbers.subarray(BARE);
    return { bare, validBare, favourInternational, favourNational };
  }
  /** To be called for the block that {@link waitFor} returned for. */
  commit(end, counts, bare) {
    const { bare: all, validBare, favourInternational, favourNational } = bare;
    [all, validBare, favourInternational, favourNational].forEach((count, index) => {
      this.#numbers[BARE + index] = this.#numbers[BARE + index] + count;
    });
    this.#numbers[END] = end.offset;
    this.#numbers[LINE] = end.line;
    this.#numbers[RECORDS] = this.#numbers[RECORDS] + counts.records;
    this.#numbers[REJECTS] = this.#numbers[REJECTS] + counts.rejects;
    Atomics.add(this.#words, COMMITTED, 1);
    Atomics.notify(this.#words, COMMITTED);
  }
  /** Has every thread stop at the next block. */
  abort() {
    Atomics.store(this.#words, ABORTED, 1);
    Atomics.notify(this.#words, COMMITTED);
  }
  get isAborted() {
    return Atomics.load(this.#words, ABORTED) !== 0;
  }
};

// src/ingest/csv-line.ts
var CsvLineScanner = class {
  /** Delimiters outside quotes in the line last scanned, up to where it strayed. */
  delimiters = 0;
  /** Where the line last scanned strayed: the closing quote. */
  strayAt = -1;
  #delimiter;
  #quote;
  #escape;
  #relaxQuotes;
  constructor(dialect) {
    this.#delimiter = dialect.delimiter;
    this.#quote = dialect.quote;
    this.#escape = dialect.escape;
    this.#relaxQuotes = dialect.relaxQuotes;
  }
  /**
   * Scans the line `view[start, end)`, without its line end, which begins `inside` quotes or as a record does.
   * With relaxed quotes, a field whose closing quote strays is an unquoted one to its end, as csv-parse has it.
   */
  scan(view, start, end, inside) {
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    this.delimiters = 0;
    let at2 = start;
    for (; ; ) {
      if (inside || at2 < end && view[at2] === quote) {
        const closing = this.#closingQuote(view, inside ? at2 : at2 + 1, end);
        if (closing === end) return "inside";
        at2 = closing + 1;
        if (at2 < end && view[at2] !== delimiter && !this.#relaxQuotes) {
          this.strayAt = closing;
          return "stray";
        }
      }
      while (at2 < end && view[at2] !== delimiter) at2++;
      if (at2 === end) return "closed";
      this.delimiters++;
      at2++;
      inside = false;
    }
  }
  /** The quote that closes the field whose content starts at `at`; `end` if none does. */
  #closingQuote(view, at2, end) {
    const quote = this.#quote;
    const escape = this.#escape;
    for (; at2 < end; at2++) {
      const byte = view[at2];
      if (byte !== quote && byte !== escape) continue;
      const next = at2 + 1 < end ? view[at2 + 1] : -1;
      if (byte === escape && (next === quote || next === escape)) at2++;
      else if (byte === quote) return at2;
    }
    return end;
  }
};

// src/ingest/held-bytes.ts
var EMPTY = Buffer.alloc(0);
var HeldBytes = class {
  #store = EMPTY;
  #from = 0;
  #to = 0;
  #view = EMPTY;
  /** The rest that {@link keep} kept, followed by `chunk`: the chunk itself if nothing was kept. Valid until the next call. */
  join(chunk) {
    if (this.#from === this.#to) {
      this.#view = chunk;
      return chunk;
    }
    this.#makeRoom(chunk.length);
    chunk.copy(this.#store, this.#to);
    this.#to += chunk.length;
    this.#view = this.#store.subarray(this.#from, this.#to);
    return this.#view;
  }
  /** Keeps the bytes of the joined view from `at` on, so that the caller of {@link join} may reuse its chunk. */
  keep(at2) {
    if (this.#from < this.#to) {
      this.#from += at2;
      return;
    }
    const rest = this.#view.length - at2;
    this.#from = 0;
    this.#to = 0;
    if (rest > 0) {
      this.#makeRoom(rest);
      this.#view.copy(this.#store, 0, at2);
      this.#to = rest;
    }
    this.#view = EMPTY;
  }
  #makeRoom(wanted) {
    if (this.#to + wanted <= this.#store.length) return;
    const held = this.#to - this.#from;
    const roomy = held + wanted <= this.#store.length && this.#from >= held / 2;
    const target = roomy ? this.#store : Buffer.allocUnsafe(held + wanted + Math.max(held >>> 1, 4096));
    this.#store.copy(target, 0, this.#from, this.#to);
    this.#store = target;
    this.#from = 0;
    this.#to = held;
  }
};

// src/ingest/line-cutting.ts
var LINE_FEED2 = 10;
var CARRIAGE_RETURN = 13;
var PIECE_BYTES = 1 << 18;
var LineCutting = class {
  sink;
  maxRecordBytes;
  /** The bytes at hand. All positions are in it, and move when more bytes come ({@link moved}). */
  view = Buffer.alloc(0);
  /** Where the current line starts. */
  at = 0;
  /** The number of the current line. */
  line;
  /** The end of the line last found, and the start of the next; -1 if the line is too long and its end not at hand. */
  lineEnd = 0;
  lineNext = 0;
  /** No more bytes will come. */
  ended = false;
  #held = new HeldBytes();
  #stopOffset;
  #base;
  #searchedTo = 0;
  #longLength = -1;
  #longOffset = 0;
  constructor(options, sink) {
    this.sink = sink;
    this.maxRecordBytes = options.maxRecordBytes;
    this.line = options.firstLine ?? 1;
    this.#base = options.firstOffset ?? 0;
    this.#stopOffset = options.stopOffset ?? Infinity;
  }
  /** The offset and the number of the first line that has not been judged; undefined within a line that is too long. */
  get resume() {
    return this.#longLength >= 0 ? void 0 : { offset: this.#base + this.at, line: this.line };
  }
  /** Takes the next bytes of the source; the chunk may be reused afterwards. */
  push(chunk) {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
      this.#take(chunk.length <= PIECE_BYTES ? chunk : chunk.subarray(from, from + PIECE_BYTES));
    }
  }
  /** The source has ended: a last line need not have a line end. */
  end() {
    this.ended = true;
    this.#take(Buffer.alloc(0));
    if (this.#longLength >= 0) this.#endLong();
  }
  /** All positions in the view became smaller by `by`. */
  moved(_by) {
  }
  /** The source's offset of a position in the view. */
  offsetOf(position) {
    return this.#base + position;
  }
  /**
   * Finds the end of the line that starts at `start`, which has no line end before `from`. Returns false if more bytes are
   * needed; a line that is longer than `maxRecordBytes` is found as soon as that is certain.
   */
  findLine(start, from) {
    const lineFeed = this.view.indexOf(LINE_FEED2, from);
    if (lineFeed >= 0) {
      this.lineEnd = lineFeed > start && this.view[lineFeed - 1] === CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
      this.lineNext = lineFeed + 1;
      return true;
    }
    this.lineEnd = this.view.length;
    this.lineNext = this.ended ? this.view.length : -1;
    return this.ended || this.view.length - start > this.maxRecordBytes + 1;
  }
  /** Rejects `view[start, end)`, the current line. */
  rejectLine(reason, start, end) {
    this.sink.rejectedBytes(this.view, start, end);
    this.sink.reject(reason, this.line, this.#base + start, end - start);
  }
  #take(chunk) {
    const by = this.at;
    this.#base += by;
    this.#searchedTo -= by;
    this.moved(by);
    this.at = 0;
    this.view = this.#held.join(chunk);
    this.#cut();
    this.#held.keep(this.at);
  }
  #cut() {
    while (this.at < this.view.length) {
      if (this.#longLength >= 0) {
        if (!this.#passLong()) return;
        continue;
      }
      const at2 = this.at;
      if (this.#base + at2 >= this.#stopOffset) return;
      const known = this.#searchedTo;
      if (!this.findLine(at2, known > at2 ? known : at2)) {
        this.#searchedTo = this.view.length;
        return;
      }
      const length = this.lineEnd - at2;
      if (length > this.maxRecordBytes) {
        this.#longLength = 0;
        this.#longOffset = this.#base + at2;
        continue;
      }
      let next = this.lineNext;
      if (length > 0) {
        const lineFeed = next - 1;
        next = this.lineRead();
        if (next < 0) {
          this.#searchedTo = lineFeed;
          return;
        }
      }
      this.line++;
      this.at = next;
    }
  }
  /** Passes on what is at hand of a line that is too long; true if its end was. */
  #passLong() {
    const { at: at2, view } = this;
    const lineFeed = view.indexOf(LINE_FEED2, at2);
    let end = lineFeed < 0 ? view.length : lineFeed;
    if (end > at2 && view[end - 1] === CARRIAGE_RETURN && (lineFeed >= 0 || !this.ended)) end--;
    if (end > at2) this.sink.rejectedBytes(view, at2, end);
    this.#longLength += end - at2;
    this.at = lineFeed < 0 ? end : lineFeed + 1;
    if (lineFeed >= 0) this.#endLong();
    return lineFeed >= 0;
  }
  #endLong() {
    this.sink.reject("too-long", this.line, this.#longOffset, this.#longLength);
    this.#longLength = -1;
    this.line++;
  }
};

// src/ingest/csv-framing.ts
var CsvFraming = class extends LineCutting {
  #scanner;
  #quote;
  #relaxQuotes;
  #columns;
  /** No quote stands between the current line's start and here. */
  #noQuoteTo = 0;
  /** Delimiters of the current line when it ends inside quotes and more bytes are needed to judge it; else -1. */
  #waiting = -1;
  /** The current line, while it waits. */
  #waitingEnd = 0;
  #waitingNext = 0;
  /** The look-ahead has read lines up to here; it holds for all line starts before. */
  #aheadTo = 0;
  #aheadLine = 0;
  #aheadSearchedTo = 0;
  /** Delimiters outside quotes from the line after the current one to the look-ahead's end. */
  #aheadDelimiters = 0;
  #ending = "none yet";
  #endingAt = 0;
  constructor(options, sink) {
    super(options, sink);
    this.#scanner = new CsvLineScanner(options.dialect);
    this.#quote = options.dialect.quote;
    this.#relaxQuotes = options.dialect.relaxQuotes;
    this.#columns = options.columns;
  }
  /** Sets the header's number of fields; to be called within the sink's `record` that brings the header. */
  setColumns(columns) {
    this.#columns = columns;
  }
  lineRead() {
    if (this.#waiting >= 0) return this.#continue();
    const { at: at2, lineEnd, lineNext } = this;
    if (!this.#hasQuote(lineEnd)) {
      this.sink.record(this.view, at2, lineEnd, this.line, this.offsetOf(at2));
      return lineNext;
    }
    if (this.#aheadTo > at2 && (this.#ending === "none yet" || this.#ending === "closed")) {
      this.#scanner.scan(this.view, at2, lineEnd, true);
      this.#aheadDelimiters -= this.#scanner.delimiters;
    }
    const outcome = this.#scanner.scan(this.view, at2, lineEnd, false);
    if (outcome === "closed") {
      this.sink.record(this.view, at2, lineEnd, this.line, this.offsetOf(at2));
    } else if (outcome === "stray") {
      this.rejectLine("stray-quote", at2, lineEnd);
    } else if (this.#relaxQuotes) {
      this.rejectLine("unclosed-quote", at2, lineEnd);
    } else {
      this.#waiting = this.#scanner.delimiters;
      this.#waitingEnd = lineEnd;
      this.#waitingNext = lineNext;
      if (this.#aheadTo <= lineNext) this.#startAhead(lineNext);
      return this.#continue();
    }
    return lineNext;
  }
  moved(by) {
    this.#noQuoteTo -= by;
    this.#waitingEnd -= by;
    this.#waitingNext -= by;
    this.#aheadTo -= by;
    this.#aheadSearchedTo -= by;
    this.#endingAt -= by;
  }
  #hasQuote(end) {
    const { at: at2, view } = this;
    const quote = this.#quote;
    if (quote < 0) return false;
    const from = this.#noQuoteTo > at2 ? this.#noQuoteTo : at2;
    if (from >= end || view[from] === quote) return from < end;
    const found = view.indexOf(quote, from);
    this.#noQuoteTo = found < 0 ? view.length : found;
    return this.#noQuoteTo < end;
  }
  /** Judges the current line, which ends inside quotes; -1 if that takes more bytes. */
  #continue() {
    if (!this.#lookAhead()) return -1;
    const { at: at2 } = this;
    const fields = this.#waiting + this.#aheadDelimiters + 1;
    const length = this.#endingAt - at2;
    this.#waiting = -1;
    if (this.#ending === "closed" && length <= this.maxRecordBytes) {
      if (this.#columns === void 0 || fields === this.#columns) {
        this.sink.record(this.view, at2, this.#endingAt, this.line, this.offsetOf(at2));
        this.line = this.#aheadLine - 1;
        return this.#aheadTo;
      }
      this.rejectLine("column-count", at2, this.#waitingEnd);
    } else {
      const strayed = this.#ending === "stray" && length < this.maxRecordBytes;
      this.rejectLine(strayed ? "stray-quote" : "unclosed-quote", at2, this.#waitingEnd);
    }
    return this.#waitingNext;
  }
  #startAhead(next) {
    this.#ending = "none yet";
    this.#aheadTo = next;
    this.#aheadLine = this.line + 1;
    this.#aheadSearchedTo = next;
    this.#aheadDelimiters = 0;
  }
  /** Reads on inside quotes until the stretch ends or no record that starts at the current line can; false to wait for bytes. */
  #lookAhead() {
    while (this.#ending === "none yet" && this.#aheadTo - this.at < this.maxRecordBytes) {
      const start = this.#aheadTo;
      if (!this.findLine(start, Math.max(start, this.#aheadSearchedTo))) {
        this.#aheadSearchedTo = this.view.length;
        return false;
      }
      const longest3 = start + this.maxRecordBytes;
      if (this.lineEnd > longest3 || start === this.view.length) {
        const outcome2 = this.#scanner.scan(this.view, start, Math.min(longest3, this.lineEnd), true);
        this.#ending = outcome2 === "stray" ? "stray" : "wall";
        this.#endingAt = this.#scanner.strayAt;
        return true;
      }
      const outcome = this.#scanner.scan(this.view, start, this.lineEnd, true);
      if (outcome !== "inside") {
        this.#ending = outcome;
        this.#endingAt = outcome === "closed" ? this.lineEnd : this.#scanner.strayAt;
      }
      this.#aheadDelimiters += this.#scanner.delimiters;
      this.#aheadTo = this.lineNext;
      this.#aheadLine++;
    }
    return true;
  }
};

// src/ingest/csv-splitting.ts
import { parse } from "csv-parse/sync";
var CsvSplitting = class {
  #sink;
  #isBlank;
  #batchBytes;
  #options;
  #columns;
  #batch;
  #batchTo = 0;
  #count = 0;
  #starts = [];
  #lines = [];
  #offsets = [];
  #lengths = [];
  #rejected;
  #rejectedTo = 0;
  #queue = [];
  constructor(options, sink) {
    const { dialect, batchBytes = 256 * 1024 } = options;
    this.#sink = sink;
    this.#isBlank = options.isBlank;
    this.#columns = options.columns;
    this.#batchBytes = batchBytes;
    this.#batch = Buffer.allocUnsafe(batchBytes + 4096);
    this.#rejected = Buffer.allocUnsafe(batchBytes);
    this.#options = {
      delimiter: Buffer.of(dialect.delimiter),
      quote: dialect.quote < 0 ? null : Buffer.of(dialect.quote),
      escape: dialect.quote < 0 ? null : Buffer.of(dialect.escape),
      record_delimiter: ["\n", "\r\n"],
      relax_quotes: true,
      relax_column_count: true,
      encoding: "utf8"
    };
  }
  /** Sets the header's number of fields; to be called within the sink's `row` that brings the header. */
  setColumns(columns) {
    this.#columns = columns;
  }
  record(buffer, start, end, line, offset2) {
    const at2 = this.#batchTo;
    const length = end - start;
    if (at2 + length + 2 > this.#batch.length) this.#growBatch(at2 + length + 2);
    const batch = this.#batch;
    buffer.copy(batch, at2, start, end);
    let to = at2 + length;
    if (buffer[end - 1] === CARRIAGE_RETURN) batch[to++] = CARRIAGE_RETURN;
    batch[to++] = LINE_FEED2;
    this.#batchTo = to;
    const index = this.#count++;
    this.#starts[index] = at2;
    this.#lines[index] = line;
    this.#offsets[index] = offset2;
    this.#lengths[index] = length;
    if (to >= this.#batchBytes || this.#columns === void 0) this.#split();
  }
  rejectedBytes(buffer, start, end) {
    if (this.#count > 0 && this.#rejectedTo + end - start > this.#rejected.length) {
      const held = this.#queue.at(-1)?.heldTo ?? 0;
      const heldTo = this.#rejectedTo;
      this.#split();
      if (heldTo > held) this.#sink.rejectedBytes(this.#rejected, held, heldTo);
    }
    if (this.#count === 0) {
      this.#sink.rejectedBytes(buffer, start, end);
      return;
    }
    buffer.copy(this.#rejected, this.#rejectedTo, start, end);
    this.#rejectedTo += end - start;
  }
  reject(reason, line, offset2, length) {
    if (this.#count === 0) this.#sink.reject(reason, line, offset2, length);
    else this.#queue.push({ after: this.#count, reason, line, offset: offset2, length, heldTo: this.#rejectedTo });
  }
  /** Gives what is still held. */
  end() {
    this.#split();
  }
  #growBatch(bytes) {
    const grown = Buffer.allocUnsafe(bytes);
    this.#batch.copy(grown, 0, 0, this.#batchTo);
    this.#batch = grown;
  }
  #split() {
    const count = this.#count;
    const queue = this.#queue;
    const rows = this.#parse(0, this.#batchTo);
    const whole2 = rows?.length === count ? rows : void 0;
    let next = 0;
    let held = 0;
    for (let index = 0; index < count; index++) {
      if (whole2 !== void 0) this.#giveRow(index, whole2[index]);
      else this.#giveAlone(index);
      for (; next < queue.length && queue[next].after === index + 1; next++) {
        const { reason, line, offset: offset2, length, heldTo } = queue[next];
        this.#sink.rejectedBytes(this.#rejected, held, heldTo);
        this.#sink.reject(reason, line, offset2, length);
        held = heldTo;
      }
    }
    this.#count = 0;
    this.#batchTo = 0;
    this.#rejectedTo = 0;
    if (queue.length > 0) this.#queue = [];
  }
  #parse(start, end) {
    try {
      return parse(this.#batch.subarray(start, end), this.#options);
    } catch {
      return void 0;
    }
  }
  /** For a batch that csv-parse sees otherwise than the framing does, which is not known to happen: no record may go missing. */
  #giveAlone(index) {
    const end = index + 1 < this.#count ? this.#starts[index + 1] : this.#batchTo;
    const rows = this.#parse(this.#starts[index], end);
    if (rows?.length === 1) this.#giveRow(index, rows[0]);
    else this.#giveReject(index, rows === void 0 ? "unclosed-quote" : "stray-quote");
  }
  #giveRow(index, fields) {
    const columns = this.#columns;
    if (columns !== void 0 && fields.length > columns) {
      for (let surplus = columns; surplus < fields.length; surplus++) {
        if (!this.#isBlank(fields[surplus])) {
          this.#giveReject(index, "column-count");
          return;
        }
      }
      fields.length = columns;
    }
    this.#sink.row(fields, this.#lines[index], this.#offsets[index], this.#lengths[index]);
  }
  #giveReject(index, reason) {
    const start = this.#starts[index];
    const length = this.#lengths[index];
    this.#sink.rejectedBytes(this.#batch, start, start + length);
    this.#sink.reject(reason, this.#lines[index], this.#offsets[index], length);
  }
};

// src/ingest/json-escapes.ts
var BACKSLASH = 92;
var LETTER_U = 117;
var shortEscapes = /* @__PURE__ */ new Map([
  [34, 34],
  [92, 92],
  [47, 47],
  [98, 8],
  [102, 12],
  [110, 10],
  [114, 13],
  [116, 9]
]);
var JsonEscapes = class {
  #emit;
  /** Bytes after a backslash so far; -1 outside an escape. */
  #seen = -1;
  #escape = Buffer.alloc(5);
  #highSurrogate = 0;
  constructor(emit) {
    this.#emit = emit;
  }
  push(byte) {
    if (this.#seen < 0) {
      if (byte === BACKSLASH) this.#seen = 0;
      else this.#plain(byte);
      return;
    }
    this.#escape[this.#seen++] = byte;
    if (this.#seen === 1) {
      const meant = shortEscapes.get(byte);
      if (meant !== void 0) {
        this.#seen = -1;
        this.#plain(meant);
      } else if (byte !== LETTER_U) {
        this.#noEscape();
      }
    } else if (!isHexDigit(byte)) {
      this.#noEscape();
    } else if (this.#seen === 5) {
      this.#seen = -1;
      this.#unit(Number.parseInt(this.#escape.toString("latin1", 1, 5), 16));
    }
  }
  /** Nothing follows: an escape that was begun is none. */
  end() {
    if (this.#seen >= 0) this.#noEscape();
    this.#endSurrogate();
  }
  // A backslash that escapes nothing stands for itself, and so do the bytes after it.
  #noEscape() {
    const seen = this.#seen;
    const bytes = Buffer.from(this.#escape.subarray(0, seen));
    this.#seen = -1;
    this.#plain(BACKSLASH);
    for (const byte of bytes) this.push(byte);
  }
  #plain(byte) {
    this.#endSurrogate();
    this.#emit(byte);
  }
  #unit(unit) {
    if (unit >= 56320 && unit <= 57343 && this.#highSurrogate !== 0) {
      const pair = String.fromCharCode(this.#highSurrogate, unit);
      this.#highSurrogate = 0;
      for (const byte of Buffer.from(pair)) this.#emit(byte);
      return;
    }
    this.#endSurrogate();
    if (unit >= 55296 && unit <= 56319) this.#highSurrogate = unit;
    else if (unit >= 56320 && unit <= 57343) this.#emit(0);
    else if (unit < 128) this.#emit(unit);
    else for (const byte of Buffer.from(String.fromCharCode(unit))) this.#emit(byte);
  }
  #endSurrogate() {
    if (this.#highSurrogate === 0) return;
    this.#highSurrogate = 0;
    this.#emit(0);
  }
};
function isHexDigit(byte) {
  return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 70 || byte >= 97 && byte <= 102;
}

// src/ingest/salvage.ts
var longestPart2 = 254;
var BACKSLASH2 = 92;
var DOT = 46;
var HYPHEN = 45;
var escapeLetters = /* @__PURE__ */ new Set([110, 114, 116]);
var wideAts = [Buffer.from("\uFF20"), Buffer.from("\uFE6B")];
var ENDS = 0;
var IN_LOCAL = 1;
var IN_NARROW = 2;
var IN_DOMAIN = 4;
var AT = 8;
var Salvage = class {
  #found;
  #classes;
  #escapes;
  /** The run since its last `@`; when that is long, only its end, but then always more than an address may have. */
  #part = Buffer.alloc(2 * longestPart2);
  #partLength = 0;
  /** The local part before that `@`, or its last bytes; of length -1 once its candidate was decided. */
  #local = Buffer.alloc(longestPart2);
  #localLength = -1;
  #localCut = false;
  /** Where in the part an address may begin because something ended right before, and the same in the local part; 0 if nowhere. */
  #mark = 0;
  #localMark = 0;
  #isAfterBackslash = false;
  /** A character of several bytes of which `#missing` are to come. */
  #character = Buffer.alloc(4);
  #characterLength = 0;
  #missing = 0;
  constructor(options, found) {
    this.#found = found;
    this.#classes = classesOf(options);
    this.#escapes = options.json ? new JsonEscapes((byte) => this.#byte(byte)) : void 0;
  }
  /** The next bytes of the reject, `buffer[start, end)`; not kept. */
  push(buffer, start, end) {
    if (this.#escapes !== void 0) {
      for (let at2 = start; at2 < end; at2++) this.#escapes.push(buffer[at2]);
    } else {
      for (let at2 = start; at2 < end; at2++) this.#byte(buffer[at2]);
    }
  }
  /** The reject is complete; the next one starts afresh. */
  end() {
    this.#escapes?.end();
    this.#missing = 0;
    this.#isAfterBackslash = false;
    this.#endRun();
  }
  #byte(byte) {
    const isAfterBackslash = this.#isAfterBackslash;
    this.#isAfterBackslash = byte === BACKSLASH2;
    if (this.#missing > 0) {
      if (this.#continues(byte)) return;
      this.#missing = 0;
      this.#endRun();
    }
    const kind = this.#classes[byte];
    if (kind === ENDS) {
      if (this.#partLength > 0 || this.#localLength >= 0) this.#endRun();
    } else if (byte >= 128) {
      this.#begin(byte);
    } else {
      this.#add(byte, kind);
      if (isAfterBackslash && escapeLetters.has(byte)) this.#mark = this.#partLength;
    }
  }
  /** The first byte of a character outside ASCII. */
  #begin(byte) {
    this.#missing = byte < 194 || byte > 244 ? 0 : byte < 224 ? 1 : byte < 240 ? 2 : 3;
    if (this.#missing === 0) this.#endRun();
    this.#character[0] = byte;
    this.#characterLength = 1;
  }
  /** Whether a byte goes on with the character that was begun. */
  #continues(byte) {
    const first = this.#character[0];
    const isSecond = this.#characterLength === 1;
    const least2 = isSecond && first === 224 ? 160 : isSecond && first === 240 ? 144 : 128;
    const most2 = isSecond && first === 237 ? 159 : isSecond && first === 244 ? 143 : 191;
    if (byte < least2 || byte > most2) return false;
    this.#character[this.#characterLength++] = byte;
    if (--this.#missing > 0) return true;
    const character = this.#character.subarray(0, this.#characterLength);
    if (wideAts.some((at2) => at2.equals(character))) this.#add(byte, AT);
    else for (const one of character) this.#add(one, this.#classes[first]);
    return true;
  }
  #add(byte, kind) {
    if (this.#localLength >= 0 && (kind & IN_DOMAIN) === 0) {
      this.#decide();
      if (kind !== AT) this.#mark = this.#partLength + 1;
    }
    if (kind === AT) {
      this.#takeLocal();
      return;
    }
    if (this.#partLength === this.#part.length) {
      if (this.#localLength >= 0) this.#decide();
      this.#part.copyWithin(0, longestPart2);
      this.#partLength = longestPart2;
      this.#mark = Math.max(0, this.#mark - longestPart2);
    }
    this.#part[this.#partLength++] = byte;
  }
  #endRun() {
    if (this.#localLength >= 0) this.#decide();
    this.#partLength = 0;
    this.#mark = 0;
  }
  /** An `@`: what came before becomes the local part of a candidate whose domain is to come. */
  #takeLocal() {
    const start = Math.max(0, this.#partLength - longestPart2);
    this.#part.copy(this.#local, 0, start, this.#partLength);
    this.#localLength = this.#partLength - start;
    this.#localCut = start > 0;
    this.#localMark = Math.max(0, this.#mark - start);
    this.#partLength = 0;
    this.#mark = 0;
  }
  /** The domain has ended: until now, all of the part belongs to it. */
  #decide() {
    const local = this.#local.subarray(0, this.#localLength);
    const domain = this.#part.subarray(0, this.#partLength);
    this.#localLength = -1;
    if (local.length === 0 || !mayHoldDot(domain)) return;
    const domains = /* @__PURE__ */ new Set();
    if (domain.length <= longestPart2) domains.add(domain.toString());
    const length = asciiDomainLength(domain);
    if (length > 0 && length <= longestPart2) domains.add(domain.toString("latin1", 0, length));
    if (domains.size === 0) return;
    for (const start of this.#starts(local)) {
      const text = local.toString("utf8", start);
      for (const one of domains) this.#found(`${text}@${one}`);
    }
  }
  /**
   * Where in a local part the address may begin: at its beginning; behind the last of `'`, `=`, `/`; behind what ended right
   * before; where the narrow characters (letters, digits, `._+-`, outside ASCII) begin; and where the last in ASCII do, as
   * atext and as narrow characters.
   */
  #starts(local) {
    let narrow = local.length;
    while (narrow > 0 && (this.#classes[local[narrow - 1]] & IN_NARROW) !== 0) narrow--;
    let ascii2 = local.length;
    while (ascii2 > 0 && local[ascii2 - 1] < 128) ascii2--;
    const behind = Math.max(local.lastIndexOf("'"), local.lastIndexOf("="), local.lastIndexOf("/")) + 1;
    const starts = /* @__PURE__ */ new Set([0, behind, this.#localMark, narrow, ascii2, Math.max(ascii2, narrow)]);
    starts.delete(local.length);
    if (this.#localCut) starts.delete(0);
    return starts;
  }
};
function mayHoldDot(domain) {
  for (const byte of domain) if (byte === DOT || byte >= 128) return true;
  return false;
}
function asciiDomainLength(domain) {
  let end = 0;
  while (end < domain.length && domain[end] < 128 && !(domain[end] === DOT && domain[end + 1] === DOT)) end++;
  while (end > 0 && (domain[end - 1] === DOT || domain[end - 1] === HYPHEN)) end--;
  return domain.subarray(0, end).includes(DOT) ? end : 0;
}
function classesOf(options) {
  const classes = new Uint8Array(256).fill(IN_LOCAL | IN_NARROW | IN_DOMAIN, 128);
  const add = (characters, kind) => {
    for (const byte of Buffer.from(characters)) classes[byte] |= kind;
  };
  const lettersAndDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  add(`${lettersAndDigits}.!#$%&'*+-/=?^_\`{|}~`, IN_LOCAL);
  add(`${lettersAndDigits}._+-`, IN_NARROW);
  add(`${lettersAndDigits}.-`, IN_DOMAIN);
  add("@", AT);
  for (const byte of [options.delimiter, options.quote]) {
    if (byte !== void 0 && byte >= 0) classes[byte] = ENDS;
  }
  return classes;
}

// src/build/csv-blocks.ts
var firstStretchBytes = 4096;
var pieceBytes = 1 << 16;
var CsvBlocks = class {
  rejects = [];
  #options;
  #splitting;
  #salvage;
  #piece = Buffer.allocUnsafe(pieceBytes);
  constructor(options) {
    this.#options = options;
    const { dialect, entry, slots, isBlank } = options;
    this.#salvage = new Salvage({ delimiter: dialect.delimiter, ...dialect.quote < 0 ? {} : { quote: dialect.quote }, json: false }, (candidate) => {
      entry.salvage(candidate);
    });
    this.#splitting = new CsvSplitting(
      { dialect, columns: slots.length, isBlank },
      {
        row(fields, _line, offset2, length) {
          entry.counts.recordBytes += length;
          entry.record(slots, fields, fields.length, offset2);
        },
        rejectedBytes: (buffer, start, end) => {
          this.#salvage.push(buffer, start, end);
        },
        reject: (reason, line, offset2, length) => {
          this.#salvage.end();
          entry.endReject();
          this.rejects.push({ reason, line, offset: offset2, length });
        }
      }
    );
  }
  /**
   * Reads the records that start from `offset`, the start of a record, up to `stop`. `size` is the length of the source.
   * Returns where the next record starts and how many lines there were. Entries are staged in the parser.
   */
  parse(offset2, stop, size2) {
    const { parser, maxRecordBytes, read: read2, makeRoom } = this.#options;
    this.rejects = [];
    parser.begin(offset2, read2);
    let stretch = firstStretchBytes;
    for (; ; ) {
      const result = parser.parse(stop, size2);
      this.#judge();
      if (result === "done") return { offset: parser.offset, lines: parser.line };
      if (result === "no-room") {
        if (parser.isHalfStaged) makeRoom();
      } else if (result === "not-understood" || !parser.refill(maxRecordBytes, read2)) {
        const { offset: next, line } = this.#define(parser.offset, parser.line, Math.min(stop, parser.offset + stretch), stop, size2);
        stretch *= 4;
        if (next >= stop || next >= size2) return { offset: next, lines: line };
        parser.resume(next, line, read2);
      }
    }
  }
  /** Records whose values the kernel was not certain of. */
  #judge() {
    const { parser, entry, slots } = this.#options;
    parser.takeDoubts(({ offset: offset2, length }, values) => {
      entry.counts.recordBytes += length;
      entry.record(slots, values, values.length, offset2);
    });
  }
  /**
   * Has the definition read from a record's start until `goal` is behind it, or no record that starts before `stop` is left.
   * Returns the start of the next record.
   */
  #define(offset2, line, goal, stop, size2) {
    const { dialect, slots, maxRecordBytes, read: read2 } = this.#options;
    const framing = new CsvFraming({ dialect, columns: slots.length, maxRecordBytes, firstLine: line, firstOffset: offset2, stopOffset: stop }, this.#splitting);
    let at2 = offset2;
    let next;
    do {
      const got = read2(this.#piece, at2);
      at2 += got;
      framing.push(this.#piece.subarray(0, got));
      if (at2 >= size2) framing.end();
      next = framing.resume;
    } while (at2 < size2 && (next === void 0 || next.offset < goal));
    this.#splitting.end();
    return next ?? { offset: size2, line };
  }
};

// src/build/phone-places.ts
var PhonePlaces = class {
  #region;
  #written = [];
  /** How many phone values each column has that has a column of countries; and the countries of each such column. */
  #phones = /* @__PURE__ */ new Map();
  #countries = /* @__PURE__ */ new Map();
  constructor(region) {
    this.#region = region;
  }
  clear() {
    this.#written.length = 0;
    if (this.#phones.size > 0) this.#phones.clear();
    if (this.#countries.size > 0) this.#countries.clear();
  }
  /** A value of a country-code column that is not blank. */
  addCountry(number, value) {
    if (number < 0 || number >= otherColumn) return;
    const countries = this.#countries.get(number);
    if (countries === void 0) this.#countries.set(number, [value]);
    else countries.push(value);
  }
  /** The bare digits of a value of a phone column, none if it holds others. */
  addPhone({ number, countryCodeNumber }, bareDigits) {
    let index = 0;
    if (countryCodeNumber >= 0) {
      index = this.#phones.get(number) ?? 0;
      this.#phones.set(number, index + 1);
    }
    for (const digits2 of bareDigits) this.#written.push({ digits: digits2, number, countryCodeNumber, index });
  }
  /** The numbers with their places. To be asked when the record has ended. */
  numbers() {
    return this.#written.length === 0 ? none2 : this.#written.map((one) => ({ digits: one.digits, place: this.#placeOf(one) }));
  }
  /** Of several values in a record the first belongs to the first country, if they are equally many; one country is that of all. */
  #placeOf({ number, countryCodeNumber, index }) {
    const countries = this.#countries.get(countryCodeNumber);
    if (countries === void 0) return this.#region;
    const own = countries.length === 1 ? 0 : countries.length === this.#phones.get(number) ? index : -1;
    if (own < 0) return void 0;
    return placeNamed(countries[own]) ?? this.#region;
  }
};
var none2 = [];

// src/build/record-entry.ts
var noColumns2 = new Uint8Array(32);
var rememberedAddresses = 4096;
var RecordEntry = class {
  /** What is counted; may be replaced between records. */
  counts = new Counts();
  #sink;
  #blank;
  #columns;
  #rules;
  #plans;
  #places;
  #bitmap = new Uint8Array(32);
  #identifiers = [];
  #salvagedHere = /* @__PURE__ */ new Set();
  #barePhones;
  /** `region` is where national phone numbers are read that have no country beside them; `plans` are the real ones if not said. */
  constructor(options) {
    this.#sink = options.sink;
    this.#blank = options.blank;
    this.#columns = options.columns;
    this.#rules = options.rules;
    this.#plans = options.plans ?? { isValidInternational, nationalReading };
    this.#places = new PhonePlaces(options.region);
    this.#barePhones = this.#newBarePhones();
  }
  /** One record: `count` values and their slots. Values may be blank. `offset` is the record's place in its source, in bytes. */
  record(slots, values, count, offset2) {
    if (offset2 >= sampledBytes) this.#barePhones.endSample();
    this.counts.records += 1;
    this.#bitmap.fill(0);
    this.#identifiers.length = 0;
    this.#places.clear();
    for (let index = 0; index < count; index++) this.#value(slots[index], values[index]);
    this.#enterAll();
  }
  /** What may be an e-mail address in the bytes of a reject. It gets no columns and counts no record. */
  salvage(candidate) {
    for (const address of this.#rules.emailsIn(candidate)) {
      if (this.#salvagedHere.has(address)) continue;
      if (this.#salvagedHere.size >= rememberedAddresses) this.#salvagedHere.clear();
      this.#salvagedHere.add(address);
      this.#sink.setColumns(noColumns2);
      this.#sink.enter(kindNumbers.email, address, 0);
      const mailbox = this.#rules.mailboxOf(address);
      if (mailbox !== void 0) this.#sink.enter(kindNumbers.mailbox, mailbox, 0);
      this.counts.salvaged += 1;
    }
  }
  /** The reject whose addresses were salvaged has ended. */
  endReject() {
    this.#salvagedHere.clear();
  }
  /**
   * Begins a part of a source. Its bare digits are counted for themselves, and wait for {@link BarePhones.decide} unless the
   * source is decided already.
   */
  startPart(decision) {
    this.counts = new Counts();
    return this.#barePhones = this.#newBarePhones({ isPart: true, decision });
  }
  /** The present source has ended. */
  endSource() {
    this.#barePhones.decide();
    this.#barePhones = this.#newBarePhones();
  }
  #value(slot, value) {
    const { number, kind } = slot;
    if (this.#blank.isBlank(value, kind ?? void 0)) return;
    if (number >= 0) {
      const byte = number >> 3;
      const bit = 1 << (number & 7);
      const before2 = this.#bitmap[byte];
      if ((before2 & bit) === 0) {
        this.#bitmap[byte] = before2 | bit;
        this.counts.exposed[number] = this.counts.exposed[number] + 1;
      }
    }
    if (slot.isCountryCode) this.#places.addCountry(number, value);
    if (kind === null) return;
    const { found, bareDigits } = this.#rules.identifiersIn(value, kind);
    for (const identifier of found) this.#identifiers.push(identifier);
    if (kind === "phone") this.#places.addPhone(slot, bareDigits);
    if (number < 0) return;
    const tally = this.counts.tally(kind);
    tally.values += 1;
    if (found.length === 0 && bareDigits.length === 0) tally.unindexable += 1;
  }
  #enterAll() {
    const identifiers = this.#identifiers;
    const numbers = this.#places.numbers();
    if (identifiers.length === 0 && numbers.length === 0) return;
    this.#sink.setWidth(columnSetBytes(this.#columns.columnBits));
    this.#sink.setColumns(this.#bitmap);
    const entered = identifiers.length + numbers.length > 1 ? /* @__PURE__ */ new Set() : void 0;
    for (const { kind, canonical } of identifiers) this.#enterOnce(kind, canonical, entered);
    if (numbers.length > 0) this.#enterNumbers(numbers, entered);
  }
  #enterOnce(kind, canonical, entered) {
    if (entered !== void 0) {
      const name = kindNumbers[kind] + canonical;
      if (entered.has(name)) return;
      entered.add(name);
    }
    this.#sink.enter(kindNumbers[kind], canonical, 1);
    if (kind === "email") this.#enterMailbox(canonical, entered);
  }
  #enterNumbers(numbers, entered) {
    const waiting = [];
    for (const number of numbers) {
      if (entered !== void 0) {
        const name = `${number.place ?? ""} ${number.digits}`;
        if (entered.has(name) || entered.has(kindNumbers.phone + number.digits)) continue;
        entered.add(name);
      }
      const forms = this.#barePhones.read(number);
      if (forms === void 0) waiting.push(number);
      else if (forms.length === 0) this.counts.tally("phone").unindexable += 1;
      else for (const form of forms) this.#enterOnce("phone", form, entered);
    }
    if (waiting.length > 0) this.#barePhones.wait(waiting, this.#bitmap, (canonical) => entered?.has(kindNumbers.phone + canonical) === true);
  }
  /** The mailbox of an address that is an alias of it; two aliases of one mailbox count it once for their record. */
  #enterMailbox(address, entered) {
    const mailbox = this.#rules.mailboxOf(address);
    if (mailbox === void 0) return;
    this.counts.tally("mailbox").values += 1;
    const name = kindNumbers.mailbox + mailbox;
    if (entered?.has(name) === true) return;
    entered?.add(name);
    this.#sink.enter(kindNumbers.mailbox, mailbox, 1);
  }
  #newBarePhones(part = {}) {
    return new BarePhones({
      ...part,
      plans: this.#plans,
      enter: (canonical, columns) => {
        this.#sink.setColumns(columns);
        this.#sink.enter(kindNumbers.phone, canonical, 1);
      },
      refuse: () => {
        this.counts.tally("phone").unindexable += 1;
      }
    });
  }
};

// src/build/staging-sink.ts
var StagingSink = class {
  #parser;
  #makeRoom;
  #columns = new Uint8Array(32);
  constructor(parser, makeRoom) {
    this.#parser = parser;
    this.#makeRoom = makeRoom;
  }
  /** The width is that of the parser. */
  setWidth() {
  }
  setColumns(bitmap) {
    this.#columns.set(bitmap);
  }
  enter(kindNumber, canonical, records) {
    while (!this.#parser.stage(kindNumber, canonical, this.#columns, records)) this.#makeRoom();
  }
};

// src/build/source-blocks.ts
var lookaheadBytes = 4096;
var Misplaced = class extends Error {
};
var SourceBlocks = class {
  #source;
  #order;
  #file;
  #parser;
  #blank;
  #sink;
  #total = new Counts();
  #entry;
  #blocks;
  /** The present block and where its first record was assumed to start; it may be certain before it is read. */
  #block = -1;
  #assumed;
  /** What bare digits are in this source, when that is known; and the parts of it that wait for that. */
  #decision;
  #undecided = [];
  #bare;
  #learned = 0;
  constructor(source, tools) {
    const { dialect, maxRecordBytes, slots, blockBytes, phones } = source;
    const { files, kernel, sink, blank } = tools;
    this.#source = source;
    this.#order = BlockOrder.of(source.order);
    this.#file = files.open(source.path);
    this.#sink = sink;
    this.#blank = blank;
    this.#parser = new CsvParser(kernel, {
      ...dialect,
      maxRecordBytes,
      fields: fieldPlans(slots),
      blankWords: blank.words,
      phones,
      providers: mailProviders.map(({ domains, sameAs, ignored, subdomains = false }) => ({
        domains,
        ...sameAs === void 0 ? {} : { sameAs },
        ignored: ignored ?? "",
        subdomains
      })),
      bufferBytes: blockBytes + lookaheadBytes,
      stagingBytes: Math.max(blockBytes, 1 << 16)
    });
    sink.setWidth(this.#parser.columnBytes);
    this.#prepare();
  }
  next() {
    const { offset: offset2, blockBytes, size: size2 } = this.#source;
    const block = this.#order.take();
    const start = offset2 + block * blockBytes;
    if (start >= size2) return void 0;
    const stop = Math.min(start + blockBytes, size2);
    this.#block = block;
    this.#startPart(start);
    this.#assumed = block === 0 ? offset2 : this.#firstLine(start, stop);
    let end = this.#assumed === void 0 ? void 0 : this.#parse(this.#assumed, stop);
    if (!this.#order.waitFor(block)) return void 0;
    const { offset: actual, line } = this.#order.end;
    if (end === void 0 || this.#assumed !== actual) {
      this.#parser.drop();
      this.#prepare();
      this.#startPart(start);
      this.#assumed = actual;
      end = actual >= stop ? { offset: actual, lines: 0 } : this.#parse(actual, stop);
      if (end === void 0) return void 0;
    }
    const { counts } = this.#entry;
    this.#parser.takeCounts(counts);
    const { rejects } = this.#blocks;
    for (const reject of rejects) reject.line += line;
    this.#order.commit({ offset: end.offset, line: line + end.lines }, { records: counts.records, rejects: rejects.length }, this.#bare.counts);
    this.#flush();
    this.#total.add(counts);
    this.#undecided.push(this.#bare);
    if (end.offset >= sampledBytes) this.#decide();
    return { block, records: counts.records, rejects, end: end.offset };
  }
  /** To be called when no block is left: waits for those of other threads. Undefined if the build was given up. */
  end() {
    const { offset: offset2, blockBytes, size: size2 } = this.#source;
    if (!this.#order.waitFor(Math.ceil((size2 - offset2) / blockBytes))) return void 0;
    this.#decide();
    this.close();
    const { records, recordBytes, salvaged, exposed, tallies } = this.#total;
    return { records, recordBytes, salvaged, exposed, tallies };
  }
  close() {
    this.#file.close();
  }
  /** Makes what reads a block anew: after one that was broken off, it is in the midst of something. */
  #prepare() {
    const { dialect, maxRecordBytes, slots, region } = this.#source;
    const blank = this.#blank;
    const makeRoom = () => {
      this.#confirm();
      this.#flush();
    };
    const sink = new StagingSink(this.#parser, makeRoom);
    this.#entry = new RecordEntry({ sink, blank, columns: { columnBits: 0 }, rules: currentRules, region });
    const read2 = (into, at2) => this.#read(into, at2);
    const isBlank = (value) => blank.isBlank(value);
    this.#blocks = new CsvBlocks({ parser: this.#parser, entry: this.#entry, slots, dialect, maxRecordBytes, isBlank, read: read2, makeRoom });
  }
  #startPart(start) {
    this.#bare = this.#entry.startPart(this.#decision);
    const mode = this.#decision === void 0 ? "undecided" : this.#decision.isInternational ? "international" : "refused";
    this.#parser.setPhones(mode, start >= sampledBytes);
    const automaton2 = phoneAutomatonInUse();
    if (automaton2 === void 0 || automaton2.learned === this.#learned) return;
    this.#learned = automaton2.learned;
    this.#parser.setPhoneTable(automaton2.table, automaton2.start);
  }
  /** Decides what bare digits are, by what all threads have counted in the sample, and enters those that waited. */
  #decide() {
    this.#decision ??= decideBare(this.#order.bare);
    if (this.#undecided.length === 0) return;
    this.#entry.counts = new Counts();
    for (const part of this.#undecided.splice(0)) part.decide(this.#decision);
    this.#flush();
    this.#total.add(this.#entry.counts);
  }
  /** Undefined if the start turned out to be wrong on the way. */
  #parse(start, stop) {
    try {
      return this.#blocks.parse(start, stop, this.#source.size);
    } catch (cause) {
      if (cause instanceof Misplaced) return void 0;
      throw cause;
    }
  }
  /** The start of the first line within a block; undefined if there is none. */
  #firstLine(start, stop) {
    const found = this.#parser.lineStart(start - 1, (into, at2) => this.#read(into, at2));
    return found === void 0 || found >= stop ? void 0 : found;
  }
  /** Waits until the present block's start is certain. */
  #confirm() {
    if (!this.#order.waitFor(this.#block) || this.#order.end.offset !== this.#assumed) throw new Misplaced();
  }
  #flush() {
    this.#parser.takeStaged((from, end, entryBytes) => {
      this.#sink.enterStaged(from, end, entryBytes);
    });
  }
  #read(into, offset2) {
    const { size: size2, path: path2 } = this.#source;
    const wanted = Math.min(into.length, size2 - offset2);
    let done = 0;
    while (done < wanted) {
      const got = this.#file.read(into.subarray(done, wanted), offset2 + done);
      if (got === 0)
        throw new LeakcheckError("DAMAGED_DUMP", `${path2} changed while it was read: it had ${size2} bytes at first, ${offset2 + done} in the end`, {
          hint: "build again when nothing writes to it any more"
        });
      done += got;
    }
    return done;
  }
};
var kernelKinds = { email: 1, phone: 2, username: 3 };
var elsewhere = 255;
var mostFields = 65535;
function fieldPlans(slots) {
  return slots.map(({ kind, number, countryCodeNumber }) => {
    const plan = { kind: kind === null ? 0 : kernelKinds[kind] ?? elsewhere, number, countryCodeField: -1 };
    if (kind !== "phone" || countryCodeNumber < 0 || countryCodeNumber >= otherColumn) return plan;
    const fields = slots.flatMap((slot, field2) => slot.number === countryCodeNumber ? [field2] : []);
    const [field = -1] = fields;
    return fields.length === 1 && field < mostFields ? { ...plan, countryCodeField: field } : { ...plan, kind: elsewhere };
  });
}

// src/build/block-thread.ts
var BlockThread = class {
  #files;
  #options;
  #kernel;
  #runFile;
  #blank;
  #sink;
  #present;
  #encode;
  constructor(files, options, module) {
    this.#files = files;
    this.#options = options;
    this.#kernel = Kernel.open(module);
    this.#kernel.setKey(options.sipHashKey);
    this.#runFile = new RunFile(files, options.runsPath);
    this.#blank = new BlankRule(options.keepWords);
  }
  /** Where entries go that count already. */
  get sink() {
    this.#sink ??= new EntrySink(new Scatter(this.#kernel, { partitionBytes: this.#options.partitionBytes, columnBytes: 1 }), this.#runFile, 1);
    return this.#sink;
  }
  /** Begins to read blocks of a source, which other threads may read too. */
  startSource(source) {
    this.#present = new SourceBlocks(source, { files: this.#files, kernel: this.#kernel, sink: this.sink, blank: this.#blank });
  }
  /** Reads the next block that no thread has taken, and waits until it counts; undefined if there is none, or the build was given up. */
  nextBlock() {
    return this.#present?.next();
  }
  /** Ends the present source. */
  endSource() {
    const counts = this.#present?.end();
    this.#present = void 0;
    return counts ?? new Counts();
  }
  /** Spills all entries. */
  drain() {
    this.#sink?.drain();
    this.#sink = void 0;
    return this.#runFile.list;
  }
  /** Prepares for encoding the runs of all threads. */
  async openRuns(lists, columnBits, columnMap) {
    const sorter = new Sorter(this.#kernel, { capacity: this.#options.sorterEntries, columnBits, columnMap });
    this.#encode = { runs: new Runs(this.#files, lists), sorter, checksum: await loadChecksum() };
  }
  countFirst(kindNumber) {
    return countFirst(this.#encode, kindNumber);
  }
  encode(kindNumber, top, bucketBits) {
    return encodeGroup(this.#encode, kindNumber, top, bucketBits);
  }
  close() {
    this.#present?.close();
    this.#encode?.runs.close();
    this.#runFile.close();
  }
};

// src/files.ts
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  open as openCallback,
  openSync,
  read,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync
} from "node:fs";
import { setTimeout } from "node:timers/promises";
function failure(doing, path2, cause) {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
  if (code === "ENOSPC" || code === "EDQUOT")
    return new LeakcheckError("DISK_FULL", `no space left to write ${path2}`, {
      hint: "free some space, or put the index on another disk with --output"
    });
  const why = reasons[code] ?? code;
  return new LeakcheckError(doing === "read" ? "CANNOT_READ" : "CANNOT_WRITE", `cannot ${doing} ${path2}: ${why}`);
}
var reasons = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  EEXIST: "it exists already",
  EROFS: "the disk is read-only",
  EIO: "the disk reports an error",
  EMFILE: "too many open files"
};
function attempt(doing, path2, action) {
  try {
    return action();
  } catch (cause) {
    throw failure(doing, path2, cause);
  }
}
function codeOf(cause) {
  return cause instanceof Error && "code" in cause ? String(cause.code) : void 0;
}
function openedFile(path2, descriptor, closes) {
  const stats = attempt("read", path2, () => fstatSync(descriptor));
  let open = true;
  return {
    path: path2,
    size: stats.isFile() ? stats.size : void 0,
    read(bytes, offset2) {
      return attempt("read", path2, () => readSync(descriptor, bytes, 0, bytes.length, offset2));
    },
    async readNext(bytes) {
      for (; ; ) {
        const outcome = await new Promise((resolve) => {
          read(descriptor, bytes, 0, bytes.length, null, (error, count) => {
            resolve(error ?? count);
          });
        });
        if (typeof outcome === "number") return outcome;
        const code = codeOf(outcome);
        if (code === "EOF") return 0;
        if (code !== "EAGAIN") throw failure("read", path2, outcome);
        await setTimeout(10);
      }
    },
    write(bytes, offset2) {
      attempt("write", path2, () => {
        for (let done = 0; done < bytes.length; )
          done += writeSync(descriptor, bytes, done, bytes.length - done, offset2 === null ? null : offset2 + done);
      });
    },
    sync() {
      attempt("write", path2, () => {
        fsyncSync(descriptor);
      });
    },
    close() {
      if (!open) return;
      open = false;
      if (closes)
        attempt("write", path2, () => {
          closeSync(descriptor);
        });
    }
  };
}
function checkedFile(path2, descriptor) {
  const file = openedFile(path2, descriptor, true);
  if (attempt("read", path2, () => fstatSync(descriptor)).isDirectory()) {
    file.close();
    throw failure("read", path2, Object.assign(new Error(), { code: "EISDIR" }));
  }
  return file;
}
var nodeFiles = {
  open(path2) {
    return checkedFile(
      path2,
      attempt("read", path2, () => openSync(path2, "r"))
    );
  },
  async openLater(path2) {
    const opened = await new Promise((resolve) => {
      openCallback(path2, "r", (error, descriptor) => {
        resolve(error ?? descriptor);
      });
    });
    if (typeof opened !== "number") throw failure("read", path2, opened);
    return checkedFile(path2, opened);
  },
  openStandardInput() {
    return openedFile("standard input", 0, false);
  },
  create(path2) {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
    return openedFile(
      path2,
      attempt("write", path2, () => openSync(path2, flags, 384)),
      true
    );
  },
  readWhole(path2, maxBytes3) {
    const facts = nodeFiles.look(path2);
    if (facts !== void 0 && facts.bytes > maxBytes3)
      throw new LeakcheckError("CANNOT_READ", `cannot read ${path2}: it has ${facts.bytes} bytes, over ${maxBytes3}`);
    return attempt("read", path2, () => readFileSync(path2));
  },
  look(path2, follow = false) {
    try {
      const stats = follow ? statSync(path2) : lstatSync(path2);
      const type = stats.isSymbolicLink() ? "link" : stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
      const { size: bytes, uid: ownerId, dev: device, ino: inode } = stats;
      return { type, bytes, mode: stats.mode & 511, ownerId, device, inode };
    } catch (cause) {
      if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return void 0;
      throw failure("read", path2, cause);
    }
  },
  list(folder) {
    return attempt("read", folder, () => readdirSync(folder).toSorted());
  },
  makeFolder(path2) {
    attempt("write", path2, () => mkdirSync(path2, { recursive: true, mode: 448 }));
  },
  makeTemporaryFolder(prefix2) {
    return attempt("write", prefix2, () => mkdtempSync(prefix2));
  },
  rename(from, to) {
    attempt("write", to, () => {
      renameSync(from, to);
    });
  },
  linkExclusive(from, to) {
    try {
      linkSync(from, to);
      return true;
    } catch (cause) {
      const code = codeOf(cause);
      if (code === "EEXIST") return false;
      if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code ?? "")) {
        if (nodeFiles.look(to) !== void 0) return false;
        nodeFiles.rename(from, to);
        return true;
      }
      throw failure("write", to, cause);
    }
  },
  syncFolder(path2) {
    attempt("write", path2, () => {
      const descriptor = openSync(path2, "r");
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    });
  },
  remove(path2) {
    attempt("write", path2, () => {
      rmSync(path2);
    });
  },
  removeFolder(path2) {
    attempt("write", path2, () => {
      rmSync(path2, { recursive: true, force: true });
    });
  }
};

// src/record/phone-facts.ts
var letters = 26;
var never = 255;
function phoneFacts(region, hasPlaces) {
  const codeLengths = Uint8Array.from({ length: 100 }, (_, digits2) => callingCodeLength(String(digits2).padStart(2, "0")));
  const placeDigits = new Uint8Array(letters * letters);
  if (!hasPlaces && region === void 0) return { codeLengths, placeDigits, regionDigits: 0 };
  for (const [name, plan] of numberingPlans().byRegion) placeDigits[placeOf(name)] = mostDigits(plan);
  return { codeLengths, placeDigits, regionDigits: region === void 0 ? 0 : placeDigits[placeOf(region)] || never };
}
function placeOf(region) {
  return (region.charCodeAt(0) - 65) * letters + region.charCodeAt(1) - 65;
}
function mostDigits(plan) {
  const { callingCode, internationalPrefix, prefixPattern, prefixTransform } = plan;
  const isZero = prefixPattern === null || /^0\d*$/u.test(prefixPattern);
  if (prefixTransform !== null || !(isZero || prefixPattern === "1" && callingCode === "1")) return 0;
  if (internationalPrefix !== null && !/^0[\d]*$/u.test(internationalPrefix)) return 0;
  const sharing = numberingPlans().byCallingCode.get(callingCode) ?? [];
  const longest3 = Math.max(...[plan, ...sharing].map(({ lengths }) => lengths.at(-1) ?? never));
  return Math.min(longest3 + (isZero ? prefixPattern?.length ?? 0 : 0), never);
}

// exp.ts
import { mkdtempSync as mkdtempSync2, statSync as statSync2 } from "node:fs";
var path = process.argv[2];
var size = statSync2(path).size;
var kinds = [null, "username", null, "email", "phone", null, null];
var order = BlockOrder.starting(60, 2);
var fd = nodeFiles.open(path);
var b = Buffer.alloc(300);
fd.read(b, 0);
var offset = b.indexOf(10) + 1;
var o2 = BlockOrder.starting(offset, 2);
var samples = [];
var n = 0;
var late = 0;
var rec = RecordEntry.prototype.record;
RecordEntry.prototype.record = function(s, v, c, off) {
  n++;
  if (off > 2e7) {
    late++;
    if (late % 2e3 === 0) samples.push(v.join(","));
  }
  rec.call(this, s, v, c, off);
};
var t = new BlockThread(nodeFiles, { runsPath: mkdtempSync2("/tmp/exp/r") + "/runs", sipHashKey: new Uint8Array(16), keepWords: [], partitionBytes: 32768, sorterEntries: 1 << 20 });
var t0 = performance.now();
t.startSource({ path, size, offset, blockBytes: 1 << 20, dialect: { delimiter: 44, quote: 34, escape: 34, relaxQuotes: false }, maxRecordBytes: 1 << 20, slots: kinds.map((kind, number) => ({ kind, number, isCountryCode: number === 6, countryCodeNumber: number === 4 ? 6 : -1 })), phones: phoneFacts(void 0, true), region: void 0, order: o2.shared });
var at = [];
for (let r = t.nextBlock(); r; r = t.nextBlock()) {
  if (r.block % 10 === 9) at.push(`${r.block}:${(performance.now() - t0).toFixed(0)}/${n}`);
}
t.endSource();
console.log(performance.now() - t0, "doubts", n, late, at.join(" "));
console.log(samples.slice(0, 30).join("\n"));
t.close();
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsic3JjL2Zvcm1hdC9jaGVja3N1bS50cyIsICJzcmMvZXJyb3JzLnRzIiwgInNyYy9rZXJuZWwvbW9kdWxlLmdlbmVyYXRlZC50cyIsICJzcmMva2VybmVsL2tlcm5lbC50cyIsICJzcmMva2VybmVsL3NjYXR0ZXIudHMiLCAic3JjL2tlcm5lbC9jb2x1bW4tdGFibGVzLnRzIiwgInNyYy9rZXJuZWwvc29ydGVyLnRzIiwgInNyYy9yZWNvcmQvYmxhbmsudHMiLCAic3JjL2Zvcm1hdC9raW5kcy50cyIsICJzcmMvaW5nZXN0L3JlamVjdHMudHMiLCAic3JjL2J1aWxkL2NvdW50cy50cyIsICJzcmMvZm9ybWF0L2J1Y2tldC50cyIsICJzcmMvYnVpbGQvZW5jb2RlLWdyb3VwLnRzIiwgInNyYy9idWlsZC9lbnRyeS1zaW5rLnRzIiwgInNyYy9idWlsZC9ydW4tZmlsZS50cyIsICJzcmMvZm9ybWF0L2NvbHVtbi1zZXQudHMiLCAic3JjL3JlY29yZC9hbGlhcy10YWJsZS50cyIsICJzcmMvcmVjb3JkL2Rlcml2ZWQtY29sdW1ucy50cyIsICJzcmMvcmVjb3JkL2FsaWFzZXMudHMiLCAic3JjL3JlY29yZC9hbWJpZ3VvdXMtbmFtZXMudHMiLCAic3JjL3JlY29yZC9jb3VudHJ5LWNvZGUtY29sdW1ucy50cyIsICJzcmMvcmVjb3JkL2NvbHVtbi1tZWFuaW5nLnRzIiwgInNyYy9pbmdlc3QvY29sdW1ucy50cyIsICJzcmMva2VybmVsL2Nzdi1wYXJzZXIudHMiLCAic3JjL3JlY29yZC9tYWlsYm94LnRzIiwgInNyYy9yZWNvcmQvcGhvbmUtZm9ybXMudHMiLCAic3JjL3JlY29yZC9waG9uZS1iYXJlLnRzIiwgInNyYy9yZWNvcmQvZGlnaXQtcGF0dGVybi50cyIsICJzcmMvcmVjb3JkL3BsYW4tc3RhdGVzLnRzIiwgInNyYy9yZWNvcmQvcGhvbmUtYXV0b21hdG9uLnRzIiwgInNyYy9yZWNvcmQvcGhvbmUtbWV0YWRhdGEudHMiLCAic3JjL3JlY29yZC9waG9uZS1uYXRpb25hbC50cyIsICJzcmMvcmVjb3JkL3Bob25lLXBsYW4udHMiLCAic3JjL3JlY29yZC91bmFzc2lnbmVkLXJhbmdlcy50cyIsICJzcmMvcmVjb3JkL3VuYXNzaWduZWQudHMiLCAic3JjL3JlY29yZC9mb2xkLnRzIiwgInNyYy9yZWNvcmQvcHVueWNvZGUudHMiLCAic3JjL3JlY29yZC9kb21haW4udHMiLCAic3JjL3JlY29yZC9lbWFpbC50cyIsICJzcmMvcmVjb3JkL3Bob25lLnRzIiwgInNyYy9yZWNvcmQvcHJvZmlsZS1hZGRyZXNzLnRzIiwgInNyYy9yZWNvcmQvdXNlcm5hbWUudHMiLCAic3JjL3JlY29yZC9pZGVudGlmaWVycy50cyIsICJzcmMvcmVjb3JkL3Bob25lLXF1ZXJ5LnRzIiwgInNyYy9yZWNvcmQvcmVhZGluZ3MudHMiLCAic3JjL3JlY29yZC9ydWxlcy0xLnRzIiwgInNyYy9yZWNvcmQvcnVsZXMudHMiLCAic3JjL2J1aWxkL3dhaXRpbmctcGhvbmVzLnRzIiwgInNyYy9idWlsZC9iYXJlLXBob25lcy50cyIsICJzcmMvYnVpbGQvYmxvY2stb3JkZXIudHMiLCAic3JjL2luZ2VzdC9jc3YtbGluZS50cyIsICJzcmMvaW5nZXN0L2hlbGQtYnl0ZXMudHMiLCAic3JjL2luZ2VzdC9saW5lLWN1dHRpbmcudHMiLCAic3JjL2luZ2VzdC9jc3YtZnJhbWluZy50cyIsICJzcmMvaW5nZXN0L2Nzdi1zcGxpdHRpbmcudHMiLCAic3JjL2luZ2VzdC9qc29uLWVzY2FwZXMudHMiLCAic3JjL2luZ2VzdC9zYWx2YWdlLnRzIiwgInNyYy9idWlsZC9jc3YtYmxvY2tzLnRzIiwgInNyYy9idWlsZC9waG9uZS1wbGFjZXMudHMiLCAic3JjL2J1aWxkL3JlY29yZC1lbnRyeS50cyIsICJzcmMvYnVpbGQvc3RhZ2luZy1zaW5rLnRzIiwgInNyYy9idWlsZC9zb3VyY2UtYmxvY2tzLnRzIiwgInNyYy9idWlsZC9ibG9jay10aHJlYWQudHMiLCAic3JjL2ZpbGVzLnRzIiwgInNyYy9yZWNvcmQvcGhvbmUtZmFjdHMudHMiLCAiZXhwLnRzIl0sCiAgInNvdXJjZXNDb250ZW50IjogWyIvLyBYWEg2NCwgdGhlIGNoZWNrc3VtIG9mIGhlYWRzIGFuZCBidWNrZXRzIChkb2NzL2Zvcm1hdC5tZCBzZWN0aW9uIDEpLiBJdCBmaW5kcyBkYW1hZ2U7IGl0IHByb3RlY3RzIG5vdGhpbmcuXG5pbXBvcnQgeHhoYXNoIGZyb20gXCJ4eGhhc2gtd2FzbVwiO1xuXG4vKiogWFhINjQgb2YgYnl0ZXMgd2l0aCBhIHNlZWQgb2YgNjQgYml0cy4gKi9cbmV4cG9ydCB0eXBlIENoZWNrc3VtID0gKHNlZWQ6IGJpZ2ludCwgYnl0ZXM6IFVpbnQ4QXJyYXkpID0+IGJpZ2ludDtcblxubGV0IGxvYWRpbmc6IFByb21pc2U8Q2hlY2tzdW0+IHwgdW5kZWZpbmVkO1xuXG4vKiogTG9hZHMgdGhlIGNoZWNrc3VtIG9uY2UgaW4gYSB0aHJlYWQuICovXG5leHBvcnQgZnVuY3Rpb24gbG9hZENoZWNrc3VtKCk6IFByb21pc2U8Q2hlY2tzdW0+IHtcbiAgbG9hZGluZyA/Pz0geHhoYXNoKCkudGhlbigoYXBpKSA9PiAoc2VlZCwgYnl0ZXMpID0+IGFwaS5oNjRSYXcoYnl0ZXMsIHNlZWQpKTtcbiAgcmV0dXJuIGxvYWRpbmc7XG59XG4iLCAiLy8gV2hhdCBjYW4gZ28gd3JvbmcgaW4gdGhlIHdvcmxkLCBhcyBvbmUgY2xhc3Mgd2l0aCBzdGFibGUgY29kZXMuIENvZGVzIGFyZSBwdWJsaWM6IHRoZXkgYXJlIGFwcGVuZGVkIHRvLCBuZXZlciByZW5hbWVkLlxuXG4vKiogQ29kZXMgb2Yge0BsaW5rIExlYWtjaGVja0Vycm9yfS4gKi9cbmV4cG9ydCB0eXBlIEVycm9yQ29kZSA9XG4gIHwgXCJVU0FHRVwiXG4gIHwgXCJDQU5OT1RfUkVBRFwiXG4gIHwgXCJDQU5OT1RfV1JJVEVcIlxuICB8IFwiRElTS19GVUxMXCJcbiAgfCBcIklOREVYX0VYSVNUU1wiXG4gIHwgXCJOT19JTkRFWFwiXG4gIHwgXCJOT19SRUNPUkRTXCJcbiAgfCBcIk5PX0lERU5USUZJRVJTXCJcbiAgfCBcIlVOS05PV05fRk9STUFUXCJcbiAgfCBcIlRPT19NQU5ZX1JFSkVDVFNcIlxuICB8IFwiREFNQUdFRF9EVU1QXCJcbiAgfCBcIk5PVF9BTl9JTkRFWFwiXG4gIHwgXCJEQU1BR0VEX0lOREVYXCJcbiAgfCBcIk5FV0VSX0ZPUk1BVFwiXG4gIHwgXCJORVdFUl9SVUxFU1wiXG4gIHwgXCJNSVNTSU5HX0tFWVwiXG4gIHwgXCJCQURfS0VZXCJcbiAgfCBcIlVOU0FGRV9LRVlcIlxuICB8IFwiQUJPUlRFRFwiO1xuXG4vKipcbiAqIEEgZmFpbHVyZSBvZiB0aGUgd29ybGQgb3V0c2lkZTogYSBmaWxlIHRoYXQgY2Fubm90IGJlIHJlYWQsIGFuIGluZGV4IHRoYXQgaXMgZGFtYWdlZC5cbiAqIFRoZSBtZXNzYWdlIHNheXMgd2hhdCBhbmQgd2hlcmUsIHdpdGggcG9zaXRpb25zIGFuZCBuZXZlciB3aXRoIGNvbnRlbnRzIG9mIGEgZHVtcC5cbiAqL1xuZXhwb3J0IGNsYXNzIExlYWtjaGVja0Vycm9yIGV4dGVuZHMgRXJyb3Ige1xuICBvdmVycmlkZSByZWFkb25seSBuYW1lID0gXCJMZWFrY2hlY2tFcnJvclwiO1xuICByZWFkb25seSBjb2RlOiBFcnJvckNvZGU7XG4gIC8qKiBXaGF0IHRoZSB1c2VyIGNhbiBkbyBhYm91dCBpdCwgYSBzZW50ZW5jZSB3aXRob3V0IGEgZnVsbCBzdG9wOyB1bmRlZmluZWQgaWYgdGhlcmUgaXMgbm90aGluZyB0byBzYXkuICovXG4gIHJlYWRvbmx5IGhpbnQ6IHN0cmluZyB8IHVuZGVmaW5lZDtcblxuICBjb25zdHJ1Y3Rvcihjb2RlOiBFcnJvckNvZGUsIG1lc3NhZ2U6IHN0cmluZywgb3B0aW9uczogeyBoaW50Pzogc3RyaW5nOyBjYXVzZT86IHVua25vd24gfSA9IHt9KSB7XG4gICAgc3VwZXIobWVzc2FnZSwgXCJjYXVzZVwiIGluIG9wdGlvbnMgPyB7IGNhdXNlOiBvcHRpb25zLmNhdXNlIH0gOiB1bmRlZmluZWQpO1xuICAgIHRoaXMuY29kZSA9IGNvZGU7XG4gICAgdGhpcy5oaW50ID0gb3B0aW9ucy5oaW50O1xuICB9XG59XG5cbi8qKiBUaHJvd3MgdGhlIGVycm9yIG9mIGEgYnVnOiBhIHN0YXRlIHRoYXQgY2Fubm90IGJlLCB3aGVyZXZlciB0aGUgaW5wdXQgY2FtZSBmcm9tLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGJ1Zyh3aGF0OiBzdHJpbmcpOiBuZXZlciB7XG4gIHRocm93IG5ldyBFcnJvcihgYnVnOiAke3doYXR9YCk7XG59XG4iLCAiLy8gTWFkZSBieSBzY3JpcHRzL2J1aWxkLWtlcm5lbC5qcyBmcm9tIHNyYy9rZXJuZWwvYXNzZW1ibHkuXG5leHBvcnQgY29uc3Qga2VybmVsTW9kdWxlOiBzdHJpbmcgPVxuICBcIkFHRnpiUUVBQUFBQmZ4RmdBQUYvWUFSL2YzOS9BWDlnQTM5L2Z3Ri9ZQUYvQVg5Z0FuOS9BWDlnQTM5L2Z3QmdCSDkvZjM4QVlBVi9mMzkvZndGL1lBRi9BR0FDZjM4QVlBTi9mMzhCZm1BQ2YzOEJmbUFFZjM5K2Z3Ri9ZQWgvZjM5L2YzOStmd0YvWUFsL2YzOS9mMzkvZjM4QVlBZC9mMzkvZjM5L0FYOWdCWDkvZjM5K0FYOEROellLQ3dJQ0FRd0hBZ1lOQlFFQ0FnQUJBZ01BRGdnRENRZ0ZCZ2tBQkFVR0JBRUVBd0VBRHdNRUFRQUZCQUVEQXdBQUVBQUFBQWNGQXdFQUFRWnFGWDRCUWdBTGZnRkNBQXQrQVVJQUMzNEJRZ0FMZndGQkFBdC9BVUVBQzM0QlFnQUxmd0ZCQUF0L0FVRUFDMzhCUVFBTGZnRkNBQXQvQVVFQUMzOEJRUUFMZndGQkFBdC9BVUVBQzM4QlFRQUxmd0ZCQUF0L0FVRUFDMzhCUVFBTGZ3RkJBQXQvQVVFQUN3ZTJBeVlJYUdWaGNFSmhjMlVBSkFaelpYUkxaWGtBRndSb1lYTm9BQUVHYUdGemFGUnZBQmdJWTI5dGNISmxjM01BR1F4elkyRjBkR1Z5UW5sMFpYTUFHd3R2Y0dWdVUyTmhkSFJsY2dBZENHOXdaVzVMYVc1a0FCNE5jMlYwUlc1MGNubENlWFJsY3dBYUNXTnZiSFZ0Ym5OUFpnQWlCV1Z1ZEdWeUFDQUdabWxzYkU5bUFCOEhjbVZzYVdWMlpRQWNCV1J5WVdsdUFDRUxjMjl5ZEdWeVFubDBaWE1BRWdsemRISnBaR1ZHYjNJQUVRcHZjR1Z1VTI5eWRHVnlBQk1GWTJ4bFlYSUFGQVIwWVd0bEFCQU9ZM04yVW1WaFpHVnlRbmwwWlhNQUtRaHdZWEp6WlVOemRnQW9EWE5qWVhSMFpYSlRkR0ZuWldRQUR3dHpZMkYwZEdWeVpXUlVid0FPQm1WNGNHRnVaQUFsQkhOdmNuUUFGUXh6WTNKaGRHTm9RbmwwWlhNQUt3cDFjMlZUWTNKaGRHTm9BQ29HWlc1amIyUmxBQzRKWlc1amIyUmxaRUYwQUMwRmNISnZZbVVBTVFWamFHVmphd0ExQ1hKbFlXUlRhWHBsY3dBTURIQnliMlpwYkdWRGIzVnVkQUF3Q21WdWRISjVRMjkxYm5RQU5BdG1iM1Z1WkVKcGRHMWhjQUF6REdadmRXNWtVbVZqYjNKa2N3QXlEWE5oYkhaaFoyVmtRMjkxYm5RQUx3WnRaVzF2Y25rQ0FBcktiRGE0QXdJR2ZnRi9Jd0FoQlNNQklRWWpBaUVFSXdNaEJ5QUNRUUZxSWdsQkEzWWhBaUFBclNFSUEwQWdDQ0FCS1FNQUlnaEMvLzc5Ky9mdjM3Ly9BSU1pQTBLLy92ejU4K2ZQbno5OElBTkNwY3FVcWRLa3laSWxmRUovaFlNZ0NFSi9oWU5DZ0lHQ2hJaVFvTUNBZjROQ0FvZ2dDSVFpQ0VJSWhvUWhBeUFJUWppSUlRZ2dCU0FHZkNJRklBWkNEWW1GSVFZZ0FrVUVRQ0FEUW44Z0NhMGlBMElIZzBJRGhvWkNmNFdESUFOQ09JYUVJUU1MSUFNZ0I0VWlCeUFFZkNJRUlBZENFSW1GSWdjZ0JVSWdpWHdpQlNBSFFoV0poU0VISUFRZ0Jud2lCQ0FHUWhHSmhTSUdJQVY4SWdVZ0JrSU5pWVVoQmlBSElBUkNJSWw4SWdRZ0IwSVFpWVVpQnlBRlFpQ0pmQ0lGSUFkQ0ZZbUZJUWNnQkNBR2ZDSUVJQVpDRVltRklRWWdCRUlnaVNFRUlBTWdCWVVoQlNBQ0JFQWdBa0VCYXlFQ0lBRkJDR29oQVF3QkN3c2dCRUwvQVlVaEJFRUFJUUFEUUNBQVFRUklCRUFnQlNBR2ZDSURJQVpDRFltRklRWWdCQ0FIZkNJRUlBZENFSW1GSWdjZ0EwSWdpWHdpQlNBSFFoV0poU0VISUFRZ0Jud2lBeUFHUWhHSmhTRUdJQU5DSUlraEJDQUFRUUZxSVFBTUFRc0xJQVVnQm9VZ0JJVWdCNFVMM0FJQ0JuNEJmeU1BSVFRakFTRUZJd0loQXlNRElRWWdBQ0FCUVhoeGFpRUlBMEFnQUNrREFDRUNJQVFnQlh3aUJDQUZRZzJKaFNFRklBQWdDRVlFUUNBQ1FuOGdBYTBpQWtJSGcwSURob1pDZjRXRElBSkNPSWFFSVFJTElBTWdBaUFHaFNJRGZDSUdJQU5DRUltRklnTWdCRUlnaVh3aUJDQURRaFdKaFNFSElBVWdCbndpQXlBRlFoR0poU0lGSUFSOElnUWdCVUlOaVlVaEJTQUhJQU5DSUlsOElnTWdCMElRaVlVaUJpQUVRaUNKZkNJRUlBWkNGWW1GSVFZZ0F5QUZmQ0lESUFWQ0VZbUZJUVVnQTBJZ2lTRURJQUlnQklVaEJDQUFJQWhIQkVBZ0FFRUlhaUVBREFFTEN5QURRdjhCaFNFRFFRQWhBQU5BSUFCQkJFZ0VRQ0FFSUFWOElnSWdCVUlOaVlVaEJTQURJQVo4SWdNZ0JrSVFpWVVpQmlBQ1FpQ0pmQ0lFSUFaQ0ZZbUZJUVlnQXlBRmZDSUNJQVZDRVltRklRVWdBa0lnaVNFRElBQkJBV29oQUF3QkN3c2dCQ0FGaFNBRGhTQUdoUXZFQWdJRmZ3TitJQUpCQ0dwQkEzWWlCQ0FCSUFCclN3UkFRUUVrQlVFQUR3c2dBQ0FFYWtFQmF5MEFBQ0lHSUFKQkIzRWlCMEVCYW5ZRVFFRUdKQVZCQUE4TElBWWdCM1pGQkVCQkFTUUZJQUFnQkdvUEN3Si9JQUFnQkdvaEFnTkFJQWhDSTFRRVFDQUJJQUpOQkVCQkFTUUVRUUFNQXdzZ0FpSURRUUZxSVFJZ0NTQURNUUFBSWdwQy93Q0RJQWlHaENFSklBcENnQUZVQkVBZ0NsQWdDRUlBVW5FRVFFRUNKQVJCQUF3RUN5QUpRdi8vLy84UFZnUkFRUU1rQkVFQURBUUxJQW1uSkFRZ0Fnd0RDeUFJUWdkOElRZ01BUXNMUVFNa0JFRUFDeUlGUlFSQUl3UWtCVUVBRHdzakJFRUJSZ1JBUVFja0JVRUFEd3NqQkVVRVFDQUdRUUVnQjNSeklRSkJBQ0VCQTBBZ0FVRUJhaUlESUFSSkJFQWdBaUFBSUFGcUxRQUFjaUVDSUFNaEFRd0JDd3NnQWdSQVFRZ2tCVUVBRHdzTEl3UWtCU0FGQzZZQkFnUi9BbjRnQUNnQ1NDSURJQUFvQWhCQkdHb2lBQ0FCYkdvaUFTa0RFQ0lISUFNZ0FDQUNiR29pQWlrREVDSUlVZ1JBSUFjZ0NGUVBDeUFCUVJocUlRQWdBU2dDQ0NFRUlBSkJHR29oQVNBQ0tBSUlJUVVDUUFOQUlBRWdCVWtnQUNBRVNYRUVRQ0FBSWdKQkFXb2hBQ0FCSWdOQkFXb2hBU0FDTFFBQUlnWWdBeTBBQUNJRFNTRUNJQU1nQmtjTkFnd0JDd3NnQkNBQWF5QUZJQUZyU1NFQ0N5QUNDL0lDQWdaL0FuNGdBU0FBYXlBQ2JpSUVRUUpKQkVBZ0FROExRUUZCSVNBRVFRRnJaMnQwSWdSQkFXc2hDQ0FEUVFBZ0JFRUNkUHdMQUNBQUlRWURRQ0FCSUFaTEJFQWdCaWtEQUNJS3B5QUljU0VFQTBBQ1FDQURJQVJCQW5ScUlnVW9BZ0FpQ1FSQUlBa3BBd0FpQ3lBS2hVTC8vLy8vLy8vLy93Q0RRZ0JTQkVBZ0JFRUJhaUFJY1NFRURBTUxJQXRDT0lnZ0NrSTRpSHdpQzBML0FWZ0VRQ0FKSUFwQy8vLy8vLy8vLy84QWd5QUxRamlHaERjREFFRUlJUVFEUUNBRVFRaHFJZ1VnQWswRVFDQUVJQWxxSWdjZ0J5a0RBQ0FFSUFacUtRTUFoRGNEQUNBRklRUU1BUXNMQTBBZ0FpQUVTd1JBSUFRZ0NXb2lCU0FGTFFBQUlBUWdCbW90QUFCeU9nQUFJQVJCQVdvaEJBd0JDd3NNQWdzTElBVWdBRFlDQUNBQUlBWkhCRUFnQUNBR0tRTUFOd01BUVFnaEJBTkFJQUlnQkVzRVFDQUFJQVJxSUFRZ0Jtb3BBd0EzQXdBZ0JFRUlhaUVFREFFTEN3c2dBQ0FDYWlFQUN3c2dBaUFHYWlFR0RBRUxDeUFBQzUwQkFRUi9JQUJCTUdvZ0FVRURkR29pQmlnQ0FDSUVJQUFvQWdRaUJXb2dCaWdDQkNJSFN3UkFRWDRQQ3lBRUlBSkMvLy8vLy8vLy8vOEFneUFEclVJNGhvUTNBd0FnQUVFUWFpRUFRbjlDQUNBREd5RUNRUWdoQXdOQUlBTWdCVWtFUUNBRElBUnFJQUFnQTJwQkNHc3BBd0FnQW9NM0F3QWdBMEVJYWlFRERBRUxDeUFHSUFRZ0JXbzJBZ0JCZnlBQklBUWdCVUVCZEdvZ0IwMGJDOEFEQVFGL0lBSkJCMnRCQ0VzRWYwRUJCU0FCTFFBQVFUQkdDd1IvUVFFRlFRRWdBblJCQVdzZ0FmMEFCQUQ5RERBd01EQXdNREF3TURBd01EQXdNREQ5Y2YwTUNnb0tDZ29LQ2dvS0Nnb0tDZ29LQ3YwbS9XUkJmM054Q3dSL1FRQUZJQUV0QUFFZ0FTMEFBRUVLYkdwQmtBUnJJZ1VnQUNnQ2ZHb3RBQUFnQVdvdEFBQkJNRVlFZjBFQUJTQUZRVFJISUFKQkRVZHlCSDlCQVFVZ0FTMEFBa0V4UndzTEMwVUVRRUVBRHdzZ0FDZ0NkQ0VGSUFRRVFDQUVRUUpIQkg5QkFBVWdBeTBBQVVFZ2NrSGhBR3NpQkVFYVNTQURMUUFBUVNCeVFlRUFheUlEUVJwSmNRUi9JQUFvQW5nZ0EwRWFiR29nQkdvdEFBQUZRUUFMQ3lJRlJRUkFRUUFQQ3dzZ0JVVUVRQ0FBS0FKc0lnQUVmMEVCUVFJZ0FFRUJSaHNGUVFBTER3c2dBQ2dDY0VVZ0FpQUZUWElFZjBFQkJTQUJMUUFBUVRGR0JIOGdBUzBBQVVFeFJnVkJBQXNMQkVCQkFBOExJQUFvQW9BQklRUWdBQ2dDaUFFaEJTQUFLQUtNQVNFRElBRWdBbW9oQWdKL0EwQWdBU0FDU1FSQVFRQWdCQ0FCTFFBQUlBTkJDbXhxUVRCclFRSjBhaWdDQUNJRFFRRk5JQU1nQlU5eURRSWFJQUZCQVdvaEFRd0JDd3NnQXlBQUtBS0VBV290QUFBTFFRQkhDMUVDQW40QmZ5QUFLQUtZQVNJRlFRVWdBU0FDRUFBaUE2ZHhJUUVEUUNBQUtBS1VBU0FCUVJoc2FpSUNLUU1BSWdRZ0ExRUVRQ0FDRHdzZ0JFSUFVZ1JBSUFGQkFXb2dCWEVoQVF3QkN3dEJBQXVuQVFJRWZ3RitBMEFnQVVFQmRFRUJhaUlFSUFKUEJFQVBDeUFBSUFNZ0JHeHFJUVVnQkVFQmFpQUNTUVIvSUFNZ0JXb3BBd0FnQlNrREFGWUZRUUFMQkVBZ0F5QUZhaUVGSUFSQkFXb2hCQXNnQUNBQklBTnNhaUlHS1FNQUlBVXBBd0JVQkVCQkFDRUJBMEFnQVNBRFNRUkFJQUVnQm1vaUJ5a0RBQ0VJSUFjZ0FTQUZhaUlIS1FNQU53TUFJQWNnQ0RjREFDQUJRUWhxSVFFTUFRc0xJQVFoQVF3QkN3c0wvUUlDQlg0QmYwSi9JQVd0aUNJTElBU3RpQ0VNUW44aENVRUFJUVVEUUNBRElBVkxCRUJDQUNFSUlBQWdBa0VEZG1vcEF3QWdBa0VIY2EySUlRb0RRQ0FLVUFSQUlBaEJ3QUFnQWtFSGNXc2lEYTE4SVFnZ0FpQU5haUlDSUFGUEJFQkJDZzhMSUFBZ0FrRURkbW9wQXdBZ0FrRUhjYTJJSVFvTUFRc0xJQWdnQ25xbklnMnRmQ0VJSUFHdElBSWdEVUVCYW1vaURhMGdCSzE4VkFSQVFRb1BDeUFJSUF4V0JFQkJDdzhMSUFRZ0RXb2hBaUFJSUFTdElnaUdJUW9nQkVFNFRRUitRbjhnQ0laQ2Y0VWdBQ0FOUVFOMmFpa0RBQ0FOUVFkeHJZaURCU0FBSUExQkEzWnFLUU1BSUExQkIzR3RpRUwvLy8vL0Q0TkNmeUFFUVNCcnJZWkNmNFVnQUNBTlFTQnFJZzFCQTNacUtRTUFJQTFCQjNHdGlJTkNJSWFFQ3lBS2hDRUlJQWtnQzFGQkFDQUZHd1JBUVFzUEN5QUlJQXNnQ1VJQmZIMVdCRUJCQ3c4TElBZEZJQWtnQ0VJQmZId2lDU0FHV25FRVFDQUZKQWtnQ1NRS1FRQVBDeUFDSkFnZ0JVRUJhaUVGREFFTEN5QURKQWxCQUF1S0FRRUdmeUFBS0FKRUlnZ2dBVUVDZEdvb0FnQWhCd05BQWtBZ0FVRUJkRUVCYWlJRElBSlBEUUFnQ0NBRFFRSjBhaUlGS0FJQUlRUWdBMEVCYWlJR0lBSkpCRUFnQUNBRUlBVW9BZ1FpQlJBREJFQWdCU0VFSUFZaEF3c0xJQUFnQnlBRUVBTkZEUUFnQ0NBQlFRSjBhaUFFTmdJQUlBTWhBUXdCQ3dzZ0NDQUJRUUowYWlBSE5nSUFDNUVGQWdKK0EzOGdBU0FDYWlFQ0EwQWdBU0FDU1FSL0lBRXRBQUFpQmtFZ1JpQUdRUWxyUVFWSmNnVkJBQXNFUUNBQlFRRnFJUUVNQVFzTEEwQWdBU0FDU1FSL0lBSkJBV3N0QUFBaUJrRWdSaUFHUVFsclFRVkpjZ1ZCQUFzRVFDQUNRUUZySVFJTUFRc0xJQUVnQWtZRVFFRUJEd3NnQWtFQmF5MEFBQ0VISUFFdEFBQWlCa0dBQVU4RVFDQUdRZThCUmlFQVFRSkJBQ0FHUWNJQlJnUi9RUUVGSUFaQjR3Rk5JQVpCNFFGUGNRc2dBSEliRHd0QkFTQUdRVEJHUVFBZ0F4c2dCaUFBS0FKa2FpMEFBQnRGQkVCQkFBOExJQUlnQVdzaENBSkFJQWRCZ0FGUEJFQWdCMEdvQVVZaEFDQUhRYUFCUmdSL1FRRUZJQWRCaWdGTklBZEJnQUZQY1FzZ0FISWdCMEdwQVVaeUlBZEJyd0ZHY2lBSFFaOEJSbklnQjBHL0FVWnlCRUJCQWc4TERBRUxJQWhCQ1VzRVFFRUNRUUFnQmtFZ2NrSDFBRVlnQ0VFZ1RYRUVmd0ovQTBBZ0FTQUNTUVJBUVFFZ0FTMEFBRUdBQVU4TkFob2dBVUVCYWlFQkRBRUxDMEVBQ3dWQkFBc2JEd3NnQmtFd1JrRUFJQWhCQVVaQkFDQURHeHNFUUVFQkR3c2dBU0VEQW44RFFDQUNJQU5MQkVCQkFTQURMUUFBUVlBQlR3MENHaUFEUVFGcUlRTU1BUXNMUVFBTERRQWdBU2tEQUNJRVF2LysvZnYzNzkrLy93Q0RJUVVnQ0VFSVR3UitRbjhGUW44Z0NLMUNBNGFHUW4rRkN5QUZRci8rL1BuejU4K2ZQM3dnQlVLbHlwU3AwcVRKa2lWOFFuK0ZneUFFUW4rRmcwS0FnWUtFaUpDZ3dJQi9nMElDaUNBRWhJTWhCQ0FJUVFoTEJINGdBVEVBQ0VJZ2hBVkNBQXNoQlNBQUtBSmNJZ0VnQUNnQ1lFRUVkR29oQWlBQklRQURRQ0FBSUFKSkJFQWdBQ2tEQUNBRVVRUi9JQUFwQXdnZ0JWRUZRUUFMQkVCQkFROExJQUJCRUdvaEFBd0JDd3RCQUE4TFFRSkJBQ0FHUVNCeVFmVUFSaHNMc1FNQ0FYOEZma0VBSkEwQ2Z5QUFJQUZxSVFFRFFDQUlRaU5VQkVBZ0FDQUJUd1JBUVFFa0JFRUFEQU1MSUFBaUEwRUJhaUVBSUFjZ0F6RUFBQ0lFUXY4QWd5QUlob1FoQnlBRVFvQUJWQVJBSUFSUUlBaENBRkp4QkVCQkFpUUVRUUFNQkFzZ0IwTC8vLy8vRDFZRVFFRURKQVJCQUF3RUN5QUhweVFFSUFBTUF3c2dDRUlIZkNFSURBRUxDMEVESkFSQkFBc2lBRVVFUUNNRUR3c2pCQ1FMSXd0RkJFQkJEVUVBSUFBZ0FVY2JEd3NnQUNBQlJnUkFRUUVQQ3lBQUxRQUFKQXdqREVFL1N3UkFRUVFQQ3dKL0lBQkJBV29oQXdOQUlBWkNJMVFFUUNBQklBTk5CRUJCQVNRRVFRQU1Bd3NnQXlJQVFRRnFJUU1nQlNBQU1RQUFJZ1JDL3dDRElBYUdoQ0VGSUFSQ2dBRlVCRUFnQkZBZ0JrSUFVbkVFUUVFQ0pBUkJBQXdFQ3lBRlF2Ly8vLzhQVmdSQVFRTWtCRUVBREFRTElBV25KQVFnQXd3REN5QUdRZ2Q4SVFZTUFRc0xRUU1rQkVFQUN5SUFSUVJBSXdRUEN5TUVSU01FSXd0TGNnUkFRUVVQQzBFZ0l3UkJBV3RuYXlRT0l3U3RJQUt0UWdoOFFuaURmaU1MclNNTUl3NUJBV3Bxclg1OElBRWdBR3V0UWdPR1ZnUkFRUUVQQ3lNRUpBMGdBQ1FQUVFBTGJ3RUJmeUFBSUFFZ0FoQU1JUU5CQUNNTElBTWJSUVJBSUFNUEN5QUFJQUZxSVFNakR5RUFRUUFoQVFOQUlBRWpEVWtFUUNBQUlBTWdBaEFDSWdCRkJFQWpCUThMSUFGQkFXb2hBUXdCQ3dzZ0FDUVFJQU1nQUd0QkEzUWtFU01SclNNTHJTTU1JdzVCQVdwcXJYNVVDd1FBSXdjTGxRRUNBbjRDZndOQUlBRWdBa2tFUUNBQktRTUFJUVFnQVNrRENDRUZJQU5CRUVZRVFDQUFJQVZDRUlnM0F4QUZJQUFnQWYwQUJCRDlDd1FRSUFBZ0FmMEFCQ0Q5Q3dRZ0N5QUFJQVJDT0lpbklBV25JZ2RCRDNGQkNIUnlJZ1lnQkNBSFFRUjJRUUZ4RUFVaUIwRi9Sd1JBSUFFZ0FTQURhaUFIUVg1R0d5UUhJQVlQQ3lBQklBTnFJUUVNQVFzTElBSWtCMEYvQzZVQkFnUi9BWDRnQUNnQ0tDQUFLQUlRSWdZZ0FDZ0NMR3hxSVFRZ0FDZ0NBQ0FHSUFBb0FneHNhaUVGSUFRaEF5QUJCRUJDd0FBZ0FhMTlJUWNnQXlBRlNRUi9JQUt0SUFNcEF3QWdCNGhXQlVFQUN3UkFRWDhQQ3dOQUlBTWdCVWtFZnlBQ3JTQURLUU1BSUFlSVVRVkJBQXNFUUNBRElBWnFJUU1NQVFzTEJTQUZJUU1MSUFBZ0FUWUNNQ0FBSUFRMkFpZ2dBQ0FESUFScklBWnVOZ0lzSUFBb0Fpd0xFQUFnQUVFSWFrRURka0VUYWtGNGNRc0ZBRUhRQUF0bEFDQUFJQUUyQWdnZ0FDQUNOZ0lVSUFBZ0FrRUlha0VEZGtFVGFrRjRjVFlDRUNBQUlBTTJBZ0FnQUNBRU5nSUVJQUFnQlRZQ0dDQUFJQVkyQWh3Z0FDQUhOZ0lnSUFBZ0NEWUNKQ0FBUVFBMkFnd2dBQ0FBS0FJQU5nSW9JQUJCQURZQ0xBc2FBQ0FBUVFBMkFnd2dBQ0FBS0FJQU5nSW9JQUJCQURZQ0xBdm5CUU1JZndKK0FYc2dBQ2dDRENJQ1FRRkxCRUFnQUNnQ0FDSUJJQUlnQUNnQ0VDSUNiR29oQXlBQktRTUFJUW9EUUNBQklBTkpCRUFnQ1NBQktRTUFJQXFGaENFSklBRWdBbW9oQVF3QkN3c2dDVUlBVWdSQUlBQWdDWG1uRUJZZ0FDZ0NFRUVRUmdSQUlBQW9BZ0FpQXlBQUtBSU1RUVIwYWlFRUlBTXBBd0FoQ1NBRFFSQnFJUUlEUUNBQ0lBUkpCRUFDUUNBSklBSXBBd0FpQ2xnRVFDQUtJUWtNQVFzZ0F2MEFCQUFoQ3lBQ0lRRURRQ0FCSUFGQkVHc2lBZjBBQkFEOUN3UUFJQUVnQTBzRWZ5QUJRUkJyS1FNQUlBcFdCVUVBQ3cwQUN5QUJJQXY5Q3dRQUN5QUNRUkJxSVFJTUFRc0xCU0FBS0FJRUlRWWdBQ2dDQUNJRUlBQW9BaEFpQlNBQUtBSU1iR29oQnlBRUlBVnFJUUlEUUNBQ0lBZEpCRUFnQWlrREFDSUpJQUlnQldzcEF3QlVCRUFnQWlFQlFRQWhBd05BSUFNZ0JVa0VRQ0FESUFacUlBRWdBMm9wQXdBM0F3QWdBMEVJYWlFRERBRUxDd05BSUFFZ0JXc2hDRUVBSVFNRFFDQURJQVZKQkVBZ0FTQURhaUFESUFocUtRTUFOd01BSUFOQkNHb2hBd3dCQ3dzZ0JDQUJJQVZySWdGSkJIOGdBU0FGYXlrREFDQUpWZ1ZCQUFzTkFBdEJBQ0VEQTBBZ0F5QUZTUVJBSUFFZ0Eyb2dBeUFHYWlrREFEY0RBQ0FEUVFocUlRTU1BUXNMQ3lBQ0lBVnFJUUlNQVFzTEN3c2dBQ2dDQUNJQklBQW9BaEFpQkNBQUtBSU1iR29oQlNBQktRTUFJUWtnQVNBRWFpRUNBMEFnQWlBRlNRUkFBa0FnQWlrREFDSUtJQWxTQkVBZ0NpRUpJQUlnQVNBRWFpSUJSd1JBUVFBaEF3TkFJQU1nQkVrRVFDQUJJQU5xSUFJZ0Eyb3BBd0EzQXdBZ0EwRUlhaUVEREFFTEN3c01BUXNnQVRVQ0NDQUNOUUlJZkNFS1FRZ2hBd05BSUFNZ0JFa0VRQ0FCSUFOcUlnWWdCaWtEQUNBQ0lBTnFLUU1BaERjREFDQURRUWhxSVFNTUFRc0xJQUZDLy8vLy93OGdDaUFLUXYvLy8vOFBXaHMrQWdnTElBSWdCR29oQWd3QkN3c2dBQ0FCSUFBb0FnQnJJQVJ1UVFGcU5nSU1DeUFBSUFBb0FnQTJBaWdnQUVFQU5nSXNJQUFvQWd3THRRUUNDWDhDZmlBQnJTRUxRc0FBUVNBZ0FDZ0NEQ0lEWjJzaUFpQUFLQUljSWdRZ0FpQUVTQnNpQWtIQUFDQUJheUlCSUFFZ0Frb2JJZ0dzZlNFTUlBQW9BaGdpQWtFRUlBRjBJZ0ZxSVFjZ0FDZ0NBQ0FESUFBb0FoQWlCV3hxSVFRZ0FrRUFJQUg4Q3dBZ0FDZ0NBQ0VCQTBBZ0FTQUVTUVJBSUFJZ0FTa0RBQ0FMaGlBTWlLZEJBblJxSWdNZ0F5Z0NBRUVCYWpZQ0FDQUJJQVZxSVFFTUFRc0xJQUFvQWdRaEF5QUNJUUVEUUNBQklBZEpCRUFnQVNnQ0FDRUdJQUVnQXpZQ0FDQURJQVVnQm14cUlRTWdBVUVFYWlFQkRBRUxDeUFBS0FJQUlRRURRQ0FCSUFSSkJFQWdBaUFCS1FNQUlBdUdJQXlJcDBFQ2RHb2lBeWdDQUNFR0lBTWdCU0FHYWpZQ0FDQUZRUkJHQkVBZ0JpQUIvUUFFQVAwTEJBQUZRUUFoQXdOQUlBTWdCVWtFUUNBRElBWnFJQUVnQTJvcEF3QTNBd0FnQTBFSWFpRUREQUVMQ3dzZ0FTQUZhaUVCREFFTEN5QUZRUVowSVFnZ0FDZ0NCQ0VCSUFJaEF3TkFJQU1nQjBrRVFDQURLQUlBSWdJZ0FXc2lCQ0FJU3dSQUlBUWdCVzRpQmtFQmRpRUVBMEFnQkFSQUlBRWdCRUVCYXlJRUlBWWdCUkFJREFFTEN5QUdRUUZySVFRRFFDQUVCRUFnQVNBRUlBVnNhaUVKUVFBaEJnTkFJQVVnQmtzRVFDQUJJQVpxSWdvcEF3QWhDeUFLSUFZZ0NXb2lDaWtEQURjREFDQUtJQXMzQXdBZ0JrRUlhaUVHREFFTEN5QUJRUUFnQkNBRkVBZ2dCRUVCYXlFRURBRUxDd3NnQWlFQklBTkJCR29oQXd3QkN3c2dBQ2dDQUNFQklBQWdBQ2dDQkRZQ0FDQUFJQUUyQWdRTFVBRUNmaUFBS1FNSUlRRWdBQ2tEQUNJQ1F2WEt6WVBYck51Mzh3Q0ZKQUFnQVVMdDNwSHpsc3pjdCtRQWhTUUJJQUpDNGVTVjg5YnMyYnpzQUlVa0FpQUJRdlBLMGN1bmpObXk5QUNGSkFNTERRQWdBaUFBSUFFUUFUY0RBQXZ2QXdFS2Z3TkFJQVJCRUVrRVFDQUVRUUowSWdVZ0FXb29BZ0FoQmlBQ0lBVnFJQVpCZ1A2RGVIRkJDSGNnQmtIL2dmd0hjVUVJZUhJMkFnQWdCRUVCYWlFRURBRUxDMEVRSVFRRFFDQUVRY0FBU1FSQUlBSWdCRUVDZEdvaUFVRUlheWdDQUNFRklBRWdBVUZBYWlnQ0FDQUJRUnhyS0FJQUlBVkJFWGdnQlVFVGVITWdCVUVLZG5OcUlBRkJQR3NvQWdBaUFVRUhlQ0FCUVJKNGN5QUJRUU4yYzJwcU5nSUFJQVJCQVdvaEJBd0JDd3NnQUNnQ0FDRUhJQUFvQWdRaEFTQUFLQUlJSVFRZ0FDZ0NEQ0VKSUFBb0FoQWhDQ0FBS0FJVUlRVWdBQ2dDR0NFR0lBQW9BaHdoQ2dOQUlBdEJ3QUJKQkVBZ0MwRUNkQ0lNSUFKcUtBSUFJQU1nREdvb0FnQWdDaUFJUVFaNElBaEJDM2h6SUFoQkdYaHphaUFGSUFoeElBaEJmM01nQm5GemFtcHFJUXdnQjBFQ2VDQUhRUTE0Y3lBSFFSWjRjeUFCSUFSeElBRWdCM0VnQkNBSGNYTnphaUVOSUFZaENpQUZJUVlnQ0NFRklBa2dER29oQ0NBRUlRa2dBU0VFSUFjaEFTQU1JQTFxSVFjZ0MwRUJhaUVMREFFTEN5QUFJQUFvQWdBZ0IybzJBZ0FnQUNBQUtBSUVJQUZxTmdJRUlBQWdBQ2dDQ0NBRWFqWUNDQ0FBSUFBb0Fnd2dDV28yQWd3Z0FDQUFLQUlRSUFocU5nSVFJQUFnQUNnQ0ZDQUZhallDRkNBQUlBQW9BaGdnQm1vMkFoZ2dBQ0FBS0FJY0lBcHFOZ0ljQ3hVQUlBQWdBVFlDQkNBQVFSQnFRUUJCSVB3TEFBc0dBRUd3NEFBTGRRRURmeUFBUVRCcUlBRkJBM1JxSWdFb0FnUWlCRVVFUUVFQUR3c2dCQ0FBS0FJQWF5SURJQUVvQWdBZ0FDZ0NCQ0FBS0FJSUVBUWhBaUFCSUFBMUFnQkNBMzRnQWlBRGE2MUNBb1pVSWdGRkJFQWdBaUFBS0FJRWFpQUVTeUVCQ3lBRElBSWdBUnMyQWdBZ0FpQURhMEVBSUFFYkN4QUFJQUFnQVRZQ0FDQUFJQUkyQWdnTFJnRURmd05BSUFSQmdBSkpCRUFnQUVFd2FpQUJRUWgwSUFSeVFRTjBhaUlGSUFJZ0F5QUViR29pQmpZQ0FDQUZJQUFvQWdBZ0JtbzJBZ1FnQkVFQmFpRUVEQUVMQ3dzcUFRRi9JQUJCTUdvZ0FVRURkR29pQVNnQ0JDSUNCSDhnQVNnQ0FDQUNJQUFvQWdCcmF3VkJBQXNMSVFFQmZpQUFJQUVnQWhBQklnUkNPSWluSUFFdEFBQkJDSFJ5SUFRZ0F4QUZDMElCQVg4Z0FFRXdhaUFCUVFOMGFpSUJLQUlFSWdKRkJFQkJBQThMSUFJZ0FDZ0NBR3NpQWlBQktBSUFJQUFvQWdRZ0FDZ0NDQkFFSUFFZ0FqWUNBQ0FDYXdzSEFDQUFRUkJxQzhzRUFRaC9JQUVnQW1vZ0EwRUJhaUlHYXlFRklBWWhCQU5BSUFRdEFBQkJMa2NFUUNBRVFRRnFJUVFNQVFzTElBRWdBbW9nQkVFQmFpSUVheUlIUVI5TEJIOUJBQVVnQUNnQ2tBRWdCMEVDZEdvb0FnQWdCQzBBQUVFZ2NrSGhBR3QyUVFGeEN3UkFJQUFnQkNBQklBSnFJQVJyRUFjaUFnUi9JQUlvQWdoQkJIRUZRUUFMQkVCQkFnOExDeUFGUVI5TEJIOUJBQVVnQUNnQ2tBRWdCVUVDZEdvb0FnQWdCaTBBQUVFZ2NrSGhBR3QyUVFGeEMwVUVRRUVBRHdzZ0FDQUdJQVVRQnlJS1JRUkFRUUFQQ3lBS0tBSUlJUXNnQUNnQ25BRWlDVUVFT2dBQUlBbEJBV29oQUNBQklRSURRQ0FDSUFOSkJFQWdBaTBBQUNJSFFTdEhCRUFDUUNBTFFRRnhJQWRCTGtaeERRQWdDMEVDY1FSL0lBZEIzd0JHSUFkQkxVWnlCVUVBQ3cwQUlBQWlCRUVCYWlFQUlBUWdCMEVnY2lBSElBZEJ3UUJyUWY4QmNVRWFTUnM2QUFBTElBSkJBV29oQWd3Q0N3c0xJQUFpQkVFQmFpRUFJQVJCd0FBNkFBQWdDaWdDRENJQ0lBWWdBaHNoQ3lBQ0JIOGdDaWdDRUFVZ0JRc2hCd05BSUFjZ0NFc0VRQ0FBSWdKQkFXb2hBQ0FDSUFnZ0Myb3RBQUFpQWtFZ2NpQUNJQUpCd1FCclFmOEJjVUVhU1JzNkFBQWdDRUVCYWlFSURBRUxDeUFFSUFsclFRRnJJQU1nQVd0R0JIOGdCRUVCYWlFQ0FuOUJBQ0FGSUFkSERRQWFRUUFoQVFOQUlBRWdCVWtFUUVFQUlBRWdBbW90QUFBZ0FTQUdhaTBBQUNJRFFTQnlJQU1nQTBIQkFHdEIvd0Z4UVJwSkcwSC9BWEZIRFFJYUlBRkJBV29oQVF3QkN3dEJBUXNGUVFBTEJFQkJBQThMSUFrZ0FDQUpheEFCSkFaQkFRc0ZBRUdnQ0F2aUFnSUlmd1YrSUFOQkNHb2hCeUFCSUFKcUlRZ2dCSzFDT0lZaEQwSTRJQVd0ZlNFUUlBYXRJUkVnQUNnQ0VDSU5RUWhySVE0Z0FDZ0NJQ0VFSUFNZ0FDZ0NKQ0lDSUFJZ0Ewc2JJUWtnQUNnQ0FDSUNJQTBnQUNnQ0NHeHFJUW9nQWlBTklBQW9BZ3hzYWlFRElBRWhBZ05BSUFJZ0NFa0VRQUpBSUJFZ0Fpa0RBQ0lTUXYvLy8vLy8vLy8vQUlNaUV5QVFpRkVFUUNBRElBcEdEUUVnQXlBUElCT0VOd01BSUFNZ0VrSTRpRGNEQ0VFUUlRVURRQ0FGSUExSkJFQWdBeUFGYWtJQU53TUFJQVZCQ0dvaEJRd0JDd3RCQUNFRkEwQWdCU0FKU1FSQUlBSWdCV290QUFnaUJnUkFJQVFnQlVFSWRDQUdjaUFPYkdvaEMwRUFJUVlEUUNBR0lBNUpCRUFnQXlBR2FpSU1JQXdwQXdnZ0JpQUxhaWtEQUlRM0F3Z2dCa0VJYWlFR0RBRUxDd3NnQlVFQmFpRUZEQUVMQ3lBRElBMXFJUU1MSUFJZ0Iyb2hBZ3dDQ3dzTElBQWdBeUFBS0FJQWF5QU5iallDRENBQ0lBRnJDL1VHQWcxL0FuNGdBQ0lDS0FJUUlRWkJBVUVoSUFBb0Fpd2lEV2RySWdGMFFRRnJJUVVnQUNnQ05DSUVRUUJCQkNBQmRQd0xBQ0FBS0FJb0lnZ3BBd0FoRHdOQUlBY2dEVWtFUUNBUElRNUJDQ0VBQTBBZ0FDQUdTUVJBSUE0Z0FDQUlhaWtEQUlWQ2xmaXArcGUzM3B1ZWYzNGlEa0lnaUNBT2hTRU9JQUJCQ0dvaEFBd0JDd3NnQlNBT3AzRWhDZ05BQWtBZ0JDQUtRUUowYWlJQktBSUFJZ05GQkVBZ0FpZ0NTQ0FKSUFJb0FoQkJHR3BzYWlJQUlBZzJBZ0FnQUVFQk5nSUVJQUlvQWp3Z0IwRUNkR29nQ1RZQ0FDQUJJQWxCQVdvaUNUWUNBQXdCQ3lBQ0tBSklJQUlvQWhCQkdHb2dBMEVCYTJ4cUlnd29BZ0FoQVVFSUlRQUNmd05BSUFBZ0Jra0VRRUVBSUFBZ0FXb3BBd0FnQUNBSWFpa0RBRklOQWhvZ0FFRUlhaUVBREFFTEMwRUJDd1JBSUF3Z0RDZ0NCRUVCYWpZQ0JDQUNLQUk4SUFkQkFuUnFJQU5CQVdzMkFnQUZJQXBCQVdvZ0JYRWhDZ3dDQ3dzTElBZEJBV29oQnlBR0lBaHFJUWdNQVFzTElBSW9Ba1FoQlFOQUlBa2dDMHNFUUNBQ0tBSklJQXNnQWlnQ0VFRVlhbXhxSWdRb0FnQWlBQ2dDQ0NFR0lBUkJHR29pQVNBQVFReHFJQUlvQWhRaUEwRUlha0VEZGlJQS9Bb0FBQ0FFQW44Z0FDQUJhaUlBSUFaQkFVWU5BQm9nQVNBRFFRTjJhaUlCSUFFdEFBQkJBU0FEUVFkeGRISTZBQUFEUUNBR1FmOEFTd1JBSUFBaUFVRUJhaUVBSUFFZ0JrR0FBWEk2QUFBZ0JrRUhkaUVHREFFTEN5QUFJQVk2QUFBZ0FFRUJhZ3MyQWdnZ0JDQUVLQUlZSWdCQmdQNkRlSEZCQ0hjZ0FFSC9nZndIY1VFSWVIS3RJQVFvQWdSQmYzT3RRaUNHaERjREVDQUZJQXRCQW5ScUlBczJBZ0FnQzBFQmFpRUxEQUVMQ3lBSlFSaExCRUFnQWlnQ1JDRUVJQWxCQVhZaEFBTkFJQUFFUUNBQ0lBQkJBV3NpQUNBSkVBb01BUXNMSUFsQkFXc2hBQU5BSUFBRVFDQUVJQUJCQW5ScUlnTW9BZ0FoQVNBRElBUW9BZ0EyQWdBZ0JDQUJOZ0lBSUFKQkFDQUFFQW9nQUVFQmF5RUFEQUVMQ3dVZ0FpZ0NSQ0VEUVFFaEJ3TkFJQWNnQ1VrRVFDQURJQWRCQW5ScUlnQW9BZ0FoQVFOQUlBQWdBMHNFZnlBQ0lBRWdBRUVFYXlnQ0FCQURCVUVBQ3dSQUlBQWdBRUVFYXlJQUtBSUFOZ0lBREFFTEN5QUFJQUUyQWdBZ0IwRUJhaUVIREFFTEN3dEJBQ0VBQTBBZ0FDQUpTUVJBSUFJb0FrQWdCU0FBUVFKMGFpZ0NBRUVDZEdvZ0FEWUNBQ0FBUVFGcUlRQU1BUXNMSUFrTC9BMERHSDhDZmdGN0lBQW9BaGdoRFNBQUtBSWNJUXdnQUNnQ09DSUpJUU1nQUNnQ1FDSVdRUkJHSWhKRkJFQkJnQWhCQUVFZy9Bc0FDd0pBQTBBZ0FTQVlTd1JBSUF3Z0dFRURkR29pQkNnQ0FDRUtJQTBnR0VFQ2RHb2lBaTBBQUNFWklBSXRBQUVoQlFKQUlBUW9BZ1FpQ0VHQWdJQ0FlRThFUUNBWkJIOUJBUVVnQUNnQ0VBc05CQVVnR1VFQ1JpRUVBbjlCQVNBSVJRMEFHa0VBUVFFZ0NpMEFBQ0lDUVRCR0lBUnhJQUlnQUNnQ1pHb3RBQUFiUlEwQUdpQUFJQW9nQ0NBRUVBc0xJZ0pCQVVZTkFTQUNRUUpHRFFRTElCSUVRQ0FiUWdFZ0JhMkdoQ0ViQlNBRlFRTjJRWUFJYWlJQ0lBSXRBQUJCQVNBRlFRZHhkSEk2QUFBTElCbEZEUUFnR1VFRFJnUkFJQW9oQkVFQUlRWUNRQ0FJSWdKQi9nRkxEUUFnQ2kwQUFDSUZRU0pHSUFWQkswWnlJQVZCSjBaeUlBVkJLRVp5SUFWQlBFWnlJQVZCMndCR2NpQUZRZnNBUm5JTkFDQUZRY0FBUmdSQUlBaEJBVVlOQVNBS1FRRnFJUVFnQ0VFQmF5RUNDd05BUVFFZ0FuUkJBV3NnQlAwQUJBQWlIUDBNSUNBZ0lDQWdJQ0FnSUNBZ0lDQWdJUDBuSUJ6OURIOS9mMzkvZjM5L2YzOS9mMzkvZjMvOUpmMU9JQno5REM4dkx5OHZMeTh2THk4dkx5OHZMeS85SXlBYy9RdzZPam82T2pvNk9qbzZPam82T2pvNi9TUDlVQ0FjL1F4QVFFQkFRRUJBUUVCQVFFQkFRRUJBL1NQOVVQMVAvV1FpQlVGL2MzRkZJUVlnQWtFUVRRMEJRUUFoQmlBRlFmLy9BMGNOQVNBRVFSQnFJUVFnQWtFUWF5RUNEQUFMQUFzZ0JrVU5CRUVESUFvdEFBQkJ3QUJHSWdJZ0Ntb2dDQ0FDYXhBQUlSb2dGRUVCYWlFVUJTQVpRUUZHQkVBQ2YwRUFJQWhCL2dGTERRQWFRUUFnQUNnQ2FDSVFJQW90QUFCcUxRQUFRUUZIRFFBYUlBZ2dDbW9oRVVFQUlRUWdDa0VCYWlFQ0EwQWdBaUFSU1FSQUlCQWdBaTBBQUdvdEFBQWlCRUV2Y1FSQUlBSkJBV29oQWd3Q0N3c0xRUUFnQkVFUVJ3MEFHa0VDSVFaQkFDRVRRUUFoQkNBQ0lnZEJBV29oQWdOQUlBSWdFVWtFUUVFQUlCQWdBaTBBQUdvdEFBQWlCVUVIY1VVTkFob2dCVUVDUmdSL1FRQWdCa0VDUmcwREdpQVRRUUZxSVJOQkFBVkJBQ0FHUVFSR0lBVkJCRVp4RFFNYUlBUWdCWElMSVFRZ0JTRUdJQUpCQVdvaEFnd0JDd3NnQjBFQUlBUkJBVVpCQUNBVEd4c0xJZ0pGRFFWQkFTQUtJQWdRQUNFYUlCZEJBV29oRnlBQUlBb2dDQ0FDRUNNaUFrRUNSZ1IvUVFFRklBSkJBVVlnRjBFQlMzRUxEUVVnQWtFQlJnUkFJQU1qQmpjREFDQURRaFEzQXdoQkFTRVBJQU1nRm1vaEF3c0ZJQmxCQWtjTkJTQVZRUUZxSVJVZ0NpMEFBRUVyUmdSL0lBaEJBV3NpQWtFSGEwRUlTd1IvUVFFRklBb3RBQUZCTUVZTEJIOUJBUVZCQVNBQ2RFRUJheUFLL1FBRUFmME1NREF3TURBd01EQXdNREF3TURBd01QMXgvUXdLQ2dvS0Nnb0tDZ29LQ2dvS0Nnb0svU2I5WkVGL2MzRUxCVUVCQ3dSL1FRQUZJQXBCQVdvaUJDMEFBU0FFTFFBQVFRcHNha0dRQkdzaUFpQUFLQUo4YWkwQUFDQUVhaTBBQUVFd1JnUi9RUUFGSUFKQk5FY2dDRUVPUjNJRWYwRUJCU0FFTFFBQ1FURkhDd3NMQkg1QkFpQUtRUUZxSUFoQkFXc1FBQVVDZnlBQUtBSVlJQmhCQW5ScUx3RUNJZ0pCLy84RFJpQUJJQUpOY2dSQUlBQWdDaUFJUVFCQkFCQUdEQUVMSUFBb0Fod2dBa0VEZEdvaUFpZ0NBQ0VGUVFBZ0FpZ0NCQ0lFUVlDQWdJQjRUdzBBR2tFQUFuOUJBU0FFUlEwQUdrRUFJQUFvQW1RZ0JTMEFBR290QUFCRkRRQWFJQUFnQlNBRVFRQVFDd3NpQWtFQ1JnMEFHaUFBSUFvZ0NDQUZRUUFnQkNBQ0d4QUdDeUlDUlEwR0lBNUJBV29oRGlBQ1FRSkdCRUJCQVNFTERBUUxRUUlnQ2lBSUVBQUxJUm9MQzBFQUlRSWdDU0VFQTBBZ0F5QUVTd1JBSUFJRWYwRUJCU0FFS1FNQUlCcFJCSDhnQkNrRENLZEJEM0VnR1VZRlFRQUxDeUVDSUFRZ0Ztb2hCQXdCQ3dzZ0FnMEFJQU1nR2pjREFDQURJQmxCRUhLdE53TUlJQU1nRm1vaEF3c2dHRUVCYWlFWURBRUxDMEVCSUJkQkFVc2dEM0ZCQVNBVlFRRkxRUUFnRGhzZ0ZTQVhhaUFVYWtFSVN4c2JEUUFnRWdSQUEwQWdBeUFKU3dSQUlBa2dDU2tEQ0NBYlFoQ0doRGNEQ0NBSlFSQnFJUWtNQVFzTElBQW9Ba1FoQkVFQUlRRURRQ0FCSUFSSkJFQWdBQ2dDVUNBYlF2OEJnNmNnQVVFSWRISkJBblJxSWdJZ0FpZ0NBRUVCYWpZQ0FDQWJRZ2lJSVJzZ0FVRUJhaUVCREFFTEN3VURRQ0FESUFsTEJFQWdDVUdBQ1AwQUJBRDlDd1FRSUFsQmtBajlBQVFBL1FzRUlDQUpJQlpxSVFrTUFRc0xRUUFoQVFOQUlBRWdBQ2dDUkVrRVFDQUFLQUpRSUFGQmdBaHFMUUFBSUFGQkNIUnlRUUowYWlJQ0lBSW9BZ0JCQVdvMkFnQWdBVUVCYWlFQkRBRUxDd3NnQUNnQ1ZDSUJJQUVvQWdRZ0YybzJBZ1FnQVNBQktBSUlJQlZxTmdJSUlBRWdBU2dDRENBVWFqWUNEQ0FCSUFFb0FoQWdEMm8yQWhBZ0FDQUxJQUFvQWxocU5nSllJQUFnQXpZQ09FRUJEd3RCQUF1K0N3TUJmaFovQkhzZ0FDZ0NCQ0lOSUFBb0FnZ2lEMFloRlNBQUtBSWNJUllnQUNnQ0FDSVEvUThoR3lBTi9ROGhIQ0FQL1E4aEhTQUFLQUk4SUFBb0Fnd2lFVUVCYWtFd2JHc2hGeUFBS0FJd1FSQnJJQkZCQTNScklSZ2dBQ2dDSkNFU0lBQW9BaUFpQmtGQWFpRUpRWDlCQUNBQklBWkxHeUVLSUFZaEJ3TkFJQXBCZjBZRVFBSkFJQVJRQkg4Z0NVRkFheUlKSUFKSkJFQWdDZjBBQkFBaUhpQWIvU01nSHYwTUNnb0tDZ29LQ2dvS0Nnb0tDZ29LQ3Ywai9WQWdIaUFjL1NNZ0hpQWQvU1A5VVAxUS9XU3RJQW45QUFRUUloNGdHLzBqSUI3OURBb0tDZ29LQ2dvS0Nnb0tDZ29LQ2dyOUkvMVFJQjRnSFAwaklCNGdIZjBqL1ZEOVVQMWtyVUlRaG9RZ0NmMEFCQ0FpSGlBYi9TTWdIdjBNQ2dvS0Nnb0tDZ29LQ2dvS0Nnb0tDdjBqL1ZBZ0hpQWMvU01nSGlBZC9TUDlVUDFRL1dTdFFpQ0doQ0FKL1FBRU1DSWVJQnY5SXlBZS9Rd0tDZ29LQ2dvS0Nnb0tDZ29LQ2dvSy9TUDlVQ0FlSUJ6OUl5QWVJQjM5SS8xUS9WRDlaSzFDTUlhRUlRUWdDVUZBYXlBQ1N3UkFJQVJDZnlBQ0lBbHJyWVpDZjRXRElRUUxEQVFMSUFORkJFQkJBU0VLREFJTElBSWdCa1lFUUVFQUlRb01BZ3NnQWlFRlFRb0ZJQWtnQkhxbmFpRUZJQVFnQkVJQmZZTWhCQ0FGTFFBQUN5SUxRUXBHSUFzZ0VFWnlCRUFnQlVFQmF5SVpJQVVnQ3lBUVJ5SUxJQUlnQlV0eElBVWdCa3R4Qkg4Z0dTMEFBRUVOUmdWQkFBc2JJUmtnRENBUlR3UkFRUUloQ2d3Q0N5QVdJQXhCQTNScUlob2dCMEVCYWlBSElCTWJOZ0lBSUJvZ0NDQUhhMEVCYXlBWklBZHJJQk1iSUJSeU5nSUVJQXhCQVdvaERDQUZRUUZxSVFkQkFDRVRRUUFoRkNBTFJRMERJQmtnQm1zaUJRUkFRUUVnRENBUlIwRUFJQTRiSUFVZ0FDZ0NGRXNiQkVCQkFpRUtEQU1MQWtBZ0FDQU1FQ2NFUUNBQUlBQW9Ba2hCQVdvMkFrZ2dBQ0FGSUFBb0FreHFOZ0pNREFFTElBQW9BaXdpQ3lBR05nSUFJQXNnQlRZQ0JDQUxJQXcyQWdnZ0MwRVFhaUlGSUFBb0Fod2dERUVEZENJRy9Bb0FBQ0FBSUFVZ0JtbzJBaXdMQ3lBU0lBNUJBV3BxSVJKQkFDRU1RUUFoRGlBSElBSWdBaUFIU3hzaUJpQUJUd1IvUVFBRlFRTWdDaUFYSUFBb0FqaEpCSDlCQVFVZ0dDQUFLQUlzU1FzYkN5RUtEQU1MSUFVZ0IwY2dDeUFOUjNJTkFrRUFJUXNEUUFKQUlBUlFCRUFnQ1VGQWF5SUpJQUpQQkVCQkFrRUJJQU1FZjBFQkJTQUNJQVpyclNBQU5RSVVRZ0o4VmdzYklRb01BZ3NnQ2YwQUJBQWlIaUFiL1NNZ0h2ME1DZ29LQ2dvS0Nnb0tDZ29LQ2dvS0N2MGovVkFnSGlBYy9TTWdIaUFkL1NQOVVQMVEvV1N0SUFuOUFBUVFJaDRnRy8waklCNzlEQW9LQ2dvS0Nnb0tDZ29LQ2dvS0NncjlJLzFRSUI0Z0hQMGpJQjRnSGYwai9WRDlVUDFrclVJUWhvUWdDZjBBQkNBaUhpQWIvU01nSHYwTUNnb0tDZ29LQ2dvS0Nnb0tDZ29LQ3Ywai9WQWdIaUFjL1NNZ0hpQWQvU1A5VVAxUS9XU3RRaUNHaENBSi9RQUVNQ0llSUJ2OUl5QWUvUXdLQ2dvS0Nnb0tDZ29LQ2dvS0Nnb0svU1A5VUNBZUlCejlJeUFlSUIzOUkvMVEvVkQ5WksxQ01JYUVJUVFnQ1VGQWF5QUNTd1JBSUFSQ2Z5QUNJQWxycllaQ2Y0V0RJUVFMREFJTElBa2dCSHFuYWlFRklBUWdCRUlCZllNaEJDQUZJQXRKRFFFZ0JTMEFBQ0laUVFwR0JFQWdEa0VCYWlFT0RBSUxJQThnR1VZRVFDQURSU0FGUVFGcUlBSlBjUVJBUVFFaENnd0NDeUFGUVFGcUlBSkpCSDhnQlMwQUFRVkJnQUlMSWhrZ0QwWWdEU0FaUm5JRVFFR0FnSUNBZUNFVUlBVkJBbW9oQ3d3REN5QVZSUTBDQlNBTklCbEhEUUlMSUFWQkFXb2lDQ0FDU1FSL0lBZ3RBQUFGUVlBQ0N5RUxJQWhCQVdvZ0Fra0VmeUFJTFFBQkJVR0FBZ3NoR1NBRklRaEJBU0VUSUF0QkNrWWdDeUFRUm5JRWYwRUJCU0FaUVFwR0lBdEJEVVp4Q3cwQUlBTkJBQ0FMUVlBQ1Joc05BRUVCUVFJZ0F3Ui9RUUFGSUF0QmdBSkdCSDlCQVFVZ0dVR0FBa1lnQzBFTlJuRUxDeHNoQ2dzTERBSUxDd3NnQUNBR05nSWdJQUFnRWpZQ0pDQUtDd1VBUWFBQkMxOEFJQUFnQVRZQ05DQUFJQUFvQWpSQkJFRWhJQUpuYTNScU5nSklJQUFnQUNnQ1NDQUNJQUFvQWhCQkdHcHNhallDUENBQUlBSkJBblFpQVNBQUtBSThhallDUkNBQUlBQW9Ba1FnQVdvMkFrQWdBQ0FBS0FKQUlBRnFOZ0pNQ3lVQUlBRWdBQ2dDRUNJQVFSSnFiRUVnYWlBQklBQkJKR3BzUVFSQklTQUJaMnQwYW1vTDZBSUNCSDRGZnlBQU5RSXdJUWNnQUNnQ0tDSUxJQUFvQWhBaUNpQUFLQUlzYkdvaENVSi9JUVVEUUNBSklBdExCRUFnQ3lrREFDQUhoaUFIaUNJRUlBVjlRZ0Y5SVFZZ0JDRUZJQVpDZnlBRHJZWkNmNFdESVFRQ2Z5QUdJQU90aUtjaURFRUJhaUlJSUFOcVFUaE5CRUFnQVNBQ1FRTjJhaUlBSUFBeEFBQWdCRUlCaGtJQmhDQU1yWVlnQWtFSGNhMkdoRGNEQUNBQ0lBTWdDR3BxREFFTEEwQWdERUU0VHdSQUlBRWdBa0VEZG1vaUFDQUFNUUFBTndNQUlBeEJPR3NoRENBQ1FUaHFJUUlNQVFzTElBRWdBa0VEZG1vaUFDQUFNUUFBUWdFZ0RLMkdJQUpCQjNHdGhvUTNBd0FnQWlBTVFRRnFhaUVDSUFOQklFc0VmeUFCSUFKQkEzWnFJZ0FnQURFQUFDQUVRdi8vLy84UGd5QUNRUWR4cllhRU53TUFJQVJDSUlnaEJDQUNRU0JxSVFJZ0EwRWdhd1VnQXdzZ0FTQUNRUU4yYWlJSUlBZ3hBQUFnQkNBQ1FRZHhyWWFFTndNQUlBSnFDeUVDSUFvZ0Myb2hDd3dCQ3dzZ0Fnc0hBQ0FBS0FKTUM0QUZBZ3QvQ0g0Z0FDZ0NUQ0lISVFFZ0FDZ0NMQ0lFSVFJRFFDQUNRZjhBU3dSQUlBRWlBMEVCYWlFQklBTWdBa0dBQVhJNkFBQWdBa0VIZGlFQ0RBRUxDeUFCUVFGcUlRa2dBU0FDT2dBQUlBUkZCRUFnQ1NBSGF3OExJQUFRSmlFRUlBbEJBV29oQVVFQVFUOGdBQ2dDS0NJQ0lBQW9BaXdpQ0NBQUtBSVFJZ1ZzYWlJS0lBVnJLUU1BSUFBMUFqQWlENFlnRDRnZ0NFRUJhNjE5SUFpdGdDSU1lYWRySUF4UUd5SUxRUUZyUVFBZ0N4c2hBMEUvSUF0QkFXb2lDeUFMUVQ5UEd5RUxJQU90SVJOQ2Z5RU1BMEFnQWlBS1NRUkFJQUlwQXdBZ0Q0WWdENGdpRFNBTWZVSUJmU0FUaUNFUUlBMGhEQ0FPSUJCOElRNGdFU0FRUWdHSWZDRVJJQklnRUVJQ2lId2hFaUFDSUFWcUlRSU1BUXNMSUFNaUFrRUNhaUFMVFNFS0lBSkJBV29pQlNBTFRTQVJJQWl0ZkNJTklBNGlERlJ4QkVBZ0JTRUNJQTBoREFzZ0NTQURRUUpxSUFJZ0NpQU1JQklnQ0sxQ0FZWjhWbkViSWdVNkFBQWdCQ0VDQTBBZ0FrSC9BRXNFUUNBQklnTkJBV29oQVNBRElBSkJnQUZ5T2dBQUlBSkJCM1loQWd3QkN3c2dBU0lEUVFGcUlRRWdBeUFDT2dBQUEwQWdCQ0FHU3dSQUlBRWdBQ2dDU0NBQUtBSkVJQVpCQW5ScUtBSUFJQUFvQWhCQkdHcHNhaUlDUVJocUlnTWdBaWdDQ0NBRGF5SUMvQW9BQUNBQklBSnFJUUVnQmtFQmFpRUdEQUVMQ3lBQlFRQTZBQUJCSUNBRVFRRnJaMnNpQXdSQUlBQW9BandpQWlBQUtBSXNRUUowYWlFRVFRQWhCZ05BSUFJZ0JFa0VRQ0FCSUFaQkEzWnFJZ2dnQ0RFQUFDQUFLQUpBSUFJb0FnQkJBblJxTlFJQUlBWkJCM0d0aG9RM0F3QWdBeUFHYWlFR0lBSkJCR29oQWd3QkN3c0ZRUUFoQmdzZ0FTQUhheUFBSUFFZ0JpQUZFQ3hCQjJwQkEzWnFDd1FBSXhRTEJBQWpEUXV1QVFBZ0FDQUJJQU1RRFNFQVFRQWpDeUFBRzBVRVFDQUFEd3NqRUNNUkl3c2pEbXdqQ3lNTUlBSWdCRUVBRUFraUFBUkFJQUFQQ3lNSkl3dEdJd29nQkZKeUJFQkJBQThMUW44akRxMkdRbitGSXhBakRpTUpiQ0lBUVFOMmFpa0RBQ0FBUVFkeHJZaURweUlDSXcxUEJFQkJDUThMSXc4aEFFRUFJUUVEUUNBQklBSkpCRUFnQUNNUUlBTVFBaUVBSUFGQkFXb2hBUXdCQ3dzZ0FDTVFJQU1RQWhvZ0FDUVNJd1VrRTBGL0N3UUFJeE1MQkFBakVnc0VBQ01MQzYwREFRZC9RUUFrRkNBQUlBRWdBeEFOSVFCQkFDTUxJQUFiUlFSQUlBQVBDeUFFUVFBakRVRUNkUHdMQUVFQUlRQURRQ0FBSXd0SkJFQkNmeU1PcllaQ2Y0VWpFQ0FBSXc1c0lnRkJBM1pxS1FNQUlBRkJCM0d0aUlPbklnRWpEVThFUUVFSkR3c2dCQ0FCUVFKMGFpSUJJQUVvQWdCQkFXbzJBZ0FnQUVFQmFpRUFEQUVMQ3lBRElRWWdCQ0VIUVFBaEF5TVBJUUJCZnlFRUFuOERRQ0FLSXcxSkJFQWdBQ01RSUFZUUFpRUZRUThnQnlBS1FRSjBhaWdDQUNJQlJRMENHa0VPSUFFZ0JFc05BaG9nQVNBRVJnUkFJQUFoQkFKQUEwQWdCQ0FGU1NBQUlBTkxjUVJBSUFNaUNFRUJhaUVESUFRaUNVRUJhaUVFSUFndEFBQWlDeUFKTFFBQUlnbEpJUWdnQ1NBTFJ3MENEQUVMQ3lBQUlBTnJJQVVnQkd0SklRZ0xCVUVCSVFnTFFRNGdDRVVOQWhvakJVVUVRQ01VSUFGcUpCUUxJQUVoQkNBQUlRTWdCU0VBSUFwQkFXb2hDZ3dCQ3d0QkFBc2lBQVJBSUFBUEN5TVFJeEVqQ3lNT2JDTUxJd3dnQWtJQVFRRVFDU0lBQkVBZ0FBOExJeEVqQ0d0QkEzWUVRRUVORHdzakNDTVJSZ1JBUVFBUEMwRU1RUUFqRUNNSVFRTjJhaTBBQUNNSVFRZHhkUnNMXCI7XG4iLCAiLy8gQW4gaW5zdGFuY2Ugb2YgdGhlIGtlcm5lbCB3aXRoIGl0cyBsaW5lYXIgbWVtb3J5OiB0aGUgYWxsb2NhdG9yLCB0aGUgc3RhZ2luZyBhcmVhIGZvciB0ZXh0LCBhbmQgU2lwSGFzaC5cbi8vIGRvY3MvZm9ybWF0Lm1kLCBzZWN0aW9uIDM7IHRoZSBob3QgbG9vcHMgdGhlbXNlbHZlcyBhcmUgaW4gc3JjL2tlcm5lbC9hc3NlbWJseS5cblxuaW1wb3J0IHsgYnVnIH0gZnJvbSBcIi4uL2Vycm9ycy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBLZXJuZWxFeHBvcnRzIH0gZnJvbSBcIi4va2VybmVsLWV4cG9ydHMuanNcIjtcbmltcG9ydCB7IGtlcm5lbE1vZHVsZSB9IGZyb20gXCIuL21vZHVsZS5nZW5lcmF0ZWQuanNcIjtcblxuLy8gTmVpdGhlciB0aGUgbGFuZ3VhZ2UncyBsaWJyYXJpZXMgbm9yIE5vZGUncyB0eXBlcyBvZiB0aGlzIHZlcnNpb24gZGVjbGFyZSBXZWJBc3NlbWJseS5cbmRlY2xhcmUgY29uc3QgV2ViQXNzZW1ibHk6IHtcbiAgTW9kdWxlOiBuZXcgKGJ5dGVzOiBVaW50OEFycmF5KSA9PiBvYmplY3Q7XG4gIEluc3RhbmNlOiBuZXcgKG1vZHVsZTogb2JqZWN0KSA9PiB7IHJlYWRvbmx5IGV4cG9ydHM6IHVua25vd24gfTtcbn07XG5cbmNvbnN0IFBBR0VfQllURVMgPSA2NV81MzY7XG5jb25zdCBNT1NUX01FTU9SWV9CWVRFUyA9IDIgKiogMzIgLSBQQUdFX0JZVEVTO1xuXG4vKiogTG9hZHMgb2Ygd2hvbGUgd29yZHMgbWF5IHJlYWNoIHNvIGZhciBiZXlvbmQgdGhlIGVuZCBvZiBhIHJlZ2lvbi4gKi9cbmNvbnN0IFNMQUNLX0JZVEVTID0gMTY7XG5cbi8qKiBDYW5vbmljYWwgZm9ybXMgYXJlIGZhciBzaG9ydGVyOyB0aGUgYm91bmQga2VlcHMgYSBsZW5ndGggZnJvbSBldmVyIGZvcm1pbmcgYSB3cm9uZyBhZGRyZXNzLiAqL1xuY29uc3QgTU9TVF9URVhUX0xFTkdUSCA9IDIgKiogMjY7XG5cbi8qKiBVcCB0byB0aGlzIGxlbmd0aCBhIGxvb3Agb3ZlciBBU0NJSSBjaGFyYWN0ZXJzIGJlYXRzIGEgY2FsbCBvZiB0aGUgZW5jb2Rlci4gKi9cbmNvbnN0IFNIT1JUX1RFWFRfTEVOR1RIID0gOTY7XG5cbmNvbnN0IGVuY29kZXIgPSBuZXcgVGV4dEVuY29kZXIoKTtcbmxldCBjb21waWxlZDogb2JqZWN0IHwgdW5kZWZpbmVkO1xubGV0IHNoYXJlZDogS2VybmVsIHwgdW5kZWZpbmVkO1xuXG4vKiogVGhlIGtlcm5lbCBvZiBvbmUgdGhyZWFkOyBub3QgdG8gYmUgc2hhcmVkLiBWaWV3cyBvZiBpdHMgbWVtb3J5IGFyZSB2YWxpZCB1bnRpbCB0aGUgbmV4dCBjYWxsIHRoYXQgbWF5IHJlc2VydmUuICovXG5leHBvcnQgY2xhc3MgS2VybmVsIHtcbiAgcmVhZG9ubHkgZXhwb3J0czogS2VybmVsRXhwb3J0cztcbiAgI2VuZDogbnVtYmVyO1xuICAjc3RhZ2luZ0F0OiBudW1iZXI7XG4gICNzdGFnaW5nOiBVaW50OEFycmF5O1xuICAja2V5ZWQgPSBmYWxzZTtcblxuICBwcml2YXRlIGNvbnN0cnVjdG9yKGV4cG9ydHM6IEtlcm5lbEV4cG9ydHMpIHtcbiAgICB0aGlzLmV4cG9ydHMgPSBleHBvcnRzO1xuICAgIHRoaXMuI2VuZCA9IChleHBvcnRzLmhlYXBCYXNlKCkgKyAxNSkgJiB+MTU7XG4gICAgdGhpcy4jc3RhZ2luZyA9IG5ldyBVaW50OEFycmF5KDApO1xuICAgIHRoaXMuI3N0YWdpbmdBdCA9IDA7XG4gICAgdGhpcy4jZ3Jvd1N0YWdpbmcoNDA5Nik7XG4gIH1cblxuICAvKiogTWFrZXMgYSBrZXJuZWwgd2l0aCBhIG1lbW9yeSBvZiBpdHMgb3duLCBvZiBhIG1vZHVsZSB0aGF0IGFub3RoZXIgdGhyZWFkIGhhcyBjb21waWxlZCwgb3Igb2YgdGhpcyB0aHJlYWQncy4gKi9cbiAgc3RhdGljIG9wZW4obW9kdWxlOiBvYmplY3QgPSBLZXJuZWwubW9kdWxlKTogS2VybmVsIHtcbiAgICByZXR1cm4gbmV3IEtlcm5lbChuZXcgV2ViQXNzZW1ibHkuSW5zdGFuY2UobW9kdWxlKS5leHBvcnRzIGFzIEtlcm5lbEV4cG9ydHMpO1xuICB9XG5cbiAgLyoqIFRoZSBjb21waWxlZCBtb2R1bGUsIHRvIGJlIGhhbmRlZCB0byBvdGhlciB0aHJlYWRzLiAqL1xuICBzdGF0aWMgZ2V0IG1vZHVsZSgpOiBvYmplY3Qge1xuICAgIGNvbXBpbGVkID8/PSBuZXcgV2ViQXNzZW1ibHkuTW9kdWxlKEJ1ZmZlci5mcm9tKGtlcm5lbE1vZHVsZSwgXCJiYXNlNjRcIikpO1xuICAgIHJldHVybiBjb21waWxlZDtcbiAgfVxuXG4gIC8qKiBUaGUga2VybmVsIHRoYXQgc2hvcnQgd29yayBvZiB0aGlzIHRocmVhZCBzaGFyZXM7IHdob2V2ZXIgaGFzaGVzIHdpdGggaXQgc2V0cyBpdHMgb3duIGtleSBmaXJzdC4gKi9cbiAgc3RhdGljIG9mVGhyZWFkKCk6IEtlcm5lbCB7XG4gICAgc2hhcmVkID8/PSBLZXJuZWwub3BlbigpO1xuICAgIHJldHVybiBzaGFyZWQ7XG4gIH1cblxuICAvKiogUmVzZXJ2ZXMgemVyb2VkIG1lbW9yeSwgZm9yIHRoZSBsaWZlIG9mIHRoZSBrZXJuZWwsIGFuZCByZXR1cm5zIGl0cyBhZGRyZXNzLCBhIG11bHRpcGxlIG9mIDE2LiAqL1xuICByZXNlcnZlKGJ5dGVzOiBudW1iZXIpOiBudW1iZXIge1xuICAgIGNvbnN0IGFkZHJlc3MgPSB0aGlzLiNlbmQ7XG4gICAgY29uc3QgZW5kID0gYWRkcmVzcyArICgoYnl0ZXMgKyBTTEFDS19CWVRFUyArIDE1KSAmIH4xNSk7XG4gICAgaWYgKCEoYnl0ZXMgPj0gMCAmJiBieXRlcyA8IDIgKiogMzEgLSA2NCAmJiBlbmQgPD0gTU9TVF9NRU1PUllfQllURVMpKSB7XG4gICAgICBidWcoYHRoZSBrZXJuZWwgY2Fubm90IGhvbGQgJHtieXRlc30gYnl0ZXMgbW9yZSB0aGFuICR7YWRkcmVzc31gKTtcbiAgICB9XG4gICAgY29uc3QgeyBtZW1vcnkgfSA9IHRoaXMuZXhwb3J0cztcbiAgICBjb25zdCBtaXNzaW5nID0gZW5kIC0gbWVtb3J5LmJ1ZmZlci5ieXRlTGVuZ3RoO1xuICAgIGlmIChtaXNzaW5nID4gMCkge1xuICAgICAgLy8gR3Jvd2luZyBkZXRhY2hlcyB0aGUgdmlldywgd2hvc2UgbGVuZ3RoIGlzIDAgZnJvbSB0aGVuIG9uLlxuICAgICAgY29uc3Qgc3RhZ2VkID0gdGhpcy4jc3RhZ2luZy5sZW5ndGg7XG4gICAgICBtZW1vcnkuZ3JvdyhNYXRoLmNlaWwobWlzc2luZyAvIFBBR0VfQllURVMpKTtcbiAgICAgIHRoaXMuI3N0YWdpbmcgPSBuZXcgVWludDhBcnJheShtZW1vcnkuYnVmZmVyLCB0aGlzLiNzdGFnaW5nQXQsIHN0YWdlZCk7XG4gICAgfVxuICAgIHRoaXMuI2VuZCA9IGVuZDtcbiAgICByZXR1cm4gYWRkcmVzcztcbiAgfVxuXG4gIC8qKiBBIHZpZXcgb2YgcmVzZXJ2ZWQgbWVtb3J5OyBpdCBpcyBkZXRhY2hlZCwgYW5kIGl0cyBsZW5ndGggMCwgb25jZSBhIHJlc2VydmF0aW9uIGhhcyBncm93biB0aGUgbWVtb3J5LiAqL1xuICBieXRlcyhhZGRyZXNzOiBudW1iZXIsIGxlbmd0aDogbnVtYmVyKTogVWludDhBcnJheSB7XG4gICAgaWYgKGFkZHJlc3MgPCAwIHx8IGxlbmd0aCA8IDAgfHwgYWRkcmVzcyArIGxlbmd0aCA+IHRoaXMuI2VuZCkgYnVnKFwiYSB2aWV3IGJleW9uZCB0aGUga2VybmVsJ3MgcmVzZXJ2ZWQgbWVtb3J5XCIpO1xuICAgIHJldHVybiBuZXcgVWludDhBcnJheSh0aGlzLmV4cG9ydHMubWVtb3J5LmJ1ZmZlciwgYWRkcmVzcywgbGVuZ3RoKTtcbiAgfVxuXG4gIC8qKiBTZXRzIHRoZSBTaXBIYXNoIGtleSwgMTYgYnl0ZXM7IG11c3QgY29tZSBiZWZvcmUgdGhlIGZpcnN0IGhhc2ggb3IgZW50cnkuICovXG4gIHNldEtleShzaXBIYXNoS2V5OiBVaW50OEFycmF5KTogdm9pZCB7XG4gICAgaWYgKHNpcEhhc2hLZXkubGVuZ3RoICE9PSAxNikgYnVnKGBhIFNpcEhhc2gga2V5IG9mICR7c2lwSGFzaEtleS5sZW5ndGh9IGJ5dGVzYCk7XG4gICAgdGhpcy4jc3RhZ2luZy5zZXQoc2lwSGFzaEtleSk7XG4gICAgdGhpcy5leHBvcnRzLnNldEtleSh0aGlzLiNzdGFnaW5nQXQpO1xuICAgIHRoaXMuI3N0YWdpbmcuZmlsbCgwLCAwLCAxNik7XG4gICAgdGhpcy4ja2V5ZWQgPSB0cnVlO1xuICB9XG5cbiAgLyoqIFRoZSBrZXkgb2YgYW4gaWRlbnRpZmllcjogdGhlIGhhc2ggb2YgaXRzIGtpbmQgKDEgdG8gMjU1KSBhbmQgaXRzIGNhbm9uaWNhbCBmb3JtLCBhcyBhbiB1bnNpZ25lZCBudW1iZXIuICovXG4gIGhhc2goa2luZDogbnVtYmVyLCBjYW5vbmljYWw6IHN0cmluZyk6IGJpZ2ludCB7XG4gICAgY29uc3QgbGVuZ3RoID0gdGhpcy5zdGFnZShraW5kLCBjYW5vbmljYWwpO1xuICAgIHJldHVybiBCaWdJbnQuYXNVaW50Tig2NCwgdGhpcy5leHBvcnRzLmhhc2godGhpcy4jc3RhZ2luZ0F0LCBsZW5ndGgpKTtcbiAgfVxuXG4gIC8qKiBUaGUgcGxhaW4gU2lwSGFzaC0yLTQgb2Ygc29tZSBieXRlcywgYXMgYW4gdW5zaWduZWQgbnVtYmVyLiAqL1xuICBoYXNoQnl0ZXMoYnl0ZXM6IFVpbnQ4QXJyYXkpOiBiaWdpbnQge1xuICAgIGlmICghdGhpcy4ja2V5ZWQpIGJ1ZyhcImEgaGFzaCB3aXRob3V0IGEga2V5XCIpO1xuICAgIGlmIChieXRlcy5sZW5ndGggPiB0aGlzLiNzdGFnaW5nLmxlbmd0aCkgdGhpcy4jZ3Jvd1N0YWdpbmcoYnl0ZXMubGVuZ3RoKTtcbiAgICB0aGlzLiNzdGFnaW5nLnNldChieXRlcyk7XG4gICAgcmV0dXJuIEJpZ0ludC5hc1VpbnROKDY0LCB0aGlzLmV4cG9ydHMuaGFzaCh0aGlzLiNzdGFnaW5nQXQsIGJ5dGVzLmxlbmd0aCkpO1xuICB9XG5cbiAgLyoqIFdoZXJlIHtAbGluayBzdGFnZX0gcHV0cyBpdHMgYnl0ZXM7IGNoYW5nZXMgd2hlbiBhIGxvbmdlciB0ZXh0IGlzIHN0YWdlZC4gKi9cbiAgZ2V0IHN0YWdpbmdBZGRyZXNzKCk6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuI3N0YWdpbmdBdDtcbiAgfVxuXG4gIC8qKiBXcml0ZXMgdGhlIGJ5dGUgb2YgYSBraW5kIGFuZCB0aGUgVVRGLTggb2YgYSB0ZXh0IHRvIHRoZSBzdGFnaW5nIGFyZWEgYW5kIHJldHVybnMgdGhlaXIgbGVuZ3RoLiAqL1xuICBzdGFnZShraW5kOiBudW1iZXIsIHRleHQ6IHN0cmluZyk6IG51bWJlciB7XG4gICAgaWYgKCF0aGlzLiNrZXllZCkgYnVnKFwiYSBoYXNoIHdpdGhvdXQgYSBrZXlcIik7XG4gICAgY29uc3QgbGVuZ3RoID0gdGV4dC5sZW5ndGg7XG4gICAgaWYgKDEgKyAzICogbGVuZ3RoID4gdGhpcy4jc3RhZ2luZy5sZW5ndGgpIHRoaXMuI2dyb3dTdGFnaW5nKDEgKyAzICogbGVuZ3RoKTtcbiAgICBjb25zdCBzdGFnaW5nID0gdGhpcy4jc3RhZ2luZztcbiAgICBzdGFnaW5nWzBdID0ga2luZDtcbiAgICBsZXQgaSA9IDA7XG4gICAgaWYgKGxlbmd0aCA8PSBTSE9SVF9URVhUX0xFTkdUSCkge1xuICAgICAgZm9yICg7IGkgPCBsZW5ndGg7IGkrKykge1xuICAgICAgICBjb25zdCBjb2RlID0gdGV4dC5jaGFyQ29kZUF0KGkpO1xuICAgICAgICBpZiAoY29kZSA+IDEyNykgYnJlYWs7XG4gICAgICAgIHN0YWdpbmdbaSArIDFdID0gY29kZTtcbiAgICAgIH1cbiAgICAgIGlmIChpID09PSBsZW5ndGgpIHJldHVybiBsZW5ndGggKyAxO1xuICAgIH1cbiAgICByZXR1cm4gMSArIGVuY29kZXIuZW5jb2RlSW50byh0ZXh0LCBzdGFnaW5nLnN1YmFycmF5KDEpKS53cml0dGVuO1xuICB9XG5cbiAgI2dyb3dTdGFnaW5nKGJ5dGVzOiBudW1iZXIpOiB2b2lkIHtcbiAgICBpZiAoYnl0ZXMgPiAxICsgMyAqIE1PU1RfVEVYVF9MRU5HVEgpIGJ1ZyhgYSB0ZXh0IG9mICR7Ynl0ZXN9IGJ5dGVzIGZvciB0aGUga2VybmVsYCk7XG4gICAgY29uc3QgbGVuZ3RoID0gTWF0aC5tYXgoYnl0ZXMsIDIgKiB0aGlzLiNzdGFnaW5nLmxlbmd0aCk7XG4gICAgY29uc3QgYWRkcmVzcyA9IHRoaXMucmVzZXJ2ZShsZW5ndGgpO1xuICAgIHRoaXMuI3N0YWdpbmdBdCA9IGFkZHJlc3M7XG4gICAgdGhpcy4jc3RhZ2luZyA9IHRoaXMuYnl0ZXMoYWRkcmVzcywgbGVuZ3RoKTtcbiAgfVxufVxuIiwgIi8vIEhhc2hlcyBpZGVudGlmaWVycyBhbmQgYXBwZW5kcyBydW4gZW50cmllcyB0byBwYXJ0aXRpb24gYnVmZmVycywgYnkga2luZCBhbmQgYnkgdGhlIHRvcCBieXRlIG9mIHRoZSBrZXkuXG4vLyBBIHJ1biBlbnRyeTogOCBieXRlcywgd2hvc2UgbG93IDU2IGJpdHMgYXJlIHRoZSBrZXkncyBsb3cgNTYgYml0cyBhbmQgd2hvc2UgdG9wIGJ5dGUgaXMgdGhlIG51bWJlciBvZiByZWNvcmRzLCB0aGVuXG4vLyBjb2x1bW5CeXRlcyBieXRlcyBvZiBleHBvc2VkIGNvbHVtbnMsIGJpdCBpIGZvciBidWlsZCBjb2x1bW4gaS5cblxuaW1wb3J0IHsgYnVnIH0gZnJvbSBcIi4uL2Vycm9ycy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBLZXJuZWwgfSBmcm9tIFwiLi9rZXJuZWwuanNcIjtcblxuY29uc3QgTU9TVF9DT0xVTU5fQllURVMgPSAzMjtcbmNvbnN0IEtFWV9CWVRFUyA9IDg7XG5jb25zdCBLSU5EUyA9IDU7XG5jb25zdCBOT19ST09NID0gLTI7XG5cbi8qKiBUaGUgcGFydGl0aW9ucyBvZiBvbmUgdGhyZWFkLiBBIHBhcnRpdGlvbiBpcyBraW5kICogMjU2ICsgdGhlIGtleSdzIHRvcCBieXRlLiAqL1xuZXhwb3J0IGNsYXNzIFNjYXR0ZXIge1xuICByZWFkb25seSAja2VybmVsOiBLZXJuZWw7XG4gIHJlYWRvbmx5ICNzdGF0ZTogbnVtYmVyO1xuICAvKiogRnJvbSBvbmUgYnVmZmVyIHRvIHRoZSBuZXh0OyBhbiBhcHBlbmQgbWF5IHdyaXRlIDcgYnl0ZXMgYmV5b25kIGFuIGVudHJ5LiAqL1xuICByZWFkb25seSAjcGl0Y2g6IG51bWJlcjtcbiAgLyoqIEJ5IGtpbmQ6IHRoZSBhZGRyZXNzIG9mIGl0cyBmaXJzdCBidWZmZXIsIDAgaWYgdGhlIGtpbmQgaGFzIG5vdCBvY2N1cnJlZC4gKi9cbiAgcmVhZG9ubHkgI2J1ZmZlcnM6IG51bWJlcltdID0gQXJyYXkuZnJvbSh7IGxlbmd0aDogS0lORFMgKyAxIH0sICgpID0+IDApO1xuICAjY29sdW1uQnl0ZXM6IG51bWJlcjtcbiAgI2NvbHVtbnM6IFVpbnQ4QXJyYXk7XG5cbiAgLyoqXG4gICAqIGBwYXJ0aXRpb25CeXRlc2AsIDQwIG9yIG1vcmUsIGlzIHRoZSBzaXplIG9mIGVhY2ggcGFydGl0aW9uJ3MgYnVmZmVyOyB0aGUgYnVmZmVycyBvZiBhIGtpbmQgYXJlIHJlc2VydmVkIHdoZW4gaXRcbiAgICogZmlyc3Qgb2NjdXJzLiBgY29sdW1uQnl0ZXNgLCAxIHRvIDMyLCBpcyB0aGUgc2l6ZSBvZiBhIHJlY29yZCdzIGNvbHVtbnMuXG4gICAqL1xuICBjb25zdHJ1Y3RvcihrZXJuZWw6IEtlcm5lbCwgb3B0aW9uczogeyBwYXJ0aXRpb25CeXRlczogbnVtYmVyOyBjb2x1bW5CeXRlczogbnVtYmVyIH0pIHtcbiAgICBjb25zdCB7IHBhcnRpdGlvbkJ5dGVzLCBjb2x1bW5CeXRlcyB9ID0gb3B0aW9ucztcbiAgICBpZiAoIShOdW1iZXIuaXNJbnRlZ2VyKHBhcnRpdGlvbkJ5dGVzKSAmJiBwYXJ0aXRpb25CeXRlcyA+PSBLRVlfQllURVMgKyBNT1NUX0NPTFVNTl9CWVRFUyAmJiBwYXJ0aXRpb25CeXRlcyA8PSAyICoqIDIyKSkge1xuICAgICAgYnVnKGBhIHBhcnRpdGlvbiBvZiAke3BhcnRpdGlvbkJ5dGVzfSBieXRlc2ApO1xuICAgIH1cbiAgICB0aGlzLiNrZXJuZWwgPSBrZXJuZWw7XG4gICAgdGhpcy4jcGl0Y2ggPSAocGFydGl0aW9uQnl0ZXMgKyA4ICsgMTUpICYgfjE1O1xuICAgIGNvbnN0IG1vc3RFbnRyaWVzID0gTWF0aC5jZWlsKHBhcnRpdGlvbkJ5dGVzIC8gKEtFWV9CWVRFUyArIDEpKTtcbiAgICBjb25zdCBzbG90cyA9IGtlcm5lbC5yZXNlcnZlKDQgKiAyICoqIE1hdGguY2VpbChNYXRoLmxvZzIoMiAqIG1vc3RFbnRyaWVzKSkpO1xuICAgIHRoaXMuI3N0YXRlID0ga2VybmVsLnJlc2VydmUoa2VybmVsLmV4cG9ydHMuc2NhdHRlckJ5dGVzKCkpO1xuICAgIGtlcm5lbC5leHBvcnRzLm9wZW5TY2F0dGVyKHRoaXMuI3N0YXRlLCBwYXJ0aXRpb25CeXRlcywgc2xvdHMpO1xuICAgIHRoaXMuI2NvbHVtbkJ5dGVzID0gY29sdW1uQnl0ZXM7XG4gICAgdGhpcy4jY29sdW1ucyA9IGtlcm5lbC5ieXRlcygwLCAwKTtcbiAgICB0aGlzLnNldENvbHVtbkJ5dGVzKGNvbHVtbkJ5dGVzKTtcbiAgfVxuXG4gIC8qKiBDaGFuZ2VzIHRoZSBzaXplIG9mIGEgcmVjb3JkJ3MgY29sdW1ucywgMSB0byAzMiwgYW5kIGNsZWFycyB0aGVtLiBFdmVyeSBwYXJ0aXRpb24gbXVzdCBiZSBlbXB0eS4gKi9cbiAgc2V0Q29sdW1uQnl0ZXMoY29sdW1uQnl0ZXM6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICghKE51bWJlci5pc0ludGVnZXIoY29sdW1uQnl0ZXMpICYmIGNvbHVtbkJ5dGVzID49IDEgJiYgY29sdW1uQnl0ZXMgPD0gTU9TVF9DT0xVTU5fQllURVMpKSB7XG4gICAgICBidWcoYCR7Y29sdW1uQnl0ZXN9IGJ5dGVzIG9mIGNvbHVtbnNgKTtcbiAgICB9XG4gICAgZm9yIChjb25zdCBwYXJ0aXRpb24gb2YgdGhpcy5wYXJ0aXRpb25zKCkpIGJ1ZyhgcGFydGl0aW9uICR7cGFydGl0aW9ufSBoYXMgZW50cmllcyBvZiBhbm90aGVyIHdpZHRoYCk7XG4gICAgdGhpcy4ja2VybmVsLmV4cG9ydHMuc2V0RW50cnlCeXRlcyh0aGlzLiNzdGF0ZSwgS0VZX0JZVEVTICsgY29sdW1uQnl0ZXMpO1xuICAgIHRoaXMuI2NvbHVtbkJ5dGVzID0gY29sdW1uQnl0ZXM7XG4gIH1cblxuICAvKiogU2V0cyB0aGUgZXhwb3NlZCBjb2x1bW5zLCBjb2x1bW5CeXRlcyBsb25nLCBvZiB0aGUgcmVjb3JkIHRvIHdoaWNoIHRoZSBmb2xsb3dpbmcgaWRlbnRpZmllcnMgYmVsb25nLiAqL1xuICBzZXRDb2x1bW5zKGJpdG1hcDogVWludDhBcnJheSk6IHZvaWQge1xuICAgIGNvbnN0IGxlbmd0aCA9IHRoaXMuI2NvbHVtbkJ5dGVzO1xuICAgIGlmIChiaXRtYXAubGVuZ3RoICE9PSBsZW5ndGgpIGJ1ZyhgJHtiaXRtYXAubGVuZ3RofSBieXRlcyBvZiBjb2x1bW5zIGluc3RlYWQgb2YgJHtsZW5ndGh9YCk7XG4gICAgaWYgKHRoaXMuI2NvbHVtbnMubGVuZ3RoID09PSAwKSB7XG4gICAgICB0aGlzLiNjb2x1bW5zID0gdGhpcy4ja2VybmVsLmJ5dGVzKHRoaXMuI2tlcm5lbC5leHBvcnRzLmNvbHVtbnNPZih0aGlzLiNzdGF0ZSkgPj4+IDAsIE1PU1RfQ09MVU1OX0JZVEVTKTtcbiAgICB9XG4gICAgY29uc3QgY29sdW1ucyA9IHRoaXMuI2NvbHVtbnM7XG4gICAgZm9yIChsZXQgaSA9IDA7IGkgPCBsZW5ndGg7IGkrKykgY29sdW1uc1tpXSA9IGJpdG1hcFtpXSBhcyBudW1iZXI7XG4gIH1cblxuICAvKipcbiAgICogRW50ZXJzIGFuIGlkZW50aWZpZXIsIGtpbmQgMSB0byA1LCB3aXRoIHRoZSBwcmVzZW50IGNvbHVtbnMsIG9yIHdpdGggbm9uZSBpZiBpdCBhZGRzIG5vIHJlY29yZC4gUmV0dXJucyAtMSwgb3IgdGhlXG4gICAqIHBhcnRpdGlvbiB0aGF0IGlzIGZ1bGwgbm93OiBpdCBtdXN0IGJlIHJlbGlldmVkIG9yIGRyYWluZWQgYmVmb3JlIHRoZSBuZXh0IGNhbGwuXG4gICAqL1xuICBlbnRlcihraW5kOiBudW1iZXIsIGNhbm9uaWNhbDogc3RyaW5nLCByZWNvcmRzOiAwIHwgMSk6IG51bWJlciB7XG4gICAgaWYgKCF0aGlzLiNidWZmZXJzW2tpbmRdKSB0aGlzLiNvcGVuS2luZChraW5kKTtcbiAgICBjb25zdCBsZW5ndGggPSB0aGlzLiNrZXJuZWwuc3RhZ2Uoa2luZCwgY2Fub25pY2FsKTtcbiAgICBjb25zdCBmdWxsID0gdGhpcy4ja2VybmVsLmV4cG9ydHMuZW50ZXIodGhpcy4jc3RhdGUsIHRoaXMuI2tlcm5lbC5zdGFnaW5nQWRkcmVzcywgbGVuZ3RoLCByZWNvcmRzKTtcbiAgICBpZiAoZnVsbCA9PT0gTk9fUk9PTSkgYnVnKFwiYW4gZW50cnkgZm9yIGEgcGFydGl0aW9uIHRoYXQgaXMgZnVsbCBvciB1bmtub3duXCIpO1xuICAgIHJldHVybiBmdWxsO1xuICB9XG5cbiAgLyoqIEFwcGVuZHMgc3RhZ2VkIGVudHJpZXMgKHNlZSBhc3NlbWJseS9zdGFnZWQtZW50cnkudHMpOyBgcmVsaWV2ZWAgaXMgY2FsbGVkIGZvciBlYWNoIHBhcnRpdGlvbiB0aGF0IGlzIGZ1bGwgbWVhbndoaWxlLiAqL1xuICBhcHBlbmRTdGFnZWQoZnJvbTogbnVtYmVyLCBlbmQ6IG51bWJlciwgZW50cnlCeXRlczogbnVtYmVyLCByZWxpZXZlOiAocGFydGl0aW9uOiBudW1iZXIpID0+IHZvaWQpOiB2b2lkIHtcbiAgICBjb25zdCB7IGV4cG9ydHMgfSA9IHRoaXMuI2tlcm5lbDtcbiAgICBmb3IgKGxldCBhdCA9IGZyb207IDspIHtcbiAgICAgIGNvbnN0IHBhcnRpdGlvbiA9IGV4cG9ydHMuc2NhdHRlclN0YWdlZCh0aGlzLiNzdGF0ZSwgYXQsIGVuZCwgZW50cnlCeXRlcyk7XG4gICAgICBpZiAocGFydGl0aW9uIDwgMCkgcmV0dXJuO1xuICAgICAgYXQgPSBleHBvcnRzLnNjYXR0ZXJlZFRvKCkgPj4+IDA7XG4gICAgICBjb25zdCBraW5kID0gcGFydGl0aW9uID4+IDg7XG4gICAgICBpZiAodGhpcy4jYnVmZmVyc1traW5kXSkgcmVsaWV2ZShwYXJ0aXRpb24pO1xuICAgICAgZWxzZSB0aGlzLiNvcGVuS2luZChraW5kKTtcbiAgICB9XG4gIH1cblxuICAvKipcbiAgICogVW5pdGVzIHRoZSBlcXVhbCBrZXlzIG9mIGEgcGFydGl0aW9uLiBJZiB0aGF0IGxlYXZlcyBtb3JlIHRoYW4gdGhyZWUgcXVhcnRlcnMgb2YgaXRzIGJ1ZmZlciB0YWtlbiwgZW1wdGllcyBpdCBhbmRcbiAgICogcmV0dXJucyBpdHMgZW50cmllcywgYSB2aWV3IHRoYXQgaXMgdmFsaWQgdW50aWwgdGhlIG5leHQgY2FsbCBvZiBhbnl0aGluZzsgZWxzZSB1bmRlZmluZWQuXG4gICAqL1xuICByZWxpZXZlKHBhcnRpdGlvbjogbnVtYmVyKTogVWludDhBcnJheSB8IHVuZGVmaW5lZCB7XG4gICAgY29uc3Qgc3RhcnQgPSB0aGlzLiNzdGFydE9mKHBhcnRpdGlvbik7XG4gICAgY29uc3QgYnl0ZXMgPSBzdGFydCA9PT0gMCA/IDAgOiB0aGlzLiNrZXJuZWwuZXhwb3J0cy5yZWxpZXZlKHRoaXMuI3N0YXRlLCBwYXJ0aXRpb24pID4+PiAwO1xuICAgIHJldHVybiBieXRlcyA9PT0gMCA/IHVuZGVmaW5lZCA6IHRoaXMuI2tlcm5lbC5ieXRlcyhzdGFydCwgYnl0ZXMpO1xuICB9XG5cbiAgLyoqIFVuaXRlcyB0aGUgZXF1YWwga2V5cyBvZiBhIHBhcnRpdGlvbiwgZW1wdGllcyBpdCBhbmQgcmV0dXJucyBpdHMgZW50cmllcywgcGVyaGFwcyBub25lOyBhIHZpZXcgYXMgb2YgYHJlbGlldmVgLiAqL1xuICBkcmFpbihwYXJ0aXRpb246IG51bWJlcik6IFVpbnQ4QXJyYXkge1xuICAgIGNvbnN0IHN0YXJ0ID0gdGhpcy4jc3RhcnRPZihwYXJ0aXRpb24pO1xuICAgIGNvbnN0IGJ5dGVzID0gc3RhcnQgPT09IDAgPyAwIDogdGhpcy4ja2VybmVsLmV4cG9ydHMuZHJhaW4odGhpcy4jc3RhdGUsIHBhcnRpdGlvbikgPj4+IDA7XG4gICAgcmV0dXJuIHRoaXMuI2tlcm5lbC5ieXRlcyhzdGFydCwgYnl0ZXMpO1xuICB9XG5cbiAgLyoqIFRoZSBwYXJ0aXRpb25zIHRoYXQgaGF2ZSBlbnRyaWVzLCBhc2NlbmRpbmcuICovXG4gICpwYXJ0aXRpb25zKCk6IEl0ZXJhYmxlPG51bWJlcj4ge1xuICAgIGZvciAobGV0IGtpbmQgPSAxOyBraW5kIDw9IEtJTkRTOyBraW5kKyspIHtcbiAgICAgIGlmICh0aGlzLiNidWZmZXJzW2tpbmRdID09PSAwKSBjb250aW51ZTtcbiAgICAgIGZvciAobGV0IHBhcnRpdGlvbiA9IGtpbmQgKiAyNTY7IHBhcnRpdGlvbiA8IChraW5kICsgMSkgKiAyNTY7IHBhcnRpdGlvbisrKSB7XG4gICAgICAgIGlmICh0aGlzLiNrZXJuZWwuZXhwb3J0cy5maWxsT2YodGhpcy4jc3RhdGUsIHBhcnRpdGlvbikgIT09IDApIHlpZWxkIHBhcnRpdGlvbjtcbiAgICAgIH1cbiAgICB9XG4gIH1cblxuICAjb3BlbktpbmQoa2luZDogbnVtYmVyKTogdm9pZCB7XG4gICAgaWYgKCEoTnVtYmVyLmlzSW50ZWdlcihraW5kKSAmJiBraW5kID49IDEgJiYga2luZCA8PSBLSU5EUykpIGJ1Zyhgbm8ga2luZCAke2tpbmR9YCk7XG4gICAgY29uc3QgYnVmZmVycyA9IHRoaXMuI2tlcm5lbC5yZXNlcnZlKDI1NiAqIHRoaXMuI3BpdGNoKTtcbiAgICB0aGlzLiNidWZmZXJzW2tpbmRdID0gYnVmZmVycztcbiAgICB0aGlzLiNrZXJuZWwuZXhwb3J0cy5vcGVuS2luZCh0aGlzLiNzdGF0ZSwga2luZCwgYnVmZmVycywgdGhpcy4jcGl0Y2gpO1xuICB9XG5cbiAgLyoqIFRoZSBhZGRyZXNzIG9mIGEgcGFydGl0aW9uJ3MgYnVmZmVyLCAwIGlmIGl0cyBraW5kIGhhcyBub3Qgb2NjdXJyZWQuICovXG4gICNzdGFydE9mKHBhcnRpdGlvbjogbnVtYmVyKTogbnVtYmVyIHtcbiAgICBjb25zdCBidWZmZXJzID0gdGhpcy4jYnVmZmVyc1twYXJ0aXRpb24gPj4gOF07XG4gICAgaWYgKGJ1ZmZlcnMgPT09IHVuZGVmaW5lZCkgYnVnKGBubyBwYXJ0aXRpb24gJHtwYXJ0aXRpb259YCk7XG4gICAgcmV0dXJuIGJ1ZmZlcnMgPT09IDAgPyAwIDogYnVmZmVycyArIChwYXJ0aXRpb24gJiAyNTUpICogdGhpcy4jcGl0Y2g7XG4gIH1cbn1cbiIsICIvLyBMb29rdXAgdGFibGVzIHRoYXQgdHVybiBhIGJ5dGUgb2YgYnVpbGQgY29sdW1ucyBpbnRvIGNvbHVtbnMgb2YgdGhlIGZvcm1hdCwgZG9jcy9mb3JtYXQubWQsIHNlY3Rpb24gNy5cblxuaW1wb3J0IHsgYnVnIH0gZnJvbSBcIi4uL2Vycm9ycy5qc1wiO1xuXG4vKiogSW4gYSByb3csIHRoZSBiaXRtYXAgZm9sbG93cyB0aGUgcmVjb3Jkcywgd2hpY2ggdGhlIHRhYmxlIGxlYXZlcyB6ZXJvLiAqL1xuY29uc3QgQklUTUFQX09GRlNFVCA9IDQ7XG5cbi8qKlxuICogRm9yIGVhY2ggYnl0ZSBvZiBidWlsZCBjb2x1bW5zIDI1NiByb3dzIG9mIGByb3dCeXRlc2A6IHRoZSB6ZXJvZWQgcGxhY2Ugb2YgdGhlIHJlY29yZHMsIHRoZW4gdGhlIGJpdG1hcCB0aGF0IHRoZVxuICogYnl0ZSdzIHZhbHVlIHN0YW5kcyBmb3IuIGBjb2x1bW5NYXBgIGdpdmVzIGVhY2ggYnVpbGQgY29sdW1uJ3MgYml0LCBiZWxvdyBgY29sdW1uQml0c2A7IG90aGVyIGNvbHVtbnMgbWFwIHRvIG5vdGhpbmcuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjb2x1bW5UYWJsZXMoY29sdW1uTWFwOiBVaW50MTZBcnJheSwgY29sdW1uQml0czogbnVtYmVyLCByb3dCeXRlczogbnVtYmVyKTogeyByb3dzOiBVaW50OEFycmF5OyBjb3VudDogbnVtYmVyIH0ge1xuICBpZiAoY29sdW1uTWFwLmxlbmd0aCA+IDI1NikgYnVnKGAke2NvbHVtbk1hcC5sZW5ndGh9IGJ1aWxkIGNvbHVtbnNgKTtcbiAgY29uc3QgY291bnQgPSBNYXRoLmNlaWwoY29sdW1uTWFwLmxlbmd0aCAvIDgpO1xuICBjb25zdCByb3dzID0gbmV3IFVpbnQ4QXJyYXkoY291bnQgKiAyNTYgKiByb3dCeXRlcyk7XG4gIGZvciAoY29uc3QgW2NvbHVtbiwgYml0XSBvZiBjb2x1bW5NYXAuZW50cmllcygpKSB7XG4gICAgaWYgKGJpdCA+PSBjb2x1bW5CaXRzKSBidWcoYGNvbHVtbiBiaXQgJHtiaXR9IG9mICR7Y29sdW1uQml0c31gKTtcbiAgICBjb25zdCB0YWJsZSA9IChjb2x1bW4gPj4gMykgKiAyNTY7XG4gICAgZm9yIChsZXQgdmFsdWUgPSAwOyB2YWx1ZSA8IDI1NjsgdmFsdWUrKykge1xuICAgICAgaWYgKCh2YWx1ZSA+PiAoY29sdW1uICYgNykpICUgMiA9PT0gMCkgY29udGludWU7XG4gICAgICBjb25zdCBhdCA9ICh0YWJsZSArIHZhbHVlKSAqIHJvd0J5dGVzICsgQklUTUFQX09GRlNFVCArIChiaXQgPj4gMyk7XG4gICAgICByb3dzW2F0XSA9IChyb3dzW2F0XSBhcyBudW1iZXIpIHwgKDEgPDwgKGJpdCAmIDcpKTtcbiAgICB9XG4gIH1cbiAgcmV0dXJuIHsgcm93cywgY291bnQgfTtcbn1cbiIsICIvLyBFeHBhbmRzLCBzb3J0cywgdW5pdGVzIGFuZCBlbmNvZGVzIG9uZSBncm91cCBvZiBwYXJ0aXRpb25zOiBhbGwgZW50cmllcyBvZiBhIGtpbmQgd2hvc2Uga2V5cyBiZWdpbiB3aXRoIGdpdmVuIGJpdHMuXG4vLyBkb2NzL2Zvcm1hdC5tZCwgc2VjdGlvbnMgNSB0byA3LlxuXG5pbXBvcnQgeyBidWcgfSBmcm9tIFwiLi4vZXJyb3JzLmpzXCI7XG5pbXBvcnQgeyBjb2x1bW5UYWJsZXMgfSBmcm9tIFwiLi9jb2x1bW4tdGFibGVzLmpzXCI7XG5pbXBvcnQgdHlwZSB7IEtlcm5lbCB9IGZyb20gXCIuL2tlcm5lbC5qc1wiO1xuXG5jb25zdCBLRVlfQllURVMgPSA4O1xuY29uc3QgTU9TVF9DT0xVTU5fQllURVMgPSAzMjtcbmNvbnN0IE1PU1RfQ0FQQUNJVFkgPSAyICoqIDI1O1xuY29uc3QgTU9TVF9DT1VOVEVSX0JJVFMgPSAyMjtcbmNvbnN0IE1PU1RfQlVDS0VUX0JZVEVTID0gMiAqKiAyNDtcbmNvbnN0IE1PU1RfQlVDS0VUX0VOVFJJRVMgPSAyICoqIDIyO1xuY29uc3QgQ0hFQ0tTVU1fQllURVMgPSA4O1xuXG4vKiogV2hpY2ggZW50cmllcyB0byBrZWVwOiB0aG9zZSB3aG9zZSBgYml0c2AgKDAgdG8gMzIpIGtleSBiaXRzIGFmdGVyIHRoZSB0b3AgYnl0ZSBhcmUgYHZhbHVlYC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgS2VlcCB7XG4gIHJlYWRvbmx5IGJpdHM6IG51bWJlcjtcbiAgcmVhZG9ubHkgdmFsdWU6IG51bWJlcjtcbn1cblxuZXhwb3J0IGNsYXNzIFNvcnRlciB7XG4gIHJlYWRvbmx5ICNrZXJuZWw6IEtlcm5lbDtcbiAgcmVhZG9ubHkgI3N0YXRlOiBudW1iZXI7XG4gIHJlYWRvbmx5ICNjYXBhY2l0eTogbnVtYmVyO1xuICAjaW5wdXRBdCA9IDA7XG4gICNpbnB1dEJ5dGVzID0gMDtcbiAgI3NjcmF0Y2hFbnRyaWVzID0gMDtcblxuICAvKipcbiAgICogYGNhcGFjaXR5YDogdGhlIGVudHJpZXMgdGhhdCBpdCBjYW4gaG9sZCwgMiBvciBtb3JlLiBgY29sdW1uQml0c2A6IGMgb2YgdGhlIGZvcm1hdCwgMSB0byAyNTYuIGBjb2x1bW5NYXBgOiBmb3IgZWFjaFxuICAgKiBidWlsZCBjb2x1bW4sIGF0IG1vc3QgMjU2LCBpdHMgYml0IGluIHRoZSBmb3JtYXQ7IGNvbHVtbnMgYmV5b25kIGl0IGFyZSBkcm9wcGVkLlxuICAgKi9cbiAgY29uc3RydWN0b3Ioa2VybmVsOiBLZXJuZWwsIG9wdGlvbnM6IHsgY2FwYWNpdHk6IG51bWJlcjsgY29sdW1uQml0czogbnVtYmVyOyBjb2x1bW5NYXA6IFVpbnQxNkFycmF5IH0pIHtcbiAgICBjb25zdCB7IGNhcGFjaXR5LCBjb2x1bW5CaXRzLCBjb2x1bW5NYXAgfSA9IG9wdGlvbnM7XG4gICAgaWYgKCEoTnVtYmVyLmlzSW50ZWdlcihjYXBhY2l0eSkgJiYgY2FwYWNpdHkgPj0gMiAmJiBjYXBhY2l0eSA8PSBNT1NUX0NBUEFDSVRZKSkgYnVnKGBhIGNhcGFjaXR5IG9mICR7Y2FwYWNpdHl9IGVudHJpZXNgKTtcbiAgICBpZiAoIShOdW1iZXIuaXNJbnRlZ2VyKGNvbHVtbkJpdHMpICYmIGNvbHVtbkJpdHMgPj0gMSAmJiBjb2x1bW5CaXRzIDw9IDI1NikpIGJ1ZyhgJHtjb2x1bW5CaXRzfSBjb2x1bW4gYml0c2ApO1xuICAgIGNvbnN0IHsgZXhwb3J0cyB9ID0ga2VybmVsO1xuICAgIGNvbnN0IHN0cmlkZSA9IGV4cG9ydHMuc3RyaWRlRm9yKGNvbHVtbkJpdHMpO1xuICAgIGNvbnN0IHRhYmxlcyA9IGNvbHVtblRhYmxlcyhjb2x1bW5NYXAsIGNvbHVtbkJpdHMsIHN0cmlkZSAtIEtFWV9CWVRFUyk7XG4gICAgY29uc3QgdGFibGVzQXQgPSBrZXJuZWwucmVzZXJ2ZSh0YWJsZXMucm93cy5sZW5ndGgpO1xuICAgIGtlcm5lbC5ieXRlcyh0YWJsZXNBdCwgdGFibGVzLnJvd3MubGVuZ3RoKS5zZXQodGFibGVzLnJvd3MpO1xuICAgIGNvbnN0IGNvdW50ZXJCaXRzID0gTWF0aC5taW4oTWF0aC5jZWlsKE1hdGgubG9nMihjYXBhY2l0eSkpLCBNT1NUX0NPVU5URVJfQklUUyk7XG4gICAgY29uc3QgY291bnRlcnMgPSBrZXJuZWwucmVzZXJ2ZSg0ICogMiAqKiBjb3VudGVyQml0cyk7XG4gICAgY29uc3QgZW50cmllcyA9IGtlcm5lbC5yZXNlcnZlKGNhcGFjaXR5ICogc3RyaWRlKTtcbiAgICBjb25zdCBzcGFyZSA9IGtlcm5lbC5yZXNlcnZlKGNhcGFjaXR5ICogc3RyaWRlKTtcbiAgICB0aGlzLiNrZXJuZWwgPSBrZXJuZWw7XG4gICAgdGhpcy4jY2FwYWNpdHkgPSBjYXBhY2l0eTtcbiAgICB0aGlzLiNzdGF0ZSA9IGtlcm5lbC5yZXNlcnZlKGV4cG9ydHMuc29ydGVyQnl0ZXMoKSk7XG4gICAgZXhwb3J0cy5vcGVuU29ydGVyKHRoaXMuI3N0YXRlLCBjYXBhY2l0eSwgY29sdW1uQml0cywgZW50cmllcywgc3BhcmUsIGNvdW50ZXJzLCBjb3VudGVyQml0cywgdGFibGVzQXQsIHRhYmxlcy5jb3VudCk7XG4gIH1cblxuICAvKiogRm9yZ2V0cyBhbGwgZW50cmllcy4gKi9cbiAgYmVnaW4oKTogdm9pZCB7XG4gICAgdGhpcy4ja2VybmVsLmV4cG9ydHMuY2xlYXIodGhpcy4jc3RhdGUpO1xuICB9XG5cbiAgLyoqIEEgdmlldyB0byBmaWxsIHdpdGggcnVuIGVudHJpZXMgZm9yIHtAbGluayBsb2FkfSwgdmFsaWQgdW50aWwgYW55dGhpbmcgZWxzZSBpcyBjYWxsZWQ7IGl0cyBjb250ZW50IGlzIG5vdCBrZXB0LiAqL1xuICBpbnB1dChieXRlczogbnVtYmVyKTogVWludDhBcnJheSB7XG4gICAgaWYgKGJ5dGVzID4gdGhpcy4jaW5wdXRCeXRlcykge1xuICAgICAgdGhpcy4jaW5wdXRCeXRlcyA9IE1hdGgubWF4KGJ5dGVzLCAyICogdGhpcy4jaW5wdXRCeXRlcyk7XG4gICAgICB0aGlzLiNpbnB1dEF0ID0gdGhpcy4ja2VybmVsLnJlc2VydmUodGhpcy4jaW5wdXRCeXRlcyk7XG4gICAgfVxuICAgIHJldHVybiB0aGlzLiNrZXJuZWwuYnl0ZXModGhpcy4jaW5wdXRBdCwgYnl0ZXMpO1xuICB9XG5cbiAgLyoqXG4gICAqIEFkZHMgdGhlIGZpcnN0IGBieXRlc2Agb2YgdGhlIGlucHV0OiB3aG9sZSBydW4gZW50cmllcyBvZiBhIHBhcnRpdGlvbiB3aXRoIHRoZSBnaXZlbiB0b3AgYnl0ZSwgd2l0aCBgY29sdW1uQnl0ZXNgIG9mXG4gICAqIGNvbHVtbnMgZWFjaC4gUmV0dXJucyBmYWxzZSB3aGVuIHRoZSBjYXBhY2l0eSBkb2VzIG5vdCBzdWZmaWNlOiBlcXVhbCBrZXlzIHVuaXRlZCwgdGhyZWUgcXVhcnRlcnMgYXJlIHRha2VuIGFuZFxuICAgKiB0aGVyZSBhcmUgbW9yZSB0byBjb21lLiBUaGUgY2FsbGVyIHRoZW4gYmVnaW5zIGFnYWluIHdpdGggYSBmaW5lciBga2VlcGAuXG4gICAqL1xuICBsb2FkKHRvcEJ5dGU6IG51bWJlciwgYnl0ZXM6IG51bWJlciwgY29sdW1uQnl0ZXM6IG51bWJlciwga2VlcDogS2VlcCA9IHsgYml0czogMCwgdmFsdWU6IDAgfSk6IGJvb2xlYW4ge1xuICAgIGlmICghKHRvcEJ5dGUgPj0gMCAmJiB0b3BCeXRlIDw9IDI1NSkpIGJ1ZyhgYSB0b3AgYnl0ZSBvZiAke3RvcEJ5dGV9YCk7XG4gICAgaWYgKCEoY29sdW1uQnl0ZXMgPj0gMSAmJiBjb2x1bW5CeXRlcyA8PSBNT1NUX0NPTFVNTl9CWVRFUykpIGJ1ZyhgJHtjb2x1bW5CeXRlc30gYnl0ZXMgb2YgY29sdW1uc2ApO1xuICAgIGlmICghKGtlZXAuYml0cyA+PSAwICYmIGtlZXAuYml0cyA8PSAzMiAmJiBrZWVwLnZhbHVlID49IDAgJiYga2VlcC52YWx1ZSA8IDIgKioga2VlcC5iaXRzKSkge1xuICAgICAgYnVnKGBrZXlzIG9mICR7a2VlcC5iaXRzfSBiaXRzIGNhbm5vdCBiZSAke2tlZXAudmFsdWV9YCk7XG4gICAgfVxuICAgIGlmICghKGJ5dGVzID49IDAgJiYgYnl0ZXMgPD0gdGhpcy4jaW5wdXRCeXRlcyAmJiBieXRlcyAlIChLRVlfQllURVMgKyBjb2x1bW5CeXRlcykgPT09IDApKSB7XG4gICAgICBidWcoYCR7Ynl0ZXN9IGJ5dGVzIGFyZSBubyBydW4gZW50cmllcyBvZiAke0tFWV9CWVRFUyArIGNvbHVtbkJ5dGVzfSBieXRlc2ApO1xuICAgIH1cbiAgICBjb25zdCB7IGV4cG9ydHMgfSA9IHRoaXMuI2tlcm5lbDtcbiAgICBmb3IgKGxldCBhdCA9IDA7IDspIHtcbiAgICAgIGF0ICs9IGV4cG9ydHMuZXhwYW5kKHRoaXMuI3N0YXRlLCB0aGlzLiNpbnB1dEF0ICsgYXQsIGJ5dGVzIC0gYXQsIGNvbHVtbkJ5dGVzLCB0b3BCeXRlLCBrZWVwLmJpdHMsIGtlZXAudmFsdWUpID4+PiAwO1xuICAgICAgaWYgKGF0ID09PSBieXRlcykgcmV0dXJuIHRydWU7XG4gICAgICAvLyBVbml0aW5nIGFnYWluIGZvciBldmVyIGZld2VyIGZyZWUgcGxhY2VzIHdvdWxkIGNvc3QgdGhlIHNxdWFyZSBvZiB0aGUgaW5wdXQuXG4gICAgICBpZiAoZXhwb3J0cy5zb3J0KHRoaXMuI3N0YXRlKSA+Pj4gMCA+IHRoaXMuI2NhcGFjaXR5ICogMC43NSkgcmV0dXJuIGZhbHNlO1xuICAgIH1cbiAgfVxuXG4gIC8qKiBTb3J0cyBieSBrZXksIHVuaXRlcyBlcXVhbCBrZXlzIChyZWNvcmRzIHNhdHVyYXRlIGF0IDJeMzIgLSAxKSwgYW5kIHJldHVybnMgdGhlIG51bWJlciBvZiBlbnRyaWVzLiAqL1xuICBzb3J0KCk6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuI2tlcm5lbC5leHBvcnRzLnNvcnQodGhpcy4jc3RhdGUpID4+PiAwO1xuICB9XG5cbiAgLyoqXG4gICAqIEVuY29kZXMgYSBidWNrZXQgd2l0aG91dCBpdHMgY2hlY2tzdW07IHRoZSB2aWV3IGlzIHZhbGlkIHVudGlsIHRoZSBuZXh0IGNhbGwuIFRoZSBlbnRyaWVzIG11c3QgYmUgc29ydGVkLCBhbmQgdGhlXG4gICAqIGJ1Y2tldHMgdGhhdCB0aGV5IGNvdmVyIGFza2VkIGZvciBpbiBhc2NlbmRpbmcgb3JkZXIsIG5vbmUgbGVmdCBvdXQgdGhhdCBoYXMgZW50cmllcy5cbiAgICovXG4gIGVuY29kZShidWNrZXRCaXRzOiBudW1iZXIsIGJ1Y2tldDogbnVtYmVyKTogVWludDhBcnJheSB7XG4gICAgaWYgKCEoYnVja2V0Qml0cyA+PSAwICYmIGJ1Y2tldEJpdHMgPD0gMzIgJiYgYnVja2V0ID49IDAgJiYgYnVja2V0IDwgMiAqKiBidWNrZXRCaXRzKSkge1xuICAgICAgYnVnKGBubyBidWNrZXQgJHtidWNrZXR9IG9mICR7YnVja2V0Qml0c30gYml0c2ApO1xuICAgIH1cbiAgICBjb25zdCB7IGV4cG9ydHMgfSA9IHRoaXMuI2tlcm5lbDtcbiAgICBjb25zdCBjb3VudCA9IGV4cG9ydHMudGFrZSh0aGlzLiNzdGF0ZSwgYnVja2V0Qml0cywgYnVja2V0KTtcbiAgICBpZiAoY291bnQgPCAwKSBidWcoYGVudHJpZXMgb2YgYSBidWNrZXQgYmVmb3JlICR7YnVja2V0fSBhcmUgbGVmdGApO1xuICAgIGlmIChjb3VudCA+IHRoaXMuI3NjcmF0Y2hFbnRyaWVzIHx8IHRoaXMuI3NjcmF0Y2hFbnRyaWVzID09PSAwKSB0aGlzLiNncm93U2NyYXRjaChjb3VudCk7XG4gICAgY29uc3QgbGVuZ3RoID0gZXhwb3J0cy5lbmNvZGUodGhpcy4jc3RhdGUpID4+PiAwO1xuICAgIGlmIChsZW5ndGggPiBNT1NUX0JVQ0tFVF9CWVRFUyAtIENIRUNLU1VNX0JZVEVTKSBidWcoYGJ1Y2tldCAke2J1Y2tldH0gdGFrZXMgJHtsZW5ndGh9IGJ5dGVzYCk7XG4gICAgcmV0dXJuIHRoaXMuI2tlcm5lbC5ieXRlcyhleHBvcnRzLmVuY29kZWRBdCh0aGlzLiNzdGF0ZSkgPj4+IDAsIGxlbmd0aCk7XG4gIH1cblxuICAjZ3Jvd1NjcmF0Y2goY291bnQ6IG51bWJlcik6IHZvaWQge1xuICAgIGlmIChjb3VudCA+IE1PU1RfQlVDS0VUX0VOVFJJRVMpIGJ1ZyhgYSBidWNrZXQgb2YgJHtjb3VudH0gZW50cmllc2ApO1xuICAgIGNvbnN0IGVudHJpZXMgPSBNYXRoLm1pbihNYXRoLm1heChjb3VudCwgMiAqIHRoaXMuI3NjcmF0Y2hFbnRyaWVzLCAxMDI0KSwgTU9TVF9CVUNLRVRfRU5UUklFUyk7XG4gICAgY29uc3QgeyBleHBvcnRzIH0gPSB0aGlzLiNrZXJuZWw7XG4gICAgZXhwb3J0cy51c2VTY3JhdGNoKHRoaXMuI3N0YXRlLCB0aGlzLiNrZXJuZWwucmVzZXJ2ZShleHBvcnRzLnNjcmF0Y2hCeXRlcyh0aGlzLiNzdGF0ZSwgZW50cmllcykgPj4+IDApLCBlbnRyaWVzKTtcbiAgICB0aGlzLiNzY3JhdGNoRW50cmllcyA9IGVudHJpZXM7XG4gIH1cbn1cbiIsICIvLyBCbGFuayB2YWx1ZXM6IHdoYXQgYSBjb2x1bW4gaG9sZHMgd2hlbiBpdCBob2xkcyBub3RoaW5nLiBkb2NzL2Zvcm1hdC5tZCBzZWN0aW9uIDkuNC5cbmltcG9ydCB0eXBlIHsgS2luZCB9IGZyb20gXCIuLi9mb3JtYXQva2luZHMuanNcIjtcblxuLyoqIFdvcmRzIHRoYXQgZHVtcHMgd3JpdGUgZm9yIFwibm8gdmFsdWVcIiwgY29tcGFyZWQgdHJpbW1lZCBhbmQgd2l0aG91dCBjYXNlLiAqL1xuZXhwb3J0IGNvbnN0IGJsYW5rV29yZHM6IHJlYWRvbmx5IHN0cmluZ1tdID0gW1xuICBcIm51bGxcIixcbiAgXCJcXFxcblwiLFxuICBcIm5vbmVcIixcbiAgXCJuaWxcIixcbiAgXCJuYW5cIixcbiAgXCJuL2FcIixcbiAgXCJ1bmRlZmluZWRcIixcbiAgXCJ1bmtub3duXCIsXG4gIFwiLVwiLFxuICBcIi0tXCIsXG4gIFwiW11cIixcbiAgXCJ7fVwiLFxuICBcIihub25lKVwiLFxuICBcInh4eFwiLFxuXTtcblxuY29uc3QgbG9uZ2VzdFdvcmQgPSAxNjtcblxuLyoqIFRlbGxzIGJsYW5rIHZhbHVlcywgYnkgdGhlIHdvcmRzIGluIGZvcmNlOyBga2VlcGAgYXJlIHdvcmRzIHRoYXQgYXJlIHZhbHVlcyBpbiB0aGlzIGR1bXAuICovXG5leHBvcnQgY2xhc3MgQmxhbmtSdWxlIHtcbiAgcmVhZG9ubHkgd29yZHM6IHJlYWRvbmx5IHN0cmluZ1tdO1xuICByZWFkb25seSAjd29yZHM6IFJlYWRvbmx5U2V0PHN0cmluZz47XG5cbiAgY29uc3RydWN0b3Ioa2VlcDogcmVhZG9ubHkgc3RyaW5nW10gPSBbXSkge1xuICAgIGNvbnN0IGtlcHQgPSBuZXcgU2V0KGtlZXAubWFwKCh3b3JkKSA9PiB3b3JkLnRyaW0oKS50b0xvd2VyQ2FzZSgpKSk7XG4gICAgdGhpcy53b3JkcyA9IGJsYW5rV29yZHMuZmlsdGVyKCh3b3JkKSA9PiAha2VwdC5oYXMod29yZCkpO1xuICAgIHRoaXMuI3dvcmRzID0gbmV3IFNldCh0aGlzLndvcmRzKTtcbiAgfVxuXG4gIC8qKiBXaGV0aGVyIGEgdmFsdWUgaXMgYmxhbms7IGluIGEgcGhvbmUgY29sdW1uIGAwYCBpcyBibGFuayB0b28uICovXG4gIGlzQmxhbmsodmFsdWU6IHN0cmluZywga2luZD86IEtpbmQpOiBib29sZWFuIHtcbiAgICBjb25zdCB0ZXh0ID0gdmFsdWUudHJpbSgpO1xuICAgIGlmICh0ZXh0ID09PSBcIlwiKSByZXR1cm4gdHJ1ZTtcbiAgICBpZiAodGV4dCA9PT0gXCIwXCIpIHJldHVybiBraW5kID09PSBcInBob25lXCI7XG4gICAgcmV0dXJuIHRleHQubGVuZ3RoIDw9IGxvbmdlc3RXb3JkICYmIHRoaXMuI3dvcmRzLmhhcyh0ZXh0LnRvTG93ZXJDYXNlKCkpO1xuICB9XG59XG4iLCAiLy8gVGhlIGtpbmRzIG9mIGlkZW50aWZpZXJzIGFuZCB0aGVpciBudW1iZXJzIG9uIGRpc2s6IGRvY3MvZm9ybWF0Lm1kLCBzZWN0aW9uIDIuXG5cbi8qKiBOdW1iZXJzIG9mIHRoZSBraW5kcywgZml4ZWQgZm9yIGV2ZXIuICovXG5leHBvcnQgY29uc3Qga2luZE51bWJlcnMgPSB7IGVtYWlsOiAxLCBwaG9uZTogMiwgdXNlcm5hbWU6IDMsIG1haWxib3g6IDQsIGRvbWFpbjogNSB9IGFzIGNvbnN0O1xuXG5leHBvcnQgdHlwZSBLaW5kID0ga2V5b2YgdHlwZW9mIGtpbmROdW1iZXJzO1xuXG4vKiogVGhlIGtpbmRzIGJ5IHRoZWlyIG51bWJlcnM7IHRoZXJlIGlzIG5vIGtpbmQgMC4gKi9cbmV4cG9ydCBjb25zdCBraW5kTmFtZXM6IHJlYWRvbmx5IChLaW5kIHwgdW5kZWZpbmVkKVtdID0gW3VuZGVmaW5lZCwgLi4uKE9iamVjdC5rZXlzKGtpbmROdW1iZXJzKSBhcyBLaW5kW10pXTtcblxuLyoqIFRoZSBraW5kIHdpdGggdGhpcyBudW1iZXIsIG9yIHVuZGVmaW5lZCBmb3Igb25lIHRoYXQgdGhpcyB2ZXJzaW9uIGRvZXMgbm90IGtub3cuICovXG5leHBvcnQgZnVuY3Rpb24ga2luZE9mTnVtYmVyKG51bWJlcjogbnVtYmVyKTogS2luZCB8IHVuZGVmaW5lZCB7XG4gIHJldHVybiBraW5kTmFtZXNbbnVtYmVyXTtcbn1cbiIsICIvLyBSZWNvcmRzIHRoYXQgY291bGQgbm90IGJlIHJlYWQsIGNvdW50ZWQgdW5kZXIgYSByZWFzb24gZnJvbSBhIGNsb3NlZCBsaXN0LiBQb3NpdGlvbnMsIG5ldmVyIGNvbnRlbnRzLlxuXG4vKiogV2h5IGEgcmVjb3JkIGNvdWxkIG5vdCBiZSByZWFkLiBUaGUgbGlzdCBpcyBwdWJsaWM6IGl0IGlzIGFwcGVuZGVkIHRvLCBuZXZlciByZW5hbWVkLiAqL1xuZXhwb3J0IHR5cGUgUmVqZWN0UmVhc29uID0gXCJjb2x1bW4tY291bnRcIiB8IFwidW5jbG9zZWQtcXVvdGVcIiB8IFwic3RyYXktcXVvdGVcIiB8IFwiaW52YWxpZC1qc29uXCIgfCBcIm5vdC1hbi1vYmplY3RcIiB8IFwidG9vLWxvbmdcIiB8IFwiZW5jb2RpbmdcIjtcblxuLyoqIFdoZXJlIGEgcmVjb3JkIHRoYXQgY291bGQgbm90IGJlIHJlYWQgc3RhbmRzLiBMaW5lIGNvdW50cyBmcm9tIDE7IG9mZnNldCBhbmQgbGVuZ3RoIGFyZSBieXRlcywgd2l0aG91dCB0aGUgbGluZSBlbmQuICovXG5leHBvcnQgaW50ZXJmYWNlIFJlamVjdCB7XG4gIHJlYWRvbmx5IGZpbGU6IHN0cmluZztcbiAgcmVhZG9ubHkgbGluZTogbnVtYmVyO1xuICByZWFkb25seSBvZmZzZXQ6IG51bWJlcjtcbiAgcmVhZG9ubHkgbGVuZ3RoOiBudW1iZXI7XG4gIHJlYWRvbmx5IHJlYXNvbjogUmVqZWN0UmVhc29uO1xufVxuXG4vKiogQ291bnRzIHJlamVjdHMgb3ZlciBhbGwgc291cmNlcyBvZiBhIGJ1aWxkLiAqL1xuZXhwb3J0IGNsYXNzIFJlamVjdFRhbGx5IHtcbiAgI3RvdGFsID0gMDtcbiAgI2J5dGVzID0gMDtcbiAgcmVhZG9ubHkgI3JlYXNvbnMgPSBuZXcgTWFwPFJlamVjdFJlYXNvbiwgbnVtYmVyPigpO1xuXG4gIC8qKiBDb3VudHMgb25lIHJlamVjdC4gKi9cbiAgYWRkKHJlamVjdDogUGljazxSZWplY3QsIFwicmVhc29uXCIgfCBcImxlbmd0aFwiPik6IHZvaWQge1xuICAgIHRoaXMuI3RvdGFsKys7XG4gICAgdGhpcy4jYnl0ZXMgKz0gcmVqZWN0Lmxlbmd0aDtcbiAgICB0aGlzLiNyZWFzb25zLnNldChyZWplY3QucmVhc29uLCAodGhpcy4jcmVhc29ucy5nZXQocmVqZWN0LnJlYXNvbikgPz8gMCkgKyAxKTtcbiAgfVxuXG4gIGdldCB0b3RhbCgpOiBudW1iZXIge1xuICAgIHJldHVybiB0aGlzLiN0b3RhbDtcbiAgfVxuXG4gIC8qKiBUaGUgYnl0ZXMgb2YgYWxsIHJlamVjdHMsIHdpdGhvdXQgdGhlaXIgbGluZSBlbmRzLiAqL1xuICBnZXQgYnl0ZXMoKTogbnVtYmVyIHtcbiAgICByZXR1cm4gdGhpcy4jYnl0ZXM7XG4gIH1cblxuICAvKiogUmVqZWN0cyBieSByZWFzb24sIGluIHRoZSBvcmRlciBvZiB0aGUgbmFtZXMsIHNvIHRoYXQgZXF1YWwgY291bnRzIHByaW50IGVxdWFsbHk7IHJlYXNvbnMgdGhhdCBuZXZlciBvY2N1cnJlZCBhcmUgYWJzZW50LiAqL1xuICByZWFzb25zKCk6IFBhcnRpYWw8UmVjb3JkPFJlamVjdFJlYXNvbiwgbnVtYmVyPj4ge1xuICAgIHJldHVybiBPYmplY3QuZnJvbUVudHJpZXMoWy4uLnRoaXMuI3JlYXNvbnNdLnNvcnQoKFthXSwgW2JdKSA9PiAoYSA8IGIgPyAtMSA6IDEpKSk7XG4gIH1cbn1cbiIsICIvLyBXaGF0IGlzIGNvdW50ZWQgd2hpbGUgcmVjb3JkcyBhcmUgcmVhZDogYnkgYmxvY2sgZmlyc3QsIHNvIHRoYXQgYSBibG9jayB0aGF0IG11c3QgYmUgcmVhZCBhZ2FpbiBjb3VudHMgb25jZS5cbmltcG9ydCB7IGtpbmROYW1lcywgdHlwZSBLaW5kIH0gZnJvbSBcIi4uL2Zvcm1hdC9raW5kcy5qc1wiO1xuaW1wb3J0IHsgUmVqZWN0VGFsbHkgfSBmcm9tIFwiLi4vaW5nZXN0L3JlamVjdHMuanNcIjtcblxuLyoqIEhvdyBtYW55IHZhbHVlcyBvZiBhIGtpbmQgdGhlcmUgd2VyZSwgYW5kIGhvdyBtYW55IG9mIHRoZXNlIGdhdmUgbm8ga2V5LiAqL1xuZXhwb3J0IGludGVyZmFjZSBWYWx1ZVRhbGx5IHtcbiAgdmFsdWVzOiBudW1iZXI7XG4gIHVuaW5kZXhhYmxlOiBudW1iZXI7XG59XG5cbi8qKiBDb3VudHMgb2YgcmVjb3JkcyBhbmQgb2Ygd2hhdCBzdGFuZHMgaW4gdGhlbS4gKi9cbmV4cG9ydCBjbGFzcyBDb3VudHMge1xuICByZWNvcmRzID0gMDtcbiAgLyoqIEJ5dGVzIG9mIHRoZSByZWNvcmRzLCB3aXRob3V0IHRoZWlyIGxpbmUgZW5kcy4gKi9cbiAgcmVjb3JkQnl0ZXMgPSAwO1xuICAvKiogQWRkcmVzc2VzIGZvdW5kIGluIHJlamVjdHMuICovXG4gIHNhbHZhZ2VkID0gMDtcbiAgLyoqIFJlY29yZHMgaW4gd2hpY2ggZWFjaCBjb2x1bW4gaXMgZXhwb3NlZCwgYnkgYnVpbGQgY29sdW1uIG51bWJlci4gKi9cbiAgcmVhZG9ubHkgZXhwb3NlZCA9IG5ldyBGbG9hdDY0QXJyYXkoMjU2KTtcbiAgcmVhZG9ubHkgdGFsbGllcyA9IG5ldyBNYXA8S2luZCwgVmFsdWVUYWxseT4oKTtcbiAgcmVhZG9ubHkgcmVqZWN0cyA9IG5ldyBSZWplY3RUYWxseSgpO1xuXG4gIHRhbGx5KGtpbmQ6IEtpbmQpOiBWYWx1ZVRhbGx5IHtcbiAgICBsZXQgdGFsbHkgPSB0aGlzLnRhbGxpZXMuZ2V0KGtpbmQpO1xuICAgIGlmICh0YWxseSA9PT0gdW5kZWZpbmVkKSB0aGlzLnRhbGxpZXMuc2V0KGtpbmQsICh0YWxseSA9IHsgdmFsdWVzOiAwLCB1bmluZGV4YWJsZTogMCB9KSk7XG4gICAgcmV0dXJuIHRhbGx5O1xuICB9XG5cbiAgLyoqIENvdW50cyB2YWx1ZXMgb2YgYSBraW5kLCBieSBpdHMgbnVtYmVyLCBhbmQgaG93IG1hbnkgb2YgdGhlbSBnYXZlIG5vIGtleS4gKi9cbiAgdmFsdWVzKGtpbmROdW1iZXI6IG51bWJlciwgY291bnQ6IG51bWJlciwgdW5pbmRleGFibGU6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IHRhbGx5ID0gdGhpcy50YWxseShraW5kTmFtZXNba2luZE51bWJlcl0gYXMgS2luZCk7XG4gICAgdGFsbHkudmFsdWVzICs9IGNvdW50O1xuICAgIHRhbGx5LnVuaW5kZXhhYmxlICs9IHVuaW5kZXhhYmxlO1xuICB9XG5cbiAgLyoqIEFkZHMgd2hhdCBhbm90aGVyIG9uZSwgcGVyaGFwcyBvdXQgb2YgYW5vdGhlciB0aHJlYWQsIGhhcyBjb3VudGVkLiAqL1xuICBhZGQob3RoZXI6IENvdW50RmFjdHMpOiB2b2lkIHtcbiAgICB0aGlzLnJlY29yZHMgKz0gb3RoZXIucmVjb3JkcztcbiAgICB0aGlzLnJlY29yZEJ5dGVzICs9IG90aGVyLnJlY29yZEJ5dGVzO1xuICAgIHRoaXMuc2FsdmFnZWQgKz0gb3RoZXIuc2FsdmFnZWQ7XG4gICAgb3RoZXIuZXhwb3NlZC5mb3JFYWNoKChyZWNvcmRzLCBjb2x1bW4pID0+IHtcbiAgICAgIHRoaXMuZXhwb3NlZFtjb2x1bW5dID0gKHRoaXMuZXhwb3NlZFtjb2x1bW5dIGFzIG51bWJlcikgKyByZWNvcmRzO1xuICAgIH0pO1xuICAgIGZvciAoY29uc3QgW2tpbmQsIHsgdmFsdWVzLCB1bmluZGV4YWJsZSB9XSBvZiBvdGhlci50YWxsaWVzKSB7XG4gICAgICBjb25zdCB0YWxseSA9IHRoaXMudGFsbHkoa2luZCk7XG4gICAgICB0YWxseS52YWx1ZXMgKz0gdmFsdWVzO1xuICAgICAgdGFsbHkudW5pbmRleGFibGUgKz0gdW5pbmRleGFibGU7XG4gICAgfVxuICB9XG59XG5cbi8qKiBUaGUgcGFydCBvZiB7QGxpbmsgQ291bnRzfSB0aGF0IGNhbiBiZSBzZW50IGJldHdlZW4gdGhyZWFkcy4gKi9cbmV4cG9ydCB0eXBlIENvdW50RmFjdHMgPSBQaWNrPENvdW50cywgXCJyZWNvcmRzXCIgfCBcInJlY29yZEJ5dGVzXCIgfCBcInNhbHZhZ2VkXCIgfCBcImV4cG9zZWRcIiB8IFwidGFsbGllc1wiPjtcbiIsICIvLyBXaGF0IHN0YW5kcyBhcm91bmQgYSBidWNrZXQncyBieXRlczogaXRzIGNoZWNrc3VtJ3Mgc2VlZCBhbmQgaXRzIGdyZWF0ZXN0IGxlbmd0aC4gZG9jcy9mb3JtYXQubWQgc2VjdGlvbiA2LlxuXG4vKiogVGhlIGdyZWF0ZXN0IGxlbmd0aCBvZiBhIGJ1Y2tldCBpbiBieXRlcywgY2hlY2tzdW0gaW5jbHVkZWQuICovXG5leHBvcnQgY29uc3QgbWF4QnVja2V0Qnl0ZXMgPSAxNiAqIDIgKiogMjA7XG4vKiogVGhlIGxlbmd0aCBvZiBhbiBlbXB0eSBidWNrZXQsIHRoZSBzaG9ydGVzdCB0aGVyZSBpcy4gKi9cbmV4cG9ydCBjb25zdCBtaW5CdWNrZXRCeXRlcyA9IDk7XG5leHBvcnQgY29uc3QgYnVja2V0Q2hlY2tzdW1CeXRlcyA9IDg7XG5cbi8qKiBUaGUgc2VlZCB0aGF0IHRpZXMgYSBidWNrZXQncyBjaGVja3N1bSB0byBpdHMgcGxhY2U6IGEgYnVja2V0IHJlYWQgZnJvbSBlbHNld2hlcmUgZG9lcyBub3QgcGFzcy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBidWNrZXRTZWVkKGtpbmROdW1iZXI6IG51bWJlciwgYnVja2V0OiBudW1iZXIpOiBiaWdpbnQge1xuICByZXR1cm4gKEJpZ0ludChraW5kTnVtYmVyKSA8PCA1Nm4pICsgQmlnSW50KGJ1Y2tldCk7XG59XG4iLCAiLy8gUGFydGl0aW9ucyB0byBidWNrZXRzOiByZWFkIGJhY2ssIHNvcnRlZCwgdW5pdGVkLCBjb2RlZC4gZG9jcy9mb3JtYXQubWQgc2VjdGlvbnMgNSBhbmQgNi4gR3JvdXBzIG9mIHBhcnRpdGlvbnMgYXJlXG4vLyBpbmRlcGVuZGVudCBvZiBlYWNoIG90aGVyLCBzbyB0aGF0IHRocmVhZHMgc2hhcmUgdGhlbSBvdXQuXG5pbXBvcnQgeyBidWcgfSBmcm9tIFwiLi4vZXJyb3JzLmpzXCI7XG5pbXBvcnQgeyBidWNrZXRTZWVkLCBtYXhCdWNrZXRCeXRlcyB9IGZyb20gXCIuLi9mb3JtYXQvYnVja2V0LmpzXCI7XG5pbXBvcnQgdHlwZSB7IENoZWNrc3VtIH0gZnJvbSBcIi4uL2Zvcm1hdC9jaGVja3N1bS5qc1wiO1xuaW1wb3J0IHR5cGUgeyBTb3J0ZXIgfSBmcm9tIFwiLi4va2VybmVsL3NvcnRlci5qc1wiO1xuaW1wb3J0IHR5cGUgeyBSdW5zIH0gZnJvbSBcIi4vcnVuLWZpbGUuanNcIjtcblxuZXhwb3J0IGNvbnN0IHRvcEJ5dGVzID0gMjU2O1xuLyoqIEEgcGFydCBvZiBhIHBhcnRpdGlvbiBpcyBuZXZlciBmaW5lciB0aGFuIHRoaXMgbWFueSBrZXkgYml0cyBhZnRlciB0aGUgdG9wIGJ5dGU7IG5vIGhvbmVzdCBidWlsZCBjb21lcyBuZWFyLiAqL1xuY29uc3QgZmluZXN0Qml0cyA9IDI0O1xuY29uc3QgY2hlY2tzdW1CeXRlcyA9IDg7XG5cbi8qKiBXaXRoIHdoYXQgZ3JvdXBzIGFyZSBlbmNvZGVkLiAqL1xuZXhwb3J0IGludGVyZmFjZSBFbmNvZGVDb250ZXh0IHtcbiAgcnVuczogUnVucztcbiAgc29ydGVyOiBTb3J0ZXI7XG4gIGNoZWNrc3VtOiBDaGVja3N1bTtcbn1cblxuLyoqIENvbnNlY3V0aXZlIGJ1Y2tldHMgd2l0aCB0aGVpciBjaGVja3N1bXMsIGFuZCB0aGUgbGVuZ3RoIG9mIGVhY2g7IGhvdyBtYW55IGVudHJpZXMgdGhleSBob2xkLiAqL1xuZXhwb3J0IGludGVyZmFjZSBFbmNvZGVkR3JvdXAge1xuICBlbnRyaWVzOiBudW1iZXI7XG4gIGJ5dGVzOiBVaW50OEFycmF5O1xuICBsZW5ndGhzOiBVaW50MzJBcnJheTtcbn1cblxuLyoqIEhvdyBtYW55IHBhcnRpdGlvbnMgYXJlIGVuY29kZWQgdG9nZXRoZXI6IHdpdGggZmV3ZXIgdGhhbiA4IGJ1Y2tldCBiaXRzIGEgYnVja2V0IGhvbGRzIHNldmVyYWwuICovXG5leHBvcnQgZnVuY3Rpb24gZ3JvdXBTaXplT2YoYnVja2V0Qml0czogbnVtYmVyKTogbnVtYmVyIHtcbiAgcmV0dXJuIGJ1Y2tldEJpdHMgPj0gOCA/IDEgOiB0b3BCeXRlcyA+PiBidWNrZXRCaXRzO1xufVxuXG4vKiogVGhlIG51bWJlciBvZiBkaXN0aW5jdCBrZXlzIHdob3NlIHRvcCBieXRlIGlzIDA6IHRoZSBudW1iZXIgb2YgYnVja2V0cyBmb2xsb3dzIGZyb20gaXQuICovXG5leHBvcnQgZnVuY3Rpb24gY291bnRGaXJzdChjb250ZXh0OiBFbmNvZGVDb250ZXh0LCBraW5kTnVtYmVyOiBudW1iZXIpOiBudW1iZXIge1xuICBsZXQgZW50cmllcyA9IDA7XG4gIGZvciAoY29uc3QgcGFydCBvZiBwYXJ0c09mKGNvbnRleHQsIGtpbmROdW1iZXIsIFswXSwgZmluZXN0Qml0cykpIGVudHJpZXMgKz0gcGFydC5lbnRyaWVzO1xuICByZXR1cm4gZW50cmllcztcbn1cblxuLyoqIEVuY29kZXMgdGhlIGJ1Y2tldHMgb2YgdGhlIHBhcnRpdGlvbnMgZnJvbSBgdG9wYCBvbiwgYXMgbWFueSBhcyBiZWxvbmcgdG9nZXRoZXIuICovXG5leHBvcnQgZnVuY3Rpb24gZW5jb2RlR3JvdXAoY29udGV4dDogRW5jb2RlQ29udGV4dCwga2luZE51bWJlcjogbnVtYmVyLCB0b3A6IG51bWJlciwgYnVja2V0Qml0czogbnVtYmVyKTogRW5jb2RlZEdyb3VwIHtcbiAgY29uc3QgZ3JvdXBTaXplID0gZ3JvdXBTaXplT2YoYnVja2V0Qml0cyk7XG4gIGNvbnN0IGdyb3VwID0gQXJyYXkuZnJvbSh7IGxlbmd0aDogZ3JvdXBTaXplIH0sIChfLCBpbmRleCkgPT4gdG9wICsgaW5kZXgpO1xuICBjb25zdCBidWNrZXRPZiA9IChzaGFyZTogbnVtYmVyKTogbnVtYmVyID0+IChzaGFyZSAvIHRvcEJ5dGVzKSAqIDIgKiogYnVja2V0Qml0cztcbiAgY29uc3QgbGVuZ3RocyA9IG5ldyBVaW50MzJBcnJheShidWNrZXRPZih0b3AgKyBncm91cFNpemUpIC0gYnVja2V0T2YodG9wKSk7XG4gIGxldCBieXRlcyA9IEJ1ZmZlci5hbGxvY1Vuc2FmZSgxIDw8IDE2KTtcbiAgbGV0IGxlbmd0aCA9IDA7XG4gIGxldCBidWNrZXQgPSBidWNrZXRPZih0b3ApO1xuICBsZXQgaW5kZXggPSAwO1xuICBsZXQgZW50cmllcyA9IDA7XG4gIGZvciAoY29uc3QgcGFydCBvZiBwYXJ0c09mKGNvbnRleHQsIGtpbmROdW1iZXIsIGdyb3VwLCBNYXRoLm1heCgwLCBidWNrZXRCaXRzIC0gOCkpKSB7XG4gICAgZW50cmllcyArPSBwYXJ0LmVudHJpZXM7XG4gICAgY29uc3QgZW5kID0gYnVja2V0T2YodG9wICsgKHBhcnQua2VlcEJpdHMgPT09IDAgPyBncm91cFNpemUgOiAocGFydC52YWx1ZSArIDEpIC8gMiAqKiBwYXJ0LmtlZXBCaXRzKSk7XG4gICAgZm9yICg7IGJ1Y2tldCA8IGVuZDsgYnVja2V0KyssIGluZGV4KyspIHtcbiAgICAgIGNvbnN0IGVuY29kZWQgPSBjb250ZXh0LnNvcnRlci5lbmNvZGUoYnVja2V0Qml0cywgYnVja2V0KTtcbiAgICAgIGNvbnN0IGJ1Y2tldEJ5dGVzID0gZW5jb2RlZC5sZW5ndGggKyBjaGVja3N1bUJ5dGVzO1xuICAgICAgaWYgKGJ1Y2tldEJ5dGVzID4gbWF4QnVja2V0Qnl0ZXMpIGJ1ZyhgYSBidWNrZXQgb2YgJHtidWNrZXRCeXRlc30gYnl0ZXNgKTtcbiAgICAgIGlmIChsZW5ndGggKyBidWNrZXRCeXRlcyA+IGJ5dGVzLmxlbmd0aCkge1xuICAgICAgICBjb25zdCBncm93biA9IEJ1ZmZlci5hbGxvY1Vuc2FmZShNYXRoLm1heCgyICogYnl0ZXMubGVuZ3RoLCBsZW5ndGggKyBidWNrZXRCeXRlcykpO1xuICAgICAgICBieXRlcy5jb3B5KGdyb3duLCAwLCAwLCBsZW5ndGgpO1xuICAgICAgICBieXRlcyA9IGdyb3duO1xuICAgICAgfVxuICAgICAgYnl0ZXMuc2V0KGVuY29kZWQsIGxlbmd0aCk7XG4gICAgICBieXRlcy53cml0ZUJpZ1VJbnQ2NExFKGNvbnRleHQuY2hlY2tzdW0oYnVja2V0U2VlZChraW5kTnVtYmVyLCBidWNrZXQpLCBlbmNvZGVkKSwgbGVuZ3RoICsgZW5jb2RlZC5sZW5ndGgpO1xuICAgICAgbGVuZ3RoICs9IGJ1Y2tldEJ5dGVzO1xuICAgICAgbGVuZ3Roc1tpbmRleF0gPSBidWNrZXRCeXRlcztcbiAgICB9XG4gIH1cbiAgcmV0dXJuIHsgZW50cmllcywgYnl0ZXM6IGJ5dGVzLnN1YmFycmF5KDAsIGxlbmd0aCksIGxlbmd0aHMgfTtcbn1cblxuLyoqIEEgc29ydGVkIHBhcnQgb2YgYSBncm91cDogYGVudHJpZXNgIG9mIHRoZSBrZXlzIHdob3NlIGBrZWVwQml0c2AgYml0cyBhZnRlciB0aGUgdG9wIGJ5dGUgYXJlIGB2YWx1ZWAuICovXG5pbnRlcmZhY2UgUGFydCB7XG4gIGtlZXBCaXRzOiBudW1iZXI7XG4gIHZhbHVlOiBudW1iZXI7XG4gIGVudHJpZXM6IG51bWJlcjtcbn1cblxuLyoqXG4gKiBTb3J0cyBhIGdyb3VwIG9mIHBhcnRpdGlvbnMgaW4gYXMgbWFueSBwYXJ0cyBhcyB0aGUgc29ydGVyJ3MgY2FwYWNpdHkgYXNrcyBmb3IsIGluIGtleSBvcmRlci4gQWZ0ZXIgZWFjaCBwYXJ0IGlzXG4gKiB5aWVsZGVkIHRoZSBzb3J0ZXIgaG9sZHMgaXQuIE9ubHkgYSBzaW5nbGUgcGFydGl0aW9uIGNhbiBiZSBwYXJ0ZWQuXG4gKi9cbmZ1bmN0aW9uKiBwYXJ0c09mKGNvbnRleHQ6IEVuY29kZUNvbnRleHQsIGtpbmROdW1iZXI6IG51bWJlciwgZ3JvdXA6IHJlYWRvbmx5IG51bWJlcltdLCBtb3N0Qml0czogbnVtYmVyKTogR2VuZXJhdG9yPFBhcnQ+IHtcbiAgLy8gQSBwYXJ0IHRoYXQgb3ZlcmZsb3dlZCBpcyBwYXJ0ZWQgZnVydGhlcjsgd2hhdCBjYW1lIGJlZm9yZSBpdCBpbiBrZXkgb3JkZXIgaGFzIGJlZW4geWllbGRlZCBhbHJlYWR5LlxuICBjb25zdCBwZW5kaW5nOiB7IGtlZXBCaXRzOiBudW1iZXI7IHZhbHVlOiBudW1iZXIgfVtdID0gW3sga2VlcEJpdHM6IDAsIHZhbHVlOiAwIH1dO1xuICBmb3IgKGxldCBwYXJ0ID0gcGVuZGluZy5wb3AoKTsgcGFydCAhPT0gdW5kZWZpbmVkOyBwYXJ0ID0gcGVuZGluZy5wb3AoKSkge1xuICAgIGlmIChsb2FkUGFydChjb250ZXh0LCBraW5kTnVtYmVyLCBncm91cCwgcGFydCkpIHlpZWxkIHsgLi4ucGFydCwgZW50cmllczogY29udGV4dC5zb3J0ZXIuc29ydCgpIH07XG4gICAgZWxzZSB7XG4gICAgICBjb25zdCBrZWVwQml0cyA9IHBhcnQua2VlcEJpdHMgKyAxO1xuICAgICAgaWYgKGdyb3VwLmxlbmd0aCA+IDEgfHwga2VlcEJpdHMgPiBtb3N0Qml0cykgYnVnKGBhIHBhcnQgb2YgYSBwYXJ0aXRpb24gb3V0Z3JldyB0aGUgc29ydGVyIGF0ICR7a2VlcEJpdHN9IGJpdHNgKTtcbiAgICAgIHBlbmRpbmcucHVzaCh7IGtlZXBCaXRzLCB2YWx1ZTogcGFydC52YWx1ZSAqIDIgKyAxIH0sIHsga2VlcEJpdHMsIHZhbHVlOiBwYXJ0LnZhbHVlICogMiB9KTtcbiAgICB9XG4gIH1cbn1cblxuZnVuY3Rpb24gbG9hZFBhcnQoeyBydW5zLCBzb3J0ZXIgfTogRW5jb2RlQ29udGV4dCwga2luZE51bWJlcjogbnVtYmVyLCBncm91cDogcmVhZG9ubHkgbnVtYmVyW10sIHBhcnQ6IHsga2VlcEJpdHM6IG51bWJlcjsgdmFsdWU6IG51bWJlciB9KTogYm9vbGVhbiB7XG4gIHNvcnRlci5iZWdpbigpO1xuICBmb3IgKGNvbnN0IHRvcCBvZiBncm91cClcbiAgICBmb3IgKGNvbnN0IHJ1biBvZiBydW5zLm9mKGtpbmROdW1iZXIgKiB0b3BCeXRlcyArIHRvcCkpIHtcbiAgICAgIHJ1bi5yZWFkKHNvcnRlci5pbnB1dChydW4uYnl0ZXMpKTtcbiAgICAgIGNvbnN0IGtlZXAgPSBwYXJ0LmtlZXBCaXRzID09PSAwID8gdW5kZWZpbmVkIDogeyBiaXRzOiBwYXJ0LmtlZXBCaXRzLCB2YWx1ZTogcGFydC52YWx1ZSB9O1xuICAgICAgaWYgKCFzb3J0ZXIubG9hZCh0b3AsIHJ1bi5ieXRlcywgcnVuLmNvbHVtbkJ5dGVzLCBrZWVwKSkgcmV0dXJuIGZhbHNlO1xuICAgIH1cbiAgcmV0dXJuIHRydWU7XG59XG4iLCAiLy8gRW50cmllcyBvbiB0aGVpciB3YXkgdG8gdGhlIHJ1bnM6IHNjYXR0ZXJlZCBpbnRvIHBhcnRpdGlvbnMgaW4gbWVtb3J5LCBzcGlsbGVkIHdoZW4gYSBwYXJ0aXRpb24gaXMgZnVsbC5cbmltcG9ydCB0eXBlIHsgU2NhdHRlciB9IGZyb20gXCIuLi9rZXJuZWwvc2NhdHRlci5qc1wiO1xuaW1wb3J0IHR5cGUgeyBSdW5GaWxlIH0gZnJvbSBcIi4vcnVuLWZpbGUuanNcIjtcblxuLyoqIFRha2VzIHRoZSBpZGVudGlmaWVycyBvZiByZWNvcmRzIG9uZSBieSBvbmUuICovXG5leHBvcnQgaW50ZXJmYWNlIElkZW50aWZpZXJTaW5rIHtcbiAgLyoqIFNheXMgaG93IG1hbnkgYnl0ZXMgb2YgYSBjb2x1bW4gc2V0IGFyZSBpbiB1c2UuICovXG4gIHNldFdpZHRoKGNvbHVtbkJ5dGVzOiBudW1iZXIpOiB2b2lkO1xuICAvKiogVGhlIGV4cG9zZWQgY29sdW1ucyBvZiB0aGUgcmVjb3JkIHRoYXQgdGhlIGZvbGxvd2luZyBpZGVudGlmaWVycyBzdGFuZCBpbiwgMzIgYnl0ZXMuICovXG4gIHNldENvbHVtbnMoYml0bWFwOiBVaW50OEFycmF5KTogdm9pZDtcbiAgLyoqIEVudGVycyBhbiBpZGVudGlmaWVyIGluIGNhbm9uaWNhbCBmb3JtLCB3aXRoIHRoZSBwcmVzZW50IGNvbHVtbnMsIG9yIHdpdGggbm9uZSBpZiBpdCBhZGRzIG5vIHJlY29yZC4gKi9cbiAgZW50ZXIoa2luZE51bWJlcjogbnVtYmVyLCBjYW5vbmljYWw6IHN0cmluZywgcmVjb3JkczogMCB8IDEpOiB2b2lkO1xufVxuXG4vKiogRW50ZXJzIGlkZW50aWZpZXJzIGJ5IGtleSBhbmQgc3BpbGxzIHdoYXQgZG9lcyBub3QgZml0IGluIG1lbW9yeS4gKi9cbmV4cG9ydCBjbGFzcyBFbnRyeVNpbmsgaW1wbGVtZW50cyBJZGVudGlmaWVyU2luayB7XG4gIHJlYWRvbmx5ICNzY2F0dGVyOiBTY2F0dGVyO1xuICByZWFkb25seSAjcnVuczogUnVuRmlsZTtcbiAgI2NvbHVtbkJ5dGVzOiBudW1iZXI7XG5cbiAgLyoqIGBjb2x1bW5CeXRlc2AgaXMgdGhlIHdpZHRoIHRoYXQgYHNjYXR0ZXJgIHdhcyBtYWRlIHdpdGguICovXG4gIGNvbnN0cnVjdG9yKHNjYXR0ZXI6IFNjYXR0ZXIsIHJ1bnM6IFJ1bkZpbGUsIGNvbHVtbkJ5dGVzOiBudW1iZXIpIHtcbiAgICB0aGlzLiNzY2F0dGVyID0gc2NhdHRlcjtcbiAgICB0aGlzLiNydW5zID0gcnVucztcbiAgICB0aGlzLiNjb2x1bW5CeXRlcyA9IGNvbHVtbkJ5dGVzO1xuICB9XG5cbiAgLyoqIFNldHMgdGhlIHdpZHRoIG9mIGNvbHVtbiBzZXRzIGlmIHRoZXkgaGF2ZSBvdXRncm93biBpdC4gV2lkdGhzIGRvdWJsZSwgc28gdGhhdCBmZXcgcnVucyBhcmUgc2hvcnQgYmVjYXVzZSBvZiBpdC4gKi9cbiAgc2V0V2lkdGgoY29sdW1uQnl0ZXM6IG51bWJlcik6IHZvaWQge1xuICAgIGlmIChjb2x1bW5CeXRlcyA8PSB0aGlzLiNjb2x1bW5CeXRlcykgcmV0dXJuO1xuICAgIHRoaXMuZHJhaW4oKTtcbiAgICB3aGlsZSAodGhpcy4jY29sdW1uQnl0ZXMgPCBjb2x1bW5CeXRlcykgdGhpcy4jY29sdW1uQnl0ZXMgKj0gMjtcbiAgICB0aGlzLiNzY2F0dGVyLnNldENvbHVtbkJ5dGVzKHRoaXMuI2NvbHVtbkJ5dGVzKTtcbiAgfVxuXG4gIC8qKiBUaGUgZXhwb3NlZCBjb2x1bW5zIG9mIHRoZSByZWNvcmQgdGhhdCB0aGUgZm9sbG93aW5nIGlkZW50aWZpZXJzIHN0YW5kIGluLCAzMiBieXRlczsgdGhvc2UgcGFzdCB0aGUgcHJlc2VudCB3aWR0aCBhcmUgemVyby4gKi9cbiAgc2V0Q29sdW1ucyhiaXRtYXA6IFVpbnQ4QXJyYXkpOiB2b2lkIHtcbiAgICB0aGlzLiNzY2F0dGVyLnNldENvbHVtbnMoYml0bWFwLnN1YmFycmF5KDAsIHRoaXMuI2NvbHVtbkJ5dGVzKSk7XG4gIH1cblxuICBlbnRlcihraW5kTnVtYmVyOiBudW1iZXIsIGNhbm9uaWNhbDogc3RyaW5nLCByZWNvcmRzOiAwIHwgMSk6IHZvaWQge1xuICAgIGNvbnN0IGZ1bGwgPSB0aGlzLiNzY2F0dGVyLmVudGVyKGtpbmROdW1iZXIsIGNhbm9uaWNhbCwgcmVjb3Jkcyk7XG4gICAgaWYgKGZ1bGwgPCAwKSByZXR1cm47XG4gICAgY29uc3QgZW50cmllcyA9IHRoaXMuI3NjYXR0ZXIucmVsaWV2ZShmdWxsKTtcbiAgICBpZiAoZW50cmllcyAhPT0gdW5kZWZpbmVkKSB0aGlzLiNydW5zLmFwcGVuZChmdWxsLCB0aGlzLiNjb2x1bW5CeXRlcywgZW50cmllcyk7XG4gIH1cblxuICAvKiogRW50ZXJzIHN0YWdlZCBlbnRyaWVzIG9mIHRoZSBwcmVzZW50IHdpZHRoLiAqL1xuICBlbnRlclN0YWdlZChmcm9tOiBudW1iZXIsIGVuZDogbnVtYmVyLCBlbnRyeUJ5dGVzOiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNzY2F0dGVyLmFwcGVuZFN0YWdlZChmcm9tLCBlbmQsIGVudHJ5Qnl0ZXMsIChwYXJ0aXRpb24pID0+IHtcbiAgICAgIGNvbnN0IGVudHJpZXMgPSB0aGlzLiNzY2F0dGVyLnJlbGlldmUocGFydGl0aW9uKTtcbiAgICAgIGlmIChlbnRyaWVzICE9PSB1bmRlZmluZWQpIHRoaXMuI3J1bnMuYXBwZW5kKHBhcnRpdGlvbiwgdGhpcy4jY29sdW1uQnl0ZXMsIGVudHJpZXMpO1xuICAgIH0pO1xuICB9XG5cbiAgLyoqIFNwaWxscyBhbGwgdGhhdCBpcyBpbiBtZW1vcnkuICovXG4gIGRyYWluKCk6IHZvaWQge1xuICAgIGZvciAoY29uc3QgcGFydGl0aW9uIG9mIHRoaXMuI3NjYXR0ZXIucGFydGl0aW9ucygpKSB0aGlzLiNydW5zLmFwcGVuZChwYXJ0aXRpb24sIHRoaXMuI2NvbHVtbkJ5dGVzLCB0aGlzLiNzY2F0dGVyLmRyYWluKHBhcnRpdGlvbikpO1xuICB9XG59XG4iLCAiLy8gUnVuczogYmF0Y2hlcyBvZiBlbnRyaWVzIG9mIG9uZSBwYXJ0aXRpb24sIHNwaWxsZWQgdG8gYSB0ZW1wb3JhcnkgZmlsZSBieSBvbmUgdGhyZWFkLCB0byBiZSByZWFkIGJ5IGFueS5cbmltcG9ydCB7IGJ1ZyB9IGZyb20gXCIuLi9lcnJvcnMuanNcIjtcbmltcG9ydCB0eXBlIHsgRmlsZXMsIE9wZW5GaWxlIH0gZnJvbSBcIi4uL2ZpbGVzLmpzXCI7XG5cbi8qKiBPbmUgc3BpbGxlZCBiYXRjaCBvZiBlbnRyaWVzOiBpdHMgcGFydGl0aW9uLCBpdHMgcGxhY2UgaW4gdGhlIGZpbGUgaW4gYnl0ZXMsIGFuZCB0aGUgd2lkdGggb2YgaXRzIGNvbHVtbiBzZXRzLiAqL1xuZXhwb3J0IGludGVyZmFjZSBSdW4ge1xuICBwYXJ0aXRpb246IG51bWJlcjtcbiAgb2Zmc2V0OiBudW1iZXI7XG4gIGJ5dGVzOiBudW1iZXI7XG4gIGNvbHVtbkJ5dGVzOiBudW1iZXI7XG59XG5cbi8qKiBUaGUgcnVucyBvZiBvbmUgdGhyZWFkOiBwbGFpbiBkYXRhLCB0byBiZSBoYW5kZWQgdG8gb3RoZXJzLiAqL1xuZXhwb3J0IGludGVyZmFjZSBSdW5MaXN0IHtcbiAgcGF0aDogc3RyaW5nO1xuICBydW5zOiByZWFkb25seSBSdW5bXTtcbn1cblxuLyoqIFRoZSBzcGlsbCBmaWxlIG9mIG9uZSB0aHJlYWQuIEEgcGFydGl0aW9uIGlzIGBraW5kICogMjU2ICsgdG9wIGJ5dGUgb2YgdGhlIGtleWAuICovXG5leHBvcnQgY2xhc3MgUnVuRmlsZSB7XG4gIHJlYWRvbmx5ICNmaWxlOiBPcGVuRmlsZTtcbiAgcmVhZG9ubHkgI3J1bnM6IFJ1bltdID0gW107XG4gICNieXRlcyA9IDA7XG5cbiAgY29uc3RydWN0b3IoZmlsZXM6IEZpbGVzLCBwYXRoOiBzdHJpbmcpIHtcbiAgICB0aGlzLiNmaWxlID0gZmlsZXMuY3JlYXRlKHBhdGgpO1xuICB9XG5cbiAgYXBwZW5kKHBhcnRpdGlvbjogbnVtYmVyLCBjb2x1bW5CeXRlczogbnVtYmVyLCBlbnRyaWVzOiBVaW50OEFycmF5KTogdm9pZCB7XG4gICAgaWYgKGVudHJpZXMubGVuZ3RoID09PSAwKSByZXR1cm47XG4gICAgdGhpcy4jZmlsZS53cml0ZShlbnRyaWVzLCB0aGlzLiNieXRlcyk7XG4gICAgdGhpcy4jcnVucy5wdXNoKHsgcGFydGl0aW9uLCBvZmZzZXQ6IHRoaXMuI2J5dGVzLCBieXRlczogZW50cmllcy5sZW5ndGgsIGNvbHVtbkJ5dGVzIH0pO1xuICAgIHRoaXMuI2J5dGVzICs9IGVudHJpZXMubGVuZ3RoO1xuICB9XG5cbiAgLyoqIFdoYXQgd2FzIGFwcGVuZGVkIHNvIGZhci4gKi9cbiAgZ2V0IGxpc3QoKTogUnVuTGlzdCB7XG4gICAgcmV0dXJuIHsgcGF0aDogdGhpcy4jZmlsZS5wYXRoLCBydW5zOiB0aGlzLiNydW5zIH07XG4gIH1cblxuICBjbG9zZSgpOiB2b2lkIHtcbiAgICB0aGlzLiNmaWxlLmNsb3NlKCk7XG4gIH1cbn1cblxuLyoqIFRoZSBudW1iZXJzIG9mIHRoZSBraW5kcyB0aGF0IGhhdmUgYSBydW4uICovXG5leHBvcnQgZnVuY3Rpb24ga2luZHNPZlJ1bnMobGlzdHM6IHJlYWRvbmx5IFJ1bkxpc3RbXSk6IFNldDxudW1iZXI+IHtcbiAgcmV0dXJuIG5ldyBTZXQobGlzdHMuZmxhdE1hcCgoeyBydW5zIH0pID0+IHJ1bnMubWFwKCh7IHBhcnRpdGlvbiB9KSA9PiBwYXJ0aXRpb24gPj4gOCkpKTtcbn1cblxuLyoqIFRoZSBydW5zIG9mIGFsbCB0aHJlYWRzLCBmb3IgcmVhZGluZy4gKi9cbmV4cG9ydCBjbGFzcyBSdW5zIHtcbiAgcmVhZG9ubHkgI2ZpbGVzOiBPcGVuRmlsZVtdID0gW107XG4gIHJlYWRvbmx5ICNydW5zID0gbmV3IE1hcDxudW1iZXIsIHsgcnVuOiBSdW47IGZpbGU6IE9wZW5GaWxlIH1bXT4oKTtcblxuICBjb25zdHJ1Y3RvcihmaWxlczogRmlsZXMsIGxpc3RzOiByZWFkb25seSBSdW5MaXN0W10pIHtcbiAgICBmb3IgKGNvbnN0IHsgcGF0aCwgcnVucyB9IG9mIGxpc3RzKSB7XG4gICAgICBjb25zdCBmaWxlID0gZmlsZXMub3BlbihwYXRoKTtcbiAgICAgIHRoaXMuI2ZpbGVzLnB1c2goZmlsZSk7XG4gICAgICBmb3IgKGNvbnN0IHJ1biBvZiBydW5zKSB7XG4gICAgICAgIGNvbnN0IGtub3duID0gdGhpcy4jcnVucy5nZXQocnVuLnBhcnRpdGlvbik7XG4gICAgICAgIGlmIChrbm93biA9PT0gdW5kZWZpbmVkKSB0aGlzLiNydW5zLnNldChydW4ucGFydGl0aW9uLCBbeyBydW4sIGZpbGUgfV0pO1xuICAgICAgICBlbHNlIGtub3duLnB1c2goeyBydW4sIGZpbGUgfSk7XG4gICAgICB9XG4gICAgfVxuICB9XG5cbiAgLyoqIFRoZSBydW5zIG9mIGEgcGFydGl0aW9uOyBgcmVhZGAgZmlsbHMgYSB2aWV3IG9mIHRoZWlyIGxlbmd0aC4gKi9cbiAgKm9mKHBhcnRpdGlvbjogbnVtYmVyKTogSXRlcmFibGU8UnVuICYgeyByZWFkOiAoaW50bzogVWludDhBcnJheSkgPT4gdm9pZCB9PiB7XG4gICAgZm9yIChjb25zdCB7IHJ1biwgZmlsZSB9IG9mIHRoaXMuI3J1bnMuZ2V0KHBhcnRpdGlvbikgPz8gW10pIHtcbiAgICAgIHlpZWxkIHtcbiAgICAgICAgLi4ucnVuLFxuICAgICAgICByZWFkKGludG8pIHtcbiAgICAgICAgICBmb3IgKGxldCBkb25lID0gMDsgZG9uZSA8IHJ1bi5ieXRlczspIHtcbiAgICAgICAgICAgIGNvbnN0IGdvdCA9IGZpbGUucmVhZChpbnRvLnN1YmFycmF5KGRvbmUsIHJ1bi5ieXRlcyksIHJ1bi5vZmZzZXQgKyBkb25lKTtcbiAgICAgICAgICAgIGlmIChnb3QgPT09IDApIGJ1ZyhgdGhlIHNwaWxsIGZpbGUgZW5kcyBhdCAke3J1bi5vZmZzZXQgKyBkb25lfWApO1xuICAgICAgICAgICAgZG9uZSArPSBnb3Q7XG4gICAgICAgICAgfVxuICAgICAgICB9LFxuICAgICAgfTtcbiAgICB9XG4gIH1cblxuICBjbG9zZSgpOiB2b2lkIHtcbiAgICBmb3IgKGNvbnN0IGZpbGUgb2YgdGhpcy4jZmlsZXMpIGZpbGUuY2xvc2UoKTtcbiAgfVxufVxuIiwgIi8vIENvbHVtbiBzZXRzIGFzIGJpdG1hcHM6IGJpdCBpIGlzIGJ5dGUgaSA+PiAzLCBiaXQgaSAmIDcuIGRvY3MvZm9ybWF0Lm1kIHNlY3Rpb24gNy5cblxuLyoqIEhvdyBtYW55IGNvbHVtbnMgb2YgYSBkdW1wIGFyZSB0cmFja2VkIGJ5IG5hbWU7IHRoZSByZXN0IGNvdW50IGFzIG9uZSwgXCJvdGhlciBjb2x1bW5zXCIuICovXG5leHBvcnQgY29uc3QgbWF4VHJhY2tlZENvbHVtbnMgPSAyNTU7XG5cbi8qKiBCeXRlcyB0aGF0IGEgc2V0IG9mIHRoaXMgbWFueSBjb2x1bW5zIG5lZWRzLCBvbmUgYXQgbGVhc3QuICovXG5leHBvcnQgZnVuY3Rpb24gY29sdW1uU2V0Qnl0ZXMoY29sdW1uQml0czogbnVtYmVyKTogbnVtYmVyIHtcbiAgcmV0dXJuIE1hdGgubWF4KDEsIChjb2x1bW5CaXRzICsgNykgPj4gMyk7XG59XG5cbi8qKiBUaGUgbnVtYmVycyBvZiB0aGUgYml0cyB0aGF0IGFyZSBzZXQsIGFzY2VuZGluZy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBiaXRzT2YoYml0bWFwOiBVaW50OEFycmF5KTogbnVtYmVyW10ge1xuICBjb25zdCBiaXRzOiBudW1iZXJbXSA9IFtdO1xuICBiaXRtYXAuZm9yRWFjaCgoYnl0ZSwgaW5kZXgpID0+IHtcbiAgICBmb3IgKGxldCBiaXQgPSAwOyBiaXQgPCA4OyBiaXQrKykgaWYgKChieXRlID4+IGJpdCkgJiAxKSBiaXRzLnB1c2goaW5kZXggKiA4ICsgYml0KTtcbiAgfSk7XG4gIHJldHVybiBiaXRzO1xufVxuXG4vKiogT3JkZXJzIHR3byBuYW1lcyBieSB0aGVpciBieXRlcyBpbiBVVEYtOCwgYXMgdGhlIGJpdHMgb2YgY29sdW1ucyBhcmUgb3JkZXJlZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjb21wYXJlVXRmOChhOiBzdHJpbmcsIGI6IHN0cmluZyk6IG51bWJlciB7XG4gIHJldHVybiBCdWZmZXIuY29tcGFyZShCdWZmZXIuZnJvbShhKSwgQnVmZmVyLmZyb20oYikpO1xufVxuIiwgIi8vIENvbHVtbiBuYW1lcyBzZWVuIGluIGR1bXBzLCBhbmQgdGhlIGRhdGEgY2xhc3MgYW5kIGtpbmQgdGhhdCBlYWNoIHN0YW5kcyBmb3IuIEEgc3RhcnRpbmcgcG9pbnQsIG5vdCBhIGxpbWl0OiBuYW1lcyB0aGF0IGFyZVxuLy8gbm90IGhlcmUgYXJlIGp1ZGdlZCBieSB0aGVpciB3b3JkcyBhbmQgdGhlaXIgdmFsdWVzIChjb2x1bW4tbWVhbmluZy50cykuXG5pbXBvcnQgdHlwZSB7IEtpbmQgfSBmcm9tIFwiLi4vZm9ybWF0L2tpbmRzLmpzXCI7XG5pbXBvcnQgdHlwZSB7IERhdGFDbGFzcyB9IGZyb20gXCIuL2RhdGEtY2xhc3Nlcy5qc1wiO1xuXG4vKiogQSByb3cgb2YgdGhlIHRhYmxlOiBuYW1lcyBpbiB0aGUgZm9ybSBvZiBgbm9ybWFsaXNlSGVhZGVyYCwgYnV0IHRoYXQgYF9gIGFuZCBhY2NlbnRzIG1heSBiZSBsZWZ0IG91dCBvZiBhIGNvbHVtbidzIG5hbWUuICovXG5leHBvcnQgaW50ZXJmYWNlIEFsaWFzUm93IHtcbiAgLyoqIE51bGwgZm9yIHdoYXQgZHVtcHMgc2F5IG9mIHRoZW1zZWx2ZXMsIG5vdCBvZiBhIHBlcnNvbi4gKi9cbiAgY2xhc3M6IERhdGFDbGFzcyB8IG51bGw7XG4gIC8qKiBHaXZlbiBmb3IgaWRlbnRpZmllcnMgb25seS4gKi9cbiAga2luZD86IEtpbmQ7XG4gIC8qKiBOYW1lcyBvZiBhIGNvbHVtbiBhcyBhIHdob2xlLiAqL1xuICBuYW1lcz86IHN0cmluZztcbiAgLyoqIE5hbWVzIHRoYXQgc2F5IHRoZSBzYW1lIGF0IHRoZSBlbmQgb2YgYSBsb25nZXIgb25lOiBgc2hvcF9jb250YWN0X2VtYWlsYC4gTm9uZSB0aGF0IGlzIHNob3J0IG9yIHRoYXQgY291bGQgYmUgYW55Ym9keSdzLiAqL1xuICB0YWlscz86IHN0cmluZztcbn1cblxuLyoqIFRoZSBmaXJzdCByb3cgdGhhdCBsaXN0cyBhIG5hbWUgaGFzIGl0LiAqL1xuZXhwb3J0IGNvbnN0IGFsaWFzVGFibGU6IHJlYWRvbmx5IEFsaWFzUm93W10gPSBbXG4gIHtcbiAgICBjbGFzczogXCJFbWFpbCBhZGRyZXNzZXNcIixcbiAgICBraW5kOiBcImVtYWlsXCIsXG4gICAgdGFpbHM6XG4gICAgICBcImVtYWlsIGVfbWFpbCBtYWlsIGVtYWlsX2FkZHJlc3MgZV9tYWlsX2FkZHJlc3MgbWFpbF9hZGRyZXNzIGVtYWlscyBlX21haWxzIG1haWxzIGVtYWlsX2FkZHJlc3NlcyBlbWFpbF9hZGRyIG1haWxfYWRkciBlbWFpbF9pZCBtYWlsX2lkIGNvcnJlbyBjb3JyZW9fZWxlY3Ryb25pY28gY291cnJpZWwgZXBvc3RhIGVfcG9zdGEgZV9wb3N0IGVtYWlsX2FkcmVzc2UgZV9tYWlsX2FkcmVzc2UgbWFpbF9hZHJlc3NlIGVtYWlsX2FkcmVzIGVfbWFpbF9hZHJlcyBtYWlsYWRyZXMgYWRyZXNzZV9lbWFpbCBhZHJlc3NlX21haWwgYWRyZXNzZV9jb3VycmllbCBpbmRpcml6em9fZW1haWwgaW5kaXJpenpvX21haWwgZW5kZXJlY29fZW1haWwgYWRyZXNfZW1haWwgYWRyZXNfZV9tYWlsIHBvY3p0YSBwb2NodGEgc2Foa29wb3N0aSBcdTA0M0ZcdTA0M0VcdTA0NDdcdTA0NDJcdTA0MzAgXHUwNDREXHUwNDNCXHUwNDM1XHUwNDNBXHUwNDQyXHUwNDQwXHUwNDNFXHUwNDNEXHUwNDNEXHUwNDMwXHUwNDRGX1x1MDQzRlx1MDQzRVx1MDQ0N1x1MDQ0Mlx1MDQzMCBcdTA0NERcdTA0M0JfXHUwNDNGXHUwNDNFXHUwNDQ3XHUwNDQyXHUwNDMwIFx1MDQzMFx1MDQzNFx1MDQ0MFx1MDQzNVx1MDQ0MV9cdTA0NERcdTA0M0JcdTA0MzVcdTA0M0FcdTA0NDJcdTA0NDBcdTA0M0VcdTA0M0RcdTA0M0RcdTA0M0VcdTA0MzlfXHUwNDNGXHUwNDNFXHUwNDQ3XHUwNDQyXHUwNDRCIFx1MDQzOFx1MDQzQ1x1MDQzNVx1MDQzOVx1MDQzQiBcdTA0MzVcdTA0M0NcdTA0MzVcdTA0MzlcdTA0M0IgXHUwNDNGXHUwNDNFXHUwNDQ4XHUwNDQyXHUwNDMwIFx1MDQzNVx1MDQzQlx1MDQzNVx1MDQzQVx1MDQ0Mlx1MDQ0MFx1MDQzRVx1MDQzRFx1MDQzRFx1MDQzMF9cdTA0M0ZcdTA0M0VcdTA0NDhcdTA0NDJcdTA0MzAgXHU5MEFFXHU3QkIxIFx1NzUzNVx1NUI1MFx1OTBBRVx1N0JCMSBcdTc1MzVcdTVCNTBcdTkwQUVcdTRFRjYgXHU5MEFFXHU0RUY2IFx1NEZFMVx1N0JCMSBcdTk2RkJcdTVCNTBcdTkwRjVcdTRFRjYgXHUzMEUxXHUzMEZDXHUzMEVCIFx1MzBFMVx1MzBGQ1x1MzBFQlx1MzBBMlx1MzBDOVx1MzBFQ1x1MzBCOSBcdUM3NzRcdUJBNTRcdUM3N0MgXHUwNjI3XHUwNjQ0XHUwNjI4XHUwNjMxXHUwNjRBXHUwNjJGX1x1MDYyN1x1MDY0NFx1MDYyNVx1MDY0NFx1MDY0M1x1MDYyQVx1MDYzMVx1MDY0OFx1MDY0Nlx1MDY0QVwiLFxuICAgIG5hbWVzOlxuICAgICAgXCJwdWJsaWNfZW1haWwgYnVzaW5lc3NfZW1haWwgY29udGFjdF9lbWFpbCBjdXN0b21lcl9lbWFpbCB3b3JrX2VtYWlsIHVzZXJfZW1haWwgcHJpbWFyeV9lbWFpbCBsb2dpbl9lbWFpbCBwZXJzb25hbF9lbWFpbCBhZHJlc3NlX2VsZWN0cm9uaXF1ZSBwb3N0YSBwb3N0YV9lbGV0dHJvbmljYSBzdXJlbCBhbGFtYXRfZW1haWxcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBcIlJlY292ZXJ5IGVtYWlsIGFkZHJlc3Nlc1wiLFxuICAgIGtpbmQ6IFwiZW1haWxcIixcbiAgICB0YWlsczogXCJyZWNvdmVyeV9lbWFpbCBzZWNvbmRhcnlfZW1haWwgYWx0X2VtYWlsIGFsdGVybmF0ZV9lbWFpbCBhbHRlcm5hdGl2ZV9lbWFpbCBiYWNrdXBfZW1haWwgcmVzY3VlX2VtYWlsIHJlY292ZXJ5X2VtYWlsX2FkZHJlc3NcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBcIlBob25lIG51bWJlcnNcIixcbiAgICBraW5kOiBcInBob25lXCIsXG4gICAgdGFpbHM6XG4gICAgICBcInBob25lIHBob25lX251bWJlciBwaG9uZXMgcGhvbmVfbnVtYmVycyBwaG9uZV9ubyBwaG9uZV9udW0gcGhvbmVfbnIgbW9iaWxlIG1vYmlsZV9udW1iZXIgbW9iaWxlX25vIG1vYmlsZV9udW0gbW9iaWxlX3Bob25lIG1vYmlsZV9waG9uZV9udW1iZXIgY2VsbF9waG9uZSBjZWxsX3Bob25lX251bWJlciBjZWxsX251bWJlciB0ZWxlcGhvbmUgdGVsZXBob25lX251bWJlciB0ZWxlcGhvbmVfbm8gdGVsIHRlbF9ubyB0ZWxfbnIgdGVsX251bSB0ZWxfbnVtYmVyIG1zaXNkbiBnc20gZ3NtX251bWJlciBnc21fbm8gY29udGFjdF9udW1iZXIgY29udGFjdF9ubyB3aGF0c2FwcCB3aGF0c2FwcF9udW1iZXIgd2hhdHNhcHBfcGhvbmUgZmF4IGZheF9udW1iZXIgZmF4X25vIHRlbGVmb24gdGVsZWZvbl9uciB0ZWxlZm9uX251bW1lciB0ZWxlZm9ubyB0ZWxlZm9uZSB0ZWxlZm9ubnVtbWVyIHRlbGVmb29uIHRlbGVmb29ubnVtbWVyIHRlbGVwaG9uZV9tb2JpbGUgbnVtZXJvX3RlbGVwaG9uZSBudW1lcm9fZGVfdGVsZXBob25lIG51bWVyb190ZWxlZm9ubyBudW1lcm9fZGVfdGVsZWZvbm8gbnVtZXJvX2RpX3RlbGVmb25vIG51bWVyb190ZWxlZm9uZSBudW1lcm9fZGVfdGVsZWZvbmUgbnVtZXJfdGVsZWZvbnUgY2VsbHVsYXJlIGNlbHVsYXIgaGFuZHkgaGFuZHludW1tZXIgbW9iaWx0ZWxlZm9uIG1vYmlsbnVtbWVyIG1vYmllbCBtb2JpZWxlX251bW1lciBtb2JpZWxfbnVtbWVyIHRlbGVmb25fbnVtYXJhc2kgY2VwX3RlbGVmb251IHRlbGVwb24gbm9tb3JfdGVsZXBvbiBub21vcl9ocCBcdTA0NDJcdTA0MzVcdTA0M0JcdTA0MzVcdTA0NDRcdTA0M0VcdTA0M0QgXHUwNDNEXHUwNDNFXHUwNDNDXHUwNDM1XHUwNDQwX1x1MDQ0Mlx1MDQzNVx1MDQzQlx1MDQzNVx1MDQ0NFx1MDQzRVx1MDQzRFx1MDQzMCBcdTA0M0NcdTA0M0VcdTA0MzFcdTA0MzhcdTA0M0JcdTA0NENcdTA0M0RcdTA0NEJcdTA0MzkgXHUwNDNDXHUwNDNFXHUwNDMxXHUwNDM4XHUwNDNCXHUwNDRDXHUwNDNEXHUwNDRCXHUwNDM5X1x1MDQ0Mlx1MDQzNVx1MDQzQlx1MDQzNVx1MDQ0NFx1MDQzRVx1MDQzRCBcdTA0M0NcdTA0M0VcdTA0MzFfXHUwNDQyXHUwNDM1XHUwNDNCXHUwNDM1XHUwNDQ0XHUwNDNFXHUwNDNEIFx1MDQzRFx1MDQzRVx1MDQzQ1x1MDQzNVx1MDQ0MF9cdTA0NDJcdTA0MzVcdTA0M0JcdTA0MzVcdTA0NDRcdTA0M0VcdTA0M0RcdTA0NDMgXHU2MjRCXHU2NzNBIFx1NjI0Qlx1NjczQVx1NTNGNyBcdTYyNEJcdTY3M0FcdTUzRjdcdTc4MDEgXHU3NTM1XHU4QkREIFx1NzUzNVx1OEJERFx1NTNGN1x1NzgwMSBcdTk2RkJcdThBNzEgXHU5NkZCXHU4QTcxXHU3NTZBXHU1M0Y3IFx1NjQzQVx1NUUyRiBcdTY0M0FcdTVFMkZcdTk2RkJcdThBNzEgXHVDODA0XHVENjU0XHVCQzg4XHVENjM4IFx1RDczNFx1QjMwMFx1RDNGMCBcdTA2MjdcdTA2NDRcdTA2NDdcdTA2MjdcdTA2MkFcdTA2NDEgXHUwNjMxXHUwNjQyXHUwNjQ1X1x1MDYyN1x1MDY0NFx1MDY0N1x1MDYyN1x1MDYyQVx1MDY0MVwiLFxuICAgIG5hbWVzOlxuICAgICAgXCJwdWJsaWNfcGhvbmUgcHVibGljX3Bob25lX251bWJlciBjb250YWN0X3Bob25lIGNvbnRhY3RfcGhvbmVfbnVtYmVyIGJ1c2luZXNzX3Bob25lIGJ1c2luZXNzX3Bob25lX251bWJlciBwcmltYXJ5X3Bob25lIGhvbWVfcGhvbmUgd29ya19waG9uZSBjZWxsIGZvbiBtb3ZpbCBudW1lcm9fbW92aWwgcG9ydGFibGUgdGVsX3BvcnRhYmxlIG51bWVyb19wb3J0YWJsZSBnc21fbnVtbWVyIG5vX2hwIG5vX3RlbHAgaHAgbm9fdGVsZXBvbiBwdWhlbGluIHB1aGVsaW5udW1lcm8ga29tb3JrYSBudW1iZXIgcGhvbmVfZTE2NFwiLFxuICB9LFxuICB7XG4gICAgY2xhc3M6IFwiVXNlcm5hbWVzXCIsXG4gICAga2luZDogXCJ1c2VybmFtZVwiLFxuICAgIHRhaWxzOlxuICAgICAgXCJ1c2VybmFtZSB1c2VyX25hbWUgdXNlcm5hbWVzIHVzZXJfbmFtZXMgdXNlcl9oYW5kbGUgc2NyZWVuX25hbWUgaGFuZGxlIHh1c2VybmFtZSBsb2dpbl9uYW1lIGluc3RhZ3JhbV9oYW5kbGUgZ2FtZXJ0YWcgbm9tX3V0aWxpc2F0ZXVyIG5vbV9kX3V0aWxpc2F0ZXVyIG5vbWJyZV91c3VhcmlvIG5vbWJyZV9kZV91c3VhcmlvIG5vbWVfdXRlbnRlIG5vbWVfdXN1YXJpbyBub21lX2RlX3VzdWFyaW8gYmVudXR6ZXJuYW1lIGdlYnJ1aWtlcnNuYWFtIG5hendhX3V6eXRrb3duaWthIGt1bGxhbmljaV9hZGkgYW52YW5kYXJuYW1uIFx1MDQzOFx1MDQzQ1x1MDQ0Rl9cdTA0M0ZcdTA0M0VcdTA0M0JcdTA0NENcdTA0MzdcdTA0M0VcdTA0MzJcdTA0MzBcdTA0NDJcdTA0MzVcdTA0M0JcdTA0NEYgXHUwNDU2XHUwNDNDX1x1MDQ0Rl9cdTA0M0FcdTA0M0VcdTA0NDBcdTA0MzhcdTA0NDFcdTA0NDJcdTA0NDNcdTA0MzJcdTA0MzBcdTA0NDdcdTA0MzAgXHU3NTI4XHU2MjM3XHU1NDBEIFx1MzBFNlx1MzBGQ1x1MzBCNlx1MzBGQ1x1NTQwRCBcdUMwQUNcdUM2QTlcdUM3OTBfXHVDNzc0XHVCOTg0IFx1MDYyN1x1MDYzM1x1MDY0NV9cdTA2MjdcdTA2NDRcdTA2NDVcdTA2MzNcdTA2MkFcdTA2MkVcdTA2MkZcdTA2NDVcIixcbiAgICBuYW1lczpcbiAgICAgIFwibG9naW4gdXNlciBhY2NvdW50IGluc3RhZ3JhbV91c2VybmFtZSBpZ191c2VybmFtZSBpZ19oYW5kbGUgYXV0aG9yX3VzZXJuYW1lIGFjY291bnRfbmFtZSBtZW1iZXJfbmFtZSB1bmFtZSB1c3IgcHJvZmlsZV9uYW1lIGFsaWFzIHVzZXJfbG9naW4gbG9nX2luIGxvZ29uIGxvZ29uX25hbWUgc2lnbl9pbl9uYW1lIHVzZXJuYW1lX29yX2VtYWlsIHVzdWFyaW8gYmVudXR6ZXIgdXRpbGlzYXRldXIgdXRlbnRlIGdlYnJ1aWtlciBtZW1iZXIgc2NyZWVuX25hbWVzIGxvZ25hbWUgcHNldWRvIFx1MDQzQlx1MDQzRVx1MDQzM1x1MDQzOFx1MDQzRCBcdTA0M0RcdTA0MzhcdTA0M0FcdTA0M0RcdTA0MzVcdTA0MzlcdTA0M0MgXHUwNDNCXHUwNDNFXHUwNDMzXHUwNDU2XHUwNDNEIFx1NUUxMFx1NTNGNyBcdThEMjZcdTUzRjcgXHVDNTQ0XHVDNzc0XHVCNTE0XCIsXG4gIH0sXG4gIHtcbiAgICBjbGFzczogXCJOaWNrbmFtZXNcIixcbiAgICBraW5kOiBcInVzZXJuYW1lXCIsXG4gICAgdGFpbHM6IFwibmlja25hbWUgbmlja25hbWVzIG5pY2tfbmFtZVwiLFxuICAgIG5hbWVzOiBcIm5pY2sgYXBlbGlkbyBzb2JyaXF1ZXQgc3BpdHpuYW1lIGJpam5hYW0gXHUwNDNEXHUwNDM4XHUwNDNBIFx1NjYzNVx1NzlGMCBcdTY2QjFcdTdBMzEgXHUzMENCXHUzMEMzXHUzMEFGXHUzMENEXHUzMEZDXHUzMEUwXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiRGlzcGxheSBuYW1lc1wiLCB0YWlsczogXCJkaXNwbGF5X25hbWUgZGlzcGxheW5hbWVcIiwgbmFtZXM6IFwicHJvZmlsZV9kaXNwbGF5X25hbWUgc2hvd25fbmFtZSBhbnplaWdlbmFtZSB3ZWVyZ2F2ZW5hYW0gbm9tYnJlX3Zpc2libGVcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiTmFtZXNcIixcbiAgICB0YWlsczpcbiAgICAgIFwiZnVsbF9uYW1lIGZ1bGxuYW1lIGNvbXBsZXRlX25hbWUgbGVnYWxfbmFtZSByZWFsX25hbWUgZmlyc3RfbmFtZSBmaXJzdF9uYW1lcyBmaXJzdG5hbWUgbGFzdF9uYW1lIGxhc3RuYW1lIGdpdmVuX25hbWUgZ2l2ZW5uYW1lIGdpdmVuX25hbWVzIG1pZGRsZV9uYW1lIGZhbWlseV9uYW1lIHN1cm5hbWUgZm9yZW5hbWUgc2Vjb25kX25hbWUgdm9ybmFtZSBuYWNobmFtZSBmYW1pbGllbm5hbWUgdm9vcm5hYW0gYWNodGVybmFhbSBwcmVub20gbm9tX2RlX2ZhbWlsbGUgYXBlbGxpZG8gYXBlbGxpZG9zIHByaW1lcl9hcGVsbGlkbyBjb2dub21lIHNvYnJlbm9tZSBub21icmVfY29tcGxldG8gbm9tZV9jb21wbGV0byBub21fY29tcGxldCBpbWllX2lfbmF6d2lza28gbmF6d2lza28gYWRfc295YWQgc295YWQgbmFtYV9sZW5na2FwIFx1MDQ0NFx1MDQzMFx1MDQzQ1x1MDQzOFx1MDQzQlx1MDQzOFx1MDQ0RiBcdTA0MzhcdTA0M0NcdTA0NEZfXHUwNDQ0XHUwNDMwXHUwNDNDXHUwNDM4XHUwNDNCXHUwNDM4XHUwNDRGIFx1MDQzRVx1MDQ0Mlx1MDQ0N1x1MDQzNVx1MDQ0MVx1MDQ0Mlx1MDQzMlx1MDQzRSBcdTA0NDRcdTA0MzhcdTA0M0UgXHUwNDNGXHUwNDQwXHUwNDU2XHUwNDM3XHUwNDMyXHUwNDM4XHUwNDQ5XHUwNDM1IFx1MDQzRlx1MDQzRVx1MDQzQlx1MDQzRFx1MDQzRVx1MDQzNV9cdTA0MzhcdTA0M0NcdTA0NEYgXHU1OUQzXHU1NDBEIFx1NzcxRlx1NUI5RVx1NTlEM1x1NTQwRCBcdTZDMEZcdTU0MEQgXHVDNzc0XHVCOTg0IFx1MDYyN1x1MDY0NFx1MDYyN1x1MDYzM1x1MDY0NV9cdTA2MjdcdTA2NDRcdTA2NDNcdTA2MjdcdTA2NDVcdTA2NDRcIixcbiAgICBuYW1lczpcbiAgICAgIFwibmFtZSBmbmFtZSBmaXJzdCBsbmFtZSBsYXN0IG1uYW1lIGN1c3RvbWVyX25hbWUgY29udGFjdF9uYW1lIHBlcnNvbiBwZXJzb25fbmFtZSBzdWJzY3JpYmVyX25hbWUgY2xpZW50X25hbWUgY3VzdF9uYW1lIG93bmVyX25hbWUgaG9sZGVyX25hbWUgYWNjb3VudF9ob2xkZXIgY2FyZF9ob2xkZXIgY2FyZGhvbGRlcl9uYW1lIHJlY2lwaWVudCByZWNpcGllbnRfbmFtZSBwYXRpZW50X25hbWUgZW1wbG95ZWVfbmFtZSB1c2VyX2Z1bGxfbmFtZSBhdXRob3JfbmFtZSBuYW1lcyBtaWRkbGUgaW5pdGlhbHMgaW5pdGlhbF9uYW1lIHR1c3NlbnZvZWdzZWwgbmFhbSB2b2xsZWRpZ2VfbmFhbSBub21icmUgbm9tYnJlcyBub21lIG5vbSBpbWllIGlzaW0gYWRpIG5hbWEgbmFtbiBmb3JuYW1uIGVmdGVybmFtbiBuYXZuIGZvcm5hdm4gZXR0ZXJuYXZuIGVmdGVybmF2biBqbWVubyBwcmlqbWVuaSBuZXYgdmV6ZXRla25ldiBrZXJlc3p0bmV2IG5pbWkgZXR1bmltaSBzdWt1bmltaSBcdTA0MzhcdTA0M0NcdTA0NEYgXHUwNDU2XHUwNDNDX1x1MDQ0RiBcdTU0MERcdTUyNEQgXHU1NDBEIFx1NTlEMyBjb250YWN0XCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiTW90aGVycyBtYWlkZW4gbmFtZXNcIiwgdGFpbHM6IFwibW90aGVyX21haWRlbl9uYW1lIG1vdGhlcnNfbWFpZGVuX25hbWVcIiwgbmFtZXM6IFwibWFpZGVuX25hbWUgbW1uIG1vdGhlcnNfbmFtZVwiIH0sXG4gIHsgY2xhc3M6IFwiU3BvdXNlcyBuYW1lc1wiLCB0YWlsczogXCJzcG91c2VfbmFtZVwiLCBuYW1lczogXCJzcG91c2UgcGFydG5lcl9uYW1lIGh1c2JhbmRfbmFtZSB3aWZlX25hbWVcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiRmFtaWx5IG1lbWJlcnNcdTIwMTkgbmFtZXNcIixcbiAgICBuYW1lczogXCJmYXRoZXJfbmFtZSBmYXRoZXJzX25hbWUgbW90aGVyX25hbWUgY2hpbGRfbmFtZSBjaGlsZHJlbl9uYW1lcyBraW5fbmFtZSBuZXh0X29mX2tpbiBlbWVyZ2VuY3lfY29udGFjdF9uYW1lXCIsXG4gIH0sXG4gIHtcbiAgICBjbGFzczogXCJDb21wYW55IG5hbWVzXCIsXG4gICAgdGFpbHM6IFwiY29tcGFueV9uYW1lIG9yZ2FuaXphdGlvbl9uYW1lIG9yZ2FuaXNhdGlvbl9uYW1lIGJ1c2luZXNzX25hbWVcIixcbiAgICBuYW1lczpcbiAgICAgIFwiY29tcGFueSBvcmdhbml6YXRpb24gb3JnYW5pc2F0aW9uIG9yZyBvcmdfbmFtZSBidXNpbmVzcyBjb21wYW5pZXMgZmlybSBmaXJtYSBmaXJtZW5uYW1lIHJhZ2lvbmVfc29jaWFsZSBhemllbmRhIGVudHJlcHJpc2Ugc29jaWV0ZSByYWlzb25fc29jaWFsZSBlbXByZXNhIGJlZHJpamYgYmVkcmlqZnNuYWFtIHNpcmtldCBub21icmVfZW1wcmVzYSBuYXp3YV9maXJteSBcdTA0M0FcdTA0M0VcdTA0M0NcdTA0M0ZcdTA0MzBcdTA0M0RcdTA0MzhcdTA0NEYgXHUwNDNFXHUwNDQwXHUwNDMzXHUwNDMwXHUwNDNEXHUwNDM4XHUwNDM3XHUwNDMwXHUwNDQ2XHUwNDM4XHUwNDRGIFx1NTE2Q1x1NTNGOCBcdTRGMUFcdTc5M0VcdTU0MEQgXHVENjhDXHVDMEFDXCIsXG4gIH0sXG4gIHtcbiAgICBjbGFzczogXCJFbXBsb3llcnNcIixcbiAgICB0YWlsczogXCJlbXBsb3llciBlbXBsb3llcl9uYW1lXCIsXG4gICAgbmFtZXM6IFwiY3VycmVudF9jb21wYW55IGN1cnJlbnRfZW1wbG95ZXIgZGcgZGVwYXJ0bWVudCBkZXB0IHdvcmtwbGFjZSB3b3JrX3BsYWNlIGFyYmVpdGdlYmVyIHdlcmtnZXZlciBlbXBsb3lldXJcIixcbiAgfSxcbiAgeyBjbGFzczogXCJFbXBsb3ltZW50IHN0YXR1c2VzXCIsIG5hbWVzOiBcImVtcGxveW1lbnRfc3RhdHVzIGVtcGxveW1lbnRfdHlwZVwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJKb2IgdGl0bGVzXCIsXG4gICAgdGFpbHM6IFwiam9iX3RpdGxlXCIsXG4gICAgbmFtZXM6IFwiam9idGl0bGUgcG9zaXRpb24gZGVzaWduYXRpb24gam9iIGpvYl9yb2xlIGpvYl9wb3NpdGlvbiBmdW5jdGllIGZ1bmt0aW9uIHBvc3RlIGNhcmdvIHB1ZXN0byBzdGFub3dpc2tvIHVudmFuIFx1MDQzNFx1MDQzRVx1MDQzQlx1MDQzNlx1MDQzRFx1MDQzRVx1MDQ0MVx1MDQ0Mlx1MDQ0QyBcdTgwNENcdTRGNEQgdGl0bGVcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBcIk9jY3VwYXRpb25zXCIsXG4gICAgdGFpbHM6IFwib2NjdXBhdGlvblwiLFxuICAgIG5hbWVzOiBcInByb2Zlc3Npb24gYnVzaW5lc3NfY2F0ZWdvcnlfbmFtZSBidXNpbmVzc19jYXRlZ29yeSBiZXJ1ZiBiZXJvZXAgcHJvZmVzaW9uIG9jdXBhY2lvbiBwcm9mZXNzaW9uZSBwcm9maXNzYW8gY2FyZWVyXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiU2FsdXRhdGlvbnNcIiwgbmFtZXM6IFwic2FsdXRhdGlvbiBob25vcmlmaWMgbmFtZV9wcmVmaXggYW5yZWRlIGFhbmhlZiBjaXZpbGl0ZSB0cmF0YW1pZW50byB0aXRvbG8gdGl0bGVfb2ZfY291cnRlc3lcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiUGh5c2ljYWwgYWRkcmVzc2VzXCIsXG4gICAgdGFpbHM6XG4gICAgICBcImFkZHJlc3Nfc3RyZWV0IHN0cmVldF9hZGRyZXNzIGhvbWVfYWRkcmVzcyBwb3N0YWxfYWRkcmVzcyBtYWlsaW5nX2FkZHJlc3Mgc2hpcHBpbmdfYWRkcmVzcyBiaWxsaW5nX2FkZHJlc3MgZGVsaXZlcnlfYWRkcmVzcyByZXNpZGVudGlhbF9hZGRyZXNzIHBlcm1hbmVudF9hZGRyZXNzIHN0cmVldF9uYW1lIGFkZHJlc3NfbGluZSBhZGRyZXNzX2xpbmUxIGFkZHJlc3NfbGluZTIgYWRkcmVzc19saW5lXzEgYWRkcmVzc19saW5lXzIgcG9zdGFsX2NvZGUgcG9zdGNvZGUgcG9zdF9jb2RlIHppcF9jb2RlIHppcGNvZGUgc3RyZWV0MSBzdHJlZXQyIGFkZHJlc3MxIGFkZHJlc3MyIHBseiBwb3N0bGVpdHphaGwgY29kZV9wb3N0YWwgY29kaWdvX3Bvc3RhbCBrb2RfcG9jenRvd3kgaW5kaXJpenpvIHN0cmFzc2UgaGF1c251bW1lciBodWlzbnVtbWVyIHN0cmFhdG5hYW1cIixcbiAgICBuYW1lczpcbiAgICAgIFwiYnVzaW5lc3NfYWRkcmVzcyBidXNpbmVzc19hZGRyZXNzX2pzb24gYnVzaW5lc3NfYWRkcmVzc19zdHJlZXQgYnVzaW5lc3NfYWRkcmVzc196aXBjb2RlIHppcCB6aXA0IHppcF9wbHVzNCBhZGRyZXNzIGFkZHJlc3NlcyBhZGRyZXNzMyBhZGRyZXNzXzMgZnVsbF9hZGRyZXNzIHN0cmVldCBhZGRyIGFkZHIxIGFkZHIyIHZpYSBjYXAgYWRyZXNzZSBhZHJlcyBkaXJlY2Npb24gZG9taWNpbGlvIGNhbGxlIGVuZGVyZWNvIHJ1YSBsb2dyYWRvdXJvIGNlcCBydWUgYWRyZXNzZV9wb3N0YWxlIHN0cmFhdCB3b29uYWRyZXMgaG91c2VfbnVtYmVyIGhvdXNlX25vIGJ1aWxkaW5nIGFwYXJ0bWVudCBhcHQgZmxhdCBzdWl0ZSB1bGljYSBhZHJlc196YW1pZXN6a2FuaWEgYWxhbWF0IG1haGFsbGUgcG9zdGFfa29kdSBcdTA0MzBcdTA0MzRcdTA0NDBcdTA0MzVcdTA0NDEgXHUwNDQzXHUwNDNCXHUwNDM4XHUwNDQ2XHUwNDMwIFx1MDQzNFx1MDQzRVx1MDQzQyBcdTA0M0FcdTA0MzJcdTA0MzBcdTA0NDBcdTA0NDJcdTA0MzhcdTA0NDBcdTA0MzAgXHUwNDM4XHUwNDNEXHUwNDM0XHUwNDM1XHUwNDNBXHUwNDQxIFx1MDQzRlx1MDQzRVx1MDQ0N1x1MDQ0Mlx1MDQzRVx1MDQzMlx1MDQ0Qlx1MDQzOV9cdTA0MzhcdTA0M0RcdTA0MzRcdTA0MzVcdTA0M0FcdTA0NDEgXHUwNDMwXHUwNDM0XHUwNDQwXHUwNDM1XHUwNDQxXHUwNDMwIFx1NTczMFx1NTc0MCBcdTkwQUVcdTdGMTYgXHU0RjRGXHU2MjQwIFx1OTBGNVx1NEZCRlx1NzU2QVx1NTNGNyBcdUM4RkNcdUMxOEMgXHUwNjI3XHUwNjQ0XHUwNjM5XHUwNjQ2XHUwNjQ4XHUwNjI3XHUwNjQ2IHBpbmNvZGUgcGluX2NvZGUgcG9fYm94IGVpcmNvZGVcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBcIkdlb2dyYXBoaWMgbG9jYXRpb25zXCIsXG4gICAgdGFpbHM6XG4gICAgICBcImNpdHkgY2l0eV9uYW1lIGNpdHlfaWQgY291bnRyeSBjb3VudHJ5X25hbWUgY291bnRyeV9jb2RlIGNvdW50cnlfaWQgcHJvdmluY2UgcmVnaW9uX25hbWUgc3RhdGVfbmFtZSBzdGF0ZV9jb2RlIHByb3ZpbmNlX25hbWUgY291bnR5IGhvbWV0b3duIGhvbWVfdG93biBjdXJyZW50X2NpdHkgbG9jYXRpb25fY291bnRyeSBsb2NhdGlvbl9zdGF0ZSBsb2NhdGlvbl9yZWdpb24gbG9jYXRpb25fY2l0eSBkaXN0cmljdCBtdW5pY2lwYWxpdHkgbmVpZ2hib3Job29kIG5laWdoYm91cmhvb2RcIixcbiAgICBuYW1lczpcbiAgICAgIFwibG9jYXRpb24gbG9jYXRpb25zIHN0YXRlIHJlZ2lvbiB0b3duIHBsYWNlIHBsYWNlX25hbWUgdmlsbGFnZSBzdWJ1cmIgYXJlYSBjb250aW5lbnQgbG9jYWxpdGEgbmF6aW9uZSBwYWVzZSBjaXR0YSBwcm92aW5jaWEgcmVnaW9uZSBjb211bmUgdmlsbGUgcGF5cyBkZXBhcnRlbWVudCBzdGFkdCBvcnQgd29obm9ydCBsYW5kIGJ1bmRlc2xhbmQga3JlaXMgY2l1ZGFkIHBhaXMgZXN0YWRvIG11bmljaXBpbyBwb2JsYWNpb24gY2lkYWRlIGJhaXJybyB1ZiBwbGFhdHMgd29vbnBsYWF0cyBnZW1lZW50ZSBwcm92aW5jaWUgbWlhc3RvIGtyYWogd29qZXdvZHp0d28gc2VoaXIgdWxrZSBpbGNlIGtvdGEgbmVnYXJhIHByb3ZpbnNpIGtlY2FtYXRhbiBrZWx1cmFoYW4gXHUwNDMzXHUwNDNFXHUwNDQwXHUwNDNFXHUwNDM0IFx1MDQ0MVx1MDQ0Mlx1MDQ0MFx1MDQzMFx1MDQzRFx1MDQzMCBcdTA0M0VcdTA0MzFcdTA0M0JcdTA0MzBcdTA0NDFcdTA0NDJcdTA0NEMgXHUwNDQwXHUwNDM1XHUwNDMzXHUwNDM4XHUwNDNFXHUwNDNEIFx1MDQzQVx1MDQ0MFx1MDQzMFx1MDQzOSBcdTA0M0NcdTA0NTZcdTA0NDFcdTA0NDJcdTA0M0UgXHUwNDNBXHUwNDQwXHUwNDMwXHUwNDU3XHUwNDNEXHUwNDMwIFx1NTdDRVx1NUUwMiBcdTU2RkRcdTVCQjYgXHU3NzAxXHU0RUZEIFx1NzcwMSBcdTVFMDIgXHU5MEZEXHU5MDUzXHU1RTlDXHU3NzBDIFx1NUUwMlx1NTMzQVx1NzUzQVx1Njc1MSBcdTU2RkQgXHVCM0M0XHVDMkRDIFx1MDYyN1x1MDY0NFx1MDY0NVx1MDYyRlx1MDY0QVx1MDY0Nlx1MDYyOSBcdTA2MjdcdTA2NDRcdTA2MkZcdTA2NDhcdTA2NDRcdTA2MjkgZ2VvX2xvY2F0aW9uIGdlb2xvY2F0aW9uIGFyZWFfY29kZVwiLFxuICB9LFxuICB7XG4gICAgY2xhc3M6IFwiTGF0aXR1ZGUgYW5kIGxvbmdpdHVkZSBwYWlyc1wiLFxuICAgIHRhaWxzOiBcImxhdGl0dWRlIGxvbmdpdHVkZSBsYXRfbG5nIGxhdF9sb25nIGxhdF9sb24gbGF0bG5nIGxhdGxvbmdcIixcbiAgICBuYW1lczpcbiAgICAgIFwibGF0IGxuZyBsb24gbG9uZyBnZW8gY29vcmRpbmF0ZXMgY29vcmRzIGNvb3JkaW5hdGUgZ3BzIGdwc19jb29yZGluYXRlcyBnZW9fcG9pbnQgZ2VvX2xhdCBnZW9fbG5nIGdlb19sb24gbG9jYXRpb25fbGF0IGxvY2F0aW9uX2xuZyBsb2NhdGlvbl9sb24gYnJlaXRlbmdyYWQgbGFlbmdlbmdyYWQgbGFuZ2VuZ3JhZCBcdTdFQUNcdTVFQTYgXHU3RUNGXHU1RUE2XCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiVGltZSB6b25lc1wiLCB0YWlsczogXCJ0aW1lX3pvbmUgdGltZXpvbmVcIiwgbmFtZXM6IFwidHogdXRjX29mZnNldCB6ZWl0em9uZSBmdXNlYXVfaG9yYWlyZVwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJEYXRlcyBvZiBiaXJ0aFwiLFxuICAgIHRhaWxzOiBcImRvYiBkYXRlX29mX2JpcnRoIGJpcnRoX2RhdGUgYmlydGhkYXRlIGJpcnRoZGF5IGJpcnRoX2RheVwiLFxuICAgIG5hbWVzOlxuICAgICAgXCJib3JuIGJpcnRoIGJkYXkgZF9vX2IgZ2VidXJ0c2RhdHVtIGdlYnVydHN0YWcgZ2Vib29ydGVkYXR1bSBmZWNoYV9uYWNpbWllbnRvIGZlY2hhX2RlX25hY2ltaWVudG8gZGF0ZV9uYWlzc2FuY2UgZGF0ZV9kZV9uYWlzc2FuY2UgZGF0YV9uYXNjaXRhIGRhdGFfZGlfbmFzY2l0YSBkYXRhX25hc2NpbWVudG8gZGF0YV9kZV9uYXNjaW1lbnRvIGRhdGFfdXJvZHplbmlhIGRvZ3VtX3RhcmloaSB0YW5nZ2FsX2xhaGlyIHRnbF9sYWhpciBmb2RlbHNlZGF0dW0gXHUwNDM0XHUwNDMwXHUwNDQyXHUwNDMwX1x1MDQ0MFx1MDQzRVx1MDQzNlx1MDQzNFx1MDQzNVx1MDQzRFx1MDQzOFx1MDQ0RiBcdTA0MzRcdTA0MzVcdTA0M0RcdTA0NENfXHUwNDQwXHUwNDNFXHUwNDM2XHUwNDM0XHUwNDM1XHUwNDNEXHUwNDM4XHUwNDRGIFx1MDQzNFx1MDQzMFx1MDQ0Mlx1MDQzMF9cdTA0M0RcdTA0MzBcdTA0NDBcdTA0M0VcdTA0MzRcdTA0MzZcdTA0MzVcdTA0M0RcdTA0M0RcdTA0NEYgXHU3NTFGXHU2NUU1IFx1NTFGQVx1NzUxRlx1NjVFNVx1NjcxRiBcdTc1MUZcdTVFNzRcdTY3MDhcdTY1RTUgXHVDMEREXHVCMTQ0XHVDNkQ0XHVDNzdDIFx1MDYyQVx1MDYyN1x1MDYzMVx1MDY0QVx1MDYyRV9cdTA2MjdcdTA2NDRcdTA2NDVcdTA2NEFcdTA2NDRcdTA2MjdcdTA2MkZcIixcbiAgfSxcbiAgeyBjbGFzczogXCJQYXJ0aWFsIGRhdGVzIG9mIGJpcnRoXCIsIG5hbWVzOiBcImJpcnRoX21vbnRoIGJpcnRoX2RheV9tb250aCBkb2JfbW9udGggZG9iX2RheSBtb250aF9vZl9iaXJ0aCBkYXlfb2ZfYmlydGggYmlydGhkYXlfbW9udGhcIiB9LFxuICB7IGNsYXNzOiBcIlllYXJzIG9mIGJpcnRoXCIsIHRhaWxzOiBcImJpcnRoX3llYXIgeWVhcl9vZl9iaXJ0aFwiLCBuYW1lczogXCJ5b2IgZG9iX3llYXIgYmlydGhkYXlfeWVhciBnZWJ1cnRzamFociBhbm5lZV9uYWlzc2FuY2VcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiUGxhY2VzIG9mIGJpcnRoXCIsXG4gICAgdGFpbHM6IFwiYmlydGhfcGxhY2UgcGxhY2Vfb2ZfYmlydGhcIixcbiAgICBuYW1lczogXCJwb2IgYmlydGhwbGFjZSBiaXJ0aF9jaXR5IGJpcnRoX2NvdW50cnkgZ2VidXJ0c29ydCBsaWV1X25haXNzYW5jZSBsdWdhcl9uYWNpbWllbnRvIFx1MDQzQ1x1MDQzNVx1MDQ0MVx1MDQ0Mlx1MDQzRV9cdTA0NDBcdTA0M0VcdTA0MzZcdTA0MzRcdTA0MzVcdTA0M0RcdTA0MzhcdTA0NEZcIixcbiAgfSxcbiAgeyBjbGFzczogXCJBZ2VzXCIsIHRhaWxzOiBcImFnZVwiLCBuYW1lczogXCJhZ2VzIGVkYWQgaWRhZGUgYWx0ZXJfamFocmUgbGVlZnRpamQgd2llayB5YXMgdW11ciBcdTA0MzJcdTA0M0VcdTA0MzdcdTA0NDBcdTA0MzBcdTA0NDFcdTA0NDIgXHU1RTc0XHU5Rjg0IFx1NUU3NFx1OUY2MlwiIH0sXG4gIHsgY2xhc3M6IFwiQWdlIGdyb3Vwc1wiLCB0YWlsczogXCJhZ2VfZ3JvdXAgYWdlX3JhbmdlXCIsIG5hbWVzOiBcImFnZV9icmFja2V0IGFnZV9iYW5kXCIgfSxcbiAge1xuICAgIGNsYXNzOiBcIkdlbmRlcnNcIixcbiAgICB0YWlsczogXCJnZW5kZXJcIixcbiAgICBuYW1lczogXCJzZXggZ2VuZGVycyBnZXNjaGxlY2h0IGdlc2xhY2h0IHNleGUgc2V4byBnZW5lcm8gc2Vzc28gZ2VuZXJlIHBsZWMgY2luc2l5ZXQgamVuaXNfa2VsYW1pbiBcdTA0M0ZcdTA0M0VcdTA0M0IgXHUwNDQxXHUwNDQyXHUwNDMwXHUwNDQyXHUwNDRDIFx1NjAyN1x1NTIyQiBcdTYwMjdcdTUyMjUgXHVDMTMxXHVCQ0M0IFx1MDYyN1x1MDY0NFx1MDYyQ1x1MDY0Nlx1MDYzM1wiLFxuICB9LFxuICB7XG4gICAgY2xhc3M6IFwiTmF0aW9uYWxpdGllc1wiLFxuICAgIHRhaWxzOiBcIm5hdGlvbmFsaXR5XCIsXG4gICAgbmFtZXM6IFwibmF0aW9uYWxpdGFldCBuYXRpb25hbGl0ZWl0IG5hdGlvbmFsaXRlIG5hY2lvbmFsaWRhZCBuYXppb25hbGl0YSBzdGFhdHNhbmdlaG9lcmlna2VpdCBcdTA0M0RcdTA0MzBcdTA0NDZcdTA0MzhcdTA0M0VcdTA0M0RcdTA0MzBcdTA0M0JcdTA0NENcdTA0M0RcdTA0M0VcdTA0NDFcdTA0NDJcdTA0NENcIixcbiAgfSxcbiAgeyBjbGFzczogXCJDaXRpemVuc2hpcCBzdGF0dXNlc1wiLCBuYW1lczogXCJjaXRpemVuc2hpcCBjaXRpemVuc2hpcF9zdGF0dXNcIiB9LFxuICB7IGNsYXNzOiBcIk1hcml0YWwgc3RhdHVzZXNcIiwgdGFpbHM6IFwibWFyaXRhbF9zdGF0dXNcIiwgbmFtZXM6IFwiZmFtaWxpZW5zdGFuZCBlc3RhZG9fY2l2aWwgZXRhdF9jaXZpbCBidXJnZXJsaWprZV9zdGFhdCBzdGF0b19jaXZpbGUgbWVkZW5pX2R1cnVtXCIgfSxcbiAgeyBjbGFzczogXCJSZWxhdGlvbnNoaXAgc3RhdHVzZXNcIiwgbmFtZXM6IFwicmVsYXRpb25zaGlwX3N0YXR1cyByZWxhdGlvbnNoaXBcIiB9LFxuICB7IGNsYXNzOiBcIkV0aG5pY2l0aWVzXCIsIG5hbWVzOiBcImV0aG5pY2l0eSBldGhuaWNfZ3JvdXBcIiB9LFxuICB7IGNsYXNzOiBcIlJhY2VzXCIsIG5hbWVzOiBcInJhY2VcIiB9LFxuICB7IGNsYXNzOiBcIlJlbGlnaW9uc1wiLCBuYW1lczogXCJyZWxpZ2lvbiByZWxpZ2lvbmUgcmVsaWdpZSBhZ2FtYVwiIH0sXG4gIHsgY2xhc3M6IFwiUG9saXRpY2FsIHZpZXdzXCIsIG5hbWVzOiBcInBvbGl0aWNhbF92aWV3IHBvbGl0aWNhbF92aWV3cyBwb2xpdGljYWxfcGFydHkgcGFydHlfYWZmaWxpYXRpb25cIiB9LFxuICB7IGNsYXNzOiBcIlNleHVhbCBvcmllbnRhdGlvbnNcIiwgbmFtZXM6IFwic2V4dWFsX29yaWVudGF0aW9uIG9yaWVudGF0aW9uIGludGVyZXN0ZWRfaW5cIiB9LFxuICB7IGNsYXNzOiBcIlNwb2tlbiBsYW5ndWFnZXNcIiwgbmFtZXM6IFwic3Bva2VuX2xhbmd1YWdlcyBsYW5ndWFnZXNfc3Bva2VuIHNwb2tlbl9sYW5ndWFnZVwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJMYW5ndWFnZSBwcmVmZXJlbmNlc1wiLFxuICAgIHRhaWxzOiBcInByZWZlcnJlZF9sYW5ndWFnZVwiLFxuICAgIG5hbWVzOiBcImxhbmd1YWdlIGxhbmd1YWdlX2NvZGUgbGFuZyBsb2NhbGUgbGFuZ3VhZ2VzIHNwcmFjaGUgdGFhbCBpZGlvbWEgbGFuZ3VlIGxpbmd1YSBcdTA0NEZcdTA0MzdcdTA0NEJcdTA0M0FcIixcbiAgfSxcbiAgeyBjbGFzczogXCJFZHVjYXRpb24gbGV2ZWxzXCIsIHRhaWxzOiBcImVkdWNhdGlvbl9sZXZlbFwiLCBuYW1lczogXCJlZHVjYXRpb24gc2Nob29sIHVuaXZlcnNpdHkgY29sbGVnZSBkZWdyZWUgaGlnaGVzdF9kZWdyZWVcIiB9LFxuICB7IGNsYXNzOiBcIlNjaG9vbCBncmFkZXMgKGNsYXNzIGxldmVscylcIiwgbmFtZXM6IFwiZ3JhZGVfbGV2ZWwgc2Nob29sX2dyYWRlIGNsYXNzX2xldmVsXCIgfSxcbiAgeyBjbGFzczogXCJBY2FkZW1pYyByZWNvcmRzXCIsIG5hbWVzOiBcImdwYSBhY2FkZW1pY19yZWNvcmRcIiB9LFxuICB7IGNsYXNzOiBcIkluY29tZSBsZXZlbHNcIiwgdGFpbHM6IFwiaW5jb21lXCIsIG5hbWVzOiBcImluY29tZV9sZXZlbCBpbmNvbWVfcmFuZ2UgYW5udWFsX2luY29tZSBob3VzZWhvbGRfaW5jb21lXCIgfSxcbiAgeyBjbGFzczogXCJFYXJuaW5nc1wiLCB0YWlsczogXCJzYWxhcnlcIiwgbmFtZXM6IFwiZWFybmluZ3Mgd2FnZSBnZWhhbHQgc2FsYXJpbyBzYWxhaXJlXCIgfSxcbiAgeyBjbGFzczogXCJOZXQgd29ydGhzXCIsIG5hbWVzOiBcIm5ldF93b3J0aFwiIH0sXG4gIHsgY2xhc3M6IFwiQ3JlZGl0IHNjb3Jlc1wiLCB0YWlsczogXCJjcmVkaXRfc2NvcmVcIiwgbmFtZXM6IFwiZmljbyBmaWNvX3Njb3JlXCIgfSxcbiAgeyBjbGFzczogXCJBY2NvdW50IGJhbGFuY2VzXCIsIHRhaWxzOiBcImFjY291bnRfYmFsYW5jZVwiLCBuYW1lczogXCJiYWxhbmNlIHNhbGRvXCIgfSxcbiAge1xuICAgIGNsYXNzOiBcIlBhc3N3b3Jkc1wiLFxuICAgIHRhaWxzOlxuICAgICAgXCJwYXNzd29yZCBwYXNzd29yZHMgcGFzc3dkIHB3ZCBwYXNzd29yZF9oYXNoIHBhc3N3b3JkX3BsYWluIHBhc3N3b3JkX3BsYWludGV4dCBwYXNzd29yZF9oYXNoZWQgaGFzaGVkX3Bhc3N3b3JkIGVuY3J5cHRlZF9wYXNzd29yZCBwYXNzd29yZF9lbmNyeXB0ZWQgcGFzc3dvcmRfZGlnZXN0IHBhc3N3b3JkX3NhbHQgcGFzc3dvcmRfbWQ1IHBhc3N3b3JkX3NoYTEgcGFzc3dvcmRfc2hhMjU2IHBhc3N3b3JkX2JjcnlwdCBwYXNzX2hhc2ggcGFzc3dkX2hhc2ggcHdkX2hhc2ggcGFzc3dvcnQga2VubndvcnQgd2FjaHR3b29yZCBtb3RfZGVfcGFzc2UgY29udHJhc2VuYSBjbGF2ZV9hY2Nlc28gaGFzbG8gaGVzbG8gbG9zZW5vcmQgXHUwNDNGXHUwNDMwXHUwNDQwXHUwNDNFXHUwNDNCXHUwNDRDIFx1NUJDNlx1NzgwMSBcdTMwRDFcdTMwQjlcdTMwRUZcdTMwRkNcdTMwQzkgXHVCRTQ0XHVCQzAwXHVCQzg4XHVENjM4IFx1MDY0M1x1MDY0NFx1MDY0NVx1MDYyOV9cdTA2MjdcdTA2NDRcdTA2NDVcdTA2MzFcdTA2NDhcdTA2MzFcIixcbiAgICBuYW1lczpcbiAgICAgIFwicGFzcyBwc3cgcGFzc3cgcGFzc3dvcmQxIHBhc3N3b3JkMiBwbGFpbl9wYXNzd29yZCBwbGFpbnRleHRfcGFzc3dvcmQgdXNlcl9wYXNzIHVzZXJwYXNzIGhhc2ggaGFzaF9hbGdvIHBhc3N3b3JkX3R5cGUgcGFzc3dvcmRfYWxnbyBoYXNoX3R5cGUgc2FsdCBwYXNzd29yZGhhc2ggcHcgcGFzc19tZDUgcGFzc19zaGExIHBhc3NwaHJhc2UgY2xhdmUgc2VuaGEgcGFyb2xhIHNpZnJlIGthdGFfc2FuZGkgbWRwXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiSGlzdG9yaWNhbCBwYXNzd29yZHNcIiwgbmFtZXM6IFwib2xkX3Bhc3N3b3JkIHByZXZpb3VzX3Bhc3N3b3JkIHBhc3N3b3JkX2hpc3Rvcnkgb2xkX3Bhc3N3b3Jkc1wiIH0sXG4gIHsgY2xhc3M6IFwiUGFzc3dvcmQgaGludHNcIiwgdGFpbHM6IFwicGFzc3dvcmRfaGludFwiLCBuYW1lczogXCJoaW50IHBhc3N3b3JkaGludCBwd2RfaGludFwiIH0sXG4gIHsgY2xhc3M6IFwiUGFzc3dvcmQgc3RyZW5ndGhzXCIsIG5hbWVzOiBcInBhc3N3b3JkX3N0cmVuZ3RoXCIgfSxcbiAge1xuICAgIGNsYXNzOiBcIlNlY3VyaXR5IHF1ZXN0aW9ucyBhbmQgYW5zd2Vyc1wiLFxuICAgIHRhaWxzOiBcInNlY3JldF9xdWVzdGlvbiBzZWN1cml0eV9xdWVzdGlvbiBzZWN1cml0eV9hbnN3ZXIgc2VjcmV0X2Fuc3dlclwiLFxuICAgIG5hbWVzOiBcInNlY3VyaXR5X3F1ZXN0aW9ucyBzZWN1cml0eV9hbnN3ZXJzIHNlY3JldF9xdWVzdGlvbnMgcXVlc3Rpb25fYW5zd2VyIGNoYWxsZW5nZV9xdWVzdGlvbiBjaGFsbGVuZ2VfYW5zd2VyXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiUElOc1wiLCBuYW1lczogXCJwaW4gcGluY29kZV9oYXNoIHBpbl9udW1iZXJcIiB9LFxuICB7IGNsYXNzOiBcIk1uZW1vbmljIHBocmFzZXNcIiwgbmFtZXM6IFwibW5lbW9uaWMgbW5lbW9uaWNfcGhyYXNlIHNlZWRfcGhyYXNlIHJlY292ZXJ5X3BocmFzZVwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJBdXRoIHRva2Vuc1wiLFxuICAgIHRhaWxzOlxuICAgICAgXCJhY2Nlc3NfdG9rZW4gYXV0aF90b2tlbiByZWZyZXNoX3Rva2VuIHNlc3Npb25faWQgc2Vzc2lvbl90b2tlbiBhcGlfa2V5IGNzcmZfdG9rZW4gcmVzZXRfdG9rZW4gb2F1dGhfdG9rZW4gaWRfdG9rZW4gYmVhcmVyX3Rva2VuIGZjbV90b2tlbiBwdXNoX3Rva2VuIGRldmljZV90b2tlbiBhdXRoX2tleSBzZWNyZXRfa2V5XCIsXG4gICAgbmFtZXM6XG4gICAgICBcInRva2VuIHRva2VucyBzZXNzaW9uIHNlc3Npb25pZCBzZXNzaW9uX2tleSBjb29raWUgY29va2llcyBjc3JmIGN0MCBhcGlrZXkgand0IG9hdXRoIHJlbWVtYmVyX3Rva2VuIHZlcmlmaWNhdGlvbl90b2tlbiBjb25maXJtYXRpb25fdG9rZW4gYWN0aXZhdGlvbl9rZXkgdHdvX2ZhY3Rvcl9zZWNyZXQgdG90cF9zZWNyZXQgb3RwX3NlY3JldCBhdXRob3JpemF0aW9uXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiRW5jcnlwdGVkIGtleXNcIiwgbmFtZXM6IFwiZW5jcnlwdGVkX2tleSBwcml2YXRlX2tleSBlbmNyeXB0ZWRfcHJpdmF0ZV9rZXlcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiSVAgYWRkcmVzc2VzXCIsXG4gICAgdGFpbHM6IFwiaXAgaXBfYWRkcmVzcyBpcF9hZGRyZXNzZXMgaXBfYWRkciBpcGFkZHJlc3MgaXB2NCBpcHY2IGlwX3Y0IGlwX3Y2IGlwYWRkciByZW1vdGVfYWRkclwiLFxuICAgIG5hbWVzOlxuICAgICAgXCJsYXN0X2lwIGxhc3RpcCByZWdfaXAgcmVnaXAgcmVnaXN0cmF0aW9uX2lwIGxvZ2luX2lwIGNsaWVudF9pcCBpcHMgc2lnbnVwX2lwIGxhc3RfbG9naW5faXAgcmVtb3RlX2lwIHJlbW90ZV9ob3N0IHVzZXJfaXAgc291cmNlX2lwIGlwX2FkcmVzc2UgYWRyZXNzZV9pcCBpbmRpcml6em9faXAgZGlyZWNjaW9uX2lwIHhfZm9yd2FyZGVkX2ZvclwiLFxuICB9LFxuICB7XG4gICAgY2xhc3M6IFwiQnJvd3NlciB1c2VyIGFnZW50IGRldGFpbHNcIixcbiAgICB0YWlsczogXCJ1c2VyX2FnZW50IHVzZXJhZ2VudCBicm93c2VyXCIsXG4gICAgbmFtZXM6IFwidWEgdXNlcl9icm93c2VyIGJyb3dzZXJfdmVyc2lvbiBicm93c2VyX25hbWUgaHR0cF91c2VyX2FnZW50XCIsXG4gIH0sXG4gIHtcbiAgICBjbGFzczogXCJEZXZpY2UgaW5mb3JtYXRpb25cIixcbiAgICB0YWlsczogXCJkZXZpY2VfaWQgZGV2aWNlX25hbWUgZGV2aWNlX21vZGVsIGRldmljZV90eXBlIGRldmljZV9pbmZvXCIsXG4gICAgbmFtZXM6XG4gICAgICBcImRldmljZSBkZXZpY2VzIGluZmVjdGVkX21hY2hpbmVfaWQgb3Mgb3NfbmFtZSBvc192ZXJzaW9uIG9wZXJhdGluZ19zeXN0ZW0gbWFjaGluZV9pZCBod2lkIGhhcmR3YXJlX2lkIHBsYXRmb3JtIHBob25lX21vZGVsIGNvbXB1dGVyX25hbWUgaG9zdG5hbWUgYW5kcm9pZF9pZCBpZGZhIGdhaWQgYWR2ZXJ0aXNpbmdfaWRcIixcbiAgfSxcbiAgeyBjbGFzczogXCJEZXZpY2Ugc2VyaWFsIG51bWJlcnNcIiwgdGFpbHM6IFwic2VyaWFsX251bWJlclwiLCBuYW1lczogXCJzZXJpYWwgc2VyaWFsX25vIGRldmljZV9zZXJpYWxcIiB9LFxuICB7IGNsYXNzOiBcIklNRUkgbnVtYmVyc1wiLCB0YWlsczogXCJpbWVpXCIsIG5hbWVzOiBcImltZWkxIGltZWkyIGltZWlfbnVtYmVyXCIgfSxcbiAgeyBjbGFzczogXCJJTVNJIG51bWJlcnNcIiwgdGFpbHM6IFwiaW1zaVwiLCBuYW1lczogXCJpbXNpX251bWJlclwiIH0sXG4gIHsgY2xhc3M6IFwiTUFDIGFkZHJlc3Nlc1wiLCB0YWlsczogXCJtYWNfYWRkcmVzcyBtYWNfYWRkclwiLCBuYW1lczogXCJtYWMgbWFjcyB3aWZpX21hYyBic3NpZFwiIH0sXG4gIHsgY2xhc3M6IFwiVGVsZWNvbW11bmljYXRpb25zIGNhcnJpZXJzXCIsIG5hbWVzOiBcImNhcnJpZXIgbW9iaWxlX2NhcnJpZXIgb3BlcmF0b3IgbW9iaWxlX29wZXJhdG9yIHRlbGVjb20gcGhvbmVfY2FycmllciBpc3AgbmV0d29ya19vcGVyYXRvclwiIH0sXG4gIHsgY2xhc3M6IFwiQ2VsbHVsYXIgbmV0d29yayBuYW1lc1wiLCBuYW1lczogXCJjZWxsdWxhcl9uZXR3b3JrIG5ldHdvcmtfbmFtZVwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJCaW9zXCIsXG4gICAgdGFpbHM6IFwiYmlvIGJpb2dyYXBoeVwiLFxuICAgIG5hbWVzOlxuICAgICAgXCJhYm91dCBhYm91dF9tZSBhYm91dG1lIGRlc2NyaXB0aW9uIHByb2ZpbGVfZGVzY3JpcHRpb24gaGVhZGxpbmUgc2lnbmF0dXJlIHRhZ2xpbmUgdXNlcl9kZXNjcmlwdGlvbiBzZWxmX2ludHJvIGludHJvIGludHJvZHVjdGlvbiBiaW9fdGV4dCBiaW9ncmFmaWEgdWViZXJfbWljaCB1YmVyX21pY2ggXHUwNDNFX1x1MDQ0MVx1MDQzNVx1MDQzMVx1MDQzNSBcdTdCODBcdTRFQ0IgXHU4MUVBXHU1REYxXHU3RDM5XHU0RUNCXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiUGVyc29uYWwgZGVzY3JpcHRpb25zXCIsIG5hbWVzOiBcInBlcnNvbmFsX2Rlc2NyaXB0aW9uIHNlbGZfZGVzY3JpcHRpb25cIiB9LFxuICB7IGNsYXNzOiBcIlBlcnNvbmFsIGludGVyZXN0c1wiLCBuYW1lczogXCJpbnRlcmVzdHMgaG9iYmllcyBob2JieSBpbnRlcmVzdFwiIH0sXG4gIHsgY2xhc3M6IFwiUHJvZmVzc2lvbmFsIHNraWxsc1wiLCBuYW1lczogXCJza2lsbHMgc2tpbGwgcHJvZmVzc2lvbmFsX3NraWxsc1wiIH0sXG4gIHsgY2xhc3M6IFwiUGh5c2ljYWwgYXR0cmlidXRlc1wiLCBuYW1lczogXCJoZWlnaHQgd2VpZ2h0IGV5ZV9jb2xvciBleWVfY29sb3VyIGhhaXJfY29sb3IgaGFpcl9jb2xvdXIgYm9keV90eXBlXCIgfSxcbiAgeyBjbGFzczogXCJBc3Ryb2xvZ2ljYWwgc2lnbnNcIiwgbmFtZXM6IFwiem9kaWFjIHpvZGlhY19zaWduIHN0YXJfc2lnbiBhc3Ryb2xvZ2ljYWxfc2lnblwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJQcm9maWxlIHBob3Rvc1wiLFxuICAgIHRhaWxzOlxuICAgICAgXCJwcm9maWxlX3BpYyBwcm9maWxlX3BpY191cmwgcHJvZmlsZV9waWNfdXJsX2hkIHByb2ZpbGVfcGljdHVyZSBwcm9maWxlX3BpY3R1cmVfdXJsIHByb2ZpbGVfcGhvdG8gcHJvZmlsZV9waG90b191cmwgcHJvZmlsZV9pbWFnZSBwcm9maWxlX2ltYWdlX3VybCBwcm9maWxlX2ltYWdlX3VybF9odHRwc1wiLFxuICAgIG5hbWVzOiBcImhkX3Byb2ZpbGVfcGljX3VybF9pbmZvIHBpY3R1cmUgcGljdHVyZV91cmwgdXNlcl9waG90byBwcm9maWxlX3BpY19pZCBwaG90b191cmwgaW1hZ2VfdXJsIGhlYWRzaG90XCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiUGhvdG9zXCIsIG5hbWVzOiBcInBob3RvIHBob3RvcyBwaWN0dXJlc1wiIH0sXG4gIHsgY2xhc3M6IFwiQXZhdGFyc1wiLCB0YWlsczogXCJhdmF0YXIgYXZhdGFyX3VybFwiLCBuYW1lczogXCJhdmF0YXJfaGFzaCBncmF2YXRhciBhdmF0YXJfaWQgdXNlcnBpY1wiIH0sXG4gIHtcbiAgICBjbGFzczogXCJVc2VyIHdlYnNpdGUgVVJMc1wiLFxuICAgIHRhaWxzOiBcIndlYnNpdGUgd2Vic2l0ZV91cmwgZXh0ZXJuYWxfdXJsIHNpdGVfdXJsIGJpb19saW5rIGJpb19saW5rc1wiLFxuICAgIG5hbWVzOiBcInVybCB1cmxzIHNpdGUgbGluayBsaW5rcyB1cmxfaW5fYmlvIHdlYnBhZ2Ugd2ViX3NpdGUgd2ViIGJsb2cgYmxvZ191cmwgc2l0aW9fd2ViIHNpdGVfd2ViIFx1N0Y1MVx1N0FEOSBcdTA0NDFcdTA0MzBcdTA0MzlcdTA0NDJcIixcbiAgfSxcbiAgeyBjbGFzczogXCJIb21lcGFnZSBVUkxzXCIsIHRhaWxzOiBcImhvbWVwYWdlIGhvbWVwYWdlX3VybFwiLCBuYW1lczogXCJob21lX3BhZ2VcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiU29jaWFsIG1lZGlhIHByb2ZpbGVzXCIsXG4gICAgdGFpbHM6XG4gICAgICBcInByb2ZpbGVfdXJsIHByb2ZpbGVfbGluayBmYWNlYm9va191cmwgaW5zdGFncmFtX3VybCBsaW5rZWRpbl91cmwgdHdpdHRlcl91cmwgdGlrdG9rX3VybCB5b3V0dWJlX3VybCBmYWNlYm9va19wcm9maWxlIGxpbmtlZGluX3Byb2ZpbGUgaW5zdGFncmFtX3Byb2ZpbGUgdHdpdHRlcl9wcm9maWxlIGluc3RhZ3JhbV9saW5rIGZhY2Vib29rX2xpbmsgbGlua2VkaW5fbGluayB0d2l0dGVyX2xpbmtcIixcbiAgICBuYW1lczpcbiAgICAgIFwibGlua2VkaW4gZmFjZWJvb2sgdHdpdHRlciBpbnN0YWdyYW0gdGlrdG9rIHlvdXR1YmUgc25hcGNoYXQgcGludGVyZXN0IHRocmVhZHMgdmsgdmtvbnRha3RlIGdpdGh1YiByZWRkaXQgdHdpdGNoIG1hc3RvZG9uIGJsdWVza3kgZmIgaWcgZmJfaWQgZmFjZWJvb2tfaWQgdHdpdHRlcl9pZCBsaW5rZWRpbl9pZCB2a19pZCBpbnN0YWdyYW1faWQgZ29vZ2xlX2lkIHRocmVhZHNfbGluayBzb2NpYWxfbGlua3Mgc29jaWFsX3Byb2ZpbGVzIHNvY2lhbF9tZWRpYSBzb2NpYWwgc29jaWFsX3VybCBwZXJtYWxpbmsgcHJvZmlsZV9wYWdlIHByb2ZpbGVcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBcIkluc3RhbnQgbWVzc2VuZ2VyIGlkZW50aXRpZXNcIixcbiAgICBraW5kOiBcInVzZXJuYW1lXCIsXG4gICAgdGFpbHM6IFwidGVsZWdyYW1fdXNlcm5hbWUgc2t5cGVfaWQgdGVsZWdyYW1faGFuZGxlIHNreXBlX25hbWVcIixcbiAgICBuYW1lczogXCJza3lwZSB0ZWxlZ3JhbSBkaXNjb3JkIGRpc2NvcmRfdGFnIGtpayBqYWJiZXIgeG1wcCBtc24gYWltIHlhaG9vX21lc3NlbmdlciBsaW5lX2lkIHdlY2hhdCB3ZWNoYXRfaWQgdmliZXJcIixcbiAgfSxcbiAgeyBjbGFzczogXCJJbnN0YW50IG1lc3NlbmdlciBpZGVudGl0aWVzXCIsIG5hbWVzOiBcImljcSBxcSB0ZWxlZ3JhbV9pZCBkaXNjb3JkX2lkIGltIGltX2lkXCIgfSxcbiAgeyBjbGFzczogXCJTb2NpYWwgY29ubmVjdGlvbnNcIiwgbmFtZXM6IFwiZnJpZW5kcyBmcmllbmRfbGlzdCBjb25uZWN0aW9ucyBmb2xsb3dlcnNfbGlzdCBmb2xsb3dpbmdfbGlzdFwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJQcm9maWxlIHN0YXRpc3RpY3NcIixcbiAgICB0YWlsczogXCJmb2xsb3dlcl9jb3VudCBmb2xsb3dlcnNfY291bnQgZm9sbG93aW5nX2NvdW50IGZvbGxvd2VkX2J5X2NvdW50IG1lZGlhX2NvdW50IHBvc3RfY291bnQgcG9zdHNfY291bnQgZnJpZW5kc19jb3VudCBmcmllbmRfY291bnRcIixcbiAgICBuYW1lczpcbiAgICAgIFwiZm9sbG93ZXJzIGZvbGxvd2luZyBmb2xsb3dlZF9ieSBmb2xsb3dzIGVkZ2VfZm9sbG93ZWRfYnlfY291bnQgZWRnZV9mb2xsb3dfY291bnQgZWRnZV9mb2xsb3dlZF9ieSBlZGdlX2ZvbGxvdyBzdGF0dXNlc19jb3VudCBmYXZvdXJpdGVzX2NvdW50IGZhdm9yaXRlc19jb3VudCBsaWtlc19jb3VudCBsaWtlX2NvdW50IGxpc3RlZF9jb3VudCB0d2VldF9jb3VudCB2aWRlb19jb3VudCBzdWJzY3JpYmVyX2NvdW50IHN1YnNjcmliZXJzX2NvdW50IGthcm1hIHJlcHV0YXRpb24gdG90YWxfcG9zdHMgdG90YWxfZm9sbG93ZXJzIG51bV9mb2xsb3dlcnMgbnVtX3Bvc3RzIGNvbm5lY3Rpb25zX2NvdW50XCIsXG4gIH0sXG4gIHtcbiAgICBjbGFzczogXCJVc2VyIHN0YXR1c2VzXCIsXG4gICAgdGFpbHM6IFwiYWNjb3VudF9zdGF0dXMgdXNlcl9zdGF0dXNcIixcbiAgICBuYW1lczpcbiAgICAgIFwiaXNfcHJpdmF0ZSBpc192ZXJpZmllZCBpc19idXNpbmVzcyBpc19idXNpbmVzc19hY2NvdW50IGlzX3Byb2Zlc3Npb25hbF9hY2NvdW50IGlzX2FjdGl2ZSBpc19hZG1pbiBpc19iYW5uZWQgaXNfZGVsZXRlZCBpc19zdXNwZW5kZWQgaXNfc3RhZmYgaXNfc3VwZXJ1c2VyIGlzX3ByZW1pdW0gaXNfb25saW5lIGFjY291bnRfdHlwZSB1c2VyX3R5cGUgbWVtYmVyX3N0YXR1cyBvbmxpbmVfc3RhdHVzIHVzZXJfcm9sZSBtZW1iZXJfdHlwZSBtZW1iZXJzaGlwX3R5cGUgdmVyaWZpZWQgYmxvY2tlZCBiYW5uZWQgc3VzcGVuZGVkXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiVklQIHN0YXR1c2VzXCIsIG5hbWVzOiBcImlzX3ZpcCB2aXAgdmlwX3N0YXR1cyB2aXBfbGV2ZWxcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiU29jaWFsIHNlY3VyaXR5IG51bWJlcnNcIixcbiAgICB0YWlsczogXCJzc24gc29jaWFsX3NlY3VyaXR5X251bWJlclwiLFxuICAgIG5hbWVzOlxuICAgICAgXCJzb2NpYWxfc2VjdXJpdHlfbm8gc29jaWFsX3NlY3VyaXR5IHNpbiBuaW4gYnNuIGJ1cmdlcnNlcnZpY2VudW1tZXIgaW5zZWUgbnVtZXJvX3NlY3VyaXRlX3NvY2lhbGUgbmlzcyBzb3ppYWx2ZXJzaWNoZXJ1bmdzbnVtbWVyIGptYmcgcGVzZWwgcGVyc29ubnVtbWVyIHBlcnNvbmFsX251bWJlciBzbmlscyBcdTA0NDFcdTA0M0RcdTA0MzhcdTA0M0JcdTA0NDFcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBcIkdvdmVybm1lbnQgaXNzdWVkIElEc1wiLFxuICAgIHRhaWxzOiBcIm5hdGlvbmFsX2lkIG5hdGlvbmFsX2lkX251bWJlciBpZF9jYXJkX251bWJlciBpZF9udW1iZXIgaWRlbnRpdHlfbnVtYmVyIGFhZGhhYXIgYWFkaGFyXCIsXG4gICAgbmFtZXM6XG4gICAgICBcImlkX3Byb29mX251bWJlciBkb2N1bWVudF9udW1iZXIgY3BmIGNucGogY3VycCBuaW5vIHJmYyBkbmkgbmllIG5pZiBuaWsga3RwIG5vX2t0cCBjbmljIGlkX2NhcmQgaWRfY2FyZF9ubyBpZGNhcmQgaWRlbnRpdHlfY2FyZCB0Y19raW1saWsgdGNrbiB0Y19ubyBjb2RpY2VfZmlzY2FsZSBjZWR1bGEgcnV0IHJnIGFhZGhhYXJfbnVtYmVyIGFhZGhhcl9udW1iZXIgcGFuX251bWJlciBuYXRpb25hbF9pbnN1cmFuY2VfbnVtYmVyIFx1OEVBQlx1NEVGRFx1OEJDMSBcdThFQUJcdTRFRkRcdThCQzFcdTUzRjcgXHU4RUFCXHU0RUZEXHU4QkMxXHU1M0Y3XHU3ODAxIHZvdGVyX2lkIG5yYyBlbWlyYXRlc19pZFwiLFxuICB9LFxuICB7IGNsYXNzOiBcIlBhcnRpYWwgZ292ZXJubWVudCBpc3N1ZWQgSURzXCIsIG5hbWVzOiBcInNzbl9sYXN0NCBzc25fbGFzdF80IHNzbjQgbGFzdDRfc3NuXCIgfSxcbiAge1xuICAgIGNsYXNzOiBcIlBhc3Nwb3J0IG51bWJlcnNcIixcbiAgICB0YWlsczogXCJwYXNzcG9ydF9udW1iZXIgcGFzc3BvcnRfbm9cIixcbiAgICBuYW1lczogXCJwYXNzcG9ydCBwYXNzcG9ydF9pZCBwYXNzcG9ydF9udW0gcmVpc2VwYXNzIHBhc3Bvb3J0bnVtbWVyIHBhc2Fwb3J0ZSBcdTA0M0ZcdTA0MzBcdTA0NDFcdTA0M0ZcdTA0M0VcdTA0NDBcdTA0NDIgXHUwNDQxXHUwNDM1XHUwNDQwXHUwNDM4XHUwNDRGX1x1MDQzRlx1MDQzMFx1MDQ0MVx1MDQzRlx1MDQzRVx1MDQ0MFx1MDQ0Mlx1MDQzMCBcdTA0M0RcdTA0M0VcdTA0M0NcdTA0MzVcdTA0NDBfXHUwNDNGXHUwNDMwXHUwNDQxXHUwNDNGXHUwNDNFXHUwNDQwXHUwNDQyXHUwNDMwIFx1NjJBNFx1NzE2N1wiLFxuICB9LFxuICB7XG4gICAgY2xhc3M6IFwiRHJpdmVyXHUyMDE5cyBsaWNlbnNlc1wiLFxuICAgIHRhaWxzOiBcImRyaXZlcnNfbGljZW5zZSBkcml2ZXJfbGljZW5zZSBkcml2aW5nX2xpY2Vuc2UgZHJpdmluZ19saWNlbmNlIGxpY2Vuc2VfbnVtYmVyXCIsXG4gICAgbmFtZXM6IFwiZGxfbnVtYmVyIGRyaXZlcl9saWNlbnNlX251bWJlciBkcml2ZXJzX2xpY2VuY2UgZHJpdmVyc19saWNlbnNlX251bWJlciBsaWNlbmNlX251bWJlciBmdWVocmVyc2NoZWluIHJpamJld2lqc1wiLFxuICB9LFxuICB7IGNsYXNzOiBcIlRheGF0aW9uIHJlY29yZHNcIiwgdGFpbHM6IFwidGF4X2lkXCIsIG5hbWVzOiBcInRpbiBlaW4gdmF0X251bWJlciB2YXRfaWQgdGF4X251bWJlciBpbm4gXHUwNDM4XHUwNDNEXHUwNDNEIHN0ZXVlcm51bW1lciBzdGV1ZXJfaWQgcGFydGl0YV9pdmEgbmlwXCIgfSxcbiAge1xuICAgIGNsYXNzOiBcIkNyZWRpdCBjYXJkc1wiLFxuICAgIHRhaWxzOiBcImNhcmRfbnVtYmVyIGNyZWRpdF9jYXJkIGNyZWRpdF9jYXJkX251bWJlciBjY19udW1iZXJcIixcbiAgICBuYW1lczpcbiAgICAgIFwiY2NfZXhwaXJhdGlvbiBjY19udW0gY2NfZXhwIGNjX2V4cGlyeSBjYXJkX25vIGNhcmRfbnVtIGNhcmRfZXhwaXJ5IGNhcmRfZXhwaXJhdGlvbiBleHBpcnlfZGF0ZSBleHBfZGF0ZSBjYXJkbnVtYmVyIGtyZWRpdGthcnRlIGNhcnRlX2JhbmNhaXJlIHRhcmpldGEgcGFuIGNhcmRfZXhwXCIsXG4gIH0sXG4gIHsgY2xhc3M6IFwiQ3JlZGl0IGNhcmQgQ1ZWXCIsIHRhaWxzOiBcImN2diBjdnYyIGN2Y1wiLCBuYW1lczogXCJjdmMyIGNhcmRfY3Z2IGN2dl9jb2RlIHNlY3VyaXR5X2NvZGVcIiB9LFxuICB7XG4gICAgY2xhc3M6IFwiUGFydGlhbCBjcmVkaXQgY2FyZCBkYXRhXCIsXG4gICAgdGFpbHM6IFwiY2NfbGFzdF9mb3VyIGxhc3Q0IGxhc3RfZm91ciBjYXJkX2xhc3Q0IGNhcmRfbGFzdF9mb3VyXCIsXG4gICAgbmFtZXM6IFwibGFzdF80IGNjX2xhc3Q0IGxhc3RfZm91cl9kaWdpdHMgbWFza2VkX2NhcmQgbWFza2VkX3BhbiBjYXJkX2JpbiBiaW4gY2FyZF90eXBlIGNjX3R5cGVcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBcIkJhbmsgYWNjb3VudCBudW1iZXJzXCIsXG4gICAgdGFpbHM6IFwiaWJhbiBiYW5rX2FjY291bnQgYmFua19hY2NvdW50X251bWJlciBhY2NvdW50X251bWJlclwiLFxuICAgIG5hbWVzOlxuICAgICAgXCJhY2NvdW50X25vIGFjY3Rfbm8gYWNjdF9udW1iZXIgcm91dGluZ19udW1iZXIgc29ydF9jb2RlIGJpYyBzd2lmdCBzd2lmdF9jb2RlIGJhbmtfYWNjb3VudF9ubyBrb250b251bW1lciByZWtlbmluZ251bW1lciBudW1lcm9fY3VlbnRhIHJpYiBpZnNjIGlmc2NfY29kZVwiLFxuICB9LFxuICB7IGNsYXNzOiBcIlBheW1lbnQgbWV0aG9kc1wiLCB0YWlsczogXCJwYXltZW50X21ldGhvZFwiLCBuYW1lczogXCJwYXltZW50X3R5cGUgcGF5cGFsXCIgfSxcbiAgeyBjbGFzczogXCJQYXltZW50IGhpc3Rvcmllc1wiLCBuYW1lczogXCJwYXltZW50X2hpc3RvcnkgcGF5bWVudHNcIiB9LFxuICB7IGNsYXNzOiBcIkZpbmFuY2lhbCB0cmFuc2FjdGlvbnNcIiwgdGFpbHM6IFwidHJhbnNhY3Rpb25faWRcIiwgbmFtZXM6IFwidHJhbnNhY3Rpb24gdHJhbnNhY3Rpb25zIHRyYW5zYWN0aW9uX2Ftb3VudFwiIH0sXG4gIHsgY2xhc3M6IFwiUHVyY2hhc2VzXCIsIG5hbWVzOiBcIm9yZGVyX2lkIG9yZGVyX251bWJlciBvcmRlcnMgcHVyY2hhc2VzIHB1cmNoYXNlIGxhc3Rfb3JkZXIgdG90YWxfc3BlbnQgb3JkZXJfdG90YWwgaW52b2ljZV9udW1iZXJcIiB9LFxuICB7IGNsYXNzOiBcIlNoaXBtZW50IHRyYWNraW5nIG51bWJlcnNcIiwgdGFpbHM6IFwidHJhY2tpbmdfbnVtYmVyXCIsIG5hbWVzOiBcInRyYWNraW5nX25vIHNoaXBtZW50X3RyYWNraW5nX251bWJlclwiIH0sXG4gIHsgY2xhc3M6IFwiTG95YWx0eSBwcm9ncmFtIGRldGFpbHNcIiwgdGFpbHM6IFwibG95YWx0eV9udW1iZXIgbG95YWx0eV9pZFwiLCBuYW1lczogXCJsb3lhbHR5X2NhcmQgbG95YWx0eV9wb2ludHMgbG95YWx0eV90aWVyIGZyZXF1ZW50X2ZseWVyX251bWJlclwiIH0sXG4gIHsgY2xhc3M6IFwiUmV3YXJkIHByb2dyYW0gYmFsYW5jZXNcIiwgbmFtZXM6IFwicmV3YXJkX3BvaW50cyBwb2ludHNfYmFsYW5jZSByZXdhcmRfYmFsYW5jZVwiIH0sXG4gIHtcbiAgICBjbGFzczogXCJDcnlwdG9jdXJyZW5jeSB3YWxsZXQgYWRkcmVzc2VzXCIsXG4gICAgdGFpbHM6IFwid2FsbGV0X2FkZHJlc3MgYnRjX2FkZHJlc3MgZXRoX2FkZHJlc3MgYml0Y29pbl9hZGRyZXNzXCIsXG4gICAgbmFtZXM6IFwid2FsbGV0IGNyeXB0b193YWxsZXQgYml0Y29pbiBldGhlcmV1bV9hZGRyZXNzIGNyeXB0b19hZGRyZXNzXCIsXG4gIH0sXG4gIHtcbiAgICBjbGFzczogXCJWZWhpY2xlIGlkZW50aWZpY2F0aW9uIG51bWJlcnMgKFZJTnMpXCIsXG4gICAgdGFpbHM6IFwidmluXCIsXG4gICAgbmFtZXM6IFwidmluX251bWJlciB2ZWhpY2xlX2lkZW50aWZpY2F0aW9uX251bWJlciBmYWhyZ2VzdGVsbG51bW1lciBjaGFzc2lzX251bWJlclwiLFxuICB9LFxuICB7XG4gICAgY2xhc3M6IFwiTGljZW5zZSBQbGF0ZXNcIixcbiAgICB0YWlsczogXCJsaWNlbnNlX3BsYXRlIGxpY2VuY2VfcGxhdGVcIixcbiAgICBuYW1lczogXCJwbGF0ZSBwbGF0ZV9udW1iZXIgbnVtYmVyX3BsYXRlIG51bWJlcnBsYXRlIGtlbm56ZWljaGVuIGtlbnRla2VuIHBsYXF1ZSB0YXJnYSBtYXRyaWN1bGEgXHUwNDMzXHUwNDNFXHUwNDQxX1x1MDQzRFx1MDQzRVx1MDQzQ1x1MDQzNVx1MDQ0MFwiLFxuICB9LFxuICB7IGNsYXNzOiBcIlZlaGljbGUgcmVnaXN0cmF0aW9uIHBsYXRlc1wiLCBuYW1lczogXCJ2ZWhpY2xlX3JlZ2lzdHJhdGlvbiByZWdpc3RyYXRpb25fcGxhdGUgdmVoaWNsZV9yZWdcIiB9LFxuICB7IGNsYXNzOiBcIlZlaGljbGUgZGV0YWlsc1wiLCBuYW1lczogXCJ2ZWhpY2xlIGNhcl9tb2RlbCBjYXJfbWFrZSB2ZWhpY2xlX21ha2UgdmVoaWNsZV9tb2RlbCBjYXJcIiB9LFxuICB7IGNsYXNzOiBcIkhlYWx0aCBpbnN1cmFuY2UgaW5mb3JtYXRpb25cIiwgbmFtZXM6IFwiaGVhbHRoX2luc3VyYW5jZSBpbnN1cmFuY2VfbnVtYmVyIGhlYWx0aF9pbnN1cmFuY2VfbnVtYmVyIGluc3VyYW5jZV9pZFwiIH0sXG4gIHsgY2xhc3M6IFwiUGVyc29uYWwgaGVhbHRoIGRhdGFcIiwgbmFtZXM6IFwiZGlhZ25vc2lzIG1lZGljYWxfaGlzdG9yeSBibG9vZF90eXBlIGJsb29kX2dyb3VwIGFsbGVyZ2llcyBtZWRpY2F0aW9uIGhlYWx0aF9zdGF0dXNcIiB9LFxuICB7IGNsYXNzOiBcIlByaXZhdGUgbWVzc2FnZXNcIiwgbmFtZXM6IFwicHJpdmF0ZV9tZXNzYWdlIHByaXZhdGVfbWVzc2FnZXMgZG0gZGlyZWN0X21lc3NhZ2UgZGlyZWN0X21lc3NhZ2VzXCIgfSxcbiAgeyBjbGFzczogXCJDaGF0IGxvZ3NcIiwgbmFtZXM6IFwiY2hhdCBjaGF0X2xvZyBjaGF0X2xvZ3NcIiB9LFxuICB7IGNsYXNzOiBcIkNvbW1lbnRzXCIsIG5hbWVzOiBcImNvbW1lbnQgY29tbWVudHMgY29tbWVudF90ZXh0XCIgfSxcbiAgeyBjbGFzczogXCJGb3J1bSBwb3N0c1wiLCBuYW1lczogXCJwb3N0X3RleHQgcG9zdF9ib2R5IGZvcnVtX3Bvc3RcIiB9LFxuICB7IGNsYXNzOiBcIkVtYWlsIG1lc3NhZ2VzXCIsIG5hbWVzOiBcImVtYWlsX2JvZHkgZW1haWxfc3ViamVjdCBlbWFpbF9tZXNzYWdlXCIgfSxcbiAgeyBjbGFzczogXCJTTVMgbWVzc2FnZXNcIiwgbmFtZXM6IFwic21zX3RleHQgc21zX2JvZHlcIiB9LFxuICB7IGNsYXNzOiBcIkxvZ2luIGhpc3Rvcmllc1wiLCB0YWlsczogXCJsb2dpbl9oaXN0b3J5XCIsIG5hbWVzOiBcImxvZ2lucyBsYXN0X2xvZ2luc1wiIH0sXG4gIHtcbiAgICBjbGFzczogXCJXZWJzaXRlIGFjdGl2aXR5XCIsXG4gICAgdGFpbHM6IFwibGFzdF9sb2dpbiBsYXN0X3NlZW4gc2lnbnVwX2RhdGUgcmVnaXN0cmF0aW9uX2RhdGUgcmVnaXN0ZXJlZF9hdCBsYXN0X2xvZ2luX2F0IGxhc3RfbG9naW5fZGF0ZSBsYXN0X3Zpc2l0IGxhc3RfYWN0aXZlIGxhc3RfYWN0aXZpdHlcIixcbiAgICBuYW1lczpcbiAgICAgIFwiY3JlYXRlZF9hdCBjcmVhdGVkIGpvaW5fZGF0ZSBqb2luZWQgam9pbmVkX2F0IGpvaW5fdGltZSByZWdkYXRlIHJlZ19kYXRlIGRhdGVfam9pbmVkIGRhdGVfY3JlYXRlZCBjcmVhdGVkX2RhdGUgY3JlYXRpb25fZGF0ZSBjcmVhdGVfdGltZSBjcmVhdGVkX3RpbWUgZGF0ZV9yZWdpc3RlcmVkIHJlZ2lzdGVyZWQgcmVnaXN0ZXJfZGF0ZSByZWdpc3RyYXRpb25fdGltZSByZWdpc3Rlcl90aW1lIHNpZ251cF9hdCBzaWduX3VwX2RhdGUgbWVtYmVyX3NpbmNlIGxhc3RfYWNjZXNzIGxhc3Rsb2dpbiBsYXN0c2VlbiBsYXN0dmlzaXQgbGFzdF9vbmxpbmUgbG9naW5fY291bnQgdmlzaXRzIHVwZGF0ZWRfYXQgbW9kaWZpZWRfYXQgbGFzdF91cGRhdGVkIGxhc3Rsb2dpbl90aW1lXCIsXG4gIH0sXG4gIHtcbiAgICBjbGFzczogXCJBY2NvdW50IElEc1wiLFxuICAgIHRhaWxzOiBcInVzZXJfaWQgYWNjb3VudF9pZCBjdXN0b21lcl9pZCBtZW1iZXJfaWQgcHJvZmlsZV9pZCBjbGllbnRfaWQgc3Vic2NyaWJlcl9pZCBjb250YWN0X2lkIHVpZCBjdXN0b21lcl9udW1iZXIgYWNjb3VudF9pZHMgdXNlcl9pZHNcIixcbiAgICBuYW1lczpcbiAgICAgIFwiaWQgaWRzIHVzZXJpZCBwayBwa19pZCBpZ19pZCBmYmlkIGludGVyb3BfbWVzc2FnaW5nX3VzZXJfZmJpZCBjdXN0X2lkIGd1aWQgdXVpZCB1c2VyX3V1aWQgdXNlcl9wayBhdXRob3JfaWQgb3duZXJfaWQgcGVyc29uX2lkIHV1aWQ0IG9iamVjdGlkIG9iamVjdF9pZCBzdHJvbmdfaWQgZWlkIGZiaWRfdjIgY3VzdG9tZXJfbm8gY3VzdG9tZXJfY29kZSBjbGllbnRfbm8ga2xhbnRfaWQga2xhbnRudW1tZXIga3VuZGVubnVtbWVyIGt1bmRlbl9pZCBrdW5kZW5uciBudW1lcm9fY2xpZW50IGlkX3VzdWFyaW8gaWRfY2xpZW50ZSBpZF91c2VyIHVzZXJfbnVtYmVyIG1lbWJlcl9udW1iZXIgbWVtYmVyc2hpcF9udW1iZXIgZW1wbG95ZWVfaWQgZW1wbG95ZWVfbnVtYmVyIHN0YWZmX2lkIHN0dWRlbnRfaWQgcGF0aWVudF9pZCBtYXRyaWtlbG51bW1lciBcdTA0MzhcdTA0MzQgXHU3NTI4XHU2MjM3aWRcIixcbiAgfSxcbiAge1xuICAgIGNsYXNzOiBudWxsLFxuICAgIG5hbWVzOlxuICAgICAgXCJzb3VyY2Uga2V5d29yZCBrZXl3b3JkcyBoYXNodGFnIGhhc2h0YWdzIGJyZWFjaF90aXRsZSBicmVhY2ggYnJlYWNoX25hbWUgbGVhayBsZWFrX25hbWUgc3B5Y2xvdWRfcHVibGlzaF9kYXRlIHNpZ2h0aW5nIHNldmVyaXR5IHN0YXR1cyBpbmZlY3RlZF90aW1lIGxlYWtfaWQgZW1iZWRkaW5nIHZvaWNlX21haWwgdm9pY2VtYWlsIGRpcmVjdF9tYWlsIGluZGV4IHNjb3JlIHJvdyByb3dfbnVtYmVyIGxpbmUgbGluZV9udW1iZXIgZmlsZV9uYW1lIGZpbGVuYW1lIGNhdGVnb3J5IGNhdGVnb3J5X25hbWUgc2NyYXBlZF9hdCBjcmF3bGVkX2F0IGltcG9ydGVkX2F0IGZpbGVfaGFuZGxlXCIsXG4gIH0sXG5dO1xuIiwgIi8vIENvbHVtbnMgdGhhdCBzYXkgc29tZXRoaW5nIGFib3V0IGFuIGlkZW50aWZpZXIgaW5zdGVhZCBvZiBob2xkaW5nIG9uZTogYGlzX3ZlcmlmaWVkYCwgYGVtYWlsX2hhc2hgLCBgcGhvbmVfdHlwZWAuXG5cbmNvbnN0IGZpcnN0V29yZHMgPSBuZXcgU2V0KFxuICBcImlzIGhhcyBoYWQgY2FuIGNvdWxkIHdhcyB3ZXJlIGRpZCBkb2VzIHNob3VsZCB3aWxsIGFsbG93IGFsbG93cyBhbGxvd2VkIGFjY2VwdCBhY2NlcHRzIHNob3cgc2hvd3MgaGlkZSBoaWRlcyBlbmFibGUgZW5hYmxlcyB3YW50IHdhbnRzIG5lZWQgbmVlZHMgcmVxdWlyZSByZXF1aXJlcyB1c2UgdXNlcyBjb3VudCB0b3RhbCBuYlwiLnNwbGl0KFxuICAgIFwiIFwiLFxuICApLFxuKTtcbmNvbnN0IGxhc3RXb3JkcyA9IG5ldyBTZXQoXG4gIFwidmVyaWZpZWQgdW52ZXJpZmllZCBjb25maXJtZWQgdmFsaWRhdGVkIGhhc2ggaGFzaGVkIG1kNSBzaGEgc2hhMSBzaGEyMjQgc2hhMjU2IHNoYTM4NCBzaGE1MTIgYmNyeXB0IGNyYzMyIGRpZ2VzdCBjb3VudCBjb3VudHMgdG90YWwgYXQgdHMgdGltZXN0YW1wIHN0YXR1cyB0eXBlIHR5cGVzIG9wdGluIG9wdG91dCBsYWJlbCBmbGFnIGVuYWJsZWQgZGlzYWJsZWQgbGVuZ3RoIGxlblwiLnNwbGl0KFxuICAgIFwiIFwiLFxuICApLFxuKTtcbmNvbnN0IGxhc3RQYWlycyA9IG5ldyBTZXQoW1wib3B0IGluXCIsIFwib3B0IG91dFwiLCBcImNvdW50cnkgY29kZVwiLCBcImNhbGxpbmcgY29kZVwiLCBcImRpYWwgY29kZVwiLCBcImRpYWxpbmcgY29kZVwiXSk7XG5cbi8qKiBXaGV0aGVyIGEgbmFtZSwgZ2l2ZW4gYnkgaXRzIHdvcmRzLCBpcyBvZiBhIGZsYWc6IGBoYXNfcGhvbmVgLiBPbmUgd29yZCBhbG9uZSBpcyBub3QuICovXG5leHBvcnQgZnVuY3Rpb24gaXNGbGFnTmFtZSh3b3JkczogcmVhZG9ubHkgc3RyaW5nW10pOiBib29sZWFuIHtcbiAgcmV0dXJuIHdvcmRzLmxlbmd0aCA+IDEgJiYgZmlyc3RXb3Jkcy5oYXMod29yZHNbMF0gPz8gXCJcIik7XG59XG5cbi8qKiBXaGV0aGVyIGEgbmFtZSwgZ2l2ZW4gYnkgaXRzIHdvcmRzLCBzYXlzIHdoYXQgd2FzIG1hZGUgb2YgYSB2YWx1ZSBvciBpcyBrbm93biBvZiBpdDogYGVtYWlsX21kNWAsIGBwaG9uZV9zdGF0dXNgLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGlzRGVyaXZlZE5hbWUod29yZHM6IHJlYWRvbmx5IHN0cmluZ1tdKTogYm9vbGVhbiB7XG4gIGlmICh3b3Jkcy5sZW5ndGggPCAyKSByZXR1cm4gZmFsc2U7XG4gIHJldHVybiBsYXN0V29yZHMuaGFzKHdvcmRzLmF0KC0xKSA/PyBcIlwiKSB8fCAod29yZHMubGVuZ3RoID4gMiAmJiBsYXN0UGFpcnMuaGFzKHdvcmRzLnNsaWNlKC0yKS5qb2luKFwiIFwiKSkpO1xufVxuIiwgIi8vIFdoYXQgYSBjb2x1bW4ncyBuYW1lIHNheXM6IHRoZSBuYW1lIGFzIGEgd2hvbGUsIGl0cyBsYXN0IHBhdGggc2VnbWVudCwgb3Igc29tZSBvZiBpdHMgd29yZHMgKGRvY3MvcmVhZGluZy5tZCwgXCJDb2x1bW5zXCIpLlxuaW1wb3J0IHsgYWxpYXNUYWJsZSwgdHlwZSBBbGlhc1JvdyB9IGZyb20gXCIuL2FsaWFzLXRhYmxlLmpzXCI7XG5pbXBvcnQgeyBpc0Rlcml2ZWROYW1lLCBpc0ZsYWdOYW1lIH0gZnJvbSBcIi4vZGVyaXZlZC1jb2x1bW5zLmpzXCI7XG5cbi8qKiBXaGF0IHRoZSB0YWJsZSBzYXlzIG9mIGEgbmFtZS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgTmFtZU1hdGNoIHtcbiAgcm93OiBBbGlhc1JvdztcbiAgLyoqIFRoZSBuYW1lIGluIHRoZSB0YWJsZSwgd2l0aG91dCBgX2AuICovXG4gIGFsaWFzOiBzdHJpbmc7XG4gIHdoeTogXCJhbGlhc1wiIHwgXCJwYXRoXCIgfCBcInN1ZmZpeFwiO1xuICAvKiogV2hldGhlciBhbGwgb2YgdGhlIG5hbWUgaXMgbWFkZSBvZiB3b3JkcyB0aGF0IGNvbHVtbnMnIG5hbWVzIGFyZSBtYWRlIG9mLiAqL1xuICBpc1dob2xseUtub3duOiBib29sZWFuO1xufVxuXG4vKiogQnkgdGhlIG5hbWUgYXMgaXQgaXMgd3JpdHRlbiBpbiB0aGUgdGFibGUsIGJlY2F1c2UgYGZiX2lkYCBhbmQgYGZiaWRgIGRpZmZlciwgYW5kIGJ5IHRoZSBjb21wYWN0IG9uZS4gKi9cbmNvbnN0IGV4YWN0TmFtZXMgPSBuZXcgTWFwPHN0cmluZywgQWxpYXNSb3c+KCk7XG5jb25zdCB3aG9sZU5hbWVzID0gbmV3IE1hcDxzdHJpbmcsIEFsaWFzUm93PigpO1xuY29uc3QgdGFpbHMgPSBuZXcgTWFwPHN0cmluZywgQWxpYXNSb3c+KCk7XG5mb3IgKGNvbnN0IHJvdyBvZiBhbGlhc1RhYmxlKSB7XG4gIGZvciAoY29uc3QgbmFtZSBvZiByb3cudGFpbHM/LnNwbGl0KFwiIFwiKSA/PyBbXSkgaWYgKCF0YWlscy5oYXMoY29tcGFjdChuYW1lKSkpIHRhaWxzLnNldChjb21wYWN0KG5hbWUpLCByb3cpO1xuICBmb3IgKGNvbnN0IG5hbWUgb2YgWy4uLihyb3cudGFpbHM/LnNwbGl0KFwiIFwiKSA/PyBbXSksIC4uLihyb3cubmFtZXM/LnNwbGl0KFwiIFwiKSA/PyBbXSldKSB7XG4gICAgaWYgKCFleGFjdE5hbWVzLmhhcyhuYW1lKSkgZXhhY3ROYW1lcy5zZXQobmFtZSwgcm93KTtcbiAgICBpZiAoIXdob2xlTmFtZXMuaGFzKGNvbXBhY3QobmFtZSkpKSB3aG9sZU5hbWVzLnNldChjb21wYWN0KG5hbWUpLCByb3cpO1xuICB9XG59XG5cbi8qKiBTZWdtZW50cyB0aGF0IHNheSBub3RoaW5nIGJ1dCB0aGF0IHRoZSBvbmUgYmVmb3JlIGhvbGRzIHRoZSB2YWx1ZS4gKi9cbmNvbnN0IHNpbGVudFNlZ21lbnRzID0gbmV3IFNldChcInZhbHVlIHZhbHVlcyByYXcgdGV4dCBmdWxsIGZvcm1hdHRlZCBlMTY0IG51bWJlcmxvbmcgbnVtYmVyaW50IG51bWJlcmRvdWJsZSBvaWQgdXVpZFwiLnNwbGl0KFwiIFwiKSk7XG4vKiogU2VnbWVudHMgdGhhdCBzYXkgc28gdG9vIGJlbG93IGUtbWFpbCBhZGRyZXNzZXMsIHBob25lIG51bWJlcnMgYW5kIHRoZSBsaWtlLiAqL1xuY29uc3QgaGFsZlNpbGVudFNlZ21lbnRzID0gbmV3IFNldChbXCJudW1iZXJcIiwgXCJhZGRyZXNzXCIsIFwiaWRcIl0pO1xuY29uc3QgYWRkcmVzc2VkID0gL14oPzpFbWFpbCBhZGRyZXNzZXN8UmVjb3ZlcnkgZW1haWwgYWRkcmVzc2VzfFBob25lIG51bWJlcnN8SVAgYWRkcmVzc2VzfE1BQyBhZGRyZXNzZXN8Q3J5cHRvY3VycmVuY3kgd2FsbGV0IGFkZHJlc3NlcykkL3U7XG5cbi8qKiBOYW1lcyB0aGF0IGFyZSB0aG9zZSBvZiB0aGluZ3MgYmVsb3cgdGhlIG9iamVjdHMgaW4ge0BsaW5rIHRoaW5nc306IHRoZSBuYW1lIG9mIGEgcHJvZHVjdCBpcyBub2JvZHkncy4gKi9cbmNvbnN0IG5hbWVzT2ZUaGluZ3MgPSBuZXcgU2V0KFxuICBcIm5hbWUgbmFtZXMgaWQgaWRzIHBrIHV1aWQgZ3VpZCB0aXRsZSB1cmwgdXJscyBsaW5rIGxpbmtzIGRlc2NyaXB0aW9uIG51bWJlciBsYW5ndWFnZSB0eXBlIHBob3RvIHBob3RvcyBpbWFnZVwiLnNwbGl0KFwiIFwiKSxcbik7XG5jb25zdCB0aGluZ3MgPSBuZXcgU2V0KFxuICBcInByb2R1Y3QgcHJvZHVjdHMgaXRlbSBza3UgY2F0ZWdvcnkgY2F0ZWdvcmllcyBkZXZpY2UgYXBwIGFwcGxpY2F0aW9uIHRhZyB0YWdzIGhhc2h0YWcgaGFzaHRhZ3MgZ3JvdXAgZ3JvdXBzIHBhZ2UgcGFnZXMgYXVkaW8gbXVzaWMgdHJhY2sgc29uZyBlZmZlY3QgYnJhbmQgZXZlbnQgcGxhbiBmaWxlIGltYWdlIGltYWdlcyBwaWN0dXJlIHR5cGUgcm9sZSBsYW5ndWFnZSBjdXJyZW5jeSB0ZWFtIGRlcGFydG1lbnQgc2Nob29sIG1lZGlhIHBvc3QgcG9zdHMgY29tbWVudCBjb21tZW50cyBtZXNzYWdlIG1lc3NhZ2VzIG9yZGVyIG9yZGVycyB0cmFuc2FjdGlvbiBpbnZvaWNlIHBheW1lbnQgc3Vic2NyaXB0aW9uIGNhbXBhaWduIGxpc3QgZm9ybSBzdG9yZSBzaG9wIHBsYWNlIHZlbnVlIHByb2plY3QgdGFzayB0aWNrZXQgc2Vzc2lvbiB2aWRlbyB2aWRlb3Mgc3Rvcnkgc3RvcmllcyBjYXB0aW9uIGF0dGFjaG1lbnQgY2xpcCBzZXJ2aWNlIGZlYXR1cmUgYnJvd3NlciBvcyB2ZXJzaW9uIGxvY2F0aW9uIGNpdHkgY291bnRyeSBzdGF0ZSByZWdpb24gdGhyZWFkIHBvbGwgZmllbGQgZmllbGRzXCIuc3BsaXQoXG4gICAgXCIgXCIsXG4gICksXG4pO1xuXG4vKiogV29yZHMgYmVmb3JlIGEgdGFpbCwgYW5kIGJlaGluZCBpdCwgdGhhdCBjb2x1bW5zJyBuYW1lcyBhcmUgbWFkZSBvZi4gKi9cbmNvbnN0IG9yZGluYXJ5V29yZHMgPSBuZXcgU2V0KFxuICBcInVzZXIgdXNlcnMgY29udGFjdCBjdXN0b21lciBjbGllbnQgY3VzdCBwcmltYXJ5IHNlY29uZGFyeSBwdWJsaWMgcHJpdmF0ZSBob21lIHdvcmsgYnVzaW5lc3MgcGVyc29uYWwgYmlsbGluZyBzaGlwcGluZyBkZWxpdmVyeSBhY2NvdW50IGFjY3QgbWVtYmVyIG93bmVyIHByb2ZpbGUgYXV0aG9yIGNvbXBhbnkgb2ZmaWNlIGVtZXJnZW5jeSBtYWluIG90aGVyIGFsdCBhbHRlcm5hdGUgYWx0ZXJuYXRpdmUgbG9naW4gc2lnbmluIHNpZ251cCByZWdpc3RyYXRpb24gcmVnaXN0ZXIgbXkgeW91ciBjdXJyZW50IGxhc3QgZmlyc3Qgc2Vjb25kIHRoaXJkIG5ldyBvbGQgdmVyaWZpZWQgZGVmYXVsdCByZXBseSBzZW5kZXIgZnJvbSB0byByZWNpcGllbnQgZW1wbG95ZWUgc3R1ZGVudCBwYXRpZW50IGhvbGRlciBzdWJzY3JpYmVyIHJlZ2lzdHJhbnQgYWRtaW4gYWRtaW5pc3RyYXRvciB0ZWNoIHRlY2huaWNhbCBwYXJlbnQgZmF0aGVyIG1vdGhlciBzcG91c2UgcGFydG5lciBndWFyZGlhbiBraW4gcHJlZmVycmVkIGZhY2Vib29rIGluc3RhZ3JhbSBpZyB0d2l0dGVyIGdvb2dsZSBhcHBsZSBsaW5rZWRpbiB0ZWxlZ3JhbSBza3lwZSB3aGF0c2FwcCBwYXlwYWwgdGlrdG9rIHNuYXBjaGF0IHlvdXR1YmUgdGhlIHNob3Agb3JkZXIgYnV5ZXIgc2VsbGVyIGd1ZXN0IGhvc3QgZHJpdmVyIGFnZW50IHBlcnNvbiBwZW9wbGUgbGVhZCBpbnZvaWNlIHBheW1lbnQgYmFuayBsZWdhbCByZXNpZGVudGlhbCBwZXJtYW5lbnQgbWFpbGluZyBwb3N0YWwgb3JpZ2luYWwgcmF3IGNsZWFuIG5vcm1hbGl6ZWQgbm9ybWFsaXNlZCBmb3JtYXR0ZWQgZnVsbCBkYXkgZGF5dGltZSBldmVuaW5nIG5pZ2h0IG1vYmlsZSBjZWxsIGxhbmRsaW5lIGZpeGVkIGRpcmVjdCBsb2NhbCBpbnRlcm5hdGlvbmFsIGludGwgZTE2NCBhIGIgY1wiLnNwbGl0KFxuICAgIFwiIFwiLFxuICApLFxuKTtcbi8qKiBXb3JkcyB0aGF0IG1heSBmb2xsb3cgYSBuYW1lIG9mIHRoZSB0YWJsZSB3aXRob3V0IGNoYW5naW5nIHdoYXQgaXQgaXM6IGBlbWFpbF9ob21lYCwgYHBob25lX3ByaW1hcnlgLiAqL1xuY29uc3QgY2xvc2luZ1dvcmRzID0gbmV3IFNldChcbiAgXCJob21lIHdvcmsgYnVzaW5lc3MgcHJpdmF0ZSBwZXJzb25hbCBwcmltYXJ5IHNlY29uZGFyeSBtYWluIG90aGVyIGFsdCBhbHRlcm5hdGUgb2ZmaWNlIGRheSBkYXl0aW1lIGV2ZW5pbmcgbmlnaHQgbW9iaWxlIGNlbGwgbGFuZGxpbmUgZml4ZWQgZGlyZWN0IG9yaWdpbmFsIHJhdyBjbGVhbiBub3JtYWxpemVkIG5vcm1hbGlzZWQgZm9ybWF0dGVkIGZ1bGwgbmV3IG9sZCBjdXJyZW50IGUxNjQgaW50ZXJuYXRpb25hbCBpbnRsIGxvY2FsIG9uZSB0d28gdGhyZWUgZmlyc3Qgc2Vjb25kXCIuc3BsaXQoXG4gICAgXCIgXCIsXG4gICksXG4pO1xuY29uc3QgbW9zdFdvcmRzID0gMTI7XG5cbi8qKiBBIGNvbHVtbiBuYW1lIGluIHRoZSBmb3JtIG9mIHRoZSB0YWJsZTogYHVzZXJFbWFpbGAsIGBVc2VyIEUtTWFpbGAgYW5kIGBVU0VSX0VfTUFJTGAgYmVjb21lIGB1c2VyX2VtYWlsYCwgYHVzZXJfZV9tYWlsYC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBub3JtYWxpc2VIZWFkZXIobmFtZTogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIG5hbWVcbiAgICAubm9ybWFsaXplKFwiTkZLQ1wiKVxuICAgIC5yZXBsYWNlKC9bXFx1ZmVmZlwiJ10vZ3UsIFwiXCIpXG4gICAgLnRyaW0oKVxuICAgIC5yZXBsYWNlKC8oPzw9W1xccHtMbH1cXHB7Tn1dKSg/PVxccHtMdX0pfCg/PD1cXHB7THV9KSg/PVxccHtMdX1cXHB7TGx9KS9ndSwgXCJfXCIpXG4gICAgLnRvTG93ZXJDYXNlKClcbiAgICAucmVwbGFjZSgvW15cXHB7TH1cXHB7Tn1dKy9ndSwgXCJfXCIpXG4gICAgLnJlcGxhY2UoL15fK3xfKyQvZ3UsIFwiXCIpO1xufVxuXG4vKiogQSBub3JtYWxpc2VkIG5hbWUgYXMgaXQgaXMgY29tcGFyZWQ6IHdpdGhvdXQgYF9gIGFuZCBhY2NlbnRzLCBzbyB0aGF0IGB0XHUwMEU5bFx1MDBFOXBob25lYCBhbmQgYGZ1bGxuYW1lYCBhcmUgZm91bmQuICovXG5mdW5jdGlvbiBjb21wYWN0KG5vcm1hbGlzZWQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiBub3JtYWxpc2VkXG4gICAgLm5vcm1hbGl6ZShcIk5GRFwiKVxuICAgIC5yZXBsYWNlKC9bXlxccHtMfVxccHtOfV0vZ3UsIFwiXCIpXG4gICAgLnJlcGxhY2VBbGwoXCJcdTAwREZcIiwgXCJzc1wiKVxuICAgIC5yZXBsYWNlQWxsKFwiXHUwMTMxXCIsIFwiaVwiKVxuICAgIC5yZXBsYWNlQWxsKFwiXHUwMTQyXCIsIFwibFwiKVxuICAgIC5yZXBsYWNlQWxsKFwiXHUwMEY4XCIsIFwib1wiKTtcbn1cblxuLyoqIFRoZSB3b3JkcyBvZiBhIG5hbWUuICovXG5leHBvcnQgZnVuY3Rpb24gd29yZHNPZihuYW1lOiBzdHJpbmcpOiBzdHJpbmdbXSB7XG4gIGNvbnN0IG5vcm1hbGlzZWQgPSBub3JtYWxpc2VIZWFkZXIobmFtZSk7XG4gIHJldHVybiBub3JtYWxpc2VkID09PSBcIlwiID8gW10gOiBub3JtYWxpc2VkLnNwbGl0KFwiX1wiKTtcbn1cblxuLyoqIFRoZSBzZWdtZW50cyBvZiBhIHBhdGggdGhhdCBzYXkgc29tZXRoaW5nLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHNlZ21lbnRzT2YobmFtZTogc3RyaW5nKTogc3RyaW5nW10ge1xuICByZXR1cm4gbmFtZS5zcGxpdChcIi5cIikuZmlsdGVyKChzZWdtZW50KSA9PiBzZWdtZW50ICE9PSBcIipcIiAmJiBzZWdtZW50ICE9PSBcIioqXCIgJiYgc2VnbWVudCAhPT0gXCJcIik7XG59XG5cbi8qKiBXaGF0IHRoZSB0YWJsZSBzYXlzIG9mIGEgY29sdW1uJ3MgbmFtZTsgbnVsbCBpZiBpdCBzYXlzIG5vdGhpbmcuICovXG5leHBvcnQgZnVuY3Rpb24gbWF0Y2hOYW1lKG5hbWU6IHN0cmluZyk6IE5hbWVNYXRjaCB8IG51bGwge1xuICBjb25zdCBzZWdtZW50cyA9IHNlZ21lbnRzT2YobmFtZSk7XG4gIGNvbnN0IGxhc3QgPSBzZWdtZW50cy5hdCgtMSkgPz8gXCJcIjtcbiAgY29uc3Qgd29yZHMgPSB3b3Jkc09mKGxhc3QpO1xuICBjb25zdCBbYWxpYXNdID0gd29yZHMubGVuZ3RoID09PSAwID8gW3VuZGVmaW5lZF0gOiBbY29tcGFjdCh3b3Jkcy5qb2luKFwiXCIpKV07XG4gIGNvbnN0IHBhcmVudCA9IHNlZ21lbnRzLmxlbmd0aCA+IDEgPyBjb21wYWN0KG5vcm1hbGlzZUhlYWRlcihzZWdtZW50cy5hdCgtMikgPz8gXCJcIikpIDogXCJcIjtcbiAgY29uc3Qgd2hvbGUgPSB3aG9sZU5hbWUod29yZHNPZihuYW1lKSk7XG4gIC8vIGB1c2VyLm5hbWVgIGlzIHRoZSBuYW1lIG9mIGEgdXNlciwgYW5kIG5vIHVzZXIgbmFtZSBmb3IgY2VydGFpbjogdGhlIGxhc3Qgc2VnbWVudCBkZWNpZGVzLCB3aXRoIHRoZSB2YWx1ZXMuXG4gIGlmICh3aG9sZSAhPT0gbnVsbCAmJiAhKHNlZ21lbnRzLmxlbmd0aCA+IDEgJiYgYWxpYXMgPT09IFwibmFtZVwiICYmIHdob2xlLnJvdy5raW5kID09PSBcInVzZXJuYW1lXCIpKSByZXR1cm4gd2hvbGU7XG4gIGlmIChhbGlhcyA9PT0gdW5kZWZpbmVkKSByZXR1cm4gbnVsbDtcbiAgaWYgKHNlZ21lbnRzLmxlbmd0aCA+IDEpIHtcbiAgICBjb25zdCBiZWZvcmUgPSB3b3Jkc09mKHNlZ21lbnRzLmF0KC0yKSA/PyBcIlwiKTtcbiAgICBpZiAoc2lsZW50U2VnbWVudHMuaGFzKGFsaWFzKSAmJiAhd2hvbGVOYW1lcy5oYXMoYWxpYXMpKSByZXR1cm4gYXNQYXRoKG1hdGNoTGFzdChiZWZvcmUpKTtcbiAgICBpZiAoaGFsZlNpbGVudFNlZ21lbnRzLmhhcyhhbGlhcykpIHtcbiAgICAgIGNvbnN0IG1hdGNoID0gbWF0Y2hMYXN0KGJlZm9yZSk7XG4gICAgICBpZiAobWF0Y2ggIT09IG51bGwgJiYgYWRkcmVzc2VkLnRlc3QobWF0Y2gucm93LmNsYXNzID8/IFwiXCIpKSByZXR1cm4gYXNQYXRoKG1hdGNoKTtcbiAgICB9XG4gICAgaWYgKG5hbWVzT2ZUaGluZ3MuaGFzKGFsaWFzKSAmJiB0aGluZ3MuaGFzKHBhcmVudCkpIHJldHVybiBudWxsO1xuICAgIC8vIGBlbWFpbC52ZXJpZmllZGAgYW5kIGBwaG9uZS5oYXNoYC5cbiAgICBjb25zdCBqb2luZWQgPSBbLi4uYmVmb3JlLCAuLi53b3Jkc107XG4gICAgaWYgKGlzRGVyaXZlZE5hbWUoam9pbmVkKSkge1xuICAgICAgaWYgKGFkZHJlc3NlZC50ZXN0KG1hdGNoTGFzdChiZWZvcmUpPy5yb3cuY2xhc3MgPz8gXCJcIikpIHJldHVybiBudWxsO1xuICAgICAgY29uc3QgZGVyaXZlZCA9IGRlcml2ZWRNYXRjaChqb2luZWQpO1xuICAgICAgaWYgKGRlcml2ZWQgIT09IG51bGwpIHJldHVybiBkZXJpdmVkO1xuICAgIH1cbiAgfVxuICBjb25zdCBtYXRjaCA9IG1hdGNoTGFzdCh3b3Jkcyk7XG4gIHJldHVybiBzZWdtZW50cy5sZW5ndGggPiAxICYmIG1hdGNoPy53aHkgPT09IFwiYWxpYXNcIiA/IGFzUGF0aChtYXRjaCkgOiBtYXRjaDtcbn1cblxuZnVuY3Rpb24gYXNQYXRoKG1hdGNoOiBOYW1lTWF0Y2ggfCBudWxsKTogTmFtZU1hdGNoIHwgbnVsbCB7XG4gIHJldHVybiBtYXRjaCA9PT0gbnVsbCA/IG51bGwgOiB7IC4uLm1hdGNoLCB3aHk6IG1hdGNoLndoeSA9PT0gXCJzdWZmaXhcIiA/IFwic3VmZml4XCIgOiBcInBhdGhcIiB9O1xufVxuXG4vKiogVGhlIG5hbWUgYXMgYSB3aG9sZSwgb3Igd2l0aCBhIG51bWJlciBiZWhpbmQgaXQ6IGBlbWFpbDJgLiAqL1xuZnVuY3Rpb24gd2hvbGVOYW1lKHdvcmRzOiByZWFkb25seSBzdHJpbmdbXSk6IE5hbWVNYXRjaCB8IG51bGwge1xuICBpZiAod29yZHMubGVuZ3RoID4gbW9zdFdvcmRzKSByZXR1cm4gbnVsbDtcbiAgY29uc3QgbmFtZSA9IGNvbXBhY3Qod29yZHMuam9pbihcIlwiKSk7XG4gIGNvbnN0IGV4YWN0ID0gZXhhY3ROYW1lcy5nZXQod29yZHMuam9pbihcIl9cIikpO1xuICBpZiAoZXhhY3QgIT09IHVuZGVmaW5lZCkgcmV0dXJuIHsgcm93OiBleGFjdCwgYWxpYXM6IG5hbWUsIHdoeTogXCJhbGlhc1wiLCBpc1dob2xseUtub3duOiB0cnVlIH07XG4gIGZvciAoY29uc3QgYWxpYXMgb2YgW25hbWUsIG5hbWUucmVwbGFjZSgvXFxkezEsMn0kL3UsIFwiXCIpXSkge1xuICAgIGNvbnN0IHJvdyA9IHdob2xlTmFtZXMuZ2V0KGFsaWFzKTtcbiAgICBpZiAocm93ICE9PSB1bmRlZmluZWQpIHJldHVybiB7IHJvdywgYWxpYXMsIHdoeTogXCJhbGlhc1wiLCBpc1dob2xseUtub3duOiB0cnVlIH07XG4gIH1cbiAgcmV0dXJuIG51bGw7XG59XG5cbmZ1bmN0aW9uIG1hdGNoTGFzdCh3b3JkczogcmVhZG9ubHkgc3RyaW5nW10pOiBOYW1lTWF0Y2ggfCBudWxsIHtcbiAgY29uc3Qgd2hvbGUgPSB3aG9sZU5hbWUod29yZHMpO1xuICBpZiAod2hvbGUgIT09IG51bGwpIHJldHVybiB3aG9sZTtcbiAgaWYgKHdvcmRzLmxlbmd0aCA8IDIgfHwgd29yZHMubGVuZ3RoID4gbW9zdFdvcmRzIHx8IGlzRmxhZ05hbWUod29yZHMpKSByZXR1cm4gbnVsbDtcbiAgcmV0dXJuIGlzRGVyaXZlZE5hbWUod29yZHMpID8gZGVyaXZlZE1hdGNoKHdvcmRzKSA6IHRhaWxNYXRjaCh3b3Jkcyk7XG59XG5cbi8qKiBXaGF0IGEgZGVyaXZlZCBjb2x1bW4gbWF5IHN0YW5kIGZvcjogbmV2ZXIgYW4gaWRlbnRpZmllciwgYnV0IGEgaGFzaCBvZiBhIHBhc3N3b3JkIGlzIGEgcGFzc3dvcmQgYWxsIHRoZSBzYW1lLiAqL1xuZnVuY3Rpb24gZGVyaXZlZE1hdGNoKHdvcmRzOiByZWFkb25seSBzdHJpbmdbXSk6IE5hbWVNYXRjaCB8IG51bGwge1xuICBjb25zdCB0YWlsID0gdGFpbE1hdGNoKHdvcmRzKTtcbiAgaWYgKHRhaWwgIT09IG51bGwgJiYgdGFpbC5yb3cua2luZCA9PT0gdW5kZWZpbmVkKSByZXR1cm4gdGFpbDtcbiAgY29uc3Qgc3RlbSA9IHdob2xlTmFtZSh3b3Jkcy5zbGljZSgwLCAtMSkpID8/IHRhaWxNYXRjaCh3b3Jkcy5zbGljZSgwLCAtMSkpO1xuICByZXR1cm4gc3RlbT8ucm93LmNsYXNzID09PSBcIlBhc3N3b3Jkc1wiID8geyAuLi5zdGVtLCB3aHk6IFwic3VmZml4XCIsIGlzV2hvbGx5S25vd246IGZhbHNlIH0gOiBudWxsO1xufVxuXG4vKiogVGhlIGxhc3Qgd29yZHMgb2YgYSBuYW1lLCB0aGUgbG9uZ2VzdCBydW4gb2YgdGhlbSB0aGF0IHRoZSB0YWJsZSBoYXMsIGJ1dCBmb3Igd29yZHMgdGhhdCBjaGFuZ2Ugbm90aGluZy4gKi9cbmZ1bmN0aW9uIHRhaWxNYXRjaCh3b3JkczogcmVhZG9ubHkgc3RyaW5nW10pOiBOYW1lTWF0Y2ggfCBudWxsIHtcbiAgbGV0IGVuZCA9IHdvcmRzLmxlbmd0aDtcbiAgd2hpbGUgKGVuZCA+IDApIHtcbiAgICBmb3IgKGxldCBzdGFydCA9IGVuZCA9PT0gd29yZHMubGVuZ3RoID8gMSA6IDA7IHN0YXJ0IDwgZW5kOyBzdGFydCsrKSB7XG4gICAgICBjb25zdCBhbGlhcyA9IGNvbXBhY3Qod29yZHMuc2xpY2Uoc3RhcnQsIGVuZCkuam9pbihcIlwiKSk7XG4gICAgICBjb25zdCByb3cgPSB0YWlscy5nZXQoYWxpYXMpID8/IHRhaWxzLmdldChhbGlhcy5yZXBsYWNlKC9cXGR7MSwyfSQvdSwgXCJcIikpO1xuICAgICAgaWYgKHJvdyAhPT0gdW5kZWZpbmVkKVxuICAgICAgICByZXR1cm4geyByb3csIGFsaWFzLCB3aHk6IFwic3VmZml4XCIsIGlzV2hvbGx5S25vd246IFsuLi53b3Jkcy5zbGljZSgwLCBzdGFydCksIC4uLndvcmRzLnNsaWNlKGVuZCldLmV2ZXJ5KCh3b3JkKSA9PiBvcmRpbmFyeVdvcmRzLmhhcyh3b3JkKSkgfTtcbiAgICB9XG4gICAgZW5kIC09IDE7XG4gICAgY29uc3QgY2xvc2luZyA9IHdvcmRzW2VuZF0gPz8gXCJcIjtcbiAgICBpZiAoIWNsb3NpbmdXb3Jkcy5oYXMoY2xvc2luZykgJiYgIS9eXFxkezEsMn0kL3UudGVzdChjbG9zaW5nKSkgcmV0dXJuIG51bGw7XG4gIH1cbiAgcmV0dXJuIG51bGw7XG59XG4iLCAiLy8gTmFtZXMgdGhhdCBtYXkgbWVhbiBzZXZlcmFsIHRoaW5ncyAoYG5hbWVgLCBgY29udGFjdGAsIGBudW1iZXJgLCBgaWRgKTogd2hhdCB0aGVpciB2YWx1ZXMgc2F5IChkb2NzL3JlYWRpbmcubWQsIFwiQ29sdW1uc1wiKS5cbmltcG9ydCB0eXBlIHsgS2luZCB9IGZyb20gXCIuLi9mb3JtYXQva2luZHMuanNcIjtcbmltcG9ydCB0eXBlIHsgQ29udGVudENvdW50cyB9IGZyb20gXCIuL2NvbnRlbnQuanNcIjtcbmltcG9ydCB0eXBlIHsgRGF0YUNsYXNzIH0gZnJvbSBcIi4vZGF0YS1jbGFzc2VzLmpzXCI7XG5cbi8qKiBXaGF0IHRoZSB2YWx1ZXMgb2YgYSBjb2x1bW4gbWFrZSBpdC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgQ29udGVudE1lYW5pbmcge1xuICBjbGFzczogRGF0YUNsYXNzIHwgbnVsbDtcbiAga2luZDogS2luZCB8IG51bGw7XG59XG5cbi8qKiBEZWNpZGVzIGJ5IHRoZSBjb3VudHMgb2YgdmFsdWVzLCBvZiB3aGljaCBhdCBsZWFzdCBvbmUgaXMgbm90IGJsYW5rOyB1bmRlZmluZWQgbGVhdmVzIHdoYXQgdGhlIG5hbWUgc2F5cy4gKi9cbnR5cGUgRGVjaWRlID0gKGNvdW50czogQ29udGVudENvdW50cykgPT4gQ29udGVudE1lYW5pbmcgfCB1bmRlZmluZWQ7XG5cbmNvbnN0IGVtYWlsOiBDb250ZW50TWVhbmluZyA9IHsgY2xhc3M6IFwiRW1haWwgYWRkcmVzc2VzXCIsIGtpbmQ6IFwiZW1haWxcIiB9O1xuY29uc3QgcGhvbmU6IENvbnRlbnRNZWFuaW5nID0geyBjbGFzczogXCJQaG9uZSBudW1iZXJzXCIsIGtpbmQ6IFwicGhvbmVcIiB9O1xuY29uc3QgdXNlcm5hbWU6IENvbnRlbnRNZWFuaW5nID0geyBjbGFzczogXCJVc2VybmFtZXNcIiwga2luZDogXCJ1c2VybmFtZVwiIH07XG5jb25zdCBhY2NvdW50SWRzOiBDb250ZW50TWVhbmluZyA9IHsgY2xhc3M6IFwiQWNjb3VudCBJRHNcIiwga2luZDogbnVsbCB9O1xuY29uc3Qgbm90aGluZzogQ29udGVudE1lYW5pbmcgPSB7IGNsYXNzOiBudWxsLCBraW5kOiBudWxsIH07XG5cbi8qKiBXaGV0aGVyIGF0IGxlYXN0IHRoaXMgc2hhcmUgb2YgdGhlIHZhbHVlcyB0aGF0IGFyZSBub3QgYmxhbmsgbG9vayBzby4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc01vc3RseShjb3VudHM6IENvbnRlbnRDb3VudHMsIG51bWJlcjogbnVtYmVyLCBzaGFyZSA9IDAuNSk6IGJvb2xlYW4ge1xuICBjb25zdCBmaWxsZWQgPSBjb3VudHMudmFsdWVzIC0gY291bnRzLmJsYW5rO1xuICByZXR1cm4gZmlsbGVkID4gMCAmJiBudW1iZXIgPj0gc2hhcmUgKiBmaWxsZWQ7XG59XG5cbi8qKiBFLW1haWwgYWRkcmVzc2VzIGluIGF0IGxlYXN0IGhhbGYgb2YgdGhlIHZhbHVlczsgYCtgIG9yIHRoZSBwdW5jdHVhdGlvbiBvZiBwaG9uZSBudW1iZXJzIGxpa2V3aXNlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGlkZW50aWZpZXJJbkNvbnRlbnQoY291bnRzOiBDb250ZW50Q291bnRzKTogQ29udGVudE1lYW5pbmcgfCB1bmRlZmluZWQge1xuICBpZiAoaXNNb3N0bHkoY291bnRzLCBjb3VudHMuZW1haWxzKSkgcmV0dXJuIGVtYWlsO1xuICByZXR1cm4gaXNNb3N0bHkoY291bnRzLCBjb3VudHMuaW50ZXJuYXRpb25hbFBob25lcyArIGNvdW50cy5wdW5jdHVhdGVkUGhvbmVzKSA/IHBob25lIDogdW5kZWZpbmVkO1xufVxuXG5jb25zdCBwaG9uZUxpa2UgPSAoY291bnRzOiBDb250ZW50Q291bnRzKTogbnVtYmVyID0+IGNvdW50cy5pbnRlcm5hdGlvbmFsUGhvbmVzICsgY291bnRzLmxvbmdOdW1iZXJzO1xuY29uc3QgYWRkcmVzc2VzT3JIYW5kbGVzID0gKGNvdW50czogQ29udGVudENvdW50cyk6IG51bWJlciA9PiBjb3VudHMuYXRIYW5kbGVzICsgY291bnRzLnByb2ZpbGVVcmxzO1xuXG4vKiogVXNlciBuYW1lcyBhbW9uZyBzaW5nbGUgd29yZHM6IG5hbWVzIG9mIHBlb3BsZSBoYXZlIHNwYWNlcywgYW5kIG5laXRoZXIgZGlnaXRzIG5vciBgX2AuICovXG5mdW5jdGlvbiBhcmVIYW5kbGVzKGNvdW50czogQ29udGVudENvdW50cyk6IGJvb2xlYW4ge1xuICByZXR1cm4gKFxuICAgIGlzTW9zdGx5KGNvdW50cywgYWRkcmVzc2VzT3JIYW5kbGVzKGNvdW50cykpIHx8XG4gICAgKGlzTW9zdGx5KGNvdW50cywgY291bnRzLnN0cm9uZ0hhbmRsZXMsIDAuMykgJiYgaXNNb3N0bHkoY291bnRzLCBjb3VudHMuaGFuZGxlcyArIGNvdW50cy5wcm9maWxlVXJscywgMC44KSlcbiAgKTtcbn1cblxuZnVuY3Rpb24gb25seUVtYWlsKGNvdW50czogQ29udGVudENvdW50cyk6IENvbnRlbnRNZWFuaW5nIHwgdW5kZWZpbmVkIHtcbiAgcmV0dXJuIGlzTW9zdGx5KGNvdW50cywgY291bnRzLmVtYWlscykgPyBlbWFpbCA6IHVuZGVmaW5lZDtcbn1cblxuLyoqIGBuYW1lYDogdXNlciBuYW1lcywgYWRkcmVzc2VzLCBlbHNlIG5hbWVzLiAqL1xuY29uc3QgZGVjaWRlTmFtZTogRGVjaWRlID0gKGNvdW50cykgPT4gaWRlbnRpZmllckluQ29udGVudChjb3VudHMpID8/IChhcmVIYW5kbGVzKGNvdW50cykgPyB1c2VybmFtZSA6IHVuZGVmaW5lZCk7XG5cbi8qKiBgY29udGFjdGA6IGFkZHJlc3NlcywgbnVtYmVycywgdXNlciBuYW1lcywgZWxzZSBuYW1lcy4gRGlnaXRzIGFsb25lIGFyZSBudW1iZXJzOiBub2JvZHkgaXMgbmFtZWQgc28uICovXG5jb25zdCBkZWNpZGVDb250YWN0OiBEZWNpZGUgPSAoY291bnRzKSA9PiB7XG4gIGNvbnN0IGZvdW5kID0gaWRlbnRpZmllckluQ29udGVudChjb3VudHMpO1xuICBpZiAoZm91bmQgIT09IHVuZGVmaW5lZCkgcmV0dXJuIGZvdW5kO1xuICBpZiAoaXNNb3N0bHkoY291bnRzLCBwaG9uZUxpa2UoY291bnRzKSArIGNvdW50cy5wdW5jdHVhdGVkUGhvbmVzICsgY291bnRzLmJhcmVEaWdpdHMpKSByZXR1cm4gcGhvbmU7XG4gIC8vIFdpdGggYWRkcmVzc2VzIGFuZCBudW1iZXJzIGFtb25nIG9uZSBhbm90aGVyIHRoZSBraW5kIG9mIGVpdGhlciBmaW5kcyBib3RoIHdoZXJlIHRoZXkgYXJlIHdyaXR0ZW4gaW4gZnVsbC5cbiAgaWYgKGlzTW9zdGx5KGNvdW50cywgY291bnRzLmVtYWlscyArIGNvdW50cy5pbnRlcm5hdGlvbmFsUGhvbmVzICsgY291bnRzLmJhcmVEaWdpdHMsIDAuMikpXG4gICAgcmV0dXJuIGNvdW50cy5lbWFpbHMgPj0gY291bnRzLmJhcmVEaWdpdHMgPyBlbWFpbCA6IHBob25lO1xuICByZXR1cm4gYXJlSGFuZGxlcyhjb3VudHMpID8gdXNlcm5hbWUgOiB7IGNsYXNzOiBcIk5hbWVzXCIsIGtpbmQ6IG51bGwgfTtcbn07XG5cbi8qKiBgbnVtYmVyYDogcGhvbmUgbnVtYmVycyBvciBub3RoaW5nLiAqL1xuY29uc3QgZGVjaWRlTnVtYmVyOiBEZWNpZGUgPSAoY291bnRzKSA9PiB7XG4gIGNvbnN0IGZvdW5kID0gaWRlbnRpZmllckluQ29udGVudChjb3VudHMpO1xuICBpZiAoZm91bmQgIT09IHVuZGVmaW5lZCkgcmV0dXJuIGZvdW5kO1xuICByZXR1cm4gaXNNb3N0bHkoY291bnRzLCBwaG9uZUxpa2UoY291bnRzKSwgMC4yKSB8fCBpc01vc3RseShjb3VudHMsIGNvdW50cy5iYXJlRGlnaXRzKSA/IHBob25lIDogbm90aGluZztcbn07XG5cbi8qKiBgdXNlcmAsIGBhY2NvdW50YCwgYGxvZ2luYDogZGlnaXRzIGFyZSBhY2NvdW50IGlkcywgYWxsIGVsc2UgaXMgdXNlciBuYW1lcy4gKi9cbmNvbnN0IGRlY2lkZVVzZXI6IERlY2lkZSA9IChjb3VudHMpID0+IHtcbiAgY29uc3QgZm91bmQgPSBvbmx5RW1haWwoY291bnRzKSA/PyAoaXNNb3N0bHkoY291bnRzLCBjb3VudHMuaW50ZXJuYXRpb25hbFBob25lcykgPyBwaG9uZSA6IHVuZGVmaW5lZCk7XG4gIGlmIChmb3VuZCAhPT0gdW5kZWZpbmVkKSByZXR1cm4gZm91bmQ7XG4gIGlmIChpc01vc3RseShjb3VudHMsIGNvdW50cy5pbnRlZ2VycyArIGNvdW50cy5tYWNoaW5lSWRzLCAwLjkpKSByZXR1cm4gYWNjb3VudElkcztcbiAgcmV0dXJuIGlzTW9zdGx5KGNvdW50cywgY291bnRzLmZsYWdzLCAxKSA/IG5vdGhpbmcgOiB1c2VybmFtZTtcbn07XG5cbi8qKiBgaWRgOiBhY2NvdW50IGlkcywgdW5sZXNzIHRoZXkgYXJlIHdoYXQgcGVvcGxlIGNhbGwgdGhlbXNlbHZlcyBieS4gKi9cbmNvbnN0IGRlY2lkZUlkOiBEZWNpZGUgPSAoY291bnRzKSA9PiB7XG4gIGlmIChpc01vc3RseShjb3VudHMsIGNvdW50cy5lbWFpbHMpKSByZXR1cm4gZW1haWw7XG4gIGlmIChpc01vc3RseShjb3VudHMsIGNvdW50cy5pbnRlcm5hdGlvbmFsUGhvbmVzKSkgcmV0dXJuIHBob25lO1xuICByZXR1cm4gYXJlSGFuZGxlcyhjb3VudHMpICYmIGlzTmVhcmx5VW5pcXVlKGNvdW50cykgPyB1c2VybmFtZSA6IGFjY291bnRJZHM7XG59O1xuXG4vKiogYGFkZHJlc3NgOiBvZiBhIGhvdXNlLCBvZiBhIGNvbXB1dGVyLCBvZiBhIG1haWxib3ggb3Igb2YgYSB3YWxsZXQuICovXG5jb25zdCBkZWNpZGVBZGRyZXNzOiBEZWNpZGUgPSAoY291bnRzKSA9PiB7XG4gIGlmIChpc01vc3RseShjb3VudHMsIGNvdW50cy5lbWFpbHMpKSByZXR1cm4gZW1haWw7XG4gIGlmIChpc01vc3RseShjb3VudHMsIGNvdW50cy5pcHMpKSByZXR1cm4geyBjbGFzczogXCJJUCBhZGRyZXNzZXNcIiwga2luZDogbnVsbCB9O1xuICByZXR1cm4gaXNNb3N0bHkoY291bnRzLCBjb3VudHMud2FsbGV0cykgPyB7IGNsYXNzOiBcIkNyeXB0b2N1cnJlbmN5IHdhbGxldCBhZGRyZXNzZXNcIiwga2luZDogbnVsbCB9IDogdW5kZWZpbmVkO1xufTtcblxuLyoqIGBjZWxsYCwgYG1vYmlsZWAsIGBocGA6IHBob25lIG51bWJlcnMsIHVubGVzcyBub3RoaW5nIGluIHRoZW0gY291bGQgYmUgb25lOiBudW1iZXJzIG9mIHJhZGlvIGNlbGxzLCBmbGFncy4gKi9cbmNvbnN0IGRlY2lkZU1vYmlsZTogRGVjaWRlID0gKGNvdW50cykgPT4ge1xuICBpZiAoaXNNb3N0bHkoY291bnRzLCBjb3VudHMuZW1haWxzKSkgcmV0dXJuIGVtYWlsO1xuICBjb25zdCBwb3NzaWJsZSA9IGNvdW50cy5pbnRlcm5hdGlvbmFsUGhvbmVzICsgY291bnRzLnB1bmN0dWF0ZWRQaG9uZXMgKyBjb3VudHMuYmFyZURpZ2l0cyArIGNvdW50cy5lbWFpbHM7XG4gIHJldHVybiBwb3NzaWJsZSA9PT0gMCAmJiBpc01vc3RseShjb3VudHMsIGNvdW50cy5mbGFncyArIGNvdW50cy5pbnRlZ2VycywgMSkgPyBub3RoaW5nIDogdW5kZWZpbmVkO1xufTtcblxuY29uc3QgZGVjaWRlVGl0bGU6IERlY2lkZSA9IChjb3VudHMpID0+IChpc01vc3RseShjb3VudHMsIGNvdW50cy5zYWx1dGF0aW9ucykgPyB7IGNsYXNzOiBcIlNhbHV0YXRpb25zXCIsIGtpbmQ6IG51bGwgfSA6IHVuZGVmaW5lZCk7XG5cbmNvbnN0IGRlY2lkZVN0YXRlOiBEZWNpZGUgPSAoY291bnRzKSA9PiB7XG4gIGlmIChpc01vc3RseShjb3VudHMsIGNvdW50cy5zdGF0dXNXb3JkcykpIHJldHVybiB7IGNsYXNzOiBcIlVzZXIgc3RhdHVzZXNcIiwga2luZDogbnVsbCB9O1xuICByZXR1cm4gaXNNb3N0bHkoY291bnRzLCBjb3VudHMuZmxhZ3MsIDAuOSkgPyBub3RoaW5nIDogdW5kZWZpbmVkO1xufTtcblxuLyoqIGBoYXNoYDogb2YgYSBwYXNzd29yZCwgdW5sZXNzIGl0IGlzIG5vbmU6IGEgbnVtYmVyIG9mIHRoZSByb3cuICovXG5jb25zdCBkZWNpZGVIYXNoOiBEZWNpZGUgPSAoY291bnRzKSA9PiAoaXNNb3N0bHkoY291bnRzLCBjb3VudHMuaW50ZWdlcnMgKyBjb3VudHMuZmxhZ3MpID8gbm90aGluZyA6IHVuZGVmaW5lZCk7XG5cbmNvbnN0IGRlY2lkZVBvc2l0aW9uOiBEZWNpZGUgPSAoY291bnRzKSA9PiAoaXNNb3N0bHkoY291bnRzLCBjb3VudHMuaW50ZWdlcnMsIDAuOSkgPyBub3RoaW5nIDogdW5kZWZpbmVkKTtcblxuLyoqIENvbHVtbnMgbmFtZWQgZm9yIGEgc29jaWFsIG5ldHdvcmsgb3IgYSBwcm9maWxlOiBoYW5kbGVzIGFuZCBhZGRyZXNzZXMgb2YgcHJvZmlsZXMgY2FuIGJlIGxvb2tlZCB1cC4gKi9cbmNvbnN0IGRlY2lkZVByb2ZpbGU6IERlY2lkZSA9IChjb3VudHMpID0+XG4gIGlzTW9zdGx5KGNvdW50cywgY291bnRzLnByb2ZpbGVVcmxzICsgY291bnRzLmF0SGFuZGxlcykgfHxcbiAgKGlzTW9zdGx5KGNvdW50cywgY291bnRzLmhhbmRsZXMgKyBjb3VudHMucHJvZmlsZVVybHMsIDAuOCkgJiYgaXNNb3N0bHkoY291bnRzLCBjb3VudHMuc3Ryb25nSGFuZGxlcywgMC4zKSlcbiAgICA/IHsgY2xhc3M6IFwiU29jaWFsIG1lZGlhIHByb2ZpbGVzXCIsIGtpbmQ6IFwidXNlcm5hbWVcIiB9XG4gICAgOiB1bmRlZmluZWQ7XG5cbi8qKiBGbGFncyBvZiB3aGV0aGVyIHNvbWVib2R5IGhhcyBvbmUgKGB3aGF0c2FwcGAsIGBza3lwZWApIGFyZSBubyBpZGVudGlmaWVycy4gKi9cbmNvbnN0IGRlY2lkZU1lc3NlbmdlcjogRGVjaWRlID0gKGNvdW50cykgPT4gb25seUVtYWlsKGNvdW50cykgPz8gKGlzTW9zdGx5KGNvdW50cywgY291bnRzLmZsYWdzLCAxKSA/IG5vdGhpbmcgOiB1bmRlZmluZWQpO1xuXG4vKiogUG9zdGFsIGNvZGVzIG9mIEJyYXppbCwgbW9iaWxlIG51bWJlcnMgaW4gVHVya2V5LiAqL1xuY29uc3QgZGVjaWRlQ2VwOiBEZWNpZGUgPSAoY291bnRzKSA9PiAoaXNNb3N0bHkoY291bnRzLCBwaG9uZUxpa2UoY291bnRzKSkgPyBwaG9uZSA6IHVuZGVmaW5lZCk7XG5cbi8qKiBXaGV0aGVyIG5pbmUgdGVudGhzIG9mIHRoZSB2YWx1ZXMgdGhhdCBhcmUgbm90IGJsYW5rIGRpZmZlci4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc05lYXJseVVuaXF1ZShjb3VudHM6IENvbnRlbnRDb3VudHMpOiBib29sZWFuIHtcbiAgY29uc3QgZmlsbGVkID0gTWF0aC5taW4oY291bnRzLnZhbHVlcyAtIGNvdW50cy5ibGFuaywgNF8wOTYpO1xuICByZXR1cm4gY291bnRzLmRpc3RpbmN0ID49IDAuOSAqIGZpbGxlZDtcbn1cblxuLyoqIFRoZSBhbWJpZ3VvdXMgbmFtZXMgb2YgdGhlIHRhYmxlLCB3aXRob3V0IGBfYC4gKi9cbmNvbnN0IGRlY2lzaW9uczogcmVhZG9ubHkgW25hbWVzOiBzdHJpbmcsIGRlY2lkZTogRGVjaWRlXVtdID0gW1xuICBbXCJuYW1lIG5hbWVzXCIsIGRlY2lkZU5hbWVdLFxuICBbXCJjb250YWN0XCIsIGRlY2lkZUNvbnRhY3RdLFxuICBbXCJudW1iZXJcIiwgZGVjaWRlTnVtYmVyXSxcbiAgW1xuICAgIFwidXNlciBhY2NvdW50IGxvZ2luIHVzZXJsb2dpbiB1c3IgbWVtYmVyIHV0aWxpc2F0ZXVyIHVzdWFyaW8gYmVudXR6ZXIgdXRlbnRlIGdlYnJ1aWtlciB1c2VyaWQgdWlkIGxvZ29uIGFjY291bnRuYW1lIGFsaWFzIFx1MDQzQlx1MDQzRVx1MDQzM1x1MDQzOFx1MDQzRCBcdTA0M0JcdTA0M0VcdTA0MzNcdTA0NTZcdTA0M0RcIixcbiAgICBkZWNpZGVVc2VyLFxuICBdLFxuICBbXCJpZCBpZHMgcGsgbWVtYmVyaWQgY3VzdG9tZXJpZCBjbGllbnRpZCB1dWlkXCIsIGRlY2lkZUlkXSxcbiAgW1wiYWRkcmVzcyBhZGRyZXNzZXMgYWRkciBcdTA0MzBcdTA0MzRcdTA0NDBcdTA0MzVcdTA0NDFcIiwgZGVjaWRlQWRkcmVzc10sXG4gIFtcImNlbGwgbW9iaWxlIGhwIGdzbSBjZWxsdWxhciBwb3J0YWJsZSBtb3ZpbCB3aGF0c2FwcFwiLCBkZWNpZGVNb2JpbGVdLFxuICBbXCJ0aXRsZVwiLCBkZWNpZGVUaXRsZV0sXG4gIFtcInN0YXRlXCIsIGRlY2lkZVN0YXRlXSxcbiAgW1wiaGFzaFwiLCBkZWNpZGVIYXNoXSxcbiAgW1wicG9zaXRpb25cIiwgZGVjaWRlUG9zaXRpb25dLFxuICBbXCJjZXBcIiwgZGVjaWRlQ2VwXSxcbiAgW1wic2t5cGUgdGVsZWdyYW0gZGlzY29yZCBraWsgamFiYmVyIHhtcHAgbXNuIGFpbSBsaW5laWQgd2VjaGF0IHZpYmVyXCIsIGRlY2lkZU1lc3Nlbmdlcl0sXG4gIFtcbiAgICBcImZhY2Vib29rIHR3aXR0ZXIgaW5zdGFncmFtIHRpa3RvayB5b3V0dWJlIHNuYXBjaGF0IHBpbnRlcmVzdCB0aHJlYWRzIHZrIHZrb250YWt0ZSBnaXRodWIgcmVkZGl0IHR3aXRjaCBtYXN0b2RvbiBibHVlc2t5IGZiIGlnIGxpbmtlZGluIHByb2ZpbGUgcHJvZmlsZXVybCBwcm9maWxlbGluayBpbnN0YWdyYW11cmwgZmFjZWJvb2t1cmwgdHdpdHRlcnVybCB0aWt0b2t1cmwgbGlua2VkaW51cmwgcGVybWFsaW5rIHNvY2lhbCBzb2NpYWx1cmwgdXJsIGxpbmtcIixcbiAgICBkZWNpZGVQcm9maWxlLFxuICBdLFxuXTtcbmNvbnN0IGJ5TmFtZSA9IG5ldyBNYXAoZGVjaXNpb25zLmZsYXRNYXAoKFtuYW1lcywgZGVjaWRlXSkgPT4gbmFtZXMuc3BsaXQoXCIgXCIpLm1hcCgobmFtZSkgPT4gW25hbWUsIGRlY2lkZV0gYXMgY29uc3QpKSk7XG5cbi8qKiBIb3cgdGhlIHZhbHVlcyBkZWNpZGUgd2hhdCBhIG5hbWUgb2YgdGhlIHRhYmxlIG1lYW5zOyB1bmRlZmluZWQgZm9yIG5hbWVzIHRoYXQgbWVhbiBvbmUgdGhpbmcuICovXG5leHBvcnQgZnVuY3Rpb24gZGVjaXNpb25Gb3IoYWxpYXM6IHN0cmluZyk6ICgoY291bnRzOiBDb250ZW50Q291bnRzKSA9PiBDb250ZW50TWVhbmluZyB8IHVuZGVmaW5lZCkgfCB1bmRlZmluZWQge1xuICByZXR1cm4gYnlOYW1lLmdldChhbGlhcyk7XG59XG4iLCAiLy8gV2hpY2ggY29sdW1uIG9mIGNvdW50cnkgY29kZXMgYmVsb25ncyB0byB3aGljaCBjb2x1bW4gb2YgcGhvbmUgbnVtYmVycywgYnkgdGhlaXIgbmFtZXMgKGRvY3MvcmVhZGluZy5tZCwgXCJDb2x1bW5zXCIpLlxuaW1wb3J0IHsgbm9ybWFsaXNlSGVhZGVyLCBzZWdtZW50c09mIH0gZnJvbSBcIi4vYWxpYXNlcy5qc1wiO1xuXG4vKiogV29yZHMgdGhhdCBzYXkgbm90aGluZyBvZiB3aGljaCBwaG9uZSBudW1iZXIgaXMgbWVhbnQuICovXG5jb25zdCBzaWxlbnRXb3JkcyA9IG5ldyBTZXQoXG4gIFwiY291bnRyeSBjb2RlIGNvZGVzIGNhbGxpbmcgY2FsbCBkaWFsIGRpYWxpbmcgZGlhbGxpbmcgcHJlZml4IGlzZCBpc28gaXNvMiBhbHBoYTIgY2MgbnVtYmVyIG51bWJlcnMgbnVtIG5vIG5yIGludGwgaW50ZXJuYXRpb25hbCB2YWx1ZVwiLnNwbGl0KFwiIFwiKSxcbik7XG4vKiogV29yZHMgdGhhdCBzYXkgdGhhdCB0aGUgY29kZXMgYXJlIGZvciBkaWFsbGluZywgYW5kIG5vdCB0aG9zZSBvZiBhIHBsYWNlLiAqL1xuY29uc3QgZGlhbFdvcmRzID0gbmV3IFNldChcImNhbGxpbmcgY2FsbCBkaWFsIGRpYWxpbmcgZGlhbGxpbmcgcHJlZml4IGlzZFwiLnNwbGl0KFwiIFwiKSk7XG5jb25zdCBwaG9uZVdvcmRzID0gbmV3IE1hcChbXG4gIC4uLltcInBob25lXCIsIFwicGhvbmVzXCIsIFwidGVsXCIsIFwidGVsZXBob25lXCIsIFwidGVsZWZvblwiLCBcInRlbGVmb25vXCIsIFwidGVsZWZvbmVcIiwgXCJmb25cIl0ubWFwKCh3b3JkKSA9PiBbd29yZCwgXCJwaG9uZVwiXSBhcyBjb25zdCksXG4gIC4uLltcIm1vYmlsZVwiLCBcImNlbGxcIiwgXCJjZWxscGhvbmVcIiwgXCJtb2JpbGVwaG9uZVwiLCBcImhhbmR5XCIsIFwiZ3NtXCIsIFwiY2VsbHVsYXJcIl0ubWFwKCh3b3JkKSA9PiBbd29yZCwgXCJtb2JpbGVcIl0gYXMgY29uc3QpLFxuICBbXCJwaG9uZW51bWJlclwiLCBcInBob25lXCJdLFxuICBbXCJwaG9uZW51bWJlcnNcIiwgXCJwaG9uZVwiXSxcbl0pO1xuXG4vKiogV2hhdCBhIG5hbWUgb2YgY291bnRyeSBjb2RlcyBlbmRzIHdpdGg7IGluIHRoZSBmb3JtIG9mIGBub3JtYWxpc2VIZWFkZXJgIHdpdGhvdXQgYF9gLiAqL1xuY29uc3QgY29kZUVuZGluZyA9XG4gIC8oPzpjb3VudHJ5KD86Y2FsbGluZ3xkaWFsfGRpYWxpbmd8ZGlhbGxpbmd8cGhvbmV8aXNvKT9jb2RlfGNvdW50cnlpc28yP3xjYWxsaW5nY29kZXxkaWFsKD86aW5nfGxpbmcpP2NvZGV8KD86cGhvbmV8dGVsfG1vYmlsZSkoPzpjb3VudHJ5fHByZWZpeHxjb2RlfGlzZCl8aXNkKD86Y29kZSk/fGNvdW50cnlwcmVmaXh8Y291bnRyeWRpYWwpJC91O1xuLyoqIENvZGVzIG9mIG1vYmlsZSBuZXR3b3JrcyBhcmUgbm8gY2FsbGluZyBjb2RlcywgYW5kIG5laXRoZXIgYXJlIHRob3NlIHRoYXQgYSBsYW5ndWFnZSBvciBhIGN1cnJlbmN5IGhhcy4gKi9cbmNvbnN0IG90aGVyQ29kZXMgPSAvKD86XnxfKSg/Om1jY3xtbmN8bmV0d29ya3xsYW5ndWFnZXxsYW5nfGN1cnJlbmN5fGxvY2FsZXxhcmVhKSg/Ol98JCkvdTtcblxuLyoqIFdoZXRoZXIgYSBjb2x1bW4gaG9sZHMgY291bnRyeSBjb2RlcyAoYDMxYCwgYCszMWAsIGBOTGApIGJ5IGl0cyBuYW1lLiBQYXRocyBhcmUganVkZ2VkIGJ5IHRoZWlyIGxhc3Qgc2VnbWVudC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc0NvdW50cnlDb2RlTmFtZShuYW1lOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgY29uc3Qgc2VnbWVudHMgPSBzZWdtZW50c09mKG5hbWUpO1xuICBjb25zdCBsYXN0ID0gbm9ybWFsaXNlSGVhZGVyKHNlZ21lbnRzLmF0KC0xKSA/PyBcIlwiKTtcbiAgY29uc3QgaXNCZWxvdyA9IHNlZ21lbnRzLmxlbmd0aCA+IDEgJiYgL14oPzpjb3VudHJ5fHBob25lKSQvdS50ZXN0KG5vcm1hbGlzZUhlYWRlcihzZWdtZW50cy5hdCgtMikgPz8gXCJcIikpICYmIGxhc3QgPT09IFwiY29kZVwiO1xuICByZXR1cm4gaXNCZWxvdyB8fCAoY29kZUVuZGluZy50ZXN0KGxhc3QucmVwbGFjZUFsbChcIl9cIiwgXCJcIikpICYmICFvdGhlckNvZGVzLnRlc3QobGFzdCkpO1xufVxuXG5pbnRlcmZhY2UgU3RlbSB7XG4gIHBhcmVudDogc3RyaW5nO1xuICAvKiogQWxsIHdvcmRzIHRoYXQgdGVsbCBvbmUgbnVtYmVyIGZyb20gYW5vdGhlciwgam9pbmVkLiAqL1xuICB3b3Jkczogc3RyaW5nO1xuICAvKiogVGhvc2UgdGhhdCBhcmUgbm90IHRoZSB3b3JkIGZvciBhIHBob25lLiAqL1xuICBvd25lcjogc3RyaW5nO1xuICBpc0ZvckRpYWxsaW5nOiBib29sZWFuO1xufVxuXG5mdW5jdGlvbiBzdGVtT2YobmFtZTogc3RyaW5nKTogU3RlbSB7XG4gIGNvbnN0IHNlZ21lbnRzID0gc2VnbWVudHNPZihuYW1lKTtcbiAgY29uc3QgYWxsID0gbm9ybWFsaXNlSGVhZGVyKHNlZ21lbnRzLmF0KC0xKSA/PyBcIlwiKVxuICAgIC5yZXBsYWNlKC8oPzw9XFxwe0x9KSg/PVxcZCkvZ3UsIFwiX1wiKVxuICAgIC5zcGxpdChcIl9cIik7XG4gIGNvbnN0IHdvcmRzID0gYWxsLmZpbHRlcigod29yZCkgPT4gd29yZCAhPT0gXCJcIiAmJiAhc2lsZW50V29yZHMuaGFzKHdvcmQpKS5tYXAoKHdvcmQpID0+IHBob25lV29yZHMuZ2V0KHdvcmQpID8/IHdvcmQpO1xuICAvLyBBIG1vYmlsZSBwaG9uZSBpcyBhIG1vYmlsZS5cbiAgY29uc3Qgc3RlbSA9IHdvcmRzLmluY2x1ZGVzKFwibW9iaWxlXCIpID8gd29yZHMuZmlsdGVyKCh3b3JkKSA9PiB3b3JkICE9PSBcInBob25lXCIpIDogd29yZHM7XG4gIHJldHVybiB7XG4gICAgcGFyZW50OiBzZWdtZW50cy5zbGljZSgwLCAtMSkuam9pbihcIi5cIiksXG4gICAgd29yZHM6IHN0ZW0uam9pbihcIl9cIiksXG4gICAgb3duZXI6IHN0ZW0uZmlsdGVyKCh3b3JkKSA9PiB3b3JkICE9PSBcInBob25lXCIgJiYgd29yZCAhPT0gXCJtb2JpbGVcIikuam9pbihcIl9cIiksXG4gICAgaXNGb3JEaWFsbGluZzogYWxsLnNvbWUoKHdvcmQpID0+IGRpYWxXb3Jkcy5oYXMod29yZCkpLFxuICB9O1xufVxuXG4vKipcbiAqIFRoZSBjb2x1bW4gdGhhdCBob2xkcyB0aGUgY291bnRyeSBjb2RlcyBvZiBhIGNvbHVtbiBvZiBwaG9uZSBudW1iZXJzLCBvZiB0aG9zZSBpbiB0aGUgc2FtZSBvYmplY3Q6IHRoZSBvbmUgb2YgdGhlIHNhbWVcbiAqIHdvcmRzIChgcHVibGljX3Bob25lX2NvdW50cnlfY29kZWAgb2YgYHB1YmxpY19waG9uZV9udW1iZXJgKSwgZWxzZSB0aGUgb25lIG9mIHRoZSBzYW1lIG93bmVyIChgYmlsbGluZ19jb3VudHJ5X2NvZGVgIG9mXG4gKiBgYmlsbGluZ19waG9uZWApLCBlbHNlIG9uZSB0aGF0IGlzIG5vdCBmb3IgYW55IG51bWJlciBpbiBwYXJ0aWN1bGFyIChgcGhvbmVfY291bnRyeV9jb2RlYCwgYGNvdW50cnlfY29kZWApLiBVbmRlZmluZWQgaWZcbiAqIHRoZXJlIGlzIG5vbmUuIFRoZSBvcmRlciBvZiB0aGUgbmFtZXMgZG9lcyBub3QgbWF0dGVyLlxuICovXG5leHBvcnQgZnVuY3Rpb24gY291bnRyeUNvZGVDb2x1bW5Gb3IocGhvbmVOYW1lOiBzdHJpbmcsIGNvdW50cnlDb2RlTmFtZXM6IHJlYWRvbmx5IHN0cmluZ1tdKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgcGhvbmUgPSBzdGVtT2YocGhvbmVOYW1lKTtcbiAgbGV0IGJlc3Q6IHsgbmFtZTogc3RyaW5nOyByYW5rOiBudW1iZXIgfSB8IHVuZGVmaW5lZDtcbiAgZm9yIChjb25zdCBuYW1lIG9mIGNvdW50cnlDb2RlTmFtZXMpIHtcbiAgICBjb25zdCByYW5rID0gcmFua09mKHBob25lLCBzdGVtT2YobmFtZSkpO1xuICAgIGlmIChyYW5rID09PSAwKSBjb250aW51ZTtcbiAgICBpZiAoYmVzdCA9PT0gdW5kZWZpbmVkIHx8IHJhbmsgPiBiZXN0LnJhbmsgfHwgKHJhbmsgPT09IGJlc3QucmFuayAmJiBuYW1lIDwgYmVzdC5uYW1lKSkgYmVzdCA9IHsgbmFtZSwgcmFuayB9O1xuICB9XG4gIHJldHVybiBiZXN0Py5uYW1lO1xufVxuXG4vKiogMCBpZiB0aGUgY29kZXMgZG8gbm90IGJlbG9uZyB0byB0aGUgbnVtYmVyczsgdGhlIGhpZ2hlciwgdGhlIG5lYXJlci4gKi9cbmZ1bmN0aW9uIHJhbmtPZihwaG9uZTogU3RlbSwgY29kZTogU3RlbSk6IG51bWJlciB7XG4gIGlmIChwaG9uZS5wYXJlbnQgIT09IGNvZGUucGFyZW50KSByZXR1cm4gMDtcbiAgY29uc3QgZGlhbCA9IGNvZGUuaXNGb3JEaWFsbGluZyA/IDEgOiAwO1xuICBpZiAoY29kZS53b3JkcyAhPT0gXCJcIiAmJiBjb2RlLndvcmRzID09PSBwaG9uZS53b3JkcykgcmV0dXJuIDggKyBkaWFsO1xuICBpZiAoY29kZS53b3JkcyAhPT0gXCJcIiAmJiBjb2RlLndvcmRzID09PSBjb2RlLm93bmVyKSByZXR1cm4gY29kZS5vd25lciA9PT0gcGhvbmUub3duZXIgPyA2ICsgZGlhbCA6IDA7XG4gIGlmIChjb2RlLndvcmRzID09PSBcInBob25lXCIpIHJldHVybiA0ICsgZGlhbDtcbiAgcmV0dXJuIGNvZGUud29yZHMgPT09IFwiXCIgPyAyICsgZGlhbCA6IDA7XG59XG4iLCAiLy8gV2hhdCBjb2x1bW5zIG1lYW46IGJ5IG5hbWUsIGFuZCB3aGVyZSBhIG5hbWUgc2F5cyBub3RoaW5nIG9yIHRvbyBtdWNoIGJ5IGNvbnRlbnQgKGRvY3MvcmVhZGluZy5tZCwgXCJDb2x1bW5zXCIpLlxuLy8gUmVsYXRlZDogYHBhcnNlTWFwVGFyZ2V0YCBpcyBpbiBtYXAtdGFyZ2V0LnRzLCBgY291bnRyeUNvZGVDb2x1bW5Gb3JgIGluIGNvdW50cnktY29kZS1jb2x1bW5zLnRzLlxuaW1wb3J0IHR5cGUgeyBLaW5kIH0gZnJvbSBcIi4uL2Zvcm1hdC9raW5kcy5qc1wiO1xuaW1wb3J0IHsgbWF0Y2hOYW1lLCBzZWdtZW50c09mLCB3b3Jkc09mLCB0eXBlIE5hbWVNYXRjaCB9IGZyb20gXCIuL2FsaWFzZXMuanNcIjtcbmltcG9ydCB7IGRlY2lzaW9uRm9yLCBpZGVudGlmaWVySW5Db250ZW50LCBpc01vc3RseSwgaXNOZWFybHlVbmlxdWUsIHR5cGUgQ29udGVudE1lYW5pbmcgfSBmcm9tIFwiLi9hbWJpZ3VvdXMtbmFtZXMuanNcIjtcbmltcG9ydCB0eXBlIHsgQ29udGVudENvdW50cyB9IGZyb20gXCIuL2NvbnRlbnQuanNcIjtcbmltcG9ydCB7IGlzQ291bnRyeUNvZGVOYW1lIH0gZnJvbSBcIi4vY291bnRyeS1jb2RlLWNvbHVtbnMuanNcIjtcbmltcG9ydCB0eXBlIHsgRGF0YUNsYXNzIH0gZnJvbSBcIi4vZGF0YS1jbGFzc2VzLmpzXCI7XG5pbXBvcnQgeyBpc0Rlcml2ZWROYW1lLCBpc0ZsYWdOYW1lIH0gZnJvbSBcIi4vZGVyaXZlZC1jb2x1bW5zLmpzXCI7XG5cbi8qKiBXaGF0IGRlY2lkZWQ6IGFuIG9wdGlvbiwgdGhlIHdob2xlIG5hbWUsIGl0cyBsYXN0IHBhdGggc2VnbWVudCwgc29tZSBvZiBpdHMgd29yZHMsIHRoZSB2YWx1ZXMsIG9yIG5vdGhpbmcuICovXG50eXBlIFdoeSA9IFwib3B0aW9uXCIgfCBcImFsaWFzXCIgfCBcInBhdGhcIiB8IFwic3VmZml4XCIgfCBcImNvbnRlbnRcIiB8IFwibm9uZVwiO1xuXG5leHBvcnQgaW50ZXJmYWNlIENvbHVtbk1lYW5pbmcge1xuICBjbGFzczogRGF0YUNsYXNzIHwgbnVsbDtcbiAga2luZDogS2luZCB8IG51bGw7XG4gIC8qKiBXaGV0aGVyIHRoZSB2YWx1ZXMgYXJlIGNvdW50cnkgY29kZXMsIHdoaWNoIHBob25lIG51bWJlcnMgb2YgdGhlIHNhbWUgcmVjb3JkIG1heSBuZWVkLiAqL1xuICBpc0NvdW50cnlDb2RlOiBib29sZWFuO1xuICB3aHk6IFdoeTtcbn1cblxuZXhwb3J0IGludGVyZmFjZSBDb2x1bW5Db250ZW50IHtcbiAgbmFtZTogc3RyaW5nO1xuICBjb250ZW50OiBDb250ZW50Q291bnRzO1xufVxuXG5jb25zdCBub3RoaW5nOiBDb2x1bW5NZWFuaW5nID0geyBjbGFzczogbnVsbCwga2luZDogbnVsbCwgaXNDb3VudHJ5Q29kZTogZmFsc2UsIHdoeTogXCJub25lXCIgfTtcblxuLyoqIE5hbWVzIG9mIHBlb3BsZSB0aGF0IGFyZSBuYW1lcyBvZiBjb2x1bW5zIHRvbzogYXMgbmFtZXMgb2Ygb2JqZWN0cyB0aGV5IG1heSBiZSB2YWx1ZXMuICovXG5jb25zdCBuYW1lc09mUGVvcGxlID0gbmV3IFNldChbXCJuaWNrXCIsIFwibWFjXCIsIFwidmlsbGVcIl0pO1xuLyoqIE5hbWVzIG9mIGEgd2hvbGUgcGVyc29uLCB3aGljaCBhIHNvY2lhbCBuZXR3b3JrIHNob3dzLiAqL1xuY29uc3Qgc2hvd25OYW1lcyA9IG5ldyBTZXQoXG4gIFwiZnVsbG5hbWUgbmFtZSBjb21wbGV0ZW5hbWUgcmVhbG5hbWUgdXNlcmZ1bGxuYW1lIG5vbWJyZWNvbXBsZXRvIG5vbWVjb21wbGV0byBub21jb21wbGV0IHZvbGxlZGlnZW5hYW0gbmFtYWxlbmdrYXAgXHUwNDNGXHUwNDNFXHUwNDNCXHUwNDNEXHUwNDNFXHUwNDM1XHUwNDM4XHUwNDNDXHUwNDRGXCIuc3BsaXQoXCIgXCIpLFxuKTtcbi8qKiBTbyBtYW55IHZhbHVlcyB0ZWxsIHdoZXRoZXIgd29yZHMgd2l0aCBkaWdpdHMgaW4gdGhlbSBhcmUgdXNlciBuYW1lcy4gKi9cbmNvbnN0IGVub3VnaEhhbmRsZXMgPSA4O1xuXG4vKipcbiAqIFdoYXQgYSBjb2x1bW4gbWVhbnMgYnkgaXRzIG5hbWUgYWxvbmUuIGBhbWJpZ3VvdXNgIHNheXMgdGhhdCBpdHMgdmFsdWVzIG1heSBzYXkgb3RoZXJ3aXNlLiBXaXRob3V0IHZhbHVlcyBhbiBhbWJpZ3VvdXNcbiAqIG5hbWUgaXMgd2hhdCBpdCBtb3N0bHkgaXM6IGB1c2VyYCwgYG1vYmlsZWAgYW5kIGBudW1iZXJgIGFyZSBpZGVudGlmaWVycywgYmVjYXVzZSB3aGF0IGlzIG5vIHN1Y2ggdGhpbmcgY291bnRzIGFzIG5vdFxuICogaW5kZXhhYmxlLCBhbmQgdGhlIGFuc3dlciBpcyBpbmNvbmNsdXNpdmUgaW5zdGVhZCBvZiB3cm9uZzsgYG5hbWVgLCBgaWRgIGFuZCBgYWRkcmVzc2AgYXJlIG5vbmUsIGJlY2F1c2Ugb2YgYW55IHRleHQgYSB1c2VyXG4gKiBuYW1lIGNvdWxkIGJlIG1hZGUsIGFuZCBhIHRhYmxlIG9mIHdoYXQgYXJlIG5vIHVzZXIgbmFtZXMgd291bGQgc2F5IFwibm90IGZvdW5kXCIgb2YgZXZlcnlib2R5LlxuICovXG5leHBvcnQgZnVuY3Rpb24gbWVhbmluZ0J5TmFtZShuYW1lOiBzdHJpbmcpOiBDb2x1bW5NZWFuaW5nICYgeyBhbWJpZ3VvdXM6IGJvb2xlYW4gfSB7XG4gIGlmIChpc0NvdW50cnlDb2RlTmFtZShuYW1lKSkgcmV0dXJuIHsgY2xhc3M6IFwiR2VvZ3JhcGhpYyBsb2NhdGlvbnNcIiwga2luZDogbnVsbCwgaXNDb3VudHJ5Q29kZTogdHJ1ZSwgd2h5OiBcImFsaWFzXCIsIGFtYmlndW91czogZmFsc2UgfTtcbiAgY29uc3QgbWF0Y2ggPSBtYXRjaE5hbWUobmFtZSk7XG4gIGlmIChtYXRjaCA9PT0gbnVsbCkgcmV0dXJuIHsgLi4ubm90aGluZywgYW1iaWd1b3VzOiBmYWxzZSB9O1xuICByZXR1cm4geyAuLi5vZk1hdGNoKG1hdGNoKSwgYW1iaWd1b3VzOiBkZWNpc2lvbkZvcihtYXRjaC5hbGlhcykgIT09IHVuZGVmaW5lZCB9O1xufVxuXG5mdW5jdGlvbiBvZk1hdGNoKHsgcm93LCB3aHkgfTogTmFtZU1hdGNoKTogQ29sdW1uTWVhbmluZyB7XG4gIHJldHVybiByb3cuY2xhc3MgPT09IG51bGwgPyBub3RoaW5nIDogeyBjbGFzczogcm93LmNsYXNzLCBraW5kOiByb3cua2luZCA/PyBudWxsLCBpc0NvdW50cnlDb2RlOiBmYWxzZSwgd2h5IH07XG59XG5cbi8qKlxuICogV2hldGhlciB0aGUgbmFtZSBvZiBhbiBvYmplY3QgaXMgYSBjb2x1bW4ncyBuYW1lIGZvciBjZXJ0YWluLCBhbmQgbm9uZSBvZiBzb21lYm9keSdzIChgcmVhY2hfbXlfcGhvbmVgIG1heSBiZSk6IGFsbCBvZiBpdHNcbiAqIHdvcmRzIGFyZSBrbm93bi4gVGFrZXMgb25lIHNlZ21lbnQsIG5vdCBhIHBhdGguXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc0tub3duQ29sdW1uTmFtZShzZWdtZW50OiBzdHJpbmcpOiBib29sZWFuIHtcbiAgaWYgKG5hbWVzT2ZQZW9wbGUuaGFzKHNlZ21lbnQudG9Mb3dlckNhc2UoKSkpIHJldHVybiBmYWxzZTtcbiAgcmV0dXJuIGlzQ291bnRyeUNvZGVOYW1lKHNlZ21lbnQpIHx8IG1hdGNoTmFtZShzZWdtZW50LnJlcGxhY2VBbGwoXCIuXCIsIFwiX1wiKSk/LmlzV2hvbGx5S25vd24gPT09IHRydWU7XG59XG5cbi8qKlxuICogV2hhdCB0aGUgY29sdW1ucyBvZiBhIGRhdGFzZXQgbWVhbi4gTmFtZXMgbXVzdCBkaWZmZXI7IHRoZWlyIG9yZGVyIGRvZXMgbm90IG1hdHRlci4gUHVyZTogdGhlIHNhbWUgbmFtZXMgYW5kIGNvdW50cyBnaXZlXG4gKiB0aGUgc2FtZSBtZWFuaW5ncy4gVGhyZWUgdGhpbmdzIGRlcGVuZCBvbiBtb3JlIHRoYW4gb25lIGNvbHVtbjogdXNlciBuYW1lcyB0aGF0IG9ubHkgdGhlaXIgY29udGVudCBzaG93cyBhcmUgdGFrZW4gZm9yIHN1Y2hcbiAqIG9ubHkgd2hlcmUgbm8gb3RoZXIgY29sdW1uIGhvbGRzIHVzZXIgbmFtZXM7IGJhcmUgZGlnaXRzIGluIGBudW1iZXJgIGFyZSBwaG9uZSBudW1iZXJzIG9ubHkgd2hlcmUgbm8gb3RoZXIgY29sdW1uIGhvbGRzXG4gKiB0aG9zZTsgYW5kIHRoZSBuYW1lIG9mIGEgd2hvbGUgcGVyc29uIChgZnVsbF9uYW1lYCkgaXMgYSBkaXNwbGF5IG5hbWUgd2hlcmUgc29tZSBjb2x1bW4gaG9sZHMgdXNlciBuYW1lcywgYXMgaW4gdGhlIGRhdGEgb2ZcbiAqIGEgc29jaWFsIG5ldHdvcmsuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkZWNpZGVNZWFuaW5ncyhjb2x1bW5zOiByZWFkb25seSBDb2x1bW5Db250ZW50W10pOiBNYXA8c3RyaW5nLCBDb2x1bW5NZWFuaW5nPiB7XG4gIGNvbnN0IG1lYW5pbmdzID0gbmV3IE1hcChjb2x1bW5zLm1hcCgoeyBuYW1lLCBjb250ZW50IH0pID0+IFtuYW1lLCBtZWFuaW5nT2YobmFtZSwgY29udGVudCldKSk7XG4gIGNvbnN0IGhhcyA9IChraW5kOiBLaW5kKTogYm9vbGVhbiA9PiBbLi4ubWVhbmluZ3MudmFsdWVzKCldLnNvbWUoKG1lYW5pbmcpID0+IG1lYW5pbmcua2luZCA9PT0ga2luZCk7XG4gIGlmICghaGFzKFwidXNlcm5hbWVcIikpXG4gICAgZm9yIChjb25zdCB7IG5hbWUsIGNvbnRlbnQgfSBvZiBjb2x1bW5zKVxuICAgICAgaWYgKG1lYW5pbmdzLmdldChuYW1lKT8uY2xhc3MgPT09IG51bGwgJiYgaG9sZHNIYW5kbGVzKG5hbWUsIGNvbnRlbnQpKSBtZWFuaW5ncy5zZXQobmFtZSwgYnlDb250ZW50KHsgY2xhc3M6IFwiVXNlcm5hbWVzXCIsIGtpbmQ6IFwidXNlcm5hbWVcIiB9KSk7XG4gIGNvbnN0IG51bWJlcnMgPSBjb2x1bW5zLmZpbHRlcigoeyBuYW1lLCBjb250ZW50IH0pID0+IG1hdGNoTmFtZShuYW1lKT8uYWxpYXMgPT09IFwibnVtYmVyXCIgJiYgaXNNb3N0bHkoY29udGVudCwgY29udGVudC5iYXJlRGlnaXRzKSk7XG4gIGlmIChudW1iZXJzLmxlbmd0aCA+IDApIHtcbiAgICBmb3IgKGNvbnN0IHsgbmFtZSB9IG9mIG51bWJlcnMpIG1lYW5pbmdzLnNldChuYW1lLCBub3RoaW5nKTtcbiAgICBpZiAoIWhhcyhcInBob25lXCIpKSBmb3IgKGNvbnN0IHsgbmFtZSB9IG9mIG51bWJlcnMpIG1lYW5pbmdzLnNldChuYW1lLCBieUNvbnRlbnQoeyBjbGFzczogXCJQaG9uZSBudW1iZXJzXCIsIGtpbmQ6IFwicGhvbmVcIiB9KSk7XG4gIH1cbiAgaWYgKGhhcyhcInVzZXJuYW1lXCIpKVxuICAgIGZvciAoY29uc3QgW25hbWUsIG1lYW5pbmddIG9mIG1lYW5pbmdzKVxuICAgICAgaWYgKG1lYW5pbmcuY2xhc3MgPT09IFwiTmFtZXNcIiAmJiBzaG93bk5hbWVzLmhhcyhtYXRjaE5hbWUobmFtZSk/LmFsaWFzID8/IFwiXCIpKSBtZWFuaW5ncy5zZXQobmFtZSwgeyAuLi5tZWFuaW5nLCBjbGFzczogXCJEaXNwbGF5IG5hbWVzXCIgfSk7XG4gIHJldHVybiBtZWFuaW5ncztcbn1cblxuZnVuY3Rpb24gYnlDb250ZW50KG1lYW5pbmc6IENvbnRlbnRNZWFuaW5nKTogQ29sdW1uTWVhbmluZyB7XG4gIHJldHVybiB7IC4uLm1lYW5pbmcsIGlzQ291bnRyeUNvZGU6IGZhbHNlLCB3aHk6IFwiY29udGVudFwiIH07XG59XG5cbi8qKiBXaGF0IG9uZSBjb2x1bW4gbWVhbnMgYnkgaXRzZWxmLiAqL1xuZnVuY3Rpb24gbWVhbmluZ09mKG5hbWU6IHN0cmluZywgY29udGVudDogQ29udGVudENvdW50cyk6IENvbHVtbk1lYW5pbmcge1xuICBpZiAoaXNDb3VudHJ5Q29kZU5hbWUobmFtZSkpIHJldHVybiB7IGNsYXNzOiBcIkdlb2dyYXBoaWMgbG9jYXRpb25zXCIsIGtpbmQ6IG51bGwsIGlzQ291bnRyeUNvZGU6IHRydWUsIHdoeTogXCJhbGlhc1wiIH07XG4gIGNvbnN0IG1hdGNoID0gbWF0Y2hOYW1lKG5hbWUpO1xuICBjb25zdCBuYW1lZCA9IG1hdGNoID09PSBudWxsID8gbm90aGluZyA6IG9mTWF0Y2gobWF0Y2gpO1xuICBpZiAoY29udGVudC52YWx1ZXMgPT09IGNvbnRlbnQuYmxhbmspIHJldHVybiBuYW1lZDtcbiAgY29uc3QgZGVjaWRlID0gbWF0Y2ggPT09IG51bGwgPyB1bmRlZmluZWQgOiBkZWNpc2lvbkZvcihtYXRjaC5hbGlhcyk7XG4gIGlmIChkZWNpZGUgIT09IHVuZGVmaW5lZCkge1xuICAgIGNvbnN0IGRlY2lkZWQgPSBkZWNpZGUoY29udGVudCk7XG4gICAgaWYgKGRlY2lkZWQgIT09IHVuZGVmaW5lZCkgcmV0dXJuIGJ5Q29udGVudChkZWNpZGVkKTtcbiAgfVxuICBpZiAobWF0Y2g/LndoeSA9PT0gXCJzdWZmaXhcIiAmJiBuYW1lZC5raW5kICE9PSBudWxsICYmIGlzTW9zdGx5KGNvbnRlbnQsIGNvbnRlbnQuZmxhZ3MsIDEpKSByZXR1cm4gbm90aGluZztcbiAgLy8gQSBkZXJpdmVkIGNvbHVtbiBuZXZlciBob2xkcyBpZGVudGlmaWVycywgYW5kIGEgY29sdW1uIG5hbWVkIGBwaG9uZWAgd2hvc2UgdmFsdWVzIGFyZSBgdHJ1ZWAgYW5kIGBmYWxzZWAgaGFzIG5vbmUsIGJ1dCBpc1xuICAvLyBvbmUgb2YgcGhvbmUgbnVtYmVycyBzdGlsbDogdGhhdCB0aGV5IGNhbm5vdCBiZSBpbmRleGVkIGlzIGNvdW50ZWQgYW5kIHNhaWQuXG4gIGlmIChuYW1lZC5raW5kICE9PSBudWxsIHx8IGlzRGVyaXZlZENvbHVtbihuYW1lKSkgcmV0dXJuIG5hbWVkO1xuICBpZiAobmFtZWQuY2xhc3MgPT09IG51bGwpIHtcbiAgICBjb25zdCBmb3VuZCA9IGlkZW50aWZpZXJJbkNvbnRlbnQoY29udGVudCkgPz8gKGlzTW9zdGx5KGNvbnRlbnQsIGNvbnRlbnQuYXRIYW5kbGVzICsgY29udGVudC5wcm9maWxlVXJscykgPyBhdEhhbmRsZXMgOiB1bmRlZmluZWQpO1xuICAgIHJldHVybiBmb3VuZCA9PT0gdW5kZWZpbmVkID8gbmFtZWQgOiBieUNvbnRlbnQoZm91bmQpO1xuICB9XG4gIC8vIFdoYXRldmVyIGl0cyBuYW1lLCBhIGNvbHVtbiBvZiBhZGRyZXNzZXMgaXMgb25lOiBgY3VzdG9tZXJfaWRgIGFuZCBgZGlzcGxheV9uYW1lYCBvZnRlbiBhcmUuXG4gIHJldHVybiBuYW1lZC5jbGFzcyAhPT0gXCJQYXNzd29yZHNcIiAmJiBpc01vc3RseShjb250ZW50LCBjb250ZW50LmVtYWlscykgPyBieUNvbnRlbnQoeyBjbGFzczogXCJFbWFpbCBhZGRyZXNzZXNcIiwga2luZDogXCJlbWFpbFwiIH0pIDogbmFtZWQ7XG59XG5cbmNvbnN0IGF0SGFuZGxlczogQ29udGVudE1lYW5pbmcgPSB7IGNsYXNzOiBcIlVzZXJuYW1lc1wiLCBraW5kOiBcInVzZXJuYW1lXCIgfTtcblxuZnVuY3Rpb24gaXNEZXJpdmVkQ29sdW1uKG5hbWU6IHN0cmluZyk6IGJvb2xlYW4ge1xuICBjb25zdCB3b3JkcyA9IHdvcmRzT2Yoc2VnbWVudHNPZihuYW1lKS5hdCgtMSkgPz8gXCJcIik7XG4gIHJldHVybiBpc0ZsYWdOYW1lKHdvcmRzKSB8fCBpc0Rlcml2ZWROYW1lKHdvcmRzKSB8fCBpc0Rlcml2ZWROYW1lKHdvcmRzT2YobmFtZSkpO1xufVxuXG4vKiogV2hldGhlciBhIGNvbHVtbiB3aG9zZSBuYW1lIHNheXMgbm90aGluZyBob2xkcyB1c2VyIG5hbWVzOiBuZWFybHkgYWxsIGRpZmZlcmVudCwgc2luZ2xlIHdvcmRzLCBoYWxmIG9mIHRoZW0gbGlrZSBubyBvdGhlci4gKi9cbmZ1bmN0aW9uIGhvbGRzSGFuZGxlcyhuYW1lOiBzdHJpbmcsIGNvbnRlbnQ6IENvbnRlbnRDb3VudHMpOiBib29sZWFuIHtcbiAgaWYgKGlzRGVyaXZlZENvbHVtbihuYW1lKSB8fCBtYXRjaE5hbWUobmFtZSkgIT09IG51bGwgfHwgaXNDb3VudHJ5Q29kZU5hbWUobmFtZSkpIHJldHVybiBmYWxzZTtcbiAgcmV0dXJuIChcbiAgICBjb250ZW50LnZhbHVlcyAtIGNvbnRlbnQuYmxhbmsgPj0gZW5vdWdoSGFuZGxlcyAmJlxuICAgIGlzTW9zdGx5KGNvbnRlbnQsIGNvbnRlbnQuc3Ryb25nSGFuZGxlcykgJiZcbiAgICBpc01vc3RseShjb250ZW50LCBjb250ZW50LmhhbmRsZXMgKyBjb250ZW50LnByb2ZpbGVVcmxzLCAwLjkpICYmXG4gICAgaXNOZWFybHlVbmlxdWUoY29udGVudClcbiAgKTtcbn1cbiIsICIvLyBUaGUgY29sdW1ucyBvZiBhIGJ1aWxkOiBuYW1lcyB0byBudW1iZXJzLCB3aXRoIHdoYXQgZWFjaCBtZWFucy4gTnVtYmVycyBmb2xsb3cgdGhlIHBvc2l0aW9uIGluIHRoZSBzb3VyY2VzLlxuaW1wb3J0IHR5cGUgeyBLaW5kIH0gZnJvbSBcIi4uL2Zvcm1hdC9raW5kcy5qc1wiO1xuaW1wb3J0IHsgbWF4VHJhY2tlZENvbHVtbnMgfSBmcm9tIFwiLi4vZm9ybWF0L2NvbHVtbi1zZXQuanNcIjtcbmltcG9ydCB7IGlzS25vd25Db2x1bW5OYW1lLCBtZWFuaW5nQnlOYW1lLCB0eXBlIENvbHVtbk1lYW5pbmcgfSBmcm9tIFwiLi4vcmVjb3JkL2NvbHVtbi1tZWFuaW5nLmpzXCI7XG5pbXBvcnQgeyBjb3VudHJ5Q29kZUNvbHVtbkZvciB9IGZyb20gXCIuLi9yZWNvcmQvY291bnRyeS1jb2RlLWNvbHVtbnMuanNcIjtcbmltcG9ydCB0eXBlIHsgRGF0YUNsYXNzIH0gZnJvbSBcIi4uL3JlY29yZC9kYXRhLWNsYXNzZXMuanNcIjtcbmltcG9ydCB7IHdyaXRhYmxlTmFtZSB9IGZyb20gXCIuL2NvbHVtbi1uYW1lLmpzXCI7XG5pbXBvcnQgeyBjb2xsYXBzZWRQYXRoIH0gZnJvbSBcIi4vanNvbi1wYXRoLmpzXCI7XG5cbi8qKiBXaGVyZSBhIHZhbHVlIG9mIGEgY29sdW1uIGdvZXMuIENvbHVtbnMgYmV5b25kIHRoZSB0cmFja2VkIG9uZXMgc2hhcmUgdGhlIG51bWJlciB7QGxpbmsgb3RoZXJDb2x1bW59LiAqL1xuZXhwb3J0IGludGVyZmFjZSBTbG90IHtcbiAgLyoqIEJ1aWxkIGNvbHVtbiBudW1iZXIsIDAgdG8gMjU1OyAtMSBmb3Igd2hhdCBpcyBubyBjb2x1bW4gKGEgSlNPTiBuYW1lIHRoYXQgaXMgaXRzZWxmIGFuIGlkZW50aWZpZXIpLiAqL1xuICByZWFkb25seSBudW1iZXI6IG51bWJlcjtcbiAgcmVhZG9ubHkga2luZDogS2luZCB8IG51bGw7XG4gIC8qKiBXaGV0aGVyIGl0cyB2YWx1ZXMgYXJlIGNvdW50cnkgY29kZXMsIHdoaWNoIHBob25lIG51bWJlcnMgb2YgdGhlIHNhbWUgcmVjb3JkIG1heSBuZWVkLiAqL1xuICByZWFkb25seSBpc0NvdW50cnlDb2RlOiBib29sZWFuO1xuICAvKipcbiAgICogT2YgYSBjb2x1bW4gb2YgcGhvbmUgbnVtYmVycyB0aGUgbnVtYmVyIG9mIHRoZSBjb2x1bW4gdGhhdCBob2xkcyB0aGVpciBjb3VudHJ5IGNvZGVzLCAtMSBpZiB0aGVyZSBpcyBub25lLiBUbyBiZSBhc2tlZFxuICAgKiB3aGVuIGFsbCB2YWx1ZXMgb2YgYSByZWNvcmQgaGF2ZSB0aGVpciBzbG90cy5cbiAgICovXG4gIHJlYWRvbmx5IGNvdW50cnlDb2RlTnVtYmVyOiBudW1iZXI7XG59XG5cbi8qKiBBIHRyYWNrZWQgY29sdW1uLiAqL1xuZXhwb3J0IGludGVyZmFjZSBLbm93bkNvbHVtbiBleHRlbmRzIFNsb3Qge1xuICByZWFkb25seSBuYW1lOiBzdHJpbmc7XG4gIHJlYWRvbmx5IGNsYXNzOiBEYXRhQ2xhc3MgfCBudWxsO1xufVxuXG4vKiogVGhlIG51bWJlciBvZiBhbGwgY29sdW1ucyBiZXlvbmQgdGhlIHRyYWNrZWQgb25lcy4gKi9cbmV4cG9ydCBjb25zdCBvdGhlckNvbHVtbiA9IG1heFRyYWNrZWRDb2x1bW5zO1xuXG4vKiogVGhlIHNsb3Qgb2YgYSBKU09OIG5hbWUgdGhhdCBsb29rcyBsaWtlIGFuIGUtbWFpbCBhZGRyZXNzLiAqL1xuZXhwb3J0IGNvbnN0IG5hbWVTbG90OiBTbG90ID0geyBudW1iZXI6IC0xLCBraW5kOiBcImVtYWlsXCIsIGlzQ291bnRyeUNvZGU6IGZhbHNlLCBjb3VudHJ5Q29kZU51bWJlcjogLTEgfTtcblxuY29uc3QgbWF4T3RoZXJOYW1lcyA9IDY1XzUzNjtcblxuLyoqIFdoYXQgdGhlIHN1cnZleSBvZiBhbGwgc291cmNlcyBzYWlkIG9mIHRoZWlyIGNvbHVtbnMuICovXG5leHBvcnQgaW50ZXJmYWNlIENvbHVtbkZhY3RzIHtcbiAgLyoqIEJ5IG5hbWU7IGEgY29sdW1uIHRoYXQgaXMgbm90IGluIGl0IG1lYW5zIHdoYXQgaXRzIG5hbWUgc2F5cy4gKi9cbiAgcmVhZG9ubHkgbWVhbmluZ3M6IFJlYWRvbmx5TWFwPHN0cmluZywgQ29sdW1uTWVhbmluZz47XG4gIC8qKiBQYXRocyBvZiB0aGUgcGxhY2VzIGluIHdoaWNoIG5hbWVzIG9mIG9iamVjdHMgYXJlIHZhbHVlcy4gKi9cbiAgcmVhZG9ubHkgc3RhcnJlZDogUmVhZG9ubHlTZXQ8c3RyaW5nPjtcbiAgLyoqIFRlbGxzIG5hbWVzIG9mIG9iamVjdHMgdGhhdCBzYXkgd2hhdCB0aGV5IGFyZSBmcm9tIHN1Y2ggYXMgbWF5IGJlIHZhbHVlcy4gKi9cbiAgcmVhZG9ubHkgaXNLbm93bk5hbWU6IChuYW1lOiBzdHJpbmcpID0+IGJvb2xlYW47XG59XG5cbi8qKiBHaXZlcyBjb2x1bW5zIHRoZWlyIG51bWJlcnMsIHRoZSBzYW1lIG5hbWUgYWx3YXlzIHRoZSBzYW1lIG9uZSwgb3ZlciBhbGwgc291cmNlcyBvZiBhIGJ1aWxkLiAqL1xuZXhwb3J0IGNsYXNzIENvbHVtblRhYmxlIHtcbiAgcmVhZG9ubHkgI3Nsb3RzID0gbmV3IE1hcDxzdHJpbmcsIFNsb3Q+KCk7XG4gIHJlYWRvbmx5ICNjb2x1bW5zOiBLbm93bkNvbHVtbltdID0gW107XG4gIHJlYWRvbmx5ICNzdGFycmVkID0gbmV3IFNldDxzdHJpbmc+KCk7XG4gIHJlYWRvbmx5ICNraW5kc1dpdGhDb2x1bW4gPSBuZXcgU2V0PEtpbmQ+KCk7XG4gIHJlYWRvbmx5ICNjb3VudHJ5Q29kZXMgPSBuZXcgU2V0PHN0cmluZz4oKTtcbiAgLyoqIEhvdyBtYW55IGNvdW50cnktY29kZSBjb2x1bW5zIGhhdmUgYSBzbG90OiB3aGF0IHdhcyBmb3VuZCBvdXQgYmVmb3JlIGFub3RoZXIgY2FtZSBkb2VzIG5vdCBob2xkIGFueSBtb3JlLiAqL1xuICAjY291bnRyeUNvZGVTbG90cyA9IDA7XG4gICNmYWN0czogQ29sdW1uRmFjdHMgPSB7IG1lYW5pbmdzOiBuZXcgTWFwKCksIHN0YXJyZWQ6IG5ldyBTZXQoKSwgaXNLbm93bk5hbWU6IGlzS25vd25Db2x1bW5OYW1lIH07XG4gICN2YWx1ZU5hbWVzID0gMDtcblxuICAvKiogVGFrZXMgb3ZlciB3aGF0IHRoZSBzdXJ2ZXkgZm91bmQ7IHRvIGJlIGNhbGxlZCBiZWZvcmUgYW55IHNsb3QgaXMgYXNrZWQgZm9yLiAqL1xuICBzZXRGYWN0cyhmYWN0czogQ29sdW1uRmFjdHMpOiB2b2lkIHtcbiAgICB0aGlzLiNmYWN0cyA9IGZhY3RzO1xuICAgIHRoaXMuYWRkU3RhcnJlZChmYWN0cy5zdGFycmVkKTtcbiAgICBmb3IgKGNvbnN0IFtuYW1lLCB7IGlzQ291bnRyeUNvZGUgfV0gb2YgZmFjdHMubWVhbmluZ3MpIGlmIChpc0NvdW50cnlDb2RlKSB0aGlzLiNjb3VudHJ5Q29kZXMuYWRkKG5hbWUpO1xuICB9XG5cbiAgLyoqIFRoZSBzbG90IG9mIGEgY29sdW1uIGJ5IGl0cyBuYW1lLiBCZXlvbmQgdGhlIHRyYWNrZWQgY29sdW1ucyB0aGUgc2xvdCB0ZWxscyB0aGUga2luZCBzdGlsbC4gKi9cbiAgc2xvdChuYW1lZDogc3RyaW5nKTogU2xvdCB7XG4gICAgY29uc3Qga25vd24gPSB0aGlzLiNzbG90cy5nZXQobmFtZWQpO1xuICAgIGlmIChrbm93biAhPT0gdW5kZWZpbmVkKSByZXR1cm4ga25vd247XG4gICAgY29uc3QgbmFtZSA9IHdyaXRhYmxlTmFtZShuYW1lZCk7XG4gICAgaWYgKG5hbWUgIT09IG5hbWVkKSByZXR1cm4gdGhpcy5zbG90KG5hbWUpO1xuICAgIGNvbnN0IHsgY2xhc3M6IGRhdGFDbGFzcywga2luZCwgaXNDb3VudHJ5Q29kZSB9ID0gdGhpcy4jZmFjdHMubWVhbmluZ3MuZ2V0KG5hbWUpID8/IG1lYW5pbmdCeU5hbWUobmFtZSk7XG4gICAgaWYgKGtpbmQgIT09IG51bGwpIHRoaXMuI2tpbmRzV2l0aENvbHVtbi5hZGQoa2luZCk7XG4gICAgY29uc3QgbnVtYmVyID0gTWF0aC5taW4odGhpcy4jY29sdW1ucy5sZW5ndGgsIG90aGVyQ29sdW1uKTtcbiAgICBjb25zdCBzbG90ID0gbmV3IENvbHVtblNsb3QobmFtZSwgbnVtYmVyLCBkYXRhQ2xhc3MsIGtpbmQsIGlzQ291bnRyeUNvZGUsIGtpbmQgPT09IFwicGhvbmVcIiA/IHRoaXMuI2NvdW50cnlDb2RlRmluZGVyKG5hbWUpIDogdW5kZWZpbmVkKTtcbiAgICBpZiAobnVtYmVyIDwgb3RoZXJDb2x1bW4pIHtcbiAgICAgIHRoaXMuI2NvbHVtbnMucHVzaChzbG90KTtcbiAgICAgIGlmIChpc0NvdW50cnlDb2RlKSB7XG4gICAgICAgIHRoaXMuI2NvdW50cnlDb2Rlcy5hZGQobmFtZSk7XG4gICAgICAgIHRoaXMuI2NvdW50cnlDb2RlU2xvdHMgKz0gMTtcbiAgICAgIH1cbiAgICB9XG4gICAgLy8gQSBkdW1wIHdpdGggYSBtaWxsaW9uIGNvbHVtbiBuYW1lcyBtdXN0IG5vdCBmaWxsIHRoZSBtZW1vcnk6IHBhc3Qgc28gbWFueSB0aGV5IGFyZSBsb29rZWQgdXAgZWFjaCB0aW1lLlxuICAgIGlmIChudW1iZXIgPCBvdGhlckNvbHVtbiB8fCB0aGlzLm90aGVyTmFtZXMgPCBtYXhPdGhlck5hbWVzKSB0aGlzLiNzbG90cy5zZXQobmFtZSwgc2xvdCk7XG4gICAgcmV0dXJuIHNsb3Q7XG4gIH1cblxuICAvKiogVGhlIHRyYWNrZWQgY29sdW1ucyBieSBudW1iZXIuICovXG4gIGdldCBjb2x1bW5zKCk6IHJlYWRvbmx5IEtub3duQ29sdW1uW10ge1xuICAgIHJldHVybiB0aGlzLiNjb2x1bW5zO1xuICB9XG5cbiAgLyoqIFdoZXRoZXIgc29tZSBzb3VyY2UgaGFzIGhhZCBhIGNvbHVtbiBvZiB0aGlzIG5hbWUsIGFzIGZhciBhcyB0aGF0IGlzIHJlbWVtYmVyZWQuICovXG4gIGhhcyhuYW1lOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgICByZXR1cm4gdGhpcy4jc2xvdHMuaGFzKG5hbWUpO1xuICB9XG5cbiAgLyoqIFRlbGxzIG5hbWVzIG9mIG9iamVjdHMgdGhhdCBzYXkgd2hhdCB0aGV5IGFyZSBmcm9tIHN1Y2ggYXMgbWF5IGJlIHZhbHVlcy4gKi9cbiAgZ2V0IGlzS25vd25OYW1lKCk6IChuYW1lOiBzdHJpbmcpID0+IGJvb2xlYW4ge1xuICAgIHJldHVybiB0aGlzLiNmYWN0cy5pc0tub3duTmFtZTtcbiAgfVxuXG4gIC8qKiBQYXRocyBvZiB0aGUgcGxhY2VzIGluIHdoaWNoIG5hbWVzIG9mIG9iamVjdHMgd2VyZSB2YWx1ZXMgYmVmb3JlIHJlYWRpbmcgYmVnYW4uICovXG4gIGdldCBzdGFycmVkQmVmb3JlKCk6IFJlYWRvbmx5U2V0PHN0cmluZz4ge1xuICAgIHJldHVybiB0aGlzLiNmYWN0cy5zdGFycmVkO1xuICB9XG5cbiAgLyoqIFRha2VzIG92ZXIgdGhlIHBsYWNlcyBvZiBhIHNvdXJjZSBpbiB3aGljaCBuYW1lcyBvZiBvYmplY3RzIHR1cm5lZCBvdXQgdG8gYmUgdmFsdWVzLiAqL1xuICBhZGRTdGFycmVkKHBhdGhzOiBSZWFkb25seVNldDxzdHJpbmc+KTogdm9pZCB7XG4gICAgZm9yIChjb25zdCBwYXRoIG9mIHBhdGhzKSB0aGlzLiNzdGFycmVkLmFkZChwYXRoKTtcbiAgfVxuXG4gIC8qKiBDb3VudHMgbmFtZXMgb2YgYSBzb3VyY2UgdGhhdCBiZWNhbWUgYCpgLiAqL1xuICBhZGRWYWx1ZU5hbWVzKGNvdW50OiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiN2YWx1ZU5hbWVzICs9IGNvdW50O1xuICB9XG5cbiAgLyoqIEhvdyBtYW55IG5hbWVzIGJlY2FtZSBgKmA6IDY1LDUzNiBhdCBtb3N0IGZvciBlYWNoIHNvdXJjZSwgYW5kIG92ZXIgc2V2ZXJhbCBzb3VyY2VzIGVxdWFsIG9uZXMgY291bnQgYWdhaW4uICovXG4gIGdldCB2YWx1ZU5hbWVzKCk6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuI3ZhbHVlTmFtZXM7XG4gIH1cblxuICAvKiogVGhlIG5hbWUgb2YgYSBjb2x1bW4gYXMgaXQgbWF5IGJlIHN0b3JlZC4gVG8gYmUgYXNrZWQgd2hlbiBhbGwgc291cmNlcyBoYXZlIGJlZW4gcmVhZC4gKi9cbiAgc3RvcmVkTmFtZShuYW1lOiBzdHJpbmcpOiBzdHJpbmcge1xuICAgIHJldHVybiBjb2xsYXBzZWRQYXRoKG5hbWUsIHRoaXMuI3N0YXJyZWQsIHRoaXMuI2ZhY3RzLmlzS25vd25OYW1lKTtcbiAgfVxuXG4gIC8qKiBIb3cgbWFueSBjb2x1bW5zIGFyZSBub3QgdHJhY2tlZDsgY291bnRzIHRvIDY1LDUzNiBhdCBtb3N0LiAqL1xuICBnZXQgb3RoZXJOYW1lcygpOiBudW1iZXIge1xuICAgIHJldHVybiB0aGlzLiNzbG90cy5zaXplIC0gdGhpcy4jY29sdW1ucy5sZW5ndGg7XG4gIH1cblxuICAvKiogSG93IG1hbnkgYml0cyBhIGNvbHVtbiBzZXQgbmVlZHM6IHRoZSB0cmFja2VkIGNvbHVtbnMsIGFuZCBvbmUgbW9yZSBmb3IgdGhlIG90aGVycyBpZiB0aGVyZSBhcmUgYW55LiAqL1xuICBnZXQgY29sdW1uQml0cygpOiBudW1iZXIge1xuICAgIHJldHVybiB0aGlzLiNjb2x1bW5zLmxlbmd0aCArICh0aGlzLm90aGVyTmFtZXMgPiAwID8gMSA6IDApO1xuICB9XG5cbiAgLyoqIFRoZSBraW5kcyB0aGF0IHNvbWUgY29sdW1uIGhhcy4gKi9cbiAgZ2V0IGtpbmRzKCk6IFJlYWRvbmx5U2V0PEtpbmQ+IHtcbiAgICByZXR1cm4gdGhpcy4ja2luZHNXaXRoQ29sdW1uO1xuICB9XG5cbiAgLyoqIEZpbmRzIHRoZSBudW1iZXIgb2YgYSBwaG9uZSBjb2x1bW4ncyBjb3VudHJ5LWNvZGUgY29sdW1uLCBhZ2FpbiB3aGVuZXZlciBhbm90aGVyIHN1Y2ggY29sdW1uIGhhcyBjb21lLiAqL1xuICAjY291bnRyeUNvZGVGaW5kZXIocGhvbmVOYW1lOiBzdHJpbmcpOiAoKSA9PiBudW1iZXIge1xuICAgIGxldCBhdCA9IC0xO1xuICAgIGxldCBudW1iZXIgPSAtMTtcbiAgICByZXR1cm4gKCkgPT4ge1xuICAgICAgaWYgKGF0ICE9PSB0aGlzLiNjb3VudHJ5Q29kZVNsb3RzKSB7XG4gICAgICAgIGF0ID0gdGhpcy4jY291bnRyeUNvZGVTbG90cztcbiAgICAgICAgY29uc3QgbmFtZSA9IGNvdW50cnlDb2RlQ29sdW1uRm9yKHBob25lTmFtZSwgWy4uLnRoaXMuI2NvdW50cnlDb2Rlc10pO1xuICAgICAgICBudW1iZXIgPSAobmFtZSA9PT0gdW5kZWZpbmVkID8gdW5kZWZpbmVkIDogdGhpcy4jc2xvdHMuZ2V0KG5hbWUpPy5udW1iZXIpID8/IC0xO1xuICAgICAgfVxuICAgICAgcmV0dXJuIG51bWJlcjtcbiAgICB9O1xuICB9XG59XG5cbmNsYXNzIENvbHVtblNsb3QgaW1wbGVtZW50cyBLbm93bkNvbHVtbiB7XG4gIHJlYWRvbmx5IG5hbWU6IHN0cmluZztcbiAgcmVhZG9ubHkgbnVtYmVyOiBudW1iZXI7XG4gIHJlYWRvbmx5IGNsYXNzOiBEYXRhQ2xhc3MgfCBudWxsO1xuICByZWFkb25seSBraW5kOiBLaW5kIHwgbnVsbDtcbiAgcmVhZG9ubHkgaXNDb3VudHJ5Q29kZTogYm9vbGVhbjtcbiAgcmVhZG9ubHkgI2ZpbmRDb3VudHJ5Q29kZTogKCgpID0+IG51bWJlcikgfCB1bmRlZmluZWQ7XG5cbiAgY29uc3RydWN0b3IoXG4gICAgbmFtZTogc3RyaW5nLFxuICAgIG51bWJlcjogbnVtYmVyLFxuICAgIGRhdGFDbGFzczogRGF0YUNsYXNzIHwgbnVsbCxcbiAgICBraW5kOiBLaW5kIHwgbnVsbCxcbiAgICBpc0NvdW50cnlDb2RlOiBib29sZWFuLFxuICAgIGZpbmRDb3VudHJ5Q29kZTogKCgpID0+IG51bWJlcikgfCB1bmRlZmluZWQsXG4gICkge1xuICAgIHRoaXMubmFtZSA9IG5hbWU7XG4gICAgdGhpcy5udW1iZXIgPSBudW1iZXI7XG4gICAgdGhpcy5jbGFzcyA9IGRhdGFDbGFzcztcbiAgICB0aGlzLmtpbmQgPSBraW5kO1xuICAgIHRoaXMuaXNDb3VudHJ5Q29kZSA9IGlzQ291bnRyeUNvZGU7XG4gICAgdGhpcy4jZmluZENvdW50cnlDb2RlID0gZmluZENvdW50cnlDb2RlO1xuICB9XG5cbiAgZ2V0IGNvdW50cnlDb2RlTnVtYmVyKCk6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuI2ZpbmRDb3VudHJ5Q29kZT8uKCkgPz8gLTE7XG4gIH1cbn1cbiIsICIvLyBUaGUga2VybmVsJ3MgcmVhZGVyIG9mIENTViwgYm91bmQgdG8gVHlwZVNjcmlwdDogYSBibG9jayBvZiBieXRlcyB0byBzdGFnZWQgZW50cmllcywgYW5kIHRvIHdoYXQgaXQgbGVhdmVzIHRvIHRoZSBkZWZpbml0aW9uLlxuLy8gVGhlIGxheW91dCBvZiBpdHMgc3RhdGUgYW5kIG9mIHdoYXQgaXQgd3JpdGVzIGlzIHRoYXQgb2Ygc3JjL2tlcm5lbC9hc3NlbWJseS9jc3YtcmVhZGVyLnRzLCBjc3YtcGFyc2UudHMgYW5kIHN0YWdlZC1lbnRyeS50cy5cblxuaW1wb3J0IHsgYnVnIH0gZnJvbSBcIi4uL2Vycm9ycy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBLZXJuZWwgfSBmcm9tIFwiLi9rZXJuZWwuanNcIjtcblxuLyoqIFdoZXJlIGVhY2ggZmllbGQgb2YgdGhlIHN0YXRlIGxpZXMsIGluIHdvcmRzIG9mIDMyIGJpdHMuICovXG5jb25zdCBTVEFURSA9IFtcbiAgXCJkZWxpbWl0ZXJcIixcbiAgXCJxdW90ZVwiLFxuICBcImVzY2FwZVwiLFxuICBcImZpZWxkc1wiLFxuICBcImVzY2FwZXNNYXlCZUJsYW5rXCIsXG4gIFwibWF4UmVjb3JkQnl0ZXNcIixcbiAgXCJwbGFuXCIsXG4gIFwic3BhbnNcIixcbiAgXCJhdFwiLFxuICBcImxpbmVcIixcbiAgXCJkb3VidHNcIixcbiAgXCJkb3VidHNFbmRcIixcbiAgXCJkb3VidHNMaW1pdFwiLFxuICBcInN0YWdlZFwiLFxuICBcInN0YWdlZEVuZFwiLFxuICBcInN0YWdlZExpbWl0XCIsXG4gIFwic3RhZ2VkQnl0ZXNcIixcbiAgXCJjb2x1bW5CeXRlc1wiLFxuICBcInJlY29yZHNcIixcbiAgXCJyZWNvcmRCeXRlc1wiLFxuICBcImV4cG9zdXJlc1wiLFxuICBcInZhbHVlc1wiLFxuICBcInJlZnVzZWRcIixcbiAgXCJ3b3Jkc1wiLFxuICBcIndvcmRDb3VudFwiLFxuICBcIndvcmRTdGFydHNcIixcbiAgXCJlbWFpbENsYXNzZXNcIixcbiAgXCJiYXJlTW9kZVwiLFxuICBcImtub3dzUGxhY2VzXCIsXG4gIFwicmVnaW9uRGlnaXRzXCIsXG4gIFwicGxhY2VEaWdpdHNcIixcbiAgXCJjb2RlTGVuZ3Roc1wiLFxuICBcInRyYW5zaXRpb25zXCIsXG4gIFwiYWNjZXB0aW5nXCIsXG4gIFwic3RhdGVzXCIsXG4gIFwic3RhcnRTdGF0ZVwiLFxuICBcInByb3ZpZGVyRmlsdGVyXCIsXG4gIFwicHJvdmlkZXJzXCIsXG4gIFwicHJvdmlkZXJNYXNrXCIsXG4gIFwic2NyYXRjaFwiLFxuXSBhcyBjb25zdDtcblxudHlwZSBGaWVsZCA9ICh0eXBlb2YgU1RBVEUpW251bWJlcl07XG5jb25zdCBwbGFjZXMgPSBPYmplY3QuZnJvbUVudHJpZXMoU1RBVEUubWFwKChuYW1lLCBpbmRleCkgPT4gW25hbWUsIGluZGV4XSkpIGFzIFJlY29yZDxGaWVsZCwgbnVtYmVyPjtcblxuY29uc3QgTkFSUk9XX0JZVEVTID0gMTY7XG5jb25zdCBXSURFX0JZVEVTID0gNDg7XG5jb25zdCBQTEFOX0JZVEVTID0gNDtcbmNvbnN0IE5PX0ZJRUxEID0gMHhmZmZmO1xuY29uc3QgTkFSUk9XX0NPTFVNTlMgPSA0ODtcbmNvbnN0IERPVUJUX0JZVEVTID0gMTY7XG5jb25zdCBFU0NBUEVEID0gMHg4MDAwMDAwMDtcbi8qKiBUaGUga2VybmVsIHJlYWRzIHNvIGZhciBiZXlvbmQgdGhlIGJ5dGVzIHRoYXQgaXQgaXMgZ2l2ZW4uICovXG5jb25zdCBTTEFDS19CWVRFUyA9IDY0O1xuY29uc3QgUEhPTkUgPSAyO1xuY29uc3QgTElORV9GRUVEID0gMTA7XG5jb25zdCBMT05HRVNUX1dPUkQgPSA5O1xuY29uc3QgTE9OR0VTVF9ET01BSU4gPSAzMTtcbmNvbnN0IFNDUkFUQ0hfQllURVMgPSA1MTI7XG5jb25zdCBTTE9UX0JZVEVTID0gMjQ7XG5jb25zdCBET01BSU5fS0lORCA9IDU7XG5jb25zdCBub0NvbHVtbnMgPSBuZXcgVWludDhBcnJheSgzMik7XG5cbi8qKiBXaHkgdGhlIGtlcm5lbCBzdG9wcGVkOyB0aGUgbnVtYmVycyBhcmUgdGhvc2Ugb2YgY3N2LXJlYWRlci50cy4gKi9cbmNvbnN0IHN0b3BzID0gW1wiZG9uZVwiLCBcIm1vcmUtYnl0ZXNcIiwgXCJub3QtdW5kZXJzdG9vZFwiLCBcIm5vLXJvb21cIl0gYXMgY29uc3Q7XG5leHBvcnQgdHlwZSBTdG9wID0gKHR5cGVvZiBzdG9wcylbbnVtYmVyXTtcblxuLyoqIFdoYXQgYSBmaWVsZCBvZiB0aGUgaGVhZGVyIHN0YW5kcyBmb3IuICovXG5leHBvcnQgaW50ZXJmYWNlIEZpZWxkUGxhbiB7XG4gIC8qKiBUaGUga2luZCdzIG51bWJlcjsgMCBmb3Igbm9uZSwgMjU1IGlmIHRoZSBrZXJuZWwgbXVzdCBsZWF2ZSBldmVyeSB2YWx1ZSBvZiBpdCB0byB0aGUgZGVmaW5pdGlvbi4gKi9cbiAga2luZDogbnVtYmVyO1xuICAvKiogVGhlIGJ1aWxkJ3MgY29sdW1uIG51bWJlciwgMCB0byAyNTUuICovXG4gIG51bWJlcjogbnVtYmVyO1xuICAvKiogT2YgYSBmaWVsZCBvZiBwaG9uZSBudW1iZXJzOiB3aGljaCBmaWVsZCBoYXMgdGhlaXIgY291bnRyeSBjb2RlczsgLTEgaWYgdGhlcmUgaXMgbm9uZS4gKi9cbiAgY291bnRyeUNvZGVGaWVsZDogbnVtYmVyO1xufVxuXG4vKiogV2hhdCB0aGUga2VybmVsIG5lZWRzIHRvIGtub3cgb2YgcGhvbmUgbnVtYmVycyBiZWZvcmUgaXQgcmVhZHMgYW55LiAqL1xuZXhwb3J0IGludGVyZmFjZSBQaG9uZUZhY3RzIHtcbiAgLyoqIEZvciB0aGUgZmlyc3QgdHdvIGRpZ2l0cyBvZiBhbiBpbnRlcm5hdGlvbmFsIG51bWJlciwgaG93IG1hbnkgZGlnaXRzIGl0cyBjYWxsaW5nIGNvZGUgaGFzLiAqL1xuICBjb2RlTGVuZ3RoczogVWludDhBcnJheTtcbiAgLyoqIEZvciBhIHJlZ2lvbidzIGxldHRlcnMsIEEgdG8gWiBieSBBIHRvIFo6IGhvdyBtYW55IGRpZ2l0cyBhIG5hdGlvbmFsIG51bWJlciBoYXMgYXQgbW9zdCwgb3IgMCAoc2VlIHBob25lLXZhbHVlLnRzKS4gKi9cbiAgcGxhY2VEaWdpdHM6IFVpbnQ4QXJyYXk7XG4gIC8qKiBUaGUgc2FtZSBmb3IgdGhlIHJlZ2lvbiBvZiB0aGUgYnVpbGQ7IDAgaWYgdGhlcmUgaXMgbm9uZS4gKi9cbiAgcmVnaW9uRGlnaXRzOiBudW1iZXI7XG59XG5cbi8qKiBBIHByb3ZpZGVyIG9mIG1haWxib3hlczogaXRzIGRvbWFpbnMsIGFuZCBob3cgbmFtZXMgdGhlcmUgYXJlIHJlYWQuICovXG5leHBvcnQgaW50ZXJmYWNlIFByb3ZpZGVyRmFjdHMge1xuICBkb21haW5zOiByZWFkb25seSBzdHJpbmdbXTtcbiAgLyoqIFRoZSBkb21haW4gdGhhdCBzdGFuZHMgZm9yIGFsbCBvZiB0aGVtOyB1bmRlZmluZWQgaWYgZWFjaCBpcyBpdHMgb3duLiAqL1xuICBzYW1lQXM/OiBzdHJpbmc7XG4gIC8qKiBDaGFyYWN0ZXJzIHRoYXQgbWFrZSBubyBkaWZmZXJlbmNlIGluIGEgbmFtZTogbm9uZSwgYC5gLCBvciBgLl8tYC4gKi9cbiAgaWdub3JlZDogXCJcIiB8IFwiLlwiIHwgXCIuXy1cIjtcbiAgc3ViZG9tYWluczogYm9vbGVhbjtcbn1cblxuLyoqIFRoZSBhdXRvbWF0b24gb2YgdmFsaWQgaW50ZXJuYXRpb25hbCBudW1iZXJzLCBhcyBmYXIgYXMgaXQgaXMga25vd24uICovXG5leHBvcnQgaW50ZXJmYWNlIFBob25lVGFibGUge1xuICB0cmFuc2l0aW9uczogSW50MzJBcnJheTtcbiAgYWNjZXB0aW5nOiBVaW50OEFycmF5O1xuICBzdGF0ZXM6IG51bWJlcjtcbn1cblxuLyoqIEhvdyBiYXJlIGRpZ2l0cyB3aXRob3V0IGEgcGxhY2UgYXJlIHJlYWQuICovXG5jb25zdCBiYXJlTW9kZXMgPSBbXCJ1bmRlY2lkZWRcIiwgXCJpbnRlcm5hdGlvbmFsXCIsIFwicmVmdXNlZFwiXSBhcyBjb25zdDtcbmV4cG9ydCB0eXBlIEJhcmVNb2RlID0gKHR5cGVvZiBiYXJlTW9kZXMpW251bWJlcl07XG5cbmV4cG9ydCBpbnRlcmZhY2UgQ3N2UGFyc2VyT3B0aW9ucyB7XG4gIGRlbGltaXRlcjogbnVtYmVyO1xuICAvKiogLTE6IG5vdGhpbmcgaXMgcXVvdGVkLiAqL1xuICBxdW90ZTogbnVtYmVyO1xuICBlc2NhcGU6IG51bWJlcjtcbiAgbWF4UmVjb3JkQnl0ZXM6IG51bWJlcjtcbiAgZmllbGRzOiByZWFkb25seSBGaWVsZFBsYW5bXTtcbiAgYmxhbmtXb3JkczogcmVhZG9ubHkgc3RyaW5nW107XG4gIHBob25lczogUGhvbmVGYWN0cztcbiAgcHJvdmlkZXJzOiByZWFkb25seSBQcm92aWRlckZhY3RzW107XG4gIC8qKiBCeXRlcyB0aGF0IGFyZSByZWFkIGF0IGEgdGltZTsgZ3Jvd3MgdG8gdHdpY2UgdGhlIGxvbmdlc3QgcmVjb3JkLiAqL1xuICBidWZmZXJCeXRlczogbnVtYmVyO1xuICAvKiogQnl0ZXMgb2Ygc3RhZ2VkIGVudHJpZXMgdGhhdCBhcmUgaGVsZCBhdCBhIHRpbWUuICovXG4gIHN0YWdpbmdCeXRlczogbnVtYmVyO1xufVxuXG4vKiogUmVhZHMgYnl0ZXMgb2YgdGhlIHNvdXJjZSBhdCBhbiBvZmZzZXQgaW50byBhIHZpZXc7IHJldHVybnMgaG93IG1hbnksIDAgYXQgaXRzIGVuZCwgYW5kIGFzIG1hbnkgYXMgZml0IGJlZm9yZS4gKi9cbmV4cG9ydCB0eXBlIFJlYWRBdCA9IChpbnRvOiBVaW50OEFycmF5LCBvZmZzZXQ6IG51bWJlcikgPT4gbnVtYmVyO1xuXG4vKiogV2hhdCB7QGxpbmsgQ3N2UGFyc2VyLnRha2VDb3VudHN9IGFkZHMgdG8uICovXG5leHBvcnQgaW50ZXJmYWNlIENzdkNvdW50cyB7XG4gIHJlY29yZHM6IG51bWJlcjtcbiAgcmVjb3JkQnl0ZXM6IG51bWJlcjtcbiAgLyoqIEJ5IGNvbHVtbiBudW1iZXI6IHJlY29yZHMgaW4gd2hpY2ggaXQgaXMgZXhwb3NlZC4gKi9cbiAgZXhwb3NlZDogRmxvYXQ2NEFycmF5O1xuICAvKiogQ291bnRzIHZhbHVlcyBvZiBhIGtpbmQsIGJ5IGl0cyBudW1iZXIsIGFuZCBob3cgbWFueSBvZiB0aGVtIGdhdmUgbm8ga2V5LiAqL1xuICB2YWx1ZXMoa2luZE51bWJlcjogbnVtYmVyLCBjb3VudDogbnVtYmVyLCB1bmluZGV4YWJsZTogbnVtYmVyKTogdm9pZDtcbn1cblxuLyoqIEEgcmVjb3JkIHdob3NlIHZhbHVlcyB0aGUga2VybmVsIGlzIG5vdCBjZXJ0YWluIG9mOyBvZmZzZXQgYW5kIGxlbmd0aCBhcmUgYnl0ZXMuICovXG5leHBvcnQgaW50ZXJmYWNlIERvdWJ0IHtcbiAgb2Zmc2V0OiBudW1iZXI7XG4gIGxlbmd0aDogbnVtYmVyO1xufVxuXG4vKiogT25lIHBhcnNlciBvZiBibG9ja3M7IGl0cyBidWZmZXIsIHN0YWdlZCBlbnRyaWVzIGFuZCBjb3VudHMgbGllIGluIHRoZSBtZW1vcnkgb2YgaXRzIGtlcm5lbC4gKi9cbmV4cG9ydCBjbGFzcyBDc3ZQYXJzZXIge1xuICAvKiogVGhlIHNpemUgb2YgYSBzdGFnZWQgZW50cnkuICovXG4gIHJlYWRvbmx5IHN0YWdlZEJ5dGVzOiBudW1iZXI7XG4gIC8qKiBCeXRlcyBvZiBhIGNvbHVtbiBzZXQgaW4gdXNlLiAqL1xuICByZWFkb25seSBjb2x1bW5CeXRlczogbnVtYmVyO1xuXG4gIHJlYWRvbmx5ICNrZXJuZWw6IEtlcm5lbDtcbiAgcmVhZG9ubHkgI2F0OiBudW1iZXI7XG4gIHJlYWRvbmx5ICNlc2NhcGU6IG51bWJlcjtcbiAgcmVhZG9ubHkgI3F1b3RlOiBudW1iZXI7XG4gIHJlYWRvbmx5ICNzdGFnZWQ6IG51bWJlcjtcbiAgcmVhZG9ubHkgI2V4cG9zdXJlczogbnVtYmVyO1xuICByZWFkb25seSAjdmFsdWVzOiBudW1iZXI7XG4gICNzdGF0ZTogVWludDMyQXJyYXkgPSBuZXcgVWludDMyQXJyYXkoMCk7XG4gICNkb3VidHNWaWV3ID0gbmV3IFVpbnQzMkFycmF5KDApO1xuICByZWFkb25seSAjZG91YnRzOiBudW1iZXI7XG4gIHJlYWRvbmx5ICNkb3VidHNCeXRlczogbnVtYmVyO1xuXG4gICNidWZmZXIgPSAwO1xuICAjY2FwYWNpdHkgPSAwO1xuICAvKiogVGhlIGJ1ZmZlciBob2xkcyB0aGUgYnl0ZXMgb2YgdGhlIHNvdXJjZSBmcm9tIGAjYmFzZWAgb24sIGAjZmlsbGVkYCBvZiB0aGVtLiAqL1xuICAjYmFzZSA9IDA7XG4gICNmaWxsZWQgPSAwO1xuICAjbW9zdFN0YXRlcyA9IDA7XG5cbiAgY29uc3RydWN0b3Ioa2VybmVsOiBLZXJuZWwsIG9wdGlvbnM6IENzdlBhcnNlck9wdGlvbnMpIHtcbiAgICBjb25zdCB7IGRlbGltaXRlciwgcXVvdGUsIGVzY2FwZSwgbWF4UmVjb3JkQnl0ZXMsIGZpZWxkcywgYmxhbmtXb3JkcywgcGhvbmVzLCBwcm92aWRlcnMsIGJ1ZmZlckJ5dGVzLCBzdGFnaW5nQnl0ZXMgfSA9IG9wdGlvbnM7XG4gICAgdGhpcy4ja2VybmVsID0ga2VybmVsO1xuICAgIHRoaXMuI3F1b3RlID0gcXVvdGU7XG4gICAgdGhpcy4jZXNjYXBlID0gZXNjYXBlO1xuICAgIHRoaXMuI2F0ID0ga2VybmVsLnJlc2VydmUoa2VybmVsLmV4cG9ydHMuY3N2UmVhZGVyQnl0ZXMoKSk7XG4gICAgY29uc3QgcGxhbiA9IGtlcm5lbC5yZXNlcnZlKGZpZWxkcy5sZW5ndGggKiBQTEFOX0JZVEVTKTtcbiAgICBjb25zdCBzcGFucyA9IGtlcm5lbC5yZXNlcnZlKChmaWVsZHMubGVuZ3RoICsgMSkgKiA4KTtcbiAgICBjb25zdCBjb2x1bW5zID0gZmllbGRzLnJlZHVjZSgobW9zdCwgeyBudW1iZXIgfSkgPT4gTWF0aC5tYXgobW9zdCwgbnVtYmVyICsgMSksIDEpO1xuICAgIHRoaXMuY29sdW1uQnl0ZXMgPSBNYXRoLmNlaWwoY29sdW1ucyAvIDgpO1xuICAgIHRoaXMuc3RhZ2VkQnl0ZXMgPSBjb2x1bW5zID4gTkFSUk9XX0NPTFVNTlMgPyBXSURFX0JZVEVTIDogTkFSUk9XX0JZVEVTO1xuICAgIC8vIFdoZW4gaXQgaXMgZnVsbCwgdGhlIGtlcm5lbCBzdG9wcywgYW5kIGdvZXMgb24gd2hlbiB0aGVyZSBpcyByb29tLlxuICAgIGNvbnN0IHN0YWdlZFNpemUgPSBNYXRoLm1heChzdGFnaW5nQnl0ZXMsIDIgKiBXSURFX0JZVEVTICogKGZpZWxkcy5sZW5ndGggKyA4KSk7XG4gICAgdGhpcy4jc3RhZ2VkID0ga2VybmVsLnJlc2VydmUoc3RhZ2VkU2l6ZSk7XG4gICAgdGhpcy4jZG91YnRzQnl0ZXMgPSBNYXRoLm1heChzdGFnaW5nQnl0ZXMgPj4gMiwgMiAqIChET1VCVF9CWVRFUyArIDggKiAoZmllbGRzLmxlbmd0aCArIDgpKSk7XG4gICAgdGhpcy4jZG91YnRzID0ga2VybmVsLnJlc2VydmUodGhpcy4jZG91YnRzQnl0ZXMpO1xuICAgIHRoaXMuI2V4cG9zdXJlcyA9IGtlcm5lbC5yZXNlcnZlKDMyICogMjU2ICogNCk7XG4gICAgdGhpcy4jdmFsdWVzID0ga2VybmVsLnJlc2VydmUoNjQpO1xuICAgIGNvbnN0IHdvcmRzID0ga2VybmVsLnJlc2VydmUoTWF0aC5tYXgoMSwgYmxhbmtXb3Jkcy5sZW5ndGgpICogMTYpO1xuICAgIGNvbnN0IHdvcmRTdGFydHMgPSBrZXJuZWwucmVzZXJ2ZSgyNTYpO1xuICAgIGNvbnN0IGVtYWlsQ2xhc3NlcyA9IGtlcm5lbC5yZXNlcnZlKDI1Nik7XG4gICAgY29uc3QgcGxhY2VEaWdpdHMgPSBrZXJuZWwucmVzZXJ2ZShwaG9uZXMucGxhY2VEaWdpdHMubGVuZ3RoKTtcbiAgICBjb25zdCBjb2RlTGVuZ3RocyA9IGtlcm5lbC5yZXNlcnZlKHBob25lcy5jb2RlTGVuZ3Rocy5sZW5ndGgpO1xuICAgIGNvbnN0IHNjcmF0Y2ggPSBrZXJuZWwucmVzZXJ2ZShTQ1JBVENIX0JZVEVTKTtcbiAgICBjb25zdCB0YWJsZSA9IGxheVByb3ZpZGVycyhrZXJuZWwsIHByb3ZpZGVycyk7XG4gICAgdGhpcy4jZ3Jvd0J1ZmZlcihidWZmZXJCeXRlcyk7XG5cbiAgICBjb25zdCB2YWx1ZXM6IFBhcnRpYWw8UmVjb3JkPEZpZWxkLCBudW1iZXI+PiA9IHtcbiAgICAgIGRlbGltaXRlcixcbiAgICAgIHF1b3RlOiBxdW90ZSA8IDAgPyBMSU5FX0ZFRUQgOiBxdW90ZSxcbiAgICAgIGVzY2FwZTogcXVvdGUgPCAwID8gTElORV9GRUVEIDogZXNjYXBlLFxuICAgICAgZmllbGRzOiBmaWVsZHMubGVuZ3RoLFxuICAgICAgZXNjYXBlc01heUJlQmxhbms6IFtxdW90ZSwgZXNjYXBlXS5zb21lKChieXRlKSA9PiBieXRlIDw9IDMyIHx8IGJ5dGUgPj0gMTI4IHx8IGJsYW5rV29yZHMuc29tZSgod29yZCkgPT4gd29yZC5pbmNsdWRlcyhTdHJpbmcuZnJvbUNoYXJDb2RlKGJ5dGUpKSkpID8gMSA6IDAsXG4gICAgICBtYXhSZWNvcmRCeXRlcyxcbiAgICAgIHBsYW4sXG4gICAgICBzcGFucyxcbiAgICAgIGRvdWJ0czogdGhpcy4jZG91YnRzLFxuICAgICAgZG91YnRzRW5kOiB0aGlzLiNkb3VidHMsXG4gICAgICBkb3VidHNMaW1pdDogdGhpcy4jZG91YnRzICsgdGhpcy4jZG91YnRzQnl0ZXMsXG4gICAgICBzdGFnZWQ6IHRoaXMuI3N0YWdlZCxcbiAgICAgIHN0YWdlZEVuZDogdGhpcy4jc3RhZ2VkLFxuICAgICAgc3RhZ2VkTGltaXQ6IHRoaXMuI3N0YWdlZCArIHN0YWdlZFNpemUsXG4gICAgICBzdGFnZWRCeXRlczogdGhpcy5zdGFnZWRCeXRlcyxcbiAgICAgIGNvbHVtbkJ5dGVzOiB0aGlzLmNvbHVtbkJ5dGVzLFxuICAgICAgZXhwb3N1cmVzOiB0aGlzLiNleHBvc3VyZXMsXG4gICAgICB2YWx1ZXM6IHRoaXMuI3ZhbHVlcyxcbiAgICAgIHdvcmRzLFxuICAgICAgd29yZENvdW50OiBibGFua1dvcmRzLmxlbmd0aCxcbiAgICAgIHdvcmRTdGFydHMsXG4gICAgICBlbWFpbENsYXNzZXMsXG4gICAgICByZWdpb25EaWdpdHM6IHBob25lcy5yZWdpb25EaWdpdHMsXG4gICAgICBwbGFjZURpZ2l0cyxcbiAgICAgIGNvZGVMZW5ndGhzLFxuICAgICAgc2NyYXRjaCxcbiAgICAgIC4uLnRhYmxlLFxuICAgIH07XG4gICAgZm9yIChjb25zdCBbbmFtZSwgdmFsdWVdIG9mIE9iamVjdC5lbnRyaWVzKHZhbHVlcykpIHRoaXMuI3NldChuYW1lIGFzIEZpZWxkLCB2YWx1ZSk7XG4gICAgY29uc3QgcGxhblZpZXcgPSBuZXcgRGF0YVZpZXcoa2VybmVsLmV4cG9ydHMubWVtb3J5LmJ1ZmZlciwgcGxhbiwgZmllbGRzLmxlbmd0aCAqIFBMQU5fQllURVMpO1xuICAgIGZpZWxkcy5mb3JFYWNoKCh7IGtpbmQsIG51bWJlciwgY291bnRyeUNvZGVGaWVsZCB9LCBmaWVsZCkgPT4ge1xuICAgICAgcGxhblZpZXcuc2V0VWludDgoZmllbGQgKiBQTEFOX0JZVEVTLCBraW5kKTtcbiAgICAgIHBsYW5WaWV3LnNldFVpbnQ4KGZpZWxkICogUExBTl9CWVRFUyArIDEsIG51bWJlcik7XG4gICAgICBwbGFuVmlldy5zZXRVaW50MTYoZmllbGQgKiBQTEFOX0JZVEVTICsgMiwgY291bnRyeUNvZGVGaWVsZCA8IDAgPyBOT19GSUVMRCA6IGNvdW50cnlDb2RlRmllbGQsIHRydWUpO1xuICAgIH0pO1xuICAgIGtlcm5lbC5ieXRlcyhwbGFjZURpZ2l0cywgcGhvbmVzLnBsYWNlRGlnaXRzLmxlbmd0aCkuc2V0KHBob25lcy5wbGFjZURpZ2l0cyk7XG4gICAga2VybmVsLmJ5dGVzKGNvZGVMZW5ndGhzLCBwaG9uZXMuY29kZUxlbmd0aHMubGVuZ3RoKS5zZXQocGhvbmVzLmNvZGVMZW5ndGhzKTtcbiAgICBmaWxsV29yZHMoa2VybmVsLmJ5dGVzKHdvcmRzLCBibGFua1dvcmRzLmxlbmd0aCAqIDE2KSwga2VybmVsLmJ5dGVzKHdvcmRTdGFydHMsIDI1NiksIGJsYW5rV29yZHMpO1xuICAgIGZpbGxDbGFzc2VzKGtlcm5lbC5ieXRlcyhlbWFpbENsYXNzZXMsIDI1NikpO1xuICB9XG5cbiAgLyoqIFNheXMgaG93IGJhcmUgZGlnaXRzIHdpdGhvdXQgYSBwbGFjZSBhcmUgcmVhZCwgYW5kIHdoZXRoZXIgdGhvc2Ugd2l0aCBvbmUgbWF5IGJlLiAqL1xuICBzZXRQaG9uZXMoYmFyZU1vZGU6IEJhcmVNb2RlLCBrbm93c1BsYWNlczogYm9vbGVhbik6IHZvaWQge1xuICAgIHRoaXMuI3NldChcImJhcmVNb2RlXCIsIGJhcmVNb2Rlcy5pbmRleE9mKGJhcmVNb2RlKSk7XG4gICAgdGhpcy4jc2V0KFwia25vd3NQbGFjZXNcIiwga25vd3NQbGFjZXMgPyAxIDogMCk7XG4gIH1cblxuICAvKiogQ29waWVzIHdoYXQgaXMga25vd24gb2YgbnVtYmVyaW5nIHBsYW5zIGJ5IG5vdzsgd2hhdCBpcyBsZWFybmVkIGxhdGVyIGlzIG5vdCBzZWVuLiAqL1xuICBzZXRQaG9uZVRhYmxlKHsgdHJhbnNpdGlvbnMsIGFjY2VwdGluZywgc3RhdGVzIH06IFBob25lVGFibGUsIHN0YXJ0U3RhdGU6IG51bWJlcik6IHZvaWQge1xuICAgIGlmIChzdGF0ZXMgPiB0aGlzLiNtb3N0U3RhdGVzKSB7XG4gICAgICB0aGlzLiNtb3N0U3RhdGVzID0gMiAqIHN0YXRlcztcbiAgICAgIHRoaXMuI3NldChcInRyYW5zaXRpb25zXCIsIHRoaXMuI2tlcm5lbC5yZXNlcnZlKHRoaXMuI21vc3RTdGF0ZXMgKiA0MCkpO1xuICAgICAgdGhpcy4jc2V0KFwiYWNjZXB0aW5nXCIsIHRoaXMuI2tlcm5lbC5yZXNlcnZlKHRoaXMuI21vc3RTdGF0ZXMpKTtcbiAgICB9XG4gICAgdGhpcy4jd29yZHModGhpcy4jZ2V0KFwidHJhbnNpdGlvbnNcIiksIHN0YXRlcyAqIDEwKS5zZXQodHJhbnNpdGlvbnMuc3ViYXJyYXkoMCwgc3RhdGVzICogMTApKTtcbiAgICB0aGlzLiNrZXJuZWwuYnl0ZXModGhpcy4jZ2V0KFwiYWNjZXB0aW5nXCIpLCBzdGF0ZXMpLnNldChhY2NlcHRpbmcuc3ViYXJyYXkoMCwgc3RhdGVzKSk7XG4gICAgdGhpcy4jc2V0KFwic3RhdGVzXCIsIHN0YXRlcyk7XG4gICAgdGhpcy4jc2V0KFwic3RhcnRTdGF0ZVwiLCBzdGFydFN0YXRlKTtcbiAgfVxuXG4gIC8qKiBCZWdpbnMgYSBibG9jayB3aG9zZSBmaXJzdCByZWNvcmQgc3RhcnRzIGF0IGBvZmZzZXRgLiBXaGF0IHdhcyBzdGFnZWQgYW5kIGNvdW50ZWQgaXMgZHJvcHBlZC4gKi9cbiAgYmVnaW4ob2Zmc2V0OiBudW1iZXIsIHJlYWQ6IFJlYWRBdCk6IHZvaWQge1xuICAgIHRoaXMuZHJvcCgpO1xuICAgIHRoaXMucmVzdW1lKG9mZnNldCwgMCwgcmVhZCk7XG4gIH1cblxuICAvKiogVGhlIHN0YXJ0IG9mIHRoZSBmaXJzdCBsaW5lIGJlaGluZCBgb2Zmc2V0YCwgdW5kZWZpbmVkIGlmIG5vbmUgaXMgYXQgaGFuZDsgd2hhdCB3YXMgc3RhZ2VkIGFuZCBjb3VudGVkIGlzIGRyb3BwZWQuICovXG4gIGxpbmVTdGFydChvZmZzZXQ6IG51bWJlciwgcmVhZDogUmVhZEF0KTogbnVtYmVyIHwgdW5kZWZpbmVkIHtcbiAgICB0aGlzLmRyb3AoKTtcbiAgICB0aGlzLiNsb2FkKG9mZnNldCwgcmVhZCk7XG4gICAgY29uc3QgbGluZUZlZWQgPSB0aGlzLiNrZXJuZWwuYnl0ZXModGhpcy4jYnVmZmVyLCB0aGlzLiNmaWxsZWQpLmluZGV4T2YoTElORV9GRUVEKTtcbiAgICByZXR1cm4gbGluZUZlZWQgPCAwID8gdW5kZWZpbmVkIDogb2Zmc2V0ICsgbGluZUZlZWQgKyAxO1xuICB9XG5cbiAgLyoqIEdvZXMgb24gYXQgYW5vdGhlciBwbGFjZTogdGhlIHN0YXJ0IG9mIGEgcmVjb3JkIHRoZXJlLCBgbGluZWAgbGluZXMgYWZ0ZXIgdGhlIGJsb2NrJ3Mgc3RhcnQuICovXG4gIHJlc3VtZShvZmZzZXQ6IG51bWJlciwgbGluZTogbnVtYmVyLCByZWFkOiBSZWFkQXQpOiB2b2lkIHtcbiAgICB0aGlzLiNzZXQoXCJsaW5lXCIsIGxpbmUpO1xuICAgIGlmIChvZmZzZXQgPj0gdGhpcy4jYmFzZSAmJiBvZmZzZXQgPD0gdGhpcy4jYmFzZSArIHRoaXMuI2ZpbGxlZCkgdGhpcy4jc2V0KFwiYXRcIiwgdGhpcy4jYnVmZmVyICsgb2Zmc2V0IC0gdGhpcy4jYmFzZSk7XG4gICAgZWxzZSB0aGlzLiNsb2FkKG9mZnNldCwgcmVhZCk7XG4gIH1cblxuICAvKiogV2hlcmUgcmVhZGluZyBpczogdGhlIHN0YXJ0IG9mIGEgcmVjb3JkLiAqL1xuICBnZXQgb2Zmc2V0KCk6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuI2Jhc2UgKyB0aGlzLiNnZXQoXCJhdFwiKSAtIHRoaXMuI2J1ZmZlcjtcbiAgfVxuXG4gIC8qKiBMaW5lcyBzaW5jZSB0aGUgYmxvY2sncyBzdGFydC4gKi9cbiAgZ2V0IGxpbmUoKTogbnVtYmVyIHtcbiAgICByZXR1cm4gdGhpcy4jZ2V0KFwibGluZVwiKTtcbiAgfVxuXG4gIC8qKlxuICAgKiBSZWFkcyByZWNvcmRzIHVwIHRvIHRoZSBmaXJzdCB0aGF0IHN0YXJ0cyBhdCBgc3RvcE9mZnNldGAgb3IgYmVoaW5kOyBgc2l6ZWAgaXMgdGhlIGxlbmd0aCBvZiB0aGUgc291cmNlLCBwZXJoYXBzIHN0aWxsXG4gICAqIGluZmluaXRlLiBgXCJtb3JlLWJ5dGVzXCJgIGlzIGFuc3dlcmVkIGJ5IHtAbGluayByZWZpbGx9LlxuICAgKi9cbiAgcGFyc2Uoc3RvcE9mZnNldDogbnVtYmVyLCBzaXplOiBudW1iZXIpOiBTdG9wIHtcbiAgICBjb25zdCB7IHBhcnNlQ3N2IH0gPSB0aGlzLiNrZXJuZWwuZXhwb3J0cztcbiAgICBjb25zdCBlbmQgPSB0aGlzLiNiYXNlICsgdGhpcy4jZmlsbGVkO1xuICAgIGNvbnN0IHN0b3AgPSB0aGlzLiNidWZmZXIgKyBNYXRoLm1pbihzdG9wT2Zmc2V0LCBlbmQpIC0gdGhpcy4jYmFzZTtcbiAgICBjb25zdCByZXN1bHQgPSBzdG9wc1twYXJzZUNzdih0aGlzLiNhdCwgc3RvcCwgdGhpcy4jYnVmZmVyICsgdGhpcy4jZmlsbGVkLCBlbmQgPj0gc2l6ZSA/IDEgOiAwKV0gYXMgU3RvcDtcbiAgICByZXR1cm4gcmVzdWx0ID09PSBcImRvbmVcIiAmJiB0aGlzLm9mZnNldCA8IHN0b3BPZmZzZXQgJiYgZW5kIDwgc2l6ZSA/IFwibW9yZS1ieXRlc1wiIDogcmVzdWx0O1xuICB9XG5cbiAgLyoqXG4gICAqIE1vdmVzIHdoYXQgaXMgbGVmdCB0byB0aGUgYnVmZmVyJ3Mgc3RhcnQgYW5kIHJlYWRzIG9uIGJlaGluZCBpdC4gVGhlcmUgbXVzdCBiZSBubyBkb3VidHMsIHNpbmNlIHRoZWlyIHBsYWNlcyBtb3ZlIHRvby5cbiAgICogUmV0dXJucyBmYWxzZSBpZiB0aGUgcHJlc2VudCByZWNvcmQgaXMgbG9uZ2VyIHRoYW4gYG1heFJlY29yZEJ5dGVzYCBhbHJlYWR5LlxuICAgKi9cbiAgcmVmaWxsKG1heFJlY29yZEJ5dGVzOiBudW1iZXIsIHJlYWQ6IFJlYWRBdCk6IGJvb2xlYW4ge1xuICAgIGNvbnN0IGF0ID0gdGhpcy4jZ2V0KFwiYXRcIikgLSB0aGlzLiNidWZmZXI7XG4gICAgY29uc3QgbGVmdCA9IHRoaXMuI2ZpbGxlZCAtIGF0O1xuICAgIGlmIChsZWZ0ID4gbWF4UmVjb3JkQnl0ZXMgKyBTTEFDS19CWVRFUykgcmV0dXJuIGZhbHNlO1xuICAgIGlmICgyICogbGVmdCA+IHRoaXMuI2NhcGFjaXR5KSB7XG4gICAgICBjb25zdCBvbGQgPSB0aGlzLiNidWZmZXI7XG4gICAgICB0aGlzLiNncm93QnVmZmVyKDIgKiB0aGlzLiNjYXBhY2l0eSk7XG4gICAgICB0aGlzLiNrZXJuZWwuYnl0ZXModGhpcy4jYnVmZmVyLCB0aGlzLiNjYXBhY2l0eSkuc2V0KHRoaXMuI2tlcm5lbC5ieXRlcyhvbGQgKyBhdCwgbGVmdCkpO1xuICAgIH0gZWxzZSB7XG4gICAgICB0aGlzLiNrZXJuZWwuYnl0ZXModGhpcy4jYnVmZmVyLCB0aGlzLiNjYXBhY2l0eSkuY29weVdpdGhpbigwLCBhdCwgdGhpcy4jZmlsbGVkKTtcbiAgICB9XG4gICAgdGhpcy4jYmFzZSArPSBhdDtcbiAgICB0aGlzLiNmaWxsZWQgPSBsZWZ0ICsgcmVhZCh0aGlzLiNrZXJuZWwuYnl0ZXModGhpcy4jYnVmZmVyICsgbGVmdCwgdGhpcy4jY2FwYWNpdHkgLSBsZWZ0KSwgdGhpcy4jYmFzZSArIGxlZnQpO1xuICAgIHRoaXMuI3NldChcImF0XCIsIHRoaXMuI2J1ZmZlcik7XG4gICAgcmV0dXJuIHRydWU7XG4gIH1cblxuICAvKiogR2l2ZXMgdGhlIHJlY29yZHMgdGhhdCB0aGUga2VybmVsIGxlZnQ6IHRoZSB2YWx1ZXMgb2YgYWxsIHRoZWlyIGZpZWxkcywgYW5kIHdoZXJlIHRoZXkgc3RhbmQ7IHRoZW4gZm9yZ2V0cyB0aGVtLiAqL1xuICB0YWtlRG91YnRzKGdpdmU6IChkb3VidDogRG91YnQsIHZhbHVlczogc3RyaW5nW10pID0+IHZvaWQpOiB2b2lkIHtcbiAgICBjb25zdCBieXRlcyA9IHRoaXMuI2dldChcImRvdWJ0c0VuZFwiKSAtIHRoaXMuI2RvdWJ0cztcbiAgICBpZiAoYnl0ZXMgPT09IDApIHJldHVybjtcbiAgICB0aGlzLiNzZXQoXCJkb3VidHNFbmRcIiwgdGhpcy4jZG91YnRzKTtcbiAgICBpZiAodGhpcy4jZG91YnRzVmlldy5sZW5ndGggPT09IDApIHRoaXMuI2RvdWJ0c1ZpZXcgPSBuZXcgVWludDMyQXJyYXkodGhpcy4ja2VybmVsLmV4cG9ydHMubWVtb3J5LmJ1ZmZlciwgdGhpcy4jZG91YnRzLCB0aGlzLiNkb3VidHNCeXRlcyAvIDQpO1xuICAgIC8vIFRha2VuIGFsb25nOiB3aGF0IGlzIGRvbmUgd2l0aCBhIGRvdWJ0IG1heSBncm93IHRoZSBrZXJuZWwncyBtZW1vcnkuXG4gICAgY29uc3Qgd29yZHMgPSB0aGlzLiNkb3VidHNWaWV3LnNsaWNlKDAsIGJ5dGVzIC8gNCk7XG4gICAgY29uc3Qgc291cmNlID0gQnVmZmVyLmZyb20odGhpcy4ja2VybmVsLmJ5dGVzKHRoaXMuI2J1ZmZlciwgdGhpcy4jZmlsbGVkKSk7XG4gICAgZm9yIChsZXQgd29yZCA9IDA7IHdvcmQgPCB3b3Jkcy5sZW5ndGg7KSB7XG4gICAgICBjb25zdCBkb3VidCA9IHsgb2Zmc2V0OiB0aGlzLiNiYXNlICsgd29yZHNbd29yZF0hIC0gdGhpcy4jYnVmZmVyLCBsZW5ndGg6IHdvcmRzW3dvcmQgKyAxXSEgfTtcbiAgICAgIGNvbnN0IGNvdW50ID0gd29yZHNbd29yZCArIDJdITtcbiAgICAgIHdvcmQgKz0gRE9VQlRfQllURVMgLyA0O1xuICAgICAgY29uc3QgdmFsdWVzOiBzdHJpbmdbXSA9IFtdO1xuICAgICAgZm9yIChsZXQgZmllbGQgPSAwOyBmaWVsZCA8IGNvdW50OyBmaWVsZCsrLCB3b3JkICs9IDIpIHtcbiAgICAgICAgY29uc3Qgc3RhcnQgPSB3b3Jkc1t3b3JkXSEgLSB0aGlzLiNidWZmZXI7XG4gICAgICAgIGNvbnN0IGxlbmd0aCA9IHdvcmRzW3dvcmQgKyAxXSE7XG4gICAgICAgIHZhbHVlcy5wdXNoKGxlbmd0aCA+PSBFU0NBUEVEID8gdGhpcy4jdW5lc2NhcGVkKHNvdXJjZS5zdWJhcnJheShzdGFydCwgc3RhcnQgKyBsZW5ndGggLSBFU0NBUEVEKSkgOiBzb3VyY2UudG9TdHJpbmcoXCJ1dGY4XCIsIHN0YXJ0LCBzdGFydCArIGxlbmd0aCkpO1xuICAgICAgfVxuICAgICAgZ2l2ZShkb3VidCwgdmFsdWVzKTtcbiAgICB9XG4gIH1cblxuICAvKiogV2hldGhlciBhdCBsZWFzdCBoYWxmIG9mIHRoZSByb29tIGZvciBzdGFnZWQgZW50cmllcyBpcyB0YWtlbi4gKi9cbiAgZ2V0IGlzSGFsZlN0YWdlZCgpOiBib29sZWFuIHtcbiAgICByZXR1cm4gMiAqICh0aGlzLiNnZXQoXCJzdGFnZWRFbmRcIikgLSB0aGlzLiNzdGFnZWQpID4gdGhpcy4jZ2V0KFwic3RhZ2VkTGltaXRcIikgLSB0aGlzLiNzdGFnZWQ7XG4gIH1cblxuICAvKiogU3RhZ2VzIGFuIGlkZW50aWZpZXIgaW4gY2Fub25pY2FsIGZvcm0sIHdpdGggYSBjb2x1bW4gc2V0IG9mIDMyIGJ5dGVzOyBmYWxzZSBpZiB0aGVyZSBpcyBubyByb29tLiAqL1xuICBzdGFnZShraW5kTnVtYmVyOiBudW1iZXIsIGNhbm9uaWNhbDogc3RyaW5nLCBjb2x1bW5zOiBVaW50OEFycmF5LCByZWNvcmRzOiAwIHwgMSk6IGJvb2xlYW4ge1xuICAgIGNvbnN0IGVuZCA9IHRoaXMuI2dldChcInN0YWdlZEVuZFwiKTtcbiAgICBpZiAoZW5kICsgV0lERV9CWVRFUyA+IHRoaXMuI2dldChcInN0YWdlZExpbWl0XCIpKSByZXR1cm4gZmFsc2U7XG4gICAgY29uc3QgbGVuZ3RoID0gdGhpcy4ja2VybmVsLnN0YWdlKGtpbmROdW1iZXIsIGNhbm9uaWNhbCk7XG4gICAgdGhpcy4ja2VybmVsLmV4cG9ydHMuaGFzaFRvKHRoaXMuI2tlcm5lbC5zdGFnaW5nQWRkcmVzcywgbGVuZ3RoLCBlbmQpO1xuICAgIGNvbnN0IGVudHJ5ID0gdGhpcy4ja2VybmVsLmJ5dGVzKGVuZCwgdGhpcy5zdGFnZWRCeXRlcyk7XG4gICAgZW50cnlbOF0gPSBraW5kTnVtYmVyIHwgKHJlY29yZHMgPDwgNCk7XG4gICAgZW50cnlbOV0gPSAwO1xuICAgIC8vIEFuIGVudHJ5IHRoYXQgYWRkcyBubyByZWNvcmRzIGhhcyBubyBjb2x1bW5zLlxuICAgIGNvbnN0IHNldCA9IHJlY29yZHMgPT09IDAgPyBub0NvbHVtbnMgOiBjb2x1bW5zO1xuICAgIGlmICh0aGlzLnN0YWdlZEJ5dGVzID09PSBOQVJST1dfQllURVMpIGZvciAobGV0IGJ5dGUgPSAwOyBieXRlIDwgNjsgYnl0ZSsrKSBlbnRyeVsxMCArIGJ5dGVdID0gc2V0W2J5dGVdITtcbiAgICBlbHNlIHtcbiAgICAgIGVudHJ5LmZpbGwoMCwgMTAsIDE2KTtcbiAgICAgIGVudHJ5LnNldChzZXQsIDE2KTtcbiAgICB9XG4gICAgdGhpcy4jc2V0KFwic3RhZ2VkRW5kXCIsIGVuZCArIHRoaXMuc3RhZ2VkQnl0ZXMpO1xuICAgIHJldHVybiB0cnVlO1xuICB9XG5cbiAgLyoqIEhhbmRzIHRoZSBzdGFnZWQgZW50cmllcyBvdmVyLCBmcm9tIGFuZCB0byBhbiBhZGRyZXNzLCBhbmQgZm9yZ2V0cyB0aGVtLiAqL1xuICB0YWtlU3RhZ2VkKHRha2U6IChmcm9tOiBudW1iZXIsIGVuZDogbnVtYmVyLCBlbnRyeUJ5dGVzOiBudW1iZXIpID0+IHZvaWQpOiB2b2lkIHtcbiAgICB0YWtlKHRoaXMuI3N0YWdlZCwgdGhpcy4jZ2V0KFwic3RhZ2VkRW5kXCIpLCB0aGlzLnN0YWdlZEJ5dGVzKTtcbiAgICB0aGlzLiNzZXQoXCJzdGFnZWRFbmRcIiwgdGhpcy4jc3RhZ2VkKTtcbiAgfVxuXG4gIC8qKiBBZGRzIHdoYXQgd2FzIGNvdW50ZWQgdG8gYGNvdW50c2AgYW5kIGJlZ2lucyBhbmV3LiAqL1xuICB0YWtlQ291bnRzKGNvdW50czogQ3N2Q291bnRzKTogdm9pZCB7XG4gICAgY291bnRzLnJlY29yZHMgKz0gdGhpcy4jZ2V0KFwicmVjb3Jkc1wiKTtcbiAgICBjb3VudHMucmVjb3JkQnl0ZXMgKz0gdGhpcy4jZ2V0KFwicmVjb3JkQnl0ZXNcIik7XG4gICAgdGhpcy4jc2V0KFwicmVjb3Jkc1wiLCAwKTtcbiAgICB0aGlzLiNzZXQoXCJyZWNvcmRCeXRlc1wiLCAwKTtcbiAgICBjb25zdCBleHBvc3VyZXMgPSB0aGlzLiN3b3Jkcyh0aGlzLiNleHBvc3VyZXMsIHRoaXMuY29sdW1uQnl0ZXMgKiAyNTYpO1xuICAgIGZvciAobGV0IGluZGV4ID0gMDsgaW5kZXggPCBleHBvc3VyZXMubGVuZ3RoOyBpbmRleCsrKSB7XG4gICAgICBjb25zdCByZWNvcmRzID0gZXhwb3N1cmVzW2luZGV4XSE7XG4gICAgICBpZiAocmVjb3JkcyA9PT0gMCkgY29udGludWU7XG4gICAgICBmb3IgKGxldCBiaXQgPSAwOyBiaXQgPCA4OyBiaXQrKykgaWYgKCgoaW5kZXggPj4gYml0KSAmIDEpID09PSAxKSBjb3VudHMuZXhwb3NlZFsoaW5kZXggPj4gOCkgKiA4ICsgYml0XSEgKz0gcmVjb3JkcztcbiAgICB9XG4gICAgZXhwb3N1cmVzLmZpbGwoMCk7XG4gICAgY29uc3QgdmFsdWVzID0gdGhpcy4jd29yZHModGhpcy4jdmFsdWVzLCAxNik7XG4gICAgY29uc3QgcmVmdXNlZCA9IHRoaXMuI2dldChcInJlZnVzZWRcIik7XG4gICAgZm9yIChsZXQga2luZCA9IDE7IGtpbmQgPCAxNjsga2luZCsrKSBpZiAodmFsdWVzW2tpbmRdICE9PSAwKSBjb3VudHMudmFsdWVzKGtpbmQsIHZhbHVlc1traW5kXSEsIGtpbmQgPT09IFBIT05FID8gcmVmdXNlZCA6IDApO1xuICAgIHZhbHVlcy5maWxsKDApO1xuICAgIHRoaXMuI3NldChcInJlZnVzZWRcIiwgMCk7XG4gIH1cblxuICAvKiogRHJvcHMgd2hhdCB3YXMgc3RhZ2VkLCBsZWZ0IGFuZCBjb3VudGVkLiAqL1xuICBkcm9wKCk6IHZvaWQge1xuICAgIHRoaXMuI3NldChcInN0YWdlZEVuZFwiLCB0aGlzLiNzdGFnZWQpO1xuICAgIHRoaXMuI3NldChcImRvdWJ0c0VuZFwiLCB0aGlzLiNkb3VidHMpO1xuICAgIHRoaXMuI3NldChcInJlY29yZHNcIiwgMCk7XG4gICAgdGhpcy4jc2V0KFwicmVjb3JkQnl0ZXNcIiwgMCk7XG4gICAgdGhpcy4jc2V0KFwicmVmdXNlZFwiLCAwKTtcbiAgICB0aGlzLiN3b3Jkcyh0aGlzLiNleHBvc3VyZXMsIHRoaXMuY29sdW1uQnl0ZXMgKiAyNTYpLmZpbGwoMCk7XG4gICAgdGhpcy4jd29yZHModGhpcy4jdmFsdWVzLCAxNikuZmlsbCgwKTtcbiAgfVxuXG4gICNsb2FkKG9mZnNldDogbnVtYmVyLCByZWFkOiBSZWFkQXQpOiB2b2lkIHtcbiAgICB0aGlzLiNiYXNlID0gb2Zmc2V0O1xuICAgIHRoaXMuI2ZpbGxlZCA9IHJlYWQodGhpcy4ja2VybmVsLmJ5dGVzKHRoaXMuI2J1ZmZlciwgdGhpcy4jY2FwYWNpdHkpLCBvZmZzZXQpO1xuICAgIHRoaXMuI3NldChcImF0XCIsIHRoaXMuI2J1ZmZlcik7XG4gIH1cblxuICAjZ3Jvd0J1ZmZlcihieXRlczogbnVtYmVyKTogdm9pZCB7XG4gICAgdGhpcy4jY2FwYWNpdHkgPSBieXRlcztcbiAgICB0aGlzLiNidWZmZXIgPSB0aGlzLiNrZXJuZWwucmVzZXJ2ZShieXRlcyArIFNMQUNLX0JZVEVTKTtcbiAgfVxuXG4gICN3b3JkcyhhZGRyZXNzOiBudW1iZXIsIGNvdW50OiBudW1iZXIpOiBVaW50MzJBcnJheSB7XG4gICAgcmV0dXJuIG5ldyBVaW50MzJBcnJheSh0aGlzLiNrZXJuZWwuZXhwb3J0cy5tZW1vcnkuYnVmZmVyLCBhZGRyZXNzLCBjb3VudCk7XG4gIH1cblxuICAjZ2V0KG5hbWU6IEZpZWxkKTogbnVtYmVyIHtcbiAgICByZXR1cm4gdGhpcy4jc3RhdGVWaWV3KClbcGxhY2VzW25hbWVdXSE7XG4gIH1cblxuICAjc2V0KG5hbWU6IEZpZWxkLCB2YWx1ZTogbnVtYmVyKTogdm9pZCB7XG4gICAgdGhpcy4jc3RhdGVWaWV3KClbcGxhY2VzW25hbWVdXSA9IHZhbHVlO1xuICB9XG5cbiAgLyoqIFRoZSBzdGF0ZSBhcyB3b3JkczsgYSBuZXcgdmlldyB3aGVyZSB0aGUga2VybmVsJ3MgbWVtb3J5IGhhcyBncm93bi4gKi9cbiAgI3N0YXRlVmlldygpOiBVaW50MzJBcnJheSB7XG4gICAgaWYgKHRoaXMuI3N0YXRlLmxlbmd0aCA9PT0gMCkgdGhpcy4jc3RhdGUgPSB0aGlzLiN3b3Jkcyh0aGlzLiNhdCwgU1RBVEUubGVuZ3RoKTtcbiAgICByZXR1cm4gdGhpcy4jc3RhdGU7XG4gIH1cblxuICAvKiogVGhlIGNvbnRlbnQgb2YgYSBxdW90ZWQgZmllbGQ6IGFuIGVzY2FwZSBiZWZvcmUgYSBxdW90ZSBvciBhbiBlc2NhcGUgaXMgZHJvcHBlZC4gKi9cbiAgI3VuZXNjYXBlZChieXRlczogQnVmZmVyKTogc3RyaW5nIHtcbiAgICBjb25zdCBrZXB0ID0gQnVmZmVyLmFsbG9jVW5zYWZlKGJ5dGVzLmxlbmd0aCk7XG4gICAgbGV0IGxlbmd0aCA9IDA7XG4gICAgZm9yIChsZXQgYXQgPSAwOyBhdCA8IGJ5dGVzLmxlbmd0aDsgYXQrKykge1xuICAgICAgY29uc3QgbmV4dCA9IGJ5dGVzW2F0ICsgMV07XG4gICAgICBpZiAoYnl0ZXNbYXRdID09PSB0aGlzLiNlc2NhcGUgJiYgbmV4dCAhPT0gdW5kZWZpbmVkICYmIChuZXh0ID09PSB0aGlzLiNxdW90ZSB8fCBuZXh0ID09PSB0aGlzLiNlc2NhcGUpKSBhdCsrO1xuICAgICAga2VwdFtsZW5ndGgrK10gPSBieXRlc1thdF0hO1xuICAgIH1cbiAgICByZXR1cm4ga2VwdC50b1N0cmluZyhcInV0ZjhcIiwgMCwgbGVuZ3RoKTtcbiAgfVxufVxuXG4vKiogV29yZHMgYXMgdGhlIGtlcm5lbCBjb21wYXJlcyB0aGVtLCBhbmQgdGhlIGJ5dGVzIHdpdGggd2hpY2ggYSB2YWx1ZSBtdXN0IGJlZ2luIHRvIGJlIHdvcnRoIGNvbXBhcmluZy4gKi9cbmZ1bmN0aW9uIGZpbGxXb3Jkcyh3b3JkczogVWludDhBcnJheSwgc3RhcnRzOiBVaW50OEFycmF5LCBibGFua1dvcmRzOiByZWFkb25seSBzdHJpbmdbXSk6IHZvaWQge1xuICAvLyBXaGl0ZSBzcGFjZSwgYW5kIHRoZSBieXRlcyB3aXRoIHdoaWNoIHdoaXRlIHNwYWNlIG91dHNpZGUgQVNDSUkgYmVnaW5zLlxuICBmb3IgKGNvbnN0IGJ5dGUgb2YgWzksIDEwLCAxMSwgMTIsIDEzLCAzMiwgMHhjMiwgMHhlMSwgMHhlMiwgMHhlMywgMHhlZl0pIHN0YXJ0c1tieXRlXSA9IDE7XG4gIGJsYW5rV29yZHMuZm9yRWFjaCgod29yZCwgaW5kZXgpID0+IHtcbiAgICBjb25zdCBieXRlcyA9IEJ1ZmZlci5mcm9tKHdvcmQpO1xuICAgIGlmIChieXRlcy5sZW5ndGggPiBMT05HRVNUX1dPUkQpIGJ1ZyhgYSBibGFuayB3b3JkIG9mICR7Ynl0ZXMubGVuZ3RofSBieXRlc2ApO1xuICAgIHdvcmRzLnNldChieXRlcywgaW5kZXggKiAxNik7XG4gICAgc3RhcnRzW3dvcmQuY2hhckNvZGVBdCgwKV0gPSAxO1xuICAgIHN0YXJ0c1t3b3JkLnRvVXBwZXJDYXNlKCkuY2hhckNvZGVBdCgwKV0gPSAxO1xuICB9KTtcbn1cblxuLyoqIExldHRlcnMgYW5kIGRpZ2l0cyAxLCB0aGVuIGEgYml0IGZvciBlYWNoIHNpZ24gdGhhdCBhbiBhZGRyZXNzIG1heSBob2xkOiBzZWUgY3N2LXZhbHVlLnRzLiAqL1xuZnVuY3Rpb24gZmlsbENsYXNzZXMoY2xhc3NlczogVWludDhBcnJheSk6IHZvaWQge1xuICBmb3IgKGNvbnN0IHJhbmdlIG9mIFtcIjA5XCIsIFwiQVpcIiwgXCJhelwiXSkgY2xhc3Nlcy5maWxsKDEsIHJhbmdlLmNoYXJDb2RlQXQoMCksIHJhbmdlLmNoYXJDb2RlQXQoMSkgKyAxKTtcbiAgZm9yIChjb25zdCBbc2lnbiwgdmFsdWVdIG9mIE9iamVjdC5lbnRyaWVzKHsgXCIuXCI6IDIsIFwiLVwiOiA0LCBfOiA4LCBcIkBcIjogMTYsIFwiK1wiOiAzMiB9KSkgY2xhc3Nlc1tzaWduLmNoYXJDb2RlQXQoMCldID0gdmFsdWU7XG59XG5cbi8qKiBUaGUgdGFibGUgb2YgcHJvdmlkZXJzIGJ5IHRoZSBoYXNoIG9mIHRoZWlyIGRvbWFpbnM6IHNlZSBtYWlsYm94LXZhbHVlLnRzLiAqL1xuZnVuY3Rpb24gbGF5UHJvdmlkZXJzKFxuICBrZXJuZWw6IEtlcm5lbCxcbiAgcHJvdmlkZXJzOiByZWFkb25seSBQcm92aWRlckZhY3RzW10sXG4pOiB7IHByb3ZpZGVyRmlsdGVyOiBudW1iZXI7IHByb3ZpZGVyczogbnVtYmVyOyBwcm92aWRlck1hc2s6IG51bWJlciB9IHtcbiAgY29uc3QgY291bnQgPSBwcm92aWRlcnMucmVkdWNlKChzdW0sIHsgZG9tYWlucyB9KSA9PiBzdW0gKyBkb21haW5zLmxlbmd0aCwgMSk7XG4gIGNvbnN0IHNsb3RzID0gMiAqKiBNYXRoLmNlaWwoTWF0aC5sb2cyKDIgKiBjb3VudCkpO1xuICBjb25zdCBmaWx0ZXJBdCA9IGtlcm5lbC5yZXNlcnZlKDQgKiAoTE9OR0VTVF9ET01BSU4gKyAxKSk7XG4gIGNvbnN0IGF0ID0ga2VybmVsLnJlc2VydmUoc2xvdHMgKiBTTE9UX0JZVEVTKTtcbiAgZm9yIChjb25zdCB7IGRvbWFpbnMsIHNhbWVBcywgaWdub3JlZCwgc3ViZG9tYWlucyB9IG9mIHByb3ZpZGVycykge1xuICAgIGNvbnN0IGZsYWdzID0gKGlnbm9yZWQgPT09IFwiXCIgPyAwIDogaWdub3JlZCA9PT0gXCIuXCIgPyAxIDogMykgfCAoc3ViZG9tYWlucyA/IDQgOiAwKTtcbiAgICBjb25zdCBzYW1lID0gc2FtZUFzID09PSB1bmRlZmluZWQgPyAwIDoga2VybmVsLnJlc2VydmUoc2FtZUFzLmxlbmd0aCk7XG4gICAgaWYgKHNhbWVBcyAhPT0gdW5kZWZpbmVkKSBrZXJuZWwuYnl0ZXMoc2FtZSwgc2FtZUFzLmxlbmd0aCkuc2V0KEJ1ZmZlci5mcm9tKHNhbWVBcykpO1xuICAgIGZvciAoY29uc3QgZG9tYWluIG9mIGRvbWFpbnMpIHtcbiAgICAgIGlmIChkb21haW4ubGVuZ3RoID4gTE9OR0VTVF9ET01BSU4pIGJ1ZyhgYSBwcm92aWRlcidzIGRvbWFpbiBvZiAke2RvbWFpbi5sZW5ndGh9IGNoYXJhY3RlcnNgKTtcbiAgICAgIGNvbnN0IGtleSA9IGtlcm5lbC5oYXNoKERPTUFJTl9LSU5ELCBkb21haW4pO1xuICAgICAgY29uc3QgdmlldyA9IG5ldyBEYXRhVmlldyhrZXJuZWwuZXhwb3J0cy5tZW1vcnkuYnVmZmVyKTtcbiAgICAgIGxldCBpbmRleCA9IE51bWJlcihrZXkgJiBCaWdJbnQoc2xvdHMgLSAxKSk7XG4gICAgICB3aGlsZSAodmlldy5nZXRCaWdVaW50NjQoYXQgKyBpbmRleCAqIFNMT1RfQllURVMsIHRydWUpICE9PSAwbikgaW5kZXggPSAoaW5kZXggKyAxKSAmIChzbG90cyAtIDEpO1xuICAgICAgY29uc3Qgc2xvdCA9IGF0ICsgaW5kZXggKiBTTE9UX0JZVEVTO1xuICAgICAgdmlldy5zZXRCaWdVaW50NjQoc2xvdCwga2V5LCB0cnVlKTtcbiAgICAgIHZpZXcuc2V0VWludDMyKHNsb3QgKyA4LCBmbGFncywgdHJ1ZSk7XG4gICAgICB2aWV3LnNldFVpbnQzMihzbG90ICsgMTIsIHNhbWUsIHRydWUpO1xuICAgICAgdmlldy5zZXRVaW50MzIoc2xvdCArIDE2LCBzYW1lQXM/Lmxlbmd0aCA/PyAwLCB0cnVlKTtcbiAgICAgIGNvbnN0IGZpbHRlciA9IGZpbHRlckF0ICsgNCAqIGRvbWFpbi5sZW5ndGg7XG4gICAgICB2aWV3LnNldFVpbnQzMihmaWx0ZXIsIHZpZXcuZ2V0VWludDMyKGZpbHRlciwgdHJ1ZSkgfCAoMSA8PCAoZG9tYWluLmNoYXJDb2RlQXQoMCkgLSAweDYxKSksIHRydWUpO1xuICAgIH1cbiAgfVxuICByZXR1cm4geyBwcm92aWRlckZpbHRlcjogZmlsdGVyQXQsIHByb3ZpZGVyczogYXQsIHByb3ZpZGVyTWFzazogc2xvdHMgLSAxIH07XG59XG4iLCAiLy8gVGhlIG1haWxib3ggYmVoaW5kIGFuIGUtbWFpbCBhZGRyZXNzOiB3aGF0IGFuIGFkZHJlc3MgaXMgd2l0aG91dCB0YWdzIGFuZCBhbGlhc2VzLiBkb2NzL2Zvcm1hdC5tZCBzZWN0aW9uIDkuNS5cblxuLyoqIFdoYXQgYSBwcm92aWRlciBkb2VzIHdpdGggdGhlIGFkZHJlc3NlcyBhdCBpdHMgZG9tYWlucy4gVGFncyBiZWhpbmQgYCtgIChSRkMgNTIzMykgYXJlIGtub3duIHRvIGV2ZXJ5IG9uZSBvZiB0aGVtLiAqL1xuZXhwb3J0IGludGVyZmFjZSBNYWlsUHJvdmlkZXIge1xuICByZWFkb25seSBkb21haW5zOiByZWFkb25seSBzdHJpbmdbXTtcbiAgLyoqIFNldCB3aGVyZSBhIG5hbWUgYXQgYW55IG9mIHRoZSBkb21haW5zIGlzIHRoZSBzYW1lIG1haWxib3g6IHRoZSBzaG9ydGVzdCBvZiB0aGVtLCBzbyB0aGF0IG5vIGZvcm0gZ3Jvd3MuICovXG4gIHJlYWRvbmx5IHNhbWVBcz86IHN0cmluZztcbiAgLyoqIENoYXJhY3RlcnMgb2YgYSBuYW1lIHRoYXQgbWFrZSBubyBkaWZmZXJlbmNlLiAqL1xuICByZWFkb25seSBpZ25vcmVkPzogXCIuXCIgfCBcIi5fLVwiO1xuICAvKiogV2hldGhlciBgdGFnQG5hbWUuZG9tYWluYCBpcyBgbmFtZUBkb21haW5gLiAqL1xuICByZWFkb25seSBzdWJkb21haW5zPzogYm9vbGVhbjtcbn1cblxuY29uc3QgdW5kZXIgPSAobmFtZTogc3RyaW5nLCBzdWZmaXhlczogc3RyaW5nKTogc3RyaW5nW10gPT4gc3VmZml4ZXMuc3BsaXQoXCIgXCIpLm1hcCgoc3VmZml4KSA9PiBgJHtuYW1lfS4ke3N1ZmZpeH1gKTtcblxuLyoqIE9ubHkgd2hhdCBwcm92aWRlcnMgc2F5IG9mIHRoZW1zZWx2ZXMsIHdoZXJlIGFub3RoZXIgcGVyc29uIGNhbm5vdCBoYXZlIHRoZSBvdGhlciBzcGVsbGluZy4gWWFob28ncyBiYXNlIG5hbWVzLCBmb3Igb25lLCBhcmUgbm8gYWRkcmVzc2VzLiAqL1xuZXhwb3J0IGNvbnN0IG1haWxQcm92aWRlcnM6IHJlYWRvbmx5IE1haWxQcm92aWRlcltdID0gW1xuICAvLyBHbWFpbCBIZWxwLCBcIkRvdHMgZG9uJ3QgbWF0dGVyIGluIEdtYWlsIGFkZHJlc3Nlc1wiIGFuZCBcIkNyZWF0ZSBhIGZpbHRlciB3aXRoIHlvdXIgYWxpYXNcIjsgZ29vZ2xlbWFpbC5jb206IFwiQ2hhbmdlIHlvdXIgZG9tYWluXCIuXG4gIHsgZG9tYWluczogW1wiZ21haWwuY29tXCIsIFwiZ29vZ2xlbWFpbC5jb21cIl0sIHNhbWVBczogXCJnbWFpbC5jb21cIiwgaWdub3JlZDogXCIuXCIgfSxcbiAgLy8gTWljcm9zb2Z0LCBcIlBsdXMgYWRkcmVzc2luZyBpbiBFeGNoYW5nZSBPbmxpbmUgYW5kIE91dGxvb2suY29tXCI6IGVhY2ggZG9tYWluIGhhcyBuYW1lcyBvZiBpdHMgb3duLlxuICB7XG4gICAgZG9tYWluczogW1xuICAgICAgXCJtc24uY29tXCIsXG4gICAgICBcIndpbmRvd3NsaXZlLmNvbVwiLFxuICAgICAgLi4udW5kZXIoXG4gICAgICAgIFwib3V0bG9va1wiLFxuICAgICAgICBcImNvbSBhdCBiZSBjbCBjeiBkZSBkayBlcyBmciBodSBpZSBpbiBpdCBqcCBrciBsdiBteSBwaCBwdCBzYSBzZyBzayBjby5pZCBjby5pbCBjby50aCBjb20uYXIgY29tLmF1IGNvbS5iciBjb20uZ3IgY29tLnRyIGNvbS52blwiLFxuICAgICAgKSxcbiAgICAgIC4uLnVuZGVyKFxuICAgICAgICBcImhvdG1haWxcIixcbiAgICAgICAgXCJjb20gYmUgY2EgY2ggY2wgY3ogZGUgZGsgZXMgZmkgZnIgZ3IgaHUgaXQgbHQgbHYgbXkgbmwgbm8gcGggcnMgc2Ugc2cgc2sgY28uaWQgY28uaWwgY28uaW4gY28uanAgY28ua3IgY28ubnogY28udGggY28udWsgY28uemEgY29tLmFyIGNvbS5hdSBjb20uYnIgY29tLmhrIGNvbS5teSBjb20udHIgY29tLnR3IGNvbS52blwiLFxuICAgICAgKSxcbiAgICAgIC4uLnVuZGVyKFxuICAgICAgICBcImxpdmVcIixcbiAgICAgICAgXCJjb20gYXQgYmUgY2EgY2wgY24gZGUgZGsgZmkgZnIgaGsgaWUgaW4gaXQganAgbmwgbm8gcGggcnUgc2UgY28ua3IgY28udWsgY28uemEgY29tLmFyIGNvbS5hdSBjb20ubXggY29tLm15IGNvbS5waCBjb20ucHQgY29tLnNnXCIsXG4gICAgICApLFxuICAgIF0sXG4gIH0sXG4gIC8vIEFwcGxlOiBpQ2xvdWQgTWFpbCB0YWtlcyBgK2AuIFRoZSB0aHJlZSBkb21haW5zIGFyZSBvbmUgbWFpbGJveCBvbmx5IGZvciBvbGQgYWNjb3VudHMuXG4gIHsgZG9tYWluczogW1wiaWNsb3VkLmNvbVwiLCBcIm1lLmNvbVwiLCBcIm1hYy5jb21cIl0gfSxcbiAgLy8gRmFzdG1haWwgSGVscCwgXCJQbHVzIGFkZHJlc3NpbmcgYW5kIHN1YmRvbWFpbiBhZGRyZXNzaW5nXCIuXG4gIHsgZG9tYWluczogW1wiZmFzdG1haWwuY29tXCIsIFwiZmFzdG1haWwuZm1cIiwgXCJmYXN0bWFpbC5uZXRcIiwgXCJmYXN0bWFpbC5vcmdcIiwgXCJmYXN0bWFpbC51c1wiLCBcImZhc3RtYWlsLmNvLnVrXCIsIFwiZmFzdG1haWwuZGVcIl0sIHN1YmRvbWFpbnM6IHRydWUgfSxcbiAgLy8gUHJvdG9uIFN1cHBvcnQsIFwiVHlwZXMgb2YgZW1haWwgYWRkcmVzc2VzIGFuZCBhbGlhc2VzXCI6IGEgbmFtZSBiZWxvbmdzIHRvIG9uZSBhY2NvdW50IGF0IGFsbCBkb21haW5zOyBkb3RzLCBoeXBoZW5zIGFuZCB1bmRlcnNjb3JlcyBkbyBub3QgdGVsbCBuYW1lcyBhcGFydC5cbiAgeyBkb21haW5zOiBbXCJwcm90b24ubWVcIiwgXCJwcm90b25tYWlsLmNvbVwiLCBcInByb3Rvbm1haWwuY2hcIiwgXCJwbS5tZVwiXSwgc2FtZUFzOiBcInBtLm1lXCIsIGlnbm9yZWQ6IFwiLl8tXCIgfSxcbiAgLy8gWWFuZGV4IE1haWwgSGVscCwgXCJNYWlsYm94IGFsaWFzZXNcIjogZWFjaCBtYWlsYm94IGhhcyBhbiBhZGRyZXNzIGluIGV2ZXJ5IG9uZSBvZiB0aGVzZSBkb21haW5zLlxuICB7IGRvbWFpbnM6IFtcInlhLnJ1XCIsIFwieWFuZGV4LnJ1XCIsIFwieWFuZGV4LmNvbVwiLCBcInlhbmRleC5ieVwiLCBcInlhbmRleC5relwiLCBcInlhbmRleC51YVwiXSwgc2FtZUFzOiBcInlhLnJ1XCIgfSxcbiAgLy8gVGhlIGhlbHAgcGFnZXMgb2YgWm9obyBNYWlsLCBQb3N0ZW8sIG1haWxib3gub3JnLCBSdW5ib3ggYW5kIEhFWSBvbiBwbHVzIGFkZHJlc3NpbmcuXG4gIHsgZG9tYWluczogW1wiem9oby5jb21cIiwgXCJ6b2hvbWFpbC5jb21cIiwgXCJ6b2hvLmV1XCIsIFwiem9ob21haWwuZXVcIiwgXCJwb3N0ZW8uZGVcIiwgXCJwb3N0ZW8ubmV0XCIsIFwibWFpbGJveC5vcmdcIiwgXCJydW5ib3guY29tXCIsIFwiaGV5LmNvbVwiXSB9LFxuXTtcblxuY29uc3QgaWdub3JlZEluID0geyBcIi5cIjogL1xcLi9ndSwgXCIuXy1cIjogL1suXy1dL2d1IH0gYXMgY29uc3Q7XG5cbmNvbnN0IGJ5RG9tYWluOiBSZWFkb25seU1hcDxzdHJpbmcsIE1haWxQcm92aWRlcj4gPSBuZXcgTWFwKFxuICBtYWlsUHJvdmlkZXJzLmZsYXRNYXAoKHByb3ZpZGVyKSA9PiBwcm92aWRlci5kb21haW5zLm1hcCgoZG9tYWluKSA9PiBbZG9tYWluLCBwcm92aWRlcl0gYXMgY29uc3QpKSxcbik7XG5cbi8qKlxuICogVGhlIGFsaWFzLWZyZWUgZm9ybSBvZiBhIGNhbm9uaWNhbCBhZGRyZXNzLCBuZXZlciBsb25nZXIgdGhhbiBpdDsgdW5kZWZpbmVkIGlmIHRoYXQgaXMgdGhlIGFkZHJlc3MgaXRzZWxmLCBhbmQgc28gZm9yXG4gKiBldmVyeSBtYWlsYm94IHRoYXQgdGhpcyBmdW5jdGlvbiBnaXZlcy5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIG1haWxib3hPZihjYW5vbmljYWxFbWFpbDogc3RyaW5nKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgYXQgPSBjYW5vbmljYWxFbWFpbC5sYXN0SW5kZXhPZihcIkBcIik7XG4gIGNvbnN0IGxvY2FsID0gY2Fub25pY2FsRW1haWwuc2xpY2UoMCwgYXQpO1xuICAvLyBXaXRoaW4gcXVvdGVzIGV2ZXJ5IGNoYXJhY3RlciBjb3VudHMuXG4gIGlmIChhdCA8PSAwIHx8IGxvY2FsLmluY2x1ZGVzKCdcIicpKSByZXR1cm4gdW5kZWZpbmVkO1xuICBjb25zdCBkb21haW4gPSBjYW5vbmljYWxFbWFpbC5zbGljZShhdCArIDEpO1xuICBjb25zdCBtYWlsYm94ID0gYXRQcm92aWRlcihsb2NhbCwgZG9tYWluKSA/PyBvZlN1YmRvbWFpbihkb21haW4pO1xuICByZXR1cm4gbWFpbGJveCA9PT0gY2Fub25pY2FsRW1haWwgPyB1bmRlZmluZWQgOiBtYWlsYm94O1xufVxuXG5mdW5jdGlvbiBhdFByb3ZpZGVyKGxvY2FsOiBzdHJpbmcsIGRvbWFpbjogc3RyaW5nKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgcHJvdmlkZXIgPSBieURvbWFpbi5nZXQoZG9tYWluKTtcbiAgaWYgKHByb3ZpZGVyID09PSB1bmRlZmluZWQpIHJldHVybiB1bmRlZmluZWQ7XG4gIC8vIEEgYCtgIGluIGZyb250IGhhcyBubyBuYW1lIGJlZm9yZSBpdC5cbiAgY29uc3QgcGx1cyA9IGxvY2FsLmluZGV4T2YoXCIrXCIsIDEpO1xuICBjb25zdCBuYW1lID0gcGx1cyA8IDAgPyBsb2NhbCA6IGxvY2FsLnNsaWNlKDAsIHBsdXMpO1xuICBjb25zdCBiYXJlID0gcHJvdmlkZXIuaWdub3JlZCA9PT0gdW5kZWZpbmVkID8gbmFtZSA6IG5hbWUucmVwbGFjZShpZ25vcmVkSW5bcHJvdmlkZXIuaWdub3JlZF0sIFwiXCIpO1xuICByZXR1cm4gYCR7YmFyZSA9PT0gXCJcIiA/IG5hbWUgOiBiYXJlfUAke3Byb3ZpZGVyLnNhbWVBcyA/PyBkb21haW59YDtcbn1cblxuZnVuY3Rpb24gb2ZTdWJkb21haW4oZG9tYWluOiBzdHJpbmcpOiBzdHJpbmcgfCB1bmRlZmluZWQge1xuICBjb25zdCBkb3QgPSBkb21haW4uaW5kZXhPZihcIi5cIik7XG4gIGNvbnN0IHBhcmVudCA9IGRvbWFpbi5zbGljZShkb3QgKyAxKTtcbiAgcmV0dXJuIGRvdCA+IDAgJiYgYnlEb21haW4uZ2V0KHBhcmVudCk/LnN1YmRvbWFpbnMgPT09IHRydWUgPyBgJHtkb21haW4uc2xpY2UoMCwgZG90KX1AJHtwYXJlbnR9YCA6IHVuZGVmaW5lZDtcbn1cbiIsICIvLyBUaGUgY2Fub25pY2FsIGZvcm1zIG9mIGFuIGludGVybmF0aW9uYWwgbnVtYmVyIGFzIGl0IGlzIHdyaXR0ZW46IGRvY3MvZm9ybWF0Lm1kIHNlY3Rpb24gOS4yLiBUaGV5IGZvbGxvdyBmcm9tIHRoZSBkaWdpdHNcbi8vIGFsb25lLCBzbyB0aGF0IHRoZXkgc3RheSB0aGUgc2FtZSB3aGVuIG51bWJlcmluZyBwbGFucyBjaGFuZ2UuXG5cbi8qKiBDYWxsaW5nIGNvZGVzIG9mIG9uZSBhbmQgb2YgdHdvIGRpZ2l0czsgYWxsIG90aGVycyBoYXZlIHRocmVlLiBJVFUtVCBFLjE2NCBnaXZlcyB0aGVtIG91dCBieSB6b25lcy4gKi9cbmNvbnN0IHNob3J0Q29kZXMgPSBuZXcgU2V0KFxuICBcIjEgNyAyMCAyNyAzMCAzMSAzMiAzMyAzNCAzNiAzOSA0MCA0MSA0MyA0NCA0NSA0NiA0NyA0OCA0OSA1MSA1MiA1MyA1NCA1NSA1NiA1NyA1OCA2MCA2MSA2MiA2MyA2NCA2NSA2NiA4MSA4MiA4NCA4NiA5MCA5MSA5MiA5MyA5NCA5NSA5OFwiLnNwbGl0KFxuICAgIFwiIFwiLFxuICApLFxuKTtcbi8qKiBXaGVyZSBvcmRpbmFyeSBudW1iZXJzIGJlZ2luIHdpdGggYSB6ZXJvIHRoYXQgaXMgZGlhbGxlZCBmcm9tIGFicm9hZCB0b286IEl0YWx5IGFuZCBTYW4gTWFyaW5vLCBhbmQgZm91ciBpbiBBZnJpY2EuICovXG5jb25zdCBjb2Rlc1dpdGhaZXJvID0gbmV3IFNldChbXCIzOVwiLCBcIjM3OFwiLCBcIjIyNVwiLCBcIjIyNlwiLCBcIjIyOVwiLCBcIjI0MlwiXSk7XG5jb25zdCBzaG9ydGVzdCA9IDc7XG5cbi8qKlxuICogVGhlIGZvcm1zIHVuZGVyIHdoaWNoIHRoZSBFLjE2NCBkaWdpdHMgb2YgYSBudW1iZXIgYXJlIGVudGVyZWQgYW5kIGFza2VkIGZvcjogYXMgdGhleSBhcmUgd3JpdHRlbiwgYW5kLCB3aGVyZSB0aGF0IGNhbm5vdFxuICogYmUgaG93IHRoZSBudW1iZXIgaXMgZGlhbGxlZCwgYXMgaXQgaXM6IGAzMTA2MTIzNDU2NzhgIGFsc28gd2l0aG91dCB0aGUgemVybyBvZiB0aGUgbmF0aW9uYWwgZm9ybSwgYDUyMTU1MTIzNDU2NzhgIGFsc29cbiAqIHdpdGhvdXQgdGhlIDEgdGhhdCBzdG9vZCBiZWZvcmUgTWV4aWNvJ3MgbW9iaWxlIG51bWJlcnMgdW50aWwgMjAxOS5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGludGVybmF0aW9uYWxGb3JtcyhkaWdpdHM6IHN0cmluZyk6IHJlYWRvbmx5IHN0cmluZ1tdIHtcbiAgY29uc3QgbGVuZ3RoID0gY2FsbGluZ0NvZGVMZW5ndGgoZGlnaXRzKTtcbiAgY29uc3QgY29kZSA9IGRpZ2l0cy5zbGljZSgwLCBsZW5ndGgpO1xuICBjb25zdCBpc0xvbmcgPSBkaWdpdHMubGVuZ3RoID4gc2hvcnRlc3Q7XG4gIGlmIChpc0xvbmcgJiYgZGlnaXRzLmNoYXJBdChsZW5ndGgpID09PSBcIjBcIiAmJiAhY29kZXNXaXRoWmVyby5oYXMoY29kZSkpIHJldHVybiBbZGlnaXRzLCBjb2RlICsgZGlnaXRzLnNsaWNlKGxlbmd0aCArIDEpXTtcbiAgaWYgKGRpZ2l0cy5sZW5ndGggPT09IDEzICYmIGRpZ2l0cy5zdGFydHNXaXRoKFwiNTIxXCIpKSByZXR1cm4gW2RpZ2l0cywgYDUyJHtkaWdpdHMuc2xpY2UoMyl9YF07XG4gIHJldHVybiBbZGlnaXRzXTtcbn1cblxuLyoqIEhvdyBtYW55IGRpZ2l0cyB0aGUgY2FsbGluZyBjb2RlIGhhcyB0aGF0IGFuIGludGVybmF0aW9uYWwgbnVtYmVyIGJlZ2lucyB3aXRoLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGNhbGxpbmdDb2RlTGVuZ3RoKGRpZ2l0czogc3RyaW5nKTogbnVtYmVyIHtcbiAgcmV0dXJuIHNob3J0Q29kZXMuaGFzKGRpZ2l0cy5jaGFyQXQoMCkpID8gMSA6IHNob3J0Q29kZXMuaGFzKGRpZ2l0cy5zbGljZSgwLCAyKSkgPyAyIDogMztcbn1cbiIsICIvLyBQaG9uZSBudW1iZXJzIHdyaXR0ZW4gYXMgYmFyZSBkaWdpdHM6IGludGVybmF0aW9uYWwgb3IgbmF0aW9uYWw/IGRvY3MvZm9ybWF0Lm1kIHNlY3Rpb24gOS4yLCBcIkJhcmUgZGlnaXRzXCIuIFdoYXQgdGhlIHJ1bGVzXG4vLyBuZWVkIHRvIGtub3cgb2YgYSBzb3VyY2UgYXJlIGZvdXIgY291bnRzOyB0aG9zZSBvZiBpdHMgcGFydHMgYWRkIHVwLlxuaW1wb3J0IHsgaW50ZXJuYXRpb25hbEZvcm1zIH0gZnJvbSBcIi4vcGhvbmUtZm9ybXMuanNcIjtcbmltcG9ydCB0eXBlIHsgTmF0aW9uYWxSZWFkaW5nIH0gZnJvbSBcIi4vcGhvbmUtcGxhbi5qc1wiO1xuXG4vKiogV2hhdCBpcyBhc2tlZCBvZiBudW1iZXJpbmcgcGxhbnMuICovXG5leHBvcnQgaW50ZXJmYWNlIFBob25lUGxhbnMge1xuICAvKiogV2hldGhlciBkaWdpdHMgYXJlIHZhbGlkIGFzIEUuMTY0IHdpdGhvdXQgYCtgLiAqL1xuICBpc1ZhbGlkSW50ZXJuYXRpb25hbDogKGRpZ2l0czogc3RyaW5nKSA9PiBib29sZWFuO1xuICAvKiogRGlnaXRzIGFzIHRoZXkgYXJlIGRpYWxsZWQgaW4gYSBwbGFjZTsgdW5kZWZpbmVkIGlmIG5vIG51bWJlciB0aGVyZSBpcyBhcyBsb25nLiAqL1xuICBuYXRpb25hbFJlYWRpbmc6IChkaWdpdHM6IHN0cmluZywgcGxhY2U6IHN0cmluZykgPT4gTmF0aW9uYWxSZWFkaW5nIHwgdW5kZWZpbmVkO1xufVxuXG4vKiogQ291bnRzIG92ZXIgdGhlIGJhcmUgZGlnaXRzIG9mIHRoZSBiZWdpbm5pbmcgb2YgYSBzb3VyY2UuICovXG5leHBvcnQgaW50ZXJmYWNlIEJhcmVDb3VudHMge1xuICAvKiogT2YgYXQgbGVhc3QgNyBkaWdpdHMsIGFuZCBob3cgbWFueSBvZiB0aGVzZSBhcmUgdmFsaWQgYXMgaW50ZXJuYXRpb25hbCBudW1iZXJzLiAqL1xuICBiYXJlOiBudW1iZXI7XG4gIHZhbGlkQmFyZTogbnVtYmVyO1xuICAvKiogV2l0aCBhIHBsYWNlIGFuZCB3aXRob3V0IGEgemVybyBpbiBmcm9udDogdGhvc2UgdGhhdCBjYW4gb25seSBiZSBpbnRlcm5hdGlvbmFsLCBhbmQgdGhvc2UgdGhhdCBjYW4gb25seSBiZSBuYXRpb25hbC4gKi9cbiAgZmF2b3VySW50ZXJuYXRpb25hbDogbnVtYmVyO1xuICBmYXZvdXJOYXRpb25hbDogbnVtYmVyO1xufVxuXG4vKiogSG93IGEgc291cmNlIHdyaXRlcyB3aGF0IGNvdWxkIGJlIHdyaXR0ZW4gZWl0aGVyIHdheS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgQmFyZURlY2lzaW9uIHtcbiAgLyoqIFdoZXRoZXIgaXRzIGJhcmUgZGlnaXRzIGFyZSBpbnRlcm5hdGlvbmFsIG51bWJlcnMuICovXG4gIGlzSW50ZXJuYXRpb25hbDogYm9vbGVhbjtcbiAgLyoqIFdoZXRoZXIgZGlnaXRzIHRoYXQgYXJlIHZhbGlkIGJvdGggd2F5cyBhcmUgaW50ZXJuYXRpb25hbC4gKi9cbiAgcHJlZmVyc0ludGVybmF0aW9uYWw6IGJvb2xlYW47XG59XG5cbi8qKiBCYXJlIGRpZ2l0cywgcmVhZCBpbiBib3RoIHdheXMuICovXG5leHBvcnQgaW50ZXJmYWNlIEJhcmVSZWFkaW5nIHtcbiAgcmVhZG9ubHkgZGlnaXRzOiBzdHJpbmc7XG4gIC8qKiBXaGV0aGVyIHRoZXkgYXJlIHZhbGlkIGFzIHRoZXkgc3RhbmQuICovXG4gIHJlYWRvbmx5IGlzVmFsaWQ6IGJvb2xlYW47XG4gIHJlYWRvbmx5IG5hdGlvbmFsOiBOYXRpb25hbFJlYWRpbmcgfCB1bmRlZmluZWQ7XG4gIHJlYWRvbmx5IGhhc1BsYWNlOiBib29sZWFuO1xufVxuXG5jb25zdCBzaG9ydGVzdCA9IDc7XG5jb25zdCBuZWVkZWRTaGFyZSA9IDAuNzU7XG5jb25zdCBub0Zvcm1zOiByZWFkb25seSBzdHJpbmdbXSA9IFtdO1xuXG5leHBvcnQgZnVuY3Rpb24gbm9CYXJlQ291bnRzKCk6IEJhcmVDb3VudHMge1xuICByZXR1cm4geyBiYXJlOiAwLCB2YWxpZEJhcmU6IDAsIGZhdm91ckludGVybmF0aW9uYWw6IDAsIGZhdm91ck5hdGlvbmFsOiAwIH07XG59XG5cbi8qKiBSZWFkcyBkaWdpdHMgKDQgdG8gMTUpIGFzIGFuIGludGVybmF0aW9uYWwgbnVtYmVyIGFuZCBhcyBvbmUgdGhhdCBpcyBkaWFsbGVkIGluIGBwbGFjZWAgKGEgcmVnaW9uIG9yIGEgY2FsbGluZyBjb2RlKS4gKi9cbmV4cG9ydCBmdW5jdGlvbiByZWFkQmFyZShkaWdpdHM6IHN0cmluZywgcGxhY2U6IHN0cmluZyB8IHVuZGVmaW5lZCwgcGxhbnM6IFBob25lUGxhbnMpOiBCYXJlUmVhZGluZyB7XG4gIGNvbnN0IGNhbkJlSW50ZXJuYXRpb25hbCA9IGRpZ2l0cy5sZW5ndGggPj0gc2hvcnRlc3QgJiYgIWRpZ2l0cy5zdGFydHNXaXRoKFwiMFwiKTtcbiAgcmV0dXJuIHtcbiAgICBkaWdpdHMsXG4gICAgaXNWYWxpZDogY2FuQmVJbnRlcm5hdGlvbmFsICYmIHBsYW5zLmlzVmFsaWRJbnRlcm5hdGlvbmFsKGRpZ2l0cyksXG4gICAgbmF0aW9uYWw6IHBsYWNlID09PSB1bmRlZmluZWQgPyB1bmRlZmluZWQgOiBwbGFucy5uYXRpb25hbFJlYWRpbmcoZGlnaXRzLCBwbGFjZSksXG4gICAgaGFzUGxhY2U6IHBsYWNlICE9PSB1bmRlZmluZWQsXG4gIH07XG59XG5cbi8qKiBDb3VudHMgb25lIG9jY3VycmVuY2UuICovXG5leHBvcnQgZnVuY3Rpb24gY291bnRCYXJlKHsgZGlnaXRzLCBpc1ZhbGlkLCBuYXRpb25hbCwgaGFzUGxhY2UgfTogQmFyZVJlYWRpbmcsIGNvdW50czogQmFyZUNvdW50cyk6IHZvaWQge1xuICBpZiAoZGlnaXRzLmxlbmd0aCA8IHNob3J0ZXN0KSByZXR1cm47XG4gIGNvdW50cy5iYXJlICs9IDE7XG4gIGlmIChpc1ZhbGlkKSBjb3VudHMudmFsaWRCYXJlICs9IDE7XG4gIC8vIEEgemVybyBpbiBmcm9udCBzYXlzIG5hdGlvbmFsIG9mIGl0c2VsZiBhbG9uZTogYSBzb3VyY2UgbWF5IHdyaXRlIGJvdGggMDZcdTIwMjYgYW5kIDMxIDZcdTIwMjYuXG4gIGlmICghaGFzUGxhY2UgfHwgZGlnaXRzLnN0YXJ0c1dpdGgoXCIwXCIpKSByZXR1cm47XG4gIGNvbnN0IGlzTmF0aW9uYWwgPSBuYXRpb25hbD8uaXNWYWxpZCA9PT0gdHJ1ZTtcbiAgaWYgKGlzVmFsaWQgJiYgKCFpc05hdGlvbmFsIHx8IG5hdGlvbmFsPy5kaWdpdHMgPT09IGRpZ2l0cykpIGNvdW50cy5mYXZvdXJJbnRlcm5hdGlvbmFsICs9IDE7XG4gIGVsc2UgaWYgKCFpc1ZhbGlkICYmIGlzTmF0aW9uYWwgJiYgbmF0aW9uYWw/LmRpZ2l0cyAhPT0gZGlnaXRzKSBjb3VudHMuZmF2b3VyTmF0aW9uYWwgKz0gMTtcbn1cblxuLyoqIERlY2lkZXMgZm9yIGEgc291cmNlIGJ5IHRoZSBjb3VudHMgb2YgaXRzIGJlZ2lubmluZy4gV2hlcmUgdGhlcmUgYXJlIG5vbmUsIGJhcmUgZGlnaXRzIGFyZSBub3QgdHJ1c3RlZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkZWNpZGVCYXJlKHsgYmFyZSwgdmFsaWRCYXJlLCBmYXZvdXJJbnRlcm5hdGlvbmFsLCBmYXZvdXJOYXRpb25hbCB9OiBCYXJlQ291bnRzKTogQmFyZURlY2lzaW9uIHtcbiAgcmV0dXJuIHsgaXNJbnRlcm5hdGlvbmFsOiBiYXJlID4gMCAmJiB2YWxpZEJhcmUgPj0gbmVlZGVkU2hhcmUgKiBiYXJlLCBwcmVmZXJzSW50ZXJuYXRpb25hbDogZmF2b3VySW50ZXJuYXRpb25hbCA+IGZhdm91ck5hdGlvbmFsIH07XG59XG5cbi8qKiBUaGUgY2Fub25pY2FsIGZvcm1zIHdoZXJlIG5vIGRlY2lzaW9uIGFib3V0IHRoZSBzb3VyY2UgaXMgbmVlZGVkLCBub25lIGlmIHRoZXJlIGlzIG5vIGtleTsgdW5kZWZpbmVkIGlmIGl0IGlzIG5lZWRlZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzZXR0bGVkRm9ybXMocmVhZGluZzogQmFyZVJlYWRpbmcpOiByZWFkb25seSBzdHJpbmdbXSB8IHVuZGVmaW5lZCB7XG4gIGNvbnN0IHsgZGlnaXRzLCBpc1ZhbGlkLCBuYXRpb25hbCwgaGFzUGxhY2UgfSA9IHJlYWRpbmc7XG4gIGlmIChkaWdpdHMuc3RhcnRzV2l0aChcIjBcIikgfHwgZGlnaXRzLmxlbmd0aCA8IHNob3J0ZXN0KSByZXR1cm4gbmF0aW9uYWwgPT09IHVuZGVmaW5lZCA/IG5vRm9ybXMgOiBbbmF0aW9uYWwuZGlnaXRzXTtcbiAgaWYgKCFoYXNQbGFjZSkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgaWYgKG5hdGlvbmFsPy5pc1ZhbGlkID09PSB0cnVlICYmICghaXNWYWxpZCB8fCBuYXRpb25hbC5kaWdpdHMgPT09IGRpZ2l0cykpIHJldHVybiBbbmF0aW9uYWwuZGlnaXRzXTtcbiAgcmV0dXJuIGlzVmFsaWQgJiYgbmF0aW9uYWw/LmlzVmFsaWQgIT09IHRydWUgPyBpbnRlcm5hdGlvbmFsRm9ybXMoZGlnaXRzKSA6IHVuZGVmaW5lZDtcbn1cblxuLyoqIFRoZSBjYW5vbmljYWwgZm9ybXMgb2YgZGlnaXRzIGluIGEgc291cmNlIHRoYXQgd2FzIGRlY2lkZWQ7IG5vbmUgaWYgdGhleSBnaXZlIG5vIGtleS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkZWNpZGVkRm9ybXMocmVhZGluZzogQmFyZVJlYWRpbmcsIHsgaXNJbnRlcm5hdGlvbmFsLCBwcmVmZXJzSW50ZXJuYXRpb25hbCB9OiBCYXJlRGVjaXNpb24pOiByZWFkb25seSBzdHJpbmdbXSB7XG4gIGNvbnN0IHNldHRsZWQgPSBzZXR0bGVkRm9ybXMocmVhZGluZyk7XG4gIGlmIChzZXR0bGVkICE9PSB1bmRlZmluZWQpIHJldHVybiBzZXR0bGVkO1xuICBjb25zdCB7IGRpZ2l0cywgaXNWYWxpZCwgbmF0aW9uYWwsIGhhc1BsYWNlIH0gPSByZWFkaW5nO1xuICBpZiAoaGFzUGxhY2UgJiYgaXNWYWxpZCkgcmV0dXJuIHByZWZlcnNJbnRlcm5hdGlvbmFsID8gaW50ZXJuYXRpb25hbEZvcm1zKGRpZ2l0cykgOiBuYXRpb25hbEZvcm1zKG5hdGlvbmFsKTtcbiAgcmV0dXJuIGlzSW50ZXJuYXRpb25hbCA/IGludGVybmF0aW9uYWxGb3JtcyhkaWdpdHMpIDogbmF0aW9uYWxGb3JtcyhuYXRpb25hbCk7XG59XG5cbmZ1bmN0aW9uIG5hdGlvbmFsRm9ybXMobmF0aW9uYWw6IE5hdGlvbmFsUmVhZGluZyB8IHVuZGVmaW5lZCk6IHJlYWRvbmx5IHN0cmluZ1tdIHtcbiAgcmV0dXJuIG5hdGlvbmFsID09PSB1bmRlZmluZWQgPyBub0Zvcm1zIDogW25hdGlvbmFsLmRpZ2l0c107XG59XG4iLCAiLy8gUmVndWxhciBleHByZXNzaW9ucyBvdmVyIGRpZ2l0cyBhcyBub25kZXRlcm1pbmlzdGljIGF1dG9tYXRhOiB0aGUgc3Vic2V0IHRoYXQgbnVtYmVyaW5nIHBsYW5zIGFyZSB3cml0dGVuIGluIChkaWdpdHMsIGBcXGRgLFxuLy8gY2xhc3NlcywgZ3JvdXBzLCBhbHRlcm5hdGlvbiwgYD9gLCBge259YCwgYHtuLG19YCwgYCRgIGF0IHRoZSBlbmQgb2YgYW4gYWx0ZXJuYXRpdmUpLiBUaG9tcHNvbidzIGNvbnN0cnVjdGlvbiwgYnVpbHQgZnJvbSB0aGVcbi8vIGVuZCwgZXF1YWwgbm9kZXMgc2hhcmVkOyBhbHRlcm5hdGl2ZXMga2VlcCB0aGVpciBvcmRlciwgd2hpY2ggaXMgdGhlaXIgcHJpb3JpdHkgaW4gRUNNQVNjcmlwdC5cblxuLyoqIEEgbm9kZSBvZiBhbiBhdXRvbWF0b24sIGJ5IHdoYXQgaXQgd2FpdHMgZm9yLiAqL1xuZXhwb3J0IHR5cGUgUGF0dGVybk5vZGUgPVxuICB8IHsgcmVhZG9ubHkgaXM6IFwiZGlnaXRzXCI7IHJlYWRvbmx5IG1hc2s6IG51bWJlcjsgcmVhZG9ubHkgbmV4dDogbnVtYmVyIH1cbiAgfCB7IHJlYWRvbmx5IGlzOiBcImNob2ljZVwiOyByZWFkb25seSBvZjogcmVhZG9ubHkgbnVtYmVyW10gfVxuICAvKiogVGhlIGxhc3QgY2FwdHVyaW5nIGdyb3VwIGJlZ2lucyBvciBlbmRzIGhlcmUuICovXG4gIHwgeyByZWFkb25seSBpczogXCJvcGVuXCIgfCBcImNsb3NlXCI7IHJlYWRvbmx5IG5leHQ6IG51bWJlciB9XG4gIC8qKiBHb2VzIG9uIG9ubHkgd2hlcmUgdGhlIHRleHQgZW5kcy4gKi9cbiAgfCB7IHJlYWRvbmx5IGlzOiBcImVuZFwiOyByZWFkb25seSBuZXh0OiBudW1iZXIgfVxuICAvKiogVGhlIHBhdHRlcm4gYHRhZ2AgaGFzIG1hdGNoZWQ7IGlmIGl0IGlzIGBzdGlja3lgLCB3aGF0ZXZlciBmb2xsb3dzLiAqL1xuICB8IHsgcmVhZG9ubHkgaXM6IFwibWF0Y2hcIjsgcmVhZG9ubHkgdGFnOiBudW1iZXI7IHJlYWRvbmx5IHN0aWNreTogYm9vbGVhbiB9O1xuXG4vKiogQ29tcGlsZXMgcGF0dGVybnMgaW50byBub2Rlcywgd2hpY2ggYXJlIG51bWJlcnMuICovXG5leHBvcnQgY2xhc3MgUGF0dGVybk5vZGVzIHtcbiAgcmVhZG9ubHkgI25vZGVzOiBQYXR0ZXJuTm9kZVtdID0gW107XG4gIHJlYWRvbmx5ICNrbm93biA9IG5ldyBNYXA8c3RyaW5nLCBudW1iZXI+KCk7XG5cbiAgbm9kZShudW1iZXI6IG51bWJlcik6IFBhdHRlcm5Ob2RlIHtcbiAgICByZXR1cm4gdGhpcy4jbm9kZXNbbnVtYmVyXSBhcyBQYXR0ZXJuTm9kZTtcbiAgfVxuXG4gIC8qKiBDb21waWxlcyBhIHBhdHRlcm4gd2hvc2UgbWF0Y2ggaXMgYHRhZ2A7IHJldHVybnMgdGhlIG5vZGUgdGhhdCBpdCBiZWdpbnMgd2l0aC4gKi9cbiAgY29tcGlsZShwYXR0ZXJuOiBzdHJpbmcsIHRhZzogbnVtYmVyLCBvcHRpb25zOiB7IHN0aWNreT86IGJvb2xlYW4gfSA9IHt9KTogbnVtYmVyIHtcbiAgICBjb25zdCBwYXJzZXIgPSBuZXcgUGF0dGVyblBhcnNlcihwYXR0ZXJuLCB0aGlzKTtcbiAgICByZXR1cm4gcGFyc2VyLmNvbXBpbGUodGhpcy5hZGQoeyBpczogXCJtYXRjaFwiLCB0YWcsIHN0aWNreTogb3B0aW9ucy5zdGlja3kgPT09IHRydWUgfSkpO1xuICB9XG5cbiAgYWRkKG5vZGU6IFBhdHRlcm5Ob2RlKTogbnVtYmVyIHtcbiAgICBjb25zdCBuYW1lID0gSlNPTi5zdHJpbmdpZnkobm9kZSk7XG4gICAgbGV0IG51bWJlciA9IHRoaXMuI2tub3duLmdldChuYW1lKTtcbiAgICBpZiAobnVtYmVyID09PSB1bmRlZmluZWQpIHtcbiAgICAgIG51bWJlciA9IHRoaXMuI25vZGVzLmxlbmd0aDtcbiAgICAgIHRoaXMuI25vZGVzLnB1c2gobm9kZSk7XG4gICAgICB0aGlzLiNrbm93bi5zZXQobmFtZSwgbnVtYmVyKTtcbiAgICB9XG4gICAgcmV0dXJuIG51bWJlcjtcbiAgfVxufVxuXG4vKiogR2l2ZXMgdGhlIG5vZGUgdGhhdCBhIHBhcnQgb2YgYSBwYXR0ZXJuIGJlZ2lucyB3aXRoLCBpZiBgbmV4dGAgaXMgd2hhdCBmb2xsb3dzIGl0LiAqL1xudHlwZSBQYXJ0ID0gKG5leHQ6IG51bWJlcikgPT4gbnVtYmVyO1xuXG5jbGFzcyBQYXR0ZXJuUGFyc2VyIHtcbiAgcmVhZG9ubHkgI3BhdHRlcm46IHN0cmluZztcbiAgcmVhZG9ubHkgI25vZGVzOiBQYXR0ZXJuTm9kZXM7XG4gIHJlYWRvbmx5ICNncm91cHM6IG51bWJlcjtcbiAgI2F0ID0gMDtcbiAgI29wZW5lZCA9IDA7XG5cbiAgY29uc3RydWN0b3IocGF0dGVybjogc3RyaW5nLCBub2RlczogUGF0dGVybk5vZGVzKSB7XG4gICAgdGhpcy4jcGF0dGVybiA9IHBhdHRlcm47XG4gICAgdGhpcy4jbm9kZXMgPSBub2RlcztcbiAgICB0aGlzLiNncm91cHMgPSBwYXR0ZXJuLm1hdGNoKC9cXCgoPyFcXD8pL2d1KT8ubGVuZ3RoID8/IDA7XG4gIH1cblxuICBjb21waWxlKG5leHQ6IG51bWJlcik6IG51bWJlciB7XG4gICAgY29uc3Qgd2hvbGUgPSB0aGlzLiNhbHRlcm5hdGl2ZXMoKTtcbiAgICBpZiAodGhpcy4jYXQgIT09IHRoaXMuI3BhdHRlcm4ubGVuZ3RoKSB0aHJvdyB0aGlzLiN1bmtub3duKCk7XG4gICAgcmV0dXJuIHdob2xlKG5leHQpO1xuICB9XG5cbiAgI2FsdGVybmF0aXZlcygpOiBQYXJ0IHtcbiAgICBjb25zdCBwYXJ0cyA9IFt0aGlzLiNzZXF1ZW5jZSgpXTtcbiAgICB3aGlsZSAodGhpcy4jdGFrZXMoXCJ8XCIpKSBwYXJ0cy5wdXNoKHRoaXMuI3NlcXVlbmNlKCkpO1xuICAgIGNvbnN0IFtvbmx5XSA9IHBhcnRzO1xuICAgIGlmIChwYXJ0cy5sZW5ndGggPT09IDEgJiYgb25seSAhPT0gdW5kZWZpbmVkKSByZXR1cm4gb25seTtcbiAgICByZXR1cm4gKG5leHQpID0+IHRoaXMuI25vZGVzLmFkZCh7IGlzOiBcImNob2ljZVwiLCBvZjogcGFydHMubWFwKChwYXJ0KSA9PiBwYXJ0KG5leHQpKSB9KTtcbiAgfVxuXG4gICNzZXF1ZW5jZSgpOiBQYXJ0IHtcbiAgICBjb25zdCBwYXJ0czogUGFydFtdID0gW107XG4gICAgd2hpbGUgKHRoaXMuI2F0IDwgdGhpcy4jcGF0dGVybi5sZW5ndGggJiYgIVwifClcIi5pbmNsdWRlcyh0aGlzLiNwYXR0ZXJuLmNoYXJBdCh0aGlzLiNhdCkpKSBwYXJ0cy5wdXNoKHRoaXMuI3JlcGVhdGVkKCkpO1xuICAgIHJldHVybiAobmV4dCkgPT4gcGFydHMucmVkdWNlUmlnaHQoKGFmdGVyLCBwYXJ0KSA9PiBwYXJ0KGFmdGVyKSwgbmV4dCk7XG4gIH1cblxuICAjcmVwZWF0ZWQoKTogUGFydCB7XG4gICAgY29uc3QgcGFydCA9IHRoaXMuI3NpbmdsZSgpO1xuICAgIGlmICh0aGlzLiN0YWtlcyhcIj9cIikpIHJldHVybiAobmV4dCkgPT4gdGhpcy4jbm9kZXMuYWRkKHsgaXM6IFwiY2hvaWNlXCIsIG9mOiBbcGFydChuZXh0KSwgbmV4dF0gfSk7XG4gICAgY29uc3QgY291bnRzID0gdGhpcy4jbWF0Y2goL1xceyhcXGQrKSg/OiwoXFxkKykpP1xcfS91eSk7XG4gICAgaWYgKGNvdW50cyA9PT0gdW5kZWZpbmVkKSByZXR1cm4gcGFydDtcbiAgICBjb25zdCBsZWFzdCA9IE51bWJlcihjb3VudHNbMV0pO1xuICAgIGNvbnN0IG1vc3QgPSBOdW1iZXIoY291bnRzWzJdID8/IGxlYXN0KTtcbiAgICByZXR1cm4gKG5leHQpID0+IHtcbiAgICAgIGxldCBub2RlID0gbmV4dDtcbiAgICAgIGZvciAobGV0IGNvdW50ID0gbGVhc3Q7IGNvdW50IDwgbW9zdDsgY291bnQrKykgbm9kZSA9IHRoaXMuI25vZGVzLmFkZCh7IGlzOiBcImNob2ljZVwiLCBvZjogW3BhcnQobm9kZSksIG5leHRdIH0pO1xuICAgICAgZm9yIChsZXQgY291bnQgPSAwOyBjb3VudCA8IGxlYXN0OyBjb3VudCsrKSBub2RlID0gcGFydChub2RlKTtcbiAgICAgIHJldHVybiBub2RlO1xuICAgIH07XG4gIH1cblxuICAjc2luZ2xlKCk6IFBhcnQge1xuICAgIGlmICh0aGlzLiN0YWtlcyhcIig/OlwiKSkgcmV0dXJuIHRoaXMuI2dyb3VwKCk7XG4gICAgaWYgKHRoaXMuI3Rha2VzKFwiKFwiKSkge1xuICAgICAgdGhpcy4jb3BlbmVkICs9IDE7XG4gICAgICBjb25zdCBpc0xhc3QgPSB0aGlzLiNvcGVuZWQgPT09IHRoaXMuI2dyb3VwcztcbiAgICAgIGNvbnN0IGdyb3VwID0gdGhpcy4jZ3JvdXAoKTtcbiAgICAgIGlmICghaXNMYXN0KSByZXR1cm4gZ3JvdXA7XG4gICAgICByZXR1cm4gKG5leHQpID0+IHRoaXMuI25vZGVzLmFkZCh7IGlzOiBcIm9wZW5cIiwgbmV4dDogZ3JvdXAodGhpcy4jbm9kZXMuYWRkKHsgaXM6IFwiY2xvc2VcIiwgbmV4dCB9KSkgfSk7XG4gICAgfVxuICAgIGlmICh0aGlzLiN0YWtlcyhcIiRcIikpIHJldHVybiAobmV4dCkgPT4gdGhpcy4jbm9kZXMuYWRkKHsgaXM6IFwiZW5kXCIsIG5leHQgfSk7XG4gICAgY29uc3QgbWFzayA9IHRoaXMuI2RpZ2l0cygpO1xuICAgIHJldHVybiAobmV4dCkgPT4gdGhpcy4jbm9kZXMuYWRkKHsgaXM6IFwiZGlnaXRzXCIsIG1hc2ssIG5leHQgfSk7XG4gIH1cblxuICAjZ3JvdXAoKTogUGFydCB7XG4gICAgY29uc3QgcGFydCA9IHRoaXMuI2FsdGVybmF0aXZlcygpO1xuICAgIGlmICghdGhpcy4jdGFrZXMoXCIpXCIpKSB0aHJvdyB0aGlzLiN1bmtub3duKCk7XG4gICAgcmV0dXJuIHBhcnQ7XG4gIH1cblxuICAjZGlnaXRzKCk6IG51bWJlciB7XG4gICAgaWYgKHRoaXMuI3Rha2VzKFwiXFxcXGRcIikpIHJldHVybiAweDNmZjtcbiAgICBjb25zdCBsaXN0ZWQgPSB0aGlzLiNtYXRjaCgvXFxbKFtcXGQtXSspXFxdL3V5KT8uWzFdID8/IHRoaXMuI21hdGNoKC9cXGQvdXkpPy5bMF07XG4gICAgaWYgKGxpc3RlZCA9PT0gdW5kZWZpbmVkKSB0aHJvdyB0aGlzLiN1bmtub3duKCk7XG4gICAgbGV0IG1hc2sgPSAwO1xuICAgIGZvciAoY29uc3QgWywgZnJvbSwgdG8gPSBmcm9tXSBvZiBsaXN0ZWQubWF0Y2hBbGwoLyhcXGQpKD86LShcXGQpKT8vZ3UpKVxuICAgICAgZm9yIChsZXQgZGlnaXQgPSBOdW1iZXIoZnJvbSk7IGRpZ2l0IDw9IE51bWJlcih0byk7IGRpZ2l0KyspIG1hc2sgfD0gMSA8PCBkaWdpdDtcbiAgICByZXR1cm4gbWFzaztcbiAgfVxuXG4gICN0YWtlcyh0ZXh0OiBzdHJpbmcpOiBib29sZWFuIHtcbiAgICBpZiAoIXRoaXMuI3BhdHRlcm4uc3RhcnRzV2l0aCh0ZXh0LCB0aGlzLiNhdCkpIHJldHVybiBmYWxzZTtcbiAgICB0aGlzLiNhdCArPSB0ZXh0Lmxlbmd0aDtcbiAgICByZXR1cm4gdHJ1ZTtcbiAgfVxuXG4gICNtYXRjaChleHByZXNzaW9uOiBSZWdFeHApOiBSZWdFeHBFeGVjQXJyYXkgfCB1bmRlZmluZWQge1xuICAgIGV4cHJlc3Npb24ubGFzdEluZGV4ID0gdGhpcy4jYXQ7XG4gICAgY29uc3QgbWF0Y2ggPSBleHByZXNzaW9uLmV4ZWModGhpcy4jcGF0dGVybikgPz8gdW5kZWZpbmVkO1xuICAgIHRoaXMuI2F0ICs9IG1hdGNoPy5bMF0ubGVuZ3RoID8/IDA7XG4gICAgcmV0dXJuIG1hdGNoO1xuICB9XG5cbiAgI3Vua25vd24oKTogRXJyb3Ige1xuICAgIHJldHVybiBuZXcgRXJyb3IoYGJ1ZzogdGhlIG51bWJlcmluZyBwbGFuJ3MgcGF0dGVybiAke3RoaXMuI3BhdHRlcm59IGlzIG5vdCB1bmRlcnN0b29kIGF0ICR7dGhpcy4jYXR9YCk7XG4gIH1cbn1cbiIsICIvLyBXaGF0IGlzIGtub3duIG9mIGEgbmF0aW9uYWwgbnVtYmVyIHdoaWxlIGl0cyBkaWdpdHMgY29tZSBpbjogd2hpY2ggcGF0dGVybnMgb2YgdGhlIHBsYW5zIG9mIG9uZSBjYWxsaW5nIGNvZGUgc3RpbGwgZml0LlxuLy8gVGhlIGlubmVyIHBhcnQgb2YgdGhlIHBob25lIGF1dG9tYXRvbi5cbmltcG9ydCB0eXBlIHsgUGxhbiB9IGZyb20gXCIuL3Bob25lLW1ldGFkYXRhLmpzXCI7XG5pbXBvcnQgdHlwZSB7IFBhdHRlcm5Ob2RlcyB9IGZyb20gXCIuL2RpZ2l0LXBhdHRlcm4uanNcIjtcblxuLyoqIFdoYXQgYSBuYXRpb25hbCBudW1iZXIgdGhhdCBlbmRzIGhlcmUgaXMsIGZvciBlYWNoIHBsYW4gb2YgaXRzIGNhbGxpbmcgY29kZSBpbiB0dXJuLiAqL1xuZXhwb3J0IGludGVyZmFjZSBOYXRpb25hbEZhY3RzIHtcbiAgcmVhZG9ubHkgbGVuZ3RoOiBudW1iZXI7XG4gIC8qKiBCaXRzIGJ5IHRoZSBwbGFuJ3MgcGxhY2U6IGFsbCBvZiB0aGUgcGxhbidzIHBhdHRlcm4gbWF0Y2hlczsgb25lIG9mIGl0cyB0eXBlcyBkb2VzIHRvbzsgaXRzIGxlYWRpbmcgZGlnaXRzIGRvLiAqL1xuICByZWFkb25seSBuYXRpb25hbDogbnVtYmVyO1xuICByZWFkb25seSB0eXBlZDogbnVtYmVyO1xuICByZWFkb25seSBsZWFkaW5nOiBudW1iZXI7XG4gIC8qKiBXaGV0aGVyIG5vIGZ1cnRoZXIgZGlnaXQgY2FuIG1ha2UgaXQgYSBudW1iZXIgb2YgYW55IHR5cGUuICovXG4gIHJlYWRvbmx5IGlzRGVhZDogYm9vbGVhbjtcbn1cblxuaW50ZXJmYWNlIFN0YXRlIGV4dGVuZHMgTmF0aW9uYWxGYWN0cyB7XG4gIHJlYWRvbmx5IG5vZGVzOiByZWFkb25seSBudW1iZXJbXTtcbn1cblxuaW50ZXJmYWNlIFRhZyB7XG4gIHJlYWRvbmx5IHBsYW46IG51bWJlcjtcbiAgcmVhZG9ubHkgd2hhdDogXCJuYXRpb25hbFwiIHwgXCJ0eXBlZFwiIHwgXCJsZWFkaW5nXCI7XG4gIC8qKiBMZW5ndGhzIGFzIGJpdHM7IGEgdHlwZSBjb3VudHMgb25seSB3aXRoIG9uZSBvZiBpdHMgb3duLiAqL1xuICByZWFkb25seSBsZW5ndGhzOiBudW1iZXI7XG59XG5cbi8qKiBMb25nZXIgbmF0aW9uYWwgbnVtYmVycyBhcmUgbm9uZS4gKi9cbmV4cG9ydCBjb25zdCBsb25nZXN0TmF0aW9uYWwgPSAxNztcblxuLyoqIFN0YXRlcyBvZiBuYXRpb25hbCBudW1iZXJzLCBkZXRlcm1pbmlzZWQgd2hlbiB0aGV5IGFyZSBmaXJzdCByZWFjaGVkLiBEZWFkIG9uZXMga2VlcCB0aGVpciBsZW5ndGgsIHdoaWNoIGRlY2lkZXMgYWJvdXQgcHJlZml4ZXMuICovXG5leHBvcnQgY2xhc3MgUGxhblN0YXRlcyB7XG4gIHJlYWRvbmx5ICNub2RlczogUGF0dGVybk5vZGVzO1xuICByZWFkb25seSAjdGFnczogVGFnW10gPSBbXTtcbiAgLyoqIE5vZGVzIHRvIHdoYXQgb2YgYSB0eXBlIHRoZXkgbWF5IHN0aWxsIG1hdGNoOiBkZWFkIHN0YXRlcyBhcmUgdGhvc2Ugd2l0aG91dC4gKi9cbiAgcmVhZG9ubHkgI2hhc1R5cGU6IGJvb2xlYW5bXSA9IFtdO1xuICByZWFkb25seSAjc3RhdGVzOiBTdGF0ZVtdID0gW107XG4gIHJlYWRvbmx5ICNrbm93biA9IG5ldyBNYXA8c3RyaW5nLCBudW1iZXI+KCk7XG4gICNuZXh0ID0gbmV3IEludDMyQXJyYXkoMTAgKiAxMDI0KS5maWxsKC0xKTtcblxuICBjb25zdHJ1Y3Rvcihub2RlczogUGF0dGVybk5vZGVzKSB7XG4gICAgdGhpcy4jbm9kZXMgPSBub2RlcztcbiAgfVxuXG4gIC8qKiBUaGUgc3RhdGUgYmVmb3JlIHRoZSBmaXJzdCBkaWdpdCBvZiBhIG5hdGlvbmFsIG51bWJlciBvZiBhIGNhbGxpbmcgY29kZSB3aXRoIHRoZXNlIHBsYW5zLCAzMSBhdCBtb3N0LiAqL1xuICBzdGFydChwbGFuczogcmVhZG9ubHkgUGxhbltdKTogbnVtYmVyIHtcbiAgICBjb25zdCBub2RlcyA9IHBsYW5zLmZsYXRNYXAoKHBsYW4sIGluZGV4KSA9PiBbXG4gICAgICB0aGlzLiNjb21waWxlKHBsYW4ubmF0aW9uYWxQYXR0ZXJuLCB7IHBsYW46IGluZGV4LCB3aGF0OiBcIm5hdGlvbmFsXCIsIGxlbmd0aHM6IC0xIH0pLFxuICAgICAgLi4ucGxhbi50eXBlcy5tYXAoKHsgcGF0dGVybiwgbGVuZ3RocyB9KSA9PiB0aGlzLiNjb21waWxlKHBhdHRlcm4sIHsgcGxhbjogaW5kZXgsIHdoYXQ6IFwidHlwZWRcIiwgbGVuZ3RoczogYml0c09mKGxlbmd0aHMpIH0pKSxcbiAgICAgIC4uLihwbGFuLmxlYWRpbmdEaWdpdHMgPT09IG51bGwgPyBbXSA6IFt0aGlzLiNjb21waWxlKHBsYW4ubGVhZGluZ0RpZ2l0cywgeyBwbGFuOiBpbmRleCwgd2hhdDogXCJsZWFkaW5nXCIsIGxlbmd0aHM6IC0xIH0pXSksXG4gICAgXSk7XG4gICAgcmV0dXJuIHRoaXMuI3N0YXRlKG5vZGVzLCAwKTtcbiAgfVxuXG4gIGZhY3RzKHN0YXRlOiBudW1iZXIpOiBOYXRpb25hbEZhY3RzIHtcbiAgICByZXR1cm4gdGhpcy4jc3RhdGVzW3N0YXRlXSBhcyBTdGF0ZTtcbiAgfVxuXG4gIHN0ZXAoc3RhdGU6IG51bWJlciwgZGlnaXQ6IG51bWJlcik6IG51bWJlciB7XG4gICAgbGV0IG5leHQgPSB0aGlzLiNuZXh0W3N0YXRlICogMTAgKyBkaWdpdF0gYXMgbnVtYmVyO1xuICAgIGlmIChuZXh0IDwgMCkgdGhpcy4jbmV4dFtzdGF0ZSAqIDEwICsgZGlnaXRdID0gbmV4dCA9IHRoaXMuI2RldGVybWluZShzdGF0ZSwgZGlnaXQpO1xuICAgIHJldHVybiBuZXh0O1xuICB9XG5cbiAgI2NvbXBpbGUocGF0dGVybjogc3RyaW5nLCB0YWc6IFRhZyk6IG51bWJlciB7XG4gICAgdGhpcy4jdGFncy5wdXNoKHRhZyk7XG4gICAgcmV0dXJuIHRoaXMuI25vZGVzLmNvbXBpbGUocGF0dGVybiwgdGhpcy4jdGFncy5sZW5ndGggLSAxLCB7IHN0aWNreTogdGFnLndoYXQgPT09IFwibGVhZGluZ1wiIH0pO1xuICB9XG5cbiAgI2RldGVybWluZShzdGF0ZTogbnVtYmVyLCBkaWdpdDogbnVtYmVyKTogbnVtYmVyIHtcbiAgICBjb25zdCB7IG5vZGVzLCBsZW5ndGggfSA9IHRoaXMuI3N0YXRlc1tzdGF0ZV0gYXMgU3RhdGU7XG4gICAgaWYgKGxlbmd0aCA+IGxvbmdlc3ROYXRpb25hbCkgcmV0dXJuIHN0YXRlO1xuICAgIGNvbnN0IGZvbGxvd2VycyA9IG5vZGVzLmZsYXRNYXAoKG51bWJlcikgPT4ge1xuICAgICAgY29uc3Qgbm9kZSA9IHRoaXMuI25vZGVzLm5vZGUobnVtYmVyKTtcbiAgICAgIGlmIChub2RlLmlzID09PSBcImRpZ2l0c1wiKSByZXR1cm4gKG5vZGUubWFzayAmICgxIDw8IGRpZ2l0KSkgPT09IDAgPyBbXSA6IFtub2RlLm5leHRdO1xuICAgICAgcmV0dXJuIG5vZGUuaXMgPT09IFwibWF0Y2hcIiAmJiBub2RlLnN0aWNreSA/IFtudW1iZXJdIDogW107XG4gICAgfSk7XG4gICAgLy8gTm90aGluZyBpcyBhcyBsb25nIGFzIHRoYXQsIHNvIHRoYXQgd2hhdCBoYWQgbWF0Y2hlZCBjb3VudHMgbm8gbW9yZS5cbiAgICByZXR1cm4gdGhpcy4jc3RhdGUobGVuZ3RoID09PSBsb25nZXN0TmF0aW9uYWwgPyBbXSA6IGZvbGxvd2VycywgbGVuZ3RoICsgMSk7XG4gIH1cblxuICAjc3RhdGUocm9vdHM6IHJlYWRvbmx5IG51bWJlcltdLCBsZW5ndGg6IG51bWJlcik6IG51bWJlciB7XG4gICAgY29uc3QgZm91bmQgPSBuZXcgU2V0PG51bWJlcj4oKTtcbiAgICBmb3IgKGNvbnN0IHJvb3Qgb2Ygcm9vdHMpIHRoaXMuI2Nsb3NlKHJvb3QsIGZvdW5kKTtcbiAgICBjb25zdCBub2RlcyA9IFsuLi5mb3VuZF0udG9Tb3J0ZWQoKGEsIGIpID0+IGEgLSBiKTtcbiAgICBjb25zdCBiaXRzID0geyBuYXRpb25hbDogMCwgdHlwZWQ6IDAsIGxlYWRpbmc6IDAgfTtcbiAgICBmb3IgKGNvbnN0IG51bWJlciBvZiBub2Rlcykge1xuICAgICAgY29uc3Qgbm9kZSA9IHRoaXMuI25vZGVzLm5vZGUobnVtYmVyKTtcbiAgICAgIGlmIChub2RlLmlzICE9PSBcIm1hdGNoXCIpIGNvbnRpbnVlO1xuICAgICAgY29uc3QgeyBwbGFuLCB3aGF0LCBsZW5ndGhzIH0gPSB0aGlzLiN0YWdzW25vZGUudGFnXSBhcyBUYWc7XG4gICAgICBpZiAoKGxlbmd0aHMgJiAoMSA8PCBsZW5ndGgpKSAhPT0gMCkgYml0c1t3aGF0XSB8PSAxIDw8IHBsYW47XG4gICAgfVxuICAgIGNvbnN0IGlzRGVhZCA9ICFub2Rlcy5zb21lKChudW1iZXIpID0+IHRoaXMuI2xlYWRzVG9UeXBlKG51bWJlcikpO1xuICAgIGNvbnN0IG5hbWUgPSBgJHtsZW5ndGh9OiR7bm9kZXMuam9pbihcIixcIil9YDtcbiAgICBsZXQgc3RhdGUgPSB0aGlzLiNrbm93bi5nZXQobmFtZSk7XG4gICAgaWYgKHN0YXRlID09PSB1bmRlZmluZWQpIHtcbiAgICAgIHN0YXRlID0gdGhpcy4jc3RhdGVzLmxlbmd0aDtcbiAgICAgIHRoaXMuI3N0YXRlcy5wdXNoKHsgbm9kZXMsIGxlbmd0aCwgLi4uYml0cywgaXNEZWFkIH0pO1xuICAgICAgdGhpcy4ja25vd24uc2V0KG5hbWUsIHN0YXRlKTtcbiAgICAgIGlmICh0aGlzLiNzdGF0ZXMubGVuZ3RoICogMTAgPj0gdGhpcy4jbmV4dC5sZW5ndGgpIHtcbiAgICAgICAgY29uc3QgZ3Jvd24gPSBuZXcgSW50MzJBcnJheSh0aGlzLiNuZXh0Lmxlbmd0aCAqIDIpLmZpbGwoLTEpO1xuICAgICAgICBncm93bi5zZXQodGhpcy4jbmV4dCk7XG4gICAgICAgIHRoaXMuI25leHQgPSBncm93bjtcbiAgICAgIH1cbiAgICB9XG4gICAgcmV0dXJuIHN0YXRlO1xuICB9XG5cbiAgI2Nsb3NlKG51bWJlcjogbnVtYmVyLCBmb3VuZDogU2V0PG51bWJlcj4pOiB2b2lkIHtcbiAgICBjb25zdCBub2RlID0gdGhpcy4jbm9kZXMubm9kZShudW1iZXIpO1xuICAgIGlmIChub2RlLmlzID09PSBcImNob2ljZVwiKSBmb3IgKGNvbnN0IG9uZSBvZiBub2RlLm9mKSB0aGlzLiNjbG9zZShvbmUsIGZvdW5kKTtcbiAgICBlbHNlIGlmIChub2RlLmlzID09PSBcIm9wZW5cIiB8fCBub2RlLmlzID09PSBcImNsb3NlXCIpIHRoaXMuI2Nsb3NlKG5vZGUubmV4dCwgZm91bmQpO1xuICAgIGVsc2UgZm91bmQuYWRkKG51bWJlcik7XG4gIH1cblxuICAjbGVhZHNUb1R5cGUobnVtYmVyOiBudW1iZXIpOiBib29sZWFuIHtcbiAgICByZXR1cm4gKHRoaXMuI2hhc1R5cGVbbnVtYmVyXSA/Pz0gdGhpcy4jZmluZFR5cGUobnVtYmVyKSk7XG4gIH1cblxuICAjZmluZFR5cGUobnVtYmVyOiBudW1iZXIpOiBib29sZWFuIHtcbiAgICBjb25zdCBub2RlID0gdGhpcy4jbm9kZXMubm9kZShudW1iZXIpO1xuICAgIGlmIChub2RlLmlzID09PSBcIm1hdGNoXCIpIHJldHVybiB0aGlzLiN0YWdzW25vZGUudGFnXT8ud2hhdCA9PT0gXCJ0eXBlZFwiO1xuICAgIHJldHVybiB0aGlzLiNsZWFkc1RvVHlwZShub2RlLmlzID09PSBcImNob2ljZVwiID8gKG5vZGUub2ZbMF0gYXMgbnVtYmVyKSA6IG5vZGUubmV4dCk7XG4gIH1cbn1cblxuZnVuY3Rpb24gYml0c09mKGxlbmd0aHM6IHJlYWRvbmx5IG51bWJlcltdKTogbnVtYmVyIHtcbiAgcmV0dXJuIGxlbmd0aHMucmVkdWNlKChiaXRzLCBsZW5ndGgpID0+IGJpdHMgfCAoMSA8PCBsZW5ndGgpLCAwKTtcbn1cbiIsICIvLyBXaGljaCBkaWdpdHMgYXJlIGEgdmFsaWQgaW50ZXJuYXRpb25hbCBudW1iZXI6IGEgZGV0ZXJtaW5pc3RpYyBhdXRvbWF0b24gdGhhdCBhY2NlcHRzIGV4YWN0bHkgd2hhdCBsaWJwaG9uZW51bWJlcidzXG4vLyBpc1ZhbGlkUGhvbmVOdW1iZXIgc2F5cyBvZiBgK2AgYW5kIHRoZSBkaWdpdHMsIHdpdGggdGhlIHN0YXRlcyBtYWRlIGFzIHRoZXkgYXJlIHJlYWNoZWQuIFRoZSBwcmVmaXggdGhhdCBsaWJwaG9uZW51bWJlclxuLy8gdGFrZXMgb2ZmIGEgbmF0aW9uYWwgbnVtYmVyIGV2ZW4gYWZ0ZXIgYSBjYWxsaW5nIGNvZGUgKCszMSAwNlx1MjAyNikgaXMgZm9sbG93ZWQgYmVzaWRlIHRoZSBudW1iZXIgYXMgaXQgc3RhbmRzLCBpbiB0aGUgbWFubmVyIG9mXG4vLyBSRTIncyBsZWZ0bW9zdC1maXJzdCBhdXRvbWF0YTogaHR0cHM6Ly9zd3RjaC5jb20vfnJzYy9yZWdleHAvcmVnZXhwMy5odG1sXG5pbXBvcnQgeyBQYXR0ZXJuTm9kZXMgfSBmcm9tIFwiLi9kaWdpdC1wYXR0ZXJuLmpzXCI7XG5pbXBvcnQgdHlwZSB7IFBsYW4sIFBsYW5zQnlDYWxsaW5nQ29kZSB9IGZyb20gXCIuL3Bob25lLW1ldGFkYXRhLmpzXCI7XG5pbXBvcnQgeyBsb25nZXN0TmF0aW9uYWwsIFBsYW5TdGF0ZXMgfSBmcm9tIFwiLi9wbGFuLXN0YXRlcy5qc1wiO1xuXG4vKiogQSB3YXkgdG8gcmVhZCB0aGUgcHJlZml4LCBiZXN0IGZpcnN0LiBgaW5uZXJgIGlzIHRoZSBzdGF0ZSBvZiB3aGF0IHJlbWFpbnMgd2l0aG91dCBpdCwgLTEgd2hlcmUgbm8gZ3JvdXAgaGFzIGJlZ3VuLiAqL1xuaW50ZXJmYWNlIFRocmVhZCB7XG4gIHJlYWRvbmx5IGF0OiBcInByZWZpeFwiIHwgXCJncm91cFwiIHwgXCJiZWhpbmRcIjtcbiAgLyoqIEEgbm9kZSBvZiB0aGUgcHJlZml4IHBhdHRlcm47IC0xIG9uY2UgaXQgaGFzIG1hdGNoZWQuICovXG4gIHJlYWRvbmx5IG5vZGU6IG51bWJlcjtcbiAgcmVhZG9ubHkgaW5uZXI6IG51bWJlcjtcbn1cblxuLyoqIFdoZXJlIGEgbnVtYmVyIHN0YW5kczogaW4gaXRzIGNhbGxpbmcgY29kZSwgb3IgaW4gdGhlIHBsYW5zIG9mIG9uZS4gKi9cbnR5cGUgUGxhY2UgPSB7IHJlYWRvbmx5IGNvZGU6IHN0cmluZyB9IHwgeyByZWFkb25seSBudW1iZXJpbmc6IE51bWJlcmluZzsgcmVhZG9ubHkgcGxhaW46IG51bWJlcjsgcmVhZG9ubHkgdGhyZWFkczogcmVhZG9ubHkgVGhyZWFkW10gfTtcblxuLyoqIFRoZSBwbGFucyBvZiBhIGNhbGxpbmcgY29kZSwgdGhlIHN0YXRlcyB0aGF0IHRoZXkgYmVnaW4gd2l0aCwgYW5kIHRoZSBwcmVmaXggb2YgdGhlIG1haW4gb25lLiAqL1xuaW50ZXJmYWNlIE51bWJlcmluZyB7XG4gIHJlYWRvbmx5IGNvZGU6IHN0cmluZztcbiAgcmVhZG9ubHkgcGxhbnM6IHJlYWRvbmx5IFBsYW5bXTtcbiAgcmVhZG9ubHkgc3RhcnQ6IG51bWJlcjtcbiAgLyoqIFRoZSBzdGF0ZSBiZWhpbmQgdGhlIGRpZ2l0cyB0aGF0IGEgdHJhbnNmb3JtZWQgbnVtYmVyIGJlZ2lucyB3aXRoLiAqL1xuICByZWFkb25seSB0cmFuc2Zvcm1lZDogbnVtYmVyO1xuICByZWFkb25seSBwcmVmaXg6IG51bWJlcjtcbn1cblxuLyoqIFRoZSB0YWJsZSdzIG51bWJlcnMgZm9yIGEgdHJhbnNpdGlvbiB0aGF0IGlzIG5vdCBrbm93biB5ZXQsIGFuZCBmb3Igb25lIGZyb20gd2hpY2ggbm90aGluZyBpcyBhY2NlcHRlZC4gKi9cbmV4cG9ydCBjb25zdCB1bmtub3duU3RhdGUgPSAwO1xuZXhwb3J0IGNvbnN0IGRlYWRTdGF0ZSA9IDE7XG5cbi8qKiBUaGUgYXV0b21hdG9uIG92ZXIgYWxsIGNhbGxpbmcgY29kZXMuICovXG5leHBvcnQgY2xhc3MgUGhvbmVBdXRvbWF0b24ge1xuICAvKiogVGhlIHN0YXRlIGJlZm9yZSB0aGUgZmlyc3QgZGlnaXQuICovXG4gIHJlYWRvbmx5IHN0YXJ0OiBudW1iZXI7XG4gIHJlYWRvbmx5ICNub2RlcyA9IG5ldyBQYXR0ZXJuTm9kZXMoKTtcbiAgcmVhZG9ubHkgI2lubmVyID0gbmV3IFBsYW5TdGF0ZXModGhpcy4jbm9kZXMpO1xuICByZWFkb25seSAjY29kZXMgPSBuZXcgTWFwPHN0cmluZywgTnVtYmVyaW5nIHwgcmVhZG9ubHkgUGxhbltdPigpO1xuICByZWFkb25seSAjYmVndW4gPSBuZXcgU2V0PHN0cmluZz4oKTtcbiAgcmVhZG9ubHkgI3BsYWNlczogUGxhY2VbXSA9IFtdO1xuICByZWFkb25seSAja25vd24gPSBuZXcgTWFwPHN0cmluZywgbnVtYmVyPigpO1xuICAjdGFibGUgPSBuZXcgSW50MzJBcnJheSgxMCAqIDQwOTYpO1xuICAjYWNjZXB0aW5nID0gbmV3IFVpbnQ4QXJyYXkoNDA5Nik7XG4gICNzaXplID0gMjtcbiAgI2xlYXJuZWQgPSAwO1xuXG4gIGNvbnN0cnVjdG9yKHBsYW5zOiBQbGFuc0J5Q2FsbGluZ0NvZGUpIHtcbiAgICBmb3IgKGNvbnN0IFtjb2RlLCBvZkNvZGVdIG9mIHBsYW5zKSB7XG4gICAgICB0aGlzLiNjb2Rlcy5zZXQoY29kZSwgb2ZDb2RlKTtcbiAgICAgIGZvciAobGV0IGxlbmd0aCA9IDA7IGxlbmd0aCA8IGNvZGUubGVuZ3RoOyBsZW5ndGgrKykgdGhpcy4jYmVndW4uYWRkKGNvZGUuc2xpY2UoMCwgbGVuZ3RoKSk7XG4gICAgfVxuICAgIHRoaXMuc3RhcnQgPSB0aGlzLiNudW1iZXIoeyBjb2RlOiBcIlwiIH0pO1xuICB9XG5cbiAgLyoqIFRoZSBzdGF0ZSBhZnRlciBvbmUgbW9yZSBkaWdpdCAoMCB0byA5KTsge0BsaW5rIGRlYWRTdGF0ZX0gaWYgbm90aGluZyB0aGF0IGJlZ2lucyBzbyBpcyB2YWxpZC4gKi9cbiAgc3RlcChzdGF0ZTogbnVtYmVyLCBkaWdpdDogbnVtYmVyKTogbnVtYmVyIHtcbiAgICBjb25zdCBuZXh0ID0gdGhpcy4jdGFibGVbc3RhdGUgKiAxMCArIGRpZ2l0XSBhcyBudW1iZXI7XG4gICAgcmV0dXJuIG5leHQgPT09IHVua25vd25TdGF0ZSA/IHRoaXMuI2xlYXJuKHN0YXRlLCBkaWdpdCkgOiBuZXh0O1xuICB9XG5cbiAgaXNBY2NlcHRpbmcoc3RhdGU6IG51bWJlcik6IGJvb2xlYW4ge1xuICAgIHJldHVybiB0aGlzLiNhY2NlcHRpbmdbc3RhdGVdID09PSAxO1xuICB9XG5cbiAgLyoqIFdoZXRoZXIgQVNDSUkgZGlnaXRzIGFyZSB2YWxpZCwgcmVhZCBhcyBFLjE2NCB3aXRob3V0IGArYC4gKi9cbiAgYWNjZXB0cyhkaWdpdHM6IHN0cmluZyk6IGJvb2xlYW4ge1xuICAgIGxldCBzdGF0ZSA9IHRoaXMuc3RhcnQ7XG4gICAgZm9yIChsZXQgaW5kZXggPSAwOyBpbmRleCA8IGRpZ2l0cy5sZW5ndGg7IGluZGV4KyspIHtcbiAgICAgIGNvbnN0IGRpZ2l0ID0gZGlnaXRzLmNoYXJDb2RlQXQoaW5kZXgpIC0gMHgzMDtcbiAgICAgIGNvbnN0IG5leHQgPSB0aGlzLiN0YWJsZVtzdGF0ZSAqIDEwICsgZGlnaXRdIGFzIG51bWJlcjtcbiAgICAgIHN0YXRlID0gbmV4dCA9PT0gdW5rbm93blN0YXRlID8gdGhpcy4jbGVhcm4oc3RhdGUsIGRpZ2l0KSA6IG5leHQ7XG4gICAgICBpZiAoc3RhdGUgPT09IGRlYWRTdGF0ZSkgcmV0dXJuIGZhbHNlO1xuICAgIH1cbiAgICByZXR1cm4gdGhpcy5pc0FjY2VwdGluZyhzdGF0ZSk7XG4gIH1cblxuICAvKipcbiAgICogV2hhdCBpcyBrbm93biBzbyBmYXIsIHRvIGJlIHdhbGtlZCBlbHNld2hlcmU6IHRyYW5zaXRpb25zIGF0IGBzdGF0ZSAqIDEwICsgZGlnaXRgLCBhIGZsYWcgZm9yIGVhY2ggYWNjZXB0aW5nIHN0YXRlLCBhbmQgdGhlXG4gICAqIG51bWJlciBvZiBzdGF0ZXMuIFdoYXQgaXMgbm90IHtAbGluayB1bmtub3duU3RhdGV9IHN0YXlzIGFzIGl0IGlzOyB0aGUgYXJyYXlzIGFyZSByZXBsYWNlZCB3aGVuIHRoZXkgZ3Jvdy5cbiAgICovXG4gIGdldCB0YWJsZSgpOiB7IHRyYW5zaXRpb25zOiBJbnQzMkFycmF5OyBhY2NlcHRpbmc6IFVpbnQ4QXJyYXk7IHN0YXRlczogbnVtYmVyIH0ge1xuICAgIHJldHVybiB7IHRyYW5zaXRpb25zOiB0aGlzLiN0YWJsZSwgYWNjZXB0aW5nOiB0aGlzLiNhY2NlcHRpbmcsIHN0YXRlczogdGhpcy4jc2l6ZSB9O1xuICB9XG5cbiAgLyoqIEhvdyBtYW55IHRyYW5zaXRpb25zIGhhdmUgYmVlbiBmb3VuZCBvdXQ6IHRoZSB0YWJsZSBjaGFuZ2VzIHdpdGggaXQuICovXG4gIGdldCBsZWFybmVkKCk6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuI2xlYXJuZWQ7XG4gIH1cblxuICAjbGVhcm4oc3RhdGU6IG51bWJlciwgZGlnaXQ6IG51bWJlcik6IG51bWJlciB7XG4gICAgdGhpcy4jbGVhcm5lZCArPSAxO1xuICAgIGNvbnN0IG5leHQgPSBzdGF0ZSA9PT0gZGVhZFN0YXRlID8gZGVhZFN0YXRlIDogdGhpcy4jYWZ0ZXIodGhpcy4jcGxhY2VzW3N0YXRlXSBhcyBQbGFjZSwgZGlnaXQpO1xuICAgIHRoaXMuI3RhYmxlW3N0YXRlICogMTAgKyBkaWdpdF0gPSBuZXh0O1xuICAgIHJldHVybiBuZXh0O1xuICB9XG5cbiAgI2FmdGVyKHBsYWNlOiBQbGFjZSwgZGlnaXQ6IG51bWJlcik6IG51bWJlciB7XG4gICAgaWYgKFwiY29kZVwiIGluIHBsYWNlKSB7XG4gICAgICBjb25zdCBjb2RlID0gcGxhY2UuY29kZSArIFN0cmluZyhkaWdpdCk7XG4gICAgICBjb25zdCBudW1iZXJpbmcgPSB0aGlzLiNudW1iZXJpbmcoY29kZSk7XG4gICAgICBpZiAobnVtYmVyaW5nID09PSB1bmRlZmluZWQpIHJldHVybiB0aGlzLiNiZWd1bi5oYXMoY29kZSkgPyB0aGlzLiNudW1iZXIoeyBjb2RlIH0pIDogZGVhZFN0YXRlO1xuICAgICAgcmV0dXJuIHRoaXMuI251bWJlcih7IG51bWJlcmluZywgcGxhaW46IG51bWJlcmluZy5zdGFydCwgdGhyZWFkczogdGhpcy4jb3BlbmVkKG51bWJlcmluZykgfSk7XG4gICAgfVxuICAgIGNvbnN0IHsgbnVtYmVyaW5nLCBwbGFpbiwgdGhyZWFkcyB9ID0gcGxhY2U7XG4gICAgY29uc3QgbmV4dDogVGhyZWFkW10gPSBbXTtcbiAgICBjb25zdCBzZWVuID0gbmV3IFNldDxudW1iZXI+KCk7XG4gICAgZm9yIChjb25zdCB7IGF0LCBub2RlLCBpbm5lciB9IG9mIHRocmVhZHMpIHtcbiAgICAgIGlmIChub2RlIDwgMCkge1xuICAgICAgICBuZXh0LnB1c2goeyBhdCwgbm9kZSwgaW5uZXI6IHRoaXMuI2lubmVyLnN0ZXAoaW5uZXIsIGRpZ2l0KSB9KTtcbiAgICAgICAgYnJlYWs7XG4gICAgICB9XG4gICAgICBjb25zdCB3YWl0aW5nID0gdGhpcy4jbm9kZXMubm9kZShub2RlKTtcbiAgICAgIGlmICh3YWl0aW5nLmlzICE9PSBcImRpZ2l0c1wiIHx8ICh3YWl0aW5nLm1hc2sgJiAoMSA8PCBkaWdpdCkpID09PSAwKSBjb250aW51ZTtcbiAgICAgIGNvbnN0IGNvbnN1bWVkID0gYXQgPT09IFwiZ3JvdXBcIiA/IHRoaXMuI2lubmVyLnN0ZXAoaW5uZXIsIGRpZ2l0KSA6IGlubmVyO1xuICAgICAgaWYgKHRoaXMuI2ZvbGxvdyhudW1iZXJpbmcsIHsgYXQsIG5vZGU6IHdhaXRpbmcubmV4dCwgaW5uZXI6IGNvbnN1bWVkIH0sIG5leHQsIHNlZW4pKSBicmVhaztcbiAgICB9XG4gICAgcmV0dXJuIHRoaXMuI251bWJlcih7IG51bWJlcmluZywgcGxhaW46IHRoaXMuI2lubmVyLnN0ZXAocGxhaW4sIGRpZ2l0KSwgdGhyZWFkczogbmV4dCB9KTtcbiAgfVxuXG4gICNudW1iZXJpbmcoY29kZTogc3RyaW5nKTogTnVtYmVyaW5nIHwgdW5kZWZpbmVkIHtcbiAgICBjb25zdCBrbm93biA9IHRoaXMuI2NvZGVzLmdldChjb2RlKTtcbiAgICBpZiAoa25vd24gPT09IHVuZGVmaW5lZCB8fCBcImNvZGVcIiBpbiBrbm93bikgcmV0dXJuIGtub3duO1xuICAgIGNvbnN0IFttYWluXSA9IGtub3duO1xuICAgIGlmIChtYWluID09PSB1bmRlZmluZWQpIHJldHVybiB1bmRlZmluZWQ7XG4gICAgY29uc3Qgc3RhcnQgPSB0aGlzLiNpbm5lci5zdGFydChrbm93bik7XG4gICAgY29uc3QgbGl0ZXJhbCA9IG1haW4ucHJlZml4VHJhbnNmb3JtPy5yZXBsYWNlKC9cXCRcXGQkL3UsIFwiXCIpID8/IFwiXCI7XG4gICAgY29uc3QgdHJhbnNmb3JtZWQgPSBBcnJheS5mcm9tKGxpdGVyYWwsIE51bWJlcikucmVkdWNlKChzdGF0ZSwgZGlnaXQpID0+IHRoaXMuI2lubmVyLnN0ZXAoc3RhdGUsIGRpZ2l0KSwgc3RhcnQpO1xuICAgIGNvbnN0IHByZWZpeCA9IG1haW4ucHJlZml4UGF0dGVybiA9PT0gbnVsbCA/IC0xIDogdGhpcy4jbm9kZXMuY29tcGlsZShtYWluLnByZWZpeFBhdHRlcm4sIC0xKTtcbiAgICBjb25zdCBudW1iZXJpbmc6IE51bWJlcmluZyA9IHsgY29kZSwgcGxhbnM6IGtub3duLCBzdGFydCwgdHJhbnNmb3JtZWQsIHByZWZpeCB9O1xuICAgIHRoaXMuI2NvZGVzLnNldChjb2RlLCBudW1iZXJpbmcpO1xuICAgIHJldHVybiBudW1iZXJpbmc7XG4gIH1cblxuICAjb3BlbmVkKG51bWJlcmluZzogTnVtYmVyaW5nKTogVGhyZWFkW10ge1xuICAgIGNvbnN0IHRocmVhZHM6IFRocmVhZFtdID0gW107XG4gICAgaWYgKG51bWJlcmluZy5wcmVmaXggPj0gMCkgdGhpcy4jZm9sbG93KG51bWJlcmluZywgeyBhdDogXCJwcmVmaXhcIiwgbm9kZTogbnVtYmVyaW5nLnByZWZpeCwgaW5uZXI6IC0xIH0sIHRocmVhZHMsIG5ldyBTZXQoKSk7XG4gICAgcmV0dXJuIHRocmVhZHM7XG4gIH1cblxuICAvKiogQWRkcyB3aGF0IGEgdGhyZWFkIHdhaXRzIGZvciwgaW4gdGhlIG9yZGVyIG9mIHByaW9yaXR5OyB0cnVlIGlmIGl0IGhhcyBtYXRjaGVkLCBzbyB0aGF0IGFsbCBhZnRlciBpdCBhcmUgb3V0LiAqL1xuICAjZm9sbG93KG51bWJlcmluZzogTnVtYmVyaW5nLCB0aHJlYWQ6IFRocmVhZCwgdGhyZWFkczogVGhyZWFkW10sIHNlZW46IFNldDxudW1iZXI+KTogYm9vbGVhbiB7XG4gICAgY29uc3QgeyBhdCwgbm9kZTogbnVtYmVyLCBpbm5lciB9ID0gdGhyZWFkO1xuICAgIGlmIChzZWVuLmhhcyhudW1iZXIpKSByZXR1cm4gZmFsc2U7XG4gICAgc2Vlbi5hZGQobnVtYmVyKTtcbiAgICBjb25zdCBub2RlID0gdGhpcy4jbm9kZXMubm9kZShudW1iZXIpO1xuICAgIHN3aXRjaCAobm9kZS5pcykge1xuICAgICAgY2FzZSBcImNob2ljZVwiOlxuICAgICAgICByZXR1cm4gbm9kZS5vZi5zb21lKChvbmUpID0+IHRoaXMuI2ZvbGxvdyhudW1iZXJpbmcsIHsgYXQsIG5vZGU6IG9uZSwgaW5uZXIgfSwgdGhyZWFkcywgc2VlbikpO1xuICAgICAgY2FzZSBcIm9wZW5cIjpcbiAgICAgICAgaWYgKG51bWJlcmluZy5wbGFuc1swXT8ucHJlZml4VHJhbnNmb3JtID09PSBudWxsKSByZXR1cm4gdGhpcy4jZm9sbG93KG51bWJlcmluZywgeyBhdCwgbm9kZTogbm9kZS5uZXh0LCBpbm5lciB9LCB0aHJlYWRzLCBzZWVuKTtcbiAgICAgICAgcmV0dXJuIHRoaXMuI2ZvbGxvdyhudW1iZXJpbmcsIHsgYXQ6IFwiZ3JvdXBcIiwgbm9kZTogbm9kZS5uZXh0LCBpbm5lcjogbnVtYmVyaW5nLnRyYW5zZm9ybWVkIH0sIHRocmVhZHMsIHNlZW4pO1xuICAgICAgY2FzZSBcImNsb3NlXCI6XG4gICAgICAgIHJldHVybiB0aGlzLiNmb2xsb3cobnVtYmVyaW5nLCB7IGF0OiBhdCA9PT0gXCJncm91cFwiID8gXCJiZWhpbmRcIiA6IGF0LCBub2RlOiBub2RlLm5leHQsIGlubmVyIH0sIHRocmVhZHMsIHNlZW4pO1xuICAgICAgY2FzZSBcIm1hdGNoXCI6XG4gICAgICAgIHRocmVhZHMucHVzaCh7IGF0OiBcImJlaGluZFwiLCBub2RlOiAtMSwgaW5uZXI6IGlubmVyIDwgMCA/IG51bWJlcmluZy5zdGFydCA6IGlubmVyIH0pO1xuICAgICAgICByZXR1cm4gdHJ1ZTtcbiAgICAgIGNhc2UgXCJlbmRcIjpcbiAgICAgIGNhc2UgXCJkaWdpdHNcIjpcbiAgICAgICAgdGhyZWFkcy5wdXNoKHsgYXQsIG5vZGU6IG51bWJlciwgaW5uZXIgfSk7XG4gICAgICAgIHJldHVybiBmYWxzZTtcbiAgICB9XG4gIH1cblxuICAjbnVtYmVyKHBsYWNlOiBQbGFjZSk6IG51bWJlciB7XG4gICAgbGV0IG5hbWU6IHN0cmluZztcbiAgICBpZiAoXCJjb2RlXCIgaW4gcGxhY2UpIG5hbWUgPSBwbGFjZS5jb2RlO1xuICAgIGVsc2Uge1xuICAgICAgY29uc3QgeyBwbGFpbiwgdGhyZWFkcyB9ID0gcGxhY2U7XG4gICAgICBpZiAodGhpcy4jaW5uZXIuZmFjdHMocGxhaW4pLmlzRGVhZCAmJiB0aHJlYWRzLmV2ZXJ5KCh7IG5vZGUsIGlubmVyIH0pID0+IG5vZGUgPCAwICYmIHRoaXMuI2lubmVyLmZhY3RzKGlubmVyKS5pc0RlYWQpKSByZXR1cm4gZGVhZFN0YXRlO1xuICAgICAgbmFtZSA9IGAke3BsYWNlLm51bWJlcmluZy5jb2RlfSAke3BsYWlufSAke3RocmVhZHMubWFwKCh7IGF0LCBub2RlLCBpbm5lciB9KSA9PiBgJHthdH0gJHtub2RlfSAke2lubmVyfWApLmpvaW4oKX1gO1xuICAgIH1cbiAgICBsZXQgc3RhdGUgPSB0aGlzLiNrbm93bi5nZXQobmFtZSk7XG4gICAgaWYgKHN0YXRlID09PSB1bmRlZmluZWQpIHtcbiAgICAgIHN0YXRlID0gdGhpcy4jc2l6ZSsrO1xuICAgICAgdGhpcy4ja25vd24uc2V0KG5hbWUsIHN0YXRlKTtcbiAgICAgIHRoaXMuI3BsYWNlc1tzdGF0ZV0gPSBwbGFjZTtcbiAgICAgIGlmIChzdGF0ZSA+PSB0aGlzLiNhY2NlcHRpbmcubGVuZ3RoKSB0aGlzLiNncm93KCk7XG4gICAgICB0aGlzLiNhY2NlcHRpbmdbc3RhdGVdID0gIShcImNvZGVcIiBpbiBwbGFjZSkgJiYgdGhpcy4jaXNWYWxpZChwbGFjZSkgPyAxIDogMDtcbiAgICB9XG4gICAgcmV0dXJuIHN0YXRlO1xuICB9XG5cbiAgI2dyb3coKTogdm9pZCB7XG4gICAgY29uc3QgdGFibGUgPSBuZXcgSW50MzJBcnJheSh0aGlzLiN0YWJsZS5sZW5ndGggKiAyKTtcbiAgICB0YWJsZS5zZXQodGhpcy4jdGFibGUpO1xuICAgIHRoaXMuI3RhYmxlID0gdGFibGU7XG4gICAgY29uc3QgYWNjZXB0aW5nID0gbmV3IFVpbnQ4QXJyYXkodGhpcy4jYWNjZXB0aW5nLmxlbmd0aCAqIDIpO1xuICAgIGFjY2VwdGluZy5zZXQodGhpcy4jYWNjZXB0aW5nKTtcbiAgICB0aGlzLiNhY2NlcHRpbmcgPSBhY2NlcHRpbmc7XG4gIH1cblxuICAvKiogV2hhdCBsaWJwaG9uZW51bWJlciBzYXlzIG9mIGEgbnVtYmVyIHRoYXQgZW5kcyBoZXJlLiAqL1xuICAjaXNWYWxpZCh7IG51bWJlcmluZywgcGxhaW4sIHRocmVhZHMgfTogRXhjbHVkZTxQbGFjZSwgeyBjb2RlOiBzdHJpbmcgfT4pOiBib29sZWFuIHtcbiAgICBjb25zdCB7IHBsYW5zIH0gPSBudW1iZXJpbmc7XG4gICAgY29uc3QgbnVtYmVyID0gdGhpcy4jaW5uZXIuZmFjdHModGhpcy4jd2l0aG91dFByZWZpeChudW1iZXJpbmcsIHBsYWluLCB0aHJlYWRzKSk7XG4gICAgaWYgKG51bWJlci5sZW5ndGggPCAyIHx8IG51bWJlci5sZW5ndGggPiBsb25nZXN0TmF0aW9uYWwpIHJldHVybiBmYWxzZTtcbiAgICByZXR1cm4gKCgobnVtYmVyLm5hdGlvbmFsICYgbnVtYmVyLnR5cGVkKSA+PiBwbGFuT2YobnVtYmVyLCBwbGFucykpICYgMSkgPT09IDE7XG4gIH1cblxuICAjd2l0aG91dFByZWZpeCh7IHBsYW5zLCBzdGFydCB9OiBOdW1iZXJpbmcsIHBsYWluOiBudW1iZXIsIHRocmVhZHM6IHJlYWRvbmx5IFRocmVhZFtdKTogbnVtYmVyIHtcbiAgICBjb25zdCBtYXRjaGVkID0gdGhyZWFkcy5maW5kKCh7IG5vZGUgfSkgPT4gbm9kZSA8IDAgfHwgdGhpcy4jbm9kZXMubm9kZShub2RlKS5pcyA9PT0gXCJlbmRcIik7XG4gICAgaWYgKG1hdGNoZWQgPT09IHVuZGVmaW5lZCkgcmV0dXJuIHBsYWluO1xuICAgIGNvbnN0IHN0cmlwcGVkID0gbWF0Y2hlZC5pbm5lciA8IDAgPyBzdGFydCA6IG1hdGNoZWQuaW5uZXI7XG4gICAgaWYgKHN0cmlwcGVkID09PSBwbGFpbikgcmV0dXJuIHBsYWluO1xuICAgIGNvbnN0IFtiZWZvcmUsIGFmdGVyXSA9IFt0aGlzLiNpbm5lci5mYWN0cyhwbGFpbiksIHRoaXMuI2lubmVyLmZhY3RzKHN0cmlwcGVkKV07XG4gICAgaWYgKChiZWZvcmUubmF0aW9uYWwgJiAxKSAhPT0gMCAmJiAoYWZ0ZXIubmF0aW9uYWwgJiAxKSA9PT0gMCkgcmV0dXJuIHBsYWluO1xuICAgIGNvbnN0IHsgbGVuZ3RocyB9ID0gcGxhbnNbcGxhbk9mKGFmdGVyLCBwbGFucyldIGFzIFBsYW47XG4gICAgcmV0dXJuIGxlbmd0aHMuaW5jbHVkZXMoYWZ0ZXIubGVuZ3RoKSB8fCBhZnRlci5sZW5ndGggPiAobGVuZ3Rocy5hdCgtMSkgPz8gMCkgPyBzdHJpcHBlZCA6IHBsYWluO1xuICB9XG59XG5cbi8qKiBUaGUgcGxhY2Ugb2YgdGhlIHBsYW4gdGhhdCBhIG51bWJlciBiZWxvbmdzIHRvOiBvZiBzZXZlcmFsLCB0aGUgZmlyc3Qgd2hvc2UgbGVhZGluZyBkaWdpdHMgaXQgaGFzLCBvciBvbmUgb2Ygd2hvc2UgdHlwZXMuICovXG5mdW5jdGlvbiBwbGFuT2YoeyBuYXRpb25hbCwgdHlwZWQsIGxlYWRpbmcgfTogeyBuYXRpb25hbDogbnVtYmVyOyB0eXBlZDogbnVtYmVyOyBsZWFkaW5nOiBudW1iZXIgfSwgcGxhbnM6IHJlYWRvbmx5IFBsYW5bXSk6IG51bWJlciB7XG4gIGlmIChwbGFucy5sZW5ndGggPT09IDEpIHJldHVybiAwO1xuICBjb25zdCBmb3VuZCA9IHBsYW5zLmZpbmRJbmRleCgoeyBsZWFkaW5nRGlnaXRzIH0sIGluZGV4KSA9PiAoKGxlYWRpbmdEaWdpdHMgPT09IG51bGwgPyBuYXRpb25hbCAmIHR5cGVkIDogbGVhZGluZykgPj4gaW5kZXgpICYgMSk7XG4gIHJldHVybiBNYXRoLm1heCgwLCBmb3VuZCk7XG59XG4iLCAiLy8gVGhlIG51bWJlcmluZyBwbGFucyBvZiBsaWJwaG9uZW51bWJlciwgYXMgdGhlIHBhY2thZ2UgbGlicGhvbmVudW1iZXItanMgaGFzIHRoZW0uIExvYWRlZCB3aGVuIHRoZSBmaXJzdCBvbmUgaXMgYXNrZWQgZm9yOlxuLy8gbW9zdCBsb29rdXBzIGFuZCBtYW55IGJ1aWxkcyBuZWVkIG5vbmUuXG5pbXBvcnQgeyBjcmVhdGVSZXF1aXJlIH0gZnJvbSBcIm5vZGU6bW9kdWxlXCI7XG5cbi8qKiBXaGF0IGxpYnBob25lbnVtYmVyIGtub3dzIG9mIG9uZSByZWdpb24gKG9yIG9mIGEgY2FsbGluZyBjb2RlIHRoYXQgYmVsb25ncyB0byBub25lKS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUGxhbiB7XG4gIC8qKiBJU08gMzE2NiBjb2RlIG9mIHR3byBsZXR0ZXJzOyBudWxsIGZvciBhIGNhbGxpbmcgY29kZSB3aXRob3V0IGEgcmVnaW9uLiAqL1xuICByZWFkb25seSByZWdpb246IHN0cmluZyB8IG51bGw7XG4gIHJlYWRvbmx5IGNhbGxpbmdDb2RlOiBzdHJpbmc7XG4gIC8qKiBBIHJlZ3VsYXIgZXhwcmVzc2lvbjogd2hhdCBpcyBkaWFsbGVkIGJlZm9yZSBhbiBpbnRlcm5hdGlvbmFsIG51bWJlci4gKi9cbiAgcmVhZG9ubHkgaW50ZXJuYXRpb25hbFByZWZpeDogc3RyaW5nIHwgbnVsbDtcbiAgLyoqIFJlZ3VsYXIgZXhwcmVzc2lvbnMgb2YgYWxsIG5hdGlvbmFsIG51bWJlcnMsIGFuZCBvZiB0aG9zZSBvZiBlYWNoIHR5cGUuIExlbmd0aHMgYXJlIHRob3NlIG9mIHRoZSBwbGFuIHdoZXJlIGEgdHlwZSBoYXMgbm9uZS4gKi9cbiAgcmVhZG9ubHkgbmF0aW9uYWxQYXR0ZXJuOiBzdHJpbmc7XG4gIHJlYWRvbmx5IHR5cGVzOiByZWFkb25seSB7IHJlYWRvbmx5IHBhdHRlcm46IHN0cmluZzsgcmVhZG9ubHkgbGVuZ3RoczogcmVhZG9ubHkgbnVtYmVyW10gfVtdO1xuICAvKiogUG9zc2libGUgbGVuZ3RocyBvZiBhIG5hdGlvbmFsIG51bWJlciwgYXNjZW5kaW5nLiAqL1xuICByZWFkb25seSBsZW5ndGhzOiByZWFkb25seSBudW1iZXJbXTtcbiAgLyoqIFdoYXQgaXMgZGlhbGxlZCBiZWZvcmUgYSBuYXRpb25hbCBudW1iZXIsIGFuZCBhIHJlZ3VsYXIgZXhwcmVzc2lvbiBvZiBhbGwgdGhhdCBtYXkgc3RhbmQgdGhlcmUuICovXG4gIHJlYWRvbmx5IHRydW5rUHJlZml4OiBzdHJpbmcgfCBudWxsO1xuICByZWFkb25seSBwcmVmaXhQYXR0ZXJuOiBzdHJpbmcgfCBudWxsO1xuICAvKiogV2hhdCB0YWtlcyB0aGUgcGxhY2Ugb2YgYSBwcmVmaXggd2hvc2UgbGFzdCBncm91cCBtYXRjaGVkOiBkaWdpdHMgYW5kIGAkYCB3aXRoIHRoZSBncm91cCdzIG51bWJlci4gKi9cbiAgcmVhZG9ubHkgcHJlZml4VHJhbnNmb3JtOiBzdHJpbmcgfCBudWxsO1xuICAvKiogQSByZWd1bGFyIGV4cHJlc3Npb246IGEgbnVtYmVyIHRoYXQgYmVnaW5zIHNvIGJlbG9uZ3MgdG8gdGhpcyByZWdpb24gb2Ygc2V2ZXJhbCB3aXRoIG9uZSBjYWxsaW5nIGNvZGUuICovXG4gIHJlYWRvbmx5IGxlYWRpbmdEaWdpdHM6IHN0cmluZyB8IG51bGw7XG59XG5cbi8qKiBSb3dzIG9mIHRoZSBtZXRhZGF0YSwgdmVyc2lvbiA0OiBNRVRBREFUQS5tZCBvZiBsaWJwaG9uZW51bWJlci1qcy4gKi9cbnR5cGUgUm93ID0gcmVhZG9ubHkgW1xuICBjYWxsaW5nQ29kZTogc3RyaW5nLFxuICBpbnRlcm5hdGlvbmFsUHJlZml4OiBzdHJpbmcgfCAwLFxuICBuYXRpb25hbFBhdHRlcm46IHN0cmluZyxcbiAgbGVuZ3RoczogcmVhZG9ubHkgbnVtYmVyW10sXG4gIGZvcm1hdHM6IHVua25vd24sXG4gIHRydW5rUHJlZml4Pzogc3RyaW5nIHwgMCxcbiAgZm9ybWF0dGluZ1J1bGU/OiB1bmtub3duLFxuICBwcmVmaXhQYXR0ZXJuPzogc3RyaW5nIHwgMCxcbiAgcHJlZml4VHJhbnNmb3JtPzogc3RyaW5nIHwgMCxcbiAgaXNPcHRpb25hbD86IHVua25vd24sXG4gIGxlYWRpbmdEaWdpdHM/OiBzdHJpbmcgfCAwLFxuICB0eXBlcz86IHJlYWRvbmx5IChyZWFkb25seSBbcGF0dGVybjogc3RyaW5nLCBsZW5ndGhzPzogcmVhZG9ubHkgbnVtYmVyW11dIHwgMClbXSxcbl07XG5cbmludGVyZmFjZSBNZXRhZGF0YSB7XG4gIHJlYWRvbmx5IHZlcnNpb246IG51bWJlcjtcbiAgcmVhZG9ubHkgY291bnRyeV9jYWxsaW5nX2NvZGVzOiBSZWFkb25seTxSZWNvcmQ8c3RyaW5nLCByZWFkb25seSBzdHJpbmdbXT4+O1xuICByZWFkb25seSBjb3VudHJpZXM6IFJlYWRvbmx5PFJlY29yZDxzdHJpbmcsIFJvdz4+O1xuICByZWFkb25seSBub25HZW9ncmFwaGljOiBSZWFkb25seTxSZWNvcmQ8c3RyaW5nLCBSb3c+Pjtcbn1cblxuLyoqIFRoZSBwbGFucyBvZiBhIGNhbGxpbmcgY29kZTsgdGhlIGZpcnN0IGlzIGl0cyBtYWluIG9uZS4gKi9cbmV4cG9ydCB0eXBlIFBsYW5zQnlDYWxsaW5nQ29kZSA9IFJlYWRvbmx5TWFwPHN0cmluZywgcmVhZG9ubHkgUGxhbltdPjtcblxubGV0IGxvYWRlZDogeyBieUNhbGxpbmdDb2RlOiBQbGFuc0J5Q2FsbGluZ0NvZGU7IGJ5UmVnaW9uOiBSZWFkb25seU1hcDxzdHJpbmcsIFBsYW4+IH0gfCB1bmRlZmluZWQ7XG5cbi8qKiBBbGwgcGxhbnMgYnkgY2FsbGluZyBjb2RlIGFuZCBieSByZWdpb24uICovXG5leHBvcnQgZnVuY3Rpb24gbnVtYmVyaW5nUGxhbnMoKTogeyBieUNhbGxpbmdDb2RlOiBQbGFuc0J5Q2FsbGluZ0NvZGU7IGJ5UmVnaW9uOiBSZWFkb25seU1hcDxzdHJpbmcsIFBsYW4+IH0ge1xuICByZXR1cm4gKGxvYWRlZCA/Pz0gbG9hZCgpKTtcbn1cblxuZnVuY3Rpb24gbG9hZCgpOiB7IGJ5Q2FsbGluZ0NvZGU6IFBsYW5zQnlDYWxsaW5nQ29kZTsgYnlSZWdpb246IFJlYWRvbmx5TWFwPHN0cmluZywgUGxhbj4gfSB7XG4gIGNvbnN0IHJlcXVpcmUgPSBjcmVhdGVSZXF1aXJlKGltcG9ydC5tZXRhLnVybCk7XG4gIGNvbnN0IG1ldGFkYXRhID0gcmVxdWlyZShcImxpYnBob25lbnVtYmVyLWpzL21ldGFkYXRhLm1heC5qc29uXCIpIGFzIE1ldGFkYXRhO1xuICBpZiAobWV0YWRhdGEudmVyc2lvbiAhPT0gNCkgdGhyb3cgbmV3IEVycm9yKGBidWc6IG1ldGFkYXRhIG9mIGxpYnBob25lbnVtYmVyLWpzIGhhcyB2ZXJzaW9uICR7bWV0YWRhdGEudmVyc2lvbn0sIDQgd2FzIGV4cGVjdGVkYCk7XG4gIGNvbnN0IGJ5UmVnaW9uID0gbmV3IE1hcChPYmplY3QuZW50cmllcyhtZXRhZGF0YS5jb3VudHJpZXMpLm1hcCgoW3JlZ2lvbiwgcm93XSkgPT4gW3JlZ2lvbiwgcGxhbk9mKHJlZ2lvbiwgcm93KV0gYXMgY29uc3QpKTtcbiAgY29uc3QgYnlDYWxsaW5nQ29kZSA9IG5ldyBNYXA8c3RyaW5nLCByZWFkb25seSBQbGFuW10+KCk7XG4gIGZvciAoY29uc3QgW2NvZGUsIHJlZ2lvbnNdIG9mIE9iamVjdC5lbnRyaWVzKG1ldGFkYXRhLmNvdW50cnlfY2FsbGluZ19jb2RlcykpXG4gICAgYnlDYWxsaW5nQ29kZS5zZXQoXG4gICAgICBjb2RlLFxuICAgICAgcmVnaW9ucy5mbGF0TWFwKChyZWdpb24pID0+IGJ5UmVnaW9uLmdldChyZWdpb24pID8/IFtdKSxcbiAgICApO1xuICBmb3IgKGNvbnN0IFtjb2RlLCByb3ddIG9mIE9iamVjdC5lbnRyaWVzKG1ldGFkYXRhLm5vbkdlb2dyYXBoaWMpKSBieUNhbGxpbmdDb2RlLnNldChjb2RlLCBbcGxhbk9mKG51bGwsIHJvdyldKTtcbiAgcmV0dXJuIHsgYnlDYWxsaW5nQ29kZSwgYnlSZWdpb24gfTtcbn1cblxuZnVuY3Rpb24gcGxhbk9mKHJlZ2lvbjogc3RyaW5nIHwgbnVsbCwgcm93OiBSb3cpOiBQbGFuIHtcbiAgY29uc3QgW2NhbGxpbmdDb2RlLCBpbnRlcm5hdGlvbmFsUHJlZml4LCBuYXRpb25hbFBhdHRlcm4sIGxlbmd0aHMsICwgdHJ1bmtQcmVmaXgsICwgcHJlZml4UGF0dGVybiwgcHJlZml4VHJhbnNmb3JtLCAsIGxlYWRpbmdEaWdpdHMsIHR5cGVzXSA9IHJvdztcbiAgcmV0dXJuIHtcbiAgICByZWdpb24sXG4gICAgY2FsbGluZ0NvZGUsXG4gICAgaW50ZXJuYXRpb25hbFByZWZpeDogdGV4dE9yTnVsbChpbnRlcm5hdGlvbmFsUHJlZml4KSxcbiAgICBuYXRpb25hbFBhdHRlcm4sXG4gICAgdHlwZXM6ICh0eXBlcyA/PyBbXSkuZmxhdE1hcCgodHlwZSkgPT4gKHR5cGUgPT09IDAgfHwgdHlwZVswXSA9PT0gXCJcIiA/IFtdIDogW3sgcGF0dGVybjogdHlwZVswXSwgbGVuZ3RoczogdHlwZVsxXSA/PyBsZW5ndGhzIH1dKSksXG4gICAgbGVuZ3RocyxcbiAgICB0cnVua1ByZWZpeDogdGV4dE9yTnVsbCh0cnVua1ByZWZpeCksXG4gICAgcHJlZml4UGF0dGVybjogdGV4dE9yTnVsbChwcmVmaXhQYXR0ZXJuKSA/PyB0ZXh0T3JOdWxsKHRydW5rUHJlZml4KSxcbiAgICBwcmVmaXhUcmFuc2Zvcm06IHRleHRPck51bGwocHJlZml4VHJhbnNmb3JtKSxcbiAgICBsZWFkaW5nRGlnaXRzOiB0ZXh0T3JOdWxsKGxlYWRpbmdEaWdpdHMpLFxuICB9O1xufVxuXG5mdW5jdGlvbiB0ZXh0T3JOdWxsKHZhbHVlOiBzdHJpbmcgfCAwIHwgdW5kZWZpbmVkKTogc3RyaW5nIHwgbnVsbCB7XG4gIHJldHVybiB0eXBlb2YgdmFsdWUgPT09IFwic3RyaW5nXCIgJiYgdmFsdWUgIT09IFwiXCIgPyB2YWx1ZSA6IG51bGw7XG59XG4iLCAiLy8gTmF0aW9uYWwgbnVtYmVycyB0byBFLjE2NDogd2hhdCBsaWJwaG9uZW51bWJlcidzIHBhcnNlUGhvbmVOdW1iZXIgZ2l2ZXMgZm9yIGRpZ2l0cyBhbmQgYSBkZWZhdWx0IGNvdW50cnksIGJ5IHRoZSBzYW1lXG4vLyBtZXRhZGF0YSwgd2l0aG91dCBpdHMgcGFyc2VyLlxuaW1wb3J0IHsgbnVtYmVyaW5nUGxhbnMsIHR5cGUgUGxhbiB9IGZyb20gXCIuL3Bob25lLW1ldGFkYXRhLmpzXCI7XG5cbi8qKiBBIG51bWJlcmluZyBwbGFuIHdpdGggaXRzIGV4cHJlc3Npb25zIGNvbXBpbGVkLCBhbmQgdGhlIHBsYW5zIHRoYXQgaGF2ZSB0aGUgc2FtZSBjYWxsaW5nIGNvZGUuICovXG5pbnRlcmZhY2UgUmVhZGVyIHtcbiAgcmVhZG9ubHkgcGxhbjogUGxhbjtcbiAgcmVhZG9ubHkgc2hhcmluZzogcmVhZG9ubHkgUmVhZGVyW107XG4gIHJlYWRvbmx5IGludGVybmF0aW9uYWw6IFJlZ0V4cCB8IG51bGw7XG4gIHJlYWRvbmx5IHByZWZpeDogUmVnRXhwIHwgbnVsbDtcbiAgcmVhZG9ubHkgbmF0aW9uYWw6IFJlZ0V4cDtcbiAgcmVhZG9ubHkgdHlwZXM6IHJlYWRvbmx5IHsgZXhwcmVzc2lvbjogUmVnRXhwOyBsZW5ndGhzOiByZWFkb25seSBudW1iZXJbXSB9W107XG4gIHJlYWRvbmx5IGxlYWRpbmc6IFJlZ0V4cCB8IG51bGw7XG59XG5cbmNvbnN0IGxvbmdlc3ROYXRpb25hbCA9IDE3O1xuY29uc3QgcmVhZGVycyA9IG5ldyBNYXA8c3RyaW5nLCBSZWFkZXI+KCk7XG5cbi8qKlxuICogVGhlIEUuMTY0IGRpZ2l0cywgd2l0aG91dCBgK2AsIG9mIGRpZ2l0cyB0aGF0IGFyZSBkaWFsbGVkIGluIGEgcGxhY2UgKGEgcmVnaW9uIHN1Y2ggYXMgYE5MYCwgb3IgYSBjYWxsaW5nIGNvZGUsIHdoaWNoIHN0YW5kc1xuICogZm9yIGl0cyBtYWluIHJlZ2lvbik6IHdpdGggaXRzIG5hdGlvbmFsIHByZWZpeCBvciB3aXRob3V0LCBiZWhpbmQgaXRzIHByZWZpeCBmb3IgYWJyb2FkLCBvciB3aXRoIGl0cyBjYWxsaW5nIGNvZGUgd2hlcmVcbiAqIHRoZXkgYXJlIG5vIG5hdGlvbmFsIG51bWJlci4gVW5kZWZpbmVkIGlmIHRoZXkgY2Fubm90IGJlIHJlYWQgc28uIFdoZXRoZXIgdGhlIG51bWJlciBpcyBwb3NzaWJsZSBvciB2YWxpZCBpcyBub3Qgc2FpZC5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHRvSW50ZXJuYXRpb25hbChkaWdpdHM6IHN0cmluZywgcGxhY2U6IHN0cmluZyk6IHN0cmluZyB8IHVuZGVmaW5lZCB7XG4gIGNvbnN0IHJlYWRlciA9IHJlYWRlck9mKHBsYWNlKTtcbiAgaWYgKHJlYWRlciA9PT0gdW5kZWZpbmVkKSByZXR1cm4gdW5kZWZpbmVkO1xuICBjb25zdCB7IGNhbGxpbmdDb2RlIH0gPSByZWFkZXIucGxhbjtcbiAgY29uc3QgYWJyb2FkID0gd2l0aG91dEludGVybmF0aW9uYWxQcmVmaXgoZGlnaXRzLCByZWFkZXIpO1xuICBpZiAoYWJyb2FkICE9PSB1bmRlZmluZWQpIHtcbiAgICBmb3IgKGxldCBsZW5ndGggPSAxOyBsZW5ndGggPD0gMzsgbGVuZ3RoKyspIHtcbiAgICAgIGNvbnN0IG1haW4gPSBtYWluUmVhZGVyKGFicm9hZC5zbGljZSgwLCBsZW5ndGgpKTtcbiAgICAgIGlmIChtYWluICE9PSB1bmRlZmluZWQpIHJldHVybiB3cml0dGVuKG1haW4ucGxhbi5jYWxsaW5nQ29kZSwgd2l0aG91dFByZWZpeChhYnJvYWQuc2xpY2UobGVuZ3RoKSwgbWFpbikpO1xuICAgIH1cbiAgICByZXR1cm4gdW5kZWZpbmVkO1xuICB9XG4gIGlmIChkaWdpdHMuc3RhcnRzV2l0aChjYWxsaW5nQ29kZSkpIHtcbiAgICBjb25zdCBuYXRpb25hbCA9IHdpdGhvdXRQcmVmaXgoZGlnaXRzLCByZWFkZXIpO1xuICAgIGNvbnN0IHJlc3QgPSBkaWdpdHMuc2xpY2UoY2FsbGluZ0NvZGUubGVuZ3RoKTtcbiAgICBjb25zdCBpc05hdGlvbmFsID0gcmVhZGVyLm5hdGlvbmFsLnRlc3QobmF0aW9uYWwpO1xuICAgIGlmICgoIWlzTmF0aW9uYWwgJiYgcmVhZGVyLm5hdGlvbmFsLnRlc3Qod2l0aG91dFByZWZpeChyZXN0LCByZWFkZXIpKSkgfHwgbmF0aW9uYWwubGVuZ3RoID4gbG9uZ2VzdE9mKHJlYWRlci5wbGFuKSlcbiAgICAgIHJldHVybiB3cml0dGVuKGNhbGxpbmdDb2RlLCB3aXRob3V0UHJlZml4KHJlc3QsIG1haW5SZWFkZXIoY2FsbGluZ0NvZGUpID8/IHJlYWRlcikpO1xuICB9XG4gIHJldHVybiB3cml0dGVuKGNhbGxpbmdDb2RlLCB3aXRob3V0UHJlZml4KGRpZ2l0cywgcmVhZGVyKSk7XG59XG5cbi8qKiBUaGUgcGxhbiBvZiBhIHBsYWNlOiBvZiBhIHJlZ2lvbiwgb3IgdGhlIG1haW4gb25lIG9mIGEgY2FsbGluZyBjb2RlOyB1bmRlZmluZWQgaWYgdGhlcmUgaXMgbm9uZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwbGFuT2ZQbGFjZShwbGFjZTogc3RyaW5nKTogUGxhbiB8IHVuZGVmaW5lZCB7XG4gIHJldHVybiByZWFkZXJPZihwbGFjZSk/LnBsYW47XG59XG5cbmZ1bmN0aW9uIHdyaXR0ZW4oY2FsbGluZ0NvZGU6IHN0cmluZywgbmF0aW9uYWw6IHN0cmluZyk6IHN0cmluZyB8IHVuZGVmaW5lZCB7XG4gIHJldHVybiBuYXRpb25hbC5sZW5ndGggPCAyIHx8IG5hdGlvbmFsLmxlbmd0aCA+IGxvbmdlc3ROYXRpb25hbCA/IHVuZGVmaW5lZCA6IGNhbGxpbmdDb2RlICsgbmF0aW9uYWw7XG59XG5cbmZ1bmN0aW9uIGxvbmdlc3RPZihwbGFuOiBQbGFuKTogbnVtYmVyIHtcbiAgcmV0dXJuIHBsYW4ubGVuZ3Rocy5hdCgtMSkgPz8gMDtcbn1cblxuZnVuY3Rpb24gd2l0aG91dEludGVybmF0aW9uYWxQcmVmaXgoZGlnaXRzOiBzdHJpbmcsIHsgaW50ZXJuYXRpb25hbCwgcGxhbiB9OiBSZWFkZXIpOiBzdHJpbmcgfCB1bmRlZmluZWQge1xuICBpZiAoaW50ZXJuYXRpb25hbCA9PT0gbnVsbCB8fCBwbGFuLnJlZ2lvbiA9PT0gbnVsbCkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgY29uc3QgbWF0Y2ggPSBpbnRlcm5hdGlvbmFsLmV4ZWMoZGlnaXRzKTtcbiAgaWYgKG1hdGNoPy5pbmRleCAhPT0gMCkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgY29uc3QgcmVzdCA9IGRpZ2l0cy5zbGljZShtYXRjaFswXS5sZW5ndGgpO1xuICByZXR1cm4gcmVzdCA9PT0gXCJcIiB8fCByZXN0LnN0YXJ0c1dpdGgoXCIwXCIpIHx8IHJlc3QgPT09IGRpZ2l0cyA/IHVuZGVmaW5lZCA6IHJlc3Q7XG59XG5cbi8qKiBBIG5hdGlvbmFsIG51bWJlciB3aXRob3V0IHdoYXQgaXMgZGlhbGxlZCBiZWZvcmUgaXQ7IHRoZSBudW1iZXIgYXMgaXQgc3RhbmRzIGlmIGl0IGlzIG5vbmUgd2l0aG91dC4gKi9cbmZ1bmN0aW9uIHdpdGhvdXRQcmVmaXgobnVtYmVyOiBzdHJpbmcsIHJlYWRlcjogUmVhZGVyKTogc3RyaW5nIHtcbiAgY29uc3QgeyBwcmVmaXgsIHBsYW4sIG5hdGlvbmFsIH0gPSByZWFkZXI7XG4gIGNvbnN0IG1hdGNoID0gcHJlZml4Py5leGVjKG51bWJlcik7XG4gIGlmIChtYXRjaCA9PT0gbnVsbCB8fCBtYXRjaCA9PT0gdW5kZWZpbmVkKSByZXR1cm4gbnVtYmVyO1xuICBjb25zdCB0cmFuc2Zvcm1lZCA9IHBsYW4ucHJlZml4VHJhbnNmb3JtICE9PSBudWxsICYmIG1hdGNoLmxlbmd0aCA+IDEgJiYgKG1hdGNoLmF0KC0xKSA/PyBcIlwiKSAhPT0gXCJcIjtcbiAgY29uc3QgcmVzdCA9IG51bWJlci5zbGljZShtYXRjaFswXS5sZW5ndGgpO1xuICBjb25zdCBzdHJpcHBlZCA9IHRyYW5zZm9ybWVkID8gKHBsYW4ucHJlZml4VHJhbnNmb3JtID8/IFwiXCIpLnJlcGxhY2UoL1xcJChcXGQpL2d1LCAoXywgZ3JvdXA6IHN0cmluZykgPT4gbWF0Y2hbTnVtYmVyKGdyb3VwKV0gPz8gXCJcIikgKyByZXN0IDogcmVzdDtcbiAgaWYgKHN0cmlwcGVkID09PSBudW1iZXIpIHJldHVybiBudW1iZXI7XG4gIGlmIChuYXRpb25hbC50ZXN0KG51bWJlcikgJiYgIW5hdGlvbmFsLnRlc3Qoc3RyaXBwZWQpKSByZXR1cm4gbnVtYmVyO1xuICByZXR1cm4gaXNMb25nRW5vdWdoKHN0cmlwcGVkLCByZWFkZXIpID8gc3RyaXBwZWQgOiBudW1iZXI7XG59XG5cbi8qKiBXaGV0aGVyIGEgbnVtYmVyIGhhcyBvbmUgb2YgdGhlIGxlbmd0aHMgb2YgdGhlIHJlZ2lvbiB0aGF0IGl0IGJlbG9uZ3MgdG8sIG9yIGlzIGxvbmdlciB0aGFuIGFsbC4gKi9cbmZ1bmN0aW9uIGlzTG9uZ0Vub3VnaChudW1iZXI6IHN0cmluZywgcmVhZGVyOiBSZWFkZXIpOiBib29sZWFuIHtcbiAgY29uc3QgZml0cyA9ICh7IHBsYW4gfTogUmVhZGVyKTogYm9vbGVhbiA9PiBwbGFuLmxlbmd0aHMuaW5jbHVkZXMobnVtYmVyLmxlbmd0aCkgfHwgbnVtYmVyLmxlbmd0aCA+IGxvbmdlc3RPZihwbGFuKTtcbiAgY29uc3QgdmVyZGljdCA9IGZpdHMocmVhZGVyKTtcbiAgLy8gRmluZGluZyB0aGUgcmVnaW9uIHRha2VzIGRvemVucyBvZiBleHByZXNzaW9uczsgbW9zdGx5IGFsbCByZWdpb25zIGFncmVlLlxuICBpZiAocmVhZGVyLnNoYXJpbmcuZXZlcnkoKG9uZSkgPT4gZml0cyhvbmUpID09PSB2ZXJkaWN0KSkgcmV0dXJuIHZlcmRpY3Q7XG4gIHJldHVybiBmaXRzKHJlZ2lvbk9mKG51bWJlciwgcmVhZGVyKSA/PyByZWFkZXIpO1xufVxuXG4vKiogV2hpY2ggb2Ygc2V2ZXJhbCByZWdpb25zIGEgbnVtYmVyIGJlbG9uZ3MgdG86IHRoZSBmaXJzdCB3aG9zZSBsZWFkaW5nIGRpZ2l0cyBpdCBoYXMsIG9yIG9uZSBvZiB3aG9zZSB0eXBlcy4gKi9cbmZ1bmN0aW9uIHJlZ2lvbk9mKG51bWJlcjogc3RyaW5nLCB7IHNoYXJpbmcgfTogUmVhZGVyKTogUmVhZGVyIHwgdW5kZWZpbmVkIHtcbiAgaWYgKHNoYXJpbmcubGVuZ3RoID09PSAxKSByZXR1cm4gc2hhcmluZ1swXTtcbiAgcmV0dXJuIHNoYXJpbmcuZmluZCgoeyBsZWFkaW5nLCBuYXRpb25hbCwgdHlwZXMgfSkgPT5cbiAgICBsZWFkaW5nID09PSBudWxsXG4gICAgICA/IG5hdGlvbmFsLnRlc3QobnVtYmVyKSAmJiB0eXBlcy5zb21lKCh7IGV4cHJlc3Npb24sIGxlbmd0aHMgfSkgPT4gbGVuZ3Rocy5pbmNsdWRlcyhudW1iZXIubGVuZ3RoKSAmJiBleHByZXNzaW9uLnRlc3QobnVtYmVyKSlcbiAgICAgIDogbGVhZGluZy5leGVjKG51bWJlcik/LmluZGV4ID09PSAwLFxuICApO1xufVxuXG5mdW5jdGlvbiByZWFkZXJPZihwbGFjZTogc3RyaW5nKTogUmVhZGVyIHwgdW5kZWZpbmVkIHtcbiAgY29uc3Qga25vd24gPSByZWFkZXJzLmdldChwbGFjZSk7XG4gIGlmIChrbm93biAhPT0gdW5kZWZpbmVkKSByZXR1cm4ga25vd247XG4gIGNvbnN0IHsgYnlSZWdpb24sIGJ5Q2FsbGluZ0NvZGUgfSA9IG51bWJlcmluZ1BsYW5zKCk7XG4gIGNvbnN0IHBsYW4gPSBieVJlZ2lvbi5nZXQocGxhY2UpID8/IGJ5Q2FsbGluZ0NvZGUuZ2V0KHBsYWNlKT8uWzBdO1xuICBpZiAocGxhbiA9PT0gdW5kZWZpbmVkKSByZXR1cm4gdW5kZWZpbmVkO1xuICBjb25zdCBzaGFyaW5nOiBSZWFkZXJbXSA9IFtdO1xuICBmb3IgKGNvbnN0IG9uZSBvZiBieUNhbGxpbmdDb2RlLmdldChwbGFuLmNhbGxpbmdDb2RlKSA/PyBbXSkgc2hhcmluZy5wdXNoKGNvbXBpbGUob25lLCBzaGFyaW5nKSk7XG4gIGZvciAoY29uc3QgcmVhZGVyIG9mIHNoYXJpbmcpIGlmIChyZWFkZXIucGxhbi5yZWdpb24gIT09IG51bGwpIHJlYWRlcnMuc2V0KHJlYWRlci5wbGFuLnJlZ2lvbiwgcmVhZGVyKTtcbiAgY29uc3QgW21haW5dID0gc2hhcmluZztcbiAgaWYgKG1haW4gIT09IHVuZGVmaW5lZCkgcmVhZGVycy5zZXQocGxhbi5jYWxsaW5nQ29kZSwgbWFpbik7XG4gIHJldHVybiByZWFkZXJzLmdldChwbGFjZSk7XG59XG5cbmZ1bmN0aW9uIG1haW5SZWFkZXIoY2FsbGluZ0NvZGU6IHN0cmluZyk6IFJlYWRlciB8IHVuZGVmaW5lZCB7XG4gIHJldHVybiAvXlxcZCskL3UudGVzdChjYWxsaW5nQ29kZSkgPyByZWFkZXJPZihjYWxsaW5nQ29kZSkgOiB1bmRlZmluZWQ7XG59XG5cbmZ1bmN0aW9uIGNvbXBpbGUocGxhbjogUGxhbiwgc2hhcmluZzogcmVhZG9ubHkgUmVhZGVyW10pOiBSZWFkZXIge1xuICByZXR1cm4ge1xuICAgIHBsYW4sXG4gICAgc2hhcmluZyxcbiAgICBpbnRlcm5hdGlvbmFsOiBwbGFuLmludGVybmF0aW9uYWxQcmVmaXggPT09IG51bGwgPyBudWxsIDogbmV3IFJlZ0V4cChwbGFuLmludGVybmF0aW9uYWxQcmVmaXgsIFwidVwiKSxcbiAgICBwcmVmaXg6IHBsYW4ucHJlZml4UGF0dGVybiA9PT0gbnVsbCA/IG51bGwgOiBuZXcgUmVnRXhwKGBeKD86JHtwbGFuLnByZWZpeFBhdHRlcm59KWAsIFwidVwiKSxcbiAgICBuYXRpb25hbDogd2hvbGUocGxhbi5uYXRpb25hbFBhdHRlcm4pLFxuICAgIHR5cGVzOiBwbGFuLnR5cGVzLm1hcCgoeyBwYXR0ZXJuLCBsZW5ndGhzIH0pID0+ICh7IGV4cHJlc3Npb246IHdob2xlKHBhdHRlcm4pLCBsZW5ndGhzIH0pKSxcbiAgICBsZWFkaW5nOiBwbGFuLmxlYWRpbmdEaWdpdHMgPT09IG51bGwgPyBudWxsIDogbmV3IFJlZ0V4cChwbGFuLmxlYWRpbmdEaWdpdHMsIFwidVwiKSxcbiAgfTtcbn1cblxuZnVuY3Rpb24gd2hvbGUocGF0dGVybjogc3RyaW5nKTogUmVnRXhwIHtcbiAgcmV0dXJuIG5ldyBSZWdFeHAoYF4oPzoke3BhdHRlcm59KSRgLCBcInVcIik7XG59XG4iLCAiLy8gTnVtYmVyaW5nIHBsYW5zLCBieSBsaWJwaG9uZW51bWJlcidzIG1ldGFkYXRhOiB3aGljaCBkaWdpdHMgYXJlIGEgdmFsaWQgaW50ZXJuYXRpb25hbCBudW1iZXIsIGFuZCBob3cgbmF0aW9uYWwgb25lcyBhcmVcbi8vIHdyaXR0ZW4gZm9yIGFicm9hZC4gTm90aGluZyBpcyBsb2FkZWQgYmVmb3JlIHRoZSBmaXJzdCBxdWVzdGlvbi5cbmltcG9ydCB7IFBob25lQXV0b21hdG9uIH0gZnJvbSBcIi4vcGhvbmUtYXV0b21hdG9uLmpzXCI7XG5pbXBvcnQgeyBudW1iZXJpbmdQbGFucyB9IGZyb20gXCIuL3Bob25lLW1ldGFkYXRhLmpzXCI7XG5pbXBvcnQgeyBwbGFuT2ZQbGFjZSwgdG9JbnRlcm5hdGlvbmFsIH0gZnJvbSBcIi4vcGhvbmUtbmF0aW9uYWwuanNcIjtcblxubGV0IGF1dG9tYXRvbjogUGhvbmVBdXRvbWF0b24gfCB1bmRlZmluZWQ7XG5cbi8qKiBUaGUgYXV0b21hdG9uIG9mIGFsbCB2YWxpZCBpbnRlcm5hdGlvbmFsIG51bWJlcnMuIEl0IGdyb3dzIGFzIGl0IGlzIHVzZWQuICovXG5leHBvcnQgZnVuY3Rpb24gcGhvbmVBdXRvbWF0b24oKTogUGhvbmVBdXRvbWF0b24ge1xuICByZXR1cm4gKGF1dG9tYXRvbiA/Pz0gbmV3IFBob25lQXV0b21hdG9uKG51bWJlcmluZ1BsYW5zKCkuYnlDYWxsaW5nQ29kZSkpO1xufVxuXG4vKiogVGhlIHNhbWUgaWYgaXQgaGFzIGJlZW4gYXNrZWQgZm9yIGJlZm9yZTsgdW5kZWZpbmVkIGlmIG5vdGhpbmcgd2FzIGxvYWRlZCB5ZXQuICovXG5leHBvcnQgZnVuY3Rpb24gcGhvbmVBdXRvbWF0b25JblVzZSgpOiBQaG9uZUF1dG9tYXRvbiB8IHVuZGVmaW5lZCB7XG4gIHJldHVybiBhdXRvbWF0b247XG59XG5cbi8qKiBXaGV0aGVyIGRpZ2l0cywgcmVhZCBhcyBFLjE2NCB3aXRob3V0IGArYCwgYXJlIGEgdmFsaWQgbnVtYmVyOiB3aGF0IGxpYnBob25lbnVtYmVyJ3MgYGlzVmFsaWRQaG9uZU51bWJlcmAgc2F5cy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc1ZhbGlkSW50ZXJuYXRpb25hbChkaWdpdHM6IHN0cmluZyk6IGJvb2xlYW4ge1xuICByZXR1cm4gcGhvbmVBdXRvbWF0b24oKS5hY2NlcHRzKGRpZ2l0cyk7XG59XG5cbi8qKiBDb3VudHJ5IGNvZGVzIHRoYXQgcGVvcGxlIHdyaXRlIGZvciBJU08gMzE2NidzLiAqL1xuY29uc3Qgb3RoZXJOYW1lcyA9IG5ldyBNYXAoW1xuICBbXCJVS1wiLCBcIkdCXCJdLFxuICBbXCJFTFwiLCBcIkdSXCJdLFxuXSk7XG5cbi8qKiBBIHJlZ2lvbiBpbiBjYXBpdGFscywgaWYgbGlicGhvbmVudW1iZXIga25vd3MgaXRzIG51bWJlcnM6IGBubGAgaXMgYE5MYDsgdW5kZWZpbmVkIGlmIG5vdC4gKi9cbmV4cG9ydCBmdW5jdGlvbiByZWdpb25OYW1lZCh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcgfCB1bmRlZmluZWQge1xuICBjb25zdCBuYW1lID0gdGV4dC50cmltKCkudG9VcHBlckNhc2UoKTtcbiAgY29uc3QgcmVnaW9uID0gb3RoZXJOYW1lcy5nZXQobmFtZSkgPz8gbmFtZTtcbiAgcmV0dXJuIC9eW0EtWl17Mn0kL3UudGVzdChyZWdpb24pICYmIG51bWJlcmluZ1BsYW5zKCkuYnlSZWdpb24uaGFzKHJlZ2lvbikgPyByZWdpb24gOiB1bmRlZmluZWQ7XG59XG5cbmNvbnN0IG1vc3RQbGFjZXMgPSAxMDI0O1xuY29uc3QgcGxhY2VzID0gbmV3IE1hcDxzdHJpbmcsIHN0cmluZyB8IHVuZGVmaW5lZD4oKTtcblxuLyoqIFRoZSBwbGFjZSB0aGF0IGEgdmFsdWUgb2YgYSBjb3VudHJ5LWNvZGUgY29sdW1uIG5hbWVzOiBgMzFgLCBgKzMxYCwgYDAwMzFgLCBgMzEuMGAsIGBOTGAsIGBubGA7IHVuZGVmaW5lZCBpZiBpdCBuYW1lcyBub25lLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHBsYWNlTmFtZWQodmFsdWU6IHN0cmluZyk6IHN0cmluZyB8IHVuZGVmaW5lZCB7XG4gIGlmIChwbGFjZXMuaGFzKHZhbHVlKSkgcmV0dXJuIHBsYWNlcy5nZXQodmFsdWUpO1xuICBjb25zdCB0ZXh0ID0gdmFsdWUubm9ybWFsaXplKFwiTkZLQ1wiKS50cmltKCk7XG4gIGNvbnN0IGNvZGUgPSAvXig/OlxcK3wwezAsMn0pKFsxLTldXFxkezAsMn0pKD86XFwuMCk/JC91LmV4ZWModGV4dCk/LlsxXTtcbiAgY29uc3QgcGxhY2UgPSBjb2RlID09PSB1bmRlZmluZWQgPyByZWdpb25OYW1lZCh0ZXh0KSA6IG51bWJlcmluZ1BsYW5zKCkuYnlDYWxsaW5nQ29kZS5oYXMoY29kZSkgPyBjb2RlIDogdW5kZWZpbmVkO1xuICBpZiAocGxhY2VzLnNpemUgPj0gbW9zdFBsYWNlcykgcGxhY2VzLmNsZWFyKCk7XG4gIHBsYWNlcy5zZXQodmFsdWUsIHBsYWNlKTtcbiAgcmV0dXJuIHBsYWNlO1xufVxuXG4vKiogQSBuYXRpb25hbCByZWFkaW5nOiBFLjE2NCBkaWdpdHMgd2l0aG91dCBgK2AsIGFuZCB3aGV0aGVyIHRoZXkgYXJlIGEgdmFsaWQgbnVtYmVyLiAqL1xuZXhwb3J0IGludGVyZmFjZSBOYXRpb25hbFJlYWRpbmcge1xuICByZWFkb25seSBkaWdpdHM6IHN0cmluZztcbiAgcmVhZG9ubHkgaXNWYWxpZDogYm9vbGVhbjtcbn1cblxuLyoqXG4gKiBEaWdpdHMgYXMgdGhleSBhcmUgZGlhbGxlZCBpbiBhIHBsYWNlLCBpZiB0aGUgbnVtYmVyIHRoYXQgdGhleSBnaXZlIGlzIGFzIGxvbmcgYXMgbnVtYmVycyB0aGVyZSBtYXkgYmUsIGFuZCBoYXMgdGhlIDcgdG8gMTVcbiAqIGRpZ2l0cyBvZiBhIGNhbm9uaWNhbCBmb3JtOyB1bmRlZmluZWQgaWYgbm90LlxuICovXG5leHBvcnQgZnVuY3Rpb24gbmF0aW9uYWxSZWFkaW5nKGRpZ2l0czogc3RyaW5nLCBwbGFjZTogc3RyaW5nKTogTmF0aW9uYWxSZWFkaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgcmVhZCA9IHRvSW50ZXJuYXRpb25hbChkaWdpdHMsIHBsYWNlKTtcbiAgaWYgKHJlYWQgPT09IHVuZGVmaW5lZCB8fCByZWFkLmxlbmd0aCA8IDcgfHwgcmVhZC5sZW5ndGggPiAxNSkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgaWYgKGlzVmFsaWRJbnRlcm5hdGlvbmFsKHJlYWQpKSByZXR1cm4geyBkaWdpdHM6IHJlYWQsIGlzVmFsaWQ6IHRydWUgfTtcbiAgY29uc3QgcGxhbiA9IHBsYW5PZlBsYWNlKHBsYWNlKTtcbiAgaWYgKHBsYW4gPT09IHVuZGVmaW5lZCB8fCAhcmVhZC5zdGFydHNXaXRoKHBsYW4uY2FsbGluZ0NvZGUpKSByZXR1cm4gdW5kZWZpbmVkO1xuICBjb25zdCBsZW5ndGggPSByZWFkLmxlbmd0aCAtIHBsYW4uY2FsbGluZ0NvZGUubGVuZ3RoO1xuICBjb25zdCBzaGFyaW5nID0gbnVtYmVyaW5nUGxhbnMoKS5ieUNhbGxpbmdDb2RlLmdldChwbGFuLmNhbGxpbmdDb2RlKSA/PyBbXTtcbiAgcmV0dXJuIHNoYXJpbmcuc29tZSgoeyBsZW5ndGhzIH0pID0+IGxlbmd0aHMuaW5jbHVkZXMobGVuZ3RoKSkgPyB7IGRpZ2l0czogcmVhZCwgaXNWYWxpZDogZmFsc2UgfSA6IHVuZGVmaW5lZDtcbn1cblxuLyoqIEhvdyBuYXRpb25hbCBudW1iZXJzIG9mIGEgcGxhY2UgYXJlIHJlYWQsIGluIHNob3J0LiAqL1xuZXhwb3J0IGludGVyZmFjZSBOYXRpb25hbFJ1bGUge1xuICByZWFkb25seSBjYWxsaW5nQ29kZTogc3RyaW5nO1xuICAvKiogVGhlIG9uZSBsaXRlcmFsIHByZWZpeCwgb3IgbnVsbC4gKi9cbiAgcmVhZG9ubHkgdHJ1bmtQcmVmaXg6IHN0cmluZyB8IG51bGw7XG4gIC8qKiBMZW5ndGhzIHRoYXQgbmF0aW9uYWwgbnVtYmVycyBvZiBhbGwgcmVnaW9ucyBvZiB0aGUgY2FsbGluZyBjb2RlIG1heSBoYXZlLiAqL1xuICByZWFkb25seSBsZW5ndGhzOiByZWFkb25seSBudW1iZXJbXTtcbiAgLyoqXG4gICAqIFdoZXRoZXIgdGhpcyBpcyBhbGwgdGhhdCB7QGxpbmsgdG9JbnRlcm5hdGlvbmFsfSBkb2VzIHdpdGggYSBudW1iZXIgdGhhdCBoYXMgb25lIG9mIHRoZSBsZW5ndGhzIGFuZCBkb2VzIG5vdCBiZWdpbiB3aXRoIDA6XG4gICAqIGJlaGluZCBgdHJ1bmtQcmVmaXhgLCBhbmQgYnkgaXRzZWxmIGlmIGl0IGJlZ2lucyBuZWl0aGVyIHdpdGggYHRydW5rUHJlZml4YCBub3Igd2l0aCB0aGUgY2FsbGluZyBjb2RlLCBpdCBnb2VzIGJlaGluZCB0aGVcbiAgICogY2FsbGluZyBjb2RlLlxuICAgKi9cbiAgcmVhZG9ubHkgaXNTaW1wbGU6IGJvb2xlYW47XG59XG5cbi8qKiBUaGUgcnVsZSBvZiBhIHBsYWNlLCBmb3IgcmVhZGVycyB0aGF0IGxlYXZlIGFsbCB0aGF0IGlzIG5vdCBzaW1wbGUgdG8ge0BsaW5rIHRvSW50ZXJuYXRpb25hbH07IHVuZGVmaW5lZCBpZiB0aGVyZSBpcyBubyBzdWNoIHBsYWNlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIG5hdGlvbmFsUnVsZShwbGFjZTogc3RyaW5nKTogTmF0aW9uYWxSdWxlIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgcGxhbiA9IHBsYW5PZlBsYWNlKHBsYWNlKTtcbiAgaWYgKHBsYW4gPT09IHVuZGVmaW5lZCkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgY29uc3QgeyBjYWxsaW5nQ29kZSwgcmVnaW9uLCBpbnRlcm5hdGlvbmFsUHJlZml4LCBwcmVmaXhQYXR0ZXJuLCBwcmVmaXhUcmFuc2Zvcm0gfSA9IHBsYW47XG4gIGNvbnN0IHNoYXJpbmcgPSBudW1iZXJpbmdQbGFucygpLmJ5Q2FsbGluZ0NvZGUuZ2V0KGNhbGxpbmdDb2RlKSA/PyBbXTtcbiAgY29uc3QgbGVuZ3RocyA9IHBsYW4ubGVuZ3Rocy5maWx0ZXIoKGxlbmd0aCkgPT4gc2hhcmluZy5ldmVyeSgob25lKSA9PiBvbmUubGVuZ3Rocy5pbmNsdWRlcyhsZW5ndGgpKSk7XG4gIGNvbnN0IGlzTGl0ZXJhbCA9IHByZWZpeFRyYW5zZm9ybSA9PT0gbnVsbCAmJiAocHJlZml4UGF0dGVybiA9PT0gbnVsbCB8fCAvXlxcZCskL3UudGVzdChwcmVmaXhQYXR0ZXJuKSk7XG4gIC8vIEFueXRoaW5nIGVsc2UgdGhhdCBpcyBkaWFsbGVkIGZvciBhYnJvYWQgY291bGQgYmUgdGhlIGJlZ2lubmluZyBvZiBhIG5hdGlvbmFsIG51bWJlci5cbiAgY29uc3QgaXNBcGFydCA9IGludGVybmF0aW9uYWxQcmVmaXggPT09IFwiMDBcIiB8fCAoaW50ZXJuYXRpb25hbFByZWZpeCA9PT0gXCIwMTFcIiAmJiBwcmVmaXhQYXR0ZXJuICE9PSBcIjBcIikgfHwgcmVnaW9uID09PSBudWxsO1xuICByZXR1cm4geyBjYWxsaW5nQ29kZSwgdHJ1bmtQcmVmaXg6IGlzTGl0ZXJhbCA/IHByZWZpeFBhdHRlcm4gOiBudWxsLCBsZW5ndGhzLCBpc1NpbXBsZTogaXNMaXRlcmFsICYmIGlzQXBhcnQgfTtcbn1cbiIsICIvLyBNYWRlIGJ5IHNjcmlwdHMvdW5hc3NpZ25lZC5qczogdGhlIHJhbmdlcyBvZiBjb2RlIHBvaW50cyB0aGF0IFVuaWNvZGUgMTUuMCBkb2VzIG5vdCBhc3NpZ24uIE9mIGVhY2ggcmFuZ2UsIGluIGJhc2UgMzY6IGhvdyBmYXJcbi8vIGl0IGJlZ2lucyBiZWhpbmQgdGhlIGVuZCBvZiB0aGUgb25lIGJlZm9yZSBpdCwgYW5kIGhvdyBtYW55IG1vcmUgY29kZSBwb2ludHMgaXQgaGFzIHRoYW4gb25lLlxuZXhwb3J0IGNvbnN0IHVuYXNzaWduZWRSYW5nZXM6IHN0cmluZyA9XG4gIFwib28sMSA3LDMgOCwwIDIsMCBsLDAgYjIsMCAxMywxIDFmLDEgNCwwIDFrLDcgcywzIDcsYSA3aiwwIDFwLDEgMnUsZCAxbywxIDFlLDEgZywwIHQsMSAyLDAgYyw0IHcsMCAzLDUgNmwsMCA5LDEgMywxIG4sMCA4LDAgMiwyIDUsMSBhLDEgMywxIDUsNyAyLDMgMywwIDYsMSBxLDEgNCwwIDcsMyAzLDEgbiwwIDgsMCAzLDAgMywwIDMsMSAyLDAgNiwzIDMsMSA0LDIgMiw2IDUsMCAyLDYgaSw5IDQsMCBhLDAgNCwwIG4sMCA4LDAgMywwIDYsMSBiLDAgNCwwIDQsMSAyLGUgNSwxIGQsNiA4LDAgNCwwIDksMSAzLDEgbiwwIDgsMCAzLDAgNiwxIGEsMSAzLDEgNCw2IDQsMyAzLDAgNiwxIGosOSAzLDAgNywyIDQsMCA1LDIgMywwIDIsMCAzLDIgMywyIDQsMiBkLDMgNiwyIDQsMCA1LDEgMiw1IDIsZCBtLDQgZSwwIDQsMCBvLDAgaCwxIGEsMCA0LDAgNSw2IDMsMCA0LDEgMiwxIDUsMSBiLDYgbiwwIDQsMCBvLDAgYiwwIDYsMSBhLDAgNCwwIDUsNiAzLDUgMywwIDUsMSBiLDAgNCxiIGUsMCA0LDAgMWcsMCA0LDAgNywzIGgsMSByLDAgNCwwIGosMiBwLDAgYSwwIDIsMSA4LDIgMiwzIDcsMCAyLDAgOSw1IGIsMSA0LGIgMW4sMyB1LDEwIDMsMCAyLDAgNiwwIHAsMCAyLDAgbywxIDYsMCAyLDAgOCwwIGIsMSA1LHYgMjEsMCAxMSwzIDE0LDAgMTEsMCBnLDAgZSwxMCA1aiwwIDIsNCAyLDEgYWksMCA1LDEgOCwwIDIsMCA1LDEgMTYsMCA1LDEgeSwwIDUsMSA4LDAgMiwwIDUsMSBnLDAgMW0sMCA1LDEgMXcsMSB4LDIgciw1IDJmLDEgNywxIGltLDIgMmksNiBuLDggcCw4IGwsYiBlLDAgNCwwIDMsYiAybiwxIGIsNSBiLDUgciw1IDJpLDYgMTgsNCAxeiw5IHcsMCBkLDMgZCwzIDIsMiAxNywxIDYsYSAxOSwzIHIsNSBjLDIgMXIsMSAxdSwwIHUsMSBjLDUgYiw1IGYsMSB3LDFjIDI2LDIgMWMsMCAzOSw3IDFwLDIgZywyIDFwLDYgMTgsMSBjLDcgMTgsNCBldiwxIDcsMSAxMywxIDcsMSA5LDAgMiwwIDIsMCAyLDAgdywxIDFpLDAgZywwIGYsMSA3LDAgaywxIDQsMCBhLDAgMnUsMCBkLDEgcywwIGUsMiB5LGUgeSxlIDN4LDMgaWcsbyBjLGsgMWVkLDEgeCwwIDlxLDQgMWEsMCAyLDQgMiwxIDFsLDYgMyxkIHAsOCA4LDAgOCwwIDgsMCA4LDAgOCwwIDgsMCA4LDAgOCwwIDNqLHggciwwIDJpLGIgNXoscCBkLDMgMXQsMCAyZiwxIDJ3LDQgMTgsMCAybiwwIDJkLGIgMWMsMCBtbHEsMiAxayw4IDlwLGogNTUsNyA1byw0IDMsMCAyLDAgNixuIDFvLDIgYiw1IDFsLDcgMXosNyBkLDUgMzksYSB2LDIgMjcsMCBjLDMgeSwwIDFrLDggZiwxIGIsMSAydyxuIHQsOSA3LDEgNywxIDcsOCA4LDAgOCwwIDFwLDMgM2osMSBiLDUgOG1kLGIgbywzIDFlLDMgNnN2LDEgMnosMTEgOCxiIDYsNCByLDAgNiwwIDIsMCAzLDAgMywwIDNpLGYgY2UsMSAxaiw2IDIsdiAxNyw1IDFnLDAgaywwIDUsMyA2LDAgM3MsMSAyLDAgNWIsMiA3LDEgNywxIDcsMSA0LDIgOCwwIDgsOSA2LDEgZCwwIHIsMCBrLDAgMywwIGcsMSBmLHggM2csNCA0LDMgMWEsMiAyaCwwIGUsMiAyLDFhIDFiLDNsIHUsMiAxZSxlIHQsMyAxMSw4IHYsNCAxOCw0IHYsMCAxMiwzIGYsMTUgNGYsMSBiLDUgMTEsMyAxMSwzIDE1LDcgMWgsYSBkLDAgZywwIDgsMCAzLDAgYywwIGcsMCA4LDAgMywxdSA4byw4IG4sOSA5LG4gNywwIDE3LDAgYSwxdyA3LDEgMiwwIDE5LDAgMywyIDIsMSBvLDAgMjEsNyBhLDFiIGssMCAzLDQgeSwyIHMsNCAyLDFyIDFsLDMgbCwxIDFmLDAgMyw0IDksMCA0LDAgdSwxIDQsMyBiLDYgYSw2IDF0LHYgMTQsMyBkLDggMWosMiB1LDEgcyw0IHIsNiA1LGIgOCwyNyAyMiwxaSAxZyxjIDFnLDYgMWIsNyBiLDg1IHcsMCAxNywwIDQsMSAzLDIyIDE4LDcgMTcsbCByLDExIHQsaiBvLDggMjcsMyAxMSw4IDF4LDkgMiwxIHEsNiBiLDUgMWksMCBqLDcgMTQsOCAycCwwIGwsYSBqLDAgMWMsMXAgOCwwIDIsMCA1LDAgZywwIGMsNSAxbyw0IGIsNSA1LDAgOSwxIDMsMSBuLDAgOCwwIDMsMCA2LDAgYiwxIDMsMSA0LDEgMiw1IDIsNCA4LDEgOCwyIDYsM3UgMmwsMCA2LHQgMjEsNyBiLDRsIDFqLDEgMTMseCAxeSxhIGIsNSBlLGkgMW4sNSBiLDFoIHMsMSBnLDMgbyw1NCAxcCwyciAyYyxiIDksMSAyLDEgOSwwIDMsMCB2LDAgMywxIGQsOCBiLDF4IDksMSAxYiwxIGMscSAyMSw3IDJjLGMgMjIsNiBiLDZ0IGEsMCAxYSwwIGYsOSB1LDIgeCwxIG4sMCBmLDIwIDgsMCAzLDAgMTksMiAyLDAgMywwIGEsNyBiLDUgNywwIDMsMCAxMiwwIDMsMCA3LDYgYiw4bCBxLDYgaSwwIDE2LDIgdCwyZCAyLGUgMWYsYyBwbywydCAzNCwwIDYsYSA1aCwyMTcgMnMsYyB1diwzM2QgZzgsNm5zIGZ1LDYgdywwIGIsMyAyYSwwIGIsNSB2LDEgNyw5IDF6LDkgYiwwIDgsMCBtLDQgayxqMyAyaywycyAyNCwzIDFtLDYgaSwxciA2LGEgMyxkIDRxaCw3IHlmLDE1IGEsNnc2IDUsMCA4LDAgMywwIDg0LGUgMixzIDQsMSAyLGQgNSw3IGIxLDFzMyAzMCw0IGUsMiBhLDYgYiwxIDksM21qIDFiLDEgbyw4IDM5LDFuIDZ2LDkgMTQsMSA1ZixrIDF6LDNkIGwsYiBsLGIgMmcsOCBxLDNxIDJlLDAgMjAsMCAzLDEgMiwxIDMsMSA1LDAgZCwwIDIsMCA4LDAgMXUsMCA1LDEgOSwwIDgsMCB0LDAgNSwwIDYsMCAyLDIgOCwwIDloLDEgODUsMSBqaixlIDYsMCBnLHVuIHcsNSA3LDV3IDgsMCBpLDEgOCwwIDMsMCA2LDQgMXIsdyAyLDMzIDFhLDIgZiwxIGIsMyAzLDh2IHcsZyAxbiw0IDIsY3YgMTcsa2wgOCwwIDUsMCAzLDAgZywwIDVpLDEgaCwxNCAyNSwzIGIsMyAzLGxzIDF4LDIzIDFxLDVkIDUsMCBzLDAgMywwIDIsMSAyLDAgYiwwIDUsMCAyLDAgMiw1IDIsMyAyLDAgMiwwIDIsMCA0LDAgMywwIDIsMSAyLDAgMiwwIDIsMCAyLDAgMiwwIDMsMCAyLDEgNSwwIDgsMCA1LDAgNSwwIDIsMCBiLDAgaSw0IDQsMCA2LDAgaSwxZiAzLDdoIDE5LDMgMnQsYiBnLDEgZywwIGcsMCAxMiw5IDR2LDFqIHUsYyAxOSwzIGEsNiAzLGQgNyw0OSByZCwzIGksMiBlLDIgM2MsMyAybyw1IGQsMyAyLGUgZCwzIDFsLDcgYiw1IDE1LDcgdiwxIDMsMjUgOWgsYiBmLDEgZSwyIGEsNiAxYiwwIDgsNyBmLDMgYSw2IGEsNiA0NCwwIDFrLDEwIGIsc2wgd3lwLHYgMzdmLDUgNjcsMSA0ZzMsZCA1cm0sMmU2IGYzLDE1dCAzdDgsNCAzOGgsZjk3NCAyLHQgMnAsM2ogNnAsMWU2biAxZWtmLDEgMWVrZiwxXCI7XG4iLCAiLy8gV2hhdCBVbmljb2RlIDE1LjAgZG9lcyBub3QgYXNzaWduLiBMYXRlciB2ZXJzaW9ucyBnaXZlIHN1Y2ggY29kZSBwb2ludHMgcHJvcGVydGllcywgc28gZXZlcnkgcnVsZSBvZiB2ZXJzaW9uIDEgbGVhdmVzIHRoZW0gYXNcbi8vIHRoZXkgYXJlOiBvciBlbHNlIGtleXMgd291bGQgY2hhbmdlIHdpdGggdGhlIFVuaWNvZGUgZGF0YSBvZiB0aGUgbWFjaGluZS4gZG9jcy9mb3JtYXQubWQgc2VjdGlvbiA5LlxuaW1wb3J0IHsgdW5hc3NpZ25lZFJhbmdlcyB9IGZyb20gXCIuL3VuYXNzaWduZWQtcmFuZ2VzLmpzXCI7XG5cbi8vIG94bGludC1kaXNhYmxlLW5leHQtbGluZSBuby1jb250cm9sLXJlZ2V4IC0tIGZyb20gdGhlIGJlZ2lubmluZyBvZiBVbmljb2RlIHVwIHRvIHRoZSBmaXJzdCBnYXBcbmNvbnN0IGVhcmx5ID0gL15bXFx1MDAwMC1cXHUwMzc3XSokLztcblxubGV0IHBhdHRlcm46IFJlZ0V4cCB8IHVuZGVmaW5lZDtcblxuLyoqIFdoZXRoZXIgYSBjaGFyYWN0ZXIgKG9uZSBjb2RlIHBvaW50KSBpcyB1bmFzc2lnbmVkIGluIFVuaWNvZGUgMTUuMC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc1VuYXNzaWduZWQoY2hhcjogc3RyaW5nKTogYm9vbGVhbiB7XG4gIHJldHVybiAhZWFybHkudGVzdChjaGFyKSAmJiB1bmFzc2lnbmVkKCkudGVzdChjaGFyKTtcbn1cblxuLyoqIEFwcGxpZXMgYSBjaGFuZ2UgdG8gd2hhdCBzdGFuZHMgYmV0d2VlbiBjb2RlIHBvaW50cyB0aGF0IGFyZSB1bmFzc2lnbmVkIGluIFVuaWNvZGUgMTUuMDsgdGhlc2Ugc3RheSBhcyB0aGV5IGFyZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBiZXR3ZWVuVW5hc3NpZ25lZCh0ZXh0OiBzdHJpbmcsIGNoYW5nZTogKHBpZWNlOiBzdHJpbmcpID0+IHN0cmluZyk6IHN0cmluZyB7XG4gIGlmIChlYXJseS50ZXN0KHRleHQpIHx8ICF1bmFzc2lnbmVkKCkudGVzdCh0ZXh0KSkgcmV0dXJuIGNoYW5nZSh0ZXh0KTtcbiAgcmV0dXJuIHRleHRcbiAgICAuc3BsaXQodW5hc3NpZ25lZCgpKVxuICAgIC5tYXAoKHBpZWNlLCBpbmRleCkgPT4gKGluZGV4ICUgMiA9PT0gMCA/IGNoYW5nZShwaWVjZSkgOiBwaWVjZSkpXG4gICAgLmpvaW4oXCJcIik7XG59XG5cbi8qKiBNYWRlIHdoZW4gaXQgaXMgbmVlZGVkIGZpcnN0OiBmZXcgdmFsdWVzIGhhdmUgY2hhcmFjdGVycyBvdXRzaWRlIEFTQ0lJLiAqL1xuZnVuY3Rpb24gdW5hc3NpZ25lZCgpOiBSZWdFeHAge1xuICBwYXR0ZXJuID8/PSBuZXcgUmVnRXhwKGAoWyR7Y2xhc3NPZih1bmFzc2lnbmVkUmFuZ2VzKX1dKylgLCBcInVcIik7XG4gIHJldHVybiBwYXR0ZXJuO1xufVxuXG5mdW5jdGlvbiBjbGFzc09mKHJhbmdlczogc3RyaW5nKTogc3RyaW5nIHtcbiAgbGV0IGVuZCA9IDA7XG4gIHJldHVybiByYW5nZXNcbiAgICAuc3BsaXQoXCIgXCIpXG4gICAgLm1hcCgocmFuZ2UpID0+IHtcbiAgICAgIGNvbnN0IFtnYXAsIG1vcmVdID0gcmFuZ2Uuc3BsaXQoXCIsXCIpLm1hcCgoZGlnaXRzKSA9PiBOdW1iZXIucGFyc2VJbnQoZGlnaXRzLCAzNikpO1xuICAgICAgY29uc3Qgc3RhcnQgPSBlbmQgKyAoZ2FwID8/IDApO1xuICAgICAgZW5kID0gc3RhcnQgKyAobW9yZSA/PyAwKTtcbiAgICAgIHJldHVybiBgXFxcXHV7JHtzdGFydC50b1N0cmluZygxNil9fS1cXFxcdXske2VuZC50b1N0cmluZygxNil9fWA7XG4gICAgfSlcbiAgICAuam9pbihcIlwiKTtcbn1cbiIsICIvLyBGb2xkaW5nOiB0aGUgbGV0dGVyLWNhc2UgYW5kIGNvbXBhdGliaWxpdHkgcGFydCBvZiBldmVyeSBjYW5vbmljYWwgZm9ybSAocnVsZXMgdmVyc2lvbiAxLCBkb2NzL2Zvcm1hdC5tZCBzZWN0aW9uIDkpLlxuaW1wb3J0IHsgYmV0d2VlblVuYXNzaWduZWQgfSBmcm9tIFwiLi91bmFzc2lnbmVkLmpzXCI7XG5cbi8vIG94bGludC1kaXNhYmxlLW5leHQtbGluZSBuby1jb250cm9sLXJlZ2V4IC0tIHRoZSByYW5nZSBvZiBBU0NJSSBpcyBtZWFudFxuY29uc3QgYXNjaWkgPSAvXltcXHUwMDAwLVxcdTAwN2ZdKiQvO1xuXG4vKiogWmVyby13aWR0aCBhbmQgZGlyZWN0aW9uIGNoYXJhY3RlcnMsIHNvZnQgaHlwaGVucywgdmFyaWF0aW9uIHNlbGVjdG9ycywgdGFnczogdGhleSBjb21lIGFsb25nIHdoZW4gdGV4dCBpcyBjb3BpZWQuICovXG4vLyBveGxpbnQtZGlzYWJsZS1uZXh0LWxpbmUgbm8tbWlzbGVhZGluZy1jaGFyYWN0ZXItY2xhc3MgLS0gZWFjaCBvZiB0aGVtIGJ5IGl0c2VsZiBpcyB3aGF0IGlzIGxvb2tlZCBmb3JcbmNvbnN0IGludmlzaWJsZSA9IC9bXFx1MDBhZFxcdTAzNGZcXHUwNjFjXFx1MTgwYi1cXHUxODBmXFx1MjAwYi1cXHUyMDBmXFx1MjAyYS1cXHUyMDJlXFx1MjA2MC1cXHUyMDZmXFx1ZmUwMC1cXHVmZTBmXFx1ZmVmZlxcdXtlMDAwMH0tXFx1e2UwZmZmfV0vZ3U7XG5cbi8qKiBUaGUgbW9zdCBtYXJrcyBpbiBhIHJvdyB0aGF0IGFyZSBrZXB0OiBtb3JlIHRoYW4gYW4gaWRlbnRpZmllciBoYXMgcm9vbSBmb3IuICovXG5jb25zdCBtb3N0TWFya3MgPSAyNTQ7XG4vKiogSGFsZi13aWR0aCB2b2ljaW5nIG1hcmtzIGJlY29tZSBtYXJrcy4gKi9cbmNvbnN0IG1hcmtzID0gL1tcXHB7TX1cXHVmZjllXFx1ZmY5Zl0rL2d1O1xuXG4vKiogV2hldGhlciBldmVyeSBjaGFyYWN0ZXIgaXMgQVNDSUk7IHN1Y2ggdGV4dCBuZWVkcyBubyBub3JtYWxpc2F0aW9uLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGlzQXNjaWkodGV4dDogc3RyaW5nKTogYm9vbGVhbiB7XG4gIHJldHVybiBhc2NpaS50ZXN0KHRleHQpO1xufVxuXG4vKiogVGhlIHRleHQgd2l0aG91dCBjaGFyYWN0ZXJzIHRoYXQgbm9ib2R5IHNlZXMuICovXG5leHBvcnQgZnVuY3Rpb24gd2l0aG91dEludmlzaWJsZSh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gaXNBc2NpaSh0ZXh0KSA/IHRleHQgOiB0ZXh0LnJlcGxhY2UoaW52aXNpYmxlLCBcIlwiKTtcbn1cblxuLyoqIFdoZXRoZXIgYnl0ZXMgd2VyZSBsb3N0IHdoZXJlIHRoZSB0ZXh0IHdhcyBkZWNvZGVkLCBvciBoYWxmIGEgc3Vycm9nYXRlIHBhaXIgc3RhbmRzIGluIGl0OiB0aGVuIG5vYm9keSBjYW4gYXNrIGZvciBpdC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc0Jyb2tlbih0ZXh0OiBzdHJpbmcpOiBib29sZWFuIHtcbiAgcmV0dXJuIC9bXFx1ZmZmZFxccHtTdXJyb2dhdGV9XS91LnRlc3QodGV4dCk7XG59XG5cbi8qKiBORktDIG9mIFVuaWNvZGUgMTUuMCwgd2hhdGV2ZXIgdmVyc2lvbiB0aGUgbWFjaGluZSBoYXMuICovXG5leHBvcnQgZnVuY3Rpb24gbmZrYyh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gaXNBc2NpaSh0ZXh0KSA/IHRleHQgOiBiZXR3ZWVuVW5hc3NpZ25lZCh0ZXh0LCBub3JtYWxpc2VkKTtcbn1cblxuLyoqIE5GS0MsIGxvd2VyIGNhc2Ugd2l0aG91dCBhIGxvY2FsZSwgZmluYWwgc2lnbWEgdG8gc2lnbWEsIGBpYCB3aXRoIGRvdHMgYWJvdmUgdG8gYGlgLCBORktDIGFnYWluLCBhcyBvZiBVbmljb2RlIDE1LjAuIElkZW1wb3RlbnQuICovXG5leHBvcnQgZnVuY3Rpb24gZm9sZCh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gaXNBc2NpaSh0ZXh0KSA/IHRleHQudG9Mb3dlckNhc2UoKSA6IGJldHdlZW5VbmFzc2lnbmVkKHRleHQsIGZvbGRBc3NpZ25lZCk7XG59XG5cbmZ1bmN0aW9uIGZvbGRBc3NpZ25lZCh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gKFxuICAgIG5vcm1hbGlzZWQodGV4dClcbiAgICAgIC50b0xvd2VyQ2FzZSgpXG4gICAgICAucmVwbGFjZUFsbChcIlxcdTAzYzJcIiwgXCJcXHUwM2MzXCIpXG4gICAgICAvLyBPbmUgZG90IG9yIHNldmVyYWw6IGZvbGRpbmcgdHdpY2UgbXVzdCBub3QgZGlmZmVyIGZyb20gZm9sZGluZyBvbmNlLlxuICAgICAgLnJlcGxhY2UoL2lcXHUwMzA3Ky9ndSwgXCJpXCIpXG4gICAgICAubm9ybWFsaXplKFwiTkZLQ1wiKVxuICApO1xufVxuXG4vKiogTkZLQyBpbiBsaW5lYXIgdGltZTogdG8gcHV0IG1hcmtzIGludG8gdGhlaXIgb3JkZXIgdGFrZXMgdGhlIHNxdWFyZSBvZiB0aGVpciBudW1iZXIuICovXG5mdW5jdGlvbiBub3JtYWxpc2VkKHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIGNvbnN0IGJvdW5kZWQgPVxuICAgIHRleHQubGVuZ3RoIDw9IG1vc3RNYXJrcyA/IHRleHQgOiB0ZXh0LnJlcGxhY2UobWFya3MsIChydW4pID0+IChydW4ubGVuZ3RoIDw9IG1vc3RNYXJrcyA/IHJ1biA6IEFycmF5LmZyb20ocnVuKS5zbGljZSgwLCBtb3N0TWFya3MpLmpvaW4oXCJcIikpKTtcbiAgcmV0dXJuIGJvdW5kZWQubm9ybWFsaXplKFwiTkZLQ1wiKTtcbn1cbiIsICIvLyBQdW55Y29kZSAoUkZDIDM0OTIpOiBob3cgYSBsYWJlbCBvZiBhIGRvbWFpbiBpcyB3cml0dGVuIGluIEFTQ0lJLiBXaXRob3V0IHRoZSBwcmVmaXggYHhuLS1gLlxuLy8gVGhlIHdvcmsgaXMgcXVhZHJhdGljIGluIHRoZSBsZW5ndGggb2YgdGhlIGxhYmVsOiBjYWxsZXJzIGJvdW5kIGl0LlxuXG5jb25zdCBiYXNlID0gMzY7XG5jb25zdCBsZWFzdCA9IDE7XG5jb25zdCBtb3N0ID0gMjY7XG5jb25zdCBmaXJzdEJpYXMgPSA3MjtcbmNvbnN0IGZpcnN0Q29kZSA9IDB4ODA7XG5jb25zdCBkaWdpdHMgPSBcImFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6MDEyMzQ1Njc4OVwiO1xuXG4vKiogQSBsYWJlbCB3aXRoIGEgY29kZSBwb2ludCBvdXRzaWRlIEFTQ0lJIGluIFB1bnljb2RlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGVuY29kZVB1bnljb2RlKGxhYmVsOiBzdHJpbmcpOiBzdHJpbmcge1xuICBjb25zdCBjb2RlcyA9IEFycmF5LmZyb20obGFiZWwsIChjaGFyKSA9PiBjaGFyLmNvZGVQb2ludEF0KDApID8/IDApO1xuICBjb25zdCBiYXNpYyA9IGNvZGVzLmZpbHRlcigoY29kZSkgPT4gY29kZSA8IGZpcnN0Q29kZSk7XG4gIGxldCBvdXRwdXQgPSBiYXNpYy5sZW5ndGggPT09IDAgPyBcIlwiIDogYCR7U3RyaW5nLmZyb21DaGFyQ29kZSguLi5iYXNpYyl9LWA7XG4gIGxldCBkb25lID0gYmFzaWMubGVuZ3RoO1xuICBsZXQgY29kZSA9IGZpcnN0Q29kZTtcbiAgbGV0IGRlbHRhID0gMDtcbiAgbGV0IGJpYXMgPSBmaXJzdEJpYXM7XG4gIHdoaWxlIChkb25lIDwgY29kZXMubGVuZ3RoKSB7XG4gICAgY29uc3QgbmV4dCA9IE1hdGgubWluKC4uLmNvZGVzLmZpbHRlcigob25lKSA9PiBvbmUgPj0gY29kZSkpO1xuICAgIGRlbHRhICs9IChuZXh0IC0gY29kZSkgKiAoZG9uZSArIDEpO1xuICAgIGNvZGUgPSBuZXh0O1xuICAgIGZvciAoY29uc3Qgb25lIG9mIGNvZGVzKSB7XG4gICAgICBpZiAob25lIDwgY29kZSkgZGVsdGEgKz0gMTtcbiAgICAgIGlmIChvbmUgIT09IGNvZGUpIGNvbnRpbnVlO1xuICAgICAgb3V0cHV0ICs9IGVuY29kZURlbHRhKGRlbHRhLCBiaWFzKTtcbiAgICAgIGJpYXMgPSBhZGFwdChkZWx0YSwgZG9uZSArIDEsIGRvbmUgPT09IGJhc2ljLmxlbmd0aCk7XG4gICAgICBkZWx0YSA9IDA7XG4gICAgICBkb25lICs9IDE7XG4gICAgfVxuICAgIGRlbHRhICs9IDE7XG4gICAgY29kZSArPSAxO1xuICB9XG4gIHJldHVybiBvdXRwdXQ7XG59XG5cbi8qKiBUaGUgbGFiZWwgdGhhdCBhIHRleHQgaW4gUHVueWNvZGUgc3RhbmRzIGZvciwgb3IgdW5kZWZpbmVkIGlmIGl0IGlzIG5vIFB1bnljb2RlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRlY29kZVB1bnljb2RlKHRleHQ6IHN0cmluZyk6IHN0cmluZyB8IHVuZGVmaW5lZCB7XG4gIGNvbnN0IGh5cGhlbiA9IHRleHQubGFzdEluZGV4T2YoXCItXCIpO1xuICBjb25zdCBjb2RlcyA9IEFycmF5LmZyb20odGV4dC5zbGljZSgwLCBNYXRoLm1heChoeXBoZW4sIDApKSwgKGNoYXIpID0+IGNoYXIuY29kZVBvaW50QXQoMCkgPz8gMCk7XG4gIGlmIChjb2Rlcy5zb21lKChjb2RlKSA9PiBjb2RlID49IGZpcnN0Q29kZSkpIHJldHVybiB1bmRlZmluZWQ7XG4gIGxldCBjb2RlID0gZmlyc3RDb2RlO1xuICBsZXQgcG9zaXRpb24gPSAwO1xuICBsZXQgYmlhcyA9IGZpcnN0QmlhcztcbiAgZm9yIChsZXQgYXQgPSBoeXBoZW4gPiAwID8gaHlwaGVuICsgMSA6IDA7IGF0IDwgdGV4dC5sZW5ndGg7KSB7XG4gICAgY29uc3QgYmVmb3JlID0gcG9zaXRpb247XG4gICAgZm9yIChsZXQgd2VpZ2h0ID0gMSwgayA9IGJhc2U7IDsgayArPSBiYXNlKSB7XG4gICAgICBjb25zdCBkaWdpdCA9IGRpZ2l0cy5pbmRleE9mKHRleHQuY2hhckF0KGF0KS50b0xvd2VyQ2FzZSgpKTtcbiAgICAgIGlmIChhdCA+PSB0ZXh0Lmxlbmd0aCB8fCBkaWdpdCA8IDApIHJldHVybiB1bmRlZmluZWQ7XG4gICAgICBhdCArPSAxO1xuICAgICAgcG9zaXRpb24gKz0gZGlnaXQgKiB3ZWlnaHQ7XG4gICAgICBpZiAocG9zaXRpb24gPiAweDdmZmZmZmZmKSByZXR1cm4gdW5kZWZpbmVkO1xuICAgICAgY29uc3QgdGhyZXNob2xkID0gdGhyZXNob2xkT2YoaywgYmlhcyk7XG4gICAgICBpZiAoZGlnaXQgPCB0aHJlc2hvbGQpIGJyZWFrO1xuICAgICAgd2VpZ2h0ICo9IGJhc2UgLSB0aHJlc2hvbGQ7XG4gICAgfVxuICAgIGNvbnN0IGxlbmd0aCA9IGNvZGVzLmxlbmd0aCArIDE7XG4gICAgYmlhcyA9IGFkYXB0KHBvc2l0aW9uIC0gYmVmb3JlLCBsZW5ndGgsIGJlZm9yZSA9PT0gMCk7XG4gICAgY29kZSArPSBNYXRoLmZsb29yKHBvc2l0aW9uIC8gbGVuZ3RoKTtcbiAgICBpZiAoY29kZSA+IDB4MTBmZmZmKSByZXR1cm4gdW5kZWZpbmVkO1xuICAgIHBvc2l0aW9uICU9IGxlbmd0aDtcbiAgICBjb2Rlcy5zcGxpY2UocG9zaXRpb24sIDAsIGNvZGUpO1xuICAgIHBvc2l0aW9uICs9IDE7XG4gIH1cbiAgcmV0dXJuIFN0cmluZy5mcm9tQ29kZVBvaW50KC4uLmNvZGVzKTtcbn1cblxuZnVuY3Rpb24gZW5jb2RlRGVsdGEoZGVsdGE6IG51bWJlciwgYmlhczogbnVtYmVyKTogc3RyaW5nIHtcbiAgbGV0IG91dHB1dCA9IFwiXCI7XG4gIGxldCByZXN0ID0gZGVsdGE7XG4gIGZvciAobGV0IGsgPSBiYXNlOyA7IGsgKz0gYmFzZSkge1xuICAgIGNvbnN0IHRocmVzaG9sZCA9IHRocmVzaG9sZE9mKGssIGJpYXMpO1xuICAgIGlmIChyZXN0IDwgdGhyZXNob2xkKSByZXR1cm4gb3V0cHV0ICsgZGlnaXRzLmNoYXJBdChyZXN0KTtcbiAgICBvdXRwdXQgKz0gZGlnaXRzLmNoYXJBdCh0aHJlc2hvbGQgKyAoKHJlc3QgLSB0aHJlc2hvbGQpICUgKGJhc2UgLSB0aHJlc2hvbGQpKSk7XG4gICAgcmVzdCA9IE1hdGguZmxvb3IoKHJlc3QgLSB0aHJlc2hvbGQpIC8gKGJhc2UgLSB0aHJlc2hvbGQpKTtcbiAgfVxufVxuXG5mdW5jdGlvbiB0aHJlc2hvbGRPZihrOiBudW1iZXIsIGJpYXM6IG51bWJlcik6IG51bWJlciB7XG4gIHJldHVybiBNYXRoLm1pbihNYXRoLm1heChrIC0gYmlhcywgbGVhc3QpLCBtb3N0KTtcbn1cblxuZnVuY3Rpb24gYWRhcHQoZGVsdGE6IG51bWJlciwgbGVuZ3RoOiBudW1iZXIsIGlzRmlyc3Q6IGJvb2xlYW4pOiBudW1iZXIge1xuICBsZXQgcmVzdCA9IE1hdGguZmxvb3IoZGVsdGEgLyAoaXNGaXJzdCA/IDcwMCA6IDIpKTtcbiAgcmVzdCArPSBNYXRoLmZsb29yKHJlc3QgLyBsZW5ndGgpO1xuICBsZXQgayA9IDA7XG4gIGZvciAoOyByZXN0ID4gKChiYXNlIC0gbGVhc3QpICogbW9zdCkgLyAyOyBrICs9IGJhc2UpIHJlc3QgPSBNYXRoLmZsb29yKHJlc3QgLyAoYmFzZSAtIGxlYXN0KSk7XG4gIHJldHVybiBrICsgTWF0aC5mbG9vcigoKGJhc2UgLSBsZWFzdCArIDEpICogcmVzdCkgLyAocmVzdCArIDM4KSk7XG59XG4iLCAiLy8gQ2Fub25pY2FsIGRvbWFpbnMgb2YgZS1tYWlsIGFkZHJlc3NlczogZG9jcy9mb3JtYXQubWQgc2VjdGlvbiA5LjEsIHN0ZXAgNi4gTm90IFVUUyA0Njogd2hhdCB0aGF0IGxldHMgcGFzcyBjaGFuZ2VzIHdpdGggaXRzIHZlcnNpb24uXG5pbXBvcnQgeyBmb2xkLCBpc0FzY2lpLCBpc0Jyb2tlbiwgd2l0aG91dEludmlzaWJsZSB9IGZyb20gXCIuL2ZvbGQuanNcIjtcbmltcG9ydCB7IGRlY29kZVB1bnljb2RlLCBlbmNvZGVQdW55Y29kZSB9IGZyb20gXCIuL3B1bnljb2RlLmpzXCI7XG5cbi8qKiBJbiBjb2RlIHBvaW50cy4gTG9uZ2VyIG9uZXMgbWFrZSBubyBhZGRyZXNzLCBpbiB3aGF0ZXZlciBmb3JtOiB3aGF0IGtlZXBzIHRoZSB3b3JrIGJvdW5kZWQuICovXG5jb25zdCBsb25nZXN0ID0gMjU0O1xuY29uc3QgcHJlZml4ID0gXCJ4bi0tXCI7XG5cbi8qKlxuICogVGhlIGNhbm9uaWNhbCBmb3JtIG9mIGEgZG9tYWluIHRoYXQgaXMgZm9sZGVkIGFuZCBoYXMgbm8gaW52aXNpYmxlIGNoYXJhY3RlcnMsIG9yIHVuZGVmaW5lZCBpZiBpdCBjYW5ub3QgYmUgb25lLiBCb3RoXG4gKiBzcGVsbGluZ3Mgb2YgYSBsYWJlbCBvdXRzaWRlIEFTQ0lJIGhhdmUgb25lIGZvcm0sIGluIFB1bnljb2RlLlxuICovXG5leHBvcnQgZnVuY3Rpb24gY2Fub25pY2FsRG9tYWluKGZvbGRlZDogc3RyaW5nKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgaWYgKC9eXFxbW15bXFxdXFxzXStcXF0kL3UudGVzdChmb2xkZWQpKSByZXR1cm4gZm9sZGVkO1xuICBpZiAoZm9sZGVkLmxlbmd0aCA+IGxvbmdlc3QgJiYgQXJyYXkuZnJvbShmb2xkZWQpLmxlbmd0aCA+IGxvbmdlc3QpIHJldHVybiB1bmRlZmluZWQ7XG4gIGNvbnN0IGxhYmVscyA9IGZvbGRlZC5zcGxpdCgvWy5cXHUzMDAyXS91KTtcbiAgd2hpbGUgKGxhYmVscy5hdCgtMSkgPT09IFwiXCIpIGxhYmVscy5wb3AoKTtcbiAgaWYgKGxhYmVscy5sZW5ndGggPCAyKSByZXR1cm4gdW5kZWZpbmVkO1xuICBjb25zdCBjYW5vbmljYWwgPSBsYWJlbHMubWFwKGNhbm9uaWNhbExhYmVsKTtcbiAgcmV0dXJuIGNhbm9uaWNhbC5pbmNsdWRlcyh1bmRlZmluZWQpID8gdW5kZWZpbmVkIDogY2Fub25pY2FsLmpvaW4oXCIuXCIpO1xufVxuXG5mdW5jdGlvbiBjYW5vbmljYWxMYWJlbChsYWJlbDogc3RyaW5nKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgaWYgKCFoYXNQbGFpbkFzY2lpKGxhYmVsKSB8fCBpc0Jyb2tlbihsYWJlbCkpIHJldHVybiB1bmRlZmluZWQ7XG4gIGlmICghaXNBc2NpaShsYWJlbCkpIHJldHVybiBwcmVmaXggKyBlbmNvZGVQdW55Y29kZShsYWJlbCk7XG4gIHJldHVybiBsYWJlbC5zdGFydHNXaXRoKHByZWZpeCkgPyBjYW5vbmljYWxQdW55Y29kZShsYWJlbCkgOiBsYWJlbDtcbn1cblxuLyoqIFRoZSBmb3JtIG9mIHdoYXQgYSBsYWJlbCBpbiBQdW55Y29kZSBzdGFuZHMgZm9yLCBpZiBhbnlib2R5IGNvdWxkIHdyaXRlIHRoYXQ7IGVsc2UgdGhlIGxhYmVsIGFzIGl0IHN0YW5kcy4gKi9cbmZ1bmN0aW9uIGNhbm9uaWNhbFB1bnljb2RlKGxhYmVsOiBzdHJpbmcpOiBzdHJpbmcge1xuICBjb25zdCBkZWNvZGVkID0gZGVjb2RlUHVueWNvZGUobGFiZWwuc2xpY2UocHJlZml4Lmxlbmd0aCkpO1xuICBpZiAoZGVjb2RlZCA9PT0gdW5kZWZpbmVkIHx8IGlzQnJva2VuKGRlY29kZWQpKSByZXR1cm4gbGFiZWw7XG4gIGNvbnN0IHRleHQgPSBmb2xkKHdpdGhvdXRJbnZpc2libGUoZGVjb2RlZCkpO1xuICAvLyBveGxpbnQtZGlzYWJsZS1uZXh0LWxpbmUgbm8tY29udHJvbC1yZWdleCAtLSBjb250cm9sIGNoYXJhY3RlcnMgYXJlIG1lYW50XG4gIGNvbnN0IGlzTGFiZWwgPSAhaXNBc2NpaSh0ZXh0KSAmJiBoYXNQbGFpbkFzY2lpKHRleHQpICYmICF0ZXh0LnN0YXJ0c1dpdGgocHJlZml4KSAmJiAhL1tcXHNcXHUwMDgwLVxcdTAwOWZcXHUzMDAyXS91LnRlc3QodGV4dCk7XG4gIHJldHVybiBpc0xhYmVsID8gcHJlZml4ICsgZW5jb2RlUHVueWNvZGUodGV4dCkgOiBsYWJlbDtcbn1cblxuLyoqIFdoZXRoZXIgdGhlIEFTQ0lJIGNoYXJhY3RlcnMgb2YgYSBsYWJlbCBhcmUgbGV0dGVycywgZGlnaXRzIGFuZCBoeXBoZW5zIG9ubHkuICovXG5mdW5jdGlvbiBoYXNQbGFpbkFzY2lpKGxhYmVsOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgLy8gb3hsaW50LWRpc2FibGUtbmV4dC1saW5lIG5vLWNvbnRyb2wtcmVnZXggLS0gdGhlIHJhbmdlIG9mIEFTQ0lJIGlzIG1lYW50XG4gIHJldHVybiAvXlthLXowLTlcXHUwMDgwLVxcdXsxMGZmZmZ9LV0qJC91LnRlc3QobGFiZWwpO1xufVxuIiwgIi8vIENhbm9uaWNhbCBlLW1haWwgYWRkcmVzc2VzOiBkZXNpZ24gb2YgcnVsZXMgdmVyc2lvbiAxLCBkb2NzL2Zvcm1hdC5tZCBzZWN0aW9uIDkuMS5cbmltcG9ydCB7IGNhbm9uaWNhbERvbWFpbiB9IGZyb20gXCIuL2RvbWFpbi5qc1wiO1xuaW1wb3J0IHsgZm9sZCwgaXNCcm9rZW4sIG5ma2MsIHdpdGhvdXRJbnZpc2libGUgfSBmcm9tIFwiLi9mb2xkLmpzXCI7XG5pbXBvcnQgeyBpc1VuYXNzaWduZWQgfSBmcm9tIFwiLi91bmFzc2lnbmVkLmpzXCI7XG5cbi8qKiBUaGUgbG9uZ2VzdCBjYW5vbmljYWwgYWRkcmVzcyBpbiBieXRlcyBvZiBVVEYtOCAoUkZDIDUzMjEsIGVycmF0YSAxNjkwKS4gKi9cbmNvbnN0IG1heEJ5dGVzID0gMjU0O1xuLyoqIFRoZSBtb3N0IHRoYXQgYW4gYWRkcmVzcyBtYXkgaGF2ZSBhcm91bmQgaXQgKGBtYWlsdG86YCwgYW5nbGUgYnJhY2tldHMpLCBpbiBVVEYtMTYgdW5pdHM6IHdoYXQga2VlcHMgdGhlIHdvcmsgbGluZWFyLiAqL1xuY29uc3QgbG9uZ2VzdFBhcnQgPSAxMDI0O1xuXG4vKiogV2hhdCBtb3N0IHZhbHVlcyBhcmUsIGFuZCB3aGF0IG5vIHJ1bGUgYnV0IHRoYXQgb2YgbGV0dGVyIGNhc2UgYW5kIG9mIHRoZSBsZW5ndGggY2hhbmdlczogbm8gUHVueWNvZGUuIFdpdGhvdXQgdGhlIGZsYWcgYHVgLCBvciBgXHUwMTdGYCBpcyBhbiBzLiAqL1xuY29uc3QgcGxhaW5BZGRyZXNzID0gL15bYS16MC05XVthLXowLTkuXystXSpAKD8hKD86W2EtejAtOS1dK1xcLikqeG4tLSlbYS16MC05LV0rKD86XFwuW2EtejAtOS1dKykqXFwuW2EtejAtOV0rJC9pO1xuXG4vLyBveGxpbnQtZGlzYWJsZSBuby1jb250cm9sLXJlZ2V4IC0tIGNvbnRyb2wgY2hhcmFjdGVycyBhcmUgbWVhbnRcbmNvbnN0IHNlcGFyYXRvcnMgPSAvWyw7fFxcc1xcdTAwMDAtXFx1MDAxZlxcdTAwN2YtXFx1MDA5ZlxcdTA2MGNcXHUwNjFiXFx1MzAwMV0vdTtcbmNvbnN0IHNlcGFyYXRvclJ1biA9IG5ldyBSZWdFeHAoYCR7c2VwYXJhdG9ycy5zb3VyY2V9K2AsIFwidVwiKTtcbmNvbnN0IG91dHNpZGVRdW90ZXMgPVxuICAvXCIoPzpbXlwiXFxcXF18XFxcXC4pezAsMjU0fVwifFssO3xcXHNcXHUwMDAwLVxcdTAwMWZcXHUwMDdmLVxcdTAwOWZcXHUwNjBjXFx1MDYxYlxcdTMwMDFdK3xbXlwiLDt8XFxzXFx1MDAwMC1cXHUwMDFmXFx1MDA3Zi1cXHUwMDlmXFx1MDYwY1xcdTA2MWJcXHUzMDAxXSt8XCIvZ3N1O1xuLyoqIFdoYXQgaXMgdGFrZW4gb2ZmIHRoZSBiZWdpbm5pbmc6IGJyYWNrZXRzIGFuZCBxdW90YXRpb24gbWFya3Mgb2YgZXZlcnkga2luZCwgYW5kIHdoYXQgbm8gbG9jYWwgcGFydCBiZWdpbnMgd2l0aC4gKi9cbmNvbnN0IGJlZm9yZSA9IC9bXCInYDw+fFxcXFw6QCgpW1xcXXt9XXwoPyFbXFx1MDAwMC1cXHUwMDdmXSlbXFxwe1B9XFxwe019XS91O1xuLyoqIFdoYXQgaXMgdGFrZW4gb2ZmIHRoZSBlbmQ6IG5vIHRvcC1sZXZlbCBkb21haW4gZW5kcyB3aXRoIGl0LiAqL1xuY29uc3QgYWZ0ZXIgPSAvKD8hXFx1ZmZmZClbXFxwe1B9XFxwe1N9XS91O1xuLyoqIFdoZXJlIGFuIGFkZHJlc3MgbWF5IGJlZ2luIHdpdGhpbiB3aGF0IGxvb2tzIGxpa2UgYSBsb2NhbCBwYXJ0LiAqL1xuY29uc3Qgbm9BdGV4dCA9IC9bXmEtejAtOS4hIyQlJicqK1xcLS89P15fYHt8fX5cXHUwMDgwLVxcdXsxMGZmZmZ9XXwoPyFcXHVmZmZkKSg/IVtcXHUwMDAwLVxcdTAwN2ZdKVtcXHB7UH1cXHB7U31dL3U7XG5jb25zdCBiZXR3ZWVuQWRkcmVzc2VzID0gL1teYS16MC05LiEjJCUnKitcXC09P15fYHt8fX5AXFx1MDA4MC1cXHV7MTBmZmZmfV18KD8hXFx1ZmZmZCkoPyFbXFx1MDAwMC1cXHUwMDdmXSlbXFxwe1B9XFxwe1N9XS9ndTtcbi8vIG94bGludC1lbmFibGUgbm8tY29udHJvbC1yZWdleFxuLyoqIFF1b3RlZCB3b3JkcyBtYWtlIGEgbG9jYWwgcGFydCwgYWxvbmUgb3IgYmV0d2VlbiBkb3RzOyBhIHF1b3RlIGVsc2V3aGVyZSBpcyBhIGNoYXJhY3RlciBsaWtlIG90aGVycy4gKi9cbmNvbnN0IHF1b3RlZFRleHQgPSAvKD88PV58XFwuKVwiKD86W15cIlxcXFxdfFxcXFwuKSpcIi9nc3U7XG5jb25zdCBxdW90ZWRMb2NhbFBhcnQgPSAvXlwiKD86W15cIlxcXFxdfFxcXFwuKSpcIig/OlxcLlteQF0qKT9AL3N1O1xuXG4vKipcbiAqIFRoZSBjYW5vbmljYWwgYWRkcmVzc2VzIGluIGEgdmFsdWU6IG5vbmUsIG9uZSwgb3Igc2V2ZXJhbCB3aGVyZSBhIGNlbGwgaG9sZHMgYSBsaXN0IG9yIHdoZXJlIGl0IGlzIG5vdCBjZXJ0YWluIHdoYXRcbiAqIGJlbG9uZ3MgdG8gdGhlIGFkZHJlc3MuIEdlbmVyb3VzIG9uIHB1cnBvc2U6IG9ubHkgd2hhdCBjYW5ub3QgYmUgYW4gYWRkcmVzcyBpcyBkcm9wcGVkLCBzbyB0aGF0IG9uZSB0aGF0IGEgcGVyc29uIGhhc1xuICogaXMgbmV2ZXIgbG9zdC4gSWRlbXBvdGVudDogb2YgYSBjYW5vbmljYWwgYWRkcmVzcyBpdHNlbGYgY29tZXMgZmlyc3QsIGFuZCB0aGVuIG9ubHkgd2hhdCBjYW1lIHdpdGggaXQuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjYW5vbmljYWxFbWFpbHModmFsdWU6IHN0cmluZyk6IHN0cmluZ1tdIHtcbiAgaWYgKHZhbHVlLmxlbmd0aCA8PSBtYXhCeXRlcyAmJiBwbGFpbkFkZHJlc3MudGVzdCh2YWx1ZSkpIHJldHVybiBbdmFsdWUudG9Mb3dlckNhc2UoKV07XG4gIGNvbnN0IGZvdW5kID0gbmV3IFNldDxzdHJpbmc+KCk7XG4gIGFkZEFkZHJlc3NlcyhuZmtjKHdpdGhvdXRJbnZpc2libGUodmFsdWUpKSwgZm91bmQpO1xuICByZXR1cm4gWy4uLmZvdW5kXTtcbn1cblxuZnVuY3Rpb24gYWRkQWRkcmVzc2VzKHRleHQ6IHN0cmluZywgZm91bmQ6IFNldDxzdHJpbmc+KTogdm9pZCB7XG4gIGZvciAoY29uc3QgcGFydCBvZiBzcGxpdE91dHNpZGVRdW90ZXModGV4dCkpIHtcbiAgICBpZiAocGFydC5sZW5ndGggPiBsb25nZXN0UGFydCB8fCAhcGFydC5pbmNsdWRlcyhcIkBcIikpIGNvbnRpbnVlO1xuICAgIGNvbnN0IGJhcmUgPSB1bndyYXAocGFydCk7XG4gICAgLy8gV2l0aG91dCBpdHMgcXVvdGVzIGl0IG1heSBiZSBhIGxpc3QuXG4gICAgaWYgKGJhcmUgIT09IHBhcnQpIGFkZEFkZHJlc3NlcyhiYXJlLCBmb3VuZCk7XG4gICAgZWxzZSBhZGRBZGRyZXNzKHBhcnQsIGZvdW5kKTtcbiAgfVxufVxuXG4vKiogU3BsaXRzIGF0IHNlcGFyYXRvcnMsIGJ1dCBub3QgaW5zaWRlIGRvdWJsZSBxdW90ZXM7IGEgcXVvdGUgdGhhdCBub25lIGZvbGxvd3Mgd2l0aGluIDI1NCBjaGFyYWN0ZXJzIGlzIGEgY2hhcmFjdGVyLiAqL1xuZnVuY3Rpb24gc3BsaXRPdXRzaWRlUXVvdGVzKHRleHQ6IHN0cmluZyk6IHN0cmluZ1tdIHtcbiAgaWYgKCF0ZXh0LmluY2x1ZGVzKCdcIicpKSByZXR1cm4gdGV4dC5zcGxpdChzZXBhcmF0b3JSdW4pO1xuICBjb25zdCBwYXJ0czogc3RyaW5nW10gPSBbXTtcbiAgbGV0IHBhcnQgPSBcIlwiO1xuICBmb3IgKGNvbnN0IHBpZWNlIG9mIHRleHQubWF0Y2hBbGwob3V0c2lkZVF1b3RlcykpIHtcbiAgICBjb25zdCBbdG9rZW5dID0gcGllY2U7XG4gICAgaWYgKHNlcGFyYXRvcnMudGVzdCh0b2tlbi5jaGFyQXQoMCkpKSB7XG4gICAgICBwYXJ0cy5wdXNoKHBhcnQpO1xuICAgICAgcGFydCA9IFwiXCI7XG4gICAgfSBlbHNlIHBhcnQgKz0gdG9rZW47XG4gIH1cbiAgcGFydHMucHVzaChwYXJ0KTtcbiAgcmV0dXJuIHBhcnRzO1xufVxuXG4vKiogVGFrZXMgb2ZmIHdoYXQgc3RhbmRzIGFyb3VuZCBhbiBhZGRyZXNzOiBicmFja2V0cywgcXVvdGVzLCBgbWFpbHRvOmAgYW5kIG90aGVyIGxhYmVscywgYW5kIHdoYXQgZm9sbG93cy4gKi9cbmZ1bmN0aW9uIHVud3JhcChwYXJ0OiBzdHJpbmcpOiBzdHJpbmcge1xuICBsZXQgdGV4dCA9IHBhcnQ7XG4gIGNvbnN0IGFuZ2xlID0gLzwoW148Pl0qQFtePD5dKik+L3UuZXhlYyh0ZXh0KTtcbiAgLy8gV2l0aCBhbiBhZGRyZXNzIG91dHNpZGUgdGhlIGJyYWNrZXRzIHRvbywgYm90aCBhcmUgd2FudGVkLlxuICBpZiAoYW5nbGU/LlsxXSAhPT0gdW5kZWZpbmVkICYmICF0ZXh0LnJlcGxhY2UoYW5nbGVbMF0sIFwiXCIpLmluY2x1ZGVzKFwiQFwiKSkgWywgdGV4dF0gPSBhbmdsZTtcbiAgdGV4dCA9IHdpdGhvdXRFbmRzKHRleHQpO1xuICBjb25zdCBsaW5rID0gL14oPzptYWlsdG86KSsoW14/XSopL2l1LmV4ZWModGV4dCk7XG4gIGlmIChsaW5rPy5bMV0gIT09IHVuZGVmaW5lZCkgdGV4dCA9IHBlcmNlbnREZWNvZGVkKGxpbmtbMV0pO1xuICBjb25zdCBhdCA9IHRleHQuaW5kZXhPZihcIkBcIik7XG4gIGNvbnN0IGNvbG9uID0gdGV4dC5sYXN0SW5kZXhPZihcIjpcIiwgYXQpO1xuICBpZiAoYXQgPT09IHRleHQubGFzdEluZGV4T2YoXCJAXCIpICYmIGNvbG9uID49IDAgJiYgIXRleHQuc2xpY2UoY29sb24sIGF0KS5pbmNsdWRlcygnXCInKSkgdGV4dCA9IHRleHQuc2xpY2UoY29sb24gKyAxKTtcbiAgcmV0dXJuIHRleHQ7XG59XG5cbmZ1bmN0aW9uIHdpdGhvdXRFbmRzKHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIGxldCBzdGFydCA9IDA7XG4gIGZvciAoY29uc3QgY2hhciBvZiB0ZXh0KSB7XG4gICAgLy8gQSBxdW90ZWQgbG9jYWwgcGFydCBrZWVwcyBpdHMgcXVvdGVzLlxuICAgIGlmICghaXNPZihiZWZvcmUsIGNoYXIpIHx8IChjaGFyID09PSAnXCInICYmIHF1b3RlZExvY2FsUGFydC50ZXN0KHRleHQuc2xpY2Uoc3RhcnQpKSkpIGJyZWFrO1xuICAgIHN0YXJ0ICs9IGNoYXIubGVuZ3RoO1xuICB9XG4gIGxldCBlbmQgPSB0ZXh0Lmxlbmd0aDtcbiAgY29uc3QgbGl0ZXJhbCA9IHRleHQubGFzdEluZGV4T2YoXCJAW1wiKTtcbiAgY29uc3QgY2xvc2UgPSBsaXRlcmFsIDwgMCA/IC0xIDogdGV4dC5pbmRleE9mKFwiXVwiLCBsaXRlcmFsKTtcbiAgY29uc3QgbGVhc3QgPSBjbG9zZSA+IGxpdGVyYWwgKyAyID8gY2xvc2UgKyAxIDogc3RhcnQ7XG4gIHdoaWxlIChlbmQgPiBsZWFzdCkge1xuICAgIGNvbnN0IGxlbmd0aCA9ICh0ZXh0LmNvZGVQb2ludEF0KGVuZCAtIDIpID8/IDApID4gMHhmZmZmID8gMiA6IDE7XG4gICAgaWYgKCFpc09mKGFmdGVyLCB0ZXh0LnNsaWNlKGVuZCAtIGxlbmd0aCwgZW5kKSkpIGJyZWFrO1xuICAgIGVuZCAtPSBsZW5ndGg7XG4gIH1cbiAgcmV0dXJuIHRleHQuc2xpY2Uoc3RhcnQsIGVuZCk7XG59XG5cbi8qKiBXaGV0aGVyIGEgY2hhcmFjdGVyIGlzIG9mIGEgY2xhc3MsIHdoYXRldmVyIGNsYXNzZXMgbGF0ZXIgdmVyc2lvbnMgb2YgVW5pY29kZSBwdXQgbmV3IG9uZXMgaW50by4gKi9cbmZ1bmN0aW9uIGlzT2YoY2hhcmFjdGVyczogUmVnRXhwLCBjaGFyOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgcmV0dXJuIGNoYXJhY3RlcnMudGVzdChjaGFyKSAmJiAhaXNVbmFzc2lnbmVkKGNoYXIpO1xufVxuXG4vKiogV2hhdCBzdGFuZHMgaW4gYSBsaW5rIGZvciB3aGF0IGl0IG1lYW5zIChSRkMgNjA2OCk6IGAlMkJgIGZvciBgK2AuICovXG5mdW5jdGlvbiBwZXJjZW50RGVjb2RlZCh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICBpZiAoIXRleHQuaW5jbHVkZXMoXCIlXCIpKSByZXR1cm4gdGV4dDtcbiAgdHJ5IHtcbiAgICByZXR1cm4gbmZrYyh3aXRob3V0SW52aXNpYmxlKGRlY29kZVVSSUNvbXBvbmVudCh0ZXh0KSkpO1xuICB9IGNhdGNoIHtcbiAgICByZXR1cm4gdGV4dDtcbiAgfVxufVxuXG5mdW5jdGlvbiBhZGRBZGRyZXNzKHBhcnQ6IHN0cmluZywgZm91bmQ6IFNldDxzdHJpbmc+KTogdm9pZCB7XG4gIGNvbnN0IHRleHQgPSBmb2xkKHBhcnQpO1xuICBjb25zdCBhdCA9IHRleHQubGFzdEluZGV4T2YoXCJAXCIpO1xuICBpZiAoYXQgPD0gMCkgcmV0dXJuO1xuICBjb25zdCBsb2NhbCA9IHRleHQuc2xpY2UoMCwgYXQpO1xuICBjb25zdCBvdXRzaWRlID0gbG9jYWwucmVwbGFjZShxdW90ZWRUZXh0LCBcIlwiKTtcbiAgaWYgKG91dHNpZGUuaW5jbHVkZXMoXCJAXCIpKSB7XG4gICAgY29uc3QgbGlzdCA9IHRleHQucmVwbGFjZShiZXR3ZWVuQWRkcmVzc2VzLCAoY2hhcikgPT4gKGlzVW5hc3NpZ25lZChjaGFyKSA/IGNoYXIgOiBcIixcIikpO1xuICAgIGlmIChsaXN0ICE9PSB0ZXh0KSBhZGRBZGRyZXNzZXMobGlzdCwgZm91bmQpO1xuICAgIHJldHVybjtcbiAgfVxuICBjb25zdCBkb21haW4gPSBjYW5vbmljYWxEb21haW4odGV4dC5zbGljZShhdCArIDEpKTtcbiAgaWYgKGRvbWFpbiA9PT0gdW5kZWZpbmVkKSByZXR1cm47XG4gIGNvbnN0IGFkZHJlc3MgPSBgJHtsb2NhbH1AJHtkb21haW59YDtcbiAgaWYgKCFpc0Jyb2tlbihhZGRyZXNzKSAmJiBCdWZmZXIuYnl0ZUxlbmd0aChhZGRyZXNzKSA8PSBtYXhCeXRlcykgZm91bmQuYWRkKGFkZHJlc3MpO1xuICBjb25zdCB0YWlsID0gYWZ0ZXJMYXN0QnJlYWsobG9jYWwpO1xuICBpZiAodGFpbCAhPT0gXCJcIiAmJiB0YWlsICE9PSBsb2NhbCkgYWRkQWRkcmVzc2VzKGAke3RhaWx9QCR7ZG9tYWlufWAsIGZvdW5kKTtcbn1cblxuLyoqIFdoYXQgZm9sbG93cyB0aGUgbGFzdCBjaGFyYWN0ZXIgb3V0c2lkZSBxdW90ZXMgdGhhdCBpcyBubyBhdGV4dC4gKi9cbmZ1bmN0aW9uIGFmdGVyTGFzdEJyZWFrKGxvY2FsOiBzdHJpbmcpOiBzdHJpbmcge1xuICBsZXQgc3RhcnQgPSAwO1xuICBsZXQgZW5kID0gMDtcbiAgZm9yIChjb25zdCBbcGllY2VdIG9mIGxvY2FsLm1hdGNoQWxsKC8oPzw9XnxcXC4pXCIoPzpbXlwiXFxcXF18XFxcXC4pKlwifC4vZ3N1KSkge1xuICAgIGVuZCArPSBwaWVjZS5sZW5ndGg7XG4gICAgaWYgKHBpZWNlID09PSAnXCInIHx8ICghcGllY2Uuc3RhcnRzV2l0aCgnXCInKSAmJiBpc09mKG5vQXRleHQsIHBpZWNlKSkpIHN0YXJ0ID0gZW5kO1xuICB9XG4gIHJldHVybiBsb2NhbC5zbGljZShzdGFydCk7XG59XG4iLCAiLy8gUmVhZGluZyBwaG9uZSBudW1iZXJzOiBkb2NzL2Zvcm1hdC5tZCBzZWN0aW9uIDkuMi4gVGhlIGNhbm9uaWNhbCBmb3JtIGlzIHRoZSBkaWdpdHMgb2YgRS4xNjQgd2l0aG91dCBgK2AuXG5pbXBvcnQgeyB3aXRob3V0SW52aXNpYmxlIH0gZnJvbSBcIi4vZm9sZC5qc1wiO1xuXG4vKiogSG93IGEgdmFsdWUgaXMgd3JpdHRlbjogd2l0aCBgK2Agb3IgYDAwYCwgb3IgYXMgZGlnaXRzIHRoYXQgbWF5IGJlIGVpdGhlciBpbnRlcm5hdGlvbmFsIG9yIG5hdGlvbmFsLiAqL1xuZXhwb3J0IGludGVyZmFjZSBQaG9uZVJlYWRpbmcge1xuICBmb3JtOiBcImludGVybmF0aW9uYWxcIiB8IFwiYmFyZVwiO1xuICBkaWdpdHM6IHN0cmluZztcbn1cblxuY29uc3Qgc2hvcnRlc3QgPSA3O1xuY29uc3QgbG9uZ2VzdCA9IDE1O1xuLyoqIE5hdGlvbmFsIG51bWJlcnMgb2Ygc21hbGwgY291bnRyaWVzIGhhdmUgc28gZmV3IGRpZ2l0cy4gKi9cbmNvbnN0IHNob3J0ZXN0TmF0aW9uYWwgPSA0O1xuLyoqIE5vIG51bWJlciB3aXRoIGFsbCB0aGF0IGlzIHdyaXR0ZW4gYXJvdW5kIGl0IGlzIGxvbmdlciwgaW4gVVRGLTE2IHVuaXRzOyBhIGJvdW5kIG9uIHRoZSB3b3JrLiAqL1xuY29uc3QgbG9uZ2VzdFRleHQgPSAyNTQ7XG5cbi8qKiBUaGUgcGhvbmUgbnVtYmVycyBvZiBhIHZhbHVlLCBhbmQgd2hldGhlciBhbGwgb2YgaXQgd2FzIHVuZGVyc3Rvb2QuICovXG5leHBvcnQgaW50ZXJmYWNlIFBob25lUmVhZGluZ3Mge1xuICByZWFkaW5nczogUGhvbmVSZWFkaW5nW107XG4gIC8qKiBGZXdlciBkaWdpdHMgdGhhbiBhbiBpbnRlcm5hdGlvbmFsIG51bWJlciBoYXMsIHdoaWNoIGFyZSBhbGwgb2YgdGhlIHZhbHVlOiBhIG51bWJlciBvbmx5IHdoZXJlIGl0cyBjb3VudHJ5IGlzIGtub3duLiAqL1xuICBzaG9ydD86IHN0cmluZztcbiAgLyoqIFdoZXRoZXIgbm90aGluZyBidXQgbnVtYmVycywgZXh0ZW5zaW9ucyBhbmQgYmxhbmtzIHN0YW5kcyBpbiB0aGUgdmFsdWUuICovXG4gIGlzV2hvbGU6IGJvb2xlYW47XG59XG5cbi8vIG94bGludC1kaXNhYmxlLW5leHQtbGluZSBuby1jb250cm9sLXJlZ2V4IC0tIGNvbnRyb2wgY2hhcmFjdGVycyBhcmUgbWVhbnRcbmNvbnN0IGxpc3RTZXBhcmF0b3JzID0gL1ssO3xcXHUwMDAwLVxcdTAwMDhcXG4tXFx1MDAxZlxcdTAwN2YtXFx1MDA5ZlxcdTIwMjhcXHUyMDI5XFx1MDYwY1xcdTA2MWJcXHUzMDAxXSsvdTtcbi8qKiBBIG51bWJlciBhcyBSRkMgMzk2NiBoYXMgaXQsIGFuZCBub3RoaW5nIGVsc2U6IGB0ZWw6KzEtMjAxLTU1NS0wMTAxYCwgYHRlbDoyMDEtNTU1LTAxMDE7ZXh0PTc7cGhvbmUtY29udGV4dD0rMWAuICovXG5jb25zdCB1cmkgPSAvXlxccyooPzp0ZWx8Y2FsbHRvfHNtc3x3aGF0c2FwcCk6W147LHxdKiR8XlteOyx8XSooPzo7W2Etel1bYS16LV0qPVteOyx8XFxzXSopKyQvaXU7XG4vKiogQmVmb3JlIGEgYCtgIHRoYXQgaXMgbmVpdGhlciB0aGUgZmlyc3Qgbm9yIHRoYXQgb2YgYW4gZXhwb25lbnQuICovXG5jb25zdCBiZWZvcmVQbHVzID0gLyg/PD1bXlxccygrXSkoPzwhXFxkW2VFXSkgPyg/PVxcKD8gP1xcKykvdTtcbi8qKiBXaXRoaW4gd2hhdCBpcyBubyBudW1iZXIgYXMgYSB3aG9sZSwgdGhlIGxpa2VsaWVzdCBmaXJzdDogb25seSB3aGVyZSBpdCBsZWF2ZXMgbm90aGluZyBidXQgbnVtYmVycy4gKi9cbmNvbnN0IHdlYWtTZXBhcmF0b3JzID0gWy8gXFwvIC91LCAvID9bICN4L10gPyg/PTAwXFxkKS9pdSwgLyA/XFwvID8vdSwgLyAvdV07XG5cbi8qKlxuICogUmVhZHMgYSB2YWx1ZSBhcyBhIHBob25lIG51bWJlciBvciBhIGxpc3Qgb2YgdGhlbTogdGhvc2UgYmV0d2VlbiBgLGAgYDtgIGB8YCBhbmQgbGluZSBlbmRzLCB0aG9zZSB0aGF0IGEgYCtgIGJlZ2lucywgYW5kLFxuICogd2hlcmUgYSBwaWVjZSBpcyB0b28gbG9uZyBmb3Igb25lIG51bWJlciwgdGhvc2UgYmV0d2VlbiBgL2AsIGAjYCwgYHhgIGFuZCB3aGl0ZSBzcGFjZS4gTGluZWFyIGluIHRoZSB2YWx1ZS5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYWRQaG9uZXModmFsdWU6IHN0cmluZyk6IFBob25lUmVhZGluZ3Mge1xuICBjb25zdCBwbGFpbiA9IHJlYWRQbGFpbih2YWx1ZSk7XG4gIGlmIChwbGFpbiAhPT0gdW5kZWZpbmVkKSByZXR1cm4geyByZWFkaW5nczogW3BsYWluXSwgaXNXaG9sZTogdHJ1ZSB9O1xuICBpZiAoKHZhbHVlLmluY2x1ZGVzKFwiOlwiKSB8fCB2YWx1ZS5pbmNsdWRlcyhcIjtcIikpICYmIHVyaS50ZXN0KHZhbHVlKSkge1xuICAgIGNvbnN0IHdob2xlID0gcmVhZFBob25lKHZhbHVlKTtcbiAgICBpZiAod2hvbGUgIT09IHVuZGVmaW5lZCkgcmV0dXJuIHsgcmVhZGluZ3M6IFt3aG9sZV0sIGlzV2hvbGU6IHRydWUgfTtcbiAgfVxuICBjb25zdCByZWFkaW5nczogUGhvbmVSZWFkaW5nW10gPSBbXTtcbiAgbGV0IGlzV2hvbGUgPSB0cnVlO1xuICBsZXQgaXNEb3VidGZ1bCA9IGZhbHNlO1xuICBmb3IgKGNvbnN0IHBpZWNlIG9mIHdpdGhvdXRJbnZpc2libGUodmFsdWUpLm5vcm1hbGl6ZShcIk5GS0NcIikuc3BsaXQobGlzdFNlcGFyYXRvcnMpKSB7XG4gICAgY29uc3QgcGFydHMgPSBwaWVjZS5yZXBsYWNlKC9cXHMrL2d1LCBcIiBcIikuc3BsaXQoYmVmb3JlUGx1cyk7XG4gICAgZm9yIChjb25zdCBbaW5kZXgsIHBhcnRdIG9mIHBhcnRzLmVudHJpZXMoKSkge1xuICAgICAgY29uc3QgcmVhZCA9IHJlYWRQYXJ0KGluZGV4ICsgMSA8IHBhcnRzLmxlbmd0aCAmJiBwYXJ0Lmxlbmd0aCA8PSBsb25nZXN0VGV4dCA/IHBhcnQucmVwbGFjZSgvKD86IFxccHtMfXsxLDR9KT9bXFxzJi8jeCotXSokL2l1LCBcIlwiKSA6IHBhcnQpO1xuICAgICAgaWYgKHJlYWQubGVuZ3RoID09PSAwKSB7XG4gICAgICAgIGlmICghL1xccHtOZH0vdS50ZXN0KHBhcnQpKSBpc1dob2xlICYmPSAhL1xccHtMfS91LnRlc3QocGFydCk7XG4gICAgICAgIGVsc2UgaWYgKHJlYWRpbmdzLmxlbmd0aCA9PT0gMCB8fCAhL15cXHMqKD86ZXh0XFwuPz0/KT9cXHMqXFxkezEsNn1cXHMqJC9pdS50ZXN0KHBhcnQpKSBpc0RvdWJ0ZnVsID0gdHJ1ZTtcbiAgICAgIH1cbiAgICAgIC8vIERpZ2l0cyBiZWhpbmQgb3RoZXJzIHRoYXQgY291bGQgbm90IGJlIHJlYWQgbWF5IGJlIHRoZSByZXN0IG9mIGEgbnVtYmVyOiBvbmx5IGEgYCtgIG9yIGAwMGAgYmVnaW5zIG9uZSBmb3IgY2VydGFpbi5cbiAgICAgIHJlYWRpbmdzLnB1c2goLi4ucmVhZC5maWx0ZXIoKHsgZm9ybSB9KSA9PiBmb3JtID09PSBcImludGVybmF0aW9uYWxcIiB8fCAhaXNEb3VidGZ1bCkpO1xuICAgIH1cbiAgfVxuICBjb25zdCBzaG9ydCA9IHJlYWRpbmdzLmxlbmd0aCA9PT0gMCA/IHJlYWRTaG9ydCh2YWx1ZSkgOiB1bmRlZmluZWQ7XG4gIHJldHVybiB7IHJlYWRpbmdzLCBpc1dob2xlOiBpc1dob2xlICYmICFpc0RvdWJ0ZnVsLCAuLi4oc2hvcnQgPT09IHVuZGVmaW5lZCA/IHt9IDogeyBzaG9ydCB9KSB9O1xufVxuXG4vKiogTm90aGluZyBidXQgZGlnaXRzLCB3aXRoIGArYCBvciBgMDBgIG9yIHdpdGhvdXQsIGFzIG1vc3QgdmFsdWVzIGFyZTogdGhlIHN0ZXBzIG9mIHRoZSBydWxlcyBsZWF2ZSB0aGVzZSBhcyB0aGV5IGFyZS4gKi9cbmZ1bmN0aW9uIHJlYWRQbGFpbih2YWx1ZTogc3RyaW5nKTogUGhvbmVSZWFkaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgbWF0Y2ggPSAvXihcXCt8MDApPygwP1sxLTldXFxkezUsMTR9KSQvdS5leGVjKHZhbHVlKTtcbiAgY29uc3QgZGlnaXRzID0gbWF0Y2g/LlsyXTtcbiAgaWYgKGRpZ2l0cyA9PT0gdW5kZWZpbmVkIHx8IGRpZ2l0cy5sZW5ndGggPCBzaG9ydGVzdCB8fCBkaWdpdHMubGVuZ3RoID4gbG9uZ2VzdCkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgaWYgKG1hdGNoPy5bMV0gPT09IHVuZGVmaW5lZCkgcmV0dXJuIHsgZm9ybTogXCJiYXJlXCIsIGRpZ2l0cyB9O1xuICByZXR1cm4gZGlnaXRzLnN0YXJ0c1dpdGgoXCIwXCIpID8gdW5kZWZpbmVkIDogeyBmb3JtOiBcImludGVybmF0aW9uYWxcIiwgZGlnaXRzIH07XG59XG5cbmZ1bmN0aW9uIHJlYWRTaG9ydCh2YWx1ZTogc3RyaW5nKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgcmVhZCA9IHJlYWREaWdpdHModmFsdWUpO1xuICByZXR1cm4gcmVhZD8uZm9ybSA9PT0gXCJiYXJlXCIgJiYgcmVhZC5kaWdpdHMubGVuZ3RoID49IHNob3J0ZXN0TmF0aW9uYWwgJiYgcmVhZC5kaWdpdHMubGVuZ3RoIDwgc2hvcnRlc3QgPyByZWFkLmRpZ2l0cyA6IHVuZGVmaW5lZDtcbn1cblxuZnVuY3Rpb24gcmVhZFBhcnQocGFydDogc3RyaW5nKTogUGhvbmVSZWFkaW5nW10ge1xuICBjb25zdCB3aG9sZSA9IHJlYWRQaG9uZShwYXJ0KTtcbiAgaWYgKHdob2xlICE9PSB1bmRlZmluZWQpIHJldHVybiBbd2hvbGVdO1xuICBpZiAocGFydC5sZW5ndGggPiAxNiAqIGxvbmdlc3RUZXh0KSByZXR1cm4gW107XG4gIGZvciAoY29uc3Qgc2VwYXJhdG9yIG9mIHdlYWtTZXBhcmF0b3JzKSB7XG4gICAgY29uc3QgcGllY2VzID0gcGFydC50cmltKCkuc3BsaXQoc2VwYXJhdG9yKTtcbiAgICBjb25zdCByZWFkID0gcGllY2VzLm1hcChyZWFkUGhvbmUpO1xuICAgIGlmIChwaWVjZXMubGVuZ3RoID4gMSAmJiByZWFkLmV2ZXJ5KChyZWFkaW5nKSA9PiByZWFkaW5nICE9PSB1bmRlZmluZWQpKSByZXR1cm4gcmVhZDtcbiAgfVxuICByZXR1cm4gW107XG59XG5cbi8qKiBSZWFkcyBhIHZhbHVlIGFzIG9uZSBwaG9uZSBudW1iZXI7IHVuZGVmaW5lZCBpZiBpdCBjYW5ub3QgYmUgb25lLiBDaGVja3MgbGVuZ3RocyBvbmx5OiBudW1iZXJpbmcgcGxhbnMgY2hhbmdlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYWRQaG9uZSh2YWx1ZTogc3RyaW5nKTogUGhvbmVSZWFkaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgcmVhZCA9IHJlYWREaWdpdHModmFsdWUpO1xuICBpZiAocmVhZCA9PT0gdW5kZWZpbmVkIHx8IHJlYWQuZGlnaXRzLmxlbmd0aCA8IHNob3J0ZXN0IHx8IHJlYWQuZGlnaXRzLmxlbmd0aCA+IGxvbmdlc3QpIHJldHVybiB1bmRlZmluZWQ7XG4gIHJldHVybiByZWFkLmZvcm0gPT09IFwiaW50ZXJuYXRpb25hbFwiICYmIHJlYWQuZGlnaXRzLnN0YXJ0c1dpdGgoXCIwXCIpID8gdW5kZWZpbmVkIDogcmVhZDtcbn1cblxuLyoqIFRoZSBkaWdpdHMgb2YgYSB2YWx1ZSB0aGF0IGlzIG9uZSBudW1iZXIsIG9mIGFueSBsZW5ndGguICovXG5mdW5jdGlvbiByZWFkRGlnaXRzKHZhbHVlOiBzdHJpbmcpOiBQaG9uZVJlYWRpbmcgfCB1bmRlZmluZWQge1xuICBjb25zdCB0cmltbWVkID0gd2l0aG91dEludmlzaWJsZSh2YWx1ZSkudHJpbSgpO1xuICBpZiAodHJpbW1lZC5sZW5ndGggPiBsb25nZXN0VGV4dCkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgY29uc3Qgd3JpdHRlbiA9IHdpdGhvdXRRdW90ZXMoYXNjaWlEaWdpdHModHJpbW1lZC5ub3JtYWxpemUoXCJORktDXCIpKSkucmVwbGFjZSgvXig/OnRlbHxjYWxsdG98c21zfHdoYXRzYXBwKTovaXUsIFwiXCIpO1xuICBjb25zdCB0ZXh0ID0gd2l0aG91dEV4dGVuc2lvbih3cml0dGVuKTtcbiAgY29uc3QgcGxhaW4gPSBmcm9tRmxvYXQodGV4dCkgPz8gdGV4dDtcbiAgY29uc3QgaW50ZXJuYXRpb25hbCA9IC9eXFwoP1xccyooPzpcXCt8MDApL3UudGVzdChwbGFpbik7XG4gIC8vIFwiKDApXCIgaXMgdGhlIG5hdGlvbmFsIHByZWZpeCB0aGF0IGlzIGRyb3BwZWQgd2hlbiBvbmUgZGlhbHMgZnJvbSBhYnJvYWQuXG4gIGNvbnN0IGNvbXBhY3QgPSAoaW50ZXJuYXRpb25hbCA/IHBsYWluLnJlcGxhY2UoL1xcKDBcXCkvdSwgXCJcIikgOiBwbGFpbikucmVwbGFjZSgvW1xcc1xcLVxcdTIwMTAtXFx1MjAxNVxcdTIyMTIuKCkvXS9ndSwgXCJcIik7XG4gIGNvbnN0IG1hdGNoID0gL14oXFwrfDAwKT8oXFxkKykkL3UuZXhlYyhjb21wYWN0KTtcbiAgaWYgKG1hdGNoPy5bMl0gPT09IHVuZGVmaW5lZCkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgY29uc3QgZGlnaXRzID0gbWF0Y2hbMl07XG4gIGlmIChtYXRjaFsxXSAhPT0gdW5kZWZpbmVkKSByZXR1cm4geyBmb3JtOiBcImludGVybmF0aW9uYWxcIiwgZGlnaXRzIH07XG4gIGNvbnN0IGNvbnRleHQgPSAvO3Bob25lLWNvbnRleHQ9XFwrKFtcXGQoKS4tXSspKD86O3wkKS9pdS5leGVjKHdyaXR0ZW4pPy5bMV0/LnJlcGxhY2UoL1xcRC9ndSwgXCJcIikgPz8gXCJcIjtcbiAgcmV0dXJuIGNvbnRleHQgPT09IFwiXCIgPyB7IGZvcm06IFwiYmFyZVwiLCBkaWdpdHMgfSA6IHsgZm9ybTogXCJpbnRlcm5hdGlvbmFsXCIsIGRpZ2l0czogY29udGV4dCArIGRpZ2l0cyB9O1xufVxuXG4vKiogRGlnaXRzIG9mIGV2ZXJ5IHNjcmlwdCB0byBBU0NJSTogdGhlIHRlbiBkaWdpdHMgb2YgYSBzY3JpcHQgZm9sbG93IG9uZSBhbm90aGVyLCBhbmQgYSB6ZXJvIGJlZ2lucyB0aGVtLiAqL1xuZnVuY3Rpb24gYXNjaWlEaWdpdHModGV4dDogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIHRleHQucmVwbGFjZSgvXFxwe05kfS9ndSwgKGNoYXIpID0+IHtcbiAgICBpZiAoY2hhciA8PSBcIjlcIikgcmV0dXJuIGNoYXI7XG4gICAgbGV0IHplcm8gPSBjaGFyLmNvZGVQb2ludEF0KDApID8/IDA7XG4gICAgbGV0IHZhbHVlID0gMDtcbiAgICB3aGlsZSAodmFsdWUgPCA5ICYmIC9cXHB7TmR9L3UudGVzdChTdHJpbmcuZnJvbUNvZGVQb2ludCh6ZXJvIC0gMSkpKSB7XG4gICAgICB6ZXJvIC09IDE7XG4gICAgICB2YWx1ZSArPSAxO1xuICAgIH1cbiAgICByZXR1cm4gU3RyaW5nKHZhbHVlKTtcbiAgfSk7XG59XG5cbi8qKiBTcHJlYWRzaGVldHMgcHV0IGFuIGFwb3N0cm9waGUgYmVmb3JlIGEgbnVtYmVyIHRoYXQgaXMgdG8gc3RheSB0ZXh0LCBkYXRhYmFzZXMgYnJhY2VzIGFyb3VuZCBhIGxpc3QuICovXG5mdW5jdGlvbiB3aXRob3V0UXVvdGVzKHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiB0ZXh0LnJlcGxhY2UoL15bXFxzXCInYHt9W1xcXTw+XFxwe1BpfVxccHtQZn1dK3xbXFxzXCInYHt9W1xcXTw+XFxwe1BpfVxccHtQZn1dKyQvZ3UsIFwiXCIpO1xufVxuXG5mdW5jdGlvbiB3aXRob3V0RXh0ZW5zaW9uKHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiB0ZXh0LnJlcGxhY2UoL1xccyooPzo7XFxzKmV4dD18LHwjfCg/PD1bXFxkXFxzKV0pKD86ZXh0ZW5zaW9ufGV4dHx4KVxcLj86PylcXHMqXFxkezAsNn0kL2l1LCBcIlwiKS5yZXBsYWNlKC87W2Etei1dKz0uKiQvaXUsIFwiXCIpO1xufVxuXG4vKipcbiAqIFRoZSBpbnRlZ2VyIHRoYXQgYSBzcHJlYWRzaGVldCBvciBKU09OIHdyb3RlIGFzIGEgZmxvYXQsIG9yIHVuZGVmaW5lZCBpZiB0aGUgdGV4dCBpcyBubyBmbG9hdC5cbiAqIGAzLjE2MTIzNDU2NzhFKzEwYCBpcyBleGFjdDsgYDMuMTZFKzEwYCBoYXMgbG9zdCBpdHMgZGlnaXRzIGFuZCByZWFkcyBhcyBubyBudW1iZXIgYXQgYWxsLlxuICovXG5mdW5jdGlvbiBmcm9tRmxvYXQodGV4dDogc3RyaW5nKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgY29uc3QgbWF0Y2ggPSAvXihcXCs/XFxkKykoPzpcXC4oXFxkKykpPyg/OmVcXCs/KFxcZHsxLDN9KSk/JC9pdS5leGVjKHRleHQpO1xuICBpZiAobWF0Y2g/LlsxXSA9PT0gdW5kZWZpbmVkIHx8IChtYXRjaFsyXSA9PT0gdW5kZWZpbmVkICYmIG1hdGNoWzNdID09PSB1bmRlZmluZWQpKSByZXR1cm4gdW5kZWZpbmVkO1xuICBjb25zdCBmcmFjdGlvbiA9IG1hdGNoWzJdID8/IFwiXCI7XG4gIGNvbnN0IGV4cG9uZW50ID0gTnVtYmVyKG1hdGNoWzNdID8/IDApO1xuICBpZiAoZXhwb25lbnQgPT09IDApIHJldHVybiAvXjAqJC91LnRlc3QoZnJhY3Rpb24pICYmIGZyYWN0aW9uLmxlbmd0aCA8PSAyID8gbWF0Y2hbMV0gOiB1bmRlZmluZWQ7XG4gIGNvbnN0IHNpZ25pZmljYW50ID0gZnJhY3Rpb24ucmVwbGFjZSgvMCskL3UsIFwiXCIpO1xuICBpZiAoc2lnbmlmaWNhbnQubGVuZ3RoID4gZXhwb25lbnQgfHwgZXhwb25lbnQgPiBsb25nZXN0KSByZXR1cm4gXCJcIjtcbiAgLy8gU3ByZWFkc2hlZXRzIHRoYXQgcm91bmQgZm9yIGRpc3BsYXkga2VlcCBmaXZlIGRpZ2l0cyBhZnRlciB0aGUgcG9pbnQgYXQgbW9zdC5cbiAgaWYgKGV4cG9uZW50IC0gZnJhY3Rpb24ubGVuZ3RoID4gMCAmJiBmcmFjdGlvbi5sZW5ndGggPCA3KSByZXR1cm4gXCJcIjtcbiAgcmV0dXJuIG1hdGNoWzFdICsgc2lnbmlmaWNhbnQucGFkRW5kKGV4cG9uZW50LCBcIjBcIik7XG59XG4iLCAiLy8gQWRkcmVzc2VzIG9mIHByb2ZpbGVzIGF0IHRoZSBsYXJnZSBuZXR3b3JrcywgYW5kIHRoZSBoYW5kbGUgaW4gdGhlbTogZG9jcy9mb3JtYXQubWQgc2VjdGlvbiA5LjMsIHN0ZXAgMi5cbmltcG9ydCB7IG5ma2MsIHdpdGhvdXRJbnZpc2libGUgfSBmcm9tIFwiLi9mb2xkLmpzXCI7XG5cbmNvbnN0IHByb2ZpbGUgPVxuICAvXig/Omh0dHBzPzpcXC9cXC8pPyg/Oig/Ond3d3xtfG1vYmlsZXx3ZWJ8b2xkfFthLXpdezJ9KVxcLik/KD86aW5zdGFncmFtXFwuY29tKD86XFwvc3Rvcmllcyk/fGluc3RhZ3JcXC5hbXx0aHJlYWRzXFwubmV0fHRocmVhZHNcXC5jb218dHdpdHRlclxcLmNvbXx4XFwuY29tfGZhY2Vib29rXFwuY29tfGZiXFwuY29tfHRpa3Rva1xcLmNvbXxnaXRodWJcXC5jb218dFxcLm1lKD86XFwvcyk/fHRlbGVncmFtXFwubWV8eW91dHViZVxcLmNvbSg/OlxcLyg/OmN8dXNlcikpP3xsaW5rZWRpblxcLmNvbVxcL2lufHJlZGRpdFxcLmNvbVxcLyg/OnV8dXNlcil8c25hcGNoYXRcXC5jb21cXC9hZGR8c25hcGNoYXRcXC5jb218cGludGVyZXN0XFwuY29tfHZrXFwuY29tfGJza3lcXC5hcHBcXC9wcm9maWxlfHR3aXRjaFxcLnR2KVxcLyg/OkB8JTQwKSooW14vPyNcXHNdKykoXFwvW14/I10qKT8oPzpbPyNdLiopPyQvaXN1O1xuXG5jb25zdCBudW1iZXJlZCA9IC9eKD86aHR0cHM/OlxcL1xcLyk/KD86KD86d3d3fG18bW9iaWxlfHdlYnxbYS16XXsyfSlcXC4pPyg/OmZhY2Vib29rfGZiKVxcLmNvbVxcL3Byb2ZpbGVcXC5waHBcXC8/XFw/KD86W14jXSomKT9pZD0oXFxkKykoPzpbJiNdLiopPyQvaXN1O1xuXG4vKiogV2hhdCBzdGFuZHMgd2hlcmUgYSBoYW5kbGUgd291bGQsIGluIGFkZHJlc3NlcyBvZiBwb3N0cywgbGlzdHMgYW5kIHBhZ2VzLCBpZiBtb3JlIG9mIGEgcGF0aCBmb2xsb3dzLiAqL1xuY29uc3Qgbm9IYW5kbGVzID0gbmV3IFNldChcbiAgXCJwIHJlZWwgcmVlbHMgdHYgZXhwbG9yZSBhY2NvdW50cyBkaXJlY3Qgc3RvcmllcyBpIGludGVudCBzaGFyZSBoYXNodGFnIHNlYXJjaCBob21lIHdhdGNoIGdyb3VwcyBwYWdlcyBwZW9wbGUgZXZlbnRzIHBob3RvIHBob3RvcyBtZWRpYSBzdG9yeS5waHAgcGVybWFsaW5rLnBocCBwcm9maWxlLnBocCBjaGFubmVsIGMgdXNlciBwbGF5bGlzdCBzaG9ydHMgcmVzdWx0cyBvcmdzIHRvcGljcyBqb2luY2hhdCBzIHIgcGluIHN0YXR1cyBwb3N0IHBvc3RzIHNldHRpbmdzIHQgdGFnXCIuc3BsaXQoXG4gICAgXCIgXCIsXG4gICksXG4pO1xuXG4vKiogVGhlIGhhbmRsZSBpbiBhIHRleHQgd2l0aG91dCBpbnZpc2libGUgY2hhcmFjdGVycywgaWYgdGhlIHRleHQgaXMgdGhlIGFkZHJlc3Mgb2YgYSBwcm9maWxlOyBpdCBtYXkgc3RpbGwgaGF2ZSB1cHBlciBjYXNlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGhhbmRsZUluKHRleHQ6IHN0cmluZyk6IHN0cmluZyB8IHVuZGVmaW5lZCB7XG4gIGNvbnN0IGlkID0gbnVtYmVyZWQuZXhlYyh0ZXh0KT8uWzFdO1xuICBpZiAoaWQgIT09IHVuZGVmaW5lZCkgcmV0dXJuIGlkO1xuICBjb25zdCBtYXRjaCA9IHByb2ZpbGUuZXhlYyh0ZXh0KTtcbiAgaWYgKG1hdGNoPy5bMV0gPT09IHVuZGVmaW5lZCkgcmV0dXJuIHVuZGVmaW5lZDtcbiAgY29uc3Qgd29yZCA9IG1hdGNoWzFdLnRvTG93ZXJDYXNlKCk7XG4gIC8vIEEgcGFnZSBvZiBhIHByb2dyYW0gaXMgbm9ib2R5J3MgaGFuZGxlOyBvdGhlciB3b3JkcyBhcmUsIHdpdGggbm90aGluZyBiZWhpbmQgdGhlbS5cbiAgaWYgKHdvcmQuZW5kc1dpdGgoXCIucGhwXCIpICYmIG5vSGFuZGxlcy5oYXMod29yZCkpIHJldHVybiB1bmRlZmluZWQ7XG4gIGNvbnN0IGhhc01vcmUgPSBtYXRjaFsyXSAhPT0gdW5kZWZpbmVkICYmIG1hdGNoWzJdICE9PSBcIi9cIjtcbiAgcmV0dXJuIGhhc01vcmUgJiYgbm9IYW5kbGVzLmhhcyh3b3JkKSA/IHVuZGVmaW5lZCA6IHBlcmNlbnREZWNvZGVkKG1hdGNoWzFdKTtcbn1cblxuLyoqIEJyb3dzZXJzIGNvcHkgYFx1MDBFOWAgYXMgYCVDMyVBOWAuIFdoYXQgd291bGQgYmUgbm8gcGFydCBvZiBhbiBhZGRyZXNzIHRoZW4gc3RheXMgYXMgaXQgaXMuICovXG5mdW5jdGlvbiBwZXJjZW50RGVjb2RlZChoYW5kbGU6IHN0cmluZyk6IHN0cmluZyB7XG4gIGlmICghaGFuZGxlLmluY2x1ZGVzKFwiJVwiKSkgcmV0dXJuIGhhbmRsZTtcbiAgdHJ5IHtcbiAgICBjb25zdCBkZWNvZGVkID0gbmZrYyh3aXRob3V0SW52aXNpYmxlKGRlY29kZVVSSUNvbXBvbmVudChoYW5kbGUpKSk7XG4gICAgLy8gb3hsaW50LWRpc2FibGUtbmV4dC1saW5lIG5vLWNvbnRyb2wtcmVnZXggLS0gY29udHJvbCBjaGFyYWN0ZXJzIGFyZSBtZWFudFxuICAgIHJldHVybiAvWy8/IyVcXHNAXFx1MDAwMC1cXHUwMDFmXFx1MDA3Zi1cXHUwMDlmXS91LnRlc3QoZGVjb2RlZCkgfHwgZGVjb2RlZCA9PT0gXCJcIiA/IGhhbmRsZSA6IGRlY29kZWQ7XG4gIH0gY2F0Y2gge1xuICAgIHJldHVybiBoYW5kbGU7XG4gIH1cbn1cbiIsICIvLyBDYW5vbmljYWwgdXNlciBuYW1lczogZG9jcy9mb3JtYXQubWQgc2VjdGlvbiA5LjMuXG5pbXBvcnQgeyBmb2xkLCBpc0Jyb2tlbiwgbmZrYywgd2l0aG91dEludmlzaWJsZSB9IGZyb20gXCIuL2ZvbGQuanNcIjtcbmltcG9ydCB7IGhhbmRsZUluIH0gZnJvbSBcIi4vcHJvZmlsZS1hZGRyZXNzLmpzXCI7XG5cbi8qKiBQcmludGFibGUgQVNDSUkgd2l0aG91dCB3aGF0IGFuIGFkZHJlc3Mgb2YgYSBwcm9maWxlIG5lZWRzOiBtb3N0IG5hbWVzLCBhbmQgbm9uZSBvZiB0aGUgd29yayBiZWxvdyBmb3IgdGhlbS4gKi9cbmNvbnN0IHNpbXBsZU5hbWUgPSAvXlshLS4wLTk7LX5dezEsMjU0fSQvO1xuXG4vKiogVGhlIGxvbmdlc3QgY2Fub25pY2FsIHVzZXIgbmFtZSBpbiBieXRlcyBvZiBVVEYtODsgbG9uZ2VyIHZhbHVlcyBhcmUgbm8gdXNlciBuYW1lcy4gKi9cbmNvbnN0IG1heEJ5dGVzID0gMjU0O1xuXG4vKiogVGhlIGNhbm9uaWNhbCBmb3JtIG9mIGEgdXNlciBuYW1lLCBvciB1bmRlZmluZWQgaWYgdGhlIHZhbHVlIGNhbm5vdCBiZSBvbmUuICovXG5leHBvcnQgZnVuY3Rpb24gY2Fub25pY2FsVXNlcm5hbWUodmFsdWU6IHN0cmluZyk6IHN0cmluZyB8IHVuZGVmaW5lZCB7XG4gIGlmIChzaW1wbGVOYW1lLnRlc3QodmFsdWUpKSB7XG4gICAgY29uc3QgbmFtZSA9IHdpdGhvdXRBdCh2YWx1ZSkudG9Mb3dlckNhc2UoKTtcbiAgICByZXR1cm4gbmFtZSA9PT0gXCJcIiA/IHVuZGVmaW5lZCA6IG5hbWU7XG4gIH1cbiAgY29uc3QgdGV4dCA9IHBsYWluKHZhbHVlKTtcbiAgY29uc3QgbmFtZSA9IGZvbGQod2l0aG91dEF0KGhhbmRsZUluKHRleHQpID8/IHRleHQpKS50cmltKCk7XG4gIGlmIChuYW1lID09PSBcIlwiIHx8IGlzQnJva2VuKG5hbWUpIHx8IEJ1ZmZlci5ieXRlTGVuZ3RoKG5hbWUpID4gbWF4Qnl0ZXMpIHJldHVybiB1bmRlZmluZWQ7XG4gIHJldHVybiBuYW1lO1xufVxuXG4vKiogV2hldGhlciB0aGUgdmFsdWUgaXMgdGhlIGFkZHJlc3Mgb2YgYSBwcm9maWxlLCB3aGljaCBpdHMgaGFuZGxlIHN0YW5kcyBmb3IuICovXG5leHBvcnQgZnVuY3Rpb24gaXNQcm9maWxlVXJsKHZhbHVlOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgcmV0dXJuICFzaW1wbGVOYW1lLnRlc3QodmFsdWUpICYmIGhhbmRsZUluKHBsYWluKHZhbHVlKSkgIT09IHVuZGVmaW5lZDtcbn1cblxuZnVuY3Rpb24gcGxhaW4odmFsdWU6IHN0cmluZyk6IHN0cmluZyB7XG4gIC8vIG94bGludC1kaXNhYmxlLW5leHQtbGluZSBuby1jb250cm9sLXJlZ2V4IC0tIGNvbnRyb2wgY2hhcmFjdGVycyBhcmUgbWVhbnRcbiAgY29uc3QgdmlzaWJsZSA9IHdpdGhvdXRJbnZpc2libGUodmFsdWUpLnJlcGxhY2UoL1tcXHUwMDAwLVxcdTAwMWZcXHUwMDdmLVxcdTAwOWZdL2d1LCBcIlwiKTtcbiAgLy8gQ29tcGF0aWJpbGl0eSBmb3JtcyBmaXJzdDogYSBmdWxsLXdpZHRoIEAgaXMgYW4gQCB0b28uXG4gIHJldHVybiB3aXRob3V0QXQobmZrYyh2aXNpYmxlKS50cmltKCkpO1xufVxuXG4vKiogVGFrZXMgb2ZmIHdoYXQgYEBgIHN0YW5kcyBpbiBmcm9udDogbm8gbmFtZSBiZWdpbnMgd2l0aCBvbmUuICovXG5mdW5jdGlvbiB3aXRob3V0QXQodGV4dDogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIHRleHQucmVwbGFjZSgvXltAXFxzXSsvdSwgXCJcIik7XG59XG4iLCAiLy8gRnJvbSBhIHZhbHVlIGFuZCBpdHMga2luZCB0byBjYW5vbmljYWwgaWRlbnRpZmllcnMsIGJ5IHRoZSBydWxlcyBvZiB2ZXJzaW9uIDEuXG5pbXBvcnQgdHlwZSB7IEtpbmQgfSBmcm9tIFwiLi4vZm9ybWF0L2tpbmRzLmpzXCI7XG5pbXBvcnQgeyBjYW5vbmljYWxFbWFpbHMgfSBmcm9tIFwiLi9lbWFpbC5qc1wiO1xuaW1wb3J0IHsgd2l0aG91dEludmlzaWJsZSB9IGZyb20gXCIuL2ZvbGQuanNcIjtcbmltcG9ydCB7IGludGVybmF0aW9uYWxGb3JtcyB9IGZyb20gXCIuL3Bob25lLWZvcm1zLmpzXCI7XG5pbXBvcnQgeyByZWFkUGhvbmVzLCB0eXBlIFBob25lUmVhZGluZyB9IGZyb20gXCIuL3Bob25lLmpzXCI7XG5pbXBvcnQgeyBpc1VuYXNzaWduZWQgfSBmcm9tIFwiLi91bmFzc2lnbmVkLmpzXCI7XG5pbXBvcnQgeyBjYW5vbmljYWxVc2VybmFtZSB9IGZyb20gXCIuL3VzZXJuYW1lLmpzXCI7XG5cbmludGVyZmFjZSBGb3VuZCB7XG4gIHJlYWRvbmx5IGtpbmQ6IEtpbmQ7XG4gIHJlYWRvbmx5IGNhbm9uaWNhbDogc3RyaW5nO1xufVxuXG4vKiogSWRlbnRpZmllcnMgZm91bmQgaW4gb25lIHZhbHVlLiAqL1xuZXhwb3J0IGludGVyZmFjZSBJZGVudGlmaWVycyB7XG4gIC8qKiBXaGF0IGNhbiBiZSBsb29rZWQgdXA6IGtpbmQgYW5kIGNhbm9uaWNhbCBmb3JtLiAqL1xuICByZWFkb25seSBmb3VuZDogcmVhZG9ubHkgRm91bmRbXTtcbiAgLyoqIERpZ2l0cyB3aXRob3V0IGArYCwgZWFjaCBvbmNlOiBwaG9uZSBudW1iZXJzIGJ5IHRoZSBydWxlcyBmb3IgYmFyZSBkaWdpdHMuIFRob3NlIG9mIHVuZGVyIDcgb25seSB3aGVyZSBhIGNvdW50cnkgaXMga25vd24uICovXG4gIHJlYWRvbmx5IGJhcmVEaWdpdHM6IHJlYWRvbmx5IHN0cmluZ1tdO1xufVxuXG5jb25zdCBub25lOiByZWFkb25seSBzdHJpbmdbXSA9IFtdO1xuY29uc3Qgbm90aGluZzogSWRlbnRpZmllcnMgPSB7IGZvdW5kOiBbXSwgYmFyZURpZ2l0czogbm9uZSB9O1xuXG4vKipcbiAqIFJlYWRzIGEgdmFsdWUgdGhhdCBpcyBub3QgYmxhbmsgYXMgaWRlbnRpZmllcnMgb2YgdGhlIGtpbmQgb2YgaXRzIGNvbHVtbi4gQSB2YWx1ZSB3aXRoIHRoZSBzaGFwZSBvZiBhbiBlLW1haWwgYWRkcmVzc1xuICogb3Igb2YgYW4gaW50ZXJuYXRpb25hbCBwaG9uZSBudW1iZXIgaXMgZW50ZXJlZCB1bmRlciB0aGF0IGtpbmQgdG9vLCB3aGF0ZXZlciB0aGUgY29sdW1uIHNheXMuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpZGVudGlmaWVyc0luKHZhbHVlOiBzdHJpbmcsIGtpbmQ6IEtpbmQpOiBJZGVudGlmaWVycyB7XG4gIHN3aXRjaCAoa2luZCkge1xuICAgIGNhc2UgXCJlbWFpbFwiOiB7XG4gICAgICBjb25zdCBmb3VuZCA9IGVtYWlsc0luKHZhbHVlKTtcbiAgICAgIGlmIChmb3VuZC5sZW5ndGggPT09IDAgJiYgaXNJbnRlcm5hdGlvbmFsUGhvbmUodmFsdWUpKSByZXR1cm4geyBmb3VuZDogcGhvbmVzSW4odmFsdWUpLCBiYXJlRGlnaXRzOiBub25lIH07XG4gICAgICBpZiAoaG9sZHNGdXJ0aGVyUGhvbmUodmFsdWUpKSBmb3VuZC5wdXNoKC4uLnBob25lc0luKHdpdGhvdXRBZGRyZXNzZXModmFsdWUpKSk7XG4gICAgICByZXR1cm4geyBmb3VuZCwgYmFyZURpZ2l0czogbm9uZSB9O1xuICAgIH1cbiAgICBjYXNlIFwicGhvbmVcIjoge1xuICAgICAgY29uc3QgeyByZWFkaW5ncywgc2hvcnQgfSA9IHJlYWRQaG9uZXModmFsdWUpO1xuICAgICAgY29uc3QgZm91bmQgPSBoYXNBdCh2YWx1ZSkgPyBlbWFpbHNJbih2YWx1ZSkgOiBbXTtcbiAgICAgIGFkZEludGVybmF0aW9uYWwocmVhZGluZ3MsIGZvdW5kKTtcbiAgICAgIHJldHVybiB7IGZvdW5kLCBiYXJlRGlnaXRzOiBiYXJlRGlnaXRzT2YocmVhZGluZ3MsIHNob3J0KSB9O1xuICAgIH1cbiAgICBjYXNlIFwidXNlcm5hbWVcIjoge1xuICAgICAgY29uc3QgbmFtZSA9IGNhbm9uaWNhbFVzZXJuYW1lKHZhbHVlKTtcbiAgICAgIGNvbnN0IGZvdW5kOiBGb3VuZFtdID0gbmFtZSA9PT0gdW5kZWZpbmVkID8gW10gOiBbeyBraW5kOiBcInVzZXJuYW1lXCIsIGNhbm9uaWNhbDogbmFtZSB9XTtcbiAgICAgIGlmIChoYXNBdCh2YWx1ZSkpIGZvdW5kLnB1c2goLi4uZW1haWxzSW4odmFsdWUpKTtcbiAgICAgIGlmIChpc0ludGVybmF0aW9uYWxQaG9uZSh2YWx1ZSkpIGZvdW5kLnB1c2goLi4ucGhvbmVzSW4odmFsdWUpKTtcbiAgICAgIHJldHVybiB7IGZvdW5kLCBiYXJlRGlnaXRzOiBub25lIH07XG4gICAgfVxuICAgIGNhc2UgXCJtYWlsYm94XCI6XG4gICAgY2FzZSBcImRvbWFpblwiOlxuICAgICAgcmV0dXJuIG5vdGhpbmc7XG4gIH1cbn1cblxuLyoqIFdoZXRoZXIgYW4gYEBgIG9mIGFueSB3aWR0aCBzdGFuZHMgYmVoaW5kIHRoZSBmaXJzdCBjaGFyYWN0ZXIuICovXG5mdW5jdGlvbiBoYXNBdCh2YWx1ZTogc3RyaW5nKTogYm9vbGVhbiB7XG4gIHJldHVybiAvLltAXFx1ZmYyMFxcdWZlNmJdL3N1LnRlc3QodmFsdWUpO1xufVxuXG4vKiogV2hldGhlciBhIHZhbHVlIGJlZ2lucyBhcyBhbiBpbnRlcm5hdGlvbmFsIHBob25lIG51bWJlciBkb2VzIGluIHdyaXRpbmc7IGAwMGAgaXMgbGVmdCB0byBwaG9uZSBjb2x1bW5zLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGlzSW50ZXJuYXRpb25hbFBob25lKHZhbHVlOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgY29uc3QgZGlnaXQgPSAvXltcXHNcIid7WzwoXSooPzp0ZWw6KT9bK1xcdWZmMGJdXFxzKihcXHB7TmR9KS9pdS5leGVjKHdpdGhvdXRJbnZpc2libGUodmFsdWUpKT8uWzFdO1xuICByZXR1cm4gZGlnaXQgIT09IHVuZGVmaW5lZCAmJiAhaXNVbmFzc2lnbmVkKGRpZ2l0KTtcbn1cblxuLyoqIFdoZXRoZXIgYW4gaW50ZXJuYXRpb25hbCBwaG9uZSBudW1iZXIgbWF5IHN0YW5kIGluIGEgdmFsdWUgYmVzaWRlIGFkZHJlc3Nlcy4gKi9cbmZ1bmN0aW9uIGhvbGRzRnVydGhlclBob25lKHZhbHVlOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgcmV0dXJuIC9bK1xcdWZmMGJdL3UudGVzdCh2YWx1ZSkgJiYgLyg/Ol58Wyw7fFxcc10pKD86dGVsOik/WytcXHVmZjBiXVxccz9cXHB7TmR9L2l1LnRlc3QodmFsdWUpO1xufVxuXG5mdW5jdGlvbiB3aXRob3V0QWRkcmVzc2VzKHZhbHVlOiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gdmFsdWVcbiAgICAuc3BsaXQoLyhbXFxzLDt8XSspL3UpXG4gICAgLm1hcCgocGFydCkgPT4gKC9bQFxcdWZmMjBcXHVmZTZiXS91LnRlc3QocGFydCkgPyBcIixcIiA6IHBhcnQpKVxuICAgIC5qb2luKFwiXCIpO1xufVxuXG5mdW5jdGlvbiBlbWFpbHNJbih2YWx1ZTogc3RyaW5nKTogRm91bmRbXSB7XG4gIHJldHVybiBjYW5vbmljYWxFbWFpbHModmFsdWUpLm1hcCgoY2Fub25pY2FsKSA9PiAoeyBraW5kOiBcImVtYWlsXCIsIGNhbm9uaWNhbCB9KSk7XG59XG5cbmZ1bmN0aW9uIHBob25lc0luKHZhbHVlOiBzdHJpbmcpOiBGb3VuZFtdIHtcbiAgY29uc3QgZm91bmQ6IEZvdW5kW10gPSBbXTtcbiAgYWRkSW50ZXJuYXRpb25hbChyZWFkUGhvbmVzKHZhbHVlKS5yZWFkaW5ncywgZm91bmQpO1xuICByZXR1cm4gZm91bmQ7XG59XG5cbmZ1bmN0aW9uIGFkZEludGVybmF0aW9uYWwocmVhZGluZ3M6IHJlYWRvbmx5IFBob25lUmVhZGluZ1tdLCBmb3VuZDogRm91bmRbXSk6IHZvaWQge1xuICBmb3IgKGNvbnN0IHsgZm9ybSwgZGlnaXRzIH0gb2YgcmVhZGluZ3MpXG4gICAgaWYgKGZvcm0gPT09IFwiaW50ZXJuYXRpb25hbFwiKSBmb3IgKGNvbnN0IGNhbm9uaWNhbCBvZiBpbnRlcm5hdGlvbmFsRm9ybXMoZGlnaXRzKSkgZm91bmQucHVzaCh7IGtpbmQ6IFwicGhvbmVcIiwgY2Fub25pY2FsIH0pO1xufVxuXG5mdW5jdGlvbiBiYXJlRGlnaXRzT2YocmVhZGluZ3M6IHJlYWRvbmx5IFBob25lUmVhZGluZ1tdLCBzaG9ydDogc3RyaW5nIHwgdW5kZWZpbmVkKTogcmVhZG9ubHkgc3RyaW5nW10ge1xuICBpZiAoc2hvcnQgIT09IHVuZGVmaW5lZCkgcmV0dXJuIFtzaG9ydF07XG4gIGNvbnN0IGJhcmUgPSByZWFkaW5ncy5mbGF0TWFwKCh7IGZvcm0sIGRpZ2l0cyB9KSA9PiAoZm9ybSA9PT0gXCJiYXJlXCIgPyBbZGlnaXRzXSA6IFtdKSk7XG4gIHJldHVybiBiYXJlLmxlbmd0aCA9PT0gMCA/IG5vbmUgOiBiYXJlLmxlbmd0aCA9PT0gMSA/IGJhcmUgOiBbLi4ubmV3IFNldChiYXJlKV07XG59XG4iLCAiLy8gV2hhdCBhIHF1ZXJ5IG1heSBiZSBhcyBhIHBob25lIG51bWJlcjogYWxsIGNhbm9uaWNhbCBmb3JtcyB1bmRlciB3aGljaCBhIGR1bXAgbWF5IGhhdmUgaXQuIGRvY3MvZm9ybWF0Lm1kIHNlY3Rpb24gOS4yLlxuaW1wb3J0IHsgaW50ZXJuYXRpb25hbEZvcm1zIH0gZnJvbSBcIi4vcGhvbmUtZm9ybXMuanNcIjtcbmltcG9ydCB7IG5hdGlvbmFsUmVhZGluZyB9IGZyb20gXCIuL3Bob25lLXBsYW4uanNcIjtcbmltcG9ydCB7IHJlYWRQaG9uZXMgfSBmcm9tIFwiLi9waG9uZS5qc1wiO1xuXG4vKiogT25lIGZvcm0gdG8gbG9vayB1cC4gV2l0aCBhIGRvdWJ0LCBpdHMgYWJzZW5jZSB0ZWxscyBub3RoaW5nLiAqL1xuZXhwb3J0IGludGVyZmFjZSBQaG9uZVF1ZXJ5UmVhZGluZyB7XG4gIGNhbm9uaWNhbDogc3RyaW5nO1xuICBkb3VidD86IFwibmF0aW9uYWwtcGhvbmVcIiB8IFwidW5yZWNvZ25pc2VkXCI7XG59XG5cbi8qKlxuICogVGhlIGZvcm1zIG9mIGEgcXVlcnksIHRoZSBsaWtlbGllc3QgZmlyc3Q7IG5vbmUgaWYgaXQgaXMgbm8gcGhvbmUgbnVtYmVyLiBEaWdpdHMgd2l0aG91dCBgK2AgYXJlIHJlYWQgYXMgdGhleSBhcmUgZGlhbGxlZCBpblxuICogYHJlZ2lvbmAgKElTTyAzMTY2LCBpbiBjYXBpdGFscyksIGFuZCBhcyB0aGV5IHN0YW5kIHRvbywgc2luY2UgYSBkdW1wIG1heSBob2xkIHRoZW0gc287IHdpdGhvdXQgYSByZWdpb24sIGFic2VuY2Ugb2Ygd2hhdFxuICogdGhleSBhcmUgYXMgdGhleSBzdGFuZCB0ZWxscyBub3RoaW5nLlxuICovXG5leHBvcnQgZnVuY3Rpb24gcGhvbmVSZWFkaW5ncyh0ZXh0OiBzdHJpbmcsIHJlZ2lvbjogc3RyaW5nIHwgbnVsbCk6IFBob25lUXVlcnlSZWFkaW5nW10ge1xuICBjb25zdCB7IHJlYWRpbmdzLCBpc1dob2xlLCBzaG9ydCB9ID0gcmVhZFBob25lcyh0ZXh0KTtcbiAgaWYgKHNob3J0ICE9PSB1bmRlZmluZWQpIHtcbiAgICBjb25zdCBuYXRpb25hbCA9IHJlZ2lvbiA9PT0gbnVsbCA/IHVuZGVmaW5lZCA6IG5hdGlvbmFsUmVhZGluZyhzaG9ydCwgcmVnaW9uKTtcbiAgICByZXR1cm4gbmF0aW9uYWwgPT09IHVuZGVmaW5lZCA/IFtdIDogW3sgY2Fub25pY2FsOiBuYXRpb25hbC5kaWdpdHMgfV07XG4gIH1cbiAgY29uc3QgZm91bmQgPSByZWFkaW5ncy5mbGF0TWFwKCh7IGZvcm0sIGRpZ2l0cyB9KTogUGhvbmVRdWVyeVJlYWRpbmdbXSA9PlxuICAgIGZvcm0gPT09IFwiaW50ZXJuYXRpb25hbFwiID8gaW50ZXJuYXRpb25hbEZvcm1zKGRpZ2l0cykubWFwKChjYW5vbmljYWwpID0+ICh7IGNhbm9uaWNhbCB9KSkgOiBiYXJlUmVhZGluZ3MoZGlnaXRzLCByZWdpb24pLFxuICApO1xuICByZXR1cm4gaXNXaG9sZSA/IGZvdW5kIDogZm91bmQubWFwKCh7IGNhbm9uaWNhbCB9KSA9PiAoeyBjYW5vbmljYWwsIGRvdWJ0OiBcInVucmVjb2duaXNlZFwiIH0pKTtcbn1cblxuZnVuY3Rpb24gYmFyZVJlYWRpbmdzKGRpZ2l0czogc3RyaW5nLCByZWdpb246IHN0cmluZyB8IG51bGwpOiBQaG9uZVF1ZXJ5UmVhZGluZ1tdIHtcbiAgY29uc3QgbmF0aW9uYWwgPSByZWdpb24gPT09IG51bGwgPyB1bmRlZmluZWQgOiBuYXRpb25hbFJlYWRpbmcoZGlnaXRzLCByZWdpb24pO1xuICBpZiAobmF0aW9uYWwgPT09IHVuZGVmaW5lZCkgcmV0dXJuIFt7IGNhbm9uaWNhbDogZGlnaXRzLCBkb3VidDogXCJuYXRpb25hbC1waG9uZVwiIH1dO1xuICBjb25zdCBhc0l0U3RhbmRzID0gZGlnaXRzLnN0YXJ0c1dpdGgoXCIwXCIpID8gW10gOiBpbnRlcm5hdGlvbmFsRm9ybXMoZGlnaXRzKTtcbiAgcmV0dXJuIFsuLi5uZXcgU2V0KFtuYXRpb25hbC5kaWdpdHMsIC4uLmFzSXRTdGFuZHNdKV0ubWFwKChjYW5vbmljYWwpID0+ICh7IGNhbm9uaWNhbCB9KSk7XG59XG4iLCAiLy8gV2hhdCBhIHRleHQgY2FuIGJlIHJlYWQgYXMgd2hlbiBpdCBpcyBhc2tlZCBmb3I6IGtpbmRzIGFuZCBjYW5vbmljYWwgZm9ybXMsIGJ5IHRoZSBydWxlcyBvZiB2ZXJzaW9uIDEuXG5pbXBvcnQgdHlwZSB7IEtpbmQgfSBmcm9tIFwiLi4vZm9ybWF0L2tpbmRzLmpzXCI7XG5pbXBvcnQgeyBjYW5vbmljYWxFbWFpbHMgfSBmcm9tIFwiLi9lbWFpbC5qc1wiO1xuaW1wb3J0IHsgaXNJbnRlcm5hdGlvbmFsUGhvbmUgfSBmcm9tIFwiLi9pZGVudGlmaWVycy5qc1wiO1xuaW1wb3J0IHsgcGhvbmVSZWFkaW5ncyB9IGZyb20gXCIuL3Bob25lLXF1ZXJ5LmpzXCI7XG5pbXBvcnQgeyBjYW5vbmljYWxVc2VybmFtZSwgaXNQcm9maWxlVXJsIH0gZnJvbSBcIi4vdXNlcm5hbWUuanNcIjtcblxuLyoqIFRoZSBraW5kcyB0aGF0IG9uZSBjYW4gYXNrIGZvci4gKi9cbmV4cG9ydCB0eXBlIFF1ZXJ5S2luZCA9IEV4dHJhY3Q8S2luZCwgXCJlbWFpbFwiIHwgXCJwaG9uZVwiIHwgXCJ1c2VybmFtZVwiPjtcblxuLyoqIFdoeSBubyBhbnN3ZXIgYnV0IGEgaGl0IGNhbiBiZSB0cnVzdGVkIGZvciBhIHJlYWRpbmcuICovXG50eXBlIERvdWJ0ID0gXCJuYXRpb25hbC1waG9uZVwiIHwgXCJ1bnJlY29nbmlzZWRcIjtcblxuLyoqIE9uZSB3YXkgdG8gcmVhZCBhIHF1ZXJ5LiAqL1xuZXhwb3J0IGludGVyZmFjZSBSZWFkaW5nIHtcbiAga2luZDogUXVlcnlLaW5kO1xuICBjYW5vbmljYWw6IHN0cmluZztcbiAgLyoqIElmIHNldCwgYWJzZW5jZSBvZiB0aGlzIHJlYWRpbmcncyBrZXkgdGVsbHMgbm90aGluZy4gKi9cbiAgZG91YnQ/OiBEb3VidDtcbiAgLyoqIEFuIHVubGlrZWx5IHJlYWRpbmc6IGEgaGl0IGlzIGEgaGl0LCBhbmQgYWJzZW5jZSBjb3VudHMgZm9yIG5vdGhpbmcuICovXG4gIG9ubHlIaXRzPzogdHJ1ZTtcbn1cblxuLyoqIEhvdyBhIHRleHQgaXMgdG8gYmUgcmVhZC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUmVhZGluZ09wdGlvbnMge1xuICAvKiogVGhlIG9ubHkga2luZCB0aGF0IGl0IGlzIHJlYWQgYXMuICovXG4gIGtpbmQ/OiBRdWVyeUtpbmQgfCB1bmRlZmluZWQ7XG4gIC8qKiBUaGUgcmVnaW9uIG9mIG5hdGlvbmFsIHBob25lIG51bWJlcnMsIHR3byBsZXR0ZXJzIChJU08gMzE2Nik7IG51bGwgaWYgaXQgaXMgbm90IGtub3duLiAqL1xuICByZWdpb246IHN0cmluZyB8IG51bGw7XG59XG5cbi8qKiBSZWFkcyBhIHRleHQgYXMgdGhlIGtpbmQgdGhhdCBpcyBmb3JjZWQsIG9yIGFzIGV2ZXJ5IGtpbmQgdGhhdCBpdCBmaXRzLCB0aGUgbGlrZWxpZXN0IGZpcnN0OyBub25lIGlmIGl0IGNhbm5vdCBiZSBhbiBpZGVudGlmaWVyLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYWRpbmdzT2YodGV4dDogc3RyaW5nLCB7IGtpbmQsIHJlZ2lvbiB9OiBSZWFkaW5nT3B0aW9ucyk6IFJlYWRpbmdbXSB7XG4gIGNvbnN0IHJlYWRpbmdzID0ga2luZCA9PT0gdW5kZWZpbmVkID8gb2ZBbnlLaW5kKHRleHQsIHJlZ2lvbikgOiBvZktpbmQodGV4dCwga2luZCwgcmVnaW9uKTtcbiAgcmV0dXJuIGNvbnRyb2xzLnRlc3QodGV4dCkgPyByZWFkaW5ncy5tYXAoZG91YnRmdWwpIDogcmVhZGluZ3M7XG59XG5cbi8vIG94bGludC1kaXNhYmxlLW5leHQtbGluZSBuby1jb250cm9sLXJlZ2V4IC0tIGEgcm93IG9mIGEgdGFibGUgYW5kIGEgZmlsZSBpbiBhbm90aGVyIGVuY29kaW5nIGFyZSB0b2xkIGJ5IHRoZW1cbmNvbnN0IGNvbnRyb2xzID0gL1tcXHUwMDAwLVxcdTAwMWZcXHUwMDdmLVxcdTAwOWZdL3U7XG5cbmZ1bmN0aW9uIG9mS2luZCh0ZXh0OiBzdHJpbmcsIGtpbmQ6IFF1ZXJ5S2luZCwgcmVnaW9uOiBzdHJpbmcgfCBudWxsKTogUmVhZGluZ1tdIHtcbiAgc3dpdGNoIChraW5kKSB7XG4gICAgY2FzZSBcImVtYWlsXCI6XG4gICAgICByZXR1cm4gY2Fub25pY2FsRW1haWxzKHRleHQpLm1hcCgoY2Fub25pY2FsKSA9PiAoeyBraW5kLCBjYW5vbmljYWwgfSkpO1xuICAgIGNhc2UgXCJwaG9uZVwiOlxuICAgICAgcmV0dXJuIHBob25lUmVhZGluZ3ModGV4dCwgcmVnaW9uKS5tYXAoKHJlYWRpbmcpID0+ICh7IGtpbmQsIC4uLnJlYWRpbmcgfSkpO1xuICAgIGNhc2UgXCJ1c2VybmFtZVwiOiB7XG4gICAgICBjb25zdCBjYW5vbmljYWwgPSBjYW5vbmljYWxVc2VybmFtZSh0ZXh0KTtcbiAgICAgIHJldHVybiBjYW5vbmljYWwgPT09IHVuZGVmaW5lZCA/IFtdIDogW3sga2luZCwgY2Fub25pY2FsIH1dO1xuICAgIH1cbiAgfVxufVxuXG5mdW5jdGlvbiBvZkFueUtpbmQodGV4dDogc3RyaW5nLCByZWdpb246IHN0cmluZyB8IG51bGwpOiBSZWFkaW5nW10ge1xuICBjb25zdCBlbWFpbHMgPSBvZktpbmQodGV4dCwgXCJlbWFpbFwiLCByZWdpb24pO1xuICBjb25zdCB1c2VybmFtZXMgPSBvZktpbmQodGV4dCwgXCJ1c2VybmFtZVwiLCByZWdpb24pO1xuICBpZiAoaXNQcm9maWxlVXJsKHRleHQpKSByZXR1cm4gWy4uLnVzZXJuYW1lcywgLi4uZW1haWxzLm1hcChvbmx5SGl0cyldO1xuICBjb25zdCBwbGFpbiA9IHRleHQubm9ybWFsaXplKFwiTkZLQ1wiKS50cmltKCk7XG4gIGlmIChwbGFpbi5pbmNsdWRlcyhcIjovL1wiKSkgcmV0dXJuIFsuLi51c2VybmFtZXMsIC4uLmVtYWlsc10ubWFwKGRvdWJ0ZnVsKTtcbiAgaWYgKGVtYWlscy5sZW5ndGggPiAwKSByZXR1cm4gWy4uLmVtYWlscywgLi4udXNlcm5hbWVzLm1hcChvbmx5SGl0cyldO1xuICBjb25zdCBwaG9uZXMgPSBvZktpbmQodGV4dCwgXCJwaG9uZVwiLCByZWdpb24pO1xuICBjb25zdCBpc0ludGVybmF0aW9uYWwgPSBpc0ludGVybmF0aW9uYWxQaG9uZSh0ZXh0KTtcbiAgLy8gV2hhdCBiZWdpbnMgYXMgYW4gaW50ZXJuYXRpb25hbCBudW1iZXIgYW5kIGlzIG5vbmUgd2FzIG5vdCBtZWFudCBhcyBhIHVzZXIgbmFtZSwgYW5kIG5laXRoZXIgd2FzIGFuIGFkZHJlc3MgdGhhdCBjYW5ub3QgYmUgb25lLlxuICBpZiAocGxhaW4uaW5jbHVkZXMoXCJAXCIsIDEpIHx8IChpc0ludGVybmF0aW9uYWwgJiYgcGhvbmVzLmxlbmd0aCA9PT0gMCkpIHJldHVybiBbLi4ucGhvbmVzLCAuLi51c2VybmFtZXNdLm1hcChkb3VidGZ1bCk7XG4gIC8vIEJhcmUgZGlnaXRzIG1heSBiZSBhIHVzZXIgbmFtZSBhcyB3ZWxsLCB3aGF0ZXZlciByZWdpb24gdGhleSBhcmUgcmVhZCBpbi5cbiAgaWYgKGlzSW50ZXJuYXRpb25hbCB8fCBwaG9uZVJlYWRpbmdzKHRleHQsIG51bGwpLnNvbWUoKHsgZG91YnQgfSkgPT4gZG91YnQgPT09IHVuZGVmaW5lZCkpIHJldHVybiBbLi4ucGhvbmVzLCAuLi51c2VybmFtZXMubWFwKG9ubHlIaXRzKV07XG4gIHJldHVybiBbLi4ucGhvbmVzLmZpbHRlcigoeyBkb3VidCB9KSA9PiBkb3VidCAhPT0gXCJ1bnJlY29nbmlzZWRcIiksIC4uLnVzZXJuYW1lc107XG59XG5cbmZ1bmN0aW9uIGRvdWJ0ZnVsKHJlYWRpbmc6IFJlYWRpbmcpOiBSZWFkaW5nIHtcbiAgcmV0dXJuIHsgLi4ucmVhZGluZywgZG91YnQ6IFwidW5yZWNvZ25pc2VkXCIgfTtcbn1cblxuZnVuY3Rpb24gb25seUhpdHMocmVhZGluZzogUmVhZGluZyk6IFJlYWRpbmcge1xuICByZXR1cm4geyAuLi5yZWFkaW5nLCBvbmx5SGl0czogdHJ1ZSB9O1xufVxuIiwgIi8vIFRoZSBydWxlcyBvZiB2ZXJzaW9uIDEsIHB1dCB0b2dldGhlcjogZG9jcy9mb3JtYXQubWQgc2VjdGlvbiA5LlxuaW1wb3J0IHsgY2Fub25pY2FsRW1haWxzIH0gZnJvbSBcIi4vZW1haWwuanNcIjtcbmltcG9ydCB7IGlkZW50aWZpZXJzSW4gfSBmcm9tIFwiLi9pZGVudGlmaWVycy5qc1wiO1xuaW1wb3J0IHsgbWFpbGJveE9mIH0gZnJvbSBcIi4vbWFpbGJveC5qc1wiO1xuaW1wb3J0IHsgcmVhZGluZ3NPZiB9IGZyb20gXCIuL3JlYWRpbmdzLmpzXCI7XG5pbXBvcnQgdHlwZSB7IFJ1bGVzIH0gZnJvbSBcIi4vcnVsZXMuanNcIjtcblxuZXhwb3J0IGNvbnN0IHJ1bGVzMTogUnVsZXMgPSB7IHZlcnNpb246IDEsIGlkZW50aWZpZXJzSW4sIGVtYWlsc0luOiBjYW5vbmljYWxFbWFpbHMsIG1haWxib3hPZiwgcmVhZGluZ3NPZiB9O1xuIiwgIi8vIFRoZSBydWxlcyBieSB0aGVpciB2ZXJzaW9ucy4gRXZlcnkgdmVyc2lvbiBzdGF5cyBpbiB0aGUgcHJvZ3JhbTogdGhlIGR1bXAgYmVoaW5kIGFuIG9sZCBpbmRleCBpcyBnb25lLCBzbyBpdHMgcXVlcmllcyBtdXN0XG4vLyBiZSByZWFkIGZvciBldmVyIGFzIGl0cyB2YWx1ZXMgd2VyZS5cbmltcG9ydCB0eXBlIHsgS2luZCB9IGZyb20gXCIuLi9mb3JtYXQva2luZHMuanNcIjtcbmltcG9ydCB0eXBlIHsgSWRlbnRpZmllcnMgfSBmcm9tIFwiLi9pZGVudGlmaWVycy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBSZWFkaW5nLCBSZWFkaW5nT3B0aW9ucyB9IGZyb20gXCIuL3JlYWRpbmdzLmpzXCI7XG5pbXBvcnQgeyBydWxlczEgfSBmcm9tIFwiLi9ydWxlcy0xLmpzXCI7XG5cbi8qKiBPbmUgdmVyc2lvbiBvZiB0aGUgcnVsZXM6IGhvdyB2YWx1ZXMgYW5kIHF1ZXJpZXMgYmVjb21lIGNhbm9uaWNhbCBmb3Jtcy4gUHVyZTsgdGhlIHNhbWUgZm9yIGV2ZXIuICovXG5leHBvcnQgaW50ZXJmYWNlIFJ1bGVzIHtcbiAgLyoqIEFzIGl0IHN0YW5kcyBpbiB0aGUgaGVhZCBvZiBhbiBpbmRleC4gKi9cbiAgcmVhZG9ubHkgdmVyc2lvbjogbnVtYmVyO1xuICAvKiogVGhlIGlkZW50aWZpZXJzIGluIGEgdmFsdWUgdGhhdCBpcyBub3QgYmxhbmssIG9mIGEgY29sdW1uIG9mIHRoaXMga2luZC4gKi9cbiAgcmVhZG9ubHkgaWRlbnRpZmllcnNJbjogKHZhbHVlOiBzdHJpbmcsIGtpbmQ6IEtpbmQpID0+IElkZW50aWZpZXJzO1xuICAvKiogVGhlIGNhbm9uaWNhbCBlLW1haWwgYWRkcmVzc2VzIGluIGFueSB0ZXh0LiAqL1xuICByZWFkb25seSBlbWFpbHNJbjogKHRleHQ6IHN0cmluZykgPT4gc3RyaW5nW107XG4gIC8qKiBUaGUgZm9ybSBvZiBhIGNhbm9uaWNhbCBlLW1haWwgYWRkcmVzcyB0aGF0IGFsbCBhbGlhc2VzIG9mIGl0cyBtYWlsYm94IHNoYXJlOyB1bmRlZmluZWQgd2hlcmUgdGhhdCBpcyB0aGUgYWRkcmVzcyBpdHNlbGYuICovXG4gIHJlYWRvbmx5IG1haWxib3hPZjogKGVtYWlsOiBzdHJpbmcpID0+IHN0cmluZyB8IHVuZGVmaW5lZDtcbiAgLyoqIFdoYXQgYSBxdWVyeSBjYW4gYmUgcmVhZCBhcywgdGhlIGxpa2VsaWVzdCBmaXJzdDsgbm9uZSBpZiBpdCBjYW5ub3QgYmUgYW4gaWRlbnRpZmllci4gKi9cbiAgcmVhZG9ubHkgcmVhZGluZ3NPZjogKHRleHQ6IHN0cmluZywgb3B0aW9uczogUmVhZGluZ09wdGlvbnMpID0+IFJlYWRpbmdbXTtcbn1cblxuLyoqIEZpbmRzIHRoZSBydWxlcyBvZiBhIHZlcnNpb24sIHVuZGVmaW5lZCBpZiB0aGlzIHByb2dyYW0gZG9lcyBub3Qga25vdyBpdC4gKi9cbmV4cG9ydCB0eXBlIFJ1bGVzRmluZGVyID0gKHZlcnNpb246IG51bWJlcikgPT4gUnVsZXMgfCB1bmRlZmluZWQ7XG5cbi8qKiBXaGF0IG5ldyBpbmRleGVzIGFyZSBtYWRlIGJ5LiAqL1xuZXhwb3J0IGNvbnN0IGN1cnJlbnRSdWxlczogUnVsZXMgPSBydWxlczE7XG5cbmNvbnN0IGV2ZXJ5VmVyc2lvbjogcmVhZG9ubHkgUnVsZXNbXSA9IFtydWxlczFdO1xuXG5leHBvcnQgY29uc3QgcnVsZXNPZjogUnVsZXNGaW5kZXIgPSAodmVyc2lvbikgPT4gZXZlcnlWZXJzaW9uLmZpbmQoKHJ1bGVzKSA9PiBydWxlcy52ZXJzaW9uID09PSB2ZXJzaW9uKTtcbiIsICIvLyBCYXJlIGRpZ2l0cyB0aGF0IHdhaXQgZm9yIHRoZSBkZWNpc2lvbiBhYm91dCB0aGVpciBzb3VyY2U6IHBhY2tlZCwgc2luY2UgdGhlIGZpcnN0IDE2IE1pQiBvZiBhIGR1bXAgbWF5IGhvbGQgYSBtaWxsaW9uLlxuXG4vKiogQSBudW1iZXIgdGhhdCB3YWl0cy4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgV2FpdGluZ1Bob25lIHtcbiAgZGlnaXRzOiBzdHJpbmc7XG4gIC8qKiBOdW1iZXJzIHRoYXQgdGhlIGNhbGxlciBnYXZlIG91dDogZm9yIHRoZSBwbGFjZSwgYW5kIGZvciB0aGUgY29sdW1uIHNldC4gKi9cbiAgcGxhY2U6IG51bWJlcjtcbiAgY29sdW1uczogbnVtYmVyO1xuICAvKiogV2hpY2ggb2YgaXRzIGNhbm9uaWNhbCBmb3JtcyBzdG9vZCBpbiBpdHMgcmVjb3JkIGFscmVhZHksIGFzIGJpdHMgYnkgdGhlIGNhbGxlcidzIGNob2ljZTogMCB0byA3LiAqL1xuICBmbGFnczogbnVtYmVyO1xuICAvKiogV2hldGhlciBpdCBzdGFuZHMgaW4gdGhlIHNhbWUgcmVjb3JkIGFzIHRoZSBvbmUgYmVmb3JlIGl0LiAqL1xuICBpc1NhbWVSZWNvcmQ6IGJvb2xlYW47XG59XG5cbmNvbnN0IGJpdHNPZkZsYWdzID0gMztcblxuLyoqIEEgbGlzdCB0aGF0IGdyb3dzOyAxNiBieXRlcyBmb3IgZWFjaCBudW1iZXIuICovXG5leHBvcnQgY2xhc3MgV2FpdGluZ1Bob25lcyB7XG4gIC8qKiBEaWdpdHMgYXMgYSBudW1iZXIgYmVoaW5kIGEgbGVhZGluZyAxLCB3aGljaCBrZWVwcyB0aGVpciB6ZXJvczogYXQgbW9zdCAxNiBkaWdpdHMsIGV4YWN0IGluIGEgZG91YmxlLiAqL1xuICAjZGlnaXRzID0gbmV3IEZsb2F0NjRBcnJheSg2NCk7XG4gICNwbGFjZXMgPSBuZXcgVWludDMyQXJyYXkoNjQpO1xuICAjY29sdW1ucyA9IG5ldyBVaW50MzJBcnJheSg2NCk7XG4gICNjb3VudCA9IDA7XG5cbiAgcHVzaCh7IGRpZ2l0cywgcGxhY2UsIGNvbHVtbnMsIGZsYWdzLCBpc1NhbWVSZWNvcmQgfTogV2FpdGluZ1Bob25lKTogdm9pZCB7XG4gICAgaWYgKHRoaXMuI2NvdW50ID09PSB0aGlzLiNkaWdpdHMubGVuZ3RoKSB0aGlzLiNncm93KCk7XG4gICAgdGhpcy4jZGlnaXRzW3RoaXMuI2NvdW50XSA9IE51bWJlcihgMSR7ZGlnaXRzfWApO1xuICAgIHRoaXMuI3BsYWNlc1t0aGlzLiNjb3VudF0gPSAocGxhY2UgKiAyICsgKGlzU2FtZVJlY29yZCA/IDEgOiAwKSkgKiAyICoqIGJpdHNPZkZsYWdzICsgZmxhZ3M7XG4gICAgdGhpcy4jY29sdW1uc1t0aGlzLiNjb3VudF0gPSBjb2x1bW5zO1xuICAgIHRoaXMuI2NvdW50ICs9IDE7XG4gIH1cblxuICAvKiogR2l2ZXMgYWxsLCBpbiB0aGVpciBvcmRlci4gKi9cbiAgKmFsbCgpOiBHZW5lcmF0b3I8V2FpdGluZ1Bob25lPiB7XG4gICAgZm9yIChsZXQgaW5kZXggPSAwOyBpbmRleCA8IHRoaXMuI2NvdW50OyBpbmRleCsrKSB7XG4gICAgICBjb25zdCBwbGFjZSA9IHRoaXMuI3BsYWNlc1tpbmRleF0gYXMgbnVtYmVyO1xuICAgICAgeWllbGQge1xuICAgICAgICBkaWdpdHM6IFN0cmluZyh0aGlzLiNkaWdpdHNbaW5kZXhdKS5zbGljZSgxKSxcbiAgICAgICAgcGxhY2U6IE1hdGguZmxvb3IocGxhY2UgLyAyICoqIChiaXRzT2ZGbGFncyArIDEpKSxcbiAgICAgICAgY29sdW1uczogdGhpcy4jY29sdW1uc1tpbmRleF0gYXMgbnVtYmVyLFxuICAgICAgICBmbGFnczogcGxhY2UgJSAyICoqIGJpdHNPZkZsYWdzLFxuICAgICAgICBpc1NhbWVSZWNvcmQ6IChwbGFjZSAmICgxIDw8IGJpdHNPZkZsYWdzKSkgIT09IDAsXG4gICAgICB9O1xuICAgIH1cbiAgfVxuXG4gICNncm93KCk6IHZvaWQge1xuICAgIGNvbnN0IGRpZ2l0cyA9IG5ldyBGbG9hdDY0QXJyYXkodGhpcy4jY291bnQgKiAyKTtcbiAgICBkaWdpdHMuc2V0KHRoaXMuI2RpZ2l0cyk7XG4gICAgdGhpcy4jZGlnaXRzID0gZGlnaXRzO1xuICAgIGNvbnN0IHBsYWNlcyA9IG5ldyBVaW50MzJBcnJheSh0aGlzLiNjb3VudCAqIDIpO1xuICAgIHBsYWNlcy5zZXQodGhpcy4jcGxhY2VzKTtcbiAgICB0aGlzLiNwbGFjZXMgPSBwbGFjZXM7XG4gICAgY29uc3QgY29sdW1ucyA9IG5ldyBVaW50MzJBcnJheSh0aGlzLiNjb3VudCAqIDIpO1xuICAgIGNvbHVtbnMuc2V0KHRoaXMuI2NvbHVtbnMpO1xuICAgIHRoaXMuI2NvbHVtbnMgPSBjb2x1bW5zO1xuICB9XG59XG4iLCAiLy8gUGhvbmUgbnVtYmVycyB3cml0dGVuIGFzIGJhcmUgZGlnaXRzOiBhIHNvdXJjZSBpcyBqdWRnZWQgYnkgaXRzIGZpcnN0IDE2IE1pQiAocmVjb3JkL3Bob25lLWJhcmUudHMpLCBhbmQgd2hhdCBjYW5ub3QgYmUgdG9sZFxuLy8gYmVmb3JlIHRoYXQgd2FpdHMgaGVyZS5cbmltcG9ydCB7XG4gIGNvdW50QmFyZSxcbiAgZGVjaWRlQmFyZSxcbiAgZGVjaWRlZEZvcm1zLFxuICBub0JhcmVDb3VudHMsXG4gIHJlYWRCYXJlLFxuICBzZXR0bGVkRm9ybXMsXG4gIHR5cGUgQmFyZUNvdW50cyxcbiAgdHlwZSBCYXJlRGVjaXNpb24sXG4gIHR5cGUgUGhvbmVQbGFucyxcbn0gZnJvbSBcIi4uL3JlY29yZC9waG9uZS1iYXJlLmpzXCI7XG5pbXBvcnQgeyBXYWl0aW5nUGhvbmVzIH0gZnJvbSBcIi4vd2FpdGluZy1waG9uZXMuanNcIjtcblxuLyoqIEhvdyBtdWNoIG9mIGEgc291cmNlIGlzIGxvb2tlZCBhdCwgaW4gYnl0ZXMuICovXG5leHBvcnQgY29uc3Qgc2FtcGxlZEJ5dGVzID0gMTYgKiAyICoqIDIwO1xuXG4vKiogV2hhdCBpcyB0byBiZSBkb25lIHdpdGggYSBjYW5vbmljYWwgZm9ybSB3aG9zZSBjb2x1bW5zIGFyZSBnaXZlbi4gKi9cbnR5cGUgRW50ZXJQaG9uZSA9IChjYW5vbmljYWw6IHN0cmluZywgY29sdW1uczogVWludDhBcnJheSkgPT4gdm9pZDtcblxuLyoqIEEgbnVtYmVyIG9mIGEgcmVjb3JkOiBpdHMgZGlnaXRzLCBhbmQgdGhlIHJlZ2lvbiBvciBjYWxsaW5nIGNvZGUgdGhhdCBpdCB3YXMgd3JpdHRlbiBmb3IuICovXG5leHBvcnQgaW50ZXJmYWNlIEJhcmVOdW1iZXIge1xuICBkaWdpdHM6IHN0cmluZztcbiAgcGxhY2U6IHN0cmluZyB8IHVuZGVmaW5lZDtcbn1cblxuLyoqIFRlbGxzIGZvciBvbmUgc291cmNlIHdoYXQgYmFyZSBkaWdpdHMgYXJlLiAqL1xuZXhwb3J0IGNsYXNzIEJhcmVQaG9uZXMge1xuICByZWFkb25seSAjZW50ZXI6IEVudGVyUGhvbmU7XG4gIHJlYWRvbmx5ICNyZWZ1c2U6ICgpID0+IHZvaWQ7XG4gIHJlYWRvbmx5ICNwbGFuczogUGhvbmVQbGFucztcbiAgLyoqIFdoYXQgd2FzIG1ldCBpbiB0aGUgc2FtcGxlLiAqL1xuICByZWFkb25seSBjb3VudHM6IEJhcmVDb3VudHMgPSBub0JhcmVDb3VudHMoKTtcbiAgLyoqIFdoZXRoZXIgdGhpcyBpcyBhIHBhcnQgb2YgYSBzb3VyY2UsIHdoaWNoIHNvbWVib2R5IGVsc2UgZGVjaWRlcy4gKi9cbiAgcmVhZG9ubHkgI2lzUGFydDogYm9vbGVhbjtcbiAgI2lzU2FtcGxlID0gdHJ1ZTtcbiAgI3dhaXRpbmcgPSBuZXcgV2FpdGluZ1Bob25lcygpO1xuICAvKiogQ29sdW1uIHNldHMgYW5kIHBsYWNlcyBieSB0aGVpciBudW1iZXJzOyBlcXVhbCBvbmVzIGFyZSBvbmUsIHNpbmNlIG1pbGxpb25zIG1heSB3YWl0LiAqL1xuICByZWFkb25seSAjY29sdW1ucyA9IG5ldyBJbnRlcm5lZDxVaW50OEFycmF5PigpO1xuICByZWFkb25seSAjcGxhY2VzID0gbmV3IEludGVybmVkPHN0cmluZyB8IHVuZGVmaW5lZD4oKTtcbiAgI2RlY2lzaW9uOiBCYXJlRGVjaXNpb24gfCB1bmRlZmluZWQ7XG5cbiAgLyoqIFdoZW4gdGhlIHNvdXJjZSBpcyBkZWNpZGVkLCBgZW50ZXJgIHRha2VzIGVhY2ggY2Fub25pY2FsIGZvcm0gb2YgYSBudW1iZXIgdGhhdCB3YWl0ZWQsIGFuZCBgcmVmdXNlYCBpcyBjYWxsZWQgZm9yIGVhY2ggd2l0aG91dCBvbmUuICovXG4gIGNvbnN0cnVjdG9yKG9wdGlvbnM6IHtcbiAgICBwbGFuczogUGhvbmVQbGFucztcbiAgICBlbnRlcjogRW50ZXJQaG9uZTtcbiAgICByZWZ1c2U6ICgpID0+IHZvaWQ7XG4gICAgaXNQYXJ0PzogYm9vbGVhbjtcbiAgICBkZWNpc2lvbj86IEJhcmVEZWNpc2lvbiB8IHVuZGVmaW5lZDtcbiAgfSkge1xuICAgIHRoaXMuI2lzUGFydCA9IG9wdGlvbnMuaXNQYXJ0ID8/IGZhbHNlO1xuICAgIHRoaXMuI2RlY2lzaW9uID0gb3B0aW9ucy5kZWNpc2lvbjtcbiAgICB0aGlzLiNwbGFucyA9IG9wdGlvbnMucGxhbnM7XG4gICAgdGhpcy4jZW50ZXIgPSBvcHRpb25zLmVudGVyO1xuICAgIHRoaXMuI3JlZnVzZSA9IG9wdGlvbnMucmVmdXNlO1xuICB9XG5cbiAgLyoqIFRoZSBjYW5vbmljYWwgZm9ybXMgb2Ygb25lIG51bWJlciwgbm9uZSBpZiBpdCBoYXMgbm8ga2V5OyB1bmRlZmluZWQgaWYgaXQgbXVzdCB3YWl0LCB0byBiZSBzYWlkIHdpdGgge0BsaW5rIHdhaXR9LiAqL1xuICByZWFkKHsgZGlnaXRzLCBwbGFjZSB9OiBCYXJlTnVtYmVyKTogcmVhZG9ubHkgc3RyaW5nW10gfCB1bmRlZmluZWQge1xuICAgIGlmICh0aGlzLiNkZWNpc2lvbiAhPT0gdW5kZWZpbmVkKSByZXR1cm4gdGhpcy4jZGVjaWRlZChkaWdpdHMsIHBsYWNlLCB0aGlzLiNkZWNpc2lvbik7XG4gICAgY29uc3QgcmVhZGluZyA9IHJlYWRCYXJlKGRpZ2l0cywgcGxhY2UsIHRoaXMuI3BsYW5zKTtcbiAgICBpZiAodGhpcy4jaXNTYW1wbGUpIGNvdW50QmFyZShyZWFkaW5nLCB0aGlzLmNvdW50cyk7XG4gICAgcmV0dXJuIHNldHRsZWRGb3JtcyhyZWFkaW5nKTtcbiAgfVxuXG4gIC8qKlxuICAgKiBUaGUgbnVtYmVycyBvZiBvbmUgcmVjb3JkIHRoYXQgbXVzdCB3YWl0LCBpdHMgY29sdW1uIHNldCwgd2hpY2ggaXMgY29waWVkLCBhbmQgdGhlIHBob25lIG51bWJlcnMgdGhhdCBpdCBpcyBrbm93biB0byBob2xkOlxuICAgKiBhIGtleSBjb3VudHMgb25jZS5cbiAgICovXG4gIHdhaXQobnVtYmVyczogcmVhZG9ubHkgQmFyZU51bWJlcltdLCBjb2x1bW5zOiBVaW50OEFycmF5LCBpc0VudGVyZWQ6IChjYW5vbmljYWw6IHN0cmluZykgPT4gYm9vbGVhbik6IHZvaWQge1xuICAgIGNvbnN0IHNldCA9IHRoaXMuI2NvbHVtbnMubnVtYmVyKEJ1ZmZlci5mcm9tKGNvbHVtbnMuYnVmZmVyLCBjb2x1bW5zLmJ5dGVPZmZzZXQsIGNvbHVtbnMubGVuZ3RoKS50b1N0cmluZyhcImxhdGluMVwiKSwgKCkgPT4gY29sdW1ucy5zbGljZSgpKTtcbiAgICBudW1iZXJzLmZvckVhY2goKHsgZGlnaXRzLCBwbGFjZSB9LCBpbmRleCkgPT4ge1xuICAgICAgY29uc3QgZmxhZ3MgPSB0aGlzLiNwb3NzaWJsZUZvcm1zKGRpZ2l0cywgcGxhY2UpLnJlZHVjZSgoYml0cywgZm9ybSwgYml0KSA9PiAoaXNFbnRlcmVkKGZvcm0pID8gYml0cyB8ICgxIDw8IGJpdCkgOiBiaXRzKSwgMCk7XG4gICAgICB0aGlzLiN3YWl0aW5nLnB1c2goeyBkaWdpdHMsIHBsYWNlOiB0aGlzLiNwbGFjZXMubnVtYmVyKHBsYWNlID8/IFwiXCIsICgpID0+IHBsYWNlKSwgY29sdW1uczogc2V0LCBmbGFncywgaXNTYW1lUmVjb3JkOiBpbmRleCA+IDAgfSk7XG4gICAgfSk7XG4gIH1cblxuICAvKiogV2hhdCBmb2xsb3dzIGRvZXMgbm90IGJlbG9uZyB0byB0aGUgc2FtcGxlOiB1bmxlc3MgdGhpcyBpcyBhIHBhcnQsIHRoZSBzb3VyY2UgaXMgZGVjaWRlZCBub3cuICovXG4gIGVuZFNhbXBsZSgpOiB2b2lkIHtcbiAgICB0aGlzLiNpc1NhbXBsZSA9IGZhbHNlO1xuICAgIGlmICghdGhpcy4jaXNQYXJ0KSB0aGlzLmRlY2lkZSgpO1xuICB9XG5cbiAgLyoqIERlY2lkZXMgb25jZTogYnkgd2hhdCB3YXMgbWV0IHNvIGZhciwgb3IsIGZvciBhIHBhcnQsIGFzIGl0IGlzIHRvbGQuIFdoZXJlIHRoZSBzYW1wbGUgaGFzIG5vIHN1Y2ggdmFsdWUsIGxhdGVyIG9uZXMgYXJlIG5vdCB0cnVzdGVkLiAqL1xuICBkZWNpZGUoZGVjaXNpb246IEJhcmVEZWNpc2lvbiA9IGRlY2lkZUJhcmUodGhpcy5jb3VudHMpKTogdm9pZCB7XG4gICAgaWYgKHRoaXMuI2RlY2lzaW9uICE9PSB1bmRlZmluZWQpIHJldHVybjtcbiAgICB0aGlzLiNkZWNpc2lvbiA9IGRlY2lzaW9uO1xuICAgIGNvbnN0IG9mUmVjb3JkID0gbmV3IFNldDxzdHJpbmc+KCk7XG4gICAgZm9yIChjb25zdCB7IGRpZ2l0cywgcGxhY2U6IHBsYWNlTnVtYmVyLCBjb2x1bW5zLCBmbGFncywgaXNTYW1lUmVjb3JkIH0gb2YgdGhpcy4jd2FpdGluZy5hbGwoKSkge1xuICAgICAgY29uc3QgcGxhY2UgPSB0aGlzLiNwbGFjZXMudmFsdWUocGxhY2VOdW1iZXIpO1xuICAgICAgaWYgKCFpc1NhbWVSZWNvcmQpIG9mUmVjb3JkLmNsZWFyKCk7XG4gICAgICBjb25zdCBmb3JtcyA9IHRoaXMuI2RlY2lkZWQoZGlnaXRzLCBwbGFjZSwgZGVjaXNpb24pO1xuICAgICAgaWYgKGZvcm1zLmxlbmd0aCA9PT0gMCkgdGhpcy4jcmVmdXNlKCk7XG4gICAgICBjb25zdCBwb3NzaWJsZSA9IGZsYWdzID09PSAwID8gW10gOiB0aGlzLiNwb3NzaWJsZUZvcm1zKGRpZ2l0cywgcGxhY2UpO1xuICAgICAgZm9yIChjb25zdCBmb3JtIG9mIGZvcm1zKSB7XG4gICAgICAgIGlmIChvZlJlY29yZC5oYXMoZm9ybSkgfHwgcG9zc2libGUuc29tZSgob25lLCBiaXQpID0+IG9uZSA9PT0gZm9ybSAmJiAoZmxhZ3MgJiAoMSA8PCBiaXQpKSAhPT0gMCkpIGNvbnRpbnVlO1xuICAgICAgICBvZlJlY29yZC5hZGQoZm9ybSk7XG4gICAgICAgIHRoaXMuI2VudGVyKGZvcm0sIHRoaXMuI2NvbHVtbnMudmFsdWUoY29sdW1ucykpO1xuICAgICAgfVxuICAgIH1cbiAgICB0aGlzLiN3YWl0aW5nID0gbmV3IFdhaXRpbmdQaG9uZXMoKTtcbiAgICB0aGlzLiNjb2x1bW5zLmNsZWFyKCk7XG4gICAgdGhpcy4jcGxhY2VzLmNsZWFyKCk7XG4gIH1cblxuICAjZGVjaWRlZChkaWdpdHM6IHN0cmluZywgcGxhY2U6IHN0cmluZyB8IHVuZGVmaW5lZCwgZGVjaXNpb246IEJhcmVEZWNpc2lvbik6IHJlYWRvbmx5IHN0cmluZ1tdIHtcbiAgICAvLyBXaXRob3V0IGEgcGxhY2UgdmFsaWRpdHkgZG9lcyBub3QgbWF0dGVyIGFueSBtb3JlOiBubyBwbGFuIG5lZWRzIHRvIGJlIHJlYWQuXG4gICAgcmV0dXJuIGRlY2lkZWRGb3JtcyhyZWFkQmFyZShkaWdpdHMsIHBsYWNlLCBwbGFjZSA9PT0gdW5kZWZpbmVkID8gbm9QbGFucyA6IHRoaXMuI3BsYW5zKSwgZGVjaXNpb24pO1xuICB9XG5cbiAgLyoqIFdoYXQgdGhlIG51bWJlciBtYXkgdHVybiBvdXQgdG8gYmUsIHRocmVlIGZvcm1zIGF0IG1vc3QuICovXG4gICNwb3NzaWJsZUZvcm1zKGRpZ2l0czogc3RyaW5nLCBwbGFjZTogc3RyaW5nIHwgdW5kZWZpbmVkKTogc3RyaW5nW10ge1xuICAgIGNvbnN0IGludGVybmF0aW9uYWwgPSBkZWNpZGVkRm9ybXMocmVhZEJhcmUoZGlnaXRzLCB1bmRlZmluZWQsIG5vUGxhbnMpLCB7IGlzSW50ZXJuYXRpb25hbDogdHJ1ZSwgcHJlZmVyc0ludGVybmF0aW9uYWw6IHRydWUgfSk7XG4gICAgY29uc3QgbmF0aW9uYWwgPSBwbGFjZSA9PT0gdW5kZWZpbmVkID8gdW5kZWZpbmVkIDogdGhpcy4jcGxhbnMubmF0aW9uYWxSZWFkaW5nKGRpZ2l0cywgcGxhY2UpO1xuICAgIHJldHVybiBuYXRpb25hbCA9PT0gdW5kZWZpbmVkID8gWy4uLmludGVybmF0aW9uYWxdIDogWy4uLmludGVybmF0aW9uYWwsIG5hdGlvbmFsLmRpZ2l0c107XG4gIH1cbn1cblxuY29uc3Qgbm9QbGFuczogUGhvbmVQbGFucyA9IHsgaXNWYWxpZEludGVybmF0aW9uYWw6ICgpID0+IGZhbHNlLCBuYXRpb25hbFJlYWRpbmc6ICgpID0+IHVuZGVmaW5lZCB9O1xuXG4vKiogVmFsdWVzIGJ5IG51bWJlcnMgdGhhdCBjb3VudCB1cCBmcm9tIDAsIGVhY2ggb25jZS4gKi9cbmNsYXNzIEludGVybmVkPFQ+IHtcbiAgcmVhZG9ubHkgI251bWJlcnMgPSBuZXcgTWFwPHN0cmluZywgbnVtYmVyPigpO1xuICAjdmFsdWVzOiBUW10gPSBbXTtcblxuICBudW1iZXIobmFtZTogc3RyaW5nLCBtYWtlOiAoKSA9PiBUKTogbnVtYmVyIHtcbiAgICBsZXQgbnVtYmVyID0gdGhpcy4jbnVtYmVycy5nZXQobmFtZSk7XG4gICAgaWYgKG51bWJlciA9PT0gdW5kZWZpbmVkKSB7XG4gICAgICBudW1iZXIgPSB0aGlzLiN2YWx1ZXMubGVuZ3RoO1xuICAgICAgdGhpcy4jbnVtYmVycy5zZXQobmFtZSwgbnVtYmVyKTtcbiAgICAgIHRoaXMuI3ZhbHVlcy5wdXNoKG1ha2UoKSk7XG4gICAgfVxuICAgIHJldHVybiBudW1iZXI7XG4gIH1cblxuICB2YWx1ZShudW1iZXI6IG51bWJlcik6IFQge1xuICAgIHJldHVybiB0aGlzLiN2YWx1ZXNbbnVtYmVyXSBhcyBUO1xuICB9XG5cbiAgY2xlYXIoKTogdm9pZCB7XG4gICAgdGhpcy4jbnVtYmVycy5jbGVhcigpO1xuICAgIHRoaXMuI3ZhbHVlcyA9IFtdO1xuICB9XG59XG4iLCAiLy8gVGhlIG9yZGVyIGluIHdoaWNoIHRoZSBibG9ja3Mgb2YgYSBzb3VyY2UgY291bnQsIHNoYXJlZCBieSBhbGwgdGhyZWFkczogYSBibG9jayBpcyBwYXJzZWQgb24gYW4gYXNzdW1wdGlvbiBhYm91dCB3aGVyZSBpdHNcbi8vIGZpcnN0IHJlY29yZCBzdGFydHMsIGFuZCBjb3VudHMgb25seSBvbmNlIGl0cyBwcmVkZWNlc3NvciBoYXMgc2FpZCB3aGVyZSBpdHMgb3duIGxhc3QgcmVjb3JkIGVuZGVkLlxuaW1wb3J0IHR5cGUgeyBCYXJlQ291bnRzIH0gZnJvbSBcIi4uL3JlY29yZC9waG9uZS1iYXJlLmpzXCI7XG5cbi8qKiBXb3JkcyBvZiAzMiBiaXRzOiB0aGUgbmV4dCBibG9jayB0byB0YWtlLCBob3cgbWFueSBoYXZlIGJlZW4gY29tbWl0dGVkLCB3aGV0aGVyIHRoZSBidWlsZCB3YXMgZ2l2ZW4gdXAuICovXG5jb25zdCBORVhUID0gMDtcbmNvbnN0IENPTU1JVFRFRCA9IDE7XG5jb25zdCBBQk9SVEVEID0gMjtcbmNvbnN0IFdPUkRTID0gNDtcbi8qKiBOdW1iZXJzIGJlaGluZCB0aGVtOiB3aGVyZSB0aGUgbGFzdCBjb21taXR0ZWQgcmVjb3JkIGVuZGVkLCB0aGUgbGluZSB0aGVyZSwgYW5kIGNvdW50cyBmb3IgdGhlIHByb2dyZXNzLiAqL1xuY29uc3QgRU5EID0gMDtcbmNvbnN0IExJTkUgPSAxO1xuY29uc3QgUkVDT1JEUyA9IDI7XG5jb25zdCBSRUpFQ1RTID0gMztcbi8qKiBUaGVuIHRoZSBjb3VudHMgb2YgYmFyZSBkaWdpdHMsIHNlZSByZWNvcmQvcGhvbmUtYmFyZS50cy4gKi9cbmNvbnN0IEJBUkUgPSA0O1xuY29uc3QgTlVNQkVSUyA9IDg7XG5cbmV4cG9ydCBjbGFzcyBCbG9ja09yZGVyIHtcbiAgLyoqIFdoYXQgb3RoZXIgdGhyZWFkcyBtYWtlIHRoZWlyIG93biBCbG9ja09yZGVyIG9mLiAqL1xuICByZWFkb25seSBzaGFyZWQ6IFNoYXJlZEFycmF5QnVmZmVyO1xuICByZWFkb25seSAjd29yZHM6IEludDMyQXJyYXk7XG4gIHJlYWRvbmx5ICNudW1iZXJzOiBGbG9hdDY0QXJyYXk7XG5cbiAgcHJpdmF0ZSBjb25zdHJ1Y3RvcihzaGFyZWQ6IFNoYXJlZEFycmF5QnVmZmVyKSB7XG4gICAgdGhpcy5zaGFyZWQgPSBzaGFyZWQ7XG4gICAgdGhpcy4jd29yZHMgPSBuZXcgSW50MzJBcnJheShzaGFyZWQsIDAsIFdPUkRTKTtcbiAgICB0aGlzLiNudW1iZXJzID0gbmV3IEZsb2F0NjRBcnJheShzaGFyZWQsIFdPUkRTICogNCwgTlVNQkVSUyk7XG4gIH1cblxuICBzdGF0aWMgb2Yoc2hhcmVkOiBTaGFyZWRBcnJheUJ1ZmZlcik6IEJsb2NrT3JkZXIge1xuICAgIHJldHVybiBuZXcgQmxvY2tPcmRlcihzaGFyZWQpO1xuICB9XG5cbiAgLyoqIEZvciBhIHNvdXJjZSB3aG9zZSBmaXJzdCByZWNvcmQgc3RhcnRzIGF0IGBvZmZzZXRgIG9uIGBsaW5lYC4gKi9cbiAgc3RhdGljIHN0YXJ0aW5nKG9mZnNldDogbnVtYmVyLCBsaW5lOiBudW1iZXIpOiBCbG9ja09yZGVyIHtcbiAgICBjb25zdCBvcmRlciA9IG5ldyBCbG9ja09yZGVyKG5ldyBTaGFyZWRBcnJheUJ1ZmZlcihXT1JEUyAqIDQgKyBOVU1CRVJTICogOCkpO1xuICAgIG9yZGVyLiNudW1iZXJzW0VORF0gPSBvZmZzZXQ7XG4gICAgb3JkZXIuI251bWJlcnNbTElORV0gPSBsaW5lO1xuICAgIHJldHVybiBvcmRlcjtcbiAgfVxuXG4gIC8qKiBUaGUgbnVtYmVyIG9mIHRoZSBuZXh0IGJsb2NrIHRoYXQgbm9ib2R5IGhhcyB0YWtlbi4gKi9cbiAgdGFrZSgpOiBudW1iZXIge1xuICAgIHJldHVybiBBdG9taWNzLmFkZCh0aGlzLiN3b3JkcywgTkVYVCwgMSk7XG4gIH1cblxuICAvKiogV2FpdHMgdW50aWwgYWxsIGJsb2NrcyBiZWZvcmUgdGhpcyBvbmUgYXJlIGNvbW1pdHRlZDsgZmFsc2UgaWYgdGhlIGJ1aWxkIHdhcyBnaXZlbiB1cCBtZWFud2hpbGUuICovXG4gIHdhaXRGb3IoYmxvY2s6IG51bWJlcik6IGJvb2xlYW4ge1xuICAgIGZvciAoOzspIHtcbiAgICAgIGlmIChBdG9taWNzLmxvYWQodGhpcy4jd29yZHMsIEFCT1JURUQpICE9PSAwKSByZXR1cm4gZmFsc2U7XG4gICAgICBjb25zdCBjb21taXR0ZWQgPSBBdG9taWNzLmxvYWQodGhpcy4jd29yZHMsIENPTU1JVFRFRCk7XG4gICAgICBpZiAoY29tbWl0dGVkID09PSBibG9jaykgcmV0dXJuIHRydWU7XG4gICAgICBBdG9taWNzLndhaXQodGhpcy4jd29yZHMsIENPTU1JVFRFRCwgY29tbWl0dGVkLCAxMDAwKTtcbiAgICB9XG4gIH1cblxuICAvKiogV2hlcmUgdGhlIGxhc3QgcmVjb3JkIG9mIHRoZSBjb21taXR0ZWQgYmxvY2tzIGVuZGVkLCBhbmQgdGhlIG51bWJlciBvZiB0aGUgbGluZSB0aGVyZTogb2Zmc2V0IGluIGJ5dGVzLiAqL1xuICBnZXQgZW5kKCk6IHsgb2Zmc2V0OiBudW1iZXI7IGxpbmU6IG51bWJlciB9IHtcbiAgICByZXR1cm4geyBvZmZzZXQ6IHRoaXMuI251bWJlcnNbRU5EXSBhcyBudW1iZXIsIGxpbmU6IHRoaXMuI251bWJlcnNbTElORV0gYXMgbnVtYmVyIH07XG4gIH1cblxuICAvKiogQ291bnRzIGZvciB0aGUgcHJvZ3Jlc3M6IHRoZXkgbWF5IGxhZy4gKi9cbiAgZ2V0IGNvdW50cygpOiB7IHJlY29yZHM6IG51bWJlcjsgcmVqZWN0czogbnVtYmVyIH0ge1xuICAgIHJldHVybiB7IHJlY29yZHM6IHRoaXMuI251bWJlcnNbUkVDT1JEU10gYXMgbnVtYmVyLCByZWplY3RzOiB0aGlzLiNudW1iZXJzW1JFSkVDVFNdIGFzIG51bWJlciB9O1xuICB9XG5cbiAgLyoqIENvdW50cyBvZiBiYXJlIGRpZ2l0cyBpbiB0aGUgY29tbWl0dGVkIGJsb2Nrcy4gKi9cbiAgZ2V0IGJhcmUoKTogQmFyZUNvdW50cyB7XG4gICAgY29uc3QgW2JhcmUgPSAwLCB2YWxpZEJhcmUgPSAwLCBmYXZvdXJJbnRlcm5hdGlvbmFsID0gMCwgZmF2b3VyTmF0aW9uYWwgPSAwXSA9IHRoaXMuI251bWJlcnMuc3ViYXJyYXkoQkFSRSk7XG4gICAgcmV0dXJuIHsgYmFyZSwgdmFsaWRCYXJlLCBmYXZvdXJJbnRlcm5hdGlvbmFsLCBmYXZvdXJOYXRpb25hbCB9O1xuICB9XG5cbiAgLyoqIFRvIGJlIGNhbGxlZCBmb3IgdGhlIGJsb2NrIHRoYXQge0BsaW5rIHdhaXRGb3J9IHJldHVybmVkIGZvci4gKi9cbiAgY29tbWl0KGVuZDogeyBvZmZzZXQ6IG51bWJlcjsgbGluZTogbnVtYmVyIH0sIGNvdW50czogeyByZWNvcmRzOiBudW1iZXI7IHJlamVjdHM6IG51bWJlciB9LCBiYXJlOiBCYXJlQ291bnRzKTogdm9pZCB7XG4gICAgY29uc3QgeyBiYXJlOiBhbGwsIHZhbGlkQmFyZSwgZmF2b3VySW50ZXJuYXRpb25hbCwgZmF2b3VyTmF0aW9uYWwgfSA9IGJhcmU7XG4gICAgW2FsbCwgdmFsaWRCYXJlLCBmYXZvdXJJbnRlcm5hdGlvbmFsLCBmYXZvdXJOYXRpb25hbF0uZm9yRWFjaCgoY291bnQsIGluZGV4KSA9PiB7XG4gICAgICB0aGlzLiNudW1iZXJzW0JBUkUgKyBpbmRleF0gPSAodGhpcy4jbnVtYmVyc1tCQVJFICsgaW5kZXhdIGFzIG51bWJlcikgKyBjb3VudDtcbiAgICB9KTtcbiAgICB0aGlzLiNudW1iZXJzW0VORF0gPSBlbmQub2Zmc2V0O1xuICAgIHRoaXMuI251bWJlcnNbTElORV0gPSBlbmQubGluZTtcbiAgICB0aGlzLiNudW1iZXJzW1JFQ09SRFNdID0gKHRoaXMuI251bWJlcnNbUkVDT1JEU10gYXMgbnVtYmVyKSArIGNvdW50cy5yZWNvcmRzO1xuICAgIHRoaXMuI251bWJlcnNbUkVKRUNUU10gPSAodGhpcy4jbnVtYmVyc1tSRUpFQ1RTXSBhcyBudW1iZXIpICsgY291bnRzLnJlamVjdHM7XG4gICAgQXRvbWljcy5hZGQodGhpcy4jd29yZHMsIENPTU1JVFRFRCwgMSk7XG4gICAgQXRvbWljcy5ub3RpZnkodGhpcy4jd29yZHMsIENPTU1JVFRFRCk7XG4gIH1cblxuICAvKiogSGFzIGV2ZXJ5IHRocmVhZCBzdG9wIGF0IHRoZSBuZXh0IGJsb2NrLiAqL1xuICBhYm9ydCgpOiB2b2lkIHtcbiAgICBBdG9taWNzLnN0b3JlKHRoaXMuI3dvcmRzLCBBQk9SVEVELCAxKTtcbiAgICBBdG9taWNzLm5vdGlmeSh0aGlzLiN3b3JkcywgQ09NTUlUVEVEKTtcbiAgfVxuXG4gIGdldCBpc0Fib3J0ZWQoKTogYm9vbGVhbiB7XG4gICAgcmV0dXJuIEF0b21pY3MubG9hZCh0aGlzLiN3b3JkcywgQUJPUlRFRCkgIT09IDA7XG4gIH1cbn1cbiIsICIvLyBXaGF0IHRoZSBxdW90ZXMgb2Ygb25lIENTViBsaW5lIHNheSAoZG9jcy9yZWFkaW5nLm1kLCBcIkNTVlwiKTogdGhlIG9uZSBwbGFjZSB0aGF0IGtub3dzIHRoZW0uXG5cbi8qKiBIb3cgYSBDU1YgZmlsZSBpcyB3cml0dGVuOyBlYWNoIGEgYnl0ZS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgQ3N2RGlhbGVjdCB7XG4gIHJlYWRvbmx5IGRlbGltaXRlcjogbnVtYmVyO1xuICAvKiogLTE6IG5vdGhpbmcgaXMgZXZlciBxdW90ZWQuICovXG4gIHJlYWRvbmx5IHF1b3RlOiBudW1iZXI7XG4gIC8qKiBJbnNpZGUgcXVvdGVzLCBlc2NhcGVzIHRoZSBxdW90ZSBhbmQgaXRzZWxmOyBlcXVhbCB0byB0aGUgcXVvdGUgd2hlbiB0aGF0IGlzIGRvdWJsZWQuICovXG4gIHJlYWRvbmx5IGVzY2FwZTogbnVtYmVyO1xuICAvKiogQSBxdW90ZSB0aGF0IG5vIGRlbGltaXRlciBvciBsaW5lIGVuZCBmb2xsb3dzIGlzIGEgY2hhcmFjdGVyLCBhbmQgcmVjb3JkcyBuZXZlciBzcGFuIGxpbmVzLiAqL1xuICByZWFkb25seSByZWxheFF1b3RlczogYm9vbGVhbjtcbn1cblxuLyoqIEhvdyBhIGxpbmUgZW5kczogb3V0c2lkZSBxdW90ZXMsIGluc2lkZSB0aGVtLCBvciBhbHJlYWR5IGF0IGEgY2xvc2luZyBxdW90ZSB0aGF0IHNvbWV0aGluZyBlbHNlIGZvbGxvd3MuICovXG5leHBvcnQgdHlwZSBMaW5lT3V0Y29tZSA9IFwiY2xvc2VkXCIgfCBcImluc2lkZVwiIHwgXCJzdHJheVwiO1xuXG4vKiogUmVhZHMgdGhlIHF1b3RlcyBvZiBsaW5lcyBvbmUgYXQgYSB0aW1lLiAqL1xuZXhwb3J0IGNsYXNzIENzdkxpbmVTY2FubmVyIHtcbiAgLyoqIERlbGltaXRlcnMgb3V0c2lkZSBxdW90ZXMgaW4gdGhlIGxpbmUgbGFzdCBzY2FubmVkLCB1cCB0byB3aGVyZSBpdCBzdHJheWVkLiAqL1xuICBkZWxpbWl0ZXJzID0gMDtcbiAgLyoqIFdoZXJlIHRoZSBsaW5lIGxhc3Qgc2Nhbm5lZCBzdHJheWVkOiB0aGUgY2xvc2luZyBxdW90ZS4gKi9cbiAgc3RyYXlBdCA9IC0xO1xuXG4gIHJlYWRvbmx5ICNkZWxpbWl0ZXI6IG51bWJlcjtcbiAgcmVhZG9ubHkgI3F1b3RlOiBudW1iZXI7XG4gIHJlYWRvbmx5ICNlc2NhcGU6IG51bWJlcjtcbiAgcmVhZG9ubHkgI3JlbGF4UXVvdGVzOiBib29sZWFuO1xuXG4gIGNvbnN0cnVjdG9yKGRpYWxlY3Q6IENzdkRpYWxlY3QpIHtcbiAgICB0aGlzLiNkZWxpbWl0ZXIgPSBkaWFsZWN0LmRlbGltaXRlcjtcbiAgICB0aGlzLiNxdW90ZSA9IGRpYWxlY3QucXVvdGU7XG4gICAgdGhpcy4jZXNjYXBlID0gZGlhbGVjdC5lc2NhcGU7XG4gICAgdGhpcy4jcmVsYXhRdW90ZXMgPSBkaWFsZWN0LnJlbGF4UXVvdGVzO1xuICB9XG5cbiAgLyoqXG4gICAqIFNjYW5zIHRoZSBsaW5lIGB2aWV3W3N0YXJ0LCBlbmQpYCwgd2l0aG91dCBpdHMgbGluZSBlbmQsIHdoaWNoIGJlZ2lucyBgaW5zaWRlYCBxdW90ZXMgb3IgYXMgYSByZWNvcmQgZG9lcy5cbiAgICogV2l0aCByZWxheGVkIHF1b3RlcywgYSBmaWVsZCB3aG9zZSBjbG9zaW5nIHF1b3RlIHN0cmF5cyBpcyBhbiB1bnF1b3RlZCBvbmUgdG8gaXRzIGVuZCwgYXMgY3N2LXBhcnNlIGhhcyBpdC5cbiAgICovXG4gIHNjYW4odmlldzogQnVmZmVyLCBzdGFydDogbnVtYmVyLCBlbmQ6IG51bWJlciwgaW5zaWRlOiBib29sZWFuKTogTGluZU91dGNvbWUge1xuICAgIGNvbnN0IGRlbGltaXRlciA9IHRoaXMuI2RlbGltaXRlcjtcbiAgICBjb25zdCBxdW90ZSA9IHRoaXMuI3F1b3RlO1xuICAgIHRoaXMuZGVsaW1pdGVycyA9IDA7XG4gICAgbGV0IGF0ID0gc3RhcnQ7XG4gICAgZm9yICg7Oykge1xuICAgICAgaWYgKGluc2lkZSB8fCAoYXQgPCBlbmQgJiYgdmlld1thdF0gPT09IHF1b3RlKSkge1xuICAgICAgICBjb25zdCBjbG9zaW5nID0gdGhpcy4jY2xvc2luZ1F1b3RlKHZpZXcsIGluc2lkZSA/IGF0IDogYXQgKyAxLCBlbmQpO1xuICAgICAgICBpZiAoY2xvc2luZyA9PT0gZW5kKSByZXR1cm4gXCJpbnNpZGVcIjtcbiAgICAgICAgYXQgPSBjbG9zaW5nICsgMTtcbiAgICAgICAgaWYgKGF0IDwgZW5kICYmIHZpZXdbYXRdICE9PSBkZWxpbWl0ZXIgJiYgIXRoaXMuI3JlbGF4UXVvdGVzKSB7XG4gICAgICAgICAgdGhpcy5zdHJheUF0ID0gY2xvc2luZztcbiAgICAgICAgICByZXR1cm4gXCJzdHJheVwiO1xuICAgICAgICB9XG4gICAgICB9XG4gICAgICAvLyBBIHF1b3RlIGluIHRoZSBtaWRkbGUgb2YgYW4gdW5xdW90ZWQgZmllbGQgaXMgYSBjaGFyYWN0ZXIuXG4gICAgICB3aGlsZSAoYXQgPCBlbmQgJiYgdmlld1thdF0gIT09IGRlbGltaXRlcikgYXQrKztcbiAgICAgIGlmIChhdCA9PT0gZW5kKSByZXR1cm4gXCJjbG9zZWRcIjtcbiAgICAgIHRoaXMuZGVsaW1pdGVycysrO1xuICAgICAgYXQrKztcbiAgICAgIGluc2lkZSA9IGZhbHNlO1xuICAgIH1cbiAgfVxuXG4gIC8qKiBUaGUgcXVvdGUgdGhhdCBjbG9zZXMgdGhlIGZpZWxkIHdob3NlIGNvbnRlbnQgc3RhcnRzIGF0IGBhdGA7IGBlbmRgIGlmIG5vbmUgZG9lcy4gKi9cbiAgI2Nsb3NpbmdRdW90ZSh2aWV3OiBCdWZmZXIsIGF0OiBudW1iZXIsIGVuZDogbnVtYmVyKTogbnVtYmVyIHtcbiAgICBjb25zdCBxdW90ZSA9IHRoaXMuI3F1b3RlO1xuICAgIGNvbnN0IGVzY2FwZSA9IHRoaXMuI2VzY2FwZTtcbiAgICBmb3IgKDsgYXQgPCBlbmQ7IGF0KyspIHtcbiAgICAgIGNvbnN0IGJ5dGUgPSB2aWV3W2F0XTtcbiAgICAgIGlmIChieXRlICE9PSBxdW90ZSAmJiBieXRlICE9PSBlc2NhcGUpIGNvbnRpbnVlO1xuICAgICAgY29uc3QgbmV4dCA9IGF0ICsgMSA8IGVuZCA/IHZpZXdbYXQgKyAxXSA6IC0xO1xuICAgICAgLy8gQW4gZXNjYXBlIGJlZm9yZSBhbnl0aGluZyBlbHNlIHN0YW5kcyBmb3IgaXRzZWxmOyB3aGVuIGl0IGlzIHRoZSBxdW90ZSwgdGhhdCBpcyB0aGUgY2xvc2luZyBvbmUuXG4gICAgICBpZiAoYnl0ZSA9PT0gZXNjYXBlICYmIChuZXh0ID09PSBxdW90ZSB8fCBuZXh0ID09PSBlc2NhcGUpKSBhdCsrO1xuICAgICAgZWxzZSBpZiAoYnl0ZSA9PT0gcXVvdGUpIHJldHVybiBhdDtcbiAgICB9XG4gICAgcmV0dXJuIGVuZDtcbiAgfVxufVxuIiwgIi8vIFRoZSBieXRlcyB0aGF0IGEgZnJhbWVyIGNhbm5vdCBkZWNpZGUgb24geWV0LCBqb2luZWQgd2l0aCB3aGF0IGNvbWVzIG5leHQuIEEgY2h1bmsgaXMgY29waWVkIG9ubHkgd2hlcmUgaXQgbXVzdCBiZS5cblxuY29uc3QgRU1QVFk6IEJ1ZmZlciA9IEJ1ZmZlci5hbGxvYygwKTtcblxuLyoqIEpvaW5zIHRoZSB1bnJlYWQgcmVzdCBvZiB0aGUgaW5wdXQgc28gZmFyIHdpdGggdGhlIG5leHQgY2h1bms7IGVhY2ggYnl0ZSBpcyBjb3BpZWQgYSBib3VuZGVkIG51bWJlciBvZiB0aW1lcy4gKi9cbmV4cG9ydCBjbGFzcyBIZWxkQnl0ZXMge1xuICAjc3RvcmUgPSBFTVBUWTtcbiAgI2Zyb20gPSAwO1xuICAjdG8gPSAwO1xuICAjdmlldyA9IEVNUFRZO1xuXG4gIC8qKiBUaGUgcmVzdCB0aGF0IHtAbGluayBrZWVwfSBrZXB0LCBmb2xsb3dlZCBieSBgY2h1bmtgOiB0aGUgY2h1bmsgaXRzZWxmIGlmIG5vdGhpbmcgd2FzIGtlcHQuIFZhbGlkIHVudGlsIHRoZSBuZXh0IGNhbGwuICovXG4gIGpvaW4oY2h1bms6IEJ1ZmZlcik6IEJ1ZmZlciB7XG4gICAgaWYgKHRoaXMuI2Zyb20gPT09IHRoaXMuI3RvKSB7XG4gICAgICB0aGlzLiN2aWV3ID0gY2h1bms7XG4gICAgICByZXR1cm4gY2h1bms7XG4gICAgfVxuICAgIHRoaXMuI21ha2VSb29tKGNodW5rLmxlbmd0aCk7XG4gICAgY2h1bmsuY29weSh0aGlzLiNzdG9yZSwgdGhpcy4jdG8pO1xuICAgIHRoaXMuI3RvICs9IGNodW5rLmxlbmd0aDtcbiAgICB0aGlzLiN2aWV3ID0gdGhpcy4jc3RvcmUuc3ViYXJyYXkodGhpcy4jZnJvbSwgdGhpcy4jdG8pO1xuICAgIHJldHVybiB0aGlzLiN2aWV3O1xuICB9XG5cbiAgLyoqIEtlZXBzIHRoZSBieXRlcyBvZiB0aGUgam9pbmVkIHZpZXcgZnJvbSBgYXRgIG9uLCBzbyB0aGF0IHRoZSBjYWxsZXIgb2Yge0BsaW5rIGpvaW59IG1heSByZXVzZSBpdHMgY2h1bmsuICovXG4gIGtlZXAoYXQ6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICh0aGlzLiNmcm9tIDwgdGhpcy4jdG8pIHtcbiAgICAgIHRoaXMuI2Zyb20gKz0gYXQ7XG4gICAgICByZXR1cm47XG4gICAgfVxuICAgIGNvbnN0IHJlc3QgPSB0aGlzLiN2aWV3Lmxlbmd0aCAtIGF0O1xuICAgIHRoaXMuI2Zyb20gPSAwO1xuICAgIHRoaXMuI3RvID0gMDtcbiAgICBpZiAocmVzdCA+IDApIHtcbiAgICAgIHRoaXMuI21ha2VSb29tKHJlc3QpO1xuICAgICAgdGhpcy4jdmlldy5jb3B5KHRoaXMuI3N0b3JlLCAwLCBhdCk7XG4gICAgICB0aGlzLiN0byA9IHJlc3Q7XG4gICAgfVxuICAgIHRoaXMuI3ZpZXcgPSBFTVBUWTtcbiAgfVxuXG4gICNtYWtlUm9vbSh3YW50ZWQ6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICh0aGlzLiN0byArIHdhbnRlZCA8PSB0aGlzLiNzdG9yZS5sZW5ndGgpIHJldHVybjtcbiAgICBjb25zdCBoZWxkID0gdGhpcy4jdG8gLSB0aGlzLiNmcm9tO1xuICAgIC8vIE1vdmluZyBpcyB3b3J0aCBpdCBvbmx5IHdoZW4gaXQgZnJlZXMgYXQgbGVhc3QgaGFsZiBvZiB3aGF0IGl0IG1vdmVzOyBlbHNlIHNtYWxsIGNodW5rcyB3b3VsZCBtb3ZlIGFsbCBlYWNoIHRpbWUuXG4gICAgY29uc3Qgcm9vbXkgPSBoZWxkICsgd2FudGVkIDw9IHRoaXMuI3N0b3JlLmxlbmd0aCAmJiB0aGlzLiNmcm9tID49IGhlbGQgLyAyO1xuICAgIGNvbnN0IHRhcmdldCA9IHJvb215ID8gdGhpcy4jc3RvcmUgOiBCdWZmZXIuYWxsb2NVbnNhZmUoaGVsZCArIHdhbnRlZCArIE1hdGgubWF4KGhlbGQgPj4+IDEsIDQwOTYpKTtcbiAgICB0aGlzLiNzdG9yZS5jb3B5KHRhcmdldCwgMCwgdGhpcy4jZnJvbSwgdGhpcy4jdG8pO1xuICAgIHRoaXMuI3N0b3JlID0gdGFyZ2V0O1xuICAgIHRoaXMuI2Zyb20gPSAwO1xuICAgIHRoaXMuI3RvID0gaGVsZDtcbiAgfVxufVxuIiwgIi8vIExpbmVzIG9mIGEgc291cmNlLCBjdXQgZnJvbSBjaHVua3Mgb2YgYW55IHNpemUsIHdpdGggbGluZXMgdGhhdCBhcmUgdG9vIGxvbmcgcGFzc2VkIHRocm91Z2ggdW5oZWxkLlxuLy8gV2hhdCBDU1YgYW5kIE5ESlNPTiBmcmFtaW5nIChkb2NzL3JlYWRpbmcubWQpIGhhdmUgaW4gY29tbW9uLlxuaW1wb3J0IHsgSGVsZEJ5dGVzIH0gZnJvbSBcIi4vaGVsZC1ieXRlcy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBSZWplY3RSZWFzb24gfSBmcm9tIFwiLi9yZWplY3RzLmpzXCI7XG5cbi8qKiBUYWtlcyB3aGF0IGEgZnJhbWVyIGZpbmRzLCBpbiB0aGUgb3JkZXIgb2YgdGhlIHNvdXJjZS4gTGluZXMgY291bnQgZnJvbSAxOyBvZmZzZXRzIGFuZCBsZW5ndGhzIGFyZSBieXRlcyBvZiB0aGUgc291cmNlLiAqL1xuZXhwb3J0IGludGVyZmFjZSBGcmFtaW5nU2luayB7XG4gIC8qKiBPbmUgaW50YWN0IHJlY29yZDogYGJ1ZmZlcltzdGFydCwgZW5kKWAsIHdpdGhvdXQgaXRzIGxpbmUgZW5kLCB2YWxpZCBkdXJpbmcgdGhlIGNhbGwgb25seS4gKi9cbiAgcmVjb3JkKGJ1ZmZlcjogQnVmZmVyLCBzdGFydDogbnVtYmVyLCBlbmQ6IG51bWJlciwgbGluZTogbnVtYmVyLCBvZmZzZXQ6IG51bWJlcik6IHZvaWQ7XG4gIC8qKiBCeXRlcyBvZiBhIHJlamVjdCwgaW4gb3JkZXIsIHBvc3NpYmx5IGluIHNldmVyYWwgcGllY2VzLCB2YWxpZCBkdXJpbmcgdGhlIGNhbGwgb25seTsgdGhlbiB7QGxpbmsgcmVqZWN0fSBvbmNlLiAqL1xuICByZWplY3RlZEJ5dGVzKGJ1ZmZlcjogQnVmZmVyLCBzdGFydDogbnVtYmVyLCBlbmQ6IG51bWJlcik6IHZvaWQ7XG4gIC8qKiBBIHJlY29yZCB0aGF0IGNvdWxkIG5vdCBiZSByZWFkOyBgbGVuZ3RoYCBpcyB3aXRob3V0IHRoZSBsaW5lIGVuZC4gKi9cbiAgcmVqZWN0KHJlYXNvbjogUmVqZWN0UmVhc29uLCBsaW5lOiBudW1iZXIsIG9mZnNldDogbnVtYmVyLCBsZW5ndGg6IG51bWJlcik6IHZvaWQ7XG59XG5cbi8qKiBXaGVyZSBhIGZyYW1lciBzdGFydHMgYW5kIHdoYXQgaXQgYmVhcnMuICovXG5leHBvcnQgaW50ZXJmYWNlIExpbmVPcHRpb25zIHtcbiAgLyoqIFRoZSBtb3N0IGJ5dGVzIG9mIGEgbGluZSBvciByZWNvcmQsIHdpdGhvdXQgaXRzIGxpbmUgZW5kLiAqL1xuICByZWFkb25seSBtYXhSZWNvcmRCeXRlczogbnVtYmVyO1xuICAvKiogVGhlIG51bWJlciBvZiB0aGUgZmlyc3QgbGluZTsgMSB1bmxlc3MgdG9sZC4gKi9cbiAgcmVhZG9ubHkgZmlyc3RMaW5lPzogbnVtYmVyO1xuICAvKiogVGhlIG9mZnNldCBvZiB0aGUgZmlyc3QgYnl0ZSBwdXNoZWQsIHdoZW4gYSBieXRlIG9yZGVyIG1hcmsgd2FzIGxlZnQgb3V0OyAwIHVubGVzcyB0b2xkLiAqL1xuICByZWFkb25seSBmaXJzdE9mZnNldD86IG51bWJlcjtcbiAgLyoqIE5vIGxpbmUgdGhhdCBzdGFydHMgYXQgdGhpcyBvZmZzZXQgb3IgYmVoaW5kIGlzIGp1ZGdlZDsgYnkgZGVmYXVsdCBhbGwgYXJlLiAqL1xuICByZWFkb25seSBzdG9wT2Zmc2V0PzogbnVtYmVyO1xufVxuXG5leHBvcnQgY29uc3QgTElORV9GRUVEID0gMTA7XG5leHBvcnQgY29uc3QgQ0FSUklBR0VfUkVUVVJOID0gMTM7XG5cbi8vIExhcmdlciBjaHVua3MgYXJlIHRha2VuIGluIHBpZWNlczogd2hhdCBpcyBoZWxkLCBhbmQgc28gdGhlIG1lbW9yeSwgZG9lcyBub3QgZ3JvdyB3aXRoIHRoZSBjaHVuay5cbmNvbnN0IFBJRUNFX0JZVEVTID0gMSA8PCAxODtcblxuLyoqXG4gKiBDdXRzIGJ5dGVzIGludG8gbGluZXMgYW5kIGdpdmVzIGVhY2ggbGluZSBvZiAxIHRvIGBtYXhSZWNvcmRCeXRlc2AgYnl0ZXMgdG8ge0BsaW5rIGxpbmVSZWFkfS4gQSBsaW5lIGVuZHMgd2l0aCBMRiBvciBDUkxGO1xuICogYSBsb25lIENSIGlzIGEgY2hhcmFjdGVyLiBMaW5lcyBvZiB6ZXJvIGJ5dGVzIGFyZSBub3RoaW5nOyBsb25nZXIgb25lcyBhcmUgYHRvby1sb25nYCByZWplY3RzLCBuZXZlciBoZWxkIHdob2xlLlxuICovXG5leHBvcnQgYWJzdHJhY3QgY2xhc3MgTGluZUN1dHRpbmcge1xuICBwcm90ZWN0ZWQgcmVhZG9ubHkgc2luazogRnJhbWluZ1Npbms7XG4gIHByb3RlY3RlZCByZWFkb25seSBtYXhSZWNvcmRCeXRlczogbnVtYmVyO1xuICAvKiogVGhlIGJ5dGVzIGF0IGhhbmQuIEFsbCBwb3NpdGlvbnMgYXJlIGluIGl0LCBhbmQgbW92ZSB3aGVuIG1vcmUgYnl0ZXMgY29tZSAoe0BsaW5rIG1vdmVkfSkuICovXG4gIHByb3RlY3RlZCB2aWV3OiBCdWZmZXIgPSBCdWZmZXIuYWxsb2MoMCk7XG4gIC8qKiBXaGVyZSB0aGUgY3VycmVudCBsaW5lIHN0YXJ0cy4gKi9cbiAgcHJvdGVjdGVkIGF0ID0gMDtcbiAgLyoqIFRoZSBudW1iZXIgb2YgdGhlIGN1cnJlbnQgbGluZS4gKi9cbiAgcHJvdGVjdGVkIGxpbmU6IG51bWJlcjtcbiAgLyoqIFRoZSBlbmQgb2YgdGhlIGxpbmUgbGFzdCBmb3VuZCwgYW5kIHRoZSBzdGFydCBvZiB0aGUgbmV4dDsgLTEgaWYgdGhlIGxpbmUgaXMgdG9vIGxvbmcgYW5kIGl0cyBlbmQgbm90IGF0IGhhbmQuICovXG4gIHByb3RlY3RlZCBsaW5lRW5kID0gMDtcbiAgcHJvdGVjdGVkIGxpbmVOZXh0ID0gMDtcbiAgLyoqIE5vIG1vcmUgYnl0ZXMgd2lsbCBjb21lLiAqL1xuICBwcm90ZWN0ZWQgZW5kZWQgPSBmYWxzZTtcblxuICByZWFkb25seSAjaGVsZCA9IG5ldyBIZWxkQnl0ZXMoKTtcbiAgcmVhZG9ubHkgI3N0b3BPZmZzZXQ6IG51bWJlcjtcbiAgI2Jhc2U6IG51bWJlcjtcbiAgI3NlYXJjaGVkVG8gPSAwO1xuICAjbG9uZ0xlbmd0aCA9IC0xO1xuICAjbG9uZ09mZnNldCA9IDA7XG5cbiAgY29uc3RydWN0b3Iob3B0aW9uczogTGluZU9wdGlvbnMsIHNpbms6IEZyYW1pbmdTaW5rKSB7XG4gICAgdGhpcy5zaW5rID0gc2luaztcbiAgICB0aGlzLm1heFJlY29yZEJ5dGVzID0gb3B0aW9ucy5tYXhSZWNvcmRCeXRlcztcbiAgICB0aGlzLmxpbmUgPSBvcHRpb25zLmZpcnN0TGluZSA/PyAxO1xuICAgIHRoaXMuI2Jhc2UgPSBvcHRpb25zLmZpcnN0T2Zmc2V0ID8/IDA7XG4gICAgdGhpcy4jc3RvcE9mZnNldCA9IG9wdGlvbnMuc3RvcE9mZnNldCA/PyBJbmZpbml0eTtcbiAgfVxuXG4gIC8qKiBUaGUgb2Zmc2V0IGFuZCB0aGUgbnVtYmVyIG9mIHRoZSBmaXJzdCBsaW5lIHRoYXQgaGFzIG5vdCBiZWVuIGp1ZGdlZDsgdW5kZWZpbmVkIHdpdGhpbiBhIGxpbmUgdGhhdCBpcyB0b28gbG9uZy4gKi9cbiAgZ2V0IHJlc3VtZSgpOiB7IG9mZnNldDogbnVtYmVyOyBsaW5lOiBudW1iZXIgfSB8IHVuZGVmaW5lZCB7XG4gICAgcmV0dXJuIHRoaXMuI2xvbmdMZW5ndGggPj0gMCA/IHVuZGVmaW5lZCA6IHsgb2Zmc2V0OiB0aGlzLiNiYXNlICsgdGhpcy5hdCwgbGluZTogdGhpcy5saW5lIH07XG4gIH1cblxuICAvKiogVGFrZXMgdGhlIG5leHQgYnl0ZXMgb2YgdGhlIHNvdXJjZTsgdGhlIGNodW5rIG1heSBiZSByZXVzZWQgYWZ0ZXJ3YXJkcy4gKi9cbiAgcHVzaChjaHVuazogQnVmZmVyKTogdm9pZCB7XG4gICAgZm9yIChsZXQgZnJvbSA9IDA7IGZyb20gPCBjaHVuay5sZW5ndGg7IGZyb20gKz0gUElFQ0VfQllURVMpIHtcbiAgICAgIHRoaXMuI3Rha2UoY2h1bmsubGVuZ3RoIDw9IFBJRUNFX0JZVEVTID8gY2h1bmsgOiBjaHVuay5zdWJhcnJheShmcm9tLCBmcm9tICsgUElFQ0VfQllURVMpKTtcbiAgICB9XG4gIH1cblxuICAvKiogVGhlIHNvdXJjZSBoYXMgZW5kZWQ6IGEgbGFzdCBsaW5lIG5lZWQgbm90IGhhdmUgYSBsaW5lIGVuZC4gKi9cbiAgZW5kKCk6IHZvaWQge1xuICAgIHRoaXMuZW5kZWQgPSB0cnVlO1xuICAgIHRoaXMuI3Rha2UoQnVmZmVyLmFsbG9jKDApKTtcbiAgICBpZiAodGhpcy4jbG9uZ0xlbmd0aCA+PSAwKSB0aGlzLiNlbmRMb25nKCk7XG4gIH1cblxuICAvKipcbiAgICogSnVkZ2VzIHRoZSBjdXJyZW50IGxpbmUsIGB2aWV3W2F0LCBsaW5lRW5kKWAsIGFuZCByZXR1cm5zIHdoZXJlIHJlYWRpbmcgcmVzdW1lczsgLTEgdG8gYmUgYXNrZWQgYWdhaW4gd2hlbiB0aGVyZSBpcyBtb3JlLlxuICAgKiBBbiBpbXBsZW1lbnRhdGlvbiB0aGF0IHRha2VzIGZ1cnRoZXIgbGluZXMgYWRkcyB0aGVtIHRvIGBsaW5lYCBpdHNlbGYuXG4gICAqL1xuICBwcm90ZWN0ZWQgYWJzdHJhY3QgbGluZVJlYWQoKTogbnVtYmVyO1xuXG4gIC8qKiBBbGwgcG9zaXRpb25zIGluIHRoZSB2aWV3IGJlY2FtZSBzbWFsbGVyIGJ5IGBieWAuICovXG4gIHByb3RlY3RlZCBtb3ZlZChfYnk6IG51bWJlcik6IHZvaWQge31cblxuICAvKiogVGhlIHNvdXJjZSdzIG9mZnNldCBvZiBhIHBvc2l0aW9uIGluIHRoZSB2aWV3LiAqL1xuICBwcm90ZWN0ZWQgb2Zmc2V0T2YocG9zaXRpb246IG51bWJlcik6IG51bWJlciB7XG4gICAgcmV0dXJuIHRoaXMuI2Jhc2UgKyBwb3NpdGlvbjtcbiAgfVxuXG4gIC8qKlxuICAgKiBGaW5kcyB0aGUgZW5kIG9mIHRoZSBsaW5lIHRoYXQgc3RhcnRzIGF0IGBzdGFydGAsIHdoaWNoIGhhcyBubyBsaW5lIGVuZCBiZWZvcmUgYGZyb21gLiBSZXR1cm5zIGZhbHNlIGlmIG1vcmUgYnl0ZXMgYXJlXG4gICAqIG5lZWRlZDsgYSBsaW5lIHRoYXQgaXMgbG9uZ2VyIHRoYW4gYG1heFJlY29yZEJ5dGVzYCBpcyBmb3VuZCBhcyBzb29uIGFzIHRoYXQgaXMgY2VydGFpbi5cbiAgICovXG4gIHByb3RlY3RlZCBmaW5kTGluZShzdGFydDogbnVtYmVyLCBmcm9tOiBudW1iZXIpOiBib29sZWFuIHtcbiAgICBjb25zdCBsaW5lRmVlZCA9IHRoaXMudmlldy5pbmRleE9mKExJTkVfRkVFRCwgZnJvbSk7XG4gICAgaWYgKGxpbmVGZWVkID49IDApIHtcbiAgICAgIHRoaXMubGluZUVuZCA9IGxpbmVGZWVkID4gc3RhcnQgJiYgdGhpcy52aWV3W2xpbmVGZWVkIC0gMV0gPT09IENBUlJJQUdFX1JFVFVSTiA/IGxpbmVGZWVkIC0gMSA6IGxpbmVGZWVkO1xuICAgICAgdGhpcy5saW5lTmV4dCA9IGxpbmVGZWVkICsgMTtcbiAgICAgIHJldHVybiB0cnVlO1xuICAgIH1cbiAgICB0aGlzLmxpbmVFbmQgPSB0aGlzLnZpZXcubGVuZ3RoO1xuICAgIHRoaXMubGluZU5leHQgPSB0aGlzLmVuZGVkID8gdGhpcy52aWV3Lmxlbmd0aCA6IC0xO1xuICAgIC8vIE9uZSBieXRlIG92ZXIgdGhlIGxpbWl0IG1heSBzdGlsbCBiZSB0aGUgQ1Igb2YgYSBDUkxGLlxuICAgIHJldHVybiB0aGlzLmVuZGVkIHx8IHRoaXMudmlldy5sZW5ndGggLSBzdGFydCA+IHRoaXMubWF4UmVjb3JkQnl0ZXMgKyAxO1xuICB9XG5cbiAgLyoqIFJlamVjdHMgYHZpZXdbc3RhcnQsIGVuZClgLCB0aGUgY3VycmVudCBsaW5lLiAqL1xuICBwcm90ZWN0ZWQgcmVqZWN0TGluZShyZWFzb246IFJlamVjdFJlYXNvbiwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLnNpbmsucmVqZWN0ZWRCeXRlcyh0aGlzLnZpZXcsIHN0YXJ0LCBlbmQpO1xuICAgIHRoaXMuc2luay5yZWplY3QocmVhc29uLCB0aGlzLmxpbmUsIHRoaXMuI2Jhc2UgKyBzdGFydCwgZW5kIC0gc3RhcnQpO1xuICB9XG5cbiAgI3Rha2UoY2h1bms6IEJ1ZmZlcik6IHZvaWQge1xuICAgIGNvbnN0IGJ5ID0gdGhpcy5hdDtcbiAgICB0aGlzLiNiYXNlICs9IGJ5O1xuICAgIHRoaXMuI3NlYXJjaGVkVG8gLT0gYnk7XG4gICAgdGhpcy5tb3ZlZChieSk7XG4gICAgdGhpcy5hdCA9IDA7XG4gICAgdGhpcy52aWV3ID0gdGhpcy4jaGVsZC5qb2luKGNodW5rKTtcbiAgICB0aGlzLiNjdXQoKTtcbiAgICB0aGlzLiNoZWxkLmtlZXAodGhpcy5hdCk7XG4gIH1cblxuICAjY3V0KCk6IHZvaWQge1xuICAgIHdoaWxlICh0aGlzLmF0IDwgdGhpcy52aWV3Lmxlbmd0aCkge1xuICAgICAgaWYgKHRoaXMuI2xvbmdMZW5ndGggPj0gMCkge1xuICAgICAgICBpZiAoIXRoaXMuI3Bhc3NMb25nKCkpIHJldHVybjtcbiAgICAgICAgY29udGludWU7XG4gICAgICB9XG4gICAgICBjb25zdCBhdCA9IHRoaXMuYXQ7XG4gICAgICBpZiAodGhpcy4jYmFzZSArIGF0ID49IHRoaXMuI3N0b3BPZmZzZXQpIHJldHVybjtcbiAgICAgIGNvbnN0IGtub3duID0gdGhpcy4jc2VhcmNoZWRUbztcbiAgICAgIGlmICghdGhpcy5maW5kTGluZShhdCwga25vd24gPiBhdCA/IGtub3duIDogYXQpKSB7XG4gICAgICAgIHRoaXMuI3NlYXJjaGVkVG8gPSB0aGlzLnZpZXcubGVuZ3RoO1xuICAgICAgICByZXR1cm47XG4gICAgICB9XG4gICAgICBjb25zdCBsZW5ndGggPSB0aGlzLmxpbmVFbmQgLSBhdDtcbiAgICAgIGlmIChsZW5ndGggPiB0aGlzLm1heFJlY29yZEJ5dGVzKSB7XG4gICAgICAgIHRoaXMuI2xvbmdMZW5ndGggPSAwO1xuICAgICAgICB0aGlzLiNsb25nT2Zmc2V0ID0gdGhpcy4jYmFzZSArIGF0O1xuICAgICAgICBjb250aW51ZTtcbiAgICAgIH1cbiAgICAgIGxldCBuZXh0ID0gdGhpcy5saW5lTmV4dDtcbiAgICAgIGlmIChsZW5ndGggPiAwKSB7XG4gICAgICAgIGNvbnN0IGxpbmVGZWVkID0gbmV4dCAtIDE7XG4gICAgICAgIG5leHQgPSB0aGlzLmxpbmVSZWFkKCk7XG4gICAgICAgIGlmIChuZXh0IDwgMCkge1xuICAgICAgICAgIHRoaXMuI3NlYXJjaGVkVG8gPSBsaW5lRmVlZDtcbiAgICAgICAgICByZXR1cm47XG4gICAgICAgIH1cbiAgICAgIH1cbiAgICAgIHRoaXMubGluZSsrO1xuICAgICAgdGhpcy5hdCA9IG5leHQ7XG4gICAgfVxuICB9XG5cbiAgLyoqIFBhc3NlcyBvbiB3aGF0IGlzIGF0IGhhbmQgb2YgYSBsaW5lIHRoYXQgaXMgdG9vIGxvbmc7IHRydWUgaWYgaXRzIGVuZCB3YXMuICovXG4gICNwYXNzTG9uZygpOiBib29sZWFuIHtcbiAgICBjb25zdCB7IGF0LCB2aWV3IH0gPSB0aGlzO1xuICAgIGNvbnN0IGxpbmVGZWVkID0gdmlldy5pbmRleE9mKExJTkVfRkVFRCwgYXQpO1xuICAgIGxldCBlbmQgPSBsaW5lRmVlZCA8IDAgPyB2aWV3Lmxlbmd0aCA6IGxpbmVGZWVkO1xuICAgIC8vIEEgQ1IgYmVmb3JlIHRoZSBMRiBiZWxvbmdzIHRvIHRoZSBsaW5lIGVuZCwgYW5kIHNvIG1heSBvbmUgdGhhdCBpcyB0aGUgbGFzdCBieXRlIGF0IGhhbmQuXG4gICAgaWYgKGVuZCA+IGF0ICYmIHZpZXdbZW5kIC0gMV0gPT09IENBUlJJQUdFX1JFVFVSTiAmJiAobGluZUZlZWQgPj0gMCB8fCAhdGhpcy5lbmRlZCkpIGVuZC0tO1xuICAgIGlmIChlbmQgPiBhdCkgdGhpcy5zaW5rLnJlamVjdGVkQnl0ZXModmlldywgYXQsIGVuZCk7XG4gICAgdGhpcy4jbG9uZ0xlbmd0aCArPSBlbmQgLSBhdDtcbiAgICB0aGlzLmF0ID0gbGluZUZlZWQgPCAwID8gZW5kIDogbGluZUZlZWQgKyAxO1xuICAgIGlmIChsaW5lRmVlZCA+PSAwKSB0aGlzLiNlbmRMb25nKCk7XG4gICAgcmV0dXJuIGxpbmVGZWVkID49IDA7XG4gIH1cblxuICAjZW5kTG9uZygpOiB2b2lkIHtcbiAgICB0aGlzLnNpbmsucmVqZWN0KFwidG9vLWxvbmdcIiwgdGhpcy5saW5lLCB0aGlzLiNsb25nT2Zmc2V0LCB0aGlzLiNsb25nTGVuZ3RoKTtcbiAgICB0aGlzLiNsb25nTGVuZ3RoID0gLTE7XG4gICAgdGhpcy5saW5lKys7XG4gIH1cbn1cbiIsICIvLyBGcmFtaW5nIG9mIENTVjogd2hlcmUgcmVjb3JkcyBzdGFydCBhbmQgZW5kIChkb2NzL3JlYWRpbmcubWQsIFwiQ1NWXCIpLiBUaGlzIGlzIHRoZSBkZWZpbml0aW9uOyBsaW5lYXIgaW4gdGhlXG4vLyBsZW5ndGggb2YgdGhlIHNvdXJjZSB3aGF0ZXZlciBpdHMgcXVvdGVzLCBpbiBtZW1vcnkgb2YgYWJvdXQgdHdpY2UgdGhlIGxvbmdlc3QgcmVjb3JkLlxuaW1wb3J0IHsgQ3N2TGluZVNjYW5uZXIsIHR5cGUgQ3N2RGlhbGVjdCB9IGZyb20gXCIuL2Nzdi1saW5lLmpzXCI7XG5pbXBvcnQgeyBMaW5lQ3V0dGluZywgdHlwZSBGcmFtaW5nU2luaywgdHlwZSBMaW5lT3B0aW9ucyB9IGZyb20gXCIuL2xpbmUtY3V0dGluZy5qc1wiO1xuXG5leHBvcnQgdHlwZSB7IENzdkRpYWxlY3QgfSBmcm9tIFwiLi9jc3YtbGluZS5qc1wiO1xuZXhwb3J0IHR5cGUgeyBGcmFtaW5nU2luayB9IGZyb20gXCIuL2xpbmUtY3V0dGluZy5qc1wiO1xuXG4vKiogT3B0aW9ucyBvZiB7QGxpbmsgQ3N2RnJhbWluZ30uICovXG5leHBvcnQgaW50ZXJmYWNlIENzdkZyYW1pbmdPcHRpb25zIGV4dGVuZHMgTGluZU9wdGlvbnMge1xuICByZWFkb25seSBkaWFsZWN0OiBDc3ZEaWFsZWN0O1xuICAvKiogVGhlIGhlYWRlcidzIG51bWJlciBvZiBmaWVsZHM7IHdoaWxlIHVuZGVmaW5lZCwgYSByZWNvcmQgbWF5IHNwYW4gbGluZXMgd2hhdGV2ZXIgaXRzIG51bWJlciBvZiBmaWVsZHMuICovXG4gIHJlYWRvbmx5IGNvbHVtbnM6IG51bWJlciB8IHVuZGVmaW5lZDtcbn1cblxuLy8gV2hhdCBlbmRzIGEgc3RyZXRjaCB0aGF0IGJlZ2lucyBpbnNpZGUgcXVvdGVzOiBhIGxpbmUgZW5kIG91dHNpZGUgdGhlbSwgYSBzdHJheSBxdW90ZSwgb3Igbm90aGluZyB0aGF0IGEgcmVjb3JkIGNhbiByZWFjaFxuLy8gKGEgbGluZSB0aGF0IGlzIHRvbyBsb25nLCB0aGUgZW5kIG9mIHRoZSBpbnB1dCkuXG50eXBlIEVuZGluZyA9IFwibm9uZSB5ZXRcIiB8IFwiY2xvc2VkXCIgfCBcInN0cmF5XCIgfCBcIndhbGxcIjtcblxuLyoqXG4gKiBDdXRzIENTViBieXRlcyBpbnRvIHJlY29yZHMgYW5kIHJlamVjdHMuIEEgcmVjb3JkIGlzIG9uZSBsaW5lLCB3aGF0ZXZlciBpdHMgbnVtYmVyIG9mIGZpZWxkcy4gQSBsaW5lIHRoYXQgZW5kcyBpbnNpZGUgcXVvdGVzXG4gKiBjb250aW51ZXMgb25seSBpZiBpdCBlbmRzIHdpdGhpbiBgbWF4UmVjb3JkQnl0ZXNgIHdpdGggZXhhY3RseSBgY29sdW1uc2AgZmllbGRzOyBlbHNlIHRoYXQgbGluZSBhbG9uZSBpcyB0aGUgcmVqZWN0OlxuICogLSBgc3RyYXktcXVvdGVgOiBhIGNsb3NpbmcgcXVvdGUgd2l0aGluIHRoZSBsaW1pdCBpcyBmb2xsb3dlZCBieSBzb21ldGhpbmcgZWxzZSxcbiAqIC0gYGNvbHVtbi1jb3VudGA6IGl0IGVuZHMgd2l0aGluIHRoZSBsaW1pdCB3aXRoIGFub3RoZXIgbnVtYmVyIG9mIGZpZWxkcyxcbiAqIC0gYHVuY2xvc2VkLXF1b3RlYDogaXQgZG9lcyBub3QgZW5kIHdpdGhpbiB0aGUgbGltaXQuXG4gKlxuICogVGhlIGxvb2stYWhlYWQgcGFzdCBzdWNoIGEgbGluZSBydW5zIGZyb20gaW5zaWRlIHF1b3RlcywgYW5kIGV2ZXJ5IGxhdGVyIGxpbmUgc3RhcnQgdGhhdCBpdCBwYXNzZWQgbGllcyBpbnNpZGUgcXVvdGVzIHRvby5cbiAqIFNvIGlmIG9uZSBvZiB0aGUgbGF0ZXIgbGluZXMgZW5kcyBpbnNpZGUgcXVvdGVzIGl0c2VsZiwgaXRzIGNvbnRpbnVhdGlvbiBpcyB0aGUgcmVzdCBvZiB0aGUgc2FtZSBzdHJldGNoOiBzYW1lIGVuZGluZywgYW5kXG4gKiBhcyBtYW55IGRlbGltaXRlcnMgZmV3ZXIgYXMgdGhlIGxpbmVzIGJldHdlZW4gaG9sZC4gVGhhdCBpcyB3aHkgb25lIGxvb2stYWhlYWQgaXMga2VwdCwgYW5kIG9ubHkgZXZlciBtb3ZlcyBmb3J3YXJkLlxuICovXG5leHBvcnQgY2xhc3MgQ3N2RnJhbWluZyBleHRlbmRzIExpbmVDdXR0aW5nIHtcbiAgcmVhZG9ubHkgI3NjYW5uZXI6IENzdkxpbmVTY2FubmVyO1xuICByZWFkb25seSAjcXVvdGU6IG51bWJlcjtcbiAgcmVhZG9ubHkgI3JlbGF4UXVvdGVzOiBib29sZWFuO1xuICAjY29sdW1uczogbnVtYmVyIHwgdW5kZWZpbmVkO1xuICAvKiogTm8gcXVvdGUgc3RhbmRzIGJldHdlZW4gdGhlIGN1cnJlbnQgbGluZSdzIHN0YXJ0IGFuZCBoZXJlLiAqL1xuICAjbm9RdW90ZVRvID0gMDtcblxuICAvKiogRGVsaW1pdGVycyBvZiB0aGUgY3VycmVudCBsaW5lIHdoZW4gaXQgZW5kcyBpbnNpZGUgcXVvdGVzIGFuZCBtb3JlIGJ5dGVzIGFyZSBuZWVkZWQgdG8ganVkZ2UgaXQ7IGVsc2UgLTEuICovXG4gICN3YWl0aW5nID0gLTE7XG4gIC8qKiBUaGUgY3VycmVudCBsaW5lLCB3aGlsZSBpdCB3YWl0cy4gKi9cbiAgI3dhaXRpbmdFbmQgPSAwO1xuICAjd2FpdGluZ05leHQgPSAwO1xuXG4gIC8qKiBUaGUgbG9vay1haGVhZCBoYXMgcmVhZCBsaW5lcyB1cCB0byBoZXJlOyBpdCBob2xkcyBmb3IgYWxsIGxpbmUgc3RhcnRzIGJlZm9yZS4gKi9cbiAgI2FoZWFkVG8gPSAwO1xuICAjYWhlYWRMaW5lID0gMDtcbiAgI2FoZWFkU2VhcmNoZWRUbyA9IDA7XG4gIC8qKiBEZWxpbWl0ZXJzIG91dHNpZGUgcXVvdGVzIGZyb20gdGhlIGxpbmUgYWZ0ZXIgdGhlIGN1cnJlbnQgb25lIHRvIHRoZSBsb29rLWFoZWFkJ3MgZW5kLiAqL1xuICAjYWhlYWREZWxpbWl0ZXJzID0gMDtcbiAgI2VuZGluZzogRW5kaW5nID0gXCJub25lIHlldFwiO1xuICAjZW5kaW5nQXQgPSAwO1xuXG4gIGNvbnN0cnVjdG9yKG9wdGlvbnM6IENzdkZyYW1pbmdPcHRpb25zLCBzaW5rOiBGcmFtaW5nU2luaykge1xuICAgIHN1cGVyKG9wdGlvbnMsIHNpbmspO1xuICAgIHRoaXMuI3NjYW5uZXIgPSBuZXcgQ3N2TGluZVNjYW5uZXIob3B0aW9ucy5kaWFsZWN0KTtcbiAgICB0aGlzLiNxdW90ZSA9IG9wdGlvbnMuZGlhbGVjdC5xdW90ZTtcbiAgICB0aGlzLiNyZWxheFF1b3RlcyA9IG9wdGlvbnMuZGlhbGVjdC5yZWxheFF1b3RlcztcbiAgICB0aGlzLiNjb2x1bW5zID0gb3B0aW9ucy5jb2x1bW5zO1xuICB9XG5cbiAgLyoqIFNldHMgdGhlIGhlYWRlcidzIG51bWJlciBvZiBmaWVsZHM7IHRvIGJlIGNhbGxlZCB3aXRoaW4gdGhlIHNpbmsncyBgcmVjb3JkYCB0aGF0IGJyaW5ncyB0aGUgaGVhZGVyLiAqL1xuICBzZXRDb2x1bW5zKGNvbHVtbnM6IG51bWJlcik6IHZvaWQge1xuICAgIHRoaXMuI2NvbHVtbnMgPSBjb2x1bW5zO1xuICB9XG5cbiAgcHJvdGVjdGVkIG92ZXJyaWRlIGxpbmVSZWFkKCk6IG51bWJlciB7XG4gICAgaWYgKHRoaXMuI3dhaXRpbmcgPj0gMCkgcmV0dXJuIHRoaXMuI2NvbnRpbnVlKCk7XG4gICAgY29uc3QgeyBhdCwgbGluZUVuZCwgbGluZU5leHQgfSA9IHRoaXM7XG4gICAgaWYgKCF0aGlzLiNoYXNRdW90ZShsaW5lRW5kKSkge1xuICAgICAgdGhpcy5zaW5rLnJlY29yZCh0aGlzLnZpZXcsIGF0LCBsaW5lRW5kLCB0aGlzLmxpbmUsIHRoaXMub2Zmc2V0T2YoYXQpKTtcbiAgICAgIHJldHVybiBsaW5lTmV4dDtcbiAgICB9XG4gICAgaWYgKHRoaXMuI2FoZWFkVG8gPiBhdCAmJiAodGhpcy4jZW5kaW5nID09PSBcIm5vbmUgeWV0XCIgfHwgdGhpcy4jZW5kaW5nID09PSBcImNsb3NlZFwiKSkge1xuICAgICAgdGhpcy4jc2Nhbm5lci5zY2FuKHRoaXMudmlldywgYXQsIGxpbmVFbmQsIHRydWUpO1xuICAgICAgdGhpcy4jYWhlYWREZWxpbWl0ZXJzIC09IHRoaXMuI3NjYW5uZXIuZGVsaW1pdGVycztcbiAgICB9XG4gICAgY29uc3Qgb3V0Y29tZSA9IHRoaXMuI3NjYW5uZXIuc2Nhbih0aGlzLnZpZXcsIGF0LCBsaW5lRW5kLCBmYWxzZSk7XG4gICAgaWYgKG91dGNvbWUgPT09IFwiY2xvc2VkXCIpIHtcbiAgICAgIHRoaXMuc2luay5yZWNvcmQodGhpcy52aWV3LCBhdCwgbGluZUVuZCwgdGhpcy5saW5lLCB0aGlzLm9mZnNldE9mKGF0KSk7XG4gICAgfSBlbHNlIGlmIChvdXRjb21lID09PSBcInN0cmF5XCIpIHtcbiAgICAgIHRoaXMucmVqZWN0TGluZShcInN0cmF5LXF1b3RlXCIsIGF0LCBsaW5lRW5kKTtcbiAgICB9IGVsc2UgaWYgKHRoaXMuI3JlbGF4UXVvdGVzKSB7XG4gICAgICB0aGlzLnJlamVjdExpbmUoXCJ1bmNsb3NlZC1xdW90ZVwiLCBhdCwgbGluZUVuZCk7XG4gICAgfSBlbHNlIHtcbiAgICAgIHRoaXMuI3dhaXRpbmcgPSB0aGlzLiNzY2FubmVyLmRlbGltaXRlcnM7XG4gICAgICB0aGlzLiN3YWl0aW5nRW5kID0gbGluZUVuZDtcbiAgICAgIHRoaXMuI3dhaXRpbmdOZXh0ID0gbGluZU5leHQ7XG4gICAgICBpZiAodGhpcy4jYWhlYWRUbyA8PSBsaW5lTmV4dCkgdGhpcy4jc3RhcnRBaGVhZChsaW5lTmV4dCk7XG4gICAgICByZXR1cm4gdGhpcy4jY29udGludWUoKTtcbiAgICB9XG4gICAgcmV0dXJuIGxpbmVOZXh0O1xuICB9XG5cbiAgcHJvdGVjdGVkIG92ZXJyaWRlIG1vdmVkKGJ5OiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNub1F1b3RlVG8gLT0gYnk7XG4gICAgdGhpcy4jd2FpdGluZ0VuZCAtPSBieTtcbiAgICB0aGlzLiN3YWl0aW5nTmV4dCAtPSBieTtcbiAgICB0aGlzLiNhaGVhZFRvIC09IGJ5O1xuICAgIHRoaXMuI2FoZWFkU2VhcmNoZWRUbyAtPSBieTtcbiAgICB0aGlzLiNlbmRpbmdBdCAtPSBieTtcbiAgfVxuXG4gICNoYXNRdW90ZShlbmQ6IG51bWJlcik6IGJvb2xlYW4ge1xuICAgIGNvbnN0IHsgYXQsIHZpZXcgfSA9IHRoaXM7XG4gICAgY29uc3QgcXVvdGUgPSB0aGlzLiNxdW90ZTtcbiAgICBpZiAocXVvdGUgPCAwKSByZXR1cm4gZmFsc2U7XG4gICAgY29uc3QgZnJvbSA9IHRoaXMuI25vUXVvdGVUbyA+IGF0ID8gdGhpcy4jbm9RdW90ZVRvIDogYXQ7XG4gICAgaWYgKGZyb20gPj0gZW5kIHx8IHZpZXdbZnJvbV0gPT09IHF1b3RlKSByZXR1cm4gZnJvbSA8IGVuZDtcbiAgICBjb25zdCBmb3VuZCA9IHZpZXcuaW5kZXhPZihxdW90ZSwgZnJvbSk7XG4gICAgdGhpcy4jbm9RdW90ZVRvID0gZm91bmQgPCAwID8gdmlldy5sZW5ndGggOiBmb3VuZDtcbiAgICByZXR1cm4gdGhpcy4jbm9RdW90ZVRvIDwgZW5kO1xuICB9XG5cbiAgLyoqIEp1ZGdlcyB0aGUgY3VycmVudCBsaW5lLCB3aGljaCBlbmRzIGluc2lkZSBxdW90ZXM7IC0xIGlmIHRoYXQgdGFrZXMgbW9yZSBieXRlcy4gKi9cbiAgI2NvbnRpbnVlKCk6IG51bWJlciB7XG4gICAgaWYgKCF0aGlzLiNsb29rQWhlYWQoKSkgcmV0dXJuIC0xO1xuICAgIGNvbnN0IHsgYXQgfSA9IHRoaXM7XG4gICAgY29uc3QgZmllbGRzID0gdGhpcy4jd2FpdGluZyArIHRoaXMuI2FoZWFkRGVsaW1pdGVycyArIDE7XG4gICAgY29uc3QgbGVuZ3RoID0gdGhpcy4jZW5kaW5nQXQgLSBhdDtcbiAgICB0aGlzLiN3YWl0aW5nID0gLTE7XG4gICAgaWYgKHRoaXMuI2VuZGluZyA9PT0gXCJjbG9zZWRcIiAmJiBsZW5ndGggPD0gdGhpcy5tYXhSZWNvcmRCeXRlcykge1xuICAgICAgaWYgKHRoaXMuI2NvbHVtbnMgPT09IHVuZGVmaW5lZCB8fCBmaWVsZHMgPT09IHRoaXMuI2NvbHVtbnMpIHtcbiAgICAgICAgdGhpcy5zaW5rLnJlY29yZCh0aGlzLnZpZXcsIGF0LCB0aGlzLiNlbmRpbmdBdCwgdGhpcy5saW5lLCB0aGlzLm9mZnNldE9mKGF0KSk7XG4gICAgICAgIHRoaXMubGluZSA9IHRoaXMuI2FoZWFkTGluZSAtIDE7XG4gICAgICAgIHJldHVybiB0aGlzLiNhaGVhZFRvO1xuICAgICAgfVxuICAgICAgdGhpcy5yZWplY3RMaW5lKFwiY29sdW1uLWNvdW50XCIsIGF0LCB0aGlzLiN3YWl0aW5nRW5kKTtcbiAgICB9IGVsc2Uge1xuICAgICAgY29uc3Qgc3RyYXllZCA9IHRoaXMuI2VuZGluZyA9PT0gXCJzdHJheVwiICYmIGxlbmd0aCA8IHRoaXMubWF4UmVjb3JkQnl0ZXM7XG4gICAgICB0aGlzLnJlamVjdExpbmUoc3RyYXllZCA/IFwic3RyYXktcXVvdGVcIiA6IFwidW5jbG9zZWQtcXVvdGVcIiwgYXQsIHRoaXMuI3dhaXRpbmdFbmQpO1xuICAgIH1cbiAgICByZXR1cm4gdGhpcy4jd2FpdGluZ05leHQ7XG4gIH1cblxuICAjc3RhcnRBaGVhZChuZXh0OiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNlbmRpbmcgPSBcIm5vbmUgeWV0XCI7XG4gICAgdGhpcy4jYWhlYWRUbyA9IG5leHQ7XG4gICAgdGhpcy4jYWhlYWRMaW5lID0gdGhpcy5saW5lICsgMTtcbiAgICB0aGlzLiNhaGVhZFNlYXJjaGVkVG8gPSBuZXh0O1xuICAgIHRoaXMuI2FoZWFkRGVsaW1pdGVycyA9IDA7XG4gIH1cblxuICAvKiogUmVhZHMgb24gaW5zaWRlIHF1b3RlcyB1bnRpbCB0aGUgc3RyZXRjaCBlbmRzIG9yIG5vIHJlY29yZCB0aGF0IHN0YXJ0cyBhdCB0aGUgY3VycmVudCBsaW5lIGNhbjsgZmFsc2UgdG8gd2FpdCBmb3IgYnl0ZXMuICovXG4gICNsb29rQWhlYWQoKTogYm9vbGVhbiB7XG4gICAgd2hpbGUgKHRoaXMuI2VuZGluZyA9PT0gXCJub25lIHlldFwiICYmIHRoaXMuI2FoZWFkVG8gLSB0aGlzLmF0IDwgdGhpcy5tYXhSZWNvcmRCeXRlcykge1xuICAgICAgY29uc3Qgc3RhcnQgPSB0aGlzLiNhaGVhZFRvO1xuICAgICAgaWYgKCF0aGlzLmZpbmRMaW5lKHN0YXJ0LCBNYXRoLm1heChzdGFydCwgdGhpcy4jYWhlYWRTZWFyY2hlZFRvKSkpIHtcbiAgICAgICAgdGhpcy4jYWhlYWRTZWFyY2hlZFRvID0gdGhpcy52aWV3Lmxlbmd0aDtcbiAgICAgICAgcmV0dXJuIGZhbHNlO1xuICAgICAgfVxuICAgICAgY29uc3QgbG9uZ2VzdCA9IHN0YXJ0ICsgdGhpcy5tYXhSZWNvcmRCeXRlcztcbiAgICAgIGlmICh0aGlzLmxpbmVFbmQgPiBsb25nZXN0IHx8IHN0YXJ0ID09PSB0aGlzLnZpZXcubGVuZ3RoKSB7XG4gICAgICAgIC8vIE5vIHJlY29yZCBjYW4gY3Jvc3MgdGhpcyBsaW5lOyBvbmx5IGEgcXVvdGUgaW4gaXQgbWF5IHN0cmF5IHdpdGhpbiB0aGUgbGltaXQgb2Ygb25lIHRoYXQgc3RhcnRzIGJlZm9yZS5cbiAgICAgICAgY29uc3Qgb3V0Y29tZSA9IHRoaXMuI3NjYW5uZXIuc2Nhbih0aGlzLnZpZXcsIHN0YXJ0LCBNYXRoLm1pbihsb25nZXN0LCB0aGlzLmxpbmVFbmQpLCB0cnVlKTtcbiAgICAgICAgdGhpcy4jZW5kaW5nID0gb3V0Y29tZSA9PT0gXCJzdHJheVwiID8gXCJzdHJheVwiIDogXCJ3YWxsXCI7XG4gICAgICAgIHRoaXMuI2VuZGluZ0F0ID0gdGhpcy4jc2Nhbm5lci5zdHJheUF0O1xuICAgICAgICByZXR1cm4gdHJ1ZTtcbiAgICAgIH1cbiAgICAgIGNvbnN0IG91dGNvbWUgPSB0aGlzLiNzY2FubmVyLnNjYW4odGhpcy52aWV3LCBzdGFydCwgdGhpcy5saW5lRW5kLCB0cnVlKTtcbiAgICAgIGlmIChvdXRjb21lICE9PSBcImluc2lkZVwiKSB7XG4gICAgICAgIHRoaXMuI2VuZGluZyA9IG91dGNvbWU7XG4gICAgICAgIHRoaXMuI2VuZGluZ0F0ID0gb3V0Y29tZSA9PT0gXCJjbG9zZWRcIiA/IHRoaXMubGluZUVuZCA6IHRoaXMuI3NjYW5uZXIuc3RyYXlBdDtcbiAgICAgIH1cbiAgICAgIHRoaXMuI2FoZWFkRGVsaW1pdGVycyArPSB0aGlzLiNzY2FubmVyLmRlbGltaXRlcnM7XG4gICAgICB0aGlzLiNhaGVhZFRvID0gdGhpcy5saW5lTmV4dDtcbiAgICAgIHRoaXMuI2FoZWFkTGluZSsrO1xuICAgIH1cbiAgICByZXR1cm4gdHJ1ZTtcbiAgfVxufVxuIiwgIi8vIEZyYW1lZCBDU1YgcmVjb3JkcyB0byByb3dzIG9mIGZpZWxkczogdGhlIG9uZSBwbGFjZSB0aGF0IHVzZXMgY3N2LXBhcnNlLiBSZWNvcmRzIGFyZSBzcGxpdCBpbiBiYXRjaGVzLCBzaW5jZSBhIGNhbGwgb2Zcbi8vIGNzdi1wYXJzZSBjb3N0cyBhcyBtdWNoIGFzIGEgdGhvdXNhbmQgZmllbGRzOyBpdHMgZXJyb3JzIGhvbGQgdmFsdWVzIGFuZCBuZXZlciBnZXQgdGhyb3VnaC5cbmltcG9ydCB7IHBhcnNlLCB0eXBlIE9wdGlvbnMgfSBmcm9tIFwiY3N2LXBhcnNlL3N5bmNcIjtcbmltcG9ydCB0eXBlIHsgQ3N2RGlhbGVjdCB9IGZyb20gXCIuL2Nzdi1saW5lLmpzXCI7XG5pbXBvcnQgeyBDQVJSSUFHRV9SRVRVUk4sIExJTkVfRkVFRCwgdHlwZSBGcmFtaW5nU2luayB9IGZyb20gXCIuL2xpbmUtY3V0dGluZy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBSZWplY3RSZWFzb24gfSBmcm9tIFwiLi9yZWplY3RzLmpzXCI7XG5cbi8qKiBUYWtlcyByb3dzIGFuZCByZWplY3RzIGluIHRoZSBvcmRlciBvZiB0aGUgc291cmNlLiBBIHJlamVjdCdzIGJ5dGVzIGNvbWUgZGlyZWN0bHkgYmVmb3JlIGl0cyB7QGxpbmsgcmVqZWN0fS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUm93U2luayB7XG4gIC8qKiBPbmUgcmVjb3JkOiBubyBmaWVsZCBiZXlvbmQgdGhlIGhlYWRlcidzIG51bWJlciwgcGVyaGFwcyBmZXdlci4gTGluZSBjb3VudHMgZnJvbSAxOyBvZmZzZXQgYW5kIGxlbmd0aCBhcmUgYnl0ZXMuICovXG4gIHJvdyhmaWVsZHM6IHN0cmluZ1tdLCBsaW5lOiBudW1iZXIsIG9mZnNldDogbnVtYmVyLCBsZW5ndGg6IG51bWJlcik6IHZvaWQ7XG4gIHJlamVjdGVkQnl0ZXMoYnVmZmVyOiBCdWZmZXIsIHN0YXJ0OiBudW1iZXIsIGVuZDogbnVtYmVyKTogdm9pZDtcbiAgcmVqZWN0KHJlYXNvbjogUmVqZWN0UmVhc29uLCBsaW5lOiBudW1iZXIsIG9mZnNldDogbnVtYmVyLCBsZW5ndGg6IG51bWJlcik6IHZvaWQ7XG59XG5cbi8qKiBPcHRpb25zIG9mIHtAbGluayBDc3ZTcGxpdHRpbmd9LiAqL1xuZXhwb3J0IGludGVyZmFjZSBDc3ZTcGxpdHRpbmdPcHRpb25zIHtcbiAgcmVhZG9ubHkgZGlhbGVjdDogQ3N2RGlhbGVjdDtcbiAgLyoqIFRoZSBoZWFkZXIncyBudW1iZXIgb2YgZmllbGRzOyB3aGlsZSB1bmRlZmluZWQsIGVhY2ggcmVjb3JkIGlzIHNwbGl0IGFuZCBnaXZlbiBhdCBvbmNlLiAqL1xuICByZWFkb25seSBjb2x1bW5zOiBudW1iZXIgfCB1bmRlZmluZWQ7XG4gIC8qKiBXaGV0aGVyIGEgc3VycGx1cyBmaWVsZCBtYXkgYmUgZHJvcHBlZC4gKi9cbiAgcmVhZG9ubHkgaXNCbGFuazogKHZhbHVlOiBzdHJpbmcpID0+IGJvb2xlYW47XG4gIC8qKiBSZWNvcmRzIGFyZSBzcGxpdCB3aGVuIHRoaXMgbWFueSBieXRlcyBoYXZlIGNvbWU7IDI1NiBLaUIgdW5sZXNzIHRvbGQuICovXG4gIHJlYWRvbmx5IGJhdGNoQnl0ZXM/OiBudW1iZXI7XG59XG5cbmludGVyZmFjZSBRdWV1ZWRSZWplY3Qge1xuICAvKiogSG93IG1hbnkgb2YgdGhlIGJhdGNoJ3MgcmVjb3JkcyBjb21lIGJlZm9yZS4gKi9cbiAgcmVhZG9ubHkgYWZ0ZXI6IG51bWJlcjtcbiAgcmVhZG9ubHkgcmVhc29uOiBSZWplY3RSZWFzb247XG4gIHJlYWRvbmx5IGxpbmU6IG51bWJlcjtcbiAgcmVhZG9ubHkgb2Zmc2V0OiBudW1iZXI7XG4gIHJlYWRvbmx5IGxlbmd0aDogbnVtYmVyO1xuICAvKiogV2hlcmUgaXRzIGJ5dGVzIGVuZCBpbiB0aGUgaGVsZCBvbmVzOyB0aGV5IHN0YXJ0IHdoZXJlIHRoZSBwcmV2aW91cyByZWplY3QncyBlbmQuICovXG4gIHJlYWRvbmx5IGhlbGRUbzogbnVtYmVyO1xufVxuXG4vKipcbiAqIFNwbGl0cyByZWNvcmRzIGludG8gZmllbGRzLiBBIHJlY29yZCB3aXRoIGEgc3VycGx1cyBmaWVsZCB0aGF0IGlzIG5vdCBibGFuayBiZWNvbWVzIGEgYGNvbHVtbi1jb3VudGAgcmVqZWN0OyBzdXJwbHVzIGJsYW5rc1xuICogYXJlIGN1dCBvZmYuIEZpZWxkIGJ5dGVzIGFyZSBVVEYtOCwgd2l0aCBVK0ZGRkQgZm9yIHdoYXQgaXMgbm90LiBUbyBiZSBlbmRlZCBieSB7QGxpbmsgZW5kfS5cbiAqL1xuZXhwb3J0IGNsYXNzIENzdlNwbGl0dGluZyBpbXBsZW1lbnRzIEZyYW1pbmdTaW5rIHtcbiAgcmVhZG9ubHkgI3Npbms6IFJvd1Npbms7XG4gIHJlYWRvbmx5ICNpc0JsYW5rOiAodmFsdWU6IHN0cmluZykgPT4gYm9vbGVhbjtcbiAgcmVhZG9ubHkgI2JhdGNoQnl0ZXM6IG51bWJlcjtcbiAgcmVhZG9ubHkgI29wdGlvbnM6IE9wdGlvbnM7XG4gICNjb2x1bW5zOiBudW1iZXIgfCB1bmRlZmluZWQ7XG5cbiAgI2JhdGNoOiBCdWZmZXI7XG4gICNiYXRjaFRvID0gMDtcbiAgI2NvdW50ID0gMDtcbiAgcmVhZG9ubHkgI3N0YXJ0czogbnVtYmVyW10gPSBbXTtcbiAgcmVhZG9ubHkgI2xpbmVzOiBudW1iZXJbXSA9IFtdO1xuICByZWFkb25seSAjb2Zmc2V0czogbnVtYmVyW10gPSBbXTtcbiAgcmVhZG9ubHkgI2xlbmd0aHM6IG51bWJlcltdID0gW107XG5cbiAgI3JlamVjdGVkOiBCdWZmZXI7XG4gICNyZWplY3RlZFRvID0gMDtcbiAgI3F1ZXVlOiBRdWV1ZWRSZWplY3RbXSA9IFtdO1xuXG4gIGNvbnN0cnVjdG9yKG9wdGlvbnM6IENzdlNwbGl0dGluZ09wdGlvbnMsIHNpbms6IFJvd1NpbmspIHtcbiAgICBjb25zdCB7IGRpYWxlY3QsIGJhdGNoQnl0ZXMgPSAyNTYgKiAxMDI0IH0gPSBvcHRpb25zO1xuICAgIHRoaXMuI3NpbmsgPSBzaW5rO1xuICAgIHRoaXMuI2lzQmxhbmsgPSBvcHRpb25zLmlzQmxhbms7XG4gICAgdGhpcy4jY29sdW1ucyA9IG9wdGlvbnMuY29sdW1ucztcbiAgICB0aGlzLiNiYXRjaEJ5dGVzID0gYmF0Y2hCeXRlcztcbiAgICB0aGlzLiNiYXRjaCA9IEJ1ZmZlci5hbGxvY1Vuc2FmZShiYXRjaEJ5dGVzICsgNDA5Nik7XG4gICAgdGhpcy4jcmVqZWN0ZWQgPSBCdWZmZXIuYWxsb2NVbnNhZmUoYmF0Y2hCeXRlcyk7XG4gICAgdGhpcy4jb3B0aW9ucyA9IHtcbiAgICAgIGRlbGltaXRlcjogQnVmZmVyLm9mKGRpYWxlY3QuZGVsaW1pdGVyKSxcbiAgICAgIHF1b3RlOiBkaWFsZWN0LnF1b3RlIDwgMCA/IG51bGwgOiBCdWZmZXIub2YoZGlhbGVjdC5xdW90ZSksXG4gICAgICBlc2NhcGU6IGRpYWxlY3QucXVvdGUgPCAwID8gbnVsbCA6IEJ1ZmZlci5vZihkaWFsZWN0LmVzY2FwZSksXG4gICAgICByZWNvcmRfZGVsaW1pdGVyOiBbXCJcXG5cIiwgXCJcXHJcXG5cIl0sXG4gICAgICByZWxheF9xdW90ZXM6IHRydWUsXG4gICAgICByZWxheF9jb2x1bW5fY291bnQ6IHRydWUsXG4gICAgICBlbmNvZGluZzogXCJ1dGY4XCIsXG4gICAgfTtcbiAgfVxuXG4gIC8qKiBTZXRzIHRoZSBoZWFkZXIncyBudW1iZXIgb2YgZmllbGRzOyB0byBiZSBjYWxsZWQgd2l0aGluIHRoZSBzaW5rJ3MgYHJvd2AgdGhhdCBicmluZ3MgdGhlIGhlYWRlci4gKi9cbiAgc2V0Q29sdW1ucyhjb2x1bW5zOiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNjb2x1bW5zID0gY29sdW1ucztcbiAgfVxuXG4gIHJlY29yZChidWZmZXI6IEJ1ZmZlciwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIsIGxpbmU6IG51bWJlciwgb2Zmc2V0OiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCBhdCA9IHRoaXMuI2JhdGNoVG87XG4gICAgY29uc3QgbGVuZ3RoID0gZW5kIC0gc3RhcnQ7XG4gICAgaWYgKGF0ICsgbGVuZ3RoICsgMiA+IHRoaXMuI2JhdGNoLmxlbmd0aCkgdGhpcy4jZ3Jvd0JhdGNoKGF0ICsgbGVuZ3RoICsgMik7XG4gICAgY29uc3QgYmF0Y2ggPSB0aGlzLiNiYXRjaDtcbiAgICBidWZmZXIuY29weShiYXRjaCwgYXQsIHN0YXJ0LCBlbmQpO1xuICAgIGxldCB0byA9IGF0ICsgbGVuZ3RoO1xuICAgIC8vIEEgcmVjb3JkIHRoYXQgZW5kcyB3aXRoIGEgQ1Igb2YgaXRzIG93biBuZWVkcyBhIGxpbmUgZW5kIHRoYXQgZG9lcyBub3Qgc3dhbGxvdyBpdC5cbiAgICBpZiAoYnVmZmVyW2VuZCAtIDFdID09PSBDQVJSSUFHRV9SRVRVUk4pIGJhdGNoW3RvKytdID0gQ0FSUklBR0VfUkVUVVJOO1xuICAgIGJhdGNoW3RvKytdID0gTElORV9GRUVEO1xuICAgIHRoaXMuI2JhdGNoVG8gPSB0bztcbiAgICBjb25zdCBpbmRleCA9IHRoaXMuI2NvdW50Kys7XG4gICAgdGhpcy4jc3RhcnRzW2luZGV4XSA9IGF0O1xuICAgIHRoaXMuI2xpbmVzW2luZGV4XSA9IGxpbmU7XG4gICAgdGhpcy4jb2Zmc2V0c1tpbmRleF0gPSBvZmZzZXQ7XG4gICAgdGhpcy4jbGVuZ3Roc1tpbmRleF0gPSBsZW5ndGg7XG4gICAgaWYgKHRvID49IHRoaXMuI2JhdGNoQnl0ZXMgfHwgdGhpcy4jY29sdW1ucyA9PT0gdW5kZWZpbmVkKSB0aGlzLiNzcGxpdCgpO1xuICB9XG5cbiAgcmVqZWN0ZWRCeXRlcyhidWZmZXI6IEJ1ZmZlciwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIpOiB2b2lkIHtcbiAgICBpZiAodGhpcy4jY291bnQgPiAwICYmIHRoaXMuI3JlamVjdGVkVG8gKyBlbmQgLSBzdGFydCA+IHRoaXMuI3JlamVjdGVkLmxlbmd0aCkge1xuICAgICAgY29uc3QgaGVsZCA9IHRoaXMuI3F1ZXVlLmF0KC0xKT8uaGVsZFRvID8/IDA7XG4gICAgICBjb25zdCBoZWxkVG8gPSB0aGlzLiNyZWplY3RlZFRvO1xuICAgICAgdGhpcy4jc3BsaXQoKTtcbiAgICAgIGlmIChoZWxkVG8gPiBoZWxkKSB0aGlzLiNzaW5rLnJlamVjdGVkQnl0ZXModGhpcy4jcmVqZWN0ZWQsIGhlbGQsIGhlbGRUbyk7XG4gICAgfVxuICAgIGlmICh0aGlzLiNjb3VudCA9PT0gMCkge1xuICAgICAgdGhpcy4jc2luay5yZWplY3RlZEJ5dGVzKGJ1ZmZlciwgc3RhcnQsIGVuZCk7XG4gICAgICByZXR1cm47XG4gICAgfVxuICAgIGJ1ZmZlci5jb3B5KHRoaXMuI3JlamVjdGVkLCB0aGlzLiNyZWplY3RlZFRvLCBzdGFydCwgZW5kKTtcbiAgICB0aGlzLiNyZWplY3RlZFRvICs9IGVuZCAtIHN0YXJ0O1xuICB9XG5cbiAgcmVqZWN0KHJlYXNvbjogUmVqZWN0UmVhc29uLCBsaW5lOiBudW1iZXIsIG9mZnNldDogbnVtYmVyLCBsZW5ndGg6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICh0aGlzLiNjb3VudCA9PT0gMCkgdGhpcy4jc2luay5yZWplY3QocmVhc29uLCBsaW5lLCBvZmZzZXQsIGxlbmd0aCk7XG4gICAgZWxzZSB0aGlzLiNxdWV1ZS5wdXNoKHsgYWZ0ZXI6IHRoaXMuI2NvdW50LCByZWFzb24sIGxpbmUsIG9mZnNldCwgbGVuZ3RoLCBoZWxkVG86IHRoaXMuI3JlamVjdGVkVG8gfSk7XG4gIH1cblxuICAvKiogR2l2ZXMgd2hhdCBpcyBzdGlsbCBoZWxkLiAqL1xuICBlbmQoKTogdm9pZCB7XG4gICAgdGhpcy4jc3BsaXQoKTtcbiAgfVxuXG4gICNncm93QmF0Y2goYnl0ZXM6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IGdyb3duID0gQnVmZmVyLmFsbG9jVW5zYWZlKGJ5dGVzKTtcbiAgICB0aGlzLiNiYXRjaC5jb3B5KGdyb3duLCAwLCAwLCB0aGlzLiNiYXRjaFRvKTtcbiAgICB0aGlzLiNiYXRjaCA9IGdyb3duO1xuICB9XG5cbiAgI3NwbGl0KCk6IHZvaWQge1xuICAgIGNvbnN0IGNvdW50ID0gdGhpcy4jY291bnQ7XG4gICAgY29uc3QgcXVldWUgPSB0aGlzLiNxdWV1ZTtcbiAgICBjb25zdCByb3dzID0gdGhpcy4jcGFyc2UoMCwgdGhpcy4jYmF0Y2hUbyk7XG4gICAgY29uc3Qgd2hvbGUgPSByb3dzPy5sZW5ndGggPT09IGNvdW50ID8gcm93cyA6IHVuZGVmaW5lZDtcbiAgICBsZXQgbmV4dCA9IDA7XG4gICAgbGV0IGhlbGQgPSAwO1xuICAgIGZvciAobGV0IGluZGV4ID0gMDsgaW5kZXggPCBjb3VudDsgaW5kZXgrKykge1xuICAgICAgaWYgKHdob2xlICE9PSB1bmRlZmluZWQpIHRoaXMuI2dpdmVSb3coaW5kZXgsIHdob2xlW2luZGV4XSEpO1xuICAgICAgZWxzZSB0aGlzLiNnaXZlQWxvbmUoaW5kZXgpO1xuICAgICAgZm9yICg7IG5leHQgPCBxdWV1ZS5sZW5ndGggJiYgcXVldWVbbmV4dF0hLmFmdGVyID09PSBpbmRleCArIDE7IG5leHQrKykge1xuICAgICAgICBjb25zdCB7IHJlYXNvbiwgbGluZSwgb2Zmc2V0LCBsZW5ndGgsIGhlbGRUbyB9ID0gcXVldWVbbmV4dF0hO1xuICAgICAgICB0aGlzLiNzaW5rLnJlamVjdGVkQnl0ZXModGhpcy4jcmVqZWN0ZWQsIGhlbGQsIGhlbGRUbyk7XG4gICAgICAgIHRoaXMuI3NpbmsucmVqZWN0KHJlYXNvbiwgbGluZSwgb2Zmc2V0LCBsZW5ndGgpO1xuICAgICAgICBoZWxkID0gaGVsZFRvO1xuICAgICAgfVxuICAgIH1cbiAgICB0aGlzLiNjb3VudCA9IDA7XG4gICAgdGhpcy4jYmF0Y2hUbyA9IDA7XG4gICAgdGhpcy4jcmVqZWN0ZWRUbyA9IDA7XG4gICAgaWYgKHF1ZXVlLmxlbmd0aCA+IDApIHRoaXMuI3F1ZXVlID0gW107XG4gIH1cblxuICAjcGFyc2Uoc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIpOiBzdHJpbmdbXVtdIHwgdW5kZWZpbmVkIHtcbiAgICB0cnkge1xuICAgICAgcmV0dXJuIHBhcnNlKHRoaXMuI2JhdGNoLnN1YmFycmF5KHN0YXJ0LCBlbmQpLCB0aGlzLiNvcHRpb25zKTtcbiAgICB9IGNhdGNoIHtcbiAgICAgIHJldHVybiB1bmRlZmluZWQ7XG4gICAgfVxuICB9XG5cbiAgLyoqIEZvciBhIGJhdGNoIHRoYXQgY3N2LXBhcnNlIHNlZXMgb3RoZXJ3aXNlIHRoYW4gdGhlIGZyYW1pbmcgZG9lcywgd2hpY2ggaXMgbm90IGtub3duIHRvIGhhcHBlbjogbm8gcmVjb3JkIG1heSBnbyBtaXNzaW5nLiAqL1xuICAjZ2l2ZUFsb25lKGluZGV4OiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCBlbmQgPSBpbmRleCArIDEgPCB0aGlzLiNjb3VudCA/IHRoaXMuI3N0YXJ0c1tpbmRleCArIDFdISA6IHRoaXMuI2JhdGNoVG87XG4gICAgY29uc3Qgcm93cyA9IHRoaXMuI3BhcnNlKHRoaXMuI3N0YXJ0c1tpbmRleF0hLCBlbmQpO1xuICAgIGlmIChyb3dzPy5sZW5ndGggPT09IDEpIHRoaXMuI2dpdmVSb3coaW5kZXgsIHJvd3NbMF0hKTtcbiAgICBlbHNlIHRoaXMuI2dpdmVSZWplY3QoaW5kZXgsIHJvd3MgPT09IHVuZGVmaW5lZCA/IFwidW5jbG9zZWQtcXVvdGVcIiA6IFwic3RyYXktcXVvdGVcIik7XG4gIH1cblxuICAjZ2l2ZVJvdyhpbmRleDogbnVtYmVyLCBmaWVsZHM6IHN0cmluZ1tdKTogdm9pZCB7XG4gICAgY29uc3QgY29sdW1ucyA9IHRoaXMuI2NvbHVtbnM7XG4gICAgaWYgKGNvbHVtbnMgIT09IHVuZGVmaW5lZCAmJiBmaWVsZHMubGVuZ3RoID4gY29sdW1ucykge1xuICAgICAgZm9yIChsZXQgc3VycGx1cyA9IGNvbHVtbnM7IHN1cnBsdXMgPCBmaWVsZHMubGVuZ3RoOyBzdXJwbHVzKyspIHtcbiAgICAgICAgaWYgKCF0aGlzLiNpc0JsYW5rKGZpZWxkc1tzdXJwbHVzXSEpKSB7XG4gICAgICAgICAgdGhpcy4jZ2l2ZVJlamVjdChpbmRleCwgXCJjb2x1bW4tY291bnRcIik7XG4gICAgICAgICAgcmV0dXJuO1xuICAgICAgICB9XG4gICAgICB9XG4gICAgICBmaWVsZHMubGVuZ3RoID0gY29sdW1ucztcbiAgICB9XG4gICAgdGhpcy4jc2luay5yb3coZmllbGRzLCB0aGlzLiNsaW5lc1tpbmRleF0hLCB0aGlzLiNvZmZzZXRzW2luZGV4XSEsIHRoaXMuI2xlbmd0aHNbaW5kZXhdISk7XG4gIH1cblxuICAjZ2l2ZVJlamVjdChpbmRleDogbnVtYmVyLCByZWFzb246IFJlamVjdFJlYXNvbik6IHZvaWQge1xuICAgIGNvbnN0IHN0YXJ0ID0gdGhpcy4jc3RhcnRzW2luZGV4XSE7XG4gICAgY29uc3QgbGVuZ3RoID0gdGhpcy4jbGVuZ3Roc1tpbmRleF0hO1xuICAgIHRoaXMuI3NpbmsucmVqZWN0ZWRCeXRlcyh0aGlzLiNiYXRjaCwgc3RhcnQsIHN0YXJ0ICsgbGVuZ3RoKTtcbiAgICB0aGlzLiNzaW5rLnJlamVjdChyZWFzb24sIHRoaXMuI2xpbmVzW2luZGV4XSEsIHRoaXMuI29mZnNldHNbaW5kZXhdISwgbGVuZ3RoKTtcbiAgfVxufVxuIiwgIi8vIEpTT04gc3RyaW5nIGVzY2FwZXMgaW4gYnl0ZXMgdGhhdCBhcmUgbm90IHZhbGlkIEpTT046IHdoYXQgZWFjaCBzdGFuZHMgZm9yLCBmb3VuZCBieXRlIGJ5IGJ5dGUgYWNyb3NzIGFueSBjdXQuXG5cbmNvbnN0IEJBQ0tTTEFTSCA9IDB4NWM7XG5jb25zdCBMRVRURVJfVSA9IDB4NzU7XG5cbmNvbnN0IHNob3J0RXNjYXBlcyA9IG5ldyBNYXA8bnVtYmVyLCBudW1iZXI+KFtcbiAgWzB4MjIsIDB4MjJdLFxuICBbMHg1YywgMHg1Y10sXG4gIFsweDJmLCAweDJmXSxcbiAgWzB4NjIsIDhdLFxuICBbMHg2NiwgMTJdLFxuICBbMHg2ZSwgMTBdLFxuICBbMHg3MiwgMTNdLFxuICBbMHg3NCwgOV0sXG5dKTtcblxuLyoqIERlY29kZXMgYFxcdVhYWFhgIGFuZCB0aGUgdHdvLWNoYXJhY3RlciBlc2NhcGVzIGFuZCBwYXNzZXMgZXZlcnl0aGluZyBlbHNlIG9uIGFzIGl0IGlzOyBoYWxmIGEgc3Vycm9nYXRlIHBhaXIgYmVjb21lcyBhIE5VTC4gKi9cbmV4cG9ydCBjbGFzcyBKc29uRXNjYXBlcyB7XG4gIHJlYWRvbmx5ICNlbWl0OiAoYnl0ZTogbnVtYmVyKSA9PiB2b2lkO1xuICAvKiogQnl0ZXMgYWZ0ZXIgYSBiYWNrc2xhc2ggc28gZmFyOyAtMSBvdXRzaWRlIGFuIGVzY2FwZS4gKi9cbiAgI3NlZW4gPSAtMTtcbiAgcmVhZG9ubHkgI2VzY2FwZSA9IEJ1ZmZlci5hbGxvYyg1KTtcbiAgI2hpZ2hTdXJyb2dhdGUgPSAwO1xuXG4gIGNvbnN0cnVjdG9yKGVtaXQ6IChieXRlOiBudW1iZXIpID0+IHZvaWQpIHtcbiAgICB0aGlzLiNlbWl0ID0gZW1pdDtcbiAgfVxuXG4gIHB1c2goYnl0ZTogbnVtYmVyKTogdm9pZCB7XG4gICAgaWYgKHRoaXMuI3NlZW4gPCAwKSB7XG4gICAgICBpZiAoYnl0ZSA9PT0gQkFDS1NMQVNIKSB0aGlzLiNzZWVuID0gMDtcbiAgICAgIGVsc2UgdGhpcy4jcGxhaW4oYnl0ZSk7XG4gICAgICByZXR1cm47XG4gICAgfVxuICAgIHRoaXMuI2VzY2FwZVt0aGlzLiNzZWVuKytdID0gYnl0ZTtcbiAgICBpZiAodGhpcy4jc2VlbiA9PT0gMSkge1xuICAgICAgY29uc3QgbWVhbnQgPSBzaG9ydEVzY2FwZXMuZ2V0KGJ5dGUpO1xuICAgICAgaWYgKG1lYW50ICE9PSB1bmRlZmluZWQpIHtcbiAgICAgICAgdGhpcy4jc2VlbiA9IC0xO1xuICAgICAgICB0aGlzLiNwbGFpbihtZWFudCk7XG4gICAgICB9IGVsc2UgaWYgKGJ5dGUgIT09IExFVFRFUl9VKSB7XG4gICAgICAgIHRoaXMuI25vRXNjYXBlKCk7XG4gICAgICB9XG4gICAgfSBlbHNlIGlmICghaXNIZXhEaWdpdChieXRlKSkge1xuICAgICAgdGhpcy4jbm9Fc2NhcGUoKTtcbiAgICB9IGVsc2UgaWYgKHRoaXMuI3NlZW4gPT09IDUpIHtcbiAgICAgIHRoaXMuI3NlZW4gPSAtMTtcbiAgICAgIHRoaXMuI3VuaXQoTnVtYmVyLnBhcnNlSW50KHRoaXMuI2VzY2FwZS50b1N0cmluZyhcImxhdGluMVwiLCAxLCA1KSwgMTYpKTtcbiAgICB9XG4gIH1cblxuICAvKiogTm90aGluZyBmb2xsb3dzOiBhbiBlc2NhcGUgdGhhdCB3YXMgYmVndW4gaXMgbm9uZS4gKi9cbiAgZW5kKCk6IHZvaWQge1xuICAgIGlmICh0aGlzLiNzZWVuID49IDApIHRoaXMuI25vRXNjYXBlKCk7XG4gICAgdGhpcy4jZW5kU3Vycm9nYXRlKCk7XG4gIH1cblxuICAvLyBBIGJhY2tzbGFzaCB0aGF0IGVzY2FwZXMgbm90aGluZyBzdGFuZHMgZm9yIGl0c2VsZiwgYW5kIHNvIGRvIHRoZSBieXRlcyBhZnRlciBpdC5cbiAgI25vRXNjYXBlKCk6IHZvaWQge1xuICAgIGNvbnN0IHNlZW4gPSB0aGlzLiNzZWVuO1xuICAgIGNvbnN0IGJ5dGVzID0gQnVmZmVyLmZyb20odGhpcy4jZXNjYXBlLnN1YmFycmF5KDAsIHNlZW4pKTtcbiAgICB0aGlzLiNzZWVuID0gLTE7XG4gICAgdGhpcy4jcGxhaW4oQkFDS1NMQVNIKTtcbiAgICBmb3IgKGNvbnN0IGJ5dGUgb2YgYnl0ZXMpIHRoaXMucHVzaChieXRlKTtcbiAgfVxuXG4gICNwbGFpbihieXRlOiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNlbmRTdXJyb2dhdGUoKTtcbiAgICB0aGlzLiNlbWl0KGJ5dGUpO1xuICB9XG5cbiAgI3VuaXQodW5pdDogbnVtYmVyKTogdm9pZCB7XG4gICAgaWYgKHVuaXQgPj0gMHhkYzAwICYmIHVuaXQgPD0gMHhkZmZmICYmIHRoaXMuI2hpZ2hTdXJyb2dhdGUgIT09IDApIHtcbiAgICAgIGNvbnN0IHBhaXIgPSBTdHJpbmcuZnJvbUNoYXJDb2RlKHRoaXMuI2hpZ2hTdXJyb2dhdGUsIHVuaXQpO1xuICAgICAgdGhpcy4jaGlnaFN1cnJvZ2F0ZSA9IDA7XG4gICAgICBmb3IgKGNvbnN0IGJ5dGUgb2YgQnVmZmVyLmZyb20ocGFpcikpIHRoaXMuI2VtaXQoYnl0ZSk7XG4gICAgICByZXR1cm47XG4gICAgfVxuICAgIHRoaXMuI2VuZFN1cnJvZ2F0ZSgpO1xuICAgIGlmICh1bml0ID49IDB4ZDgwMCAmJiB1bml0IDw9IDB4ZGJmZikgdGhpcy4jaGlnaFN1cnJvZ2F0ZSA9IHVuaXQ7XG4gICAgZWxzZSBpZiAodW5pdCA+PSAweGRjMDAgJiYgdW5pdCA8PSAweGRmZmYpIHRoaXMuI2VtaXQoMCk7XG4gICAgZWxzZSBpZiAodW5pdCA8IDB4ODApIHRoaXMuI2VtaXQodW5pdCk7XG4gICAgZWxzZSBmb3IgKGNvbnN0IGJ5dGUgb2YgQnVmZmVyLmZyb20oU3RyaW5nLmZyb21DaGFyQ29kZSh1bml0KSkpIHRoaXMuI2VtaXQoYnl0ZSk7XG4gIH1cblxuICAjZW5kU3Vycm9nYXRlKCk6IHZvaWQge1xuICAgIGlmICh0aGlzLiNoaWdoU3Vycm9nYXRlID09PSAwKSByZXR1cm47XG4gICAgdGhpcy4jaGlnaFN1cnJvZ2F0ZSA9IDA7XG4gICAgdGhpcy4jZW1pdCgwKTtcbiAgfVxufVxuXG5mdW5jdGlvbiBpc0hleERpZ2l0KGJ5dGU6IG51bWJlcik6IGJvb2xlYW4ge1xuICByZXR1cm4gKGJ5dGUgPj0gMHgzMCAmJiBieXRlIDw9IDB4MzkpIHx8IChieXRlID49IDB4NDEgJiYgYnl0ZSA8PSAweDQ2KSB8fCAoYnl0ZSA+PSAweDYxICYmIGJ5dGUgPD0gMHg2Nik7XG59XG4iLCAiLy8gRS1tYWlsIGFkZHJlc3NlcyBpbiB0aGUgYnl0ZXMgb2YgcmVqZWN0cyAoZG9jcy9yZWFkaW5nLm1kLCBcIlNhbHZhZ2VcIik6IGNhbmRpZGF0ZXMgb25seSwgdGhlIGUtbWFpbCBydWxlcyBqdWRnZSB0aGVtLlxuaW1wb3J0IHsgSnNvbkVzY2FwZXMgfSBmcm9tIFwiLi9qc29uLWVzY2FwZXMuanNcIjtcblxuLyoqIFRoZSBtb3N0IGJ5dGVzIG9mIGFuIGFkZHJlc3MsIGFuZCBzbyBvZiBlYWNoIGhhbGYgb2YgYSBjYW5kaWRhdGUuICovXG5jb25zdCBsb25nZXN0UGFydCA9IDI1NDtcblxuY29uc3QgQkFDS1NMQVNIID0gMHg1YztcbmNvbnN0IERPVCA9IDB4MmU7XG5jb25zdCBIWVBIRU4gPSAweDJkO1xuLyoqIExpbmUgZW5kcyBhbmQgdGFicywgYXMgdGhleSBhcmUgd3JpdHRlbiBiZWhpbmQgYSBiYWNrc2xhc2guICovXG5jb25zdCBlc2NhcGVMZXR0ZXJzOiBSZWFkb25seVNldDxudW1iZXI+ID0gbmV3IFNldChbMHg2ZSwgMHg3MiwgMHg3NF0pO1xuLyoqIGBAYCBpbiB0aGUgd2lkdGhzIHRoYXQgYSBrZXlib2FyZCBmb3IgQ2hpbmVzZSBvciBKYXBhbmVzZSBnaXZlczogVStGRjIwIGFuZCBVK0ZFNkIuICovXG5jb25zdCB3aWRlQXRzOiByZWFkb25seSBCdWZmZXJbXSA9IFtCdWZmZXIuZnJvbShcIlxcdWZmMjBcIiksIEJ1ZmZlci5mcm9tKFwiXFx1ZmU2YlwiKV07XG5cbmNvbnN0IEVORFMgPSAwO1xuY29uc3QgSU5fTE9DQUwgPSAxO1xuY29uc3QgSU5fTkFSUk9XID0gMjtcbmNvbnN0IElOX0RPTUFJTiA9IDQ7XG5jb25zdCBBVCA9IDg7XG5cbi8qKiBPcHRpb25zIG9mIHtAbGluayBTYWx2YWdlfS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgU2FsdmFnZU9wdGlvbnMge1xuICAvKiogQnl0ZXMgdGhhdCBlbmQgYSBjYW5kaWRhdGUgYmVzaWRlcyB0aG9zZSB0aGF0IG5vIGFkZHJlc3MgaG9sZHMuICovXG4gIHJlYWRvbmx5IGRlbGltaXRlcj86IG51bWJlcjtcbiAgcmVhZG9ubHkgcXVvdGU/OiBudW1iZXI7XG4gIC8qKiBEZWNvZGUgSlNPTiBlc2NhcGVzIGZpcnN0OiBgamFuXFx1MDA0MGV4YW1wbGUuY29tYCBpcyBhbiBhZGRyZXNzLiAqL1xuICByZWFkb25seSBqc29uOiBib29sZWFuO1xufVxuXG4vKipcbiAqIFNlYXJjaGVzIHRoZSBieXRlcyBvZiBvbmUgcmVqZWN0IGFmdGVyIHRoZSBvdGhlciwgY3V0IGFueXdoZXJlLCBpbiB0aW1lIGxpbmVhciBpbiB0aGVtIGFuZCBpbiBtZW1vcnkgdGhhdCBkb2VzIG5vdCBncm93LlxuICogV2l0aGluIGEgcnVuIG9mIGJ5dGVzIHRoYXQgYW4gYWRkcmVzcyBtYXkgaG9sZCAoUkZDIDUzMjIgYXRleHQsIGAuYCwgYEBgLCBhbGwgb3V0c2lkZSBBU0NJSSksIGVhY2ggYEBgIGdpdmVzIGNhbmRpZGF0ZXM6XG4gKiB3aGF0IHN0YW5kcyBiZWZvcmUgaXQsIGJhY2sgdG8gdGhlIHByZXZpb3VzIGBAYCwgYW5kIHRoZSBsb25nZXN0IGRvbWFpbiBhZnRlciBpdC4gSXQgaXMgbm90IGNlcnRhaW4gd2hlcmUgYW4gYWRkcmVzc1xuICogYmVnaW5zIGluIHdoYXQgaXMgZ2x1ZWQgdG9nZXRoZXIsIHNvIHRoYXQgc2hvcnRlciBsb2NhbCBwYXJ0cyBhcmUgdHJpZWQgdG9vIChzZWUgYCNzdGFydHNgKSwgYW5kIHRoZSBkb21haW4ncyBwYXJ0IGluXG4gKiBBU0NJSS4gQSBkb21haW4gd2l0aG91dCBhIGRvdCBnaXZlcyBub25lLCBhbmQgbmVpdGhlciBkb2VzIGEgaGFsZiBvdmVyIDI1NCBieXRlcy4gSW52YWxpZCBVVEYtOCBlbmRzIGEgcnVuLlxuICovXG5leHBvcnQgY2xhc3MgU2FsdmFnZSB7XG4gIHJlYWRvbmx5ICNmb3VuZDogKGNhbmRpZGF0ZTogc3RyaW5nKSA9PiB2b2lkO1xuICByZWFkb25seSAjY2xhc3NlczogVWludDhBcnJheTtcbiAgcmVhZG9ubHkgI2VzY2FwZXM6IEpzb25Fc2NhcGVzIHwgdW5kZWZpbmVkO1xuXG4gIC8qKiBUaGUgcnVuIHNpbmNlIGl0cyBsYXN0IGBAYDsgd2hlbiB0aGF0IGlzIGxvbmcsIG9ubHkgaXRzIGVuZCwgYnV0IHRoZW4gYWx3YXlzIG1vcmUgdGhhbiBhbiBhZGRyZXNzIG1heSBoYXZlLiAqL1xuICByZWFkb25seSAjcGFydCA9IEJ1ZmZlci5hbGxvYygyICogbG9uZ2VzdFBhcnQpO1xuICAjcGFydExlbmd0aCA9IDA7XG4gIC8qKiBUaGUgbG9jYWwgcGFydCBiZWZvcmUgdGhhdCBgQGAsIG9yIGl0cyBsYXN0IGJ5dGVzOyBvZiBsZW5ndGggLTEgb25jZSBpdHMgY2FuZGlkYXRlIHdhcyBkZWNpZGVkLiAqL1xuICByZWFkb25seSAjbG9jYWwgPSBCdWZmZXIuYWxsb2MobG9uZ2VzdFBhcnQpO1xuICAjbG9jYWxMZW5ndGggPSAtMTtcbiAgI2xvY2FsQ3V0ID0gZmFsc2U7XG4gIC8qKiBXaGVyZSBpbiB0aGUgcGFydCBhbiBhZGRyZXNzIG1heSBiZWdpbiBiZWNhdXNlIHNvbWV0aGluZyBlbmRlZCByaWdodCBiZWZvcmUsIGFuZCB0aGUgc2FtZSBpbiB0aGUgbG9jYWwgcGFydDsgMCBpZiBub3doZXJlLiAqL1xuICAjbWFyayA9IDA7XG4gICNsb2NhbE1hcmsgPSAwO1xuICAjaXNBZnRlckJhY2tzbGFzaCA9IGZhbHNlO1xuICAvKiogQSBjaGFyYWN0ZXIgb2Ygc2V2ZXJhbCBieXRlcyBvZiB3aGljaCBgI21pc3NpbmdgIGFyZSB0byBjb21lLiAqL1xuICByZWFkb25seSAjY2hhcmFjdGVyID0gQnVmZmVyLmFsbG9jKDQpO1xuICAjY2hhcmFjdGVyTGVuZ3RoID0gMDtcbiAgI21pc3NpbmcgPSAwO1xuXG4gIGNvbnN0cnVjdG9yKG9wdGlvbnM6IFNhbHZhZ2VPcHRpb25zLCBmb3VuZDogKGNhbmRpZGF0ZTogc3RyaW5nKSA9PiB2b2lkKSB7XG4gICAgdGhpcy4jZm91bmQgPSBmb3VuZDtcbiAgICB0aGlzLiNjbGFzc2VzID0gY2xhc3Nlc09mKG9wdGlvbnMpO1xuICAgIHRoaXMuI2VzY2FwZXMgPSBvcHRpb25zLmpzb24gPyBuZXcgSnNvbkVzY2FwZXMoKGJ5dGUpID0+IHRoaXMuI2J5dGUoYnl0ZSkpIDogdW5kZWZpbmVkO1xuICB9XG5cbiAgLyoqIFRoZSBuZXh0IGJ5dGVzIG9mIHRoZSByZWplY3QsIGBidWZmZXJbc3RhcnQsIGVuZClgOyBub3Qga2VwdC4gKi9cbiAgcHVzaChidWZmZXI6IEJ1ZmZlciwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIpOiB2b2lkIHtcbiAgICBpZiAodGhpcy4jZXNjYXBlcyAhPT0gdW5kZWZpbmVkKSB7XG4gICAgICBmb3IgKGxldCBhdCA9IHN0YXJ0OyBhdCA8IGVuZDsgYXQrKykgdGhpcy4jZXNjYXBlcy5wdXNoKGJ1ZmZlclthdF0hKTtcbiAgICB9IGVsc2Uge1xuICAgICAgZm9yIChsZXQgYXQgPSBzdGFydDsgYXQgPCBlbmQ7IGF0KyspIHRoaXMuI2J5dGUoYnVmZmVyW2F0XSEpO1xuICAgIH1cbiAgfVxuXG4gIC8qKiBUaGUgcmVqZWN0IGlzIGNvbXBsZXRlOyB0aGUgbmV4dCBvbmUgc3RhcnRzIGFmcmVzaC4gKi9cbiAgZW5kKCk6IHZvaWQge1xuICAgIHRoaXMuI2VzY2FwZXM/LmVuZCgpO1xuICAgIHRoaXMuI21pc3NpbmcgPSAwO1xuICAgIHRoaXMuI2lzQWZ0ZXJCYWNrc2xhc2ggPSBmYWxzZTtcbiAgICB0aGlzLiNlbmRSdW4oKTtcbiAgfVxuXG4gICNieXRlKGJ5dGU6IG51bWJlcik6IHZvaWQge1xuICAgIGNvbnN0IGlzQWZ0ZXJCYWNrc2xhc2ggPSB0aGlzLiNpc0FmdGVyQmFja3NsYXNoO1xuICAgIHRoaXMuI2lzQWZ0ZXJCYWNrc2xhc2ggPSBieXRlID09PSBCQUNLU0xBU0g7XG4gICAgaWYgKHRoaXMuI21pc3NpbmcgPiAwKSB7XG4gICAgICBpZiAodGhpcy4jY29udGludWVzKGJ5dGUpKSByZXR1cm47XG4gICAgICB0aGlzLiNtaXNzaW5nID0gMDtcbiAgICAgIHRoaXMuI2VuZFJ1bigpO1xuICAgIH1cbiAgICBjb25zdCBraW5kID0gdGhpcy4jY2xhc3Nlc1tieXRlXSE7XG4gICAgaWYgKGtpbmQgPT09IEVORFMpIHtcbiAgICAgIGlmICh0aGlzLiNwYXJ0TGVuZ3RoID4gMCB8fCB0aGlzLiNsb2NhbExlbmd0aCA+PSAwKSB0aGlzLiNlbmRSdW4oKTtcbiAgICB9IGVsc2UgaWYgKGJ5dGUgPj0gMHg4MCkge1xuICAgICAgdGhpcy4jYmVnaW4oYnl0ZSk7XG4gICAgfSBlbHNlIHtcbiAgICAgIHRoaXMuI2FkZChieXRlLCBraW5kKTtcbiAgICAgIC8vIGBcXG5qYW5AZXhhbXBsZS5jb21gIGluIGEgdGV4dCB0aGF0IGtub3dzIG5vIGVzY2FwZXMgd2FzIG9uZSB3aGVyZSBpdCBjYW1lIGZyb20uXG4gICAgICBpZiAoaXNBZnRlckJhY2tzbGFzaCAmJiBlc2NhcGVMZXR0ZXJzLmhhcyhieXRlKSkgdGhpcy4jbWFyayA9IHRoaXMuI3BhcnRMZW5ndGg7XG4gICAgfVxuICB9XG5cbiAgLyoqIFRoZSBmaXJzdCBieXRlIG9mIGEgY2hhcmFjdGVyIG91dHNpZGUgQVNDSUkuICovXG4gICNiZWdpbihieXRlOiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNtaXNzaW5nID0gYnl0ZSA8IDB4YzIgfHwgYnl0ZSA+IDB4ZjQgPyAwIDogYnl0ZSA8IDB4ZTAgPyAxIDogYnl0ZSA8IDB4ZjAgPyAyIDogMztcbiAgICBpZiAodGhpcy4jbWlzc2luZyA9PT0gMCkgdGhpcy4jZW5kUnVuKCk7XG4gICAgdGhpcy4jY2hhcmFjdGVyWzBdID0gYnl0ZTtcbiAgICB0aGlzLiNjaGFyYWN0ZXJMZW5ndGggPSAxO1xuICB9XG5cbiAgLyoqIFdoZXRoZXIgYSBieXRlIGdvZXMgb24gd2l0aCB0aGUgY2hhcmFjdGVyIHRoYXQgd2FzIGJlZ3VuLiAqL1xuICAjY29udGludWVzKGJ5dGU6IG51bWJlcik6IGJvb2xlYW4ge1xuICAgIGNvbnN0IGZpcnN0ID0gdGhpcy4jY2hhcmFjdGVyWzBdITtcbiAgICBjb25zdCBpc1NlY29uZCA9IHRoaXMuI2NoYXJhY3Rlckxlbmd0aCA9PT0gMTtcbiAgICBjb25zdCBsZWFzdCA9IGlzU2Vjb25kICYmIGZpcnN0ID09PSAweGUwID8gMHhhMCA6IGlzU2Vjb25kICYmIGZpcnN0ID09PSAweGYwID8gMHg5MCA6IDB4ODA7XG4gICAgY29uc3QgbW9zdCA9IGlzU2Vjb25kICYmIGZpcnN0ID09PSAweGVkID8gMHg5ZiA6IGlzU2Vjb25kICYmIGZpcnN0ID09PSAweGY0ID8gMHg4ZiA6IDB4YmY7XG4gICAgaWYgKGJ5dGUgPCBsZWFzdCB8fCBieXRlID4gbW9zdCkgcmV0dXJuIGZhbHNlO1xuICAgIHRoaXMuI2NoYXJhY3Rlclt0aGlzLiNjaGFyYWN0ZXJMZW5ndGgrK10gPSBieXRlO1xuICAgIGlmICgtLXRoaXMuI21pc3NpbmcgPiAwKSByZXR1cm4gdHJ1ZTtcbiAgICBjb25zdCBjaGFyYWN0ZXIgPSB0aGlzLiNjaGFyYWN0ZXIuc3ViYXJyYXkoMCwgdGhpcy4jY2hhcmFjdGVyTGVuZ3RoKTtcbiAgICBpZiAod2lkZUF0cy5zb21lKChhdCkgPT4gYXQuZXF1YWxzKGNoYXJhY3RlcikpKSB0aGlzLiNhZGQoYnl0ZSwgQVQpO1xuICAgIGVsc2UgZm9yIChjb25zdCBvbmUgb2YgY2hhcmFjdGVyKSB0aGlzLiNhZGQob25lLCB0aGlzLiNjbGFzc2VzW2ZpcnN0XSEpO1xuICAgIHJldHVybiB0cnVlO1xuICB9XG5cbiAgI2FkZChieXRlOiBudW1iZXIsIGtpbmQ6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICh0aGlzLiNsb2NhbExlbmd0aCA+PSAwICYmIChraW5kICYgSU5fRE9NQUlOKSA9PT0gMCkge1xuICAgICAgdGhpcy4jZGVjaWRlKCk7XG4gICAgICAvLyBXaGF0IGZvbGxvd3MgdGhlIGRvbWFpbiBhdCBvbmNlIG1heSBiZSB0aGUgbmV4dCBhZGRyZXNzOiBgYUB4LmV4YW1wbGVfYkB4LmV4YW1wbGVgLlxuICAgICAgaWYgKGtpbmQgIT09IEFUKSB0aGlzLiNtYXJrID0gdGhpcy4jcGFydExlbmd0aCArIDE7XG4gICAgfVxuICAgIGlmIChraW5kID09PSBBVCkge1xuICAgICAgdGhpcy4jdGFrZUxvY2FsKCk7XG4gICAgICByZXR1cm47XG4gICAgfVxuICAgIGlmICh0aGlzLiNwYXJ0TGVuZ3RoID09PSB0aGlzLiNwYXJ0Lmxlbmd0aCkge1xuICAgICAgLy8gVGhlIGRvbWFpbiBpcyB0b28gbG9uZyBhcyBhIHdob2xlLCBidXQgaXRzIGJlZ2lubmluZyBtYXkgYmUgb25lLlxuICAgICAgaWYgKHRoaXMuI2xvY2FsTGVuZ3RoID49IDApIHRoaXMuI2RlY2lkZSgpO1xuICAgICAgdGhpcy4jcGFydC5jb3B5V2l0aGluKDAsIGxvbmdlc3RQYXJ0KTtcbiAgICAgIHRoaXMuI3BhcnRMZW5ndGggPSBsb25nZXN0UGFydDtcbiAgICAgIHRoaXMuI21hcmsgPSBNYXRoLm1heCgwLCB0aGlzLiNtYXJrIC0gbG9uZ2VzdFBhcnQpO1xuICAgIH1cbiAgICB0aGlzLiNwYXJ0W3RoaXMuI3BhcnRMZW5ndGgrK10gPSBieXRlO1xuICB9XG5cbiAgI2VuZFJ1bigpOiB2b2lkIHtcbiAgICBpZiAodGhpcy4jbG9jYWxMZW5ndGggPj0gMCkgdGhpcy4jZGVjaWRlKCk7XG4gICAgdGhpcy4jcGFydExlbmd0aCA9IDA7XG4gICAgdGhpcy4jbWFyayA9IDA7XG4gIH1cblxuICAvKiogQW4gYEBgOiB3aGF0IGNhbWUgYmVmb3JlIGJlY29tZXMgdGhlIGxvY2FsIHBhcnQgb2YgYSBjYW5kaWRhdGUgd2hvc2UgZG9tYWluIGlzIHRvIGNvbWUuICovXG4gICN0YWtlTG9jYWwoKTogdm9pZCB7XG4gICAgY29uc3Qgc3RhcnQgPSBNYXRoLm1heCgwLCB0aGlzLiNwYXJ0TGVuZ3RoIC0gbG9uZ2VzdFBhcnQpO1xuICAgIHRoaXMuI3BhcnQuY29weSh0aGlzLiNsb2NhbCwgMCwgc3RhcnQsIHRoaXMuI3BhcnRMZW5ndGgpO1xuICAgIHRoaXMuI2xvY2FsTGVuZ3RoID0gdGhpcy4jcGFydExlbmd0aCAtIHN0YXJ0O1xuICAgIHRoaXMuI2xvY2FsQ3V0ID0gc3RhcnQgPiAwO1xuICAgIHRoaXMuI2xvY2FsTWFyayA9IE1hdGgubWF4KDAsIHRoaXMuI21hcmsgLSBzdGFydCk7XG4gICAgdGhpcy4jcGFydExlbmd0aCA9IDA7XG4gICAgdGhpcy4jbWFyayA9IDA7XG4gIH1cblxuICAvKiogVGhlIGRvbWFpbiBoYXMgZW5kZWQ6IHVudGlsIG5vdywgYWxsIG9mIHRoZSBwYXJ0IGJlbG9uZ3MgdG8gaXQuICovXG4gICNkZWNpZGUoKTogdm9pZCB7XG4gICAgY29uc3QgbG9jYWwgPSB0aGlzLiNsb2NhbC5zdWJhcnJheSgwLCB0aGlzLiNsb2NhbExlbmd0aCk7XG4gICAgY29uc3QgZG9tYWluID0gdGhpcy4jcGFydC5zdWJhcnJheSgwLCB0aGlzLiNwYXJ0TGVuZ3RoKTtcbiAgICB0aGlzLiNsb2NhbExlbmd0aCA9IC0xO1xuICAgIGlmIChsb2NhbC5sZW5ndGggPT09IDAgfHwgIW1heUhvbGREb3QoZG9tYWluKSkgcmV0dXJuO1xuICAgIGNvbnN0IGRvbWFpbnMgPSBuZXcgU2V0PHN0cmluZz4oKTtcbiAgICBpZiAoZG9tYWluLmxlbmd0aCA8PSBsb25nZXN0UGFydCkgZG9tYWlucy5hZGQoZG9tYWluLnRvU3RyaW5nKCkpO1xuICAgIGNvbnN0IGxlbmd0aCA9IGFzY2lpRG9tYWluTGVuZ3RoKGRvbWFpbik7XG4gICAgaWYgKGxlbmd0aCA+IDAgJiYgbGVuZ3RoIDw9IGxvbmdlc3RQYXJ0KSBkb21haW5zLmFkZChkb21haW4udG9TdHJpbmcoXCJsYXRpbjFcIiwgMCwgbGVuZ3RoKSk7XG4gICAgaWYgKGRvbWFpbnMuc2l6ZSA9PT0gMCkgcmV0dXJuO1xuICAgIGZvciAoY29uc3Qgc3RhcnQgb2YgdGhpcy4jc3RhcnRzKGxvY2FsKSkge1xuICAgICAgY29uc3QgdGV4dCA9IGxvY2FsLnRvU3RyaW5nKFwidXRmOFwiLCBzdGFydCk7XG4gICAgICBmb3IgKGNvbnN0IG9uZSBvZiBkb21haW5zKSB0aGlzLiNmb3VuZChgJHt0ZXh0fUAke29uZX1gKTtcbiAgICB9XG4gIH1cblxuICAvKipcbiAgICogV2hlcmUgaW4gYSBsb2NhbCBwYXJ0IHRoZSBhZGRyZXNzIG1heSBiZWdpbjogYXQgaXRzIGJlZ2lubmluZzsgYmVoaW5kIHRoZSBsYXN0IG9mIGAnYCwgYD1gLCBgL2A7IGJlaGluZCB3aGF0IGVuZGVkIHJpZ2h0XG4gICAqIGJlZm9yZTsgd2hlcmUgdGhlIG5hcnJvdyBjaGFyYWN0ZXJzIChsZXR0ZXJzLCBkaWdpdHMsIGAuXystYCwgb3V0c2lkZSBBU0NJSSkgYmVnaW47IGFuZCB3aGVyZSB0aGUgbGFzdCBpbiBBU0NJSSBkbywgYXNcbiAgICogYXRleHQgYW5kIGFzIG5hcnJvdyBjaGFyYWN0ZXJzLlxuICAgKi9cbiAgI3N0YXJ0cyhsb2NhbDogQnVmZmVyKTogU2V0PG51bWJlcj4ge1xuICAgIGxldCBuYXJyb3cgPSBsb2NhbC5sZW5ndGg7XG4gICAgd2hpbGUgKG5hcnJvdyA+IDAgJiYgKHRoaXMuI2NsYXNzZXNbbG9jYWxbbmFycm93IC0gMV0hXSEgJiBJTl9OQVJST1cpICE9PSAwKSBuYXJyb3ctLTtcbiAgICBsZXQgYXNjaWkgPSBsb2NhbC5sZW5ndGg7XG4gICAgd2hpbGUgKGFzY2lpID4gMCAmJiBsb2NhbFthc2NpaSAtIDFdISA8IDB4ODApIGFzY2lpLS07XG4gICAgY29uc3QgYmVoaW5kID0gTWF0aC5tYXgobG9jYWwubGFzdEluZGV4T2YoXCInXCIpLCBsb2NhbC5sYXN0SW5kZXhPZihcIj1cIiksIGxvY2FsLmxhc3RJbmRleE9mKFwiL1wiKSkgKyAxO1xuICAgIGNvbnN0IHN0YXJ0cyA9IG5ldyBTZXQoWzAsIGJlaGluZCwgdGhpcy4jbG9jYWxNYXJrLCBuYXJyb3csIGFzY2lpLCBNYXRoLm1heChhc2NpaSwgbmFycm93KV0pO1xuICAgIHN0YXJ0cy5kZWxldGUobG9jYWwubGVuZ3RoKTtcbiAgICAvLyBXaGF0IHdhcyBjdXQgb2ZmIG1heSBoYXZlIGJlbG9uZ2VkIHRvIGl0LlxuICAgIGlmICh0aGlzLiNsb2NhbEN1dCkgc3RhcnRzLmRlbGV0ZSgwKTtcbiAgICByZXR1cm4gc3RhcnRzO1xuICB9XG59XG5cbi8qKiBXaGV0aGVyIGEgZG90IHN0YW5kcyBpbiBhIGRvbWFpbiwgb3Igd2hhdCBtYXkgYmUgb25lIGluIGFub3RoZXIgc2NyaXB0LiAqL1xuZnVuY3Rpb24gbWF5SG9sZERvdChkb21haW46IEJ1ZmZlcik6IGJvb2xlYW4ge1xuICBmb3IgKGNvbnN0IGJ5dGUgb2YgZG9tYWluKSBpZiAoYnl0ZSA9PT0gRE9UIHx8IGJ5dGUgPj0gMHg4MCkgcmV0dXJuIHRydWU7XG4gIHJldHVybiBmYWxzZTtcbn1cblxuLyoqIEhvdyBtdWNoIG9mIGEgZG9tYWluIGlzIG9uZSBieSBpdHNlbGY6IHVwIHRvIHdoYXQgaXMgb3V0c2lkZSBBU0NJSSBvciB0byB0d28gZG90cywgbm8gZG90IG9yIGh5cGhlbiBhdCBpdHMgZW5kOyAwIGlmIG5vbmUuICovXG5mdW5jdGlvbiBhc2NpaURvbWFpbkxlbmd0aChkb21haW46IEJ1ZmZlcik6IG51bWJlciB7XG4gIGxldCBlbmQgPSAwO1xuICB3aGlsZSAoZW5kIDwgZG9tYWluLmxlbmd0aCAmJiBkb21haW5bZW5kXSEgPCAweDgwICYmICEoZG9tYWluW2VuZF0gPT09IERPVCAmJiBkb21haW5bZW5kICsgMV0gPT09IERPVCkpIGVuZCsrO1xuICB3aGlsZSAoZW5kID4gMCAmJiAoZG9tYWluW2VuZCAtIDFdID09PSBET1QgfHwgZG9tYWluW2VuZCAtIDFdID09PSBIWVBIRU4pKSBlbmQtLTtcbiAgcmV0dXJuIGRvbWFpbi5zdWJhcnJheSgwLCBlbmQpLmluY2x1ZGVzKERPVCkgPyBlbmQgOiAwO1xufVxuXG5mdW5jdGlvbiBjbGFzc2VzT2Yob3B0aW9uczogU2FsdmFnZU9wdGlvbnMpOiBVaW50OEFycmF5IHtcbiAgY29uc3QgY2xhc3NlcyA9IG5ldyBVaW50OEFycmF5KDI1NikuZmlsbChJTl9MT0NBTCB8IElOX05BUlJPVyB8IElOX0RPTUFJTiwgMHg4MCk7XG4gIGNvbnN0IGFkZCA9IChjaGFyYWN0ZXJzOiBzdHJpbmcsIGtpbmQ6IG51bWJlcik6IHZvaWQgPT4ge1xuICAgIGZvciAoY29uc3QgYnl0ZSBvZiBCdWZmZXIuZnJvbShjaGFyYWN0ZXJzKSkgY2xhc3Nlc1tieXRlXSEgfD0ga2luZDtcbiAgfTtcbiAgY29uc3QgbGV0dGVyc0FuZERpZ2l0cyA9IFwiYWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXpBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWjAxMjM0NTY3ODlcIjtcbiAgYWRkKGAke2xldHRlcnNBbmREaWdpdHN9LiEjJCUmJyorLS89P15fXFxge3x9fmAsIElOX0xPQ0FMKTtcbiAgYWRkKGAke2xldHRlcnNBbmREaWdpdHN9Ll8rLWAsIElOX05BUlJPVyk7XG4gIGFkZChgJHtsZXR0ZXJzQW5kRGlnaXRzfS4tYCwgSU5fRE9NQUlOKTtcbiAgYWRkKFwiQFwiLCBBVCk7XG4gIGZvciAoY29uc3QgYnl0ZSBvZiBbb3B0aW9ucy5kZWxpbWl0ZXIsIG9wdGlvbnMucXVvdGVdKSB7XG4gICAgaWYgKGJ5dGUgIT09IHVuZGVmaW5lZCAmJiBieXRlID49IDApIGNsYXNzZXNbYnl0ZV0gPSBFTkRTO1xuICB9XG4gIHJldHVybiBjbGFzc2VzO1xufVxuIiwgIi8vIEJsb2NrcyBvZiBhIENTViBzb3VyY2UgdG8gc3RhZ2VkIGVudHJpZXMuIFRoZSBrZXJuZWwgcmVhZHMgd2hhdCBpdCB1bmRlcnN0YW5kczsgYSByZWNvcmQgdGhhdCBpdCBjYW5ub3QgZnJhbWUgZ29lcyB0b1xuLy8gdGhlIGRlZmluaXRpb24gb2YgZnJhbWluZyAoc3JjL2luZ2VzdC9jc3YtZnJhbWluZy50cyksIG9uZSB3aG9zZSB2YWx1ZXMgaXQgaXMgbm90IGNlcnRhaW4gb2Ygc3RyYWlnaHQgdG8gdGhlIHJlY29yZCBlbnRyeS5cbmltcG9ydCB7IENzdkZyYW1pbmcsIHR5cGUgQ3N2RGlhbGVjdCB9IGZyb20gXCIuLi9pbmdlc3QvY3N2LWZyYW1pbmcuanNcIjtcbmltcG9ydCB7IENzdlNwbGl0dGluZyB9IGZyb20gXCIuLi9pbmdlc3QvY3N2LXNwbGl0dGluZy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBTbG90IH0gZnJvbSBcIi4uL2luZ2VzdC9jb2x1bW5zLmpzXCI7XG5pbXBvcnQgdHlwZSB7IFJlamVjdFJlYXNvbiB9IGZyb20gXCIuLi9pbmdlc3QvcmVqZWN0cy5qc1wiO1xuaW1wb3J0IHsgU2FsdmFnZSB9IGZyb20gXCIuLi9pbmdlc3Qvc2FsdmFnZS5qc1wiO1xuaW1wb3J0IHR5cGUgeyBDc3ZQYXJzZXIsIFJlYWRBdCB9IGZyb20gXCIuLi9rZXJuZWwvY3N2LXBhcnNlci5qc1wiO1xuaW1wb3J0IHR5cGUgeyBSZWNvcmRFbnRyeSB9IGZyb20gXCIuL3JlY29yZC1lbnRyeS5qc1wiO1xuXG4vKiogSG93IGZhciB0aGUgZGVmaW5pdGlvbiByZWFkcyBhdCBmaXJzdCB3aGVuIHRoZSBrZXJuZWwgc3RvcHM7IGZvdXIgdGltZXMgYXMgZmFyIGF0IGVhY2ggZnVydGhlciBzdG9wIGluIGEgYmxvY2suICovXG5jb25zdCBmaXJzdFN0cmV0Y2hCeXRlcyA9IDQwOTY7XG5jb25zdCBwaWVjZUJ5dGVzID0gMSA8PCAxNjtcblxuLyoqIEEgcmVqZWN0IG9mIGEgYmxvY2s7IHRoZSBsaW5lIGNvdW50cyBmcm9tIHRoZSBibG9jaydzIGZpcnN0LCAwLiAqL1xuZXhwb3J0IGludGVyZmFjZSBCbG9ja1JlamVjdCB7XG4gIGxpbmU6IG51bWJlcjtcbiAgb2Zmc2V0OiBudW1iZXI7XG4gIGxlbmd0aDogbnVtYmVyO1xuICByZWFzb246IFJlamVjdFJlYXNvbjtcbn1cblxuLyoqIFdoYXQgYSB0aHJlYWQgbmVlZHMgdG8ga25vdyB0byByZWFkIGJsb2NrcyBvZiBhIENTViBzb3VyY2UuICovXG5leHBvcnQgaW50ZXJmYWNlIENzdkJsb2NrT3B0aW9ucyB7XG4gIHBhcnNlcjogQ3N2UGFyc2VyO1xuICBlbnRyeTogUmVjb3JkRW50cnk7XG4gIHNsb3RzOiByZWFkb25seSBTbG90W107XG4gIGRpYWxlY3Q6IENzdkRpYWxlY3Q7XG4gIG1heFJlY29yZEJ5dGVzOiBudW1iZXI7XG4gIGlzQmxhbms6ICh2YWx1ZTogc3RyaW5nKSA9PiBib29sZWFuO1xuICByZWFkOiBSZWFkQXQ7XG4gIC8qKiBDYWxsZWQgd2hlbiB0aGVyZSBpcyBubyByb29tIGZvciBzdGFnZWQgZW50cmllczogbWFrZXMgcm9vbSwgb3IgdGhyb3dzLiAqL1xuICBtYWtlUm9vbTogKCkgPT4gdm9pZDtcbn1cblxuLyoqIFJlYWRzIHRoZSBibG9ja3Mgb2Ygb25lIHNvdXJjZSwgb25lIGFmdGVyIHRoZSBvdGhlci4gKi9cbmV4cG9ydCBjbGFzcyBDc3ZCbG9ja3Mge1xuICByZWplY3RzOiBCbG9ja1JlamVjdFtdID0gW107XG4gIHJlYWRvbmx5ICNvcHRpb25zOiBDc3ZCbG9ja09wdGlvbnM7XG4gIHJlYWRvbmx5ICNzcGxpdHRpbmc6IENzdlNwbGl0dGluZztcbiAgcmVhZG9ubHkgI3NhbHZhZ2U6IFNhbHZhZ2U7XG4gIHJlYWRvbmx5ICNwaWVjZSA9IEJ1ZmZlci5hbGxvY1Vuc2FmZShwaWVjZUJ5dGVzKTtcblxuICBjb25zdHJ1Y3RvcihvcHRpb25zOiBDc3ZCbG9ja09wdGlvbnMpIHtcbiAgICB0aGlzLiNvcHRpb25zID0gb3B0aW9ucztcbiAgICBjb25zdCB7IGRpYWxlY3QsIGVudHJ5LCBzbG90cywgaXNCbGFuayB9ID0gb3B0aW9ucztcbiAgICB0aGlzLiNzYWx2YWdlID0gbmV3IFNhbHZhZ2UoeyBkZWxpbWl0ZXI6IGRpYWxlY3QuZGVsaW1pdGVyLCAuLi4oZGlhbGVjdC5xdW90ZSA8IDAgPyB7fSA6IHsgcXVvdGU6IGRpYWxlY3QucXVvdGUgfSksIGpzb246IGZhbHNlIH0sIChjYW5kaWRhdGUpID0+IHtcbiAgICAgIGVudHJ5LnNhbHZhZ2UoY2FuZGlkYXRlKTtcbiAgICB9KTtcbiAgICB0aGlzLiNzcGxpdHRpbmcgPSBuZXcgQ3N2U3BsaXR0aW5nKFxuICAgICAgeyBkaWFsZWN0LCBjb2x1bW5zOiBzbG90cy5sZW5ndGgsIGlzQmxhbmsgfSxcbiAgICAgIHtcbiAgICAgICAgcm93KGZpZWxkcywgX2xpbmUsIG9mZnNldCwgbGVuZ3RoKSB7XG4gICAgICAgICAgZW50cnkuY291bnRzLnJlY29yZEJ5dGVzICs9IGxlbmd0aDtcbiAgICAgICAgICBlbnRyeS5yZWNvcmQoc2xvdHMsIGZpZWxkcywgZmllbGRzLmxlbmd0aCwgb2Zmc2V0KTtcbiAgICAgICAgfSxcbiAgICAgICAgcmVqZWN0ZWRCeXRlczogKGJ1ZmZlciwgc3RhcnQsIGVuZCkgPT4ge1xuICAgICAgICAgIHRoaXMuI3NhbHZhZ2UucHVzaChidWZmZXIsIHN0YXJ0LCBlbmQpO1xuICAgICAgICB9LFxuICAgICAgICByZWplY3Q6IChyZWFzb24sIGxpbmUsIG9mZnNldCwgbGVuZ3RoKSA9PiB7XG4gICAgICAgICAgdGhpcy4jc2FsdmFnZS5lbmQoKTtcbiAgICAgICAgICBlbnRyeS5lbmRSZWplY3QoKTtcbiAgICAgICAgICB0aGlzLnJlamVjdHMucHVzaCh7IHJlYXNvbiwgbGluZSwgb2Zmc2V0LCBsZW5ndGggfSk7XG4gICAgICAgIH0sXG4gICAgICB9LFxuICAgICk7XG4gIH1cblxuICAvKipcbiAgICogUmVhZHMgdGhlIHJlY29yZHMgdGhhdCBzdGFydCBmcm9tIGBvZmZzZXRgLCB0aGUgc3RhcnQgb2YgYSByZWNvcmQsIHVwIHRvIGBzdG9wYC4gYHNpemVgIGlzIHRoZSBsZW5ndGggb2YgdGhlIHNvdXJjZS5cbiAgICogUmV0dXJucyB3aGVyZSB0aGUgbmV4dCByZWNvcmQgc3RhcnRzIGFuZCBob3cgbWFueSBsaW5lcyB0aGVyZSB3ZXJlLiBFbnRyaWVzIGFyZSBzdGFnZWQgaW4gdGhlIHBhcnNlci5cbiAgICovXG4gIHBhcnNlKG9mZnNldDogbnVtYmVyLCBzdG9wOiBudW1iZXIsIHNpemU6IG51bWJlcik6IHsgb2Zmc2V0OiBudW1iZXI7IGxpbmVzOiBudW1iZXIgfSB7XG4gICAgY29uc3QgeyBwYXJzZXIsIG1heFJlY29yZEJ5dGVzLCByZWFkLCBtYWtlUm9vbSB9ID0gdGhpcy4jb3B0aW9ucztcbiAgICB0aGlzLnJlamVjdHMgPSBbXTtcbiAgICBwYXJzZXIuYmVnaW4ob2Zmc2V0LCByZWFkKTtcbiAgICBsZXQgc3RyZXRjaCA9IGZpcnN0U3RyZXRjaEJ5dGVzO1xuICAgIGZvciAoOzspIHtcbiAgICAgIGNvbnN0IHJlc3VsdCA9IHBhcnNlci5wYXJzZShzdG9wLCBzaXplKTtcbiAgICAgIHRoaXMuI2p1ZGdlKCk7XG4gICAgICBpZiAocmVzdWx0ID09PSBcImRvbmVcIikgcmV0dXJuIHsgb2Zmc2V0OiBwYXJzZXIub2Zmc2V0LCBsaW5lczogcGFyc2VyLmxpbmUgfTtcbiAgICAgIGlmIChyZXN1bHQgPT09IFwibm8tcm9vbVwiKSB7XG4gICAgICAgIGlmIChwYXJzZXIuaXNIYWxmU3RhZ2VkKSBtYWtlUm9vbSgpO1xuICAgICAgfSBlbHNlIGlmIChyZXN1bHQgPT09IFwibm90LXVuZGVyc3Rvb2RcIiB8fCAhcGFyc2VyLnJlZmlsbChtYXhSZWNvcmRCeXRlcywgcmVhZCkpIHtcbiAgICAgICAgY29uc3QgeyBvZmZzZXQ6IG5leHQsIGxpbmUgfSA9IHRoaXMuI2RlZmluZShwYXJzZXIub2Zmc2V0LCBwYXJzZXIubGluZSwgTWF0aC5taW4oc3RvcCwgcGFyc2VyLm9mZnNldCArIHN0cmV0Y2gpLCBzdG9wLCBzaXplKTtcbiAgICAgICAgc3RyZXRjaCAqPSA0O1xuICAgICAgICBpZiAobmV4dCA+PSBzdG9wIHx8IG5leHQgPj0gc2l6ZSkgcmV0dXJuIHsgb2Zmc2V0OiBuZXh0LCBsaW5lczogbGluZSB9O1xuICAgICAgICBwYXJzZXIucmVzdW1lKG5leHQsIGxpbmUsIHJlYWQpO1xuICAgICAgfVxuICAgIH1cbiAgfVxuXG4gIC8qKiBSZWNvcmRzIHdob3NlIHZhbHVlcyB0aGUga2VybmVsIHdhcyBub3QgY2VydGFpbiBvZi4gKi9cbiAgI2p1ZGdlKCk6IHZvaWQge1xuICAgIGNvbnN0IHsgcGFyc2VyLCBlbnRyeSwgc2xvdHMgfSA9IHRoaXMuI29wdGlvbnM7XG4gICAgcGFyc2VyLnRha2VEb3VidHMoKHsgb2Zmc2V0LCBsZW5ndGggfSwgdmFsdWVzKSA9PiB7XG4gICAgICBlbnRyeS5jb3VudHMucmVjb3JkQnl0ZXMgKz0gbGVuZ3RoO1xuICAgICAgZW50cnkucmVjb3JkKHNsb3RzLCB2YWx1ZXMsIHZhbHVlcy5sZW5ndGgsIG9mZnNldCk7XG4gICAgfSk7XG4gIH1cblxuICAvKipcbiAgICogSGFzIHRoZSBkZWZpbml0aW9uIHJlYWQgZnJvbSBhIHJlY29yZCdzIHN0YXJ0IHVudGlsIGBnb2FsYCBpcyBiZWhpbmQgaXQsIG9yIG5vIHJlY29yZCB0aGF0IHN0YXJ0cyBiZWZvcmUgYHN0b3BgIGlzIGxlZnQuXG4gICAqIFJldHVybnMgdGhlIHN0YXJ0IG9mIHRoZSBuZXh0IHJlY29yZC5cbiAgICovXG4gICNkZWZpbmUob2Zmc2V0OiBudW1iZXIsIGxpbmU6IG51bWJlciwgZ29hbDogbnVtYmVyLCBzdG9wOiBudW1iZXIsIHNpemU6IG51bWJlcik6IHsgb2Zmc2V0OiBudW1iZXI7IGxpbmU6IG51bWJlciB9IHtcbiAgICBjb25zdCB7IGRpYWxlY3QsIHNsb3RzLCBtYXhSZWNvcmRCeXRlcywgcmVhZCB9ID0gdGhpcy4jb3B0aW9ucztcbiAgICBjb25zdCBmcmFtaW5nID0gbmV3IENzdkZyYW1pbmcoeyBkaWFsZWN0LCBjb2x1bW5zOiBzbG90cy5sZW5ndGgsIG1heFJlY29yZEJ5dGVzLCBmaXJzdExpbmU6IGxpbmUsIGZpcnN0T2Zmc2V0OiBvZmZzZXQsIHN0b3BPZmZzZXQ6IHN0b3AgfSwgdGhpcy4jc3BsaXR0aW5nKTtcbiAgICBsZXQgYXQgPSBvZmZzZXQ7XG4gICAgbGV0IG5leHQ6IHsgb2Zmc2V0OiBudW1iZXI7IGxpbmU6IG51bWJlciB9IHwgdW5kZWZpbmVkO1xuICAgIGRvIHtcbiAgICAgIGNvbnN0IGdvdCA9IHJlYWQodGhpcy4jcGllY2UsIGF0KTtcbiAgICAgIGF0ICs9IGdvdDtcbiAgICAgIGZyYW1pbmcucHVzaCh0aGlzLiNwaWVjZS5zdWJhcnJheSgwLCBnb3QpKTtcbiAgICAgIGlmIChhdCA+PSBzaXplKSBmcmFtaW5nLmVuZCgpO1xuICAgICAgbmV4dCA9IGZyYW1pbmcucmVzdW1lO1xuICAgIH0gd2hpbGUgKGF0IDwgc2l6ZSAmJiAobmV4dCA9PT0gdW5kZWZpbmVkIHx8IG5leHQub2Zmc2V0IDwgZ29hbCkpO1xuICAgIHRoaXMuI3NwbGl0dGluZy5lbmQoKTtcbiAgICByZXR1cm4gbmV4dCA/PyB7IG9mZnNldDogc2l6ZSwgbGluZSB9O1xuICB9XG59XG4iLCAiLy8gVGhlIGJhcmUgZGlnaXRzIG9mIGEgcmVjb3JkLCBhbmQgZm9yIHdoaWNoIGNvdW50cnkgZWFjaCB3YXMgd3JpdHRlbjogdGhhdCBvZiB0aGUgY291bnRyeS1jb2RlIGNvbHVtbiBiZXNpZGUgaXQsIGVsc2UgdGhlXG4vLyByZWdpb24gb2YgdGhlIGJ1aWxkLlxuaW1wb3J0IHR5cGUgeyBTbG90IH0gZnJvbSBcIi4uL2luZ2VzdC9jb2x1bW5zLmpzXCI7XG5pbXBvcnQgeyBvdGhlckNvbHVtbiB9IGZyb20gXCIuLi9pbmdlc3QvY29sdW1ucy5qc1wiO1xuaW1wb3J0IHsgcGxhY2VOYW1lZCB9IGZyb20gXCIuLi9yZWNvcmQvcGhvbmUtcGxhbi5qc1wiO1xuaW1wb3J0IHR5cGUgeyBCYXJlTnVtYmVyIH0gZnJvbSBcIi4vYmFyZS1waG9uZXMuanNcIjtcblxuaW50ZXJmYWNlIFdyaXR0ZW4ge1xuICBkaWdpdHM6IHN0cmluZztcbiAgLyoqIFRoZSBjb2x1bW4gdGhhdCBpdCBzdGFuZHMgaW4sIHRoYXQgb2YgaXRzIGNvdW50cmllcywgYW5kIHdoaWNoIHZhbHVlIG9mIGl0cyBjb2x1bW4gaXQgaXMsIGZyb20gMC4gKi9cbiAgbnVtYmVyOiBudW1iZXI7XG4gIGNvdW50cnlDb2RlTnVtYmVyOiBudW1iZXI7XG4gIGluZGV4OiBudW1iZXI7XG59XG5cbi8qKiBHYXRoZXJzIHRoZSBwaG9uZSBudW1iZXJzIGFuZCBjb3VudHJpZXMgb2Ygb25lIHJlY29yZCBhZnRlciB0aGUgb3RoZXIuICovXG5leHBvcnQgY2xhc3MgUGhvbmVQbGFjZXMge1xuICByZWFkb25seSAjcmVnaW9uOiBzdHJpbmcgfCB1bmRlZmluZWQ7XG4gIHJlYWRvbmx5ICN3cml0dGVuOiBXcml0dGVuW10gPSBbXTtcbiAgLyoqIEhvdyBtYW55IHBob25lIHZhbHVlcyBlYWNoIGNvbHVtbiBoYXMgdGhhdCBoYXMgYSBjb2x1bW4gb2YgY291bnRyaWVzOyBhbmQgdGhlIGNvdW50cmllcyBvZiBlYWNoIHN1Y2ggY29sdW1uLiAqL1xuICByZWFkb25seSAjcGhvbmVzID0gbmV3IE1hcDxudW1iZXIsIG51bWJlcj4oKTtcbiAgcmVhZG9ubHkgI2NvdW50cmllcyA9IG5ldyBNYXA8bnVtYmVyLCBzdHJpbmdbXT4oKTtcblxuICBjb25zdHJ1Y3RvcihyZWdpb246IHN0cmluZyB8IHVuZGVmaW5lZCkge1xuICAgIHRoaXMuI3JlZ2lvbiA9IHJlZ2lvbjtcbiAgfVxuXG4gIGNsZWFyKCk6IHZvaWQge1xuICAgIHRoaXMuI3dyaXR0ZW4ubGVuZ3RoID0gMDtcbiAgICBpZiAodGhpcy4jcGhvbmVzLnNpemUgPiAwKSB0aGlzLiNwaG9uZXMuY2xlYXIoKTtcbiAgICBpZiAodGhpcy4jY291bnRyaWVzLnNpemUgPiAwKSB0aGlzLiNjb3VudHJpZXMuY2xlYXIoKTtcbiAgfVxuXG4gIC8qKiBBIHZhbHVlIG9mIGEgY291bnRyeS1jb2RlIGNvbHVtbiB0aGF0IGlzIG5vdCBibGFuay4gKi9cbiAgYWRkQ291bnRyeShudW1iZXI6IG51bWJlciwgdmFsdWU6IHN0cmluZyk6IHZvaWQge1xuICAgIC8vIENvbHVtbnMgYmV5b25kIHRoZSB0cmFja2VkIG9uZXMgc2hhcmUgYSBudW1iZXI6IHdoaWNoIG9uZSBpdCBpcyBjYW5ub3QgYmUgdG9sZC5cbiAgICBpZiAobnVtYmVyIDwgMCB8fCBudW1iZXIgPj0gb3RoZXJDb2x1bW4pIHJldHVybjtcbiAgICBjb25zdCBjb3VudHJpZXMgPSB0aGlzLiNjb3VudHJpZXMuZ2V0KG51bWJlcik7XG4gICAgaWYgKGNvdW50cmllcyA9PT0gdW5kZWZpbmVkKSB0aGlzLiNjb3VudHJpZXMuc2V0KG51bWJlciwgW3ZhbHVlXSk7XG4gICAgZWxzZSBjb3VudHJpZXMucHVzaCh2YWx1ZSk7XG4gIH1cblxuICAvKiogVGhlIGJhcmUgZGlnaXRzIG9mIGEgdmFsdWUgb2YgYSBwaG9uZSBjb2x1bW4sIG5vbmUgaWYgaXQgaG9sZHMgb3RoZXJzLiAqL1xuICBhZGRQaG9uZSh7IG51bWJlciwgY291bnRyeUNvZGVOdW1iZXIgfTogU2xvdCwgYmFyZURpZ2l0czogcmVhZG9ubHkgc3RyaW5nW10pOiB2b2lkIHtcbiAgICBsZXQgaW5kZXggPSAwO1xuICAgIGlmIChjb3VudHJ5Q29kZU51bWJlciA+PSAwKSB7XG4gICAgICBpbmRleCA9IHRoaXMuI3Bob25lcy5nZXQobnVtYmVyKSA/PyAwO1xuICAgICAgdGhpcy4jcGhvbmVzLnNldChudW1iZXIsIGluZGV4ICsgMSk7XG4gICAgfVxuICAgIGZvciAoY29uc3QgZGlnaXRzIG9mIGJhcmVEaWdpdHMpIHRoaXMuI3dyaXR0ZW4ucHVzaCh7IGRpZ2l0cywgbnVtYmVyLCBjb3VudHJ5Q29kZU51bWJlciwgaW5kZXggfSk7XG4gIH1cblxuICAvKiogVGhlIG51bWJlcnMgd2l0aCB0aGVpciBwbGFjZXMuIFRvIGJlIGFza2VkIHdoZW4gdGhlIHJlY29yZCBoYXMgZW5kZWQuICovXG4gIG51bWJlcnMoKTogcmVhZG9ubHkgQmFyZU51bWJlcltdIHtcbiAgICByZXR1cm4gdGhpcy4jd3JpdHRlbi5sZW5ndGggPT09IDAgPyBub25lIDogdGhpcy4jd3JpdHRlbi5tYXAoKG9uZSkgPT4gKHsgZGlnaXRzOiBvbmUuZGlnaXRzLCBwbGFjZTogdGhpcy4jcGxhY2VPZihvbmUpIH0pKTtcbiAgfVxuXG4gIC8qKiBPZiBzZXZlcmFsIHZhbHVlcyBpbiBhIHJlY29yZCB0aGUgZmlyc3QgYmVsb25ncyB0byB0aGUgZmlyc3QgY291bnRyeSwgaWYgdGhleSBhcmUgZXF1YWxseSBtYW55OyBvbmUgY291bnRyeSBpcyB0aGF0IG9mIGFsbC4gKi9cbiAgI3BsYWNlT2YoeyBudW1iZXIsIGNvdW50cnlDb2RlTnVtYmVyLCBpbmRleCB9OiBXcml0dGVuKTogc3RyaW5nIHwgdW5kZWZpbmVkIHtcbiAgICBjb25zdCBjb3VudHJpZXMgPSB0aGlzLiNjb3VudHJpZXMuZ2V0KGNvdW50cnlDb2RlTnVtYmVyKTtcbiAgICBpZiAoY291bnRyaWVzID09PSB1bmRlZmluZWQpIHJldHVybiB0aGlzLiNyZWdpb247XG4gICAgY29uc3Qgb3duID0gY291bnRyaWVzLmxlbmd0aCA9PT0gMSA/IDAgOiBjb3VudHJpZXMubGVuZ3RoID09PSB0aGlzLiNwaG9uZXMuZ2V0KG51bWJlcikgPyBpbmRleCA6IC0xO1xuICAgIC8vIE9mIHNldmVyYWwgY291bnRyaWVzLCB0aGUgcmVnaW9uIG9mIHRoZSBidWlsZCBpcyBhcyBsaWtlbHkgd3JvbmcgYXMgYW55LlxuICAgIGlmIChvd24gPCAwKSByZXR1cm4gdW5kZWZpbmVkO1xuICAgIHJldHVybiBwbGFjZU5hbWVkKGNvdW50cmllc1tvd25dIGFzIHN0cmluZykgPz8gdGhpcy4jcmVnaW9uO1xuICB9XG59XG5cbmNvbnN0IG5vbmU6IHJlYWRvbmx5IEJhcmVOdW1iZXJbXSA9IFtdO1xuIiwgIi8vIFJlY29yZHMgdG8gZW50cmllczogd2hpY2ggY29sdW1ucyBhcmUgZXhwb3NlZCwgd2hpY2ggaWRlbnRpZmllcnMgc3RhbmQgaW4gdGhlbSwgZWFjaCBrZXkgb25jZSBwZXIgcmVjb3JkLlxuaW1wb3J0IHsgY29sdW1uU2V0Qnl0ZXMgfSBmcm9tIFwiLi4vZm9ybWF0L2NvbHVtbi1zZXQuanNcIjtcbmltcG9ydCB7IGtpbmROdW1iZXJzLCB0eXBlIEtpbmQgfSBmcm9tIFwiLi4vZm9ybWF0L2tpbmRzLmpzXCI7XG5pbXBvcnQgdHlwZSB7IENvbHVtblRhYmxlLCBTbG90IH0gZnJvbSBcIi4uL2luZ2VzdC9jb2x1bW5zLmpzXCI7XG5pbXBvcnQgdHlwZSB7IEJsYW5rUnVsZSB9IGZyb20gXCIuLi9yZWNvcmQvYmxhbmsuanNcIjtcbmltcG9ydCB0eXBlIHsgQmFyZURlY2lzaW9uLCBQaG9uZVBsYW5zIH0gZnJvbSBcIi4uL3JlY29yZC9waG9uZS1iYXJlLmpzXCI7XG5pbXBvcnQgeyBpc1ZhbGlkSW50ZXJuYXRpb25hbCwgbmF0aW9uYWxSZWFkaW5nIH0gZnJvbSBcIi4uL3JlY29yZC9waG9uZS1wbGFuLmpzXCI7XG5pbXBvcnQgdHlwZSB7IFJ1bGVzIH0gZnJvbSBcIi4uL3JlY29yZC9ydWxlcy5qc1wiO1xuaW1wb3J0IHsgQmFyZVBob25lcywgc2FtcGxlZEJ5dGVzLCB0eXBlIEJhcmVOdW1iZXIgfSBmcm9tIFwiLi9iYXJlLXBob25lcy5qc1wiO1xuaW1wb3J0IHsgQ291bnRzIH0gZnJvbSBcIi4vY291bnRzLmpzXCI7XG5pbXBvcnQgdHlwZSB7IElkZW50aWZpZXJTaW5rIH0gZnJvbSBcIi4vZW50cnktc2luay5qc1wiO1xuaW1wb3J0IHsgUGhvbmVQbGFjZXMgfSBmcm9tIFwiLi9waG9uZS1wbGFjZXMuanNcIjtcblxuY29uc3Qgbm9Db2x1bW5zID0gbmV3IFVpbnQ4QXJyYXkoMzIpO1xuLyoqIFNvIG1hbnkgYWRkcmVzc2VzIG9mIG9uZSByZWplY3QgYXJlIHRvbGQgYXBhcnQsIHNvIHRoYXQgYSBsaXN0IG9mIG1pbGxpb25zIG9uIG9uZSBsaW5lIHRha2VzIG5vIG1lbW9yeS4gKi9cbmNvbnN0IHJlbWVtYmVyZWRBZGRyZXNzZXMgPSA0MDk2O1xuXG4vKiogVGFrZXMgdGhlIHJlY29yZHMgb2YgYSBidWlsZCBvbmUgYnkgb25lIGFuZCBlbnRlcnMgdGhlaXIgaWRlbnRpZmllcnMuICovXG5leHBvcnQgY2xhc3MgUmVjb3JkRW50cnkge1xuICAvKiogV2hhdCBpcyBjb3VudGVkOyBtYXkgYmUgcmVwbGFjZWQgYmV0d2VlbiByZWNvcmRzLiAqL1xuICBjb3VudHMgPSBuZXcgQ291bnRzKCk7XG5cbiAgcmVhZG9ubHkgI3Npbms6IElkZW50aWZpZXJTaW5rO1xuICByZWFkb25seSAjYmxhbms6IEJsYW5rUnVsZTtcbiAgcmVhZG9ubHkgI2NvbHVtbnM6IFBpY2s8Q29sdW1uVGFibGUsIFwiY29sdW1uQml0c1wiPjtcbiAgcmVhZG9ubHkgI3J1bGVzOiBSdWxlcztcbiAgcmVhZG9ubHkgI3BsYW5zOiBQaG9uZVBsYW5zO1xuICByZWFkb25seSAjcGxhY2VzOiBQaG9uZVBsYWNlcztcbiAgcmVhZG9ubHkgI2JpdG1hcCA9IG5ldyBVaW50OEFycmF5KDMyKTtcbiAgcmVhZG9ubHkgI2lkZW50aWZpZXJzOiB7IGtpbmQ6IEtpbmQ7IGNhbm9uaWNhbDogc3RyaW5nIH1bXSA9IFtdO1xuICByZWFkb25seSAjc2FsdmFnZWRIZXJlID0gbmV3IFNldDxzdHJpbmc+KCk7XG4gICNiYXJlUGhvbmVzOiBCYXJlUGhvbmVzO1xuXG4gIC8qKiBgcmVnaW9uYCBpcyB3aGVyZSBuYXRpb25hbCBwaG9uZSBudW1iZXJzIGFyZSByZWFkIHRoYXQgaGF2ZSBubyBjb3VudHJ5IGJlc2lkZSB0aGVtOyBgcGxhbnNgIGFyZSB0aGUgcmVhbCBvbmVzIGlmIG5vdCBzYWlkLiAqL1xuICBjb25zdHJ1Y3RvcihvcHRpb25zOiB7XG4gICAgc2luazogSWRlbnRpZmllclNpbms7XG4gICAgYmxhbms6IEJsYW5rUnVsZTtcbiAgICBjb2x1bW5zOiBQaWNrPENvbHVtblRhYmxlLCBcImNvbHVtbkJpdHNcIj47XG4gICAgcnVsZXM6IFJ1bGVzO1xuICAgIHJlZ2lvbj86IHN0cmluZyB8IHVuZGVmaW5lZDtcbiAgICBwbGFucz86IFBob25lUGxhbnM7XG4gIH0pIHtcbiAgICB0aGlzLiNzaW5rID0gb3B0aW9ucy5zaW5rO1xuICAgIHRoaXMuI2JsYW5rID0gb3B0aW9ucy5ibGFuaztcbiAgICB0aGlzLiNjb2x1bW5zID0gb3B0aW9ucy5jb2x1bW5zO1xuICAgIHRoaXMuI3J1bGVzID0gb3B0aW9ucy5ydWxlcztcbiAgICB0aGlzLiNwbGFucyA9IG9wdGlvbnMucGxhbnMgPz8geyBpc1ZhbGlkSW50ZXJuYXRpb25hbCwgbmF0aW9uYWxSZWFkaW5nIH07XG4gICAgdGhpcy4jcGxhY2VzID0gbmV3IFBob25lUGxhY2VzKG9wdGlvbnMucmVnaW9uKTtcbiAgICB0aGlzLiNiYXJlUGhvbmVzID0gdGhpcy4jbmV3QmFyZVBob25lcygpO1xuICB9XG5cbiAgLyoqIE9uZSByZWNvcmQ6IGBjb3VudGAgdmFsdWVzIGFuZCB0aGVpciBzbG90cy4gVmFsdWVzIG1heSBiZSBibGFuay4gYG9mZnNldGAgaXMgdGhlIHJlY29yZCdzIHBsYWNlIGluIGl0cyBzb3VyY2UsIGluIGJ5dGVzLiAqL1xuICByZWNvcmQoc2xvdHM6IHJlYWRvbmx5IFNsb3RbXSwgdmFsdWVzOiByZWFkb25seSBzdHJpbmdbXSwgY291bnQ6IG51bWJlciwgb2Zmc2V0OiBudW1iZXIpOiB2b2lkIHtcbiAgICBpZiAob2Zmc2V0ID49IHNhbXBsZWRCeXRlcykgdGhpcy4jYmFyZVBob25lcy5lbmRTYW1wbGUoKTtcbiAgICB0aGlzLmNvdW50cy5yZWNvcmRzICs9IDE7XG4gICAgdGhpcy4jYml0bWFwLmZpbGwoMCk7XG4gICAgdGhpcy4jaWRlbnRpZmllcnMubGVuZ3RoID0gMDtcbiAgICB0aGlzLiNwbGFjZXMuY2xlYXIoKTtcbiAgICBmb3IgKGxldCBpbmRleCA9IDA7IGluZGV4IDwgY291bnQ7IGluZGV4KyspIHRoaXMuI3ZhbHVlKHNsb3RzW2luZGV4XSBhcyBTbG90LCB2YWx1ZXNbaW5kZXhdIGFzIHN0cmluZyk7XG4gICAgdGhpcy4jZW50ZXJBbGwoKTtcbiAgfVxuXG4gIC8qKiBXaGF0IG1heSBiZSBhbiBlLW1haWwgYWRkcmVzcyBpbiB0aGUgYnl0ZXMgb2YgYSByZWplY3QuIEl0IGdldHMgbm8gY29sdW1ucyBhbmQgY291bnRzIG5vIHJlY29yZC4gKi9cbiAgc2FsdmFnZShjYW5kaWRhdGU6IHN0cmluZyk6IHZvaWQge1xuICAgIGZvciAoY29uc3QgYWRkcmVzcyBvZiB0aGlzLiNydWxlcy5lbWFpbHNJbihjYW5kaWRhdGUpKSB7XG4gICAgICBpZiAodGhpcy4jc2FsdmFnZWRIZXJlLmhhcyhhZGRyZXNzKSkgY29udGludWU7XG4gICAgICBpZiAodGhpcy4jc2FsdmFnZWRIZXJlLnNpemUgPj0gcmVtZW1iZXJlZEFkZHJlc3NlcykgdGhpcy4jc2FsdmFnZWRIZXJlLmNsZWFyKCk7XG4gICAgICB0aGlzLiNzYWx2YWdlZEhlcmUuYWRkKGFkZHJlc3MpO1xuICAgICAgdGhpcy4jc2luay5zZXRDb2x1bW5zKG5vQ29sdW1ucyk7XG4gICAgICB0aGlzLiNzaW5rLmVudGVyKGtpbmROdW1iZXJzLmVtYWlsLCBhZGRyZXNzLCAwKTtcbiAgICAgIGNvbnN0IG1haWxib3ggPSB0aGlzLiNydWxlcy5tYWlsYm94T2YoYWRkcmVzcyk7XG4gICAgICBpZiAobWFpbGJveCAhPT0gdW5kZWZpbmVkKSB0aGlzLiNzaW5rLmVudGVyKGtpbmROdW1iZXJzLm1haWxib3gsIG1haWxib3gsIDApO1xuICAgICAgdGhpcy5jb3VudHMuc2FsdmFnZWQgKz0gMTtcbiAgICB9XG4gIH1cblxuICAvKiogVGhlIHJlamVjdCB3aG9zZSBhZGRyZXNzZXMgd2VyZSBzYWx2YWdlZCBoYXMgZW5kZWQuICovXG4gIGVuZFJlamVjdCgpOiB2b2lkIHtcbiAgICB0aGlzLiNzYWx2YWdlZEhlcmUuY2xlYXIoKTtcbiAgfVxuXG4gIC8qKlxuICAgKiBCZWdpbnMgYSBwYXJ0IG9mIGEgc291cmNlLiBJdHMgYmFyZSBkaWdpdHMgYXJlIGNvdW50ZWQgZm9yIHRoZW1zZWx2ZXMsIGFuZCB3YWl0IGZvciB7QGxpbmsgQmFyZVBob25lcy5kZWNpZGV9IHVubGVzcyB0aGVcbiAgICogc291cmNlIGlzIGRlY2lkZWQgYWxyZWFkeS5cbiAgICovXG4gIHN0YXJ0UGFydChkZWNpc2lvbjogQmFyZURlY2lzaW9uIHwgdW5kZWZpbmVkKTogQmFyZVBob25lcyB7XG4gICAgdGhpcy5jb3VudHMgPSBuZXcgQ291bnRzKCk7XG4gICAgcmV0dXJuICh0aGlzLiNiYXJlUGhvbmVzID0gdGhpcy4jbmV3QmFyZVBob25lcyh7IGlzUGFydDogdHJ1ZSwgZGVjaXNpb24gfSkpO1xuICB9XG5cbiAgLyoqIFRoZSBwcmVzZW50IHNvdXJjZSBoYXMgZW5kZWQuICovXG4gIGVuZFNvdXJjZSgpOiB2b2lkIHtcbiAgICB0aGlzLiNiYXJlUGhvbmVzLmRlY2lkZSgpO1xuICAgIHRoaXMuI2JhcmVQaG9uZXMgPSB0aGlzLiNuZXdCYXJlUGhvbmVzKCk7XG4gIH1cblxuICAjdmFsdWUoc2xvdDogU2xvdCwgdmFsdWU6IHN0cmluZyk6IHZvaWQge1xuICAgIGNvbnN0IHsgbnVtYmVyLCBraW5kIH0gPSBzbG90O1xuICAgIGlmICh0aGlzLiNibGFuay5pc0JsYW5rKHZhbHVlLCBraW5kID8/IHVuZGVmaW5lZCkpIHJldHVybjtcbiAgICBpZiAobnVtYmVyID49IDApIHtcbiAgICAgIGNvbnN0IGJ5dGUgPSBudW1iZXIgPj4gMztcbiAgICAgIGNvbnN0IGJpdCA9IDEgPDwgKG51bWJlciAmIDcpO1xuICAgICAgY29uc3QgYmVmb3JlID0gdGhpcy4jYml0bWFwW2J5dGVdIGFzIG51bWJlcjtcbiAgICAgIGlmICgoYmVmb3JlICYgYml0KSA9PT0gMCkge1xuICAgICAgICB0aGlzLiNiaXRtYXBbYnl0ZV0gPSBiZWZvcmUgfCBiaXQ7XG4gICAgICAgIHRoaXMuY291bnRzLmV4cG9zZWRbbnVtYmVyXSA9ICh0aGlzLmNvdW50cy5leHBvc2VkW251bWJlcl0gYXMgbnVtYmVyKSArIDE7XG4gICAgICB9XG4gICAgfVxuICAgIGlmIChzbG90LmlzQ291bnRyeUNvZGUpIHRoaXMuI3BsYWNlcy5hZGRDb3VudHJ5KG51bWJlciwgdmFsdWUpO1xuICAgIGlmIChraW5kID09PSBudWxsKSByZXR1cm47XG4gICAgY29uc3QgeyBmb3VuZCwgYmFyZURpZ2l0cyB9ID0gdGhpcy4jcnVsZXMuaWRlbnRpZmllcnNJbih2YWx1ZSwga2luZCk7XG4gICAgZm9yIChjb25zdCBpZGVudGlmaWVyIG9mIGZvdW5kKSB0aGlzLiNpZGVudGlmaWVycy5wdXNoKGlkZW50aWZpZXIpO1xuICAgIGlmIChraW5kID09PSBcInBob25lXCIpIHRoaXMuI3BsYWNlcy5hZGRQaG9uZShzbG90LCBiYXJlRGlnaXRzKTtcbiAgICBpZiAobnVtYmVyIDwgMCkgcmV0dXJuO1xuICAgIGNvbnN0IHRhbGx5ID0gdGhpcy5jb3VudHMudGFsbHkoa2luZCk7XG4gICAgdGFsbHkudmFsdWVzICs9IDE7XG4gICAgaWYgKGZvdW5kLmxlbmd0aCA9PT0gMCAmJiBiYXJlRGlnaXRzLmxlbmd0aCA9PT0gMCkgdGFsbHkudW5pbmRleGFibGUgKz0gMTtcbiAgfVxuXG4gICNlbnRlckFsbCgpOiB2b2lkIHtcbiAgICBjb25zdCBpZGVudGlmaWVycyA9IHRoaXMuI2lkZW50aWZpZXJzO1xuICAgIGNvbnN0IG51bWJlcnMgPSB0aGlzLiNwbGFjZXMubnVtYmVycygpO1xuICAgIGlmIChpZGVudGlmaWVycy5sZW5ndGggPT09IDAgJiYgbnVtYmVycy5sZW5ndGggPT09IDApIHJldHVybjtcbiAgICB0aGlzLiNzaW5rLnNldFdpZHRoKGNvbHVtblNldEJ5dGVzKHRoaXMuI2NvbHVtbnMuY29sdW1uQml0cykpO1xuICAgIHRoaXMuI3Npbmsuc2V0Q29sdW1ucyh0aGlzLiNiaXRtYXApO1xuICAgIGNvbnN0IGVudGVyZWQgPSBpZGVudGlmaWVycy5sZW5ndGggKyBudW1iZXJzLmxlbmd0aCA+IDEgPyBuZXcgU2V0PHN0cmluZz4oKSA6IHVuZGVmaW5lZDtcbiAgICBmb3IgKGNvbnN0IHsga2luZCwgY2Fub25pY2FsIH0gb2YgaWRlbnRpZmllcnMpIHRoaXMuI2VudGVyT25jZShraW5kLCBjYW5vbmljYWwsIGVudGVyZWQpO1xuICAgIGlmIChudW1iZXJzLmxlbmd0aCA+IDApIHRoaXMuI2VudGVyTnVtYmVycyhudW1iZXJzLCBlbnRlcmVkKTtcbiAgfVxuXG4gICNlbnRlck9uY2Uoa2luZDogS2luZCwgY2Fub25pY2FsOiBzdHJpbmcsIGVudGVyZWQ6IFNldDxzdHJpbmc+IHwgdW5kZWZpbmVkKTogdm9pZCB7XG4gICAgaWYgKGVudGVyZWQgIT09IHVuZGVmaW5lZCkge1xuICAgICAgY29uc3QgbmFtZSA9IGtpbmROdW1iZXJzW2tpbmRdICsgY2Fub25pY2FsO1xuICAgICAgaWYgKGVudGVyZWQuaGFzKG5hbWUpKSByZXR1cm47XG4gICAgICBlbnRlcmVkLmFkZChuYW1lKTtcbiAgICB9XG4gICAgdGhpcy4jc2luay5lbnRlcihraW5kTnVtYmVyc1traW5kXSwgY2Fub25pY2FsLCAxKTtcbiAgICBpZiAoa2luZCA9PT0gXCJlbWFpbFwiKSB0aGlzLiNlbnRlck1haWxib3goY2Fub25pY2FsLCBlbnRlcmVkKTtcbiAgfVxuXG4gICNlbnRlck51bWJlcnMobnVtYmVyczogcmVhZG9ubHkgQmFyZU51bWJlcltdLCBlbnRlcmVkOiBTZXQ8c3RyaW5nPiB8IHVuZGVmaW5lZCk6IHZvaWQge1xuICAgIGNvbnN0IHdhaXRpbmc6IEJhcmVOdW1iZXJbXSA9IFtdO1xuICAgIGZvciAoY29uc3QgbnVtYmVyIG9mIG51bWJlcnMpIHtcbiAgICAgIGlmIChlbnRlcmVkICE9PSB1bmRlZmluZWQpIHtcbiAgICAgICAgY29uc3QgbmFtZSA9IGAke251bWJlci5wbGFjZSA/PyBcIlwifSAke251bWJlci5kaWdpdHN9YDtcbiAgICAgICAgLy8gV2hhdCB0aGUgcmVjb3JkIGFsc28gd3JpdGVzIHdpdGggYSBjb3VudHJ5IGlzIG5vIHJpZGRsZS5cbiAgICAgICAgaWYgKGVudGVyZWQuaGFzKG5hbWUpIHx8IGVudGVyZWQuaGFzKGtpbmROdW1iZXJzLnBob25lICsgbnVtYmVyLmRpZ2l0cykpIGNvbnRpbnVlO1xuICAgICAgICBlbnRlcmVkLmFkZChuYW1lKTtcbiAgICAgIH1cbiAgICAgIGNvbnN0IGZvcm1zID0gdGhpcy4jYmFyZVBob25lcy5yZWFkKG51bWJlcik7XG4gICAgICBpZiAoZm9ybXMgPT09IHVuZGVmaW5lZCkgd2FpdGluZy5wdXNoKG51bWJlcik7XG4gICAgICBlbHNlIGlmIChmb3Jtcy5sZW5ndGggPT09IDApIHRoaXMuY291bnRzLnRhbGx5KFwicGhvbmVcIikudW5pbmRleGFibGUgKz0gMTtcbiAgICAgIGVsc2UgZm9yIChjb25zdCBmb3JtIG9mIGZvcm1zKSB0aGlzLiNlbnRlck9uY2UoXCJwaG9uZVwiLCBmb3JtLCBlbnRlcmVkKTtcbiAgICB9XG4gICAgaWYgKHdhaXRpbmcubGVuZ3RoID4gMCkgdGhpcy4jYmFyZVBob25lcy53YWl0KHdhaXRpbmcsIHRoaXMuI2JpdG1hcCwgKGNhbm9uaWNhbCkgPT4gZW50ZXJlZD8uaGFzKGtpbmROdW1iZXJzLnBob25lICsgY2Fub25pY2FsKSA9PT0gdHJ1ZSk7XG4gIH1cblxuICAvKiogVGhlIG1haWxib3ggb2YgYW4gYWRkcmVzcyB0aGF0IGlzIGFuIGFsaWFzIG9mIGl0OyB0d28gYWxpYXNlcyBvZiBvbmUgbWFpbGJveCBjb3VudCBpdCBvbmNlIGZvciB0aGVpciByZWNvcmQuICovXG4gICNlbnRlck1haWxib3goYWRkcmVzczogc3RyaW5nLCBlbnRlcmVkOiBTZXQ8c3RyaW5nPiB8IHVuZGVmaW5lZCk6IHZvaWQge1xuICAgIGNvbnN0IG1haWxib3ggPSB0aGlzLiNydWxlcy5tYWlsYm94T2YoYWRkcmVzcyk7XG4gICAgaWYgKG1haWxib3ggPT09IHVuZGVmaW5lZCkgcmV0dXJuO1xuICAgIHRoaXMuY291bnRzLnRhbGx5KFwibWFpbGJveFwiKS52YWx1ZXMgKz0gMTtcbiAgICBjb25zdCBuYW1lID0ga2luZE51bWJlcnMubWFpbGJveCArIG1haWxib3g7XG4gICAgaWYgKGVudGVyZWQ/LmhhcyhuYW1lKSA9PT0gdHJ1ZSkgcmV0dXJuO1xuICAgIGVudGVyZWQ/LmFkZChuYW1lKTtcbiAgICB0aGlzLiNzaW5rLmVudGVyKGtpbmROdW1iZXJzLm1haWxib3gsIG1haWxib3gsIDEpO1xuICB9XG5cbiAgI25ld0JhcmVQaG9uZXMocGFydDogeyBpc1BhcnQ/OiBib29sZWFuOyBkZWNpc2lvbj86IEJhcmVEZWNpc2lvbiB8IHVuZGVmaW5lZCB9ID0ge30pOiBCYXJlUGhvbmVzIHtcbiAgICByZXR1cm4gbmV3IEJhcmVQaG9uZXMoe1xuICAgICAgLi4ucGFydCxcbiAgICAgIHBsYW5zOiB0aGlzLiNwbGFucyxcbiAgICAgIGVudGVyOiAoY2Fub25pY2FsLCBjb2x1bW5zKSA9PiB7XG4gICAgICAgIHRoaXMuI3Npbmsuc2V0Q29sdW1ucyhjb2x1bW5zKTtcbiAgICAgICAgdGhpcy4jc2luay5lbnRlcihraW5kTnVtYmVycy5waG9uZSwgY2Fub25pY2FsLCAxKTtcbiAgICAgIH0sXG4gICAgICByZWZ1c2U6ICgpID0+IHtcbiAgICAgICAgdGhpcy5jb3VudHMudGFsbHkoXCJwaG9uZVwiKS51bmluZGV4YWJsZSArPSAxO1xuICAgICAgfSxcbiAgICB9KTtcbiAgfVxufVxuIiwgIi8vIFdoZXJlIHRoZSBkZWZpbml0aW9ucycgZW50cmllcyBvZiBhIGJsb2NrIGdvOiBiZXNpZGUgdGhvc2Ugb2YgdGhlIGtlcm5lbCwgdW50aWwgaXQgaXMgY2VydGFpbiB0aGF0IHRoZSBibG9jayBjb3VudHMuXG5pbXBvcnQgdHlwZSB7IENzdlBhcnNlciB9IGZyb20gXCIuLi9rZXJuZWwvY3N2LXBhcnNlci5qc1wiO1xuaW1wb3J0IHR5cGUgeyBJZGVudGlmaWVyU2luayB9IGZyb20gXCIuL2VudHJ5LXNpbmsuanNcIjtcblxuZXhwb3J0IGNsYXNzIFN0YWdpbmdTaW5rIGltcGxlbWVudHMgSWRlbnRpZmllclNpbmsge1xuICByZWFkb25seSAjcGFyc2VyOiBDc3ZQYXJzZXI7XG4gIHJlYWRvbmx5ICNtYWtlUm9vbTogKCkgPT4gdm9pZDtcbiAgcmVhZG9ubHkgI2NvbHVtbnMgPSBuZXcgVWludDhBcnJheSgzMik7XG5cbiAgY29uc3RydWN0b3IocGFyc2VyOiBDc3ZQYXJzZXIsIG1ha2VSb29tOiAoKSA9PiB2b2lkKSB7XG4gICAgdGhpcy4jcGFyc2VyID0gcGFyc2VyO1xuICAgIHRoaXMuI21ha2VSb29tID0gbWFrZVJvb207XG4gIH1cblxuICAvKiogVGhlIHdpZHRoIGlzIHRoYXQgb2YgdGhlIHBhcnNlci4gKi9cbiAgc2V0V2lkdGgoKTogdm9pZCB7fVxuXG4gIHNldENvbHVtbnMoYml0bWFwOiBVaW50OEFycmF5KTogdm9pZCB7XG4gICAgdGhpcy4jY29sdW1ucy5zZXQoYml0bWFwKTtcbiAgfVxuXG4gIGVudGVyKGtpbmROdW1iZXI6IG51bWJlciwgY2Fub25pY2FsOiBzdHJpbmcsIHJlY29yZHM6IDAgfCAxKTogdm9pZCB7XG4gICAgd2hpbGUgKCF0aGlzLiNwYXJzZXIuc3RhZ2Uoa2luZE51bWJlciwgY2Fub25pY2FsLCB0aGlzLiNjb2x1bW5zLCByZWNvcmRzKSkgdGhpcy4jbWFrZVJvb20oKTtcbiAgfVxufVxuIiwgIi8vIFRoZSBibG9ja3Mgb2Ygb25lIHNvdXJjZSBhcyBvbmUgdGhyZWFkIHJlYWRzIHRoZW06IHRha2VuIGluIHRoZSBvcmRlciBvZiB0aGUgZmlsZSwgcGFyc2VkIG9uIGFuIGFzc3VtcHRpb24gYWJvdXQgd2hlcmUgdGhlXG4vLyBmaXJzdCByZWNvcmQgc3RhcnRzLCBhbmQgY291bnRlZCB3aGVuIHRoZSBibG9jayBiZWZvcmUgaGFzIHNhaWQgd2hlcmUgaXRzIGxhc3Qgb25lIGVuZGVkLlxuaW1wb3J0IHsgTGVha2NoZWNrRXJyb3IgfSBmcm9tIFwiLi4vZXJyb3JzLmpzXCI7XG5pbXBvcnQgdHlwZSB7IEZpbGVzLCBPcGVuRmlsZSB9IGZyb20gXCIuLi9maWxlcy5qc1wiO1xuaW1wb3J0IHR5cGUgeyBDc3ZEaWFsZWN0IH0gZnJvbSBcIi4uL2luZ2VzdC9jc3YtZnJhbWluZy5qc1wiO1xuaW1wb3J0IHsgb3RoZXJDb2x1bW4sIHR5cGUgU2xvdCB9IGZyb20gXCIuLi9pbmdlc3QvY29sdW1ucy5qc1wiO1xuaW1wb3J0IHsgQ3N2UGFyc2VyLCB0eXBlIEZpZWxkUGxhbiwgdHlwZSBQaG9uZUZhY3RzIH0gZnJvbSBcIi4uL2tlcm5lbC9jc3YtcGFyc2VyLmpzXCI7XG5pbXBvcnQgdHlwZSB7IEtlcm5lbCB9IGZyb20gXCIuLi9rZXJuZWwva2VybmVsLmpzXCI7XG5pbXBvcnQgdHlwZSB7IEJsYW5rUnVsZSB9IGZyb20gXCIuLi9yZWNvcmQvYmxhbmsuanNcIjtcbmltcG9ydCB7IG1haWxQcm92aWRlcnMgfSBmcm9tIFwiLi4vcmVjb3JkL21haWxib3guanNcIjtcbmltcG9ydCB7IGRlY2lkZUJhcmUsIHR5cGUgQmFyZURlY2lzaW9uIH0gZnJvbSBcIi4uL3JlY29yZC9waG9uZS1iYXJlLmpzXCI7XG5pbXBvcnQgeyBwaG9uZUF1dG9tYXRvbkluVXNlIH0gZnJvbSBcIi4uL3JlY29yZC9waG9uZS1wbGFuLmpzXCI7XG5pbXBvcnQgeyBjdXJyZW50UnVsZXMgfSBmcm9tIFwiLi4vcmVjb3JkL3J1bGVzLmpzXCI7XG5pbXBvcnQgeyBzYW1wbGVkQnl0ZXMsIHR5cGUgQmFyZVBob25lcyB9IGZyb20gXCIuL2JhcmUtcGhvbmVzLmpzXCI7XG5pbXBvcnQgeyBCbG9ja09yZGVyIH0gZnJvbSBcIi4vYmxvY2stb3JkZXIuanNcIjtcbmltcG9ydCB7IENvdW50cywgdHlwZSBDb3VudEZhY3RzIH0gZnJvbSBcIi4vY291bnRzLmpzXCI7XG5pbXBvcnQgeyBDc3ZCbG9ja3MsIHR5cGUgQmxvY2tSZWplY3QgfSBmcm9tIFwiLi9jc3YtYmxvY2tzLmpzXCI7XG5pbXBvcnQgeyBSZWNvcmRFbnRyeSB9IGZyb20gXCIuL3JlY29yZC1lbnRyeS5qc1wiO1xuaW1wb3J0IHsgU3RhZ2luZ1NpbmsgfSBmcm9tIFwiLi9zdGFnaW5nLXNpbmsuanNcIjtcblxuLyoqIEEgc291cmNlIHRoYXQgaXMgcmVhZCBpbiBibG9ja3M6IHBsYWluIGRhdGEsIHRoZSBzYW1lIGZvciBhbGwgdGhyZWFkcy4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgQmxvY2tTb3VyY2Uge1xuICBwYXRoOiBzdHJpbmc7XG4gIHNpemU6IG51bWJlcjtcbiAgLyoqIFdoZXJlIHRoZSBmaXJzdCByZWNvcmQgc3RhcnRzLCBpbiBieXRlcy4gKi9cbiAgb2Zmc2V0OiBudW1iZXI7XG4gIGJsb2NrQnl0ZXM6IG51bWJlcjtcbiAgZGlhbGVjdDogQ3N2RGlhbGVjdDtcbiAgbWF4UmVjb3JkQnl0ZXM6IG51bWJlcjtcbiAgc2xvdHM6IHJlYWRvbmx5IFNsb3RbXTtcbiAgcGhvbmVzOiBQaG9uZUZhY3RzO1xuICAvKiogV2hlcmUgbmF0aW9uYWwgcGhvbmUgbnVtYmVycyBhcmUgcmVhZCB0aGF0IGhhdmUgbm8gY291bnRyeSBiZXNpZGUgdGhlbS4gKi9cbiAgcmVnaW9uOiBzdHJpbmcgfCB1bmRlZmluZWQ7XG4gIG9yZGVyOiBTaGFyZWRBcnJheUJ1ZmZlcjtcbn1cblxuLyoqIFdoYXQgYSBjb21taXR0ZWQgYmxvY2sgaGFkLiBMaW5lcyBjb3VudCBmcm9tIHRoZSBzb3VyY2UncyBzdGFydCwgcmVqZWN0cyBzdGFuZCBpbiBpdHMgb3JkZXIuICovXG5leHBvcnQgaW50ZXJmYWNlIEJsb2NrUmVwb3J0IHtcbiAgYmxvY2s6IG51bWJlcjtcbiAgcmVjb3JkczogbnVtYmVyO1xuICByZWplY3RzOiByZWFkb25seSBCbG9ja1JlamVjdFtdO1xuICAvKiogV2hlcmUgdGhlIG5leHQgYmxvY2sncyBmaXJzdCByZWNvcmQgc3RhcnRzLiAqL1xuICBlbmQ6IG51bWJlcjtcbn1cblxuLyoqIFdoYXQgaXMgcmVhZCBiZWhpbmQgYSBibG9jayBhdCBvbmNlOiBtb3N0IGxhc3QgcmVjb3JkcyBlbmQgdGhlcmUuICovXG5jb25zdCBsb29rYWhlYWRCeXRlcyA9IDQwOTY7XG5cbi8qKiBUaGUgYXNzdW1wdGlvbiBhYm91dCB3aGVyZSBhIGJsb2NrIHN0YXJ0cyB3YXMgd3JvbmcuICovXG5jbGFzcyBNaXNwbGFjZWQgZXh0ZW5kcyBFcnJvciB7fVxuXG4vKiogVGFrZXMgdGhlIGVudHJpZXMgb2YgYmxvY2tzIHRoYXQgY291bnQuICovXG5leHBvcnQgaW50ZXJmYWNlIFN0YWdlZFNpbmsge1xuICBzZXRXaWR0aChjb2x1bW5CeXRlczogbnVtYmVyKTogdm9pZDtcbiAgLyoqIFN0YWdlZCBlbnRyaWVzLCBgZW50cnlCeXRlc2AgZWFjaCwgZnJvbSBhbmQgdG8gYW4gYWRkcmVzcyBpbiB0aGUga2VybmVsLiAqL1xuICBlbnRlclN0YWdlZChmcm9tOiBudW1iZXIsIGVuZDogbnVtYmVyLCBlbnRyeUJ5dGVzOiBudW1iZXIpOiB2b2lkO1xufVxuXG4vKiogQSBzb3VyY2UgYXMgb25lIHRocmVhZCByZWFkcyBpdC4gKi9cbmV4cG9ydCBjbGFzcyBTb3VyY2VCbG9ja3Mge1xuICByZWFkb25seSAjc291cmNlOiBCbG9ja1NvdXJjZTtcbiAgcmVhZG9ubHkgI29yZGVyOiBCbG9ja09yZGVyO1xuICByZWFkb25seSAjZmlsZTogT3BlbkZpbGU7XG4gIHJlYWRvbmx5ICNwYXJzZXI6IENzdlBhcnNlcjtcbiAgcmVhZG9ubHkgI2JsYW5rOiBCbGFua1J1bGU7XG4gIHJlYWRvbmx5ICNzaW5rOiBTdGFnZWRTaW5rO1xuICByZWFkb25seSAjdG90YWwgPSBuZXcgQ291bnRzKCk7XG4gICNlbnRyeSE6IFJlY29yZEVudHJ5O1xuICAjYmxvY2tzITogQ3N2QmxvY2tzO1xuICAvKiogVGhlIHByZXNlbnQgYmxvY2sgYW5kIHdoZXJlIGl0cyBmaXJzdCByZWNvcmQgd2FzIGFzc3VtZWQgdG8gc3RhcnQ7IGl0IG1heSBiZSBjZXJ0YWluIGJlZm9yZSBpdCBpcyByZWFkLiAqL1xuICAjYmxvY2sgPSAtMTtcbiAgI2Fzc3VtZWQ6IG51bWJlciB8IHVuZGVmaW5lZDtcbiAgLyoqIFdoYXQgYmFyZSBkaWdpdHMgYXJlIGluIHRoaXMgc291cmNlLCB3aGVuIHRoYXQgaXMga25vd247IGFuZCB0aGUgcGFydHMgb2YgaXQgdGhhdCB3YWl0IGZvciB0aGF0LiAqL1xuICAjZGVjaXNpb246IEJhcmVEZWNpc2lvbiB8IHVuZGVmaW5lZDtcbiAgcmVhZG9ubHkgI3VuZGVjaWRlZDogQmFyZVBob25lc1tdID0gW107XG4gICNiYXJlITogQmFyZVBob25lcztcbiAgI2xlYXJuZWQgPSAwO1xuXG4gIGNvbnN0cnVjdG9yKHNvdXJjZTogQmxvY2tTb3VyY2UsIHRvb2xzOiB7IGZpbGVzOiBGaWxlczsga2VybmVsOiBLZXJuZWw7IHNpbms6IFN0YWdlZFNpbms7IGJsYW5rOiBCbGFua1J1bGUgfSkge1xuICAgIGNvbnN0IHsgZGlhbGVjdCwgbWF4UmVjb3JkQnl0ZXMsIHNsb3RzLCBibG9ja0J5dGVzLCBwaG9uZXMgfSA9IHNvdXJjZTtcbiAgICBjb25zdCB7IGZpbGVzLCBrZXJuZWwsIHNpbmssIGJsYW5rIH0gPSB0b29scztcbiAgICB0aGlzLiNzb3VyY2UgPSBzb3VyY2U7XG4gICAgdGhpcy4jb3JkZXIgPSBCbG9ja09yZGVyLm9mKHNvdXJjZS5vcmRlcik7XG4gICAgdGhpcy4jZmlsZSA9IGZpbGVzLm9wZW4oc291cmNlLnBhdGgpO1xuICAgIHRoaXMuI3NpbmsgPSBzaW5rO1xuICAgIHRoaXMuI2JsYW5rID0gYmxhbms7XG4gICAgdGhpcy4jcGFyc2VyID0gbmV3IENzdlBhcnNlcihrZXJuZWwsIHtcbiAgICAgIC4uLmRpYWxlY3QsXG4gICAgICBtYXhSZWNvcmRCeXRlcyxcbiAgICAgIGZpZWxkczogZmllbGRQbGFucyhzbG90cyksXG4gICAgICBibGFua1dvcmRzOiBibGFuay53b3JkcyxcbiAgICAgIHBob25lcyxcbiAgICAgIHByb3ZpZGVyczogbWFpbFByb3ZpZGVycy5tYXAoKHsgZG9tYWlucywgc2FtZUFzLCBpZ25vcmVkLCBzdWJkb21haW5zID0gZmFsc2UgfSkgPT4gKHtcbiAgICAgICAgZG9tYWlucyxcbiAgICAgICAgLi4uKHNhbWVBcyA9PT0gdW5kZWZpbmVkID8ge30gOiB7IHNhbWVBcyB9KSxcbiAgICAgICAgaWdub3JlZDogaWdub3JlZCA/PyBcIlwiLFxuICAgICAgICBzdWJkb21haW5zLFxuICAgICAgfSkpLFxuICAgICAgYnVmZmVyQnl0ZXM6IGJsb2NrQnl0ZXMgKyBsb29rYWhlYWRCeXRlcyxcbiAgICAgIHN0YWdpbmdCeXRlczogTWF0aC5tYXgoYmxvY2tCeXRlcywgMSA8PCAxNiksXG4gICAgfSk7XG4gICAgc2luay5zZXRXaWR0aCh0aGlzLiNwYXJzZXIuY29sdW1uQnl0ZXMpO1xuICAgIHRoaXMuI3ByZXBhcmUoKTtcbiAgfVxuXG4gIG5leHQoKTogQmxvY2tSZXBvcnQgfCB1bmRlZmluZWQge1xuICAgIGNvbnN0IHsgb2Zmc2V0LCBibG9ja0J5dGVzLCBzaXplIH0gPSB0aGlzLiNzb3VyY2U7XG4gICAgY29uc3QgYmxvY2sgPSB0aGlzLiNvcmRlci50YWtlKCk7XG4gICAgY29uc3Qgc3RhcnQgPSBvZmZzZXQgKyBibG9jayAqIGJsb2NrQnl0ZXM7XG4gICAgaWYgKHN0YXJ0ID49IHNpemUpIHJldHVybiB1bmRlZmluZWQ7XG4gICAgY29uc3Qgc3RvcCA9IE1hdGgubWluKHN0YXJ0ICsgYmxvY2tCeXRlcywgc2l6ZSk7XG4gICAgdGhpcy4jYmxvY2sgPSBibG9jaztcbiAgICB0aGlzLiNzdGFydFBhcnQoc3RhcnQpO1xuICAgIHRoaXMuI2Fzc3VtZWQgPSBibG9jayA9PT0gMCA/IG9mZnNldCA6IHRoaXMuI2ZpcnN0TGluZShzdGFydCwgc3RvcCk7XG4gICAgbGV0IGVuZCA9IHRoaXMuI2Fzc3VtZWQgPT09IHVuZGVmaW5lZCA/IHVuZGVmaW5lZCA6IHRoaXMuI3BhcnNlKHRoaXMuI2Fzc3VtZWQsIHN0b3ApO1xuICAgIGlmICghdGhpcy4jb3JkZXIud2FpdEZvcihibG9jaykpIHJldHVybiB1bmRlZmluZWQ7XG4gICAgY29uc3QgeyBvZmZzZXQ6IGFjdHVhbCwgbGluZSB9ID0gdGhpcy4jb3JkZXIuZW5kO1xuICAgIGlmIChlbmQgPT09IHVuZGVmaW5lZCB8fCB0aGlzLiNhc3N1bWVkICE9PSBhY3R1YWwpIHtcbiAgICAgIHRoaXMuI3BhcnNlci5kcm9wKCk7XG4gICAgICB0aGlzLiNwcmVwYXJlKCk7XG4gICAgICB0aGlzLiNzdGFydFBhcnQoc3RhcnQpO1xuICAgICAgdGhpcy4jYXNzdW1lZCA9IGFjdHVhbDtcbiAgICAgIGVuZCA9IGFjdHVhbCA+PSBzdG9wID8geyBvZmZzZXQ6IGFjdHVhbCwgbGluZXM6IDAgfSA6IHRoaXMuI3BhcnNlKGFjdHVhbCwgc3RvcCk7XG4gICAgICBpZiAoZW5kID09PSB1bmRlZmluZWQpIHJldHVybiB1bmRlZmluZWQ7XG4gICAgfVxuICAgIGNvbnN0IHsgY291bnRzIH0gPSB0aGlzLiNlbnRyeTtcbiAgICB0aGlzLiNwYXJzZXIudGFrZUNvdW50cyhjb3VudHMpO1xuICAgIGNvbnN0IHsgcmVqZWN0cyB9ID0gdGhpcy4jYmxvY2tzO1xuICAgIGZvciAoY29uc3QgcmVqZWN0IG9mIHJlamVjdHMpIHJlamVjdC5saW5lICs9IGxpbmU7XG4gICAgdGhpcy4jb3JkZXIuY29tbWl0KHsgb2Zmc2V0OiBlbmQub2Zmc2V0LCBsaW5lOiBsaW5lICsgZW5kLmxpbmVzIH0sIHsgcmVjb3JkczogY291bnRzLnJlY29yZHMsIHJlamVjdHM6IHJlamVjdHMubGVuZ3RoIH0sIHRoaXMuI2JhcmUuY291bnRzKTtcbiAgICB0aGlzLiNmbHVzaCgpO1xuICAgIHRoaXMuI3RvdGFsLmFkZChjb3VudHMpO1xuICAgIHRoaXMuI3VuZGVjaWRlZC5wdXNoKHRoaXMuI2JhcmUpO1xuICAgIC8vIEFsbCByZWNvcmRzIG9mIHRoZSBzYW1wbGUgYXJlIGluIGJsb2NrcyB0aGF0IHdlcmUgY29tbWl0dGVkLlxuICAgIGlmIChlbmQub2Zmc2V0ID49IHNhbXBsZWRCeXRlcykgdGhpcy4jZGVjaWRlKCk7XG4gICAgcmV0dXJuIHsgYmxvY2ssIHJlY29yZHM6IGNvdW50cy5yZWNvcmRzLCByZWplY3RzLCBlbmQ6IGVuZC5vZmZzZXQgfTtcbiAgfVxuXG4gIC8qKiBUbyBiZSBjYWxsZWQgd2hlbiBubyBibG9jayBpcyBsZWZ0OiB3YWl0cyBmb3IgdGhvc2Ugb2Ygb3RoZXIgdGhyZWFkcy4gVW5kZWZpbmVkIGlmIHRoZSBidWlsZCB3YXMgZ2l2ZW4gdXAuICovXG4gIGVuZCgpOiBDb3VudEZhY3RzIHwgdW5kZWZpbmVkIHtcbiAgICBjb25zdCB7IG9mZnNldCwgYmxvY2tCeXRlcywgc2l6ZSB9ID0gdGhpcy4jc291cmNlO1xuICAgIGlmICghdGhpcy4jb3JkZXIud2FpdEZvcihNYXRoLmNlaWwoKHNpemUgLSBvZmZzZXQpIC8gYmxvY2tCeXRlcykpKSByZXR1cm4gdW5kZWZpbmVkO1xuICAgIHRoaXMuI2RlY2lkZSgpO1xuICAgIHRoaXMuY2xvc2UoKTtcbiAgICBjb25zdCB7IHJlY29yZHMsIHJlY29yZEJ5dGVzLCBzYWx2YWdlZCwgZXhwb3NlZCwgdGFsbGllcyB9ID0gdGhpcy4jdG90YWw7XG4gICAgcmV0dXJuIHsgcmVjb3JkcywgcmVjb3JkQnl0ZXMsIHNhbHZhZ2VkLCBleHBvc2VkLCB0YWxsaWVzIH07XG4gIH1cblxuICBjbG9zZSgpOiB2b2lkIHtcbiAgICB0aGlzLiNmaWxlLmNsb3NlKCk7XG4gIH1cblxuICAvKiogTWFrZXMgd2hhdCByZWFkcyBhIGJsb2NrIGFuZXc6IGFmdGVyIG9uZSB0aGF0IHdhcyBicm9rZW4gb2ZmLCBpdCBpcyBpbiB0aGUgbWlkc3Qgb2Ygc29tZXRoaW5nLiAqL1xuICAjcHJlcGFyZSgpOiB2b2lkIHtcbiAgICBjb25zdCB7IGRpYWxlY3QsIG1heFJlY29yZEJ5dGVzLCBzbG90cywgcmVnaW9uIH0gPSB0aGlzLiNzb3VyY2U7XG4gICAgY29uc3QgYmxhbmsgPSB0aGlzLiNibGFuaztcbiAgICBjb25zdCBtYWtlUm9vbSA9ICgpOiB2b2lkID0+IHtcbiAgICAgIHRoaXMuI2NvbmZpcm0oKTtcbiAgICAgIHRoaXMuI2ZsdXNoKCk7XG4gICAgfTtcbiAgICBjb25zdCBzaW5rID0gbmV3IFN0YWdpbmdTaW5rKHRoaXMuI3BhcnNlciwgbWFrZVJvb20pO1xuICAgIHRoaXMuI2VudHJ5ID0gbmV3IFJlY29yZEVudHJ5KHsgc2luaywgYmxhbmssIGNvbHVtbnM6IHsgY29sdW1uQml0czogMCB9LCBydWxlczogY3VycmVudFJ1bGVzLCByZWdpb24gfSk7XG4gICAgY29uc3QgcmVhZCA9IChpbnRvOiBVaW50OEFycmF5LCBhdDogbnVtYmVyKTogbnVtYmVyID0+IHRoaXMuI3JlYWQoaW50bywgYXQpO1xuICAgIGNvbnN0IGlzQmxhbmsgPSAodmFsdWU6IHN0cmluZyk6IGJvb2xlYW4gPT4gYmxhbmsuaXNCbGFuayh2YWx1ZSk7XG4gICAgdGhpcy4jYmxvY2tzID0gbmV3IENzdkJsb2Nrcyh7IHBhcnNlcjogdGhpcy4jcGFyc2VyLCBlbnRyeTogdGhpcy4jZW50cnksIHNsb3RzLCBkaWFsZWN0LCBtYXhSZWNvcmRCeXRlcywgaXNCbGFuaywgcmVhZCwgbWFrZVJvb20gfSk7XG4gIH1cblxuICAjc3RhcnRQYXJ0KHN0YXJ0OiBudW1iZXIpOiB2b2lkIHtcbiAgICB0aGlzLiNiYXJlID0gdGhpcy4jZW50cnkuc3RhcnRQYXJ0KHRoaXMuI2RlY2lzaW9uKTtcbiAgICBjb25zdCBtb2RlID0gdGhpcy4jZGVjaXNpb24gPT09IHVuZGVmaW5lZCA/IFwidW5kZWNpZGVkXCIgOiB0aGlzLiNkZWNpc2lvbi5pc0ludGVybmF0aW9uYWwgPyBcImludGVybmF0aW9uYWxcIiA6IFwicmVmdXNlZFwiO1xuICAgIHRoaXMuI3BhcnNlci5zZXRQaG9uZXMobW9kZSwgc3RhcnQgPj0gc2FtcGxlZEJ5dGVzKTtcbiAgICBjb25zdCBhdXRvbWF0b24gPSBwaG9uZUF1dG9tYXRvbkluVXNlKCk7XG4gICAgaWYgKGF1dG9tYXRvbiA9PT0gdW5kZWZpbmVkIHx8IGF1dG9tYXRvbi5sZWFybmVkID09PSB0aGlzLiNsZWFybmVkKSByZXR1cm47XG4gICAgdGhpcy4jbGVhcm5lZCA9IGF1dG9tYXRvbi5sZWFybmVkO1xuICAgIHRoaXMuI3BhcnNlci5zZXRQaG9uZVRhYmxlKGF1dG9tYXRvbi50YWJsZSwgYXV0b21hdG9uLnN0YXJ0KTtcbiAgfVxuXG4gIC8qKiBEZWNpZGVzIHdoYXQgYmFyZSBkaWdpdHMgYXJlLCBieSB3aGF0IGFsbCB0aHJlYWRzIGhhdmUgY291bnRlZCBpbiB0aGUgc2FtcGxlLCBhbmQgZW50ZXJzIHRob3NlIHRoYXQgd2FpdGVkLiAqL1xuICAjZGVjaWRlKCk6IHZvaWQge1xuICAgIHRoaXMuI2RlY2lzaW9uID8/PSBkZWNpZGVCYXJlKHRoaXMuI29yZGVyLmJhcmUpO1xuICAgIGlmICh0aGlzLiN1bmRlY2lkZWQubGVuZ3RoID09PSAwKSByZXR1cm47XG4gICAgdGhpcy4jZW50cnkuY291bnRzID0gbmV3IENvdW50cygpO1xuICAgIGZvciAoY29uc3QgcGFydCBvZiB0aGlzLiN1bmRlY2lkZWQuc3BsaWNlKDApKSBwYXJ0LmRlY2lkZSh0aGlzLiNkZWNpc2lvbik7XG4gICAgdGhpcy4jZmx1c2goKTtcbiAgICB0aGlzLiN0b3RhbC5hZGQodGhpcy4jZW50cnkuY291bnRzKTtcbiAgfVxuXG4gIC8qKiBVbmRlZmluZWQgaWYgdGhlIHN0YXJ0IHR1cm5lZCBvdXQgdG8gYmUgd3Jvbmcgb24gdGhlIHdheS4gKi9cbiAgI3BhcnNlKHN0YXJ0OiBudW1iZXIsIHN0b3A6IG51bWJlcik6IHsgb2Zmc2V0OiBudW1iZXI7IGxpbmVzOiBudW1iZXIgfSB8IHVuZGVmaW5lZCB7XG4gICAgdHJ5IHtcbiAgICAgIHJldHVybiB0aGlzLiNibG9ja3MucGFyc2Uoc3RhcnQsIHN0b3AsIHRoaXMuI3NvdXJjZS5zaXplKTtcbiAgICB9IGNhdGNoIChjYXVzZSkge1xuICAgICAgaWYgKGNhdXNlIGluc3RhbmNlb2YgTWlzcGxhY2VkKSByZXR1cm4gdW5kZWZpbmVkO1xuICAgICAgdGhyb3cgY2F1c2U7XG4gICAgfVxuICB9XG5cbiAgLyoqIFRoZSBzdGFydCBvZiB0aGUgZmlyc3QgbGluZSB3aXRoaW4gYSBibG9jazsgdW5kZWZpbmVkIGlmIHRoZXJlIGlzIG5vbmUuICovXG4gICNmaXJzdExpbmUoc3RhcnQ6IG51bWJlciwgc3RvcDogbnVtYmVyKTogbnVtYmVyIHwgdW5kZWZpbmVkIHtcbiAgICBjb25zdCBmb3VuZCA9IHRoaXMuI3BhcnNlci5saW5lU3RhcnQoc3RhcnQgLSAxLCAoaW50bywgYXQpID0+IHRoaXMuI3JlYWQoaW50bywgYXQpKTtcbiAgICByZXR1cm4gZm91bmQgPT09IHVuZGVmaW5lZCB8fCBmb3VuZCA+PSBzdG9wID8gdW5kZWZpbmVkIDogZm91bmQ7XG4gIH1cblxuICAvKiogV2FpdHMgdW50aWwgdGhlIHByZXNlbnQgYmxvY2sncyBzdGFydCBpcyBjZXJ0YWluLiAqL1xuICAjY29uZmlybSgpOiB2b2lkIHtcbiAgICBpZiAoIXRoaXMuI29yZGVyLndhaXRGb3IodGhpcy4jYmxvY2spIHx8IHRoaXMuI29yZGVyLmVuZC5vZmZzZXQgIT09IHRoaXMuI2Fzc3VtZWQpIHRocm93IG5ldyBNaXNwbGFjZWQoKTtcbiAgfVxuXG4gICNmbHVzaCgpOiB2b2lkIHtcbiAgICB0aGlzLiNwYXJzZXIudGFrZVN0YWdlZCgoZnJvbSwgZW5kLCBlbnRyeUJ5dGVzKSA9PiB7XG4gICAgICB0aGlzLiNzaW5rLmVudGVyU3RhZ2VkKGZyb20sIGVuZCwgZW50cnlCeXRlcyk7XG4gICAgfSk7XG4gIH1cblxuICAjcmVhZChpbnRvOiBVaW50OEFycmF5LCBvZmZzZXQ6IG51bWJlcik6IG51bWJlciB7XG4gICAgY29uc3QgeyBzaXplLCBwYXRoIH0gPSB0aGlzLiNzb3VyY2U7XG4gICAgY29uc3Qgd2FudGVkID0gTWF0aC5taW4oaW50by5sZW5ndGgsIHNpemUgLSBvZmZzZXQpO1xuICAgIGxldCBkb25lID0gMDtcbiAgICB3aGlsZSAoZG9uZSA8IHdhbnRlZCkge1xuICAgICAgY29uc3QgZ290ID0gdGhpcy4jZmlsZS5yZWFkKGludG8uc3ViYXJyYXkoZG9uZSwgd2FudGVkKSwgb2Zmc2V0ICsgZG9uZSk7XG4gICAgICBpZiAoZ290ID09PSAwKVxuICAgICAgICB0aHJvdyBuZXcgTGVha2NoZWNrRXJyb3IoXCJEQU1BR0VEX0RVTVBcIiwgYCR7cGF0aH0gY2hhbmdlZCB3aGlsZSBpdCB3YXMgcmVhZDogaXQgaGFkICR7c2l6ZX0gYnl0ZXMgYXQgZmlyc3QsICR7b2Zmc2V0ICsgZG9uZX0gaW4gdGhlIGVuZGAsIHtcbiAgICAgICAgICBoaW50OiBcImJ1aWxkIGFnYWluIHdoZW4gbm90aGluZyB3cml0ZXMgdG8gaXQgYW55IG1vcmVcIixcbiAgICAgICAgfSk7XG4gICAgICBkb25lICs9IGdvdDtcbiAgICB9XG4gICAgcmV0dXJuIGRvbmU7XG4gIH1cbn1cblxuLyoqIFRoZSBraW5kcyB0aGF0IHRoZSBrZXJuZWwgcmVhZHMsIGJ5IHRoZWlyIG51bWJlcnMgdGhlcmU7IG90aGVycyBhcmUgbGVmdCB0byB0aGUgZGVmaW5pdGlvbi4gKi9cbmNvbnN0IGtlcm5lbEtpbmRzOiBSZWFkb25seTxSZWNvcmQ8c3RyaW5nLCBudW1iZXI+PiA9IHsgZW1haWw6IDEsIHBob25lOiAyLCB1c2VybmFtZTogMyB9O1xuY29uc3QgZWxzZXdoZXJlID0gMjU1O1xuLyoqIEZ1cnRoZXIgZmllbGRzIGhhdmUgbm8gbnVtYmVyIGluIGEgcGxhbi4gKi9cbmNvbnN0IG1vc3RGaWVsZHMgPSAweGZmZmY7XG5cbmZ1bmN0aW9uIGZpZWxkUGxhbnMoc2xvdHM6IHJlYWRvbmx5IFNsb3RbXSk6IEZpZWxkUGxhbltdIHtcbiAgcmV0dXJuIHNsb3RzLm1hcCgoeyBraW5kLCBudW1iZXIsIGNvdW50cnlDb2RlTnVtYmVyIH0pID0+IHtcbiAgICBjb25zdCBwbGFuID0geyBraW5kOiBraW5kID09PSBudWxsID8gMCA6IChrZXJuZWxLaW5kc1traW5kXSA/PyBlbHNld2hlcmUpLCBudW1iZXIsIGNvdW50cnlDb2RlRmllbGQ6IC0xIH07XG4gICAgLy8gQ29sdW1ucyBiZXlvbmQgdGhlIHRyYWNrZWQgb25lcyBzaGFyZSBhIG51bWJlcjogd2hpY2ggb2YgdGhlbSBoYXMgdGhlIGNvdW50cmllcyBjYW5ub3QgYmUgdG9sZC5cbiAgICBpZiAoa2luZCAhPT0gXCJwaG9uZVwiIHx8IGNvdW50cnlDb2RlTnVtYmVyIDwgMCB8fCBjb3VudHJ5Q29kZU51bWJlciA+PSBvdGhlckNvbHVtbikgcmV0dXJuIHBsYW47XG4gICAgY29uc3QgZmllbGRzID0gc2xvdHMuZmxhdE1hcCgoc2xvdCwgZmllbGQpID0+IChzbG90Lm51bWJlciA9PT0gY291bnRyeUNvZGVOdW1iZXIgPyBbZmllbGRdIDogW10pKTtcbiAgICBjb25zdCBbZmllbGQgPSAtMV0gPSBmaWVsZHM7XG4gICAgcmV0dXJuIGZpZWxkcy5sZW5ndGggPT09IDEgJiYgZmllbGQgPCBtb3N0RmllbGRzID8geyAuLi5wbGFuLCBjb3VudHJ5Q29kZUZpZWxkOiBmaWVsZCB9IDogeyAuLi5wbGFuLCBraW5kOiBlbHNld2hlcmUgfTtcbiAgfSk7XG59XG4iLCAiLy8gV2hhdCBvbmUgdGhyZWFkIG9mIGEgYnVpbGQgZG9lczogYmxvY2tzIG9mIGEgc291cmNlIHRvIGVudHJpZXMgaW4gcGFydGl0aW9ucywgYW5kIGxhdGVyIHBhcnRpdGlvbnMgdG8gYnVja2V0cy4gSXQgcnVuc1xuLy8gaW4gYSB3b3JrZXIsIG9yIGluIHRoZSBtYWluIHRocmVhZCBmb3IgYSBidWlsZCB0aGF0IGlzIG5vdCB3b3J0aCBvbmUuXG5pbXBvcnQgdHlwZSB7IEZpbGVzIH0gZnJvbSBcIi4uL2ZpbGVzLmpzXCI7XG5pbXBvcnQgeyBsb2FkQ2hlY2tzdW0gfSBmcm9tIFwiLi4vZm9ybWF0L2NoZWNrc3VtLmpzXCI7XG5pbXBvcnQgeyBLZXJuZWwgfSBmcm9tIFwiLi4va2VybmVsL2tlcm5lbC5qc1wiO1xuaW1wb3J0IHsgU2NhdHRlciB9IGZyb20gXCIuLi9rZXJuZWwvc2NhdHRlci5qc1wiO1xuaW1wb3J0IHsgU29ydGVyIH0gZnJvbSBcIi4uL2tlcm5lbC9zb3J0ZXIuanNcIjtcbmltcG9ydCB7IEJsYW5rUnVsZSB9IGZyb20gXCIuLi9yZWNvcmQvYmxhbmsuanNcIjtcbmltcG9ydCB7IENvdW50cywgdHlwZSBDb3VudEZhY3RzIH0gZnJvbSBcIi4vY291bnRzLmpzXCI7XG5pbXBvcnQgeyBjb3VudEZpcnN0LCBlbmNvZGVHcm91cCwgdHlwZSBFbmNvZGVDb250ZXh0LCB0eXBlIEVuY29kZWRHcm91cCB9IGZyb20gXCIuL2VuY29kZS1ncm91cC5qc1wiO1xuaW1wb3J0IHsgRW50cnlTaW5rIH0gZnJvbSBcIi4vZW50cnktc2luay5qc1wiO1xuaW1wb3J0IHsgUnVuRmlsZSwgUnVucywgdHlwZSBSdW5MaXN0IH0gZnJvbSBcIi4vcnVuLWZpbGUuanNcIjtcbmltcG9ydCB7IFNvdXJjZUJsb2NrcywgdHlwZSBCbG9ja1JlcG9ydCwgdHlwZSBCbG9ja1NvdXJjZSB9IGZyb20gXCIuL3NvdXJjZS1ibG9ja3MuanNcIjtcblxuLyoqIFdoYXQgYWxsIHRocmVhZHMgb2YgYSBidWlsZCBhcmUgdG9sZCBhdCBmaXJzdC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgVGhyZWFkT3B0aW9ucyB7XG4gIHJ1bnNQYXRoOiBzdHJpbmc7XG4gIHNpcEhhc2hLZXk6IFVpbnQ4QXJyYXk7XG4gIGtlZXBXb3JkczogcmVhZG9ubHkgc3RyaW5nW107XG4gIHBhcnRpdGlvbkJ5dGVzOiBudW1iZXI7XG4gIHNvcnRlckVudHJpZXM6IG51bWJlcjtcbn1cblxuZXhwb3J0IGNsYXNzIEJsb2NrVGhyZWFkIHtcbiAgcmVhZG9ubHkgI2ZpbGVzOiBGaWxlcztcbiAgcmVhZG9ubHkgI29wdGlvbnM6IFRocmVhZE9wdGlvbnM7XG4gIHJlYWRvbmx5ICNrZXJuZWw6IEtlcm5lbDtcbiAgcmVhZG9ubHkgI3J1bkZpbGU6IFJ1bkZpbGU7XG4gIHJlYWRvbmx5ICNibGFuazogQmxhbmtSdWxlO1xuICAjc2luazogRW50cnlTaW5rIHwgdW5kZWZpbmVkO1xuICAjcHJlc2VudDogU291cmNlQmxvY2tzIHwgdW5kZWZpbmVkO1xuICAjZW5jb2RlOiBFbmNvZGVDb250ZXh0IHwgdW5kZWZpbmVkO1xuXG4gIGNvbnN0cnVjdG9yKGZpbGVzOiBGaWxlcywgb3B0aW9uczogVGhyZWFkT3B0aW9ucywgbW9kdWxlPzogb2JqZWN0KSB7XG4gICAgdGhpcy4jZmlsZXMgPSBmaWxlcztcbiAgICB0aGlzLiNvcHRpb25zID0gb3B0aW9ucztcbiAgICB0aGlzLiNrZXJuZWwgPSBLZXJuZWwub3Blbihtb2R1bGUpO1xuICAgIHRoaXMuI2tlcm5lbC5zZXRLZXkob3B0aW9ucy5zaXBIYXNoS2V5KTtcbiAgICB0aGlzLiNydW5GaWxlID0gbmV3IFJ1bkZpbGUoZmlsZXMsIG9wdGlvbnMucnVuc1BhdGgpO1xuICAgIHRoaXMuI2JsYW5rID0gbmV3IEJsYW5rUnVsZShvcHRpb25zLmtlZXBXb3Jkcyk7XG4gIH1cblxuICAvKiogV2hlcmUgZW50cmllcyBnbyB0aGF0IGNvdW50IGFscmVhZHkuICovXG4gIGdldCBzaW5rKCk6IEVudHJ5U2luayB7XG4gICAgdGhpcy4jc2luayA/Pz0gbmV3IEVudHJ5U2luayhuZXcgU2NhdHRlcih0aGlzLiNrZXJuZWwsIHsgcGFydGl0aW9uQnl0ZXM6IHRoaXMuI29wdGlvbnMucGFydGl0aW9uQnl0ZXMsIGNvbHVtbkJ5dGVzOiAxIH0pLCB0aGlzLiNydW5GaWxlLCAxKTtcbiAgICByZXR1cm4gdGhpcy4jc2luaztcbiAgfVxuXG4gIC8qKiBCZWdpbnMgdG8gcmVhZCBibG9ja3Mgb2YgYSBzb3VyY2UsIHdoaWNoIG90aGVyIHRocmVhZHMgbWF5IHJlYWQgdG9vLiAqL1xuICBzdGFydFNvdXJjZShzb3VyY2U6IEJsb2NrU291cmNlKTogdm9pZCB7XG4gICAgdGhpcy4jcHJlc2VudCA9IG5ldyBTb3VyY2VCbG9ja3Moc291cmNlLCB7IGZpbGVzOiB0aGlzLiNmaWxlcywga2VybmVsOiB0aGlzLiNrZXJuZWwsIHNpbms6IHRoaXMuc2luaywgYmxhbms6IHRoaXMuI2JsYW5rIH0pO1xuICB9XG5cbiAgLyoqIFJlYWRzIHRoZSBuZXh0IGJsb2NrIHRoYXQgbm8gdGhyZWFkIGhhcyB0YWtlbiwgYW5kIHdhaXRzIHVudGlsIGl0IGNvdW50czsgdW5kZWZpbmVkIGlmIHRoZXJlIGlzIG5vbmUsIG9yIHRoZSBidWlsZCB3YXMgZ2l2ZW4gdXAuICovXG4gIG5leHRCbG9jaygpOiBCbG9ja1JlcG9ydCB8IHVuZGVmaW5lZCB7XG4gICAgcmV0dXJuIHRoaXMuI3ByZXNlbnQ/Lm5leHQoKTtcbiAgfVxuXG4gIC8qKiBFbmRzIHRoZSBwcmVzZW50IHNvdXJjZS4gKi9cbiAgZW5kU291cmNlKCk6IENvdW50RmFjdHMge1xuICAgIGNvbnN0IGNvdW50cyA9IHRoaXMuI3ByZXNlbnQ/LmVuZCgpO1xuICAgIHRoaXMuI3ByZXNlbnQgPSB1bmRlZmluZWQ7XG4gICAgcmV0dXJuIGNvdW50cyA/PyBuZXcgQ291bnRzKCk7XG4gIH1cblxuICAvKiogU3BpbGxzIGFsbCBlbnRyaWVzLiAqL1xuICBkcmFpbigpOiBSdW5MaXN0IHtcbiAgICB0aGlzLiNzaW5rPy5kcmFpbigpO1xuICAgIHRoaXMuI3NpbmsgPSB1bmRlZmluZWQ7XG4gICAgcmV0dXJuIHRoaXMuI3J1bkZpbGUubGlzdDtcbiAgfVxuXG4gIC8qKiBQcmVwYXJlcyBmb3IgZW5jb2RpbmcgdGhlIHJ1bnMgb2YgYWxsIHRocmVhZHMuICovXG4gIGFzeW5jIG9wZW5SdW5zKGxpc3RzOiByZWFkb25seSBSdW5MaXN0W10sIGNvbHVtbkJpdHM6IG51bWJlciwgY29sdW1uTWFwOiBVaW50MTZBcnJheSk6IFByb21pc2U8dm9pZD4ge1xuICAgIGNvbnN0IHNvcnRlciA9IG5ldyBTb3J0ZXIodGhpcy4ja2VybmVsLCB7IGNhcGFjaXR5OiB0aGlzLiNvcHRpb25zLnNvcnRlckVudHJpZXMsIGNvbHVtbkJpdHMsIGNvbHVtbk1hcCB9KTtcbiAgICB0aGlzLiNlbmNvZGUgPSB7IHJ1bnM6IG5ldyBSdW5zKHRoaXMuI2ZpbGVzLCBsaXN0cyksIHNvcnRlciwgY2hlY2tzdW06IGF3YWl0IGxvYWRDaGVja3N1bSgpIH07XG4gIH1cblxuICBjb3VudEZpcnN0KGtpbmROdW1iZXI6IG51bWJlcik6IG51bWJlciB7XG4gICAgcmV0dXJuIGNvdW50Rmlyc3QodGhpcy4jZW5jb2RlISwga2luZE51bWJlcik7XG4gIH1cblxuICBlbmNvZGUoa2luZE51bWJlcjogbnVtYmVyLCB0b3A6IG51bWJlciwgYnVja2V0Qml0czogbnVtYmVyKTogRW5jb2RlZEdyb3VwIHtcbiAgICByZXR1cm4gZW5jb2RlR3JvdXAodGhpcy4jZW5jb2RlISwga2luZE51bWJlciwgdG9wLCBidWNrZXRCaXRzKTtcbiAgfVxuXG4gIGNsb3NlKCk6IHZvaWQge1xuICAgIHRoaXMuI3ByZXNlbnQ/LmNsb3NlKCk7XG4gICAgdGhpcy4jZW5jb2RlPy5ydW5zLmNsb3NlKCk7XG4gICAgdGhpcy4jcnVuRmlsZS5jbG9zZSgpO1xuICB9XG59XG4iLCAiLy8gVGhlIG9uZSBkb29yIHRvIHRoZSBkaXNrLiBDYWxscyBhcmUgc3luY2hyb25vdXMsIGluIGxhcmdlIHBpZWNlczsgb25seSByZWFkaW5nIGZyb20gd2hhdCBtYXkga2VlcCBvbmUgd2FpdGluZyAoYSBwaXBlKVxuLy8gaXMgbm90LiBFcnJvcnMgb2YgdGhlIHN5c3RlbSBjb21lIG91dCBhcyBMZWFrY2hlY2tFcnJvciB3aXRoIHRoZSBwYXRoIGFuZCB0aGUgcmVhc29uLCBuZXZlciB3aXRoIGNvbnRlbnRzLlxuaW1wb3J0IHtcbiAgY2xvc2VTeW5jLFxuICBjb25zdGFudHMsXG4gIGZzdGF0U3luYyxcbiAgZnN5bmNTeW5jLFxuICBsaW5rU3luYyxcbiAgbHN0YXRTeW5jLFxuICBta2RpclN5bmMsXG4gIG1rZHRlbXBTeW5jLFxuICBvcGVuIGFzIG9wZW5DYWxsYmFjayxcbiAgb3BlblN5bmMsXG4gIHJlYWQsXG4gIHJlYWRkaXJTeW5jLFxuICByZWFkRmlsZVN5bmMsXG4gIHJlYWRTeW5jLFxuICByZW5hbWVTeW5jLFxuICBybVN5bmMsXG4gIHN0YXRTeW5jLFxuICB3cml0ZVN5bmMsXG59IGZyb20gXCJub2RlOmZzXCI7XG5pbXBvcnQgeyBzZXRUaW1lb3V0IH0gZnJvbSBcIm5vZGU6dGltZXJzL3Byb21pc2VzXCI7XG5pbXBvcnQgeyBMZWFrY2hlY2tFcnJvciB9IGZyb20gXCIuL2Vycm9ycy5qc1wiO1xuXG4vKiogQW4gb3BlbiBmaWxlLiBPZmZzZXRzIGFuZCBsZW5ndGhzIGFyZSBpbiBieXRlcy4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgT3BlbkZpbGUge1xuICByZWFkb25seSBwYXRoOiBzdHJpbmc7XG4gIC8qKiBMZW5ndGggaW4gYnl0ZXMgd2hlbiBpdCB3YXMgb3BlbmVkOyB1bmRlZmluZWQgZm9yIHdoYXQgaGFzIG5vIGxlbmd0aCAoYSBwaXBlKS4gKi9cbiAgcmVhZG9ubHkgc2l6ZTogbnVtYmVyIHwgdW5kZWZpbmVkO1xuICAvKiogUmVhZHMgdXAgdG8gYGJ5dGVzLmxlbmd0aGAgYnl0ZXMgYXQgYG9mZnNldGAsIG9yIGF0IHRoZSBjdXJyZW50IHBvc2l0aW9uIGlmIG51bGw7IDAgYXQgdGhlIGVuZC4gKi9cbiAgcmVhZChieXRlczogVWludDhBcnJheSwgb2Zmc2V0OiBudW1iZXIgfCBudWxsKTogbnVtYmVyO1xuICAvKiogVGhlIHNhbWUgZnJvbSB0aGUgY3VycmVudCBwb3NpdGlvbiwgd2l0aG91dCBob2xkaW5nIHVwIHRoZSB0aHJlYWQ6IHNpZ25hbHMgYXJlIHNlcnZlZCB3aGlsZSBhIHBpcGUgaXMgc2lsZW50LiAqL1xuICByZWFkTmV4dChieXRlczogVWludDhBcnJheSk6IFByb21pc2U8bnVtYmVyPjtcbiAgLyoqIFdyaXRlcyBhbGwgb2YgYGJ5dGVzYCBhdCBgb2Zmc2V0YCwgb3IgYXQgdGhlIGN1cnJlbnQgcG9zaXRpb24gaWYgbnVsbC4gKi9cbiAgd3JpdGUoYnl0ZXM6IFVpbnQ4QXJyYXksIG9mZnNldDogbnVtYmVyIHwgbnVsbCk6IHZvaWQ7XG4gIHN5bmMoKTogdm9pZDtcbiAgY2xvc2UoKTogdm9pZDtcbn1cblxuLyoqIFdoYXQgYGxvb2tgIHRlbGxzIG9mIGEgcGF0aC4gKi9cbmludGVyZmFjZSBGaWxlRmFjdHMge1xuICB0eXBlOiBcImZpbGVcIiB8IFwiZm9sZGVyXCIgfCBcImxpbmtcIiB8IFwib3RoZXJcIjtcbiAgYnl0ZXM6IG51bWJlcjtcbiAgLyoqIFBlcm1pc3Npb24gYml0cywgc3VjaCBhcyAwbzYwMC4gKi9cbiAgbW9kZTogbnVtYmVyO1xuICBvd25lcklkOiBudW1iZXI7XG4gIGRldmljZTogbnVtYmVyO1xuICBpbm9kZTogbnVtYmVyO1xufVxuXG4vKiogVGhlIG9wZXJhdGlvbnMgb24gdGhlIGRpc2s7IHRlc3RzIGhhbmQgaW4gYSB0d2luIHRoYXQgZmFpbHMgb24gcHVycG9zZS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgRmlsZXMge1xuICBvcGVuKHBhdGg6IHN0cmluZyk6IE9wZW5GaWxlO1xuICAvKiogVGhlIHNhbWUgZm9yIHdoYXQgbWF5IGtlZXAgb25lIHdhaXRpbmcgdG8gYmUgb3BlbmVkLCBhcyBhIG5hbWVkIHBpcGUgZG9lcy4gKi9cbiAgb3BlbkxhdGVyKHBhdGg6IHN0cmluZyk6IFByb21pc2U8T3BlbkZpbGU+O1xuICAvKiogT3BlbnMgc3RhbmRhcmQgaW5wdXQgZm9yIHJlYWRpbmcuICovXG4gIG9wZW5TdGFuZGFyZElucHV0KCk6IE9wZW5GaWxlO1xuICAvKiogQ3JlYXRlcyBhIGZpbGUgdGhhdCBtdXN0IG5vdCBleGlzdCwgd2l0aCBtb2RlIDA2MDAuICovXG4gIGNyZWF0ZShwYXRoOiBzdHJpbmcpOiBPcGVuRmlsZTtcbiAgcmVhZFdob2xlKHBhdGg6IHN0cmluZywgbWF4Qnl0ZXM6IG51bWJlcik6IFVpbnQ4QXJyYXk7XG4gIC8qKiBVbmRlZmluZWQgaWYgdGhlcmUgaXMgbm90aGluZzsgYSBsaW5rIGl0c2VsZiwgdW5sZXNzIGxpbmtzIGFyZSB0byBiZSBmb2xsb3dlZC4gKi9cbiAgbG9vayhwYXRoOiBzdHJpbmcsIGZvbGxvdz86IGJvb2xlYW4pOiBGaWxlRmFjdHMgfCB1bmRlZmluZWQ7XG4gIGxpc3QoZm9sZGVyOiBzdHJpbmcpOiBzdHJpbmdbXTtcbiAgLyoqIE1ha2VzIGEgZm9sZGVyIGFuZCBpdHMgcGFyZW50cywgbW9kZSAwNzAwOyBvbmUgdGhhdCBleGlzdHMgaXMgbGVmdCBhcyBpdCBpcy4gKi9cbiAgbWFrZUZvbGRlcihwYXRoOiBzdHJpbmcpOiB2b2lkO1xuICAvKiogTWFrZXMgYSBuZXcgZm9sZGVyIG9mIG1vZGUgMDcwMCB3aG9zZSBuYW1lIGJlZ2lucyB3aXRoIGBwcmVmaXhgLiAqL1xuICBtYWtlVGVtcG9yYXJ5Rm9sZGVyKHByZWZpeDogc3RyaW5nKTogc3RyaW5nO1xuICByZW5hbWUoZnJvbTogc3RyaW5nLCB0bzogc3RyaW5nKTogdm9pZDtcbiAgLyoqIEdpdmVzIGEgZmlsZSBhIHNlY29uZCBuYW1lIHRoYXQgbXVzdCBub3QgZXhpc3QgeWV0OyBmYWxzZSBpZiBpdCBkb2VzLiAqL1xuICBsaW5rRXhjbHVzaXZlKGZyb206IHN0cmluZywgdG86IHN0cmluZyk6IGJvb2xlYW47XG4gIHN5bmNGb2xkZXIocGF0aDogc3RyaW5nKTogdm9pZDtcbiAgcmVtb3ZlKHBhdGg6IHN0cmluZyk6IHZvaWQ7XG4gIHJlbW92ZUZvbGRlcihwYXRoOiBzdHJpbmcpOiB2b2lkO1xufVxuXG5mdW5jdGlvbiBmYWlsdXJlKGRvaW5nOiBcInJlYWRcIiB8IFwid3JpdGVcIiwgcGF0aDogc3RyaW5nLCBjYXVzZTogdW5rbm93bik6IExlYWtjaGVja0Vycm9yIHtcbiAgY29uc3QgY29kZSA9IGNhdXNlIGluc3RhbmNlb2YgRXJyb3IgJiYgXCJjb2RlXCIgaW4gY2F1c2UgPyBTdHJpbmcoY2F1c2UuY29kZSkgOiBcInVua25vd24gZXJyb3JcIjtcbiAgaWYgKGNvZGUgPT09IFwiRU5PU1BDXCIgfHwgY29kZSA9PT0gXCJFRFFVT1RcIilcbiAgICByZXR1cm4gbmV3IExlYWtjaGVja0Vycm9yKFwiRElTS19GVUxMXCIsIGBubyBzcGFjZSBsZWZ0IHRvIHdyaXRlICR7cGF0aH1gLCB7XG4gICAgICBoaW50OiBcImZyZWUgc29tZSBzcGFjZSwgb3IgcHV0IHRoZSBpbmRleCBvbiBhbm90aGVyIGRpc2sgd2l0aCAtLW91dHB1dFwiLFxuICAgIH0pO1xuICBjb25zdCB3aHkgPSByZWFzb25zW2NvZGVdID8/IGNvZGU7XG4gIHJldHVybiBuZXcgTGVha2NoZWNrRXJyb3IoZG9pbmcgPT09IFwicmVhZFwiID8gXCJDQU5OT1RfUkVBRFwiIDogXCJDQU5OT1RfV1JJVEVcIiwgYGNhbm5vdCAke2RvaW5nfSAke3BhdGh9OiAke3doeX1gKTtcbn1cblxuY29uc3QgcmVhc29uczogUmVhZG9ubHk8UmVjb3JkPHN0cmluZywgc3RyaW5nPj4gPSB7XG4gIEVOT0VOVDogXCJ0aGVyZSBpcyBubyBzdWNoIGZpbGUgb3IgZm9sZGVyXCIsXG4gIEVBQ0NFUzogXCJwZXJtaXNzaW9uIGRlbmllZFwiLFxuICBFUEVSTTogXCJub3QgcGVybWl0dGVkXCIsXG4gIEVJU0RJUjogXCJpdCBpcyBhIGZvbGRlclwiLFxuICBFTk9URElSOiBcImEgcGFydCBvZiB0aGUgcGF0aCBpcyBubyBmb2xkZXJcIixcbiAgRUVYSVNUOiBcIml0IGV4aXN0cyBhbHJlYWR5XCIsXG4gIEVST0ZTOiBcInRoZSBkaXNrIGlzIHJlYWQtb25seVwiLFxuICBFSU86IFwidGhlIGRpc2sgcmVwb3J0cyBhbiBlcnJvclwiLFxuICBFTUZJTEU6IFwidG9vIG1hbnkgb3BlbiBmaWxlc1wiLFxufTtcblxuZnVuY3Rpb24gYXR0ZW1wdDxUPihkb2luZzogXCJyZWFkXCIgfCBcIndyaXRlXCIsIHBhdGg6IHN0cmluZywgYWN0aW9uOiAoKSA9PiBUKTogVCB7XG4gIHRyeSB7XG4gICAgcmV0dXJuIGFjdGlvbigpO1xuICB9IGNhdGNoIChjYXVzZSkge1xuICAgIHRocm93IGZhaWx1cmUoZG9pbmcsIHBhdGgsIGNhdXNlKTtcbiAgfVxufVxuXG5mdW5jdGlvbiBjb2RlT2YoY2F1c2U6IHVua25vd24pOiBzdHJpbmcgfCB1bmRlZmluZWQge1xuICByZXR1cm4gY2F1c2UgaW5zdGFuY2VvZiBFcnJvciAmJiBcImNvZGVcIiBpbiBjYXVzZSA/IFN0cmluZyhjYXVzZS5jb2RlKSA6IHVuZGVmaW5lZDtcbn1cblxuZnVuY3Rpb24gb3BlbmVkRmlsZShwYXRoOiBzdHJpbmcsIGRlc2NyaXB0b3I6IG51bWJlciwgY2xvc2VzOiBib29sZWFuKTogT3BlbkZpbGUge1xuICBjb25zdCBzdGF0cyA9IGF0dGVtcHQoXCJyZWFkXCIsIHBhdGgsICgpID0+IGZzdGF0U3luYyhkZXNjcmlwdG9yKSk7XG4gIGxldCBvcGVuID0gdHJ1ZTtcbiAgcmV0dXJuIHtcbiAgICBwYXRoLFxuICAgIHNpemU6IHN0YXRzLmlzRmlsZSgpID8gc3RhdHMuc2l6ZSA6IHVuZGVmaW5lZCxcbiAgICByZWFkKGJ5dGVzLCBvZmZzZXQpIHtcbiAgICAgIHJldHVybiBhdHRlbXB0KFwicmVhZFwiLCBwYXRoLCAoKSA9PiByZWFkU3luYyhkZXNjcmlwdG9yLCBieXRlcywgMCwgYnl0ZXMubGVuZ3RoLCBvZmZzZXQpKTtcbiAgICB9LFxuICAgIGFzeW5jIHJlYWROZXh0KGJ5dGVzKSB7XG4gICAgICBmb3IgKDs7KSB7XG4gICAgICAgIGNvbnN0IG91dGNvbWUgPSBhd2FpdCBuZXcgUHJvbWlzZTxudW1iZXIgfCBFcnJvcj4oKHJlc29sdmUpID0+IHtcbiAgICAgICAgICByZWFkKGRlc2NyaXB0b3IsIGJ5dGVzLCAwLCBieXRlcy5sZW5ndGgsIG51bGwsIChlcnJvciwgY291bnQpID0+IHtcbiAgICAgICAgICAgIHJlc29sdmUoZXJyb3IgPz8gY291bnQpO1xuICAgICAgICAgIH0pO1xuICAgICAgICB9KTtcbiAgICAgICAgaWYgKHR5cGVvZiBvdXRjb21lID09PSBcIm51bWJlclwiKSByZXR1cm4gb3V0Y29tZTtcbiAgICAgICAgY29uc3QgY29kZSA9IGNvZGVPZihvdXRjb21lKTtcbiAgICAgICAgaWYgKGNvZGUgPT09IFwiRU9GXCIpIHJldHVybiAwO1xuICAgICAgICBpZiAoY29kZSAhPT0gXCJFQUdBSU5cIikgdGhyb3cgZmFpbHVyZShcInJlYWRcIiwgcGF0aCwgb3V0Y29tZSk7XG4gICAgICAgIC8vIEEgcGlwZSBpbiBub24tYmxvY2tpbmcgbW9kZSBoYXMgbm90aGluZyB5ZXQuXG4gICAgICAgIGF3YWl0IHNldFRpbWVvdXQoMTApO1xuICAgICAgfVxuICAgIH0sXG4gICAgd3JpdGUoYnl0ZXMsIG9mZnNldCkge1xuICAgICAgYXR0ZW1wdChcIndyaXRlXCIsIHBhdGgsICgpID0+IHtcbiAgICAgICAgZm9yIChsZXQgZG9uZSA9IDA7IGRvbmUgPCBieXRlcy5sZW5ndGg7KVxuICAgICAgICAgIGRvbmUgKz0gd3JpdGVTeW5jKGRlc2NyaXB0b3IsIGJ5dGVzLCBkb25lLCBieXRlcy5sZW5ndGggLSBkb25lLCBvZmZzZXQgPT09IG51bGwgPyBudWxsIDogb2Zmc2V0ICsgZG9uZSk7XG4gICAgICB9KTtcbiAgICB9LFxuICAgIHN5bmMoKSB7XG4gICAgICBhdHRlbXB0KFwid3JpdGVcIiwgcGF0aCwgKCkgPT4ge1xuICAgICAgICBmc3luY1N5bmMoZGVzY3JpcHRvcik7XG4gICAgICB9KTtcbiAgICB9LFxuICAgIGNsb3NlKCkge1xuICAgICAgaWYgKCFvcGVuKSByZXR1cm47XG4gICAgICBvcGVuID0gZmFsc2U7XG4gICAgICBpZiAoY2xvc2VzKVxuICAgICAgICBhdHRlbXB0KFwid3JpdGVcIiwgcGF0aCwgKCkgPT4ge1xuICAgICAgICAgIGNsb3NlU3luYyhkZXNjcmlwdG9yKTtcbiAgICAgICAgfSk7XG4gICAgfSxcbiAgfTtcbn1cblxuLyoqIEEgZmlsZSB0aGF0IHdhcyBvcGVuZWQgZm9yIHJlYWRpbmc7IGEgZm9sZGVyIGNhbiBiZSBvcGVuZWQgdG9vLCBhbmQgaXMgcmVmdXNlZC4gKi9cbmZ1bmN0aW9uIGNoZWNrZWRGaWxlKHBhdGg6IHN0cmluZywgZGVzY3JpcHRvcjogbnVtYmVyKTogT3BlbkZpbGUge1xuICBjb25zdCBmaWxlID0gb3BlbmVkRmlsZShwYXRoLCBkZXNjcmlwdG9yLCB0cnVlKTtcbiAgaWYgKGF0dGVtcHQoXCJyZWFkXCIsIHBhdGgsICgpID0+IGZzdGF0U3luYyhkZXNjcmlwdG9yKSkuaXNEaXJlY3RvcnkoKSkge1xuICAgIGZpbGUuY2xvc2UoKTtcbiAgICB0aHJvdyBmYWlsdXJlKFwicmVhZFwiLCBwYXRoLCBPYmplY3QuYXNzaWduKG5ldyBFcnJvcigpLCB7IGNvZGU6IFwiRUlTRElSXCIgfSkpO1xuICB9XG4gIHJldHVybiBmaWxlO1xufVxuXG4vKiogVGhlIHJlYWwgZGlzay4gKi9cbmV4cG9ydCBjb25zdCBub2RlRmlsZXM6IEZpbGVzID0ge1xuICBvcGVuKHBhdGgpIHtcbiAgICByZXR1cm4gY2hlY2tlZEZpbGUoXG4gICAgICBwYXRoLFxuICAgICAgYXR0ZW1wdChcInJlYWRcIiwgcGF0aCwgKCkgPT4gb3BlblN5bmMocGF0aCwgXCJyXCIpKSxcbiAgICApO1xuICB9LFxuICBhc3luYyBvcGVuTGF0ZXIocGF0aCkge1xuICAgIGNvbnN0IG9wZW5lZCA9IGF3YWl0IG5ldyBQcm9taXNlPG51bWJlciB8IEVycm9yPigocmVzb2x2ZSkgPT4ge1xuICAgICAgb3BlbkNhbGxiYWNrKHBhdGgsIFwiclwiLCAoZXJyb3IsIGRlc2NyaXB0b3IpID0+IHtcbiAgICAgICAgcmVzb2x2ZShlcnJvciA/PyBkZXNjcmlwdG9yKTtcbiAgICAgIH0pO1xuICAgIH0pO1xuICAgIGlmICh0eXBlb2Ygb3BlbmVkICE9PSBcIm51bWJlclwiKSB0aHJvdyBmYWlsdXJlKFwicmVhZFwiLCBwYXRoLCBvcGVuZWQpO1xuICAgIHJldHVybiBjaGVja2VkRmlsZShwYXRoLCBvcGVuZWQpO1xuICB9LFxuICBvcGVuU3RhbmRhcmRJbnB1dCgpIHtcbiAgICByZXR1cm4gb3BlbmVkRmlsZShcInN0YW5kYXJkIGlucHV0XCIsIDAsIGZhbHNlKTtcbiAgfSxcbiAgY3JlYXRlKHBhdGgpIHtcbiAgICBjb25zdCBmbGFncyA9IGNvbnN0YW50cy5PX1JEV1IgfCBjb25zdGFudHMuT19DUkVBVCB8IGNvbnN0YW50cy5PX0VYQ0w7XG4gICAgcmV0dXJuIG9wZW5lZEZpbGUoXG4gICAgICBwYXRoLFxuICAgICAgYXR0ZW1wdChcIndyaXRlXCIsIHBhdGgsICgpID0+IG9wZW5TeW5jKHBhdGgsIGZsYWdzLCAwbzYwMCkpLFxuICAgICAgdHJ1ZSxcbiAgICApO1xuICB9LFxuICByZWFkV2hvbGUocGF0aCwgbWF4Qnl0ZXMpIHtcbiAgICBjb25zdCBmYWN0cyA9IG5vZGVGaWxlcy5sb29rKHBhdGgpO1xuICAgIGlmIChmYWN0cyAhPT0gdW5kZWZpbmVkICYmIGZhY3RzLmJ5dGVzID4gbWF4Qnl0ZXMpXG4gICAgICB0aHJvdyBuZXcgTGVha2NoZWNrRXJyb3IoXCJDQU5OT1RfUkVBRFwiLCBgY2Fubm90IHJlYWQgJHtwYXRofTogaXQgaGFzICR7ZmFjdHMuYnl0ZXN9IGJ5dGVzLCBvdmVyICR7bWF4Qnl0ZXN9YCk7XG4gICAgcmV0dXJuIGF0dGVtcHQoXCJyZWFkXCIsIHBhdGgsICgpID0+IHJlYWRGaWxlU3luYyhwYXRoKSk7XG4gIH0sXG4gIGxvb2socGF0aCwgZm9sbG93ID0gZmFsc2UpIHtcbiAgICB0cnkge1xuICAgICAgY29uc3Qgc3RhdHMgPSBmb2xsb3cgPyBzdGF0U3luYyhwYXRoKSA6IGxzdGF0U3luYyhwYXRoKTtcbiAgICAgIGNvbnN0IHR5cGUgPSBzdGF0cy5pc1N5bWJvbGljTGluaygpID8gXCJsaW5rXCIgOiBzdGF0cy5pc0RpcmVjdG9yeSgpID8gXCJmb2xkZXJcIiA6IHN0YXRzLmlzRmlsZSgpID8gXCJmaWxlXCIgOiBcIm90aGVyXCI7XG4gICAgICBjb25zdCB7IHNpemU6IGJ5dGVzLCB1aWQ6IG93bmVySWQsIGRldjogZGV2aWNlLCBpbm86IGlub2RlIH0gPSBzdGF0cztcbiAgICAgIHJldHVybiB7IHR5cGUsIGJ5dGVzLCBtb2RlOiBzdGF0cy5tb2RlICYgMG83NzcsIG93bmVySWQsIGRldmljZSwgaW5vZGUgfTtcbiAgICB9IGNhdGNoIChjYXVzZSkge1xuICAgICAgaWYgKGNvZGVPZihjYXVzZSkgPT09IFwiRU5PRU5UXCIgfHwgY29kZU9mKGNhdXNlKSA9PT0gXCJFTk9URElSXCIpIHJldHVybiB1bmRlZmluZWQ7XG4gICAgICB0aHJvdyBmYWlsdXJlKFwicmVhZFwiLCBwYXRoLCBjYXVzZSk7XG4gICAgfVxuICB9LFxuICBsaXN0KGZvbGRlcikge1xuICAgIHJldHVybiBhdHRlbXB0KFwicmVhZFwiLCBmb2xkZXIsICgpID0+IHJlYWRkaXJTeW5jKGZvbGRlcikudG9Tb3J0ZWQoKSk7XG4gIH0sXG4gIG1ha2VGb2xkZXIocGF0aCkge1xuICAgIGF0dGVtcHQoXCJ3cml0ZVwiLCBwYXRoLCAoKSA9PiBta2RpclN5bmMocGF0aCwgeyByZWN1cnNpdmU6IHRydWUsIG1vZGU6IDBvNzAwIH0pKTtcbiAgfSxcbiAgbWFrZVRlbXBvcmFyeUZvbGRlcihwcmVmaXgpIHtcbiAgICByZXR1cm4gYXR0ZW1wdChcIndyaXRlXCIsIHByZWZpeCwgKCkgPT4gbWtkdGVtcFN5bmMocHJlZml4KSk7XG4gIH0sXG4gIHJlbmFtZShmcm9tLCB0bykge1xuICAgIGF0dGVtcHQoXCJ3cml0ZVwiLCB0bywgKCkgPT4ge1xuICAgICAgcmVuYW1lU3luYyhmcm9tLCB0byk7XG4gICAgfSk7XG4gIH0sXG4gIGxpbmtFeGNsdXNpdmUoZnJvbSwgdG8pIHtcbiAgICB0cnkge1xuICAgICAgbGlua1N5bmMoZnJvbSwgdG8pO1xuICAgICAgcmV0dXJuIHRydWU7XG4gICAgfSBjYXRjaCAoY2F1c2UpIHtcbiAgICAgIGNvbnN0IGNvZGUgPSBjb2RlT2YoY2F1c2UpO1xuICAgICAgaWYgKGNvZGUgPT09IFwiRUVYSVNUXCIpIHJldHVybiBmYWxzZTtcbiAgICAgIC8vIFNvbWUgZGlza3Mga25vdyBubyBzZWNvbmQgbmFtZXMuIE5vdGhpbmcgaXMgbG9zdCB3aGVyZSB0aGUgZmlyc3QgbG9vayB0ZWxscyB0aGUgdHJ1dGguXG4gICAgICBpZiAoW1wiRVBFUk1cIiwgXCJFTk9UU1VQXCIsIFwiRU9QTk9UU1VQUFwiLCBcIkVOT1NZU1wiXS5pbmNsdWRlcyhjb2RlID8/IFwiXCIpKSB7XG4gICAgICAgIGlmIChub2RlRmlsZXMubG9vayh0bykgIT09IHVuZGVmaW5lZCkgcmV0dXJuIGZhbHNlO1xuICAgICAgICBub2RlRmlsZXMucmVuYW1lKGZyb20sIHRvKTtcbiAgICAgICAgcmV0dXJuIHRydWU7XG4gICAgICB9XG4gICAgICB0aHJvdyBmYWlsdXJlKFwid3JpdGVcIiwgdG8sIGNhdXNlKTtcbiAgICB9XG4gIH0sXG4gIHN5bmNGb2xkZXIocGF0aCkge1xuICAgIGF0dGVtcHQoXCJ3cml0ZVwiLCBwYXRoLCAoKSA9PiB7XG4gICAgICBjb25zdCBkZXNjcmlwdG9yID0gb3BlblN5bmMocGF0aCwgXCJyXCIpO1xuICAgICAgdHJ5IHtcbiAgICAgICAgZnN5bmNTeW5jKGRlc2NyaXB0b3IpO1xuICAgICAgfSBmaW5hbGx5IHtcbiAgICAgICAgY2xvc2VTeW5jKGRlc2NyaXB0b3IpO1xuICAgICAgfVxuICAgIH0pO1xuICB9LFxuICByZW1vdmUocGF0aCkge1xuICAgIGF0dGVtcHQoXCJ3cml0ZVwiLCBwYXRoLCAoKSA9PiB7XG4gICAgICBybVN5bmMocGF0aCk7XG4gICAgfSk7XG4gIH0sXG4gIHJlbW92ZUZvbGRlcihwYXRoKSB7XG4gICAgYXR0ZW1wdChcIndyaXRlXCIsIHBhdGgsICgpID0+IHtcbiAgICAgIHJtU3luYyhwYXRoLCB7IHJlY3Vyc2l2ZTogdHJ1ZSwgZm9yY2U6IHRydWUgfSk7XG4gICAgfSk7XG4gIH0sXG59O1xuXG4vKiogV2hldGhlciBhIHN0YW5kYXJkIHN0cmVhbSBtYXkgYmUgYSB0ZXJtaW5hbDogYSBkZXZpY2UsIGFuZCBub3QgYSBmaWxlLCBhIHBpcGUsIG9yIGNsb3NlZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBtYXlCZVRlcm1pbmFsKGRlc2NyaXB0b3I6IDAgfCAxIHwgMik6IGJvb2xlYW4ge1xuICB0cnkge1xuICAgIHJldHVybiBmc3RhdFN5bmMoZGVzY3JpcHRvcikuaXNDaGFyYWN0ZXJEZXZpY2UoKTtcbiAgfSBjYXRjaCB7XG4gICAgcmV0dXJuIGZhbHNlO1xuICB9XG59XG5cbi8qKiBBIHN0YW5kYXJkIHN0cmVhbSBieSBpdHMgZGVzY3JpcHRvci4gTWFraW5nIGBwcm9jZXNzLnN0ZG91dGAgdGFrZXMgbG9uZ2VyIHRoYW4gbW9zdCBsb29rdXBzIGRvLiAqL1xuZXhwb3J0IGludGVyZmFjZSBTdGFuZGFyZFN0cmVhbSB7XG4gIHJlYWRvbmx5IG1heUJlVGVybWluYWw6IGJvb2xlYW47XG4gIC8qKiBXcml0ZXMgYWxsIG9mIHRoZSB0ZXh0OyBmYWxzZSBpZiB0aGVyZSBpcyBubyByZWFkZXIgYW55IG1vcmUuIFRocm93cyBgQ0FOTk9UX1dSSVRFYCwgYERJU0tfRlVMTGAuICovXG4gIHdyaXRlKHRleHQ6IHN0cmluZyk6IGJvb2xlYW47XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBzdGFuZGFyZFN0cmVhbShkZXNjcmlwdG9yOiAxIHwgMik6IFN0YW5kYXJkU3RyZWFtIHtcbiAgY29uc3QgcGF0aCA9IGRlc2NyaXB0b3IgPT09IDEgPyBcInN0YW5kYXJkIG91dHB1dFwiIDogXCJzdGFuZGFyZCBlcnJvclwiO1xuICByZXR1cm4ge1xuICAgIG1heUJlVGVybWluYWw6IG1heUJlVGVybWluYWwoZGVzY3JpcHRvciksXG4gICAgd3JpdGUodGV4dCkge1xuICAgICAgY29uc3QgYnl0ZXMgPSBCdWZmZXIuZnJvbSh0ZXh0KTtcbiAgICAgIGZvciAobGV0IGRvbmUgPSAwOyBkb25lIDwgYnl0ZXMubGVuZ3RoOylcbiAgICAgICAgdHJ5IHtcbiAgICAgICAgICBkb25lICs9IHdyaXRlU3luYyhkZXNjcmlwdG9yLCBieXRlcywgZG9uZSk7XG4gICAgICAgIH0gY2F0Y2ggKGNhdXNlKSB7XG4gICAgICAgICAgY29uc3QgY29kZSA9IGNvZGVPZihjYXVzZSk7XG4gICAgICAgICAgaWYgKGNvZGUgPT09IFwiRVBJUEVcIiB8fCBjb2RlID09PSBcIkVCQURGXCIpIHJldHVybiBmYWxzZTtcbiAgICAgICAgICBpZiAoY29kZSAhPT0gXCJFQUdBSU5cIikgdGhyb3cgZmFpbHVyZShcIndyaXRlXCIsIHBhdGgsIGNhdXNlKTtcbiAgICAgICAgICAvLyBUaGUgcGlwZSBpcyBmdWxsLCBhbmQgaW4gYSBtb2RlIHRoYXQgZG9lcyBub3Qgd2FpdCBieSBpdHNlbGYuXG4gICAgICAgICAgQXRvbWljcy53YWl0KG5ldyBJbnQzMkFycmF5KG5ldyBTaGFyZWRBcnJheUJ1ZmZlcig0KSksIDAsIDAsIDIpO1xuICAgICAgICB9XG4gICAgICByZXR1cm4gdHJ1ZTtcbiAgICB9LFxuICB9O1xufVxuIiwgIi8vIFdoYXQgYSBmYXN0IHJlYWRlciBvZiBwaG9uZSBudW1iZXJzIG5lZWRzIHRvIGtub3cgYmVzaWRlIHRoZSBhdXRvbWF0b24gb2YgdmFsaWQgbnVtYmVycywgYXMgcGxhaW4gdGFibGVzOiBkb2NzL2Zvcm1hdC5tZCBzZWN0aW9uIDkuMi5cbmltcG9ydCB7IGNhbGxpbmdDb2RlTGVuZ3RoIH0gZnJvbSBcIi4vcGhvbmUtZm9ybXMuanNcIjtcbmltcG9ydCB7IG51bWJlcmluZ1BsYW5zLCB0eXBlIFBsYW4gfSBmcm9tIFwiLi9waG9uZS1tZXRhZGF0YS5qc1wiO1xuXG5jb25zdCBsZXR0ZXJzID0gMjY7XG4vKiogTm8gbnVtYmVyIGhhcyBzbyBtYW55IGRpZ2l0czogaXQgbmV2ZXIgc2V0dGxlcyBhbnl0aGluZy4gKi9cbmNvbnN0IG5ldmVyID0gMjU1O1xuXG4vKiogVGFibGVzIGZvciBkaWdpdHMgaW4gQVNDSUkuICovXG5leHBvcnQgaW50ZXJmYWNlIFBob25lRmFjdHMge1xuICAvKiogRm9yIHRoZSBmaXJzdCB0d28gZGlnaXRzIG9mIGFuIGludGVybmF0aW9uYWwgbnVtYmVyLCBob3cgbWFueSBkaWdpdHMgaXRzIGNhbGxpbmcgY29kZSBoYXMuICovXG4gIGNvZGVMZW5ndGhzOiBVaW50OEFycmF5O1xuICAvKipcbiAgICogRm9yIGEgcmVnaW9uJ3MgbGV0dGVycywgQSB0byBaIGJ5IEEgdG8gWjogaG93IG1hbnkgZGlnaXRzIGEgbmF0aW9uYWwgbnVtYmVyIGhhcyBhdCBtb3N0LCB3aGF0IGlzIGRpYWxsZWQgYmVmb3JlIGl0IGluY2x1ZGVkLlxuICAgKiBMb25nZXIgZGlnaXRzIHRoYXQgYXJlIHZhbGlkIGFzIGFuIGludGVybmF0aW9uYWwgbnVtYmVyIGFyZSB0aGF0IG9uZS4gMCB3aGVyZSB0aGlzIGRvZXMgbm90IGhvbGQsIG9yIGZvciBubyByZWdpb24uXG4gICAqL1xuICBwbGFjZURpZ2l0czogVWludDhBcnJheTtcbiAgLyoqIFRoZSBzYW1lIGZvciB0aGUgcmVnaW9uIG9mIHRoZSBidWlsZCwgMjU1IHdoZXJlIGl0IGRvZXMgbm90IGhvbGQ7IDAgaWYgdGhlcmUgaXMgbm8gcmVnaW9uLiAqL1xuICByZWdpb25EaWdpdHM6IG51bWJlcjtcbn1cblxuLyoqIFRoZSB0YWJsZXMuIFBsYW5zIGFyZSByZWFkIG9ubHkgaWYgc29tZSBudW1iZXIgbWF5IGhhdmUgYSBwbGFjZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwaG9uZUZhY3RzKHJlZ2lvbjogc3RyaW5nIHwgdW5kZWZpbmVkLCBoYXNQbGFjZXM6IGJvb2xlYW4pOiBQaG9uZUZhY3RzIHtcbiAgY29uc3QgY29kZUxlbmd0aHMgPSBVaW50OEFycmF5LmZyb20oeyBsZW5ndGg6IDEwMCB9LCAoXywgZGlnaXRzKSA9PiBjYWxsaW5nQ29kZUxlbmd0aChTdHJpbmcoZGlnaXRzKS5wYWRTdGFydCgyLCBcIjBcIikpKTtcbiAgY29uc3QgcGxhY2VEaWdpdHMgPSBuZXcgVWludDhBcnJheShsZXR0ZXJzICogbGV0dGVycyk7XG4gIGlmICghaGFzUGxhY2VzICYmIHJlZ2lvbiA9PT0gdW5kZWZpbmVkKSByZXR1cm4geyBjb2RlTGVuZ3RocywgcGxhY2VEaWdpdHMsIHJlZ2lvbkRpZ2l0czogMCB9O1xuICBmb3IgKGNvbnN0IFtuYW1lLCBwbGFuXSBvZiBudW1iZXJpbmdQbGFucygpLmJ5UmVnaW9uKSBwbGFjZURpZ2l0c1twbGFjZU9mKG5hbWUpXSA9IG1vc3REaWdpdHMocGxhbik7XG4gIHJldHVybiB7IGNvZGVMZW5ndGhzLCBwbGFjZURpZ2l0cywgcmVnaW9uRGlnaXRzOiByZWdpb24gPT09IHVuZGVmaW5lZCA/IDAgOiBwbGFjZURpZ2l0c1twbGFjZU9mKHJlZ2lvbildIHx8IG5ldmVyIH07XG59XG5cbmZ1bmN0aW9uIHBsYWNlT2YocmVnaW9uOiBzdHJpbmcpOiBudW1iZXIge1xuICByZXR1cm4gKHJlZ2lvbi5jaGFyQ29kZUF0KDApIC0gMHg0MSkgKiBsZXR0ZXJzICsgcmVnaW9uLmNoYXJDb2RlQXQoMSkgLSAweDQxO1xufVxuXG4vKipcbiAqIERpZ2l0cyB0aGF0IGRvIG5vdCBiZWdpbiB3aXRoIDAgYW5kIGFyZSBsb25nZXIgdGhhbiB0aGlzIGNhbm5vdCBiZSBhIG5hdGlvbmFsIG51bWJlciBvZiB0aGUgcmVnaW9uLCBpZiB3aGF0IGlzIGRpYWxsZWQgYmVmb3JlXG4gKiBvbmUgYmVnaW5zIHdpdGggMCwgYW5kIHdoYXQgaXMgZGlhbGxlZCBmb3IgYWJyb2FkIHRvby4gSW4gdGhlIHBsYW4gb2YgKzEgYSAxIHN0YW5kcyBiZWZvcmUgaXQsIHdoaWNoIGlzIHRoZSBjYWxsaW5nIGNvZGUuXG4gKi9cbmZ1bmN0aW9uIG1vc3REaWdpdHMocGxhbjogUGxhbik6IG51bWJlciB7XG4gIGNvbnN0IHsgY2FsbGluZ0NvZGUsIGludGVybmF0aW9uYWxQcmVmaXgsIHByZWZpeFBhdHRlcm4sIHByZWZpeFRyYW5zZm9ybSB9ID0gcGxhbjtcbiAgY29uc3QgaXNaZXJvID0gcHJlZml4UGF0dGVybiA9PT0gbnVsbCB8fCAvXjBcXGQqJC91LnRlc3QocHJlZml4UGF0dGVybik7XG4gIGlmIChwcmVmaXhUcmFuc2Zvcm0gIT09IG51bGwgfHwgIShpc1plcm8gfHwgKHByZWZpeFBhdHRlcm4gPT09IFwiMVwiICYmIGNhbGxpbmdDb2RlID09PSBcIjFcIikpKSByZXR1cm4gMDtcbiAgaWYgKGludGVybmF0aW9uYWxQcmVmaXggIT09IG51bGwgJiYgIS9eMFtcXGRdKiQvdS50ZXN0KGludGVybmF0aW9uYWxQcmVmaXgpKSByZXR1cm4gMDtcbiAgY29uc3Qgc2hhcmluZyA9IG51bWJlcmluZ1BsYW5zKCkuYnlDYWxsaW5nQ29kZS5nZXQoY2FsbGluZ0NvZGUpID8/IFtdO1xuICBjb25zdCBsb25nZXN0ID0gTWF0aC5tYXgoLi4uW3BsYW4sIC4uLnNoYXJpbmddLm1hcCgoeyBsZW5ndGhzIH0pID0+IGxlbmd0aHMuYXQoLTEpID8/IG5ldmVyKSk7XG4gIHJldHVybiBNYXRoLm1pbihsb25nZXN0ICsgKGlzWmVybyA/IChwcmVmaXhQYXR0ZXJuPy5sZW5ndGggPz8gMCkgOiAwKSwgbmV2ZXIpO1xufVxuIiwgImltcG9ydCB7IEJsb2NrVGhyZWFkIH0gZnJvbSBcIi4vc3JjL2J1aWxkL2Jsb2NrLXRocmVhZC5qc1wiO1xuaW1wb3J0IHsgQmxvY2tPcmRlciB9IGZyb20gXCIuL3NyYy9idWlsZC9ibG9jay1vcmRlci5qc1wiO1xuaW1wb3J0IHsgbm9kZUZpbGVzIH0gZnJvbSBcIi4vc3JjL2ZpbGVzLmpzXCI7XG5pbXBvcnQgeyBwaG9uZUZhY3RzIH0gZnJvbSBcIi4vc3JjL3JlY29yZC9waG9uZS1mYWN0cy5qc1wiO1xuaW1wb3J0IHsgUmVjb3JkRW50cnkgfSBmcm9tIFwiLi9zcmMvYnVpbGQvcmVjb3JkLWVudHJ5LmpzXCI7XG5pbXBvcnQgeyBta2R0ZW1wU3luYywgc3RhdFN5bmMgfSBmcm9tIFwibm9kZTpmc1wiO1xuY29uc3QgcGF0aCA9IHByb2Nlc3MuYXJndlsyXSE7XG5jb25zdCBzaXplID0gc3RhdFN5bmMocGF0aCkuc2l6ZTtcbmNvbnN0IGtpbmRzID0gW251bGwsIFwidXNlcm5hbWVcIiwgbnVsbCwgXCJlbWFpbFwiLCBcInBob25lXCIsIG51bGwsIG51bGxdIGFzIGNvbnN0O1xuY29uc3Qgb3JkZXIgPSBCbG9ja09yZGVyLnN0YXJ0aW5nKDYwLCAyKTtcbmNvbnN0IGZkID0gbm9kZUZpbGVzLm9wZW4ocGF0aCk7IGNvbnN0IGIgPSBCdWZmZXIuYWxsb2MoMzAwKTsgZmQucmVhZChiLCAwKTsgY29uc3Qgb2Zmc2V0ID0gYi5pbmRleE9mKDEwKSArIDE7XG5jb25zdCBvMiA9IEJsb2NrT3JkZXIuc3RhcnRpbmcob2Zmc2V0LCAyKTtcbmNvbnN0IHNhbXBsZXM6IHN0cmluZ1tdID0gW107IGxldCBuID0gMCwgbGF0ZSA9IDA7XG5jb25zdCByZWMgPSBSZWNvcmRFbnRyeS5wcm90b3R5cGUucmVjb3JkO1xuUmVjb3JkRW50cnkucHJvdG90eXBlLnJlY29yZCA9IGZ1bmN0aW9uIChzOiBhbnksIHY6IGFueSwgYzogYW55LCBvZmY6IG51bWJlcikgeyBuKys7IGlmIChvZmYgPiAyMGU2KSB7IGxhdGUrKzsgaWYgKGxhdGUgJSAyMDAwID09PSAwKSBzYW1wbGVzLnB1c2godi5qb2luKFwiLFwiKSk7IH0gcmVjLmNhbGwodGhpcywgcywgdiwgYywgb2ZmKTsgfTtcbmNvbnN0IHQgPSBuZXcgQmxvY2tUaHJlYWQobm9kZUZpbGVzLCB7IHJ1bnNQYXRoOiBta2R0ZW1wU3luYyhcIi90bXAvZXhwL3JcIikgKyBcIi9ydW5zXCIsIHNpcEhhc2hLZXk6IG5ldyBVaW50OEFycmF5KDE2KSwga2VlcFdvcmRzOiBbXSwgcGFydGl0aW9uQnl0ZXM6IDMyNzY4LCBzb3J0ZXJFbnRyaWVzOiAxIDw8IDIwIH0pO1xubGV0IHQwID0gcGVyZm9ybWFuY2Uubm93KCk7XG50LnN0YXJ0U291cmNlKHsgcGF0aCwgc2l6ZSwgb2Zmc2V0LCBibG9ja0J5dGVzOiAxIDw8IDIwLCBkaWFsZWN0OiB7IGRlbGltaXRlcjogNDQsIHF1b3RlOiAzNCwgZXNjYXBlOiAzNCwgcmVsYXhRdW90ZXM6IGZhbHNlIH0sIG1heFJlY29yZEJ5dGVzOiAxIDw8IDIwLCBzbG90czoga2luZHMubWFwKChraW5kLCBudW1iZXIpID0+ICh7IGtpbmQsIG51bWJlciwgaXNDb3VudHJ5Q29kZTogbnVtYmVyID09PSA2LCBjb3VudHJ5Q29kZU51bWJlcjogbnVtYmVyID09PSA0ID8gNiA6IC0xIH0pKSwgcGhvbmVzOiBwaG9uZUZhY3RzKHVuZGVmaW5lZCwgdHJ1ZSksIHJlZ2lvbjogdW5kZWZpbmVkLCBvcmRlcjogbzIuc2hhcmVkIH0pO1xubGV0IGF0OiBzdHJpbmdbXSA9IFtdO1xuZm9yIChsZXQgciA9IHQubmV4dEJsb2NrKCk7IHI7IHIgPSB0Lm5leHRCbG9jaygpKSB7IGlmIChyLmJsb2NrICUgMTAgPT09IDkpIGF0LnB1c2goYCR7ci5ibG9ja306JHsocGVyZm9ybWFuY2Uubm93KCkgLSB0MCkudG9GaXhlZCgwKX0vJHtufWApOyB9XG50LmVuZFNvdXJjZSgpO1xuY29uc29sZS5sb2cocGVyZm9ybWFuY2Uubm93KCkgLSB0MCwgXCJkb3VidHNcIiwgbiwgbGF0ZSwgYXQuam9pbihcIiBcIikpOyBjb25zb2xlLmxvZyhzYW1wbGVzLnNsaWNlKDAsIDMwKS5qb2luKFwiXFxuXCIpKTtcbnQuY2xvc2UoKTtcbiJdLAogICJtYXBwaW5ncyI6ICI7QUFDQSxPQUFPLFlBQVk7QUFLbkIsSUFBSTtBQUdHLFNBQVMsZUFBa0M7QUFDaEQsY0FBWSxPQUFPLEVBQUUsS0FBSyxDQUFDLFFBQVEsQ0FBQyxNQUFNLFVBQVUsSUFBSSxPQUFPLE9BQU8sSUFBSSxDQUFDO0FBQzNFLFNBQU87QUFDVDs7O0FDZ0JPLElBQU0saUJBQU4sY0FBNkIsTUFBTTtBQUFBLEVBQ3RCLE9BQU87QUFBQSxFQUNoQjtBQUFBO0FBQUEsRUFFQTtBQUFBLEVBRVQsWUFBWSxNQUFpQixTQUFpQixVQUE4QyxDQUFDLEdBQUc7QUFDOUYsVUFBTSxTQUFTLFdBQVcsVUFBVSxFQUFFLE9BQU8sUUFBUSxNQUFNLElBQUksTUFBUztBQUN4RSxTQUFLLE9BQU87QUFDWixTQUFLLE9BQU8sUUFBUTtBQUFBLEVBQ3RCO0FBQ0Y7QUFHTyxTQUFTLElBQUksTUFBcUI7QUFDdkMsUUFBTSxJQUFJLE1BQU0sUUFBUSxJQUFJLEVBQUU7QUFDaEM7OztBQzNDTyxJQUFNLGVBQ1g7OztBQ1dGLElBQU0sYUFBYTtBQUNuQixJQUFNLG9CQUFvQixLQUFLLEtBQUs7QUFHcEMsSUFBTSxjQUFjO0FBR3BCLElBQU0sbUJBQW1CLEtBQUs7QUFHOUIsSUFBTSxvQkFBb0I7QUFFMUIsSUFBTSxVQUFVLElBQUksWUFBWTtBQUNoQyxJQUFJO0FBQ0osSUFBSTtBQUdHLElBQU0sU0FBTixNQUFNLFFBQU87QUFBQSxFQUNUO0FBQUEsRUFDVDtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQSxTQUFTO0FBQUEsRUFFRCxZQUFZLFNBQXdCO0FBQzFDLFNBQUssVUFBVTtBQUNmLFNBQUssT0FBUSxRQUFRLFNBQVMsSUFBSSxLQUFNLENBQUM7QUFDekMsU0FBSyxXQUFXLElBQUksV0FBVyxDQUFDO0FBQ2hDLFNBQUssYUFBYTtBQUNsQixTQUFLLGFBQWEsSUFBSTtBQUFBLEVBQ3hCO0FBQUE7QUFBQSxFQUdBLE9BQU8sS0FBSyxTQUFpQixRQUFPLFFBQWdCO0FBQ2xELFdBQU8sSUFBSSxRQUFPLElBQUksWUFBWSxTQUFTLE1BQU0sRUFBRSxPQUF3QjtBQUFBLEVBQzdFO0FBQUE7QUFBQSxFQUdBLFdBQVcsU0FBaUI7QUFDMUIsaUJBQWEsSUFBSSxZQUFZLE9BQU8sT0FBTyxLQUFLLGNBQWMsUUFBUSxDQUFDO0FBQ3ZFLFdBQU87QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUdBLE9BQU8sV0FBbUI7QUFDeEIsZUFBVyxRQUFPLEtBQUs7QUFDdkIsV0FBTztBQUFBLEVBQ1Q7QUFBQTtBQUFBLEVBR0EsUUFBUSxPQUF1QjtBQUM3QixVQUFNLFVBQVUsS0FBSztBQUNyQixVQUFNLE1BQU0sV0FBWSxRQUFRLGNBQWMsS0FBTSxDQUFDO0FBQ3JELFFBQUksRUFBRSxTQUFTLEtBQUssUUFBUSxLQUFLLEtBQUssTUFBTSxPQUFPLG9CQUFvQjtBQUNyRSxVQUFJLDBCQUEwQixLQUFLLG9CQUFvQixPQUFPLEVBQUU7QUFBQSxJQUNsRTtBQUNBLFVBQU0sRUFBRSxPQUFPLElBQUksS0FBSztBQUN4QixVQUFNLFVBQVUsTUFBTSxPQUFPLE9BQU87QUFDcEMsUUFBSSxVQUFVLEdBQUc7QUFFZixZQUFNLFNBQVMsS0FBSyxTQUFTO0FBQzdCLGFBQU8sS0FBSyxLQUFLLEtBQUssVUFBVSxVQUFVLENBQUM7QUFDM0MsV0FBSyxXQUFXLElBQUksV0FBVyxPQUFPLFFBQVEsS0FBSyxZQUFZLE1BQU07QUFBQSxJQUN2RTtBQUNBLFNBQUssT0FBTztBQUNaLFdBQU87QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUdBLE1BQU0sU0FBaUIsUUFBNEI7QUFDakQsUUFBSSxVQUFVLEtBQUssU0FBUyxLQUFLLFVBQVUsU0FBUyxLQUFLLEtBQU0sS0FBSSw0Q0FBNEM7QUFDL0csV0FBTyxJQUFJLFdBQVcsS0FBSyxRQUFRLE9BQU8sUUFBUSxTQUFTLE1BQU07QUFBQSxFQUNuRTtBQUFBO0FBQUEsRUFHQSxPQUFPLFlBQThCO0FBQ25DLFFBQUksV0FBVyxXQUFXLEdBQUksS0FBSSxvQkFBb0IsV0FBVyxNQUFNLFFBQVE7QUFDL0UsU0FBSyxTQUFTLElBQUksVUFBVTtBQUM1QixTQUFLLFFBQVEsT0FBTyxLQUFLLFVBQVU7QUFDbkMsU0FBSyxTQUFTLEtBQUssR0FBRyxHQUFHLEVBQUU7QUFDM0IsU0FBSyxTQUFTO0FBQUEsRUFDaEI7QUFBQTtBQUFBLEVBR0EsS0FBSyxNQUFjLFdBQTJCO0FBQzVDLFVBQU0sU0FBUyxLQUFLLE1BQU0sTUFBTSxTQUFTO0FBQ3pDLFdBQU8sT0FBTyxRQUFRLElBQUksS0FBSyxRQUFRLEtBQUssS0FBSyxZQUFZLE1BQU0sQ0FBQztBQUFBLEVBQ3RFO0FBQUE7QUFBQSxFQUdBLFVBQVUsT0FBMkI7QUFDbkMsUUFBSSxDQUFDLEtBQUssT0FBUSxLQUFJLHNCQUFzQjtBQUM1QyxRQUFJLE1BQU0sU0FBUyxLQUFLLFNBQVMsT0FBUSxNQUFLLGFBQWEsTUFBTSxNQUFNO0FBQ3ZFLFNBQUssU0FBUyxJQUFJLEtBQUs7QUFDdkIsV0FBTyxPQUFPLFFBQVEsSUFBSSxLQUFLLFFBQVEsS0FBSyxLQUFLLFlBQVksTUFBTSxNQUFNLENBQUM7QUFBQSxFQUM1RTtBQUFBO0FBQUEsRUFHQSxJQUFJLGlCQUF5QjtBQUMzQixXQUFPLEtBQUs7QUFBQSxFQUNkO0FBQUE7QUFBQSxFQUdBLE1BQU0sTUFBYyxNQUFzQjtBQUN4QyxRQUFJLENBQUMsS0FBSyxPQUFRLEtBQUksc0JBQXNCO0FBQzVDLFVBQU0sU0FBUyxLQUFLO0FBQ3BCLFFBQUksSUFBSSxJQUFJLFNBQVMsS0FBSyxTQUFTLE9BQVEsTUFBSyxhQUFhLElBQUksSUFBSSxNQUFNO0FBQzNFLFVBQU0sVUFBVSxLQUFLO0FBQ3JCLFlBQVEsQ0FBQyxJQUFJO0FBQ2IsUUFBSSxJQUFJO0FBQ1IsUUFBSSxVQUFVLG1CQUFtQjtBQUMvQixhQUFPLElBQUksUUFBUSxLQUFLO0FBQ3RCLGNBQU0sT0FBTyxLQUFLLFdBQVcsQ0FBQztBQUM5QixZQUFJLE9BQU8sSUFBSztBQUNoQixnQkFBUSxJQUFJLENBQUMsSUFBSTtBQUFBLE1BQ25CO0FBQ0EsVUFBSSxNQUFNLE9BQVEsUUFBTyxTQUFTO0FBQUEsSUFDcEM7QUFDQSxXQUFPLElBQUksUUFBUSxXQUFXLE1BQU0sUUFBUSxTQUFTLENBQUMsQ0FBQyxFQUFFO0FBQUEsRUFDM0Q7QUFBQSxFQUVBLGFBQWEsT0FBcUI7QUFDaEMsUUFBSSxRQUFRLElBQUksSUFBSSxpQkFBa0IsS0FBSSxhQUFhLEtBQUssdUJBQXVCO0FBQ25GLFVBQU0sU0FBUyxLQUFLLElBQUksT0FBTyxJQUFJLEtBQUssU0FBUyxNQUFNO0FBQ3ZELFVBQU0sVUFBVSxLQUFLLFFBQVEsTUFBTTtBQUNuQyxTQUFLLGFBQWE7QUFDbEIsU0FBSyxXQUFXLEtBQUssTUFBTSxTQUFTLE1BQU07QUFBQSxFQUM1QztBQUNGOzs7QUN0SUEsSUFBTSxvQkFBb0I7QUFDMUIsSUFBTSxZQUFZO0FBQ2xCLElBQU0sUUFBUTtBQUNkLElBQU0sVUFBVTtBQUdULElBQU0sVUFBTixNQUFjO0FBQUEsRUFDVjtBQUFBLEVBQ0E7QUFBQTtBQUFBLEVBRUE7QUFBQTtBQUFBLEVBRUEsV0FBcUIsTUFBTSxLQUFLLEVBQUUsUUFBUSxRQUFRLEVBQUUsR0FBRyxNQUFNLENBQUM7QUFBQSxFQUN2RTtBQUFBLEVBQ0E7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBLEVBTUEsWUFBWSxRQUFnQixTQUEwRDtBQUNwRixVQUFNLEVBQUUsZ0JBQWdCLFlBQVksSUFBSTtBQUN4QyxRQUFJLEVBQUUsT0FBTyxVQUFVLGNBQWMsS0FBSyxrQkFBa0IsWUFBWSxxQkFBcUIsa0JBQWtCLEtBQUssS0FBSztBQUN2SCxVQUFJLGtCQUFrQixjQUFjLFFBQVE7QUFBQSxJQUM5QztBQUNBLFNBQUssVUFBVTtBQUNmLFNBQUssU0FBVSxpQkFBaUIsSUFBSSxLQUFNLENBQUM7QUFDM0MsVUFBTSxjQUFjLEtBQUssS0FBSyxrQkFBa0IsWUFBWSxFQUFFO0FBQzlELFVBQU0sUUFBUSxPQUFPLFFBQVEsSUFBSSxLQUFLLEtBQUssS0FBSyxLQUFLLEtBQUssSUFBSSxXQUFXLENBQUMsQ0FBQztBQUMzRSxTQUFLLFNBQVMsT0FBTyxRQUFRLE9BQU8sUUFBUSxhQUFhLENBQUM7QUFDMUQsV0FBTyxRQUFRLFlBQVksS0FBSyxRQUFRLGdCQUFnQixLQUFLO0FBQzdELFNBQUssZUFBZTtBQUNwQixTQUFLLFdBQVcsT0FBTyxNQUFNLEdBQUcsQ0FBQztBQUNqQyxTQUFLLGVBQWUsV0FBVztBQUFBLEVBQ2pDO0FBQUE7QUFBQSxFQUdBLGVBQWUsYUFBMkI7QUFDeEMsUUFBSSxFQUFFLE9BQU8sVUFBVSxXQUFXLEtBQUssZUFBZSxLQUFLLGVBQWUsb0JBQW9CO0FBQzVGLFVBQUksR0FBRyxXQUFXLG1CQUFtQjtBQUFBLElBQ3ZDO0FBQ0EsZUFBVyxhQUFhLEtBQUssV0FBVyxFQUFHLEtBQUksYUFBYSxTQUFTLCtCQUErQjtBQUNwRyxTQUFLLFFBQVEsUUFBUSxjQUFjLEtBQUssUUFBUSxZQUFZLFdBQVc7QUFDdkUsU0FBSyxlQUFlO0FBQUEsRUFDdEI7QUFBQTtBQUFBLEVBR0EsV0FBVyxRQUEwQjtBQUNuQyxVQUFNLFNBQVMsS0FBSztBQUNwQixRQUFJLE9BQU8sV0FBVyxPQUFRLEtBQUksR0FBRyxPQUFPLE1BQU0sZ0NBQWdDLE1BQU0sRUFBRTtBQUMxRixRQUFJLEtBQUssU0FBUyxXQUFXLEdBQUc7QUFDOUIsV0FBSyxXQUFXLEtBQUssUUFBUSxNQUFNLEtBQUssUUFBUSxRQUFRLFVBQVUsS0FBSyxNQUFNLE1BQU0sR0FBRyxpQkFBaUI7QUFBQSxJQUN6RztBQUNBLFVBQU0sVUFBVSxLQUFLO0FBQ3JCLGFBQVMsSUFBSSxHQUFHLElBQUksUUFBUSxJQUFLLFNBQVEsQ0FBQyxJQUFJLE9BQU8sQ0FBQztBQUFBLEVBQ3hEO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxFQU1BLE1BQU0sTUFBYyxXQUFtQixTQUF3QjtBQUM3RCxRQUFJLENBQUMsS0FBSyxTQUFTLElBQUksRUFBRyxNQUFLLFVBQVUsSUFBSTtBQUM3QyxVQUFNLFNBQVMsS0FBSyxRQUFRLE1BQU0sTUFBTSxTQUFTO0FBQ2pELFVBQU0sT0FBTyxLQUFLLFFBQVEsUUFBUSxNQUFNLEtBQUssUUFBUSxLQUFLLFFBQVEsZ0JBQWdCLFFBQVEsT0FBTztBQUNqRyxRQUFJLFNBQVMsUUFBUyxLQUFJLGtEQUFrRDtBQUM1RSxXQUFPO0FBQUEsRUFDVDtBQUFBO0FBQUEsRUFHQSxhQUFhLE1BQWMsS0FBYSxZQUFvQixTQUE0QztBQUN0RyxVQUFNLEVBQUUsUUFBUSxJQUFJLEtBQUs7QUFDekIsYUFBU0EsTUFBSyxVQUFTO0FBQ3JCLFlBQU0sWUFBWSxRQUFRLGNBQWMsS0FBSyxRQUFRQSxLQUFJLEtBQUssVUFBVTtBQUN4RSxVQUFJLFlBQVksRUFBRztBQUNuQixNQUFBQSxNQUFLLFFBQVEsWUFBWSxNQUFNO0FBQy9CLFlBQU0sT0FBTyxhQUFhO0FBQzFCLFVBQUksS0FBSyxTQUFTLElBQUksRUFBRyxTQUFRLFNBQVM7QUFBQSxVQUNyQyxNQUFLLFVBQVUsSUFBSTtBQUFBLElBQzFCO0FBQUEsRUFDRjtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEsRUFNQSxRQUFRLFdBQTJDO0FBQ2pELFVBQU0sUUFBUSxLQUFLLFNBQVMsU0FBUztBQUNyQyxVQUFNLFFBQVEsVUFBVSxJQUFJLElBQUksS0FBSyxRQUFRLFFBQVEsUUFBUSxLQUFLLFFBQVEsU0FBUyxNQUFNO0FBQ3pGLFdBQU8sVUFBVSxJQUFJLFNBQVksS0FBSyxRQUFRLE1BQU0sT0FBTyxLQUFLO0FBQUEsRUFDbEU7QUFBQTtBQUFBLEVBR0EsTUFBTSxXQUErQjtBQUNuQyxVQUFNLFFBQVEsS0FBSyxTQUFTLFNBQVM7QUFDckMsVUFBTSxRQUFRLFVBQVUsSUFBSSxJQUFJLEtBQUssUUFBUSxRQUFRLE1BQU0sS0FBSyxRQUFRLFNBQVMsTUFBTTtBQUN2RixXQUFPLEtBQUssUUFBUSxNQUFNLE9BQU8sS0FBSztBQUFBLEVBQ3hDO0FBQUE7QUFBQSxFQUdBLENBQUMsYUFBK0I7QUFDOUIsYUFBUyxPQUFPLEdBQUcsUUFBUSxPQUFPLFFBQVE7QUFDeEMsVUFBSSxLQUFLLFNBQVMsSUFBSSxNQUFNLEVBQUc7QUFDL0IsZUFBUyxZQUFZLE9BQU8sS0FBSyxhQUFhLE9BQU8sS0FBSyxLQUFLLGFBQWE7QUFDMUUsWUFBSSxLQUFLLFFBQVEsUUFBUSxPQUFPLEtBQUssUUFBUSxTQUFTLE1BQU0sRUFBRyxPQUFNO0FBQUEsTUFDdkU7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBLEVBRUEsVUFBVSxNQUFvQjtBQUM1QixRQUFJLEVBQUUsT0FBTyxVQUFVLElBQUksS0FBSyxRQUFRLEtBQUssUUFBUSxPQUFRLEtBQUksV0FBVyxJQUFJLEVBQUU7QUFDbEYsVUFBTSxVQUFVLEtBQUssUUFBUSxRQUFRLE1BQU0sS0FBSyxNQUFNO0FBQ3RELFNBQUssU0FBUyxJQUFJLElBQUk7QUFDdEIsU0FBSyxRQUFRLFFBQVEsU0FBUyxLQUFLLFFBQVEsTUFBTSxTQUFTLEtBQUssTUFBTTtBQUFBLEVBQ3ZFO0FBQUE7QUFBQSxFQUdBLFNBQVMsV0FBMkI7QUFDbEMsVUFBTSxVQUFVLEtBQUssU0FBUyxhQUFhLENBQUM7QUFDNUMsUUFBSSxZQUFZLE9BQVcsS0FBSSxnQkFBZ0IsU0FBUyxFQUFFO0FBQzFELFdBQU8sWUFBWSxJQUFJLElBQUksV0FBVyxZQUFZLE9BQU8sS0FBSztBQUFBLEVBQ2hFO0FBQ0Y7OztBQzVIQSxJQUFNLGdCQUFnQjtBQU1mLFNBQVMsYUFBYSxXQUF3QixZQUFvQixVQUF1RDtBQUM5SCxNQUFJLFVBQVUsU0FBUyxJQUFLLEtBQUksR0FBRyxVQUFVLE1BQU0sZ0JBQWdCO0FBQ25FLFFBQU0sUUFBUSxLQUFLLEtBQUssVUFBVSxTQUFTLENBQUM7QUFDNUMsUUFBTSxPQUFPLElBQUksV0FBVyxRQUFRLE1BQU0sUUFBUTtBQUNsRCxhQUFXLENBQUMsUUFBUSxHQUFHLEtBQUssVUFBVSxRQUFRLEdBQUc7QUFDL0MsUUFBSSxPQUFPLFdBQVksS0FBSSxjQUFjLEdBQUcsT0FBTyxVQUFVLEVBQUU7QUFDL0QsVUFBTSxTQUFTLFVBQVUsS0FBSztBQUM5QixhQUFTLFFBQVEsR0FBRyxRQUFRLEtBQUssU0FBUztBQUN4QyxXQUFLLFVBQVUsU0FBUyxNQUFNLE1BQU0sRUFBRztBQUN2QyxZQUFNQyxPQUFNLFFBQVEsU0FBUyxXQUFXLGlCQUFpQixPQUFPO0FBQ2hFLFdBQUtBLEdBQUUsSUFBSyxLQUFLQSxHQUFFLElBQWdCLE1BQU0sTUFBTTtBQUFBLElBQ2pEO0FBQUEsRUFDRjtBQUNBLFNBQU8sRUFBRSxNQUFNLE1BQU07QUFDdkI7OztBQ2xCQSxJQUFNQyxhQUFZO0FBQ2xCLElBQU1DLHFCQUFvQjtBQUMxQixJQUFNLGdCQUFnQixLQUFLO0FBQzNCLElBQU0sb0JBQW9CO0FBQzFCLElBQU0sb0JBQW9CLEtBQUs7QUFDL0IsSUFBTSxzQkFBc0IsS0FBSztBQUNqQyxJQUFNLGlCQUFpQjtBQVFoQixJQUFNLFNBQU4sTUFBYTtBQUFBLEVBQ1Q7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ1QsV0FBVztBQUFBLEVBQ1gsY0FBYztBQUFBLEVBQ2Qsa0JBQWtCO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxFQU1sQixZQUFZLFFBQWdCLFNBQTJFO0FBQ3JHLFVBQU0sRUFBRSxVQUFVLFlBQVksVUFBVSxJQUFJO0FBQzVDLFFBQUksRUFBRSxPQUFPLFVBQVUsUUFBUSxLQUFLLFlBQVksS0FBSyxZQUFZLGVBQWdCLEtBQUksaUJBQWlCLFFBQVEsVUFBVTtBQUN4SCxRQUFJLEVBQUUsT0FBTyxVQUFVLFVBQVUsS0FBSyxjQUFjLEtBQUssY0FBYyxLQUFNLEtBQUksR0FBRyxVQUFVLGNBQWM7QUFDNUcsVUFBTSxFQUFFLFFBQVEsSUFBSTtBQUNwQixVQUFNLFNBQVMsUUFBUSxVQUFVLFVBQVU7QUFDM0MsVUFBTSxTQUFTLGFBQWEsV0FBVyxZQUFZLFNBQVNELFVBQVM7QUFDckUsVUFBTSxXQUFXLE9BQU8sUUFBUSxPQUFPLEtBQUssTUFBTTtBQUNsRCxXQUFPLE1BQU0sVUFBVSxPQUFPLEtBQUssTUFBTSxFQUFFLElBQUksT0FBTyxJQUFJO0FBQzFELFVBQU0sY0FBYyxLQUFLLElBQUksS0FBSyxLQUFLLEtBQUssS0FBSyxRQUFRLENBQUMsR0FBRyxpQkFBaUI7QUFDOUUsVUFBTSxXQUFXLE9BQU8sUUFBUSxJQUFJLEtBQUssV0FBVztBQUNwRCxVQUFNLFVBQVUsT0FBTyxRQUFRLFdBQVcsTUFBTTtBQUNoRCxVQUFNLFFBQVEsT0FBTyxRQUFRLFdBQVcsTUFBTTtBQUM5QyxTQUFLLFVBQVU7QUFDZixTQUFLLFlBQVk7QUFDakIsU0FBSyxTQUFTLE9BQU8sUUFBUSxRQUFRLFlBQVksQ0FBQztBQUNsRCxZQUFRLFdBQVcsS0FBSyxRQUFRLFVBQVUsWUFBWSxTQUFTLE9BQU8sVUFBVSxhQUFhLFVBQVUsT0FBTyxLQUFLO0FBQUEsRUFDckg7QUFBQTtBQUFBLEVBR0EsUUFBYztBQUNaLFNBQUssUUFBUSxRQUFRLE1BQU0sS0FBSyxNQUFNO0FBQUEsRUFDeEM7QUFBQTtBQUFBLEVBR0EsTUFBTSxPQUEyQjtBQUMvQixRQUFJLFFBQVEsS0FBSyxhQUFhO0FBQzVCLFdBQUssY0FBYyxLQUFLLElBQUksT0FBTyxJQUFJLEtBQUssV0FBVztBQUN2RCxXQUFLLFdBQVcsS0FBSyxRQUFRLFFBQVEsS0FBSyxXQUFXO0FBQUEsSUFDdkQ7QUFDQSxXQUFPLEtBQUssUUFBUSxNQUFNLEtBQUssVUFBVSxLQUFLO0FBQUEsRUFDaEQ7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEsRUFPQSxLQUFLLFNBQWlCLE9BQWUsYUFBcUIsT0FBYSxFQUFFLE1BQU0sR0FBRyxPQUFPLEVBQUUsR0FBWTtBQUNyRyxRQUFJLEVBQUUsV0FBVyxLQUFLLFdBQVcsS0FBTSxLQUFJLGlCQUFpQixPQUFPLEVBQUU7QUFDckUsUUFBSSxFQUFFLGVBQWUsS0FBSyxlQUFlQyxvQkFBb0IsS0FBSSxHQUFHLFdBQVcsbUJBQW1CO0FBQ2xHLFFBQUksRUFBRSxLQUFLLFFBQVEsS0FBSyxLQUFLLFFBQVEsTUFBTSxLQUFLLFNBQVMsS0FBSyxLQUFLLFFBQVEsS0FBSyxLQUFLLE9BQU87QUFDMUYsVUFBSSxXQUFXLEtBQUssSUFBSSxtQkFBbUIsS0FBSyxLQUFLLEVBQUU7QUFBQSxJQUN6RDtBQUNBLFFBQUksRUFBRSxTQUFTLEtBQUssU0FBUyxLQUFLLGVBQWUsU0FBU0QsYUFBWSxpQkFBaUIsSUFBSTtBQUN6RixVQUFJLEdBQUcsS0FBSyxnQ0FBZ0NBLGFBQVksV0FBVyxRQUFRO0FBQUEsSUFDN0U7QUFDQSxVQUFNLEVBQUUsUUFBUSxJQUFJLEtBQUs7QUFDekIsYUFBU0UsTUFBSyxPQUFNO0FBQ2xCLE1BQUFBLE9BQU0sUUFBUSxPQUFPLEtBQUssUUFBUSxLQUFLLFdBQVdBLEtBQUksUUFBUUEsS0FBSSxhQUFhLFNBQVMsS0FBSyxNQUFNLEtBQUssS0FBSyxNQUFNO0FBQ25ILFVBQUlBLFFBQU8sTUFBTyxRQUFPO0FBRXpCLFVBQUksUUFBUSxLQUFLLEtBQUssTUFBTSxNQUFNLElBQUksS0FBSyxZQUFZLEtBQU0sUUFBTztBQUFBLElBQ3RFO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxPQUFlO0FBQ2IsV0FBTyxLQUFLLFFBQVEsUUFBUSxLQUFLLEtBQUssTUFBTSxNQUFNO0FBQUEsRUFDcEQ7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBLEVBTUEsT0FBTyxZQUFvQixRQUE0QjtBQUNyRCxRQUFJLEVBQUUsY0FBYyxLQUFLLGNBQWMsTUFBTSxVQUFVLEtBQUssU0FBUyxLQUFLLGFBQWE7QUFDckYsVUFBSSxhQUFhLE1BQU0sT0FBTyxVQUFVLE9BQU87QUFBQSxJQUNqRDtBQUNBLFVBQU0sRUFBRSxRQUFRLElBQUksS0FBSztBQUN6QixVQUFNLFFBQVEsUUFBUSxLQUFLLEtBQUssUUFBUSxZQUFZLE1BQU07QUFDMUQsUUFBSSxRQUFRLEVBQUcsS0FBSSw4QkFBOEIsTUFBTSxXQUFXO0FBQ2xFLFFBQUksUUFBUSxLQUFLLG1CQUFtQixLQUFLLG9CQUFvQixFQUFHLE1BQUssYUFBYSxLQUFLO0FBQ3ZGLFVBQU0sU0FBUyxRQUFRLE9BQU8sS0FBSyxNQUFNLE1BQU07QUFDL0MsUUFBSSxTQUFTLG9CQUFvQixlQUFnQixLQUFJLFVBQVUsTUFBTSxVQUFVLE1BQU0sUUFBUTtBQUM3RixXQUFPLEtBQUssUUFBUSxNQUFNLFFBQVEsVUFBVSxLQUFLLE1BQU0sTUFBTSxHQUFHLE1BQU07QUFBQSxFQUN4RTtBQUFBLEVBRUEsYUFBYSxPQUFxQjtBQUNoQyxRQUFJLFFBQVEsb0JBQXFCLEtBQUksZUFBZSxLQUFLLFVBQVU7QUFDbkUsVUFBTSxVQUFVLEtBQUssSUFBSSxLQUFLLElBQUksT0FBTyxJQUFJLEtBQUssaUJBQWlCLElBQUksR0FBRyxtQkFBbUI7QUFDN0YsVUFBTSxFQUFFLFFBQVEsSUFBSSxLQUFLO0FBQ3pCLFlBQVEsV0FBVyxLQUFLLFFBQVEsS0FBSyxRQUFRLFFBQVEsUUFBUSxhQUFhLEtBQUssUUFBUSxPQUFPLE1BQU0sQ0FBQyxHQUFHLE9BQU87QUFDL0csU0FBSyxrQkFBa0I7QUFBQSxFQUN6QjtBQUNGOzs7QUNsSE8sSUFBTSxhQUFnQztBQUFBLEVBQzNDO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUNGO0FBRUEsSUFBTSxjQUFjO0FBR2IsSUFBTSxZQUFOLE1BQWdCO0FBQUEsRUFDWjtBQUFBLEVBQ0E7QUFBQSxFQUVULFlBQVksT0FBMEIsQ0FBQyxHQUFHO0FBQ3hDLFVBQU0sT0FBTyxJQUFJLElBQUksS0FBSyxJQUFJLENBQUMsU0FBUyxLQUFLLEtBQUssRUFBRSxZQUFZLENBQUMsQ0FBQztBQUNsRSxTQUFLLFFBQVEsV0FBVyxPQUFPLENBQUMsU0FBUyxDQUFDLEtBQUssSUFBSSxJQUFJLENBQUM7QUFDeEQsU0FBSyxTQUFTLElBQUksSUFBSSxLQUFLLEtBQUs7QUFBQSxFQUNsQztBQUFBO0FBQUEsRUFHQSxRQUFRLE9BQWUsTUFBc0I7QUFDM0MsVUFBTSxPQUFPLE1BQU0sS0FBSztBQUN4QixRQUFJLFNBQVMsR0FBSSxRQUFPO0FBQ3hCLFFBQUksU0FBUyxJQUFLLFFBQU8sU0FBUztBQUNsQyxXQUFPLEtBQUssVUFBVSxlQUFlLEtBQUssT0FBTyxJQUFJLEtBQUssWUFBWSxDQUFDO0FBQUEsRUFDekU7QUFDRjs7O0FDdENPLElBQU0sY0FBYyxFQUFFLE9BQU8sR0FBRyxPQUFPLEdBQUcsVUFBVSxHQUFHLFNBQVMsR0FBRyxRQUFRLEVBQUU7QUFLN0UsSUFBTSxZQUEyQyxDQUFDLFFBQVcsR0FBSSxPQUFPLEtBQUssV0FBVyxDQUFZOzs7QUNPcEcsSUFBTSxjQUFOLE1BQWtCO0FBQUEsRUFDdkIsU0FBUztBQUFBLEVBQ1QsU0FBUztBQUFBLEVBQ0EsV0FBVyxvQkFBSSxJQUEwQjtBQUFBO0FBQUEsRUFHbEQsSUFBSSxRQUFpRDtBQUNuRCxTQUFLO0FBQ0wsU0FBSyxVQUFVLE9BQU87QUFDdEIsU0FBSyxTQUFTLElBQUksT0FBTyxTQUFTLEtBQUssU0FBUyxJQUFJLE9BQU8sTUFBTSxLQUFLLEtBQUssQ0FBQztBQUFBLEVBQzlFO0FBQUEsRUFFQSxJQUFJLFFBQWdCO0FBQ2xCLFdBQU8sS0FBSztBQUFBLEVBQ2Q7QUFBQTtBQUFBLEVBR0EsSUFBSSxRQUFnQjtBQUNsQixXQUFPLEtBQUs7QUFBQSxFQUNkO0FBQUE7QUFBQSxFQUdBLFVBQWlEO0FBQy9DLFdBQU8sT0FBTyxZQUFZLENBQUMsR0FBRyxLQUFLLFFBQVEsRUFBRSxLQUFLLENBQUMsQ0FBQyxDQUFDLEdBQUcsQ0FBQ0MsRUFBQyxNQUFPLElBQUlBLEtBQUksS0FBSyxDQUFFLENBQUM7QUFBQSxFQUNuRjtBQUNGOzs7QUM3Qk8sSUFBTSxTQUFOLE1BQWE7QUFBQSxFQUNsQixVQUFVO0FBQUE7QUFBQSxFQUVWLGNBQWM7QUFBQTtBQUFBLEVBRWQsV0FBVztBQUFBO0FBQUEsRUFFRixVQUFVLElBQUksYUFBYSxHQUFHO0FBQUEsRUFDOUIsVUFBVSxvQkFBSSxJQUFzQjtBQUFBLEVBQ3BDLFVBQVUsSUFBSSxZQUFZO0FBQUEsRUFFbkMsTUFBTSxNQUF3QjtBQUM1QixRQUFJLFFBQVEsS0FBSyxRQUFRLElBQUksSUFBSTtBQUNqQyxRQUFJLFVBQVUsT0FBVyxNQUFLLFFBQVEsSUFBSSxNQUFPLFFBQVEsRUFBRSxRQUFRLEdBQUcsYUFBYSxFQUFFLENBQUU7QUFDdkYsV0FBTztBQUFBLEVBQ1Q7QUFBQTtBQUFBLEVBR0EsT0FBTyxZQUFvQixPQUFlLGFBQTJCO0FBQ25FLFVBQU0sUUFBUSxLQUFLLE1BQU0sVUFBVSxVQUFVLENBQVM7QUFDdEQsVUFBTSxVQUFVO0FBQ2hCLFVBQU0sZUFBZTtBQUFBLEVBQ3ZCO0FBQUE7QUFBQSxFQUdBLElBQUksT0FBeUI7QUFDM0IsU0FBSyxXQUFXLE1BQU07QUFDdEIsU0FBSyxlQUFlLE1BQU07QUFDMUIsU0FBSyxZQUFZLE1BQU07QUFDdkIsVUFBTSxRQUFRLFFBQVEsQ0FBQyxTQUFTLFdBQVc7QUFDekMsV0FBSyxRQUFRLE1BQU0sSUFBSyxLQUFLLFFBQVEsTUFBTSxJQUFlO0FBQUEsSUFDNUQsQ0FBQztBQUNELGVBQVcsQ0FBQyxNQUFNLEVBQUUsUUFBUSxZQUFZLENBQUMsS0FBSyxNQUFNLFNBQVM7QUFDM0QsWUFBTSxRQUFRLEtBQUssTUFBTSxJQUFJO0FBQzdCLFlBQU0sVUFBVTtBQUNoQixZQUFNLGVBQWU7QUFBQSxJQUN2QjtBQUFBLEVBQ0Y7QUFDRjs7O0FDOUNPLElBQU0saUJBQWlCLEtBQUssS0FBSztBQU1qQyxTQUFTLFdBQVcsWUFBb0IsUUFBd0I7QUFDckUsVUFBUSxPQUFPLFVBQVUsS0FBSyxPQUFPLE9BQU8sTUFBTTtBQUNwRDs7O0FDSE8sSUFBTSxXQUFXO0FBRXhCLElBQU0sYUFBYTtBQUNuQixJQUFNLGdCQUFnQjtBQWlCZixTQUFTLFlBQVksWUFBNEI7QUFDdEQsU0FBTyxjQUFjLElBQUksSUFBSSxZQUFZO0FBQzNDO0FBR08sU0FBUyxXQUFXLFNBQXdCLFlBQTRCO0FBQzdFLE1BQUksVUFBVTtBQUNkLGFBQVcsUUFBUSxRQUFRLFNBQVMsWUFBWSxDQUFDLENBQUMsR0FBRyxVQUFVLEVBQUcsWUFBVyxLQUFLO0FBQ2xGLFNBQU87QUFDVDtBQUdPLFNBQVMsWUFBWSxTQUF3QixZQUFvQixLQUFhLFlBQWtDO0FBQ3JILFFBQU0sWUFBWSxZQUFZLFVBQVU7QUFDeEMsUUFBTSxRQUFRLE1BQU0sS0FBSyxFQUFFLFFBQVEsVUFBVSxHQUFHLENBQUMsR0FBR0MsV0FBVSxNQUFNQSxNQUFLO0FBQ3pFLFFBQU0sV0FBVyxDQUFDLFVBQTJCLFFBQVEsV0FBWSxLQUFLO0FBQ3RFLFFBQU0sVUFBVSxJQUFJLFlBQVksU0FBUyxNQUFNLFNBQVMsSUFBSSxTQUFTLEdBQUcsQ0FBQztBQUN6RSxNQUFJLFFBQVEsT0FBTyxZQUFZLEtBQUssRUFBRTtBQUN0QyxNQUFJLFNBQVM7QUFDYixNQUFJLFNBQVMsU0FBUyxHQUFHO0FBQ3pCLE1BQUksUUFBUTtBQUNaLE1BQUksVUFBVTtBQUNkLGFBQVcsUUFBUSxRQUFRLFNBQVMsWUFBWSxPQUFPLEtBQUssSUFBSSxHQUFHLGFBQWEsQ0FBQyxDQUFDLEdBQUc7QUFDbkYsZUFBVyxLQUFLO0FBQ2hCLFVBQU0sTUFBTSxTQUFTLE9BQU8sS0FBSyxhQUFhLElBQUksYUFBYSxLQUFLLFFBQVEsS0FBSyxLQUFLLEtBQUssU0FBUztBQUNwRyxXQUFPLFNBQVMsS0FBSyxVQUFVLFNBQVM7QUFDdEMsWUFBTSxVQUFVLFFBQVEsT0FBTyxPQUFPLFlBQVksTUFBTTtBQUN4RCxZQUFNLGNBQWMsUUFBUSxTQUFTO0FBQ3JDLFVBQUksY0FBYyxlQUFnQixLQUFJLGVBQWUsV0FBVyxRQUFRO0FBQ3hFLFVBQUksU0FBUyxjQUFjLE1BQU0sUUFBUTtBQUN2QyxjQUFNLFFBQVEsT0FBTyxZQUFZLEtBQUssSUFBSSxJQUFJLE1BQU0sUUFBUSxTQUFTLFdBQVcsQ0FBQztBQUNqRixjQUFNLEtBQUssT0FBTyxHQUFHLEdBQUcsTUFBTTtBQUM5QixnQkFBUTtBQUFBLE1BQ1Y7QUFDQSxZQUFNLElBQUksU0FBUyxNQUFNO0FBQ3pCLFlBQU0saUJBQWlCLFFBQVEsU0FBUyxXQUFXLFlBQVksTUFBTSxHQUFHLE9BQU8sR0FBRyxTQUFTLFFBQVEsTUFBTTtBQUN6RyxnQkFBVTtBQUNWLGNBQVEsS0FBSyxJQUFJO0FBQUEsSUFDbkI7QUFBQSxFQUNGO0FBQ0EsU0FBTyxFQUFFLFNBQVMsT0FBTyxNQUFNLFNBQVMsR0FBRyxNQUFNLEdBQUcsUUFBUTtBQUM5RDtBQWFBLFVBQVUsUUFBUSxTQUF3QixZQUFvQixPQUEwQixVQUFtQztBQUV6SCxRQUFNLFVBQWlELENBQUMsRUFBRSxVQUFVLEdBQUcsT0FBTyxFQUFFLENBQUM7QUFDakYsV0FBUyxPQUFPLFFBQVEsSUFBSSxHQUFHLFNBQVMsUUFBVyxPQUFPLFFBQVEsSUFBSSxHQUFHO0FBQ3ZFLFFBQUksU0FBUyxTQUFTLFlBQVksT0FBTyxJQUFJLEVBQUcsT0FBTSxFQUFFLEdBQUcsTUFBTSxTQUFTLFFBQVEsT0FBTyxLQUFLLEVBQUU7QUFBQSxTQUMzRjtBQUNILFlBQU0sV0FBVyxLQUFLLFdBQVc7QUFDakMsVUFBSSxNQUFNLFNBQVMsS0FBSyxXQUFXLFNBQVUsS0FBSSwrQ0FBK0MsUUFBUSxPQUFPO0FBQy9HLGNBQVEsS0FBSyxFQUFFLFVBQVUsT0FBTyxLQUFLLFFBQVEsSUFBSSxFQUFFLEdBQUcsRUFBRSxVQUFVLE9BQU8sS0FBSyxRQUFRLEVBQUUsQ0FBQztBQUFBLElBQzNGO0FBQUEsRUFDRjtBQUNGO0FBRUEsU0FBUyxTQUFTLEVBQUUsTUFBTSxPQUFPLEdBQWtCLFlBQW9CLE9BQTBCLE1BQW9EO0FBQ25KLFNBQU8sTUFBTTtBQUNiLGFBQVcsT0FBTztBQUNoQixlQUFXLE9BQU8sS0FBSyxHQUFHLGFBQWEsV0FBVyxHQUFHLEdBQUc7QUFDdEQsVUFBSSxLQUFLLE9BQU8sTUFBTSxJQUFJLEtBQUssQ0FBQztBQUNoQyxZQUFNLE9BQU8sS0FBSyxhQUFhLElBQUksU0FBWSxFQUFFLE1BQU0sS0FBSyxVQUFVLE9BQU8sS0FBSyxNQUFNO0FBQ3hGLFVBQUksQ0FBQyxPQUFPLEtBQUssS0FBSyxJQUFJLE9BQU8sSUFBSSxhQUFhLElBQUksRUFBRyxRQUFPO0FBQUEsSUFDbEU7QUFDRixTQUFPO0FBQ1Q7OztBQ3pGTyxJQUFNLFlBQU4sTUFBMEM7QUFBQSxFQUN0QztBQUFBLEVBQ0E7QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUdBLFlBQVksU0FBa0IsTUFBZSxhQUFxQjtBQUNoRSxTQUFLLFdBQVc7QUFDaEIsU0FBSyxRQUFRO0FBQ2IsU0FBSyxlQUFlO0FBQUEsRUFDdEI7QUFBQTtBQUFBLEVBR0EsU0FBUyxhQUEyQjtBQUNsQyxRQUFJLGVBQWUsS0FBSyxhQUFjO0FBQ3RDLFNBQUssTUFBTTtBQUNYLFdBQU8sS0FBSyxlQUFlLFlBQWEsTUFBSyxnQkFBZ0I7QUFDN0QsU0FBSyxTQUFTLGVBQWUsS0FBSyxZQUFZO0FBQUEsRUFDaEQ7QUFBQTtBQUFBLEVBR0EsV0FBVyxRQUEwQjtBQUNuQyxTQUFLLFNBQVMsV0FBVyxPQUFPLFNBQVMsR0FBRyxLQUFLLFlBQVksQ0FBQztBQUFBLEVBQ2hFO0FBQUEsRUFFQSxNQUFNLFlBQW9CLFdBQW1CLFNBQXNCO0FBQ2pFLFVBQU0sT0FBTyxLQUFLLFNBQVMsTUFBTSxZQUFZLFdBQVcsT0FBTztBQUMvRCxRQUFJLE9BQU8sRUFBRztBQUNkLFVBQU0sVUFBVSxLQUFLLFNBQVMsUUFBUSxJQUFJO0FBQzFDLFFBQUksWUFBWSxPQUFXLE1BQUssTUFBTSxPQUFPLE1BQU0sS0FBSyxjQUFjLE9BQU87QUFBQSxFQUMvRTtBQUFBO0FBQUEsRUFHQSxZQUFZLE1BQWMsS0FBYSxZQUEwQjtBQUMvRCxTQUFLLFNBQVMsYUFBYSxNQUFNLEtBQUssWUFBWSxDQUFDLGNBQWM7QUFDL0QsWUFBTSxVQUFVLEtBQUssU0FBUyxRQUFRLFNBQVM7QUFDL0MsVUFBSSxZQUFZLE9BQVcsTUFBSyxNQUFNLE9BQU8sV0FBVyxLQUFLLGNBQWMsT0FBTztBQUFBLElBQ3BGLENBQUM7QUFBQSxFQUNIO0FBQUE7QUFBQSxFQUdBLFFBQWM7QUFDWixlQUFXLGFBQWEsS0FBSyxTQUFTLFdBQVcsRUFBRyxNQUFLLE1BQU0sT0FBTyxXQUFXLEtBQUssY0FBYyxLQUFLLFNBQVMsTUFBTSxTQUFTLENBQUM7QUFBQSxFQUNwSTtBQUNGOzs7QUN4Q08sSUFBTSxVQUFOLE1BQWM7QUFBQSxFQUNWO0FBQUEsRUFDQSxRQUFlLENBQUM7QUFBQSxFQUN6QixTQUFTO0FBQUEsRUFFVCxZQUFZLE9BQWNDLE9BQWM7QUFDdEMsU0FBSyxRQUFRLE1BQU0sT0FBT0EsS0FBSTtBQUFBLEVBQ2hDO0FBQUEsRUFFQSxPQUFPLFdBQW1CLGFBQXFCLFNBQTJCO0FBQ3hFLFFBQUksUUFBUSxXQUFXLEVBQUc7QUFDMUIsU0FBSyxNQUFNLE1BQU0sU0FBUyxLQUFLLE1BQU07QUFDckMsU0FBSyxNQUFNLEtBQUssRUFBRSxXQUFXLFFBQVEsS0FBSyxRQUFRLE9BQU8sUUFBUSxRQUFRLFlBQVksQ0FBQztBQUN0RixTQUFLLFVBQVUsUUFBUTtBQUFBLEVBQ3pCO0FBQUE7QUFBQSxFQUdBLElBQUksT0FBZ0I7QUFDbEIsV0FBTyxFQUFFLE1BQU0sS0FBSyxNQUFNLE1BQU0sTUFBTSxLQUFLLE1BQU07QUFBQSxFQUNuRDtBQUFBLEVBRUEsUUFBYztBQUNaLFNBQUssTUFBTSxNQUFNO0FBQUEsRUFDbkI7QUFDRjtBQVFPLElBQU0sT0FBTixNQUFXO0FBQUEsRUFDUCxTQUFxQixDQUFDO0FBQUEsRUFDdEIsUUFBUSxvQkFBSSxJQUE0QztBQUFBLEVBRWpFLFlBQVksT0FBYyxPQUEyQjtBQUNuRCxlQUFXLEVBQUUsTUFBQUMsT0FBTSxLQUFLLEtBQUssT0FBTztBQUNsQyxZQUFNLE9BQU8sTUFBTSxLQUFLQSxLQUFJO0FBQzVCLFdBQUssT0FBTyxLQUFLLElBQUk7QUFDckIsaUJBQVcsT0FBTyxNQUFNO0FBQ3RCLGNBQU0sUUFBUSxLQUFLLE1BQU0sSUFBSSxJQUFJLFNBQVM7QUFDMUMsWUFBSSxVQUFVLE9BQVcsTUFBSyxNQUFNLElBQUksSUFBSSxXQUFXLENBQUMsRUFBRSxLQUFLLEtBQUssQ0FBQyxDQUFDO0FBQUEsWUFDakUsT0FBTSxLQUFLLEVBQUUsS0FBSyxLQUFLLENBQUM7QUFBQSxNQUMvQjtBQUFBLElBQ0Y7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUdBLENBQUMsR0FBRyxXQUF5RTtBQUMzRSxlQUFXLEVBQUUsS0FBSyxLQUFLLEtBQUssS0FBSyxNQUFNLElBQUksU0FBUyxLQUFLLENBQUMsR0FBRztBQUMzRCxZQUFNO0FBQUEsUUFDSixHQUFHO0FBQUEsUUFDSCxLQUFLLE1BQU07QUFDVCxtQkFBUyxPQUFPLEdBQUcsT0FBTyxJQUFJLFNBQVE7QUFDcEMsa0JBQU0sTUFBTSxLQUFLLEtBQUssS0FBSyxTQUFTLE1BQU0sSUFBSSxLQUFLLEdBQUcsSUFBSSxTQUFTLElBQUk7QUFDdkUsZ0JBQUksUUFBUSxFQUFHLEtBQUksMEJBQTBCLElBQUksU0FBUyxJQUFJLEVBQUU7QUFDaEUsb0JBQVE7QUFBQSxVQUNWO0FBQUEsUUFDRjtBQUFBLE1BQ0Y7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBLEVBRUEsUUFBYztBQUNaLGVBQVcsUUFBUSxLQUFLLE9BQVEsTUFBSyxNQUFNO0FBQUEsRUFDN0M7QUFDRjs7O0FDbkZPLElBQU0sb0JBQW9CO0FBRzFCLFNBQVMsZUFBZSxZQUE0QjtBQUN6RCxTQUFPLEtBQUssSUFBSSxHQUFJLGFBQWEsS0FBTSxDQUFDO0FBQzFDOzs7QUNVTyxJQUFNLGFBQWtDO0FBQUEsRUFDN0M7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE1BQU07QUFBQSxJQUNOLE9BQ0U7QUFBQSxJQUNGLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsTUFBTTtBQUFBLElBQ04sT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxNQUFNO0FBQUEsSUFDTixPQUNFO0FBQUEsSUFDRixPQUNFO0FBQUEsRUFDSjtBQUFBLEVBQ0E7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE1BQU07QUFBQSxJQUNOLE9BQ0U7QUFBQSxJQUNGLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsTUFBTTtBQUFBLElBQ04sT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBLEVBQUUsT0FBTyxpQkFBaUIsT0FBTyw0QkFBNEIsT0FBTywwRUFBMEU7QUFBQSxFQUM5STtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FDRTtBQUFBLElBQ0YsT0FDRTtBQUFBLEVBQ0o7QUFBQSxFQUNBLEVBQUUsT0FBTyx3QkFBd0IsT0FBTywwQ0FBMEMsT0FBTywrQkFBK0I7QUFBQSxFQUN4SCxFQUFFLE9BQU8saUJBQWlCLE9BQU8sZUFBZSxPQUFPLDZDQUE2QztBQUFBLEVBQ3BHO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsRUFDVDtBQUFBLEVBQ0E7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBLEVBQUUsT0FBTyx1QkFBdUIsT0FBTyxvQ0FBb0M7QUFBQSxFQUMzRTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsRUFDVDtBQUFBLEVBQ0EsRUFBRSxPQUFPLGVBQWUsT0FBTywrRkFBK0Y7QUFBQSxFQUM5SDtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FDRTtBQUFBLElBQ0YsT0FDRTtBQUFBLEVBQ0o7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUNFO0FBQUEsSUFDRixPQUNFO0FBQUEsRUFDSjtBQUFBLEVBQ0E7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQSxFQUFFLE9BQU8sY0FBYyxPQUFPLHNCQUFzQixPQUFPLHdDQUF3QztBQUFBLEVBQ25HO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUNFO0FBQUEsRUFDSjtBQUFBLEVBQ0EsRUFBRSxPQUFPLDBCQUEwQixPQUFPLDJGQUEyRjtBQUFBLEVBQ3JJLEVBQUUsT0FBTyxrQkFBa0IsT0FBTyw0QkFBNEIsT0FBTyx5REFBeUQ7QUFBQSxFQUM5SDtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBLEVBQUUsT0FBTyxRQUFRLE9BQU8sT0FBTyxPQUFPLDBIQUFtRTtBQUFBLEVBQ3pHLEVBQUUsT0FBTyxjQUFjLE9BQU8sdUJBQXVCLE9BQU8sdUJBQXVCO0FBQUEsRUFDbkY7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxFQUNUO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBLEVBQUUsT0FBTyx3QkFBd0IsT0FBTyxpQ0FBaUM7QUFBQSxFQUN6RSxFQUFFLE9BQU8sb0JBQW9CLE9BQU8sa0JBQWtCLE9BQU8sb0ZBQW9GO0FBQUEsRUFDakosRUFBRSxPQUFPLHlCQUF5QixPQUFPLG1DQUFtQztBQUFBLEVBQzVFLEVBQUUsT0FBTyxlQUFlLE9BQU8seUJBQXlCO0FBQUEsRUFDeEQsRUFBRSxPQUFPLFNBQVMsT0FBTyxPQUFPO0FBQUEsRUFDaEMsRUFBRSxPQUFPLGFBQWEsT0FBTyxtQ0FBbUM7QUFBQSxFQUNoRSxFQUFFLE9BQU8sbUJBQW1CLE9BQU8sbUVBQW1FO0FBQUEsRUFDdEcsRUFBRSxPQUFPLHVCQUF1QixPQUFPLCtDQUErQztBQUFBLEVBQ3RGLEVBQUUsT0FBTyxvQkFBb0IsT0FBTyxvREFBb0Q7QUFBQSxFQUN4RjtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBLEVBQUUsT0FBTyxvQkFBb0IsT0FBTyxtQkFBbUIsT0FBTyw0REFBNEQ7QUFBQSxFQUMxSCxFQUFFLE9BQU8sZ0NBQWdDLE9BQU8sdUNBQXVDO0FBQUEsRUFDdkYsRUFBRSxPQUFPLG9CQUFvQixPQUFPLHNCQUFzQjtBQUFBLEVBQzFELEVBQUUsT0FBTyxpQkFBaUIsT0FBTyxVQUFVLE9BQU8sMkRBQTJEO0FBQUEsRUFDN0csRUFBRSxPQUFPLFlBQVksT0FBTyxVQUFVLE9BQU8sdUNBQXVDO0FBQUEsRUFDcEYsRUFBRSxPQUFPLGNBQWMsT0FBTyxZQUFZO0FBQUEsRUFDMUMsRUFBRSxPQUFPLGlCQUFpQixPQUFPLGdCQUFnQixPQUFPLGtCQUFrQjtBQUFBLEVBQzFFLEVBQUUsT0FBTyxvQkFBb0IsT0FBTyxtQkFBbUIsT0FBTyxnQkFBZ0I7QUFBQSxFQUM5RTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FDRTtBQUFBLElBQ0YsT0FDRTtBQUFBLEVBQ0o7QUFBQSxFQUNBLEVBQUUsT0FBTyx3QkFBd0IsT0FBTyxnRUFBZ0U7QUFBQSxFQUN4RyxFQUFFLE9BQU8sa0JBQWtCLE9BQU8saUJBQWlCLE9BQU8sNkJBQTZCO0FBQUEsRUFDdkYsRUFBRSxPQUFPLHNCQUFzQixPQUFPLG9CQUFvQjtBQUFBLEVBQzFEO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsRUFDVDtBQUFBLEVBQ0EsRUFBRSxPQUFPLFFBQVEsT0FBTyw4QkFBOEI7QUFBQSxFQUN0RCxFQUFFLE9BQU8sb0JBQW9CLE9BQU8sdURBQXVEO0FBQUEsRUFDM0Y7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxJQUNGLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQSxFQUFFLE9BQU8sa0JBQWtCLE9BQU8sa0RBQWtEO0FBQUEsRUFDcEY7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUNFO0FBQUEsRUFDSjtBQUFBLEVBQ0EsRUFBRSxPQUFPLHlCQUF5QixPQUFPLGlCQUFpQixPQUFPLGlDQUFpQztBQUFBLEVBQ2xHLEVBQUUsT0FBTyxnQkFBZ0IsT0FBTyxRQUFRLE9BQU8sMEJBQTBCO0FBQUEsRUFDekUsRUFBRSxPQUFPLGdCQUFnQixPQUFPLFFBQVEsT0FBTyxjQUFjO0FBQUEsRUFDN0QsRUFBRSxPQUFPLGlCQUFpQixPQUFPLHdCQUF3QixPQUFPLDBCQUEwQjtBQUFBLEVBQzFGLEVBQUUsT0FBTywrQkFBK0IsT0FBTyw2RkFBNkY7QUFBQSxFQUM1SSxFQUFFLE9BQU8sMEJBQTBCLE9BQU8sZ0NBQWdDO0FBQUEsRUFDMUU7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQSxFQUFFLE9BQU8seUJBQXlCLE9BQU8sd0NBQXdDO0FBQUEsRUFDakYsRUFBRSxPQUFPLHNCQUFzQixPQUFPLG1DQUFtQztBQUFBLEVBQ3pFLEVBQUUsT0FBTyx1QkFBdUIsT0FBTyxtQ0FBbUM7QUFBQSxFQUMxRSxFQUFFLE9BQU8sdUJBQXVCLE9BQU8sc0VBQXNFO0FBQUEsRUFDN0csRUFBRSxPQUFPLHNCQUFzQixPQUFPLGlEQUFpRDtBQUFBLEVBQ3ZGO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUNFO0FBQUEsSUFDRixPQUFPO0FBQUEsRUFDVDtBQUFBLEVBQ0EsRUFBRSxPQUFPLFVBQVUsT0FBTyx3QkFBd0I7QUFBQSxFQUNsRCxFQUFFLE9BQU8sV0FBVyxPQUFPLHFCQUFxQixPQUFPLHlDQUF5QztBQUFBLEVBQ2hHO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsRUFDVDtBQUFBLEVBQ0EsRUFBRSxPQUFPLGlCQUFpQixPQUFPLHlCQUF5QixPQUFPLFlBQVk7QUFBQSxFQUM3RTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FDRTtBQUFBLElBQ0YsT0FDRTtBQUFBLEVBQ0o7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxNQUFNO0FBQUEsSUFDTixPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsRUFDVDtBQUFBLEVBQ0EsRUFBRSxPQUFPLGdDQUFnQyxPQUFPLHlDQUF5QztBQUFBLEVBQ3pGLEVBQUUsT0FBTyxzQkFBc0IsT0FBTyxnRUFBZ0U7QUFBQSxFQUN0RztBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FDRTtBQUFBLEVBQ0o7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUNFO0FBQUEsRUFDSjtBQUFBLEVBQ0EsRUFBRSxPQUFPLGdCQUFnQixPQUFPLGtDQUFrQztBQUFBLEVBQ2xFO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUNFO0FBQUEsRUFDSjtBQUFBLEVBQ0E7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQSxFQUFFLE9BQU8saUNBQWlDLE9BQU8sc0NBQXNDO0FBQUEsRUFDdkY7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxFQUNUO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBLEVBQUUsT0FBTyxvQkFBb0IsT0FBTyxVQUFVLE9BQU8scUdBQXNGO0FBQUEsRUFDM0k7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxFQUNKO0FBQUEsRUFDQSxFQUFFLE9BQU8sbUJBQW1CLE9BQU8sZ0JBQWdCLE9BQU8sdUNBQXVDO0FBQUEsRUFDakc7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxFQUNUO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FDRTtBQUFBLEVBQ0o7QUFBQSxFQUNBLEVBQUUsT0FBTyxtQkFBbUIsT0FBTyxrQkFBa0IsT0FBTyxzQkFBc0I7QUFBQSxFQUNsRixFQUFFLE9BQU8scUJBQXFCLE9BQU8sMkJBQTJCO0FBQUEsRUFDaEUsRUFBRSxPQUFPLDBCQUEwQixPQUFPLGtCQUFrQixPQUFPLDhDQUE4QztBQUFBLEVBQ2pILEVBQUUsT0FBTyxhQUFhLE9BQU8sb0dBQW9HO0FBQUEsRUFDakksRUFBRSxPQUFPLDZCQUE2QixPQUFPLG1CQUFtQixPQUFPLHVDQUF1QztBQUFBLEVBQzlHLEVBQUUsT0FBTywyQkFBMkIsT0FBTyw2QkFBNkIsT0FBTyxpRUFBaUU7QUFBQSxFQUNoSixFQUFFLE9BQU8sMkJBQTJCLE9BQU8sOENBQThDO0FBQUEsRUFDekY7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxJQUNQLE9BQU87QUFBQSxFQUNUO0FBQUEsRUFDQTtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsRUFDVDtBQUFBLEVBQ0EsRUFBRSxPQUFPLCtCQUErQixPQUFPLHNEQUFzRDtBQUFBLEVBQ3JHLEVBQUUsT0FBTyxtQkFBbUIsT0FBTyw0REFBNEQ7QUFBQSxFQUMvRixFQUFFLE9BQU8sZ0NBQWdDLE9BQU8seUVBQXlFO0FBQUEsRUFDekgsRUFBRSxPQUFPLHdCQUF3QixPQUFPLHNGQUFzRjtBQUFBLEVBQzlILEVBQUUsT0FBTyxvQkFBb0IsT0FBTyxxRUFBcUU7QUFBQSxFQUN6RyxFQUFFLE9BQU8sYUFBYSxPQUFPLDBCQUEwQjtBQUFBLEVBQ3ZELEVBQUUsT0FBTyxZQUFZLE9BQU8sZ0NBQWdDO0FBQUEsRUFDNUQsRUFBRSxPQUFPLGVBQWUsT0FBTyxpQ0FBaUM7QUFBQSxFQUNoRSxFQUFFLE9BQU8sa0JBQWtCLE9BQU8seUNBQXlDO0FBQUEsRUFDM0UsRUFBRSxPQUFPLGdCQUFnQixPQUFPLG9CQUFvQjtBQUFBLEVBQ3BELEVBQUUsT0FBTyxtQkFBbUIsT0FBTyxpQkFBaUIsT0FBTyxxQkFBcUI7QUFBQSxFQUNoRjtBQUFBLElBQ0UsT0FBTztBQUFBLElBQ1AsT0FBTztBQUFBLElBQ1AsT0FDRTtBQUFBLEVBQ0o7QUFBQSxFQUNBO0FBQUEsSUFDRSxPQUFPO0FBQUEsSUFDUCxPQUFPO0FBQUEsSUFDUCxPQUNFO0FBQUEsRUFDSjtBQUFBLEVBQ0E7QUFBQSxJQUNFLE9BQU87QUFBQSxJQUNQLE9BQ0U7QUFBQSxFQUNKO0FBQ0Y7OztBQzlWQSxJQUFNLGFBQWEsSUFBSTtBQUFBLEVBQ3JCLDZMQUE2TDtBQUFBLElBQzNMO0FBQUEsRUFDRjtBQUNGO0FBQ0EsSUFBTSxZQUFZLElBQUk7QUFBQSxFQUNwQiw0TkFBNE47QUFBQSxJQUMxTjtBQUFBLEVBQ0Y7QUFDRjs7O0FDSUEsSUFBTSxhQUFhLG9CQUFJLElBQXNCO0FBQzdDLElBQU0sYUFBYSxvQkFBSSxJQUFzQjtBQUM3QyxJQUFNLFFBQVEsb0JBQUksSUFBc0I7QUFDeEMsV0FBVyxPQUFPLFlBQVk7QUFDNUIsYUFBVyxRQUFRLElBQUksT0FBTyxNQUFNLEdBQUcsS0FBSyxDQUFDLEVBQUcsS0FBSSxDQUFDLE1BQU0sSUFBSSxRQUFRLElBQUksQ0FBQyxFQUFHLE9BQU0sSUFBSSxRQUFRLElBQUksR0FBRyxHQUFHO0FBQzNHLGFBQVcsUUFBUSxDQUFDLEdBQUksSUFBSSxPQUFPLE1BQU0sR0FBRyxLQUFLLENBQUMsR0FBSSxHQUFJLElBQUksT0FBTyxNQUFNLEdBQUcsS0FBSyxDQUFDLENBQUUsR0FBRztBQUN2RixRQUFJLENBQUMsV0FBVyxJQUFJLElBQUksRUFBRyxZQUFXLElBQUksTUFBTSxHQUFHO0FBQ25ELFFBQUksQ0FBQyxXQUFXLElBQUksUUFBUSxJQUFJLENBQUMsRUFBRyxZQUFXLElBQUksUUFBUSxJQUFJLEdBQUcsR0FBRztBQUFBLEVBQ3ZFO0FBQ0Y7QUFHQSxJQUFNLGlCQUFpQixJQUFJLElBQUksdUZBQXVGLE1BQU0sR0FBRyxDQUFDO0FBTWhJLElBQU0sZ0JBQWdCLElBQUk7QUFBQSxFQUN4QiwrR0FBK0csTUFBTSxHQUFHO0FBQzFIO0FBQ0EsSUFBTSxTQUFTLElBQUk7QUFBQSxFQUNqQixzakJBQXNqQjtBQUFBLElBQ3BqQjtBQUFBLEVBQ0Y7QUFDRjtBQUdBLElBQU0sZ0JBQWdCLElBQUk7QUFBQSxFQUN4QixnNUJBQWc1QjtBQUFBLElBQzk0QjtBQUFBLEVBQ0Y7QUFDRjtBQUVBLElBQU0sZUFBZSxJQUFJO0FBQUEsRUFDdkIscVJBQXFSO0FBQUEsSUFDblI7QUFBQSxFQUNGO0FBQ0Y7QUFnQkEsU0FBUyxRQUFRQyxhQUE0QjtBQUMzQyxTQUFPQSxZQUNKLFVBQVUsS0FBSyxFQUNmLFFBQVEsbUJBQW1CLEVBQUUsRUFDN0IsV0FBVyxRQUFLLElBQUksRUFDcEIsV0FBVyxVQUFLLEdBQUcsRUFDbkIsV0FBVyxVQUFLLEdBQUcsRUFDbkIsV0FBVyxRQUFLLEdBQUc7QUFDeEI7OztBQy9EQSxJQUFNLFFBQXdCLEVBQUUsT0FBTyxtQkFBbUIsTUFBTSxRQUFRO0FBQ3hFLElBQU0sUUFBd0IsRUFBRSxPQUFPLGlCQUFpQixNQUFNLFFBQVE7QUFDdEUsSUFBTSxXQUEyQixFQUFFLE9BQU8sYUFBYSxNQUFNLFdBQVc7QUFDeEUsSUFBTSxhQUE2QixFQUFFLE9BQU8sZUFBZSxNQUFNLEtBQUs7QUFDdEUsSUFBTSxVQUEwQixFQUFFLE9BQU8sTUFBTSxNQUFNLEtBQUs7QUFHbkQsU0FBUyxTQUFTLFFBQXVCLFFBQWdCLFFBQVEsS0FBYztBQUNwRixRQUFNLFNBQVMsT0FBTyxTQUFTLE9BQU87QUFDdEMsU0FBTyxTQUFTLEtBQUssVUFBVSxRQUFRO0FBQ3pDO0FBR08sU0FBUyxvQkFBb0IsUUFBbUQ7QUFDckYsTUFBSSxTQUFTLFFBQVEsT0FBTyxNQUFNLEVBQUcsUUFBTztBQUM1QyxTQUFPLFNBQVMsUUFBUSxPQUFPLHNCQUFzQixPQUFPLGdCQUFnQixJQUFJLFFBQVE7QUFDMUY7QUFFQSxJQUFNLFlBQVksQ0FBQyxXQUFrQyxPQUFPLHNCQUFzQixPQUFPO0FBQ3pGLElBQU0scUJBQXFCLENBQUMsV0FBa0MsT0FBTyxZQUFZLE9BQU87QUFHeEYsU0FBUyxXQUFXLFFBQWdDO0FBQ2xELFNBQ0UsU0FBUyxRQUFRLG1CQUFtQixNQUFNLENBQUMsS0FDMUMsU0FBUyxRQUFRLE9BQU8sZUFBZSxHQUFHLEtBQUssU0FBUyxRQUFRLE9BQU8sVUFBVSxPQUFPLGFBQWEsR0FBRztBQUU3RztBQUVBLFNBQVMsVUFBVSxRQUFtRDtBQUNwRSxTQUFPLFNBQVMsUUFBUSxPQUFPLE1BQU0sSUFBSSxRQUFRO0FBQ25EO0FBR0EsSUFBTSxhQUFxQixDQUFDLFdBQVcsb0JBQW9CLE1BQU0sTUFBTSxXQUFXLE1BQU0sSUFBSSxXQUFXO0FBR3ZHLElBQU0sZ0JBQXdCLENBQUMsV0FBVztBQUN4QyxRQUFNLFFBQVEsb0JBQW9CLE1BQU07QUFDeEMsTUFBSSxVQUFVLE9BQVcsUUFBTztBQUNoQyxNQUFJLFNBQVMsUUFBUSxVQUFVLE1BQU0sSUFBSSxPQUFPLG1CQUFtQixPQUFPLFVBQVUsRUFBRyxRQUFPO0FBRTlGLE1BQUksU0FBUyxRQUFRLE9BQU8sU0FBUyxPQUFPLHNCQUFzQixPQUFPLFlBQVksR0FBRztBQUN0RixXQUFPLE9BQU8sVUFBVSxPQUFPLGFBQWEsUUFBUTtBQUN0RCxTQUFPLFdBQVcsTUFBTSxJQUFJLFdBQVcsRUFBRSxPQUFPLFNBQVMsTUFBTSxLQUFLO0FBQ3RFO0FBR0EsSUFBTSxlQUF1QixDQUFDLFdBQVc7QUFDdkMsUUFBTSxRQUFRLG9CQUFvQixNQUFNO0FBQ3hDLE1BQUksVUFBVSxPQUFXLFFBQU87QUFDaEMsU0FBTyxTQUFTLFFBQVEsVUFBVSxNQUFNLEdBQUcsR0FBRyxLQUFLLFNBQVMsUUFBUSxPQUFPLFVBQVUsSUFBSSxRQUFRO0FBQ25HO0FBR0EsSUFBTSxhQUFxQixDQUFDLFdBQVc7QUFDckMsUUFBTSxRQUFRLFVBQVUsTUFBTSxNQUFNLFNBQVMsUUFBUSxPQUFPLG1CQUFtQixJQUFJLFFBQVE7QUFDM0YsTUFBSSxVQUFVLE9BQVcsUUFBTztBQUNoQyxNQUFJLFNBQVMsUUFBUSxPQUFPLFdBQVcsT0FBTyxZQUFZLEdBQUcsRUFBRyxRQUFPO0FBQ3ZFLFNBQU8sU0FBUyxRQUFRLE9BQU8sT0FBTyxDQUFDLElBQUksVUFBVTtBQUN2RDtBQUdBLElBQU0sV0FBbUIsQ0FBQyxXQUFXO0FBQ25DLE1BQUksU0FBUyxRQUFRLE9BQU8sTUFBTSxFQUFHLFFBQU87QUFDNUMsTUFBSSxTQUFTLFFBQVEsT0FBTyxtQkFBbUIsRUFBRyxRQUFPO0FBQ3pELFNBQU8sV0FBVyxNQUFNLEtBQUssZUFBZSxNQUFNLElBQUksV0FBVztBQUNuRTtBQUdBLElBQU0sZ0JBQXdCLENBQUMsV0FBVztBQUN4QyxNQUFJLFNBQVMsUUFBUSxPQUFPLE1BQU0sRUFBRyxRQUFPO0FBQzVDLE1BQUksU0FBUyxRQUFRLE9BQU8sR0FBRyxFQUFHLFFBQU8sRUFBRSxPQUFPLGdCQUFnQixNQUFNLEtBQUs7QUFDN0UsU0FBTyxTQUFTLFFBQVEsT0FBTyxPQUFPLElBQUksRUFBRSxPQUFPLG1DQUFtQyxNQUFNLEtBQUssSUFBSTtBQUN2RztBQUdBLElBQU0sZUFBdUIsQ0FBQyxXQUFXO0FBQ3ZDLE1BQUksU0FBUyxRQUFRLE9BQU8sTUFBTSxFQUFHLFFBQU87QUFDNUMsUUFBTSxXQUFXLE9BQU8sc0JBQXNCLE9BQU8sbUJBQW1CLE9BQU8sYUFBYSxPQUFPO0FBQ25HLFNBQU8sYUFBYSxLQUFLLFNBQVMsUUFBUSxPQUFPLFFBQVEsT0FBTyxVQUFVLENBQUMsSUFBSSxVQUFVO0FBQzNGO0FBRUEsSUFBTSxjQUFzQixDQUFDLFdBQVksU0FBUyxRQUFRLE9BQU8sV0FBVyxJQUFJLEVBQUUsT0FBTyxlQUFlLE1BQU0sS0FBSyxJQUFJO0FBRXZILElBQU0sY0FBc0IsQ0FBQyxXQUFXO0FBQ3RDLE1BQUksU0FBUyxRQUFRLE9BQU8sV0FBVyxFQUFHLFFBQU8sRUFBRSxPQUFPLGlCQUFpQixNQUFNLEtBQUs7QUFDdEYsU0FBTyxTQUFTLFFBQVEsT0FBTyxPQUFPLEdBQUcsSUFBSSxVQUFVO0FBQ3pEO0FBR0EsSUFBTSxhQUFxQixDQUFDLFdBQVksU0FBUyxRQUFRLE9BQU8sV0FBVyxPQUFPLEtBQUssSUFBSSxVQUFVO0FBRXJHLElBQU0saUJBQXlCLENBQUMsV0FBWSxTQUFTLFFBQVEsT0FBTyxVQUFVLEdBQUcsSUFBSSxVQUFVO0FBRy9GLElBQU0sZ0JBQXdCLENBQUMsV0FDN0IsU0FBUyxRQUFRLE9BQU8sY0FBYyxPQUFPLFNBQVMsS0FDckQsU0FBUyxRQUFRLE9BQU8sVUFBVSxPQUFPLGFBQWEsR0FBRyxLQUFLLFNBQVMsUUFBUSxPQUFPLGVBQWUsR0FBRyxJQUNyRyxFQUFFLE9BQU8seUJBQXlCLE1BQU0sV0FBVyxJQUNuRDtBQUdOLElBQU0sa0JBQTBCLENBQUMsV0FBVyxVQUFVLE1BQU0sTUFBTSxTQUFTLFFBQVEsT0FBTyxPQUFPLENBQUMsSUFBSSxVQUFVO0FBR2hILElBQU0sWUFBb0IsQ0FBQyxXQUFZLFNBQVMsUUFBUSxVQUFVLE1BQU0sQ0FBQyxJQUFJLFFBQVE7QUFHOUUsU0FBUyxlQUFlLFFBQWdDO0FBQzdELFFBQU0sU0FBUyxLQUFLLElBQUksT0FBTyxTQUFTLE9BQU8sT0FBTyxJQUFLO0FBQzNELFNBQU8sT0FBTyxZQUFZLE1BQU07QUFDbEM7QUFHQSxJQUFNLFlBQXdEO0FBQUEsRUFDNUQsQ0FBQyxjQUFjLFVBQVU7QUFBQSxFQUN6QixDQUFDLFdBQVcsYUFBYTtBQUFBLEVBQ3pCLENBQUMsVUFBVSxZQUFZO0FBQUEsRUFDdkI7QUFBQSxJQUNFO0FBQUEsSUFDQTtBQUFBLEVBQ0Y7QUFBQSxFQUNBLENBQUMsK0NBQStDLFFBQVE7QUFBQSxFQUN4RCxDQUFDLHlEQUFnQyxhQUFhO0FBQUEsRUFDOUMsQ0FBQyx1REFBdUQsWUFBWTtBQUFBLEVBQ3BFLENBQUMsU0FBUyxXQUFXO0FBQUEsRUFDckIsQ0FBQyxTQUFTLFdBQVc7QUFBQSxFQUNyQixDQUFDLFFBQVEsVUFBVTtBQUFBLEVBQ25CLENBQUMsWUFBWSxjQUFjO0FBQUEsRUFDM0IsQ0FBQyxPQUFPLFNBQVM7QUFBQSxFQUNqQixDQUFDLHNFQUFzRSxlQUFlO0FBQUEsRUFDdEY7QUFBQSxJQUNFO0FBQUEsSUFDQTtBQUFBLEVBQ0Y7QUFDRjtBQUNBLElBQU0sU0FBUyxJQUFJLElBQUksVUFBVSxRQUFRLENBQUMsQ0FBQyxPQUFPLE1BQU0sTUFBTSxNQUFNLE1BQU0sR0FBRyxFQUFFLElBQUksQ0FBQyxTQUFTLENBQUMsTUFBTSxNQUFNLENBQVUsQ0FBQyxDQUFDOzs7QUNuSnRILElBQU0sY0FBYyxJQUFJO0FBQUEsRUFDdEIsd0lBQXdJLE1BQU0sR0FBRztBQUNuSjtBQUVBLElBQU0sWUFBWSxJQUFJLElBQUksZ0RBQWdELE1BQU0sR0FBRyxDQUFDO0FBQ3BGLElBQU0sYUFBYSxJQUFJLElBQUk7QUFBQSxFQUN6QixHQUFHLENBQUMsU0FBUyxVQUFVLE9BQU8sYUFBYSxXQUFXLFlBQVksWUFBWSxLQUFLLEVBQUUsSUFBSSxDQUFDLFNBQVMsQ0FBQyxNQUFNLE9BQU8sQ0FBVTtBQUFBLEVBQzNILEdBQUcsQ0FBQyxVQUFVLFFBQVEsYUFBYSxlQUFlLFNBQVMsT0FBTyxVQUFVLEVBQUUsSUFBSSxDQUFDLFNBQVMsQ0FBQyxNQUFNLFFBQVEsQ0FBVTtBQUFBLEVBQ3JILENBQUMsZUFBZSxPQUFPO0FBQUEsRUFDdkIsQ0FBQyxnQkFBZ0IsT0FBTztBQUMxQixDQUFDOzs7QUNpQkQsSUFBTSxhQUFhLElBQUk7QUFBQSxFQUNyQiwyS0FBOEgsTUFBTSxHQUFHO0FBQ3pJOzs7QUNITyxJQUFNLGNBQWM7OztBQ3ZCM0IsSUFBTSxRQUFRO0FBQUEsRUFDWjtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUNGO0FBR0EsSUFBTSxTQUFTLE9BQU8sWUFBWSxNQUFNLElBQUksQ0FBQyxNQUFNLFVBQVUsQ0FBQyxNQUFNLEtBQUssQ0FBQyxDQUFDO0FBRTNFLElBQU0sZUFBZTtBQUNyQixJQUFNLGFBQWE7QUFDbkIsSUFBTSxhQUFhO0FBQ25CLElBQU0sV0FBVztBQUNqQixJQUFNLGlCQUFpQjtBQUN2QixJQUFNLGNBQWM7QUFDcEIsSUFBTSxVQUFVO0FBRWhCLElBQU1DLGVBQWM7QUFDcEIsSUFBTSxRQUFRO0FBQ2QsSUFBTSxZQUFZO0FBQ2xCLElBQU0sZUFBZTtBQUNyQixJQUFNLGlCQUFpQjtBQUN2QixJQUFNLGdCQUFnQjtBQUN0QixJQUFNLGFBQWE7QUFDbkIsSUFBTSxjQUFjO0FBQ3BCLElBQU0sWUFBWSxJQUFJLFdBQVcsRUFBRTtBQUduQyxJQUFNLFFBQVEsQ0FBQyxRQUFRLGNBQWMsa0JBQWtCLFNBQVM7QUF5Q2hFLElBQU0sWUFBWSxDQUFDLGFBQWEsaUJBQWlCLFNBQVM7QUF1Q25ELElBQU0sWUFBTixNQUFnQjtBQUFBO0FBQUEsRUFFWjtBQUFBO0FBQUEsRUFFQTtBQUFBLEVBRUE7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNULFNBQXNCLElBQUksWUFBWSxDQUFDO0FBQUEsRUFDdkMsY0FBYyxJQUFJLFlBQVksQ0FBQztBQUFBLEVBQ3RCO0FBQUEsRUFDQTtBQUFBLEVBRVQsVUFBVTtBQUFBLEVBQ1YsWUFBWTtBQUFBO0FBQUEsRUFFWixRQUFRO0FBQUEsRUFDUixVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFFZCxZQUFZLFFBQWdCLFNBQTJCO0FBQ3JELFVBQU0sRUFBRSxXQUFXLE9BQU8sUUFBUSxnQkFBZ0IsUUFBUSxZQUFBQyxhQUFZLFFBQVEsV0FBVyxhQUFhLGFBQWEsSUFBSTtBQUN2SCxTQUFLLFVBQVU7QUFDZixTQUFLLFNBQVM7QUFDZCxTQUFLLFVBQVU7QUFDZixTQUFLLE1BQU0sT0FBTyxRQUFRLE9BQU8sUUFBUSxlQUFlLENBQUM7QUFDekQsVUFBTSxPQUFPLE9BQU8sUUFBUSxPQUFPLFNBQVMsVUFBVTtBQUN0RCxVQUFNLFFBQVEsT0FBTyxTQUFTLE9BQU8sU0FBUyxLQUFLLENBQUM7QUFDcEQsVUFBTSxVQUFVLE9BQU8sT0FBTyxDQUFDQyxPQUFNLEVBQUUsT0FBTyxNQUFNLEtBQUssSUFBSUEsT0FBTSxTQUFTLENBQUMsR0FBRyxDQUFDO0FBQ2pGLFNBQUssY0FBYyxLQUFLLEtBQUssVUFBVSxDQUFDO0FBQ3hDLFNBQUssY0FBYyxVQUFVLGlCQUFpQixhQUFhO0FBRTNELFVBQU0sYUFBYSxLQUFLLElBQUksY0FBYyxJQUFJLGNBQWMsT0FBTyxTQUFTLEVBQUU7QUFDOUUsU0FBSyxVQUFVLE9BQU8sUUFBUSxVQUFVO0FBQ3hDLFNBQUssZUFBZSxLQUFLLElBQUksZ0JBQWdCLEdBQUcsS0FBSyxjQUFjLEtBQUssT0FBTyxTQUFTLEdBQUc7QUFDM0YsU0FBSyxVQUFVLE9BQU8sUUFBUSxLQUFLLFlBQVk7QUFDL0MsU0FBSyxhQUFhLE9BQU8sUUFBUSxLQUFLLE1BQU0sQ0FBQztBQUM3QyxTQUFLLFVBQVUsT0FBTyxRQUFRLEVBQUU7QUFDaEMsVUFBTSxRQUFRLE9BQU8sUUFBUSxLQUFLLElBQUksR0FBR0QsWUFBVyxNQUFNLElBQUksRUFBRTtBQUNoRSxVQUFNLGFBQWEsT0FBTyxRQUFRLEdBQUc7QUFDckMsVUFBTSxlQUFlLE9BQU8sUUFBUSxHQUFHO0FBQ3ZDLFVBQU0sY0FBYyxPQUFPLFFBQVEsT0FBTyxZQUFZLE1BQU07QUFDNUQsVUFBTSxjQUFjLE9BQU8sUUFBUSxPQUFPLFlBQVksTUFBTTtBQUM1RCxVQUFNLFVBQVUsT0FBTyxRQUFRLGFBQWE7QUFDNUMsVUFBTSxRQUFRLGFBQWEsUUFBUSxTQUFTO0FBQzVDLFNBQUssWUFBWSxXQUFXO0FBRTVCLFVBQU0sU0FBeUM7QUFBQSxNQUM3QztBQUFBLE1BQ0EsT0FBTyxRQUFRLElBQUksWUFBWTtBQUFBLE1BQy9CLFFBQVEsUUFBUSxJQUFJLFlBQVk7QUFBQSxNQUNoQyxRQUFRLE9BQU87QUFBQSxNQUNmLG1CQUFtQixDQUFDLE9BQU8sTUFBTSxFQUFFLEtBQUssQ0FBQyxTQUFTLFFBQVEsTUFBTSxRQUFRLE9BQU9BLFlBQVcsS0FBSyxDQUFDLFNBQVMsS0FBSyxTQUFTLE9BQU8sYUFBYSxJQUFJLENBQUMsQ0FBQyxDQUFDLElBQUksSUFBSTtBQUFBLE1BQzFKO0FBQUEsTUFDQTtBQUFBLE1BQ0E7QUFBQSxNQUNBLFFBQVEsS0FBSztBQUFBLE1BQ2IsV0FBVyxLQUFLO0FBQUEsTUFDaEIsYUFBYSxLQUFLLFVBQVUsS0FBSztBQUFBLE1BQ2pDLFFBQVEsS0FBSztBQUFBLE1BQ2IsV0FBVyxLQUFLO0FBQUEsTUFDaEIsYUFBYSxLQUFLLFVBQVU7QUFBQSxNQUM1QixhQUFhLEtBQUs7QUFBQSxNQUNsQixhQUFhLEtBQUs7QUFBQSxNQUNsQixXQUFXLEtBQUs7QUFBQSxNQUNoQixRQUFRLEtBQUs7QUFBQSxNQUNiO0FBQUEsTUFDQSxXQUFXQSxZQUFXO0FBQUEsTUFDdEI7QUFBQSxNQUNBO0FBQUEsTUFDQSxjQUFjLE9BQU87QUFBQSxNQUNyQjtBQUFBLE1BQ0E7QUFBQSxNQUNBO0FBQUEsTUFDQSxHQUFHO0FBQUEsSUFDTDtBQUNBLGVBQVcsQ0FBQyxNQUFNLEtBQUssS0FBSyxPQUFPLFFBQVEsTUFBTSxFQUFHLE1BQUssS0FBSyxNQUFlLEtBQUs7QUFDbEYsVUFBTSxXQUFXLElBQUksU0FBUyxPQUFPLFFBQVEsT0FBTyxRQUFRLE1BQU0sT0FBTyxTQUFTLFVBQVU7QUFDNUYsV0FBTyxRQUFRLENBQUMsRUFBRSxNQUFNLFFBQVEsaUJBQWlCLEdBQUcsVUFBVTtBQUM1RCxlQUFTLFNBQVMsUUFBUSxZQUFZLElBQUk7QUFDMUMsZUFBUyxTQUFTLFFBQVEsYUFBYSxHQUFHLE1BQU07QUFDaEQsZUFBUyxVQUFVLFFBQVEsYUFBYSxHQUFHLG1CQUFtQixJQUFJLFdBQVcsa0JBQWtCLElBQUk7QUFBQSxJQUNyRyxDQUFDO0FBQ0QsV0FBTyxNQUFNLGFBQWEsT0FBTyxZQUFZLE1BQU0sRUFBRSxJQUFJLE9BQU8sV0FBVztBQUMzRSxXQUFPLE1BQU0sYUFBYSxPQUFPLFlBQVksTUFBTSxFQUFFLElBQUksT0FBTyxXQUFXO0FBQzNFLGNBQVUsT0FBTyxNQUFNLE9BQU9BLFlBQVcsU0FBUyxFQUFFLEdBQUcsT0FBTyxNQUFNLFlBQVksR0FBRyxHQUFHQSxXQUFVO0FBQ2hHLGdCQUFZLE9BQU8sTUFBTSxjQUFjLEdBQUcsQ0FBQztBQUFBLEVBQzdDO0FBQUE7QUFBQSxFQUdBLFVBQVUsVUFBb0IsYUFBNEI7QUFDeEQsU0FBSyxLQUFLLFlBQVksVUFBVSxRQUFRLFFBQVEsQ0FBQztBQUNqRCxTQUFLLEtBQUssZUFBZSxjQUFjLElBQUksQ0FBQztBQUFBLEVBQzlDO0FBQUE7QUFBQSxFQUdBLGNBQWMsRUFBRSxhQUFhLFdBQVcsT0FBTyxHQUFlLFlBQTBCO0FBQ3RGLFFBQUksU0FBUyxLQUFLLGFBQWE7QUFDN0IsV0FBSyxjQUFjLElBQUk7QUFDdkIsV0FBSyxLQUFLLGVBQWUsS0FBSyxRQUFRLFFBQVEsS0FBSyxjQUFjLEVBQUUsQ0FBQztBQUNwRSxXQUFLLEtBQUssYUFBYSxLQUFLLFFBQVEsUUFBUSxLQUFLLFdBQVcsQ0FBQztBQUFBLElBQy9EO0FBQ0EsU0FBSyxPQUFPLEtBQUssS0FBSyxhQUFhLEdBQUcsU0FBUyxFQUFFLEVBQUUsSUFBSSxZQUFZLFNBQVMsR0FBRyxTQUFTLEVBQUUsQ0FBQztBQUMzRixTQUFLLFFBQVEsTUFBTSxLQUFLLEtBQUssV0FBVyxHQUFHLE1BQU0sRUFBRSxJQUFJLFVBQVUsU0FBUyxHQUFHLE1BQU0sQ0FBQztBQUNwRixTQUFLLEtBQUssVUFBVSxNQUFNO0FBQzFCLFNBQUssS0FBSyxjQUFjLFVBQVU7QUFBQSxFQUNwQztBQUFBO0FBQUEsRUFHQSxNQUFNRSxTQUFnQkMsT0FBb0I7QUFDeEMsU0FBSyxLQUFLO0FBQ1YsU0FBSyxPQUFPRCxTQUFRLEdBQUdDLEtBQUk7QUFBQSxFQUM3QjtBQUFBO0FBQUEsRUFHQSxVQUFVRCxTQUFnQkMsT0FBa0M7QUFDMUQsU0FBSyxLQUFLO0FBQ1YsU0FBSyxNQUFNRCxTQUFRQyxLQUFJO0FBQ3ZCLFVBQU0sV0FBVyxLQUFLLFFBQVEsTUFBTSxLQUFLLFNBQVMsS0FBSyxPQUFPLEVBQUUsUUFBUSxTQUFTO0FBQ2pGLFdBQU8sV0FBVyxJQUFJLFNBQVlELFVBQVMsV0FBVztBQUFBLEVBQ3hEO0FBQUE7QUFBQSxFQUdBLE9BQU9BLFNBQWdCLE1BQWNDLE9BQW9CO0FBQ3ZELFNBQUssS0FBSyxRQUFRLElBQUk7QUFDdEIsUUFBSUQsV0FBVSxLQUFLLFNBQVNBLFdBQVUsS0FBSyxRQUFRLEtBQUssUUFBUyxNQUFLLEtBQUssTUFBTSxLQUFLLFVBQVVBLFVBQVMsS0FBSyxLQUFLO0FBQUEsUUFDOUcsTUFBSyxNQUFNQSxTQUFRQyxLQUFJO0FBQUEsRUFDOUI7QUFBQTtBQUFBLEVBR0EsSUFBSSxTQUFpQjtBQUNuQixXQUFPLEtBQUssUUFBUSxLQUFLLEtBQUssSUFBSSxJQUFJLEtBQUs7QUFBQSxFQUM3QztBQUFBO0FBQUEsRUFHQSxJQUFJLE9BQWU7QUFDakIsV0FBTyxLQUFLLEtBQUssTUFBTTtBQUFBLEVBQ3pCO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxFQU1BLE1BQU0sWUFBb0JDLE9BQW9CO0FBQzVDLFVBQU0sRUFBRSxTQUFTLElBQUksS0FBSyxRQUFRO0FBQ2xDLFVBQU0sTUFBTSxLQUFLLFFBQVEsS0FBSztBQUM5QixVQUFNLE9BQU8sS0FBSyxVQUFVLEtBQUssSUFBSSxZQUFZLEdBQUcsSUFBSSxLQUFLO0FBQzdELFVBQU0sU0FBUyxNQUFNLFNBQVMsS0FBSyxLQUFLLE1BQU0sS0FBSyxVQUFVLEtBQUssU0FBUyxPQUFPQSxRQUFPLElBQUksQ0FBQyxDQUFDO0FBQy9GLFdBQU8sV0FBVyxVQUFVLEtBQUssU0FBUyxjQUFjLE1BQU1BLFFBQU8sZUFBZTtBQUFBLEVBQ3RGO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxFQU1BLE9BQU8sZ0JBQXdCRCxPQUF1QjtBQUNwRCxVQUFNRSxNQUFLLEtBQUssS0FBSyxJQUFJLElBQUksS0FBSztBQUNsQyxVQUFNLE9BQU8sS0FBSyxVQUFVQTtBQUM1QixRQUFJLE9BQU8saUJBQWlCTixhQUFhLFFBQU87QUFDaEQsUUFBSSxJQUFJLE9BQU8sS0FBSyxXQUFXO0FBQzdCLFlBQU0sTUFBTSxLQUFLO0FBQ2pCLFdBQUssWUFBWSxJQUFJLEtBQUssU0FBUztBQUNuQyxXQUFLLFFBQVEsTUFBTSxLQUFLLFNBQVMsS0FBSyxTQUFTLEVBQUUsSUFBSSxLQUFLLFFBQVEsTUFBTSxNQUFNTSxLQUFJLElBQUksQ0FBQztBQUFBLElBQ3pGLE9BQU87QUFDTCxXQUFLLFFBQVEsTUFBTSxLQUFLLFNBQVMsS0FBSyxTQUFTLEVBQUUsV0FBVyxHQUFHQSxLQUFJLEtBQUssT0FBTztBQUFBLElBQ2pGO0FBQ0EsU0FBSyxTQUFTQTtBQUNkLFNBQUssVUFBVSxPQUFPRixNQUFLLEtBQUssUUFBUSxNQUFNLEtBQUssVUFBVSxNQUFNLEtBQUssWUFBWSxJQUFJLEdBQUcsS0FBSyxRQUFRLElBQUk7QUFDNUcsU0FBSyxLQUFLLE1BQU0sS0FBSyxPQUFPO0FBQzVCLFdBQU87QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUdBLFdBQVcsTUFBc0Q7QUFDL0QsVUFBTSxRQUFRLEtBQUssS0FBSyxXQUFXLElBQUksS0FBSztBQUM1QyxRQUFJLFVBQVUsRUFBRztBQUNqQixTQUFLLEtBQUssYUFBYSxLQUFLLE9BQU87QUFDbkMsUUFBSSxLQUFLLFlBQVksV0FBVyxFQUFHLE1BQUssY0FBYyxJQUFJLFlBQVksS0FBSyxRQUFRLFFBQVEsT0FBTyxRQUFRLEtBQUssU0FBUyxLQUFLLGVBQWUsQ0FBQztBQUU3SSxVQUFNLFFBQVEsS0FBSyxZQUFZLE1BQU0sR0FBRyxRQUFRLENBQUM7QUFDakQsVUFBTSxTQUFTLE9BQU8sS0FBSyxLQUFLLFFBQVEsTUFBTSxLQUFLLFNBQVMsS0FBSyxPQUFPLENBQUM7QUFDekUsYUFBUyxPQUFPLEdBQUcsT0FBTyxNQUFNLFVBQVM7QUFDdkMsWUFBTSxRQUFRLEVBQUUsUUFBUSxLQUFLLFFBQVEsTUFBTSxJQUFJLElBQUssS0FBSyxTQUFTLFFBQVEsTUFBTSxPQUFPLENBQUMsRUFBRztBQUMzRixZQUFNLFFBQVEsTUFBTSxPQUFPLENBQUM7QUFDNUIsY0FBUSxjQUFjO0FBQ3RCLFlBQU0sU0FBbUIsQ0FBQztBQUMxQixlQUFTLFFBQVEsR0FBRyxRQUFRLE9BQU8sU0FBUyxRQUFRLEdBQUc7QUFDckQsY0FBTSxRQUFRLE1BQU0sSUFBSSxJQUFLLEtBQUs7QUFDbEMsY0FBTSxTQUFTLE1BQU0sT0FBTyxDQUFDO0FBQzdCLGVBQU8sS0FBSyxVQUFVLFVBQVUsS0FBSyxXQUFXLE9BQU8sU0FBUyxPQUFPLFFBQVEsU0FBUyxPQUFPLENBQUMsSUFBSSxPQUFPLFNBQVMsUUFBUSxPQUFPLFFBQVEsTUFBTSxDQUFDO0FBQUEsTUFDcEo7QUFDQSxXQUFLLE9BQU8sTUFBTTtBQUFBLElBQ3BCO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxJQUFJLGVBQXdCO0FBQzFCLFdBQU8sS0FBSyxLQUFLLEtBQUssV0FBVyxJQUFJLEtBQUssV0FBVyxLQUFLLEtBQUssYUFBYSxJQUFJLEtBQUs7QUFBQSxFQUN2RjtBQUFBO0FBQUEsRUFHQSxNQUFNLFlBQW9CLFdBQW1CLFNBQXFCLFNBQXlCO0FBQ3pGLFVBQU0sTUFBTSxLQUFLLEtBQUssV0FBVztBQUNqQyxRQUFJLE1BQU0sYUFBYSxLQUFLLEtBQUssYUFBYSxFQUFHLFFBQU87QUFDeEQsVUFBTSxTQUFTLEtBQUssUUFBUSxNQUFNLFlBQVksU0FBUztBQUN2RCxTQUFLLFFBQVEsUUFBUSxPQUFPLEtBQUssUUFBUSxnQkFBZ0IsUUFBUSxHQUFHO0FBQ3BFLFVBQU0sUUFBUSxLQUFLLFFBQVEsTUFBTSxLQUFLLEtBQUssV0FBVztBQUN0RCxVQUFNLENBQUMsSUFBSSxhQUFjLFdBQVc7QUFDcEMsVUFBTSxDQUFDLElBQUk7QUFFWCxVQUFNLE1BQU0sWUFBWSxJQUFJLFlBQVk7QUFDeEMsUUFBSSxLQUFLLGdCQUFnQixhQUFjLFVBQVMsT0FBTyxHQUFHLE9BQU8sR0FBRyxPQUFRLE9BQU0sS0FBSyxJQUFJLElBQUksSUFBSSxJQUFJO0FBQUEsU0FDbEc7QUFDSCxZQUFNLEtBQUssR0FBRyxJQUFJLEVBQUU7QUFDcEIsWUFBTSxJQUFJLEtBQUssRUFBRTtBQUFBLElBQ25CO0FBQ0EsU0FBSyxLQUFLLGFBQWEsTUFBTSxLQUFLLFdBQVc7QUFDN0MsV0FBTztBQUFBLEVBQ1Q7QUFBQTtBQUFBLEVBR0EsV0FBVyxNQUFxRTtBQUM5RSxTQUFLLEtBQUssU0FBUyxLQUFLLEtBQUssV0FBVyxHQUFHLEtBQUssV0FBVztBQUMzRCxTQUFLLEtBQUssYUFBYSxLQUFLLE9BQU87QUFBQSxFQUNyQztBQUFBO0FBQUEsRUFHQSxXQUFXLFFBQXlCO0FBQ2xDLFdBQU8sV0FBVyxLQUFLLEtBQUssU0FBUztBQUNyQyxXQUFPLGVBQWUsS0FBSyxLQUFLLGFBQWE7QUFDN0MsU0FBSyxLQUFLLFdBQVcsQ0FBQztBQUN0QixTQUFLLEtBQUssZUFBZSxDQUFDO0FBQzFCLFVBQU0sWUFBWSxLQUFLLE9BQU8sS0FBSyxZQUFZLEtBQUssY0FBYyxHQUFHO0FBQ3JFLGFBQVMsUUFBUSxHQUFHLFFBQVEsVUFBVSxRQUFRLFNBQVM7QUFDckQsWUFBTSxVQUFVLFVBQVUsS0FBSztBQUMvQixVQUFJLFlBQVksRUFBRztBQUNuQixlQUFTLE1BQU0sR0FBRyxNQUFNLEdBQUcsTUFBTyxNQUFNLFNBQVMsTUFBTyxPQUFPLEVBQUcsUUFBTyxTQUFTLFNBQVMsS0FBSyxJQUFJLEdBQUcsS0FBTTtBQUFBLElBQy9HO0FBQ0EsY0FBVSxLQUFLLENBQUM7QUFDaEIsVUFBTSxTQUFTLEtBQUssT0FBTyxLQUFLLFNBQVMsRUFBRTtBQUMzQyxVQUFNLFVBQVUsS0FBSyxLQUFLLFNBQVM7QUFDbkMsYUFBUyxPQUFPLEdBQUcsT0FBTyxJQUFJLE9BQVEsS0FBSSxPQUFPLElBQUksTUFBTSxFQUFHLFFBQU8sT0FBTyxNQUFNLE9BQU8sSUFBSSxHQUFJLFNBQVMsUUFBUSxVQUFVLENBQUM7QUFDN0gsV0FBTyxLQUFLLENBQUM7QUFDYixTQUFLLEtBQUssV0FBVyxDQUFDO0FBQUEsRUFDeEI7QUFBQTtBQUFBLEVBR0EsT0FBYTtBQUNYLFNBQUssS0FBSyxhQUFhLEtBQUssT0FBTztBQUNuQyxTQUFLLEtBQUssYUFBYSxLQUFLLE9BQU87QUFDbkMsU0FBSyxLQUFLLFdBQVcsQ0FBQztBQUN0QixTQUFLLEtBQUssZUFBZSxDQUFDO0FBQzFCLFNBQUssS0FBSyxXQUFXLENBQUM7QUFDdEIsU0FBSyxPQUFPLEtBQUssWUFBWSxLQUFLLGNBQWMsR0FBRyxFQUFFLEtBQUssQ0FBQztBQUMzRCxTQUFLLE9BQU8sS0FBSyxTQUFTLEVBQUUsRUFBRSxLQUFLLENBQUM7QUFBQSxFQUN0QztBQUFBLEVBRUEsTUFBTUQsU0FBZ0JDLE9BQW9CO0FBQ3hDLFNBQUssUUFBUUQ7QUFDYixTQUFLLFVBQVVDLE1BQUssS0FBSyxRQUFRLE1BQU0sS0FBSyxTQUFTLEtBQUssU0FBUyxHQUFHRCxPQUFNO0FBQzVFLFNBQUssS0FBSyxNQUFNLEtBQUssT0FBTztBQUFBLEVBQzlCO0FBQUEsRUFFQSxZQUFZLE9BQXFCO0FBQy9CLFNBQUssWUFBWTtBQUNqQixTQUFLLFVBQVUsS0FBSyxRQUFRLFFBQVEsUUFBUUgsWUFBVztBQUFBLEVBQ3pEO0FBQUEsRUFFQSxPQUFPLFNBQWlCLE9BQTRCO0FBQ2xELFdBQU8sSUFBSSxZQUFZLEtBQUssUUFBUSxRQUFRLE9BQU8sUUFBUSxTQUFTLEtBQUs7QUFBQSxFQUMzRTtBQUFBLEVBRUEsS0FBSyxNQUFxQjtBQUN4QixXQUFPLEtBQUssV0FBVyxFQUFFLE9BQU8sSUFBSSxDQUFDO0FBQUEsRUFDdkM7QUFBQSxFQUVBLEtBQUssTUFBYSxPQUFxQjtBQUNyQyxTQUFLLFdBQVcsRUFBRSxPQUFPLElBQUksQ0FBQyxJQUFJO0FBQUEsRUFDcEM7QUFBQTtBQUFBLEVBR0EsYUFBMEI7QUFDeEIsUUFBSSxLQUFLLE9BQU8sV0FBVyxFQUFHLE1BQUssU0FBUyxLQUFLLE9BQU8sS0FBSyxLQUFLLE1BQU0sTUFBTTtBQUM5RSxXQUFPLEtBQUs7QUFBQSxFQUNkO0FBQUE7QUFBQSxFQUdBLFdBQVcsT0FBdUI7QUFDaEMsVUFBTSxPQUFPLE9BQU8sWUFBWSxNQUFNLE1BQU07QUFDNUMsUUFBSSxTQUFTO0FBQ2IsYUFBU00sTUFBSyxHQUFHQSxNQUFLLE1BQU0sUUFBUUEsT0FBTTtBQUN4QyxZQUFNLE9BQU8sTUFBTUEsTUFBSyxDQUFDO0FBQ3pCLFVBQUksTUFBTUEsR0FBRSxNQUFNLEtBQUssV0FBVyxTQUFTLFdBQWMsU0FBUyxLQUFLLFVBQVUsU0FBUyxLQUFLLFNBQVUsQ0FBQUE7QUFDekcsV0FBSyxRQUFRLElBQUksTUFBTUEsR0FBRTtBQUFBLElBQzNCO0FBQ0EsV0FBTyxLQUFLLFNBQVMsUUFBUSxHQUFHLE1BQU07QUFBQSxFQUN4QztBQUNGO0FBR0EsU0FBUyxVQUFVLE9BQW1CLFFBQW9CTCxhQUFxQztBQUU3RixhQUFXLFFBQVEsQ0FBQyxHQUFHLElBQUksSUFBSSxJQUFJLElBQUksSUFBSSxLQUFNLEtBQU0sS0FBTSxLQUFNLEdBQUksRUFBRyxRQUFPLElBQUksSUFBSTtBQUN6RixFQUFBQSxZQUFXLFFBQVEsQ0FBQyxNQUFNLFVBQVU7QUFDbEMsVUFBTSxRQUFRLE9BQU8sS0FBSyxJQUFJO0FBQzlCLFFBQUksTUFBTSxTQUFTLGFBQWMsS0FBSSxtQkFBbUIsTUFBTSxNQUFNLFFBQVE7QUFDNUUsVUFBTSxJQUFJLE9BQU8sUUFBUSxFQUFFO0FBQzNCLFdBQU8sS0FBSyxXQUFXLENBQUMsQ0FBQyxJQUFJO0FBQzdCLFdBQU8sS0FBSyxZQUFZLEVBQUUsV0FBVyxDQUFDLENBQUMsSUFBSTtBQUFBLEVBQzdDLENBQUM7QUFDSDtBQUdBLFNBQVMsWUFBWSxTQUEyQjtBQUM5QyxhQUFXLFNBQVMsQ0FBQyxNQUFNLE1BQU0sSUFBSSxFQUFHLFNBQVEsS0FBSyxHQUFHLE1BQU0sV0FBVyxDQUFDLEdBQUcsTUFBTSxXQUFXLENBQUMsSUFBSSxDQUFDO0FBQ3BHLGFBQVcsQ0FBQyxNQUFNLEtBQUssS0FBSyxPQUFPLFFBQVEsRUFBRSxLQUFLLEdBQUcsS0FBSyxHQUFHLEdBQUcsR0FBRyxLQUFLLElBQUksS0FBSyxHQUFHLENBQUMsRUFBRyxTQUFRLEtBQUssV0FBVyxDQUFDLENBQUMsSUFBSTtBQUN4SDtBQUdBLFNBQVMsYUFDUCxRQUNBLFdBQ3FFO0FBQ3JFLFFBQU0sUUFBUSxVQUFVLE9BQU8sQ0FBQyxLQUFLLEVBQUUsUUFBUSxNQUFNLE1BQU0sUUFBUSxRQUFRLENBQUM7QUFDNUUsUUFBTSxRQUFRLEtBQUssS0FBSyxLQUFLLEtBQUssS0FBSyxJQUFJLEtBQUssQ0FBQztBQUNqRCxRQUFNLFdBQVcsT0FBTyxRQUFRLEtBQUssaUJBQWlCLEVBQUU7QUFDeEQsUUFBTUssTUFBSyxPQUFPLFFBQVEsUUFBUSxVQUFVO0FBQzVDLGFBQVcsRUFBRSxTQUFTLFFBQVEsU0FBUyxXQUFXLEtBQUssV0FBVztBQUNoRSxVQUFNLFNBQVMsWUFBWSxLQUFLLElBQUksWUFBWSxNQUFNLElBQUksTUFBTSxhQUFhLElBQUk7QUFDakYsVUFBTSxPQUFPLFdBQVcsU0FBWSxJQUFJLE9BQU8sUUFBUSxPQUFPLE1BQU07QUFDcEUsUUFBSSxXQUFXLE9BQVcsUUFBTyxNQUFNLE1BQU0sT0FBTyxNQUFNLEVBQUUsSUFBSSxPQUFPLEtBQUssTUFBTSxDQUFDO0FBQ25GLGVBQVcsVUFBVSxTQUFTO0FBQzVCLFVBQUksT0FBTyxTQUFTLGVBQWdCLEtBQUksMEJBQTBCLE9BQU8sTUFBTSxhQUFhO0FBQzVGLFlBQU0sTUFBTSxPQUFPLEtBQUssYUFBYSxNQUFNO0FBQzNDLFlBQU0sT0FBTyxJQUFJLFNBQVMsT0FBTyxRQUFRLE9BQU8sTUFBTTtBQUN0RCxVQUFJLFFBQVEsT0FBTyxNQUFNLE9BQU8sUUFBUSxDQUFDLENBQUM7QUFDMUMsYUFBTyxLQUFLLGFBQWFBLE1BQUssUUFBUSxZQUFZLElBQUksTUFBTSxHQUFJLFNBQVMsUUFBUSxJQUFNLFFBQVE7QUFDL0YsWUFBTSxPQUFPQSxNQUFLLFFBQVE7QUFDMUIsV0FBSyxhQUFhLE1BQU0sS0FBSyxJQUFJO0FBQ2pDLFdBQUssVUFBVSxPQUFPLEdBQUcsT0FBTyxJQUFJO0FBQ3BDLFdBQUssVUFBVSxPQUFPLElBQUksTUFBTSxJQUFJO0FBQ3BDLFdBQUssVUFBVSxPQUFPLElBQUksUUFBUSxVQUFVLEdBQUcsSUFBSTtBQUNuRCxZQUFNLFNBQVMsV0FBVyxJQUFJLE9BQU87QUFDckMsV0FBSyxVQUFVLFFBQVEsS0FBSyxVQUFVLFFBQVEsSUFBSSxJQUFLLEtBQU0sT0FBTyxXQUFXLENBQUMsSUFBSSxJQUFRLElBQUk7QUFBQSxJQUNsRztBQUFBLEVBQ0Y7QUFDQSxTQUFPLEVBQUUsZ0JBQWdCLFVBQVUsV0FBV0EsS0FBSSxjQUFjLFFBQVEsRUFBRTtBQUM1RTs7O0FDM2VBLElBQU0sUUFBUSxDQUFDLE1BQWMsYUFBK0IsU0FBUyxNQUFNLEdBQUcsRUFBRSxJQUFJLENBQUMsV0FBVyxHQUFHLElBQUksSUFBSSxNQUFNLEVBQUU7QUFHNUcsSUFBTSxnQkFBeUM7QUFBQTtBQUFBLEVBRXBELEVBQUUsU0FBUyxDQUFDLGFBQWEsZ0JBQWdCLEdBQUcsUUFBUSxhQUFhLFNBQVMsSUFBSTtBQUFBO0FBQUEsRUFFOUU7QUFBQSxJQUNFLFNBQVM7QUFBQSxNQUNQO0FBQUEsTUFDQTtBQUFBLE1BQ0EsR0FBRztBQUFBLFFBQ0Q7QUFBQSxRQUNBO0FBQUEsTUFDRjtBQUFBLE1BQ0EsR0FBRztBQUFBLFFBQ0Q7QUFBQSxRQUNBO0FBQUEsTUFDRjtBQUFBLE1BQ0EsR0FBRztBQUFBLFFBQ0Q7QUFBQSxRQUNBO0FBQUEsTUFDRjtBQUFBLElBQ0Y7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUVBLEVBQUUsU0FBUyxDQUFDLGNBQWMsVUFBVSxTQUFTLEVBQUU7QUFBQTtBQUFBLEVBRS9DLEVBQUUsU0FBUyxDQUFDLGdCQUFnQixlQUFlLGdCQUFnQixnQkFBZ0IsZUFBZSxrQkFBa0IsYUFBYSxHQUFHLFlBQVksS0FBSztBQUFBO0FBQUEsRUFFN0ksRUFBRSxTQUFTLENBQUMsYUFBYSxrQkFBa0IsaUJBQWlCLE9BQU8sR0FBRyxRQUFRLFNBQVMsU0FBUyxNQUFNO0FBQUE7QUFBQSxFQUV0RyxFQUFFLFNBQVMsQ0FBQyxTQUFTLGFBQWEsY0FBYyxhQUFhLGFBQWEsV0FBVyxHQUFHLFFBQVEsUUFBUTtBQUFBO0FBQUEsRUFFeEcsRUFBRSxTQUFTLENBQUMsWUFBWSxnQkFBZ0IsV0FBVyxlQUFlLGFBQWEsY0FBYyxlQUFlLGNBQWMsU0FBUyxFQUFFO0FBQ3ZJO0FBRUEsSUFBTSxZQUFZLEVBQUUsS0FBSyxRQUFRLE9BQU8sVUFBVTtBQUVsRCxJQUFNLFdBQThDLElBQUk7QUFBQSxFQUN0RCxjQUFjLFFBQVEsQ0FBQyxhQUFhLFNBQVMsUUFBUSxJQUFJLENBQUMsV0FBVyxDQUFDLFFBQVEsUUFBUSxDQUFVLENBQUM7QUFDbkc7QUFNTyxTQUFTLFVBQVUsZ0JBQTRDO0FBQ3BFLFFBQU1DLE1BQUssZUFBZSxZQUFZLEdBQUc7QUFDekMsUUFBTSxRQUFRLGVBQWUsTUFBTSxHQUFHQSxHQUFFO0FBRXhDLE1BQUlBLE9BQU0sS0FBSyxNQUFNLFNBQVMsR0FBRyxFQUFHLFFBQU87QUFDM0MsUUFBTSxTQUFTLGVBQWUsTUFBTUEsTUFBSyxDQUFDO0FBQzFDLFFBQU0sVUFBVSxXQUFXLE9BQU8sTUFBTSxLQUFLLFlBQVksTUFBTTtBQUMvRCxTQUFPLFlBQVksaUJBQWlCLFNBQVk7QUFDbEQ7QUFFQSxTQUFTLFdBQVcsT0FBZSxRQUFvQztBQUNyRSxRQUFNLFdBQVcsU0FBUyxJQUFJLE1BQU07QUFDcEMsTUFBSSxhQUFhLE9BQVcsUUFBTztBQUVuQyxRQUFNLE9BQU8sTUFBTSxRQUFRLEtBQUssQ0FBQztBQUNqQyxRQUFNLE9BQU8sT0FBTyxJQUFJLFFBQVEsTUFBTSxNQUFNLEdBQUcsSUFBSTtBQUNuRCxRQUFNLE9BQU8sU0FBUyxZQUFZLFNBQVksT0FBTyxLQUFLLFFBQVEsVUFBVSxTQUFTLE9BQU8sR0FBRyxFQUFFO0FBQ2pHLFNBQU8sR0FBRyxTQUFTLEtBQUssT0FBTyxJQUFJLElBQUksU0FBUyxVQUFVLE1BQU07QUFDbEU7QUFFQSxTQUFTLFlBQVksUUFBb0M7QUFDdkQsUUFBTSxNQUFNLE9BQU8sUUFBUSxHQUFHO0FBQzlCLFFBQU0sU0FBUyxPQUFPLE1BQU0sTUFBTSxDQUFDO0FBQ25DLFNBQU8sTUFBTSxLQUFLLFNBQVMsSUFBSSxNQUFNLEdBQUcsZUFBZSxPQUFPLEdBQUcsT0FBTyxNQUFNLEdBQUcsR0FBRyxDQUFDLElBQUksTUFBTSxLQUFLO0FBQ3RHOzs7QUNoRkEsSUFBTSxhQUFhLElBQUk7QUFBQSxFQUNyQiwwSUFBMEk7QUFBQSxJQUN4STtBQUFBLEVBQ0Y7QUFDRjtBQUVBLElBQU0sZ0JBQWdCLG9CQUFJLElBQUksQ0FBQyxNQUFNLE9BQU8sT0FBTyxPQUFPLE9BQU8sS0FBSyxDQUFDO0FBQ3ZFLElBQU0sV0FBVztBQU9WLFNBQVMsbUJBQW1CQyxTQUFtQztBQUNwRSxRQUFNLFNBQVMsa0JBQWtCQSxPQUFNO0FBQ3ZDLFFBQU0sT0FBT0EsUUFBTyxNQUFNLEdBQUcsTUFBTTtBQUNuQyxRQUFNLFNBQVNBLFFBQU8sU0FBUztBQUMvQixNQUFJLFVBQVVBLFFBQU8sT0FBTyxNQUFNLE1BQU0sT0FBTyxDQUFDLGNBQWMsSUFBSSxJQUFJLEVBQUcsUUFBTyxDQUFDQSxTQUFRLE9BQU9BLFFBQU8sTUFBTSxTQUFTLENBQUMsQ0FBQztBQUN4SCxNQUFJQSxRQUFPLFdBQVcsTUFBTUEsUUFBTyxXQUFXLEtBQUssRUFBRyxRQUFPLENBQUNBLFNBQVEsS0FBS0EsUUFBTyxNQUFNLENBQUMsQ0FBQyxFQUFFO0FBQzVGLFNBQU8sQ0FBQ0EsT0FBTTtBQUNoQjtBQUdPLFNBQVMsa0JBQWtCQSxTQUF3QjtBQUN4RCxTQUFPLFdBQVcsSUFBSUEsUUFBTyxPQUFPLENBQUMsQ0FBQyxJQUFJLElBQUksV0FBVyxJQUFJQSxRQUFPLE1BQU0sR0FBRyxDQUFDLENBQUMsSUFBSSxJQUFJO0FBQ3pGOzs7QUNVQSxJQUFNQyxZQUFXO0FBQ2pCLElBQU0sY0FBYztBQUNwQixJQUFNLFVBQTZCLENBQUM7QUFFN0IsU0FBUyxlQUEyQjtBQUN6QyxTQUFPLEVBQUUsTUFBTSxHQUFHLFdBQVcsR0FBRyxxQkFBcUIsR0FBRyxnQkFBZ0IsRUFBRTtBQUM1RTtBQUdPLFNBQVMsU0FBU0MsU0FBZ0IsT0FBMkIsT0FBZ0M7QUFDbEcsUUFBTSxxQkFBcUJBLFFBQU8sVUFBVUQsYUFBWSxDQUFDQyxRQUFPLFdBQVcsR0FBRztBQUM5RSxTQUFPO0FBQUEsSUFDTCxRQUFBQTtBQUFBLElBQ0EsU0FBUyxzQkFBc0IsTUFBTSxxQkFBcUJBLE9BQU07QUFBQSxJQUNoRSxVQUFVLFVBQVUsU0FBWSxTQUFZLE1BQU0sZ0JBQWdCQSxTQUFRLEtBQUs7QUFBQSxJQUMvRSxVQUFVLFVBQVU7QUFBQSxFQUN0QjtBQUNGO0FBR08sU0FBUyxVQUFVLEVBQUUsUUFBQUEsU0FBUSxTQUFTLFVBQVUsU0FBUyxHQUFnQixRQUEwQjtBQUN4RyxNQUFJQSxRQUFPLFNBQVNELFVBQVU7QUFDOUIsU0FBTyxRQUFRO0FBQ2YsTUFBSSxRQUFTLFFBQU8sYUFBYTtBQUVqQyxNQUFJLENBQUMsWUFBWUMsUUFBTyxXQUFXLEdBQUcsRUFBRztBQUN6QyxRQUFNLGFBQWEsVUFBVSxZQUFZO0FBQ3pDLE1BQUksWUFBWSxDQUFDLGNBQWMsVUFBVSxXQUFXQSxTQUFTLFFBQU8sdUJBQXVCO0FBQUEsV0FDbEYsQ0FBQyxXQUFXLGNBQWMsVUFBVSxXQUFXQSxRQUFRLFFBQU8sa0JBQWtCO0FBQzNGO0FBR08sU0FBUyxXQUFXLEVBQUUsTUFBTSxXQUFXLHFCQUFxQixlQUFlLEdBQTZCO0FBQzdHLFNBQU8sRUFBRSxpQkFBaUIsT0FBTyxLQUFLLGFBQWEsY0FBYyxNQUFNLHNCQUFzQixzQkFBc0IsZUFBZTtBQUNwSTtBQUdPLFNBQVMsYUFBYSxTQUFxRDtBQUNoRixRQUFNLEVBQUUsUUFBQUEsU0FBUSxTQUFTLFVBQVUsU0FBUyxJQUFJO0FBQ2hELE1BQUlBLFFBQU8sV0FBVyxHQUFHLEtBQUtBLFFBQU8sU0FBU0QsVUFBVSxRQUFPLGFBQWEsU0FBWSxVQUFVLENBQUMsU0FBUyxNQUFNO0FBQ2xILE1BQUksQ0FBQyxTQUFVLFFBQU87QUFDdEIsTUFBSSxVQUFVLFlBQVksU0FBUyxDQUFDLFdBQVcsU0FBUyxXQUFXQyxTQUFTLFFBQU8sQ0FBQyxTQUFTLE1BQU07QUFDbkcsU0FBTyxXQUFXLFVBQVUsWUFBWSxPQUFPLG1CQUFtQkEsT0FBTSxJQUFJO0FBQzlFO0FBR08sU0FBUyxhQUFhLFNBQXNCLEVBQUUsaUJBQWlCLHFCQUFxQixHQUFvQztBQUM3SCxRQUFNLFVBQVUsYUFBYSxPQUFPO0FBQ3BDLE1BQUksWUFBWSxPQUFXLFFBQU87QUFDbEMsUUFBTSxFQUFFLFFBQUFBLFNBQVEsU0FBUyxVQUFVLFNBQVMsSUFBSTtBQUNoRCxNQUFJLFlBQVksUUFBUyxRQUFPLHVCQUF1QixtQkFBbUJBLE9BQU0sSUFBSSxjQUFjLFFBQVE7QUFDMUcsU0FBTyxrQkFBa0IsbUJBQW1CQSxPQUFNLElBQUksY0FBYyxRQUFRO0FBQzlFO0FBRUEsU0FBUyxjQUFjLFVBQTBEO0FBQy9FLFNBQU8sYUFBYSxTQUFZLFVBQVUsQ0FBQyxTQUFTLE1BQU07QUFDNUQ7OztBQ2hGTyxJQUFNLGVBQU4sTUFBbUI7QUFBQSxFQUNmLFNBQXdCLENBQUM7QUFBQSxFQUN6QixTQUFTLG9CQUFJLElBQW9CO0FBQUEsRUFFMUMsS0FBSyxRQUE2QjtBQUNoQyxXQUFPLEtBQUssT0FBTyxNQUFNO0FBQUEsRUFDM0I7QUFBQTtBQUFBLEVBR0EsUUFBUUMsVUFBaUIsS0FBYSxVQUFnQyxDQUFDLEdBQVc7QUFDaEYsVUFBTSxTQUFTLElBQUksY0FBY0EsVUFBUyxJQUFJO0FBQzlDLFdBQU8sT0FBTyxRQUFRLEtBQUssSUFBSSxFQUFFLElBQUksU0FBUyxLQUFLLFFBQVEsUUFBUSxXQUFXLEtBQUssQ0FBQyxDQUFDO0FBQUEsRUFDdkY7QUFBQSxFQUVBLElBQUksTUFBMkI7QUFDN0IsVUFBTSxPQUFPLEtBQUssVUFBVSxJQUFJO0FBQ2hDLFFBQUksU0FBUyxLQUFLLE9BQU8sSUFBSSxJQUFJO0FBQ2pDLFFBQUksV0FBVyxRQUFXO0FBQ3hCLGVBQVMsS0FBSyxPQUFPO0FBQ3JCLFdBQUssT0FBTyxLQUFLLElBQUk7QUFDckIsV0FBSyxPQUFPLElBQUksTUFBTSxNQUFNO0FBQUEsSUFDOUI7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUNGO0FBS0EsSUFBTSxnQkFBTixNQUFvQjtBQUFBLEVBQ1Q7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ1QsTUFBTTtBQUFBLEVBQ04sVUFBVTtBQUFBLEVBRVYsWUFBWUEsVUFBaUIsT0FBcUI7QUFDaEQsU0FBSyxXQUFXQTtBQUNoQixTQUFLLFNBQVM7QUFDZCxTQUFLLFVBQVVBLFNBQVEsTUFBTSxZQUFZLEdBQUcsVUFBVTtBQUFBLEVBQ3hEO0FBQUEsRUFFQSxRQUFRLE1BQXNCO0FBQzVCLFVBQU1DLFNBQVEsS0FBSyxjQUFjO0FBQ2pDLFFBQUksS0FBSyxRQUFRLEtBQUssU0FBUyxPQUFRLE9BQU0sS0FBSyxTQUFTO0FBQzNELFdBQU9BLE9BQU0sSUFBSTtBQUFBLEVBQ25CO0FBQUEsRUFFQSxnQkFBc0I7QUFDcEIsVUFBTSxRQUFRLENBQUMsS0FBSyxVQUFVLENBQUM7QUFDL0IsV0FBTyxLQUFLLE9BQU8sR0FBRyxFQUFHLE9BQU0sS0FBSyxLQUFLLFVBQVUsQ0FBQztBQUNwRCxVQUFNLENBQUMsSUFBSSxJQUFJO0FBQ2YsUUFBSSxNQUFNLFdBQVcsS0FBSyxTQUFTLE9BQVcsUUFBTztBQUNyRCxXQUFPLENBQUMsU0FBUyxLQUFLLE9BQU8sSUFBSSxFQUFFLElBQUksVUFBVSxJQUFJLE1BQU0sSUFBSSxDQUFDLFNBQVMsS0FBSyxJQUFJLENBQUMsRUFBRSxDQUFDO0FBQUEsRUFDeEY7QUFBQSxFQUVBLFlBQWtCO0FBQ2hCLFVBQU0sUUFBZ0IsQ0FBQztBQUN2QixXQUFPLEtBQUssTUFBTSxLQUFLLFNBQVMsVUFBVSxDQUFDLEtBQUssU0FBUyxLQUFLLFNBQVMsT0FBTyxLQUFLLEdBQUcsQ0FBQyxFQUFHLE9BQU0sS0FBSyxLQUFLLFVBQVUsQ0FBQztBQUNySCxXQUFPLENBQUMsU0FBUyxNQUFNLFlBQVksQ0FBQ0MsUUFBTyxTQUFTLEtBQUtBLE1BQUssR0FBRyxJQUFJO0FBQUEsRUFDdkU7QUFBQSxFQUVBLFlBQWtCO0FBQ2hCLFVBQU0sT0FBTyxLQUFLLFFBQVE7QUFDMUIsUUFBSSxLQUFLLE9BQU8sR0FBRyxFQUFHLFFBQU8sQ0FBQyxTQUFTLEtBQUssT0FBTyxJQUFJLEVBQUUsSUFBSSxVQUFVLElBQUksQ0FBQyxLQUFLLElBQUksR0FBRyxJQUFJLEVBQUUsQ0FBQztBQUMvRixVQUFNLFNBQVMsS0FBSyxPQUFPLHdCQUF3QjtBQUNuRCxRQUFJLFdBQVcsT0FBVyxRQUFPO0FBQ2pDLFVBQU1DLFNBQVEsT0FBTyxPQUFPLENBQUMsQ0FBQztBQUM5QixVQUFNQyxRQUFPLE9BQU8sT0FBTyxDQUFDLEtBQUtELE1BQUs7QUFDdEMsV0FBTyxDQUFDLFNBQVM7QUFDZixVQUFJLE9BQU87QUFDWCxlQUFTLFFBQVFBLFFBQU8sUUFBUUMsT0FBTSxRQUFTLFFBQU8sS0FBSyxPQUFPLElBQUksRUFBRSxJQUFJLFVBQVUsSUFBSSxDQUFDLEtBQUssSUFBSSxHQUFHLElBQUksRUFBRSxDQUFDO0FBQzlHLGVBQVMsUUFBUSxHQUFHLFFBQVFELFFBQU8sUUFBUyxRQUFPLEtBQUssSUFBSTtBQUM1RCxhQUFPO0FBQUEsSUFDVDtBQUFBLEVBQ0Y7QUFBQSxFQUVBLFVBQWdCO0FBQ2QsUUFBSSxLQUFLLE9BQU8sS0FBSyxFQUFHLFFBQU8sS0FBSyxPQUFPO0FBQzNDLFFBQUksS0FBSyxPQUFPLEdBQUcsR0FBRztBQUNwQixXQUFLLFdBQVc7QUFDaEIsWUFBTSxTQUFTLEtBQUssWUFBWSxLQUFLO0FBQ3JDLFlBQU0sUUFBUSxLQUFLLE9BQU87QUFDMUIsVUFBSSxDQUFDLE9BQVEsUUFBTztBQUNwQixhQUFPLENBQUMsU0FBUyxLQUFLLE9BQU8sSUFBSSxFQUFFLElBQUksUUFBUSxNQUFNLE1BQU0sS0FBSyxPQUFPLElBQUksRUFBRSxJQUFJLFNBQVMsS0FBSyxDQUFDLENBQUMsRUFBRSxDQUFDO0FBQUEsSUFDdEc7QUFDQSxRQUFJLEtBQUssT0FBTyxHQUFHLEVBQUcsUUFBTyxDQUFDLFNBQVMsS0FBSyxPQUFPLElBQUksRUFBRSxJQUFJLE9BQU8sS0FBSyxDQUFDO0FBQzFFLFVBQU0sT0FBTyxLQUFLLFFBQVE7QUFDMUIsV0FBTyxDQUFDLFNBQVMsS0FBSyxPQUFPLElBQUksRUFBRSxJQUFJLFVBQVUsTUFBTSxLQUFLLENBQUM7QUFBQSxFQUMvRDtBQUFBLEVBRUEsU0FBZTtBQUNiLFVBQU0sT0FBTyxLQUFLLGNBQWM7QUFDaEMsUUFBSSxDQUFDLEtBQUssT0FBTyxHQUFHLEVBQUcsT0FBTSxLQUFLLFNBQVM7QUFDM0MsV0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUVBLFVBQWtCO0FBQ2hCLFFBQUksS0FBSyxPQUFPLEtBQUssRUFBRyxRQUFPO0FBQy9CLFVBQU0sU0FBUyxLQUFLLE9BQU8sZ0JBQWdCLElBQUksQ0FBQyxLQUFLLEtBQUssT0FBTyxNQUFNLElBQUksQ0FBQztBQUM1RSxRQUFJLFdBQVcsT0FBVyxPQUFNLEtBQUssU0FBUztBQUM5QyxRQUFJLE9BQU87QUFDWCxlQUFXLENBQUMsRUFBRSxNQUFNLEtBQUssSUFBSSxLQUFLLE9BQU8sU0FBUyxrQkFBa0I7QUFDbEUsZUFBUyxRQUFRLE9BQU8sSUFBSSxHQUFHLFNBQVMsT0FBTyxFQUFFLEdBQUcsUUFBUyxTQUFRLEtBQUs7QUFDNUUsV0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUVBLE9BQU8sTUFBdUI7QUFDNUIsUUFBSSxDQUFDLEtBQUssU0FBUyxXQUFXLE1BQU0sS0FBSyxHQUFHLEVBQUcsUUFBTztBQUN0RCxTQUFLLE9BQU8sS0FBSztBQUNqQixXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsT0FBTyxZQUFpRDtBQUN0RCxlQUFXLFlBQVksS0FBSztBQUM1QixVQUFNLFFBQVEsV0FBVyxLQUFLLEtBQUssUUFBUSxLQUFLO0FBQ2hELFNBQUssT0FBTyxRQUFRLENBQUMsRUFBRSxVQUFVO0FBQ2pDLFdBQU87QUFBQSxFQUNUO0FBQUEsRUFFQSxXQUFrQjtBQUNoQixXQUFPLElBQUksTUFBTSxxQ0FBcUMsS0FBSyxRQUFRLHlCQUF5QixLQUFLLEdBQUcsRUFBRTtBQUFBLEVBQ3hHO0FBQ0Y7OztBQy9HTyxJQUFNLGtCQUFrQjtBQUd4QixJQUFNLGFBQU4sTUFBaUI7QUFBQSxFQUNiO0FBQUEsRUFDQSxRQUFlLENBQUM7QUFBQTtBQUFBLEVBRWhCLFdBQXNCLENBQUM7QUFBQSxFQUN2QixVQUFtQixDQUFDO0FBQUEsRUFDcEIsU0FBUyxvQkFBSSxJQUFvQjtBQUFBLEVBQzFDLFFBQVEsSUFBSSxXQUFXLEtBQUssSUFBSSxFQUFFLEtBQUssRUFBRTtBQUFBLEVBRXpDLFlBQVksT0FBcUI7QUFDL0IsU0FBSyxTQUFTO0FBQUEsRUFDaEI7QUFBQTtBQUFBLEVBR0EsTUFBTSxPQUFnQztBQUNwQyxVQUFNLFFBQVEsTUFBTSxRQUFRLENBQUMsTUFBTSxVQUFVO0FBQUEsTUFDM0MsS0FBSyxTQUFTLEtBQUssaUJBQWlCLEVBQUUsTUFBTSxPQUFPLE1BQU0sWUFBWSxTQUFTLEdBQUcsQ0FBQztBQUFBLE1BQ2xGLEdBQUcsS0FBSyxNQUFNLElBQUksQ0FBQyxFQUFFLFNBQUFFLFVBQVMsUUFBUSxNQUFNLEtBQUssU0FBU0EsVUFBUyxFQUFFLE1BQU0sT0FBTyxNQUFNLFNBQVMsU0FBUyxPQUFPLE9BQU8sRUFBRSxDQUFDLENBQUM7QUFBQSxNQUM1SCxHQUFJLEtBQUssa0JBQWtCLE9BQU8sQ0FBQyxJQUFJLENBQUMsS0FBSyxTQUFTLEtBQUssZUFBZSxFQUFFLE1BQU0sT0FBTyxNQUFNLFdBQVcsU0FBUyxHQUFHLENBQUMsQ0FBQztBQUFBLElBQzFILENBQUM7QUFDRCxXQUFPLEtBQUssT0FBTyxPQUFPLENBQUM7QUFBQSxFQUM3QjtBQUFBLEVBRUEsTUFBTSxPQUE4QjtBQUNsQyxXQUFPLEtBQUssUUFBUSxLQUFLO0FBQUEsRUFDM0I7QUFBQSxFQUVBLEtBQUssT0FBZSxPQUF1QjtBQUN6QyxRQUFJLE9BQU8sS0FBSyxNQUFNLFFBQVEsS0FBSyxLQUFLO0FBQ3hDLFFBQUksT0FBTyxFQUFHLE1BQUssTUFBTSxRQUFRLEtBQUssS0FBSyxJQUFJLE9BQU8sS0FBSyxXQUFXLE9BQU8sS0FBSztBQUNsRixXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsU0FBU0EsVUFBaUIsS0FBa0I7QUFDMUMsU0FBSyxNQUFNLEtBQUssR0FBRztBQUNuQixXQUFPLEtBQUssT0FBTyxRQUFRQSxVQUFTLEtBQUssTUFBTSxTQUFTLEdBQUcsRUFBRSxRQUFRLElBQUksU0FBUyxVQUFVLENBQUM7QUFBQSxFQUMvRjtBQUFBLEVBRUEsV0FBVyxPQUFlLE9BQXVCO0FBQy9DLFVBQU0sRUFBRSxPQUFPLE9BQU8sSUFBSSxLQUFLLFFBQVEsS0FBSztBQUM1QyxRQUFJLFNBQVMsZ0JBQWlCLFFBQU87QUFDckMsVUFBTSxZQUFZLE1BQU0sUUFBUSxDQUFDLFdBQVc7QUFDMUMsWUFBTSxPQUFPLEtBQUssT0FBTyxLQUFLLE1BQU07QUFDcEMsVUFBSSxLQUFLLE9BQU8sU0FBVSxTQUFRLEtBQUssT0FBUSxLQUFLLFdBQVksSUFBSSxDQUFDLElBQUksQ0FBQyxLQUFLLElBQUk7QUFDbkYsYUFBTyxLQUFLLE9BQU8sV0FBVyxLQUFLLFNBQVMsQ0FBQyxNQUFNLElBQUksQ0FBQztBQUFBLElBQzFELENBQUM7QUFFRCxXQUFPLEtBQUssT0FBTyxXQUFXLGtCQUFrQixDQUFDLElBQUksV0FBVyxTQUFTLENBQUM7QUFBQSxFQUM1RTtBQUFBLEVBRUEsT0FBTyxPQUEwQixRQUF3QjtBQUN2RCxVQUFNLFFBQVEsb0JBQUksSUFBWTtBQUM5QixlQUFXLFFBQVEsTUFBTyxNQUFLLE9BQU8sTUFBTSxLQUFLO0FBQ2pELFVBQU0sUUFBUSxDQUFDLEdBQUcsS0FBSyxFQUFFLFNBQVMsQ0FBQyxHQUFHQyxPQUFNLElBQUlBLEVBQUM7QUFDakQsVUFBTSxPQUFPLEVBQUUsVUFBVSxHQUFHLE9BQU8sR0FBRyxTQUFTLEVBQUU7QUFDakQsZUFBVyxVQUFVLE9BQU87QUFDMUIsWUFBTSxPQUFPLEtBQUssT0FBTyxLQUFLLE1BQU07QUFDcEMsVUFBSSxLQUFLLE9BQU8sUUFBUztBQUN6QixZQUFNLEVBQUUsTUFBTSxNQUFNLFFBQVEsSUFBSSxLQUFLLE1BQU0sS0FBSyxHQUFHO0FBQ25ELFdBQUssVUFBVyxLQUFLLFlBQWEsRUFBRyxNQUFLLElBQUksS0FBSyxLQUFLO0FBQUEsSUFDMUQ7QUFDQSxVQUFNLFNBQVMsQ0FBQyxNQUFNLEtBQUssQ0FBQyxXQUFXLEtBQUssYUFBYSxNQUFNLENBQUM7QUFDaEUsVUFBTSxPQUFPLEdBQUcsTUFBTSxJQUFJLE1BQU0sS0FBSyxHQUFHLENBQUM7QUFDekMsUUFBSSxRQUFRLEtBQUssT0FBTyxJQUFJLElBQUk7QUFDaEMsUUFBSSxVQUFVLFFBQVc7QUFDdkIsY0FBUSxLQUFLLFFBQVE7QUFDckIsV0FBSyxRQUFRLEtBQUssRUFBRSxPQUFPLFFBQVEsR0FBRyxNQUFNLE9BQU8sQ0FBQztBQUNwRCxXQUFLLE9BQU8sSUFBSSxNQUFNLEtBQUs7QUFDM0IsVUFBSSxLQUFLLFFBQVEsU0FBUyxNQUFNLEtBQUssTUFBTSxRQUFRO0FBQ2pELGNBQU0sUUFBUSxJQUFJLFdBQVcsS0FBSyxNQUFNLFNBQVMsQ0FBQyxFQUFFLEtBQUssRUFBRTtBQUMzRCxjQUFNLElBQUksS0FBSyxLQUFLO0FBQ3BCLGFBQUssUUFBUTtBQUFBLE1BQ2Y7QUFBQSxJQUNGO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUVBLE9BQU8sUUFBZ0IsT0FBMEI7QUFDL0MsVUFBTSxPQUFPLEtBQUssT0FBTyxLQUFLLE1BQU07QUFDcEMsUUFBSSxLQUFLLE9BQU8sU0FBVSxZQUFXLE9BQU8sS0FBSyxHQUFJLE1BQUssT0FBTyxLQUFLLEtBQUs7QUFBQSxhQUNsRSxLQUFLLE9BQU8sVUFBVSxLQUFLLE9BQU8sUUFBUyxNQUFLLE9BQU8sS0FBSyxNQUFNLEtBQUs7QUFBQSxRQUMzRSxPQUFNLElBQUksTUFBTTtBQUFBLEVBQ3ZCO0FBQUEsRUFFQSxhQUFhLFFBQXlCO0FBQ3BDLFdBQVEsS0FBSyxTQUFTLE1BQU0sTUFBTSxLQUFLLFVBQVUsTUFBTTtBQUFBLEVBQ3pEO0FBQUEsRUFFQSxVQUFVLFFBQXlCO0FBQ2pDLFVBQU0sT0FBTyxLQUFLLE9BQU8sS0FBSyxNQUFNO0FBQ3BDLFFBQUksS0FBSyxPQUFPLFFBQVMsUUFBTyxLQUFLLE1BQU0sS0FBSyxHQUFHLEdBQUcsU0FBUztBQUMvRCxXQUFPLEtBQUssYUFBYSxLQUFLLE9BQU8sV0FBWSxLQUFLLEdBQUcsQ0FBQyxJQUFlLEtBQUssSUFBSTtBQUFBLEVBQ3BGO0FBQ0Y7QUFFQSxTQUFTLE9BQU8sU0FBb0M7QUFDbEQsU0FBTyxRQUFRLE9BQU8sQ0FBQyxNQUFNLFdBQVcsT0FBUSxLQUFLLFFBQVMsQ0FBQztBQUNqRTs7O0FDbEdPLElBQU0sZUFBZTtBQUNyQixJQUFNLFlBQVk7QUFHbEIsSUFBTSxpQkFBTixNQUFxQjtBQUFBO0FBQUEsRUFFakI7QUFBQSxFQUNBLFNBQVMsSUFBSSxhQUFhO0FBQUEsRUFDMUIsU0FBUyxJQUFJLFdBQVcsS0FBSyxNQUFNO0FBQUEsRUFDbkMsU0FBUyxvQkFBSSxJQUF5QztBQUFBLEVBQ3RELFNBQVMsb0JBQUksSUFBWTtBQUFBLEVBQ3pCLFVBQW1CLENBQUM7QUFBQSxFQUNwQixTQUFTLG9CQUFJLElBQW9CO0FBQUEsRUFDMUMsU0FBUyxJQUFJLFdBQVcsS0FBSyxJQUFJO0FBQUEsRUFDakMsYUFBYSxJQUFJLFdBQVcsSUFBSTtBQUFBLEVBQ2hDLFFBQVE7QUFBQSxFQUNSLFdBQVc7QUFBQSxFQUVYLFlBQVksT0FBMkI7QUFDckMsZUFBVyxDQUFDLE1BQU0sTUFBTSxLQUFLLE9BQU87QUFDbEMsV0FBSyxPQUFPLElBQUksTUFBTSxNQUFNO0FBQzVCLGVBQVMsU0FBUyxHQUFHLFNBQVMsS0FBSyxRQUFRLFNBQVUsTUFBSyxPQUFPLElBQUksS0FBSyxNQUFNLEdBQUcsTUFBTSxDQUFDO0FBQUEsSUFDNUY7QUFDQSxTQUFLLFFBQVEsS0FBSyxRQUFRLEVBQUUsTUFBTSxHQUFHLENBQUM7QUFBQSxFQUN4QztBQUFBO0FBQUEsRUFHQSxLQUFLLE9BQWUsT0FBdUI7QUFDekMsVUFBTSxPQUFPLEtBQUssT0FBTyxRQUFRLEtBQUssS0FBSztBQUMzQyxXQUFPLFNBQVMsZUFBZSxLQUFLLE9BQU8sT0FBTyxLQUFLLElBQUk7QUFBQSxFQUM3RDtBQUFBLEVBRUEsWUFBWSxPQUF3QjtBQUNsQyxXQUFPLEtBQUssV0FBVyxLQUFLLE1BQU07QUFBQSxFQUNwQztBQUFBO0FBQUEsRUFHQSxRQUFRQyxTQUF5QjtBQUMvQixRQUFJLFFBQVEsS0FBSztBQUNqQixhQUFTLFFBQVEsR0FBRyxRQUFRQSxRQUFPLFFBQVEsU0FBUztBQUNsRCxZQUFNLFFBQVFBLFFBQU8sV0FBVyxLQUFLLElBQUk7QUFDekMsWUFBTSxPQUFPLEtBQUssT0FBTyxRQUFRLEtBQUssS0FBSztBQUMzQyxjQUFRLFNBQVMsZUFBZSxLQUFLLE9BQU8sT0FBTyxLQUFLLElBQUk7QUFDNUQsVUFBSSxVQUFVLFVBQVcsUUFBTztBQUFBLElBQ2xDO0FBQ0EsV0FBTyxLQUFLLFlBQVksS0FBSztBQUFBLEVBQy9CO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxFQU1BLElBQUksUUFBNEU7QUFDOUUsV0FBTyxFQUFFLGFBQWEsS0FBSyxRQUFRLFdBQVcsS0FBSyxZQUFZLFFBQVEsS0FBSyxNQUFNO0FBQUEsRUFDcEY7QUFBQTtBQUFBLEVBR0EsSUFBSSxVQUFrQjtBQUNwQixXQUFPLEtBQUs7QUFBQSxFQUNkO0FBQUEsRUFFQSxPQUFPLE9BQWUsT0FBdUI7QUFDM0MsU0FBSyxZQUFZO0FBQ2pCLFVBQU0sT0FBTyxVQUFVLFlBQVksWUFBWSxLQUFLLE9BQU8sS0FBSyxRQUFRLEtBQUssR0FBWSxLQUFLO0FBQzlGLFNBQUssT0FBTyxRQUFRLEtBQUssS0FBSyxJQUFJO0FBQ2xDLFdBQU87QUFBQSxFQUNUO0FBQUEsRUFFQSxPQUFPLE9BQWMsT0FBdUI7QUFDMUMsUUFBSSxVQUFVLE9BQU87QUFDbkIsWUFBTSxPQUFPLE1BQU0sT0FBTyxPQUFPLEtBQUs7QUFDdEMsWUFBTUMsYUFBWSxLQUFLLFdBQVcsSUFBSTtBQUN0QyxVQUFJQSxlQUFjLE9BQVcsUUFBTyxLQUFLLE9BQU8sSUFBSSxJQUFJLElBQUksS0FBSyxRQUFRLEVBQUUsS0FBSyxDQUFDLElBQUk7QUFDckYsYUFBTyxLQUFLLFFBQVEsRUFBRSxXQUFBQSxZQUFXLE9BQU9BLFdBQVUsT0FBTyxTQUFTLEtBQUssUUFBUUEsVUFBUyxFQUFFLENBQUM7QUFBQSxJQUM3RjtBQUNBLFVBQU0sRUFBRSxXQUFXLE9BQUFDLFFBQU8sUUFBUSxJQUFJO0FBQ3RDLFVBQU0sT0FBaUIsQ0FBQztBQUN4QixVQUFNLE9BQU8sb0JBQUksSUFBWTtBQUM3QixlQUFXLEVBQUUsSUFBQUMsS0FBSSxNQUFNLE1BQU0sS0FBSyxTQUFTO0FBQ3pDLFVBQUksT0FBTyxHQUFHO0FBQ1osYUFBSyxLQUFLLEVBQUUsSUFBQUEsS0FBSSxNQUFNLE9BQU8sS0FBSyxPQUFPLEtBQUssT0FBTyxLQUFLLEVBQUUsQ0FBQztBQUM3RDtBQUFBLE1BQ0Y7QUFDQSxZQUFNLFVBQVUsS0FBSyxPQUFPLEtBQUssSUFBSTtBQUNyQyxVQUFJLFFBQVEsT0FBTyxhQUFhLFFBQVEsT0FBUSxLQUFLLFdBQVksRUFBRztBQUNwRSxZQUFNLFdBQVdBLFFBQU8sVUFBVSxLQUFLLE9BQU8sS0FBSyxPQUFPLEtBQUssSUFBSTtBQUNuRSxVQUFJLEtBQUssUUFBUSxXQUFXLEVBQUUsSUFBQUEsS0FBSSxNQUFNLFFBQVEsTUFBTSxPQUFPLFNBQVMsR0FBRyxNQUFNLElBQUksRUFBRztBQUFBLElBQ3hGO0FBQ0EsV0FBTyxLQUFLLFFBQVEsRUFBRSxXQUFXLE9BQU8sS0FBSyxPQUFPLEtBQUtELFFBQU8sS0FBSyxHQUFHLFNBQVMsS0FBSyxDQUFDO0FBQUEsRUFDekY7QUFBQSxFQUVBLFdBQVcsTUFBcUM7QUFDOUMsVUFBTSxRQUFRLEtBQUssT0FBTyxJQUFJLElBQUk7QUFDbEMsUUFBSSxVQUFVLFVBQWEsVUFBVSxNQUFPLFFBQU87QUFDbkQsVUFBTSxDQUFDLElBQUksSUFBSTtBQUNmLFFBQUksU0FBUyxPQUFXLFFBQU87QUFDL0IsVUFBTSxRQUFRLEtBQUssT0FBTyxNQUFNLEtBQUs7QUFDckMsVUFBTSxVQUFVLEtBQUssaUJBQWlCLFFBQVEsVUFBVSxFQUFFLEtBQUs7QUFDL0QsVUFBTSxjQUFjLE1BQU0sS0FBSyxTQUFTLE1BQU0sRUFBRSxPQUFPLENBQUMsT0FBTyxVQUFVLEtBQUssT0FBTyxLQUFLLE9BQU8sS0FBSyxHQUFHLEtBQUs7QUFDOUcsVUFBTUUsVUFBUyxLQUFLLGtCQUFrQixPQUFPLEtBQUssS0FBSyxPQUFPLFFBQVEsS0FBSyxlQUFlLEVBQUU7QUFDNUYsVUFBTSxZQUF1QixFQUFFLE1BQU0sT0FBTyxPQUFPLE9BQU8sYUFBYSxRQUFBQSxRQUFPO0FBQzlFLFNBQUssT0FBTyxJQUFJLE1BQU0sU0FBUztBQUMvQixXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsUUFBUSxXQUFnQztBQUN0QyxVQUFNLFVBQW9CLENBQUM7QUFDM0IsUUFBSSxVQUFVLFVBQVUsRUFBRyxNQUFLLFFBQVEsV0FBVyxFQUFFLElBQUksVUFBVSxNQUFNLFVBQVUsUUFBUSxPQUFPLEdBQUcsR0FBRyxTQUFTLG9CQUFJLElBQUksQ0FBQztBQUMxSCxXQUFPO0FBQUEsRUFDVDtBQUFBO0FBQUEsRUFHQSxRQUFRLFdBQXNCLFFBQWdCLFNBQW1CLE1BQTRCO0FBQzNGLFVBQU0sRUFBRSxJQUFBRCxLQUFJLE1BQU0sUUFBUSxNQUFNLElBQUk7QUFDcEMsUUFBSSxLQUFLLElBQUksTUFBTSxFQUFHLFFBQU87QUFDN0IsU0FBSyxJQUFJLE1BQU07QUFDZixVQUFNLE9BQU8sS0FBSyxPQUFPLEtBQUssTUFBTTtBQUNwQyxZQUFRLEtBQUssSUFBSTtBQUFBLE1BQ2YsS0FBSztBQUNILGVBQU8sS0FBSyxHQUFHLEtBQUssQ0FBQyxRQUFRLEtBQUssUUFBUSxXQUFXLEVBQUUsSUFBQUEsS0FBSSxNQUFNLEtBQUssTUFBTSxHQUFHLFNBQVMsSUFBSSxDQUFDO0FBQUEsTUFDL0YsS0FBSztBQUNILFlBQUksVUFBVSxNQUFNLENBQUMsR0FBRyxvQkFBb0IsS0FBTSxRQUFPLEtBQUssUUFBUSxXQUFXLEVBQUUsSUFBQUEsS0FBSSxNQUFNLEtBQUssTUFBTSxNQUFNLEdBQUcsU0FBUyxJQUFJO0FBQzlILGVBQU8sS0FBSyxRQUFRLFdBQVcsRUFBRSxJQUFJLFNBQVMsTUFBTSxLQUFLLE1BQU0sT0FBTyxVQUFVLFlBQVksR0FBRyxTQUFTLElBQUk7QUFBQSxNQUM5RyxLQUFLO0FBQ0gsZUFBTyxLQUFLLFFBQVEsV0FBVyxFQUFFLElBQUlBLFFBQU8sVUFBVSxXQUFXQSxLQUFJLE1BQU0sS0FBSyxNQUFNLE1BQU0sR0FBRyxTQUFTLElBQUk7QUFBQSxNQUM5RyxLQUFLO0FBQ0gsZ0JBQVEsS0FBSyxFQUFFLElBQUksVUFBVSxNQUFNLElBQUksT0FBTyxRQUFRLElBQUksVUFBVSxRQUFRLE1BQU0sQ0FBQztBQUNuRixlQUFPO0FBQUEsTUFDVCxLQUFLO0FBQUEsTUFDTCxLQUFLO0FBQ0gsZ0JBQVEsS0FBSyxFQUFFLElBQUFBLEtBQUksTUFBTSxRQUFRLE1BQU0sQ0FBQztBQUN4QyxlQUFPO0FBQUEsSUFDWDtBQUFBLEVBQ0Y7QUFBQSxFQUVBLFFBQVEsT0FBc0I7QUFDNUIsUUFBSTtBQUNKLFFBQUksVUFBVSxNQUFPLFFBQU8sTUFBTTtBQUFBLFNBQzdCO0FBQ0gsWUFBTSxFQUFFLE9BQUFELFFBQU8sUUFBUSxJQUFJO0FBQzNCLFVBQUksS0FBSyxPQUFPLE1BQU1BLE1BQUssRUFBRSxVQUFVLFFBQVEsTUFBTSxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sT0FBTyxLQUFLLEtBQUssT0FBTyxNQUFNLEtBQUssRUFBRSxNQUFNLEVBQUcsUUFBTztBQUMvSCxhQUFPLEdBQUcsTUFBTSxVQUFVLElBQUksSUFBSUEsTUFBSyxJQUFJLFFBQVEsSUFBSSxDQUFDLEVBQUUsSUFBQUMsS0FBSSxNQUFNLE1BQU0sTUFBTSxHQUFHQSxHQUFFLElBQUksSUFBSSxJQUFJLEtBQUssRUFBRSxFQUFFLEtBQUssQ0FBQztBQUFBLElBQ2xIO0FBQ0EsUUFBSSxRQUFRLEtBQUssT0FBTyxJQUFJLElBQUk7QUFDaEMsUUFBSSxVQUFVLFFBQVc7QUFDdkIsY0FBUSxLQUFLO0FBQ2IsV0FBSyxPQUFPLElBQUksTUFBTSxLQUFLO0FBQzNCLFdBQUssUUFBUSxLQUFLLElBQUk7QUFDdEIsVUFBSSxTQUFTLEtBQUssV0FBVyxPQUFRLE1BQUssTUFBTTtBQUNoRCxXQUFLLFdBQVcsS0FBSyxJQUFJLEVBQUUsVUFBVSxVQUFVLEtBQUssU0FBUyxLQUFLLElBQUksSUFBSTtBQUFBLElBQzVFO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFBQSxFQUVBLFFBQWM7QUFDWixVQUFNLFFBQVEsSUFBSSxXQUFXLEtBQUssT0FBTyxTQUFTLENBQUM7QUFDbkQsVUFBTSxJQUFJLEtBQUssTUFBTTtBQUNyQixTQUFLLFNBQVM7QUFDZCxVQUFNLFlBQVksSUFBSSxXQUFXLEtBQUssV0FBVyxTQUFTLENBQUM7QUFDM0QsY0FBVSxJQUFJLEtBQUssVUFBVTtBQUM3QixTQUFLLGFBQWE7QUFBQSxFQUNwQjtBQUFBO0FBQUEsRUFHQSxTQUFTLEVBQUUsV0FBVyxPQUFBRCxRQUFPLFFBQVEsR0FBOEM7QUFDakYsVUFBTSxFQUFFLE1BQU0sSUFBSTtBQUNsQixVQUFNLFNBQVMsS0FBSyxPQUFPLE1BQU0sS0FBSyxlQUFlLFdBQVdBLFFBQU8sT0FBTyxDQUFDO0FBQy9FLFFBQUksT0FBTyxTQUFTLEtBQUssT0FBTyxTQUFTLGdCQUFpQixRQUFPO0FBQ2pFLGFBQVUsT0FBTyxXQUFXLE9BQU8sVUFBVSxPQUFPLFFBQVEsS0FBSyxJQUFLLE9BQU87QUFBQSxFQUMvRTtBQUFBLEVBRUEsZUFBZSxFQUFFLE9BQU8sTUFBTSxHQUFjQSxRQUFlLFNBQW9DO0FBQzdGLFVBQU0sVUFBVSxRQUFRLEtBQUssQ0FBQyxFQUFFLEtBQUssTUFBTSxPQUFPLEtBQUssS0FBSyxPQUFPLEtBQUssSUFBSSxFQUFFLE9BQU8sS0FBSztBQUMxRixRQUFJLFlBQVksT0FBVyxRQUFPQTtBQUNsQyxVQUFNLFdBQVcsUUFBUSxRQUFRLElBQUksUUFBUSxRQUFRO0FBQ3JELFFBQUksYUFBYUEsT0FBTyxRQUFPQTtBQUMvQixVQUFNLENBQUNHLFNBQVFDLE1BQUssSUFBSSxDQUFDLEtBQUssT0FBTyxNQUFNSixNQUFLLEdBQUcsS0FBSyxPQUFPLE1BQU0sUUFBUSxDQUFDO0FBQzlFLFNBQUtHLFFBQU8sV0FBVyxPQUFPLE1BQU1DLE9BQU0sV0FBVyxPQUFPLEVBQUcsUUFBT0o7QUFDdEUsVUFBTSxFQUFFLFFBQVEsSUFBSSxNQUFNLE9BQU9JLFFBQU8sS0FBSyxDQUFDO0FBQzlDLFdBQU8sUUFBUSxTQUFTQSxPQUFNLE1BQU0sS0FBS0EsT0FBTSxVQUFVLFFBQVEsR0FBRyxFQUFFLEtBQUssS0FBSyxXQUFXSjtBQUFBLEVBQzdGO0FBQ0Y7QUFHQSxTQUFTLE9BQU8sRUFBRSxVQUFVLE9BQU8sUUFBUSxHQUF5RCxPQUFnQztBQUNsSSxNQUFJLE1BQU0sV0FBVyxFQUFHLFFBQU87QUFDL0IsUUFBTSxRQUFRLE1BQU0sVUFBVSxDQUFDLEVBQUUsY0FBYyxHQUFHLFdBQVksa0JBQWtCLE9BQU8sV0FBVyxRQUFRLFlBQVksUUFBUyxDQUFDO0FBQ2hJLFNBQU8sS0FBSyxJQUFJLEdBQUcsS0FBSztBQUMxQjs7O0FDeE5BLFNBQVMscUJBQXFCO0FBaUQ5QixJQUFJO0FBR0csU0FBUyxpQkFBNkY7QUFDM0csU0FBUSxXQUFXLEtBQUs7QUFDMUI7QUFFQSxTQUFTLE9BQW1GO0FBQzFGLFFBQU1LLFdBQVUsY0FBYyxZQUFZLEdBQUc7QUFDN0MsUUFBTSxXQUFXQSxTQUFRLHFDQUFxQztBQUM5RCxNQUFJLFNBQVMsWUFBWSxFQUFHLE9BQU0sSUFBSSxNQUFNLGtEQUFrRCxTQUFTLE9BQU8sa0JBQWtCO0FBQ2hJLFFBQU0sV0FBVyxJQUFJLElBQUksT0FBTyxRQUFRLFNBQVMsU0FBUyxFQUFFLElBQUksQ0FBQyxDQUFDLFFBQVEsR0FBRyxNQUFNLENBQUMsUUFBUUMsUUFBTyxRQUFRLEdBQUcsQ0FBQyxDQUFVLENBQUM7QUFDMUgsUUFBTSxnQkFBZ0Isb0JBQUksSUFBNkI7QUFDdkQsYUFBVyxDQUFDLE1BQU0sT0FBTyxLQUFLLE9BQU8sUUFBUSxTQUFTLHFCQUFxQjtBQUN6RSxrQkFBYztBQUFBLE1BQ1o7QUFBQSxNQUNBLFFBQVEsUUFBUSxDQUFDLFdBQVcsU0FBUyxJQUFJLE1BQU0sS0FBSyxDQUFDLENBQUM7QUFBQSxJQUN4RDtBQUNGLGFBQVcsQ0FBQyxNQUFNLEdBQUcsS0FBSyxPQUFPLFFBQVEsU0FBUyxhQUFhLEVBQUcsZUFBYyxJQUFJLE1BQU0sQ0FBQ0EsUUFBTyxNQUFNLEdBQUcsQ0FBQyxDQUFDO0FBQzdHLFNBQU8sRUFBRSxlQUFlLFNBQVM7QUFDbkM7QUFFQSxTQUFTQSxRQUFPLFFBQXVCLEtBQWdCO0FBQ3JELFFBQU0sQ0FBQyxhQUFhLHFCQUFxQixpQkFBaUIsU0FBUyxFQUFFLGFBQWEsRUFBRSxlQUFlLGlCQUFpQixFQUFFLGVBQWUsS0FBSyxJQUFJO0FBQzlJLFNBQU87QUFBQSxJQUNMO0FBQUEsSUFDQTtBQUFBLElBQ0EscUJBQXFCLFdBQVcsbUJBQW1CO0FBQUEsSUFDbkQ7QUFBQSxJQUNBLFFBQVEsU0FBUyxDQUFDLEdBQUcsUUFBUSxDQUFDLFNBQVUsU0FBUyxLQUFLLEtBQUssQ0FBQyxNQUFNLEtBQUssQ0FBQyxJQUFJLENBQUMsRUFBRSxTQUFTLEtBQUssQ0FBQyxHQUFHLFNBQVMsS0FBSyxDQUFDLEtBQUssUUFBUSxDQUFDLENBQUU7QUFBQSxJQUNoSTtBQUFBLElBQ0EsYUFBYSxXQUFXLFdBQVc7QUFBQSxJQUNuQyxlQUFlLFdBQVcsYUFBYSxLQUFLLFdBQVcsV0FBVztBQUFBLElBQ2xFLGlCQUFpQixXQUFXLGVBQWU7QUFBQSxJQUMzQyxlQUFlLFdBQVcsYUFBYTtBQUFBLEVBQ3pDO0FBQ0Y7QUFFQSxTQUFTLFdBQVcsT0FBOEM7QUFDaEUsU0FBTyxPQUFPLFVBQVUsWUFBWSxVQUFVLEtBQUssUUFBUTtBQUM3RDs7O0FDNUVBLElBQU1DLG1CQUFrQjtBQUN4QixJQUFNLFVBQVUsb0JBQUksSUFBb0I7QUFPakMsU0FBUyxnQkFBZ0JDLFNBQWdCLE9BQW1DO0FBQ2pGLFFBQU0sU0FBUyxTQUFTLEtBQUs7QUFDN0IsTUFBSSxXQUFXLE9BQVcsUUFBTztBQUNqQyxRQUFNLEVBQUUsWUFBWSxJQUFJLE9BQU87QUFDL0IsUUFBTSxTQUFTLDJCQUEyQkEsU0FBUSxNQUFNO0FBQ3hELE1BQUksV0FBVyxRQUFXO0FBQ3hCLGFBQVMsU0FBUyxHQUFHLFVBQVUsR0FBRyxVQUFVO0FBQzFDLFlBQU0sT0FBTyxXQUFXLE9BQU8sTUFBTSxHQUFHLE1BQU0sQ0FBQztBQUMvQyxVQUFJLFNBQVMsT0FBVyxRQUFPLFFBQVEsS0FBSyxLQUFLLGFBQWEsY0FBYyxPQUFPLE1BQU0sTUFBTSxHQUFHLElBQUksQ0FBQztBQUFBLElBQ3pHO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFDQSxNQUFJQSxRQUFPLFdBQVcsV0FBVyxHQUFHO0FBQ2xDLFVBQU0sV0FBVyxjQUFjQSxTQUFRLE1BQU07QUFDN0MsVUFBTSxPQUFPQSxRQUFPLE1BQU0sWUFBWSxNQUFNO0FBQzVDLFVBQU0sYUFBYSxPQUFPLFNBQVMsS0FBSyxRQUFRO0FBQ2hELFFBQUssQ0FBQyxjQUFjLE9BQU8sU0FBUyxLQUFLLGNBQWMsTUFBTSxNQUFNLENBQUMsS0FBTSxTQUFTLFNBQVMsVUFBVSxPQUFPLElBQUk7QUFDL0csYUFBTyxRQUFRLGFBQWEsY0FBYyxNQUFNLFdBQVcsV0FBVyxLQUFLLE1BQU0sQ0FBQztBQUFBLEVBQ3RGO0FBQ0EsU0FBTyxRQUFRLGFBQWEsY0FBY0EsU0FBUSxNQUFNLENBQUM7QUFDM0Q7QUFHTyxTQUFTLFlBQVksT0FBaUM7QUFDM0QsU0FBTyxTQUFTLEtBQUssR0FBRztBQUMxQjtBQUVBLFNBQVMsUUFBUSxhQUFxQixVQUFzQztBQUMxRSxTQUFPLFNBQVMsU0FBUyxLQUFLLFNBQVMsU0FBU0QsbUJBQWtCLFNBQVksY0FBYztBQUM5RjtBQUVBLFNBQVMsVUFBVSxNQUFvQjtBQUNyQyxTQUFPLEtBQUssUUFBUSxHQUFHLEVBQUUsS0FBSztBQUNoQztBQUVBLFNBQVMsMkJBQTJCQyxTQUFnQixFQUFFLGVBQWUsS0FBSyxHQUErQjtBQUN2RyxNQUFJLGtCQUFrQixRQUFRLEtBQUssV0FBVyxLQUFNLFFBQU87QUFDM0QsUUFBTSxRQUFRLGNBQWMsS0FBS0EsT0FBTTtBQUN2QyxNQUFJLE9BQU8sVUFBVSxFQUFHLFFBQU87QUFDL0IsUUFBTSxPQUFPQSxRQUFPLE1BQU0sTUFBTSxDQUFDLEVBQUUsTUFBTTtBQUN6QyxTQUFPLFNBQVMsTUFBTSxLQUFLLFdBQVcsR0FBRyxLQUFLLFNBQVNBLFVBQVMsU0FBWTtBQUM5RTtBQUdBLFNBQVMsY0FBYyxRQUFnQixRQUF3QjtBQUM3RCxRQUFNLEVBQUUsUUFBQUMsU0FBUSxNQUFNLFNBQVMsSUFBSTtBQUNuQyxRQUFNLFFBQVFBLFNBQVEsS0FBSyxNQUFNO0FBQ2pDLE1BQUksVUFBVSxRQUFRLFVBQVUsT0FBVyxRQUFPO0FBQ2xELFFBQU0sY0FBYyxLQUFLLG9CQUFvQixRQUFRLE1BQU0sU0FBUyxNQUFNLE1BQU0sR0FBRyxFQUFFLEtBQUssUUFBUTtBQUNsRyxRQUFNLE9BQU8sT0FBTyxNQUFNLE1BQU0sQ0FBQyxFQUFFLE1BQU07QUFDekMsUUFBTSxXQUFXLGVBQWUsS0FBSyxtQkFBbUIsSUFBSSxRQUFRLFlBQVksQ0FBQyxHQUFHLFVBQWtCLE1BQU0sT0FBTyxLQUFLLENBQUMsS0FBSyxFQUFFLElBQUksT0FBTztBQUMzSSxNQUFJLGFBQWEsT0FBUSxRQUFPO0FBQ2hDLE1BQUksU0FBUyxLQUFLLE1BQU0sS0FBSyxDQUFDLFNBQVMsS0FBSyxRQUFRLEVBQUcsUUFBTztBQUM5RCxTQUFPLGFBQWEsVUFBVSxNQUFNLElBQUksV0FBVztBQUNyRDtBQUdBLFNBQVMsYUFBYSxRQUFnQixRQUF5QjtBQUM3RCxRQUFNLE9BQU8sQ0FBQyxFQUFFLEtBQUssTUFBdUIsS0FBSyxRQUFRLFNBQVMsT0FBTyxNQUFNLEtBQUssT0FBTyxTQUFTLFVBQVUsSUFBSTtBQUNsSCxRQUFNLFVBQVUsS0FBSyxNQUFNO0FBRTNCLE1BQUksT0FBTyxRQUFRLE1BQU0sQ0FBQyxRQUFRLEtBQUssR0FBRyxNQUFNLE9BQU8sRUFBRyxRQUFPO0FBQ2pFLFNBQU8sS0FBSyxTQUFTLFFBQVEsTUFBTSxLQUFLLE1BQU07QUFDaEQ7QUFHQSxTQUFTLFNBQVMsUUFBZ0IsRUFBRSxRQUFRLEdBQStCO0FBQ3pFLE1BQUksUUFBUSxXQUFXLEVBQUcsUUFBTyxRQUFRLENBQUM7QUFDMUMsU0FBTyxRQUFRO0FBQUEsSUFBSyxDQUFDLEVBQUUsU0FBUyxVQUFVLE1BQU0sTUFDOUMsWUFBWSxPQUNSLFNBQVMsS0FBSyxNQUFNLEtBQUssTUFBTSxLQUFLLENBQUMsRUFBRSxZQUFZLFFBQVEsTUFBTSxRQUFRLFNBQVMsT0FBTyxNQUFNLEtBQUssV0FBVyxLQUFLLE1BQU0sQ0FBQyxJQUMzSCxRQUFRLEtBQUssTUFBTSxHQUFHLFVBQVU7QUFBQSxFQUN0QztBQUNGO0FBRUEsU0FBUyxTQUFTLE9BQW1DO0FBQ25ELFFBQU0sUUFBUSxRQUFRLElBQUksS0FBSztBQUMvQixNQUFJLFVBQVUsT0FBVyxRQUFPO0FBQ2hDLFFBQU0sRUFBRSxVQUFVLGNBQWMsSUFBSSxlQUFlO0FBQ25ELFFBQU0sT0FBTyxTQUFTLElBQUksS0FBSyxLQUFLLGNBQWMsSUFBSSxLQUFLLElBQUksQ0FBQztBQUNoRSxNQUFJLFNBQVMsT0FBVyxRQUFPO0FBQy9CLFFBQU0sVUFBb0IsQ0FBQztBQUMzQixhQUFXLE9BQU8sY0FBYyxJQUFJLEtBQUssV0FBVyxLQUFLLENBQUMsRUFBRyxTQUFRLEtBQUssUUFBUSxLQUFLLE9BQU8sQ0FBQztBQUMvRixhQUFXLFVBQVUsUUFBUyxLQUFJLE9BQU8sS0FBSyxXQUFXLEtBQU0sU0FBUSxJQUFJLE9BQU8sS0FBSyxRQUFRLE1BQU07QUFDckcsUUFBTSxDQUFDLElBQUksSUFBSTtBQUNmLE1BQUksU0FBUyxPQUFXLFNBQVEsSUFBSSxLQUFLLGFBQWEsSUFBSTtBQUMxRCxTQUFPLFFBQVEsSUFBSSxLQUFLO0FBQzFCO0FBRUEsU0FBUyxXQUFXLGFBQXlDO0FBQzNELFNBQU8sU0FBUyxLQUFLLFdBQVcsSUFBSSxTQUFTLFdBQVcsSUFBSTtBQUM5RDtBQUVBLFNBQVMsUUFBUSxNQUFZLFNBQW9DO0FBQy9ELFNBQU87QUFBQSxJQUNMO0FBQUEsSUFDQTtBQUFBLElBQ0EsZUFBZSxLQUFLLHdCQUF3QixPQUFPLE9BQU8sSUFBSSxPQUFPLEtBQUsscUJBQXFCLEdBQUc7QUFBQSxJQUNsRyxRQUFRLEtBQUssa0JBQWtCLE9BQU8sT0FBTyxJQUFJLE9BQU8sT0FBTyxLQUFLLGFBQWEsS0FBSyxHQUFHO0FBQUEsSUFDekYsVUFBVSxNQUFNLEtBQUssZUFBZTtBQUFBLElBQ3BDLE9BQU8sS0FBSyxNQUFNLElBQUksQ0FBQyxFQUFFLFNBQUFDLFVBQVMsUUFBUSxPQUFPLEVBQUUsWUFBWSxNQUFNQSxRQUFPLEdBQUcsUUFBUSxFQUFFO0FBQUEsSUFDekYsU0FBUyxLQUFLLGtCQUFrQixPQUFPLE9BQU8sSUFBSSxPQUFPLEtBQUssZUFBZSxHQUFHO0FBQUEsRUFDbEY7QUFDRjtBQUVBLFNBQVMsTUFBTUEsVUFBeUI7QUFDdEMsU0FBTyxJQUFJLE9BQU8sT0FBT0EsUUFBTyxNQUFNLEdBQUc7QUFDM0M7OztBQzVIQSxJQUFJO0FBR0csU0FBUyxpQkFBaUM7QUFDL0MsU0FBUSxjQUFjLElBQUksZUFBZSxlQUFlLEVBQUUsYUFBYTtBQUN6RTtBQUdPLFNBQVMsc0JBQWtEO0FBQ2hFLFNBQU87QUFDVDtBQUdPLFNBQVMscUJBQXFCQyxTQUF5QjtBQUM1RCxTQUFPLGVBQWUsRUFBRSxRQUFRQSxPQUFNO0FBQ3hDO0FBR0EsSUFBTSxhQUFhLG9CQUFJLElBQUk7QUFBQSxFQUN6QixDQUFDLE1BQU0sSUFBSTtBQUFBLEVBQ1gsQ0FBQyxNQUFNLElBQUk7QUFDYixDQUFDO0FBR00sU0FBUyxZQUFZLE1BQWtDO0FBQzVELFFBQU0sT0FBTyxLQUFLLEtBQUssRUFBRSxZQUFZO0FBQ3JDLFFBQU0sU0FBUyxXQUFXLElBQUksSUFBSSxLQUFLO0FBQ3ZDLFNBQU8sY0FBYyxLQUFLLE1BQU0sS0FBSyxlQUFlLEVBQUUsU0FBUyxJQUFJLE1BQU0sSUFBSSxTQUFTO0FBQ3hGO0FBRUEsSUFBTSxhQUFhO0FBQ25CLElBQU1DLFVBQVMsb0JBQUksSUFBZ0M7QUFHNUMsU0FBUyxXQUFXLE9BQW1DO0FBQzVELE1BQUlBLFFBQU8sSUFBSSxLQUFLLEVBQUcsUUFBT0EsUUFBTyxJQUFJLEtBQUs7QUFDOUMsUUFBTSxPQUFPLE1BQU0sVUFBVSxNQUFNLEVBQUUsS0FBSztBQUMxQyxRQUFNLE9BQU8seUNBQXlDLEtBQUssSUFBSSxJQUFJLENBQUM7QUFDcEUsUUFBTSxRQUFRLFNBQVMsU0FBWSxZQUFZLElBQUksSUFBSSxlQUFlLEVBQUUsY0FBYyxJQUFJLElBQUksSUFBSSxPQUFPO0FBQ3pHLE1BQUlBLFFBQU8sUUFBUSxXQUFZLENBQUFBLFFBQU8sTUFBTTtBQUM1QyxFQUFBQSxRQUFPLElBQUksT0FBTyxLQUFLO0FBQ3ZCLFNBQU87QUFDVDtBQVlPLFNBQVMsZ0JBQWdCRCxTQUFnQixPQUE0QztBQUMxRixRQUFNRSxRQUFPLGdCQUFnQkYsU0FBUSxLQUFLO0FBQzFDLE1BQUlFLFVBQVMsVUFBYUEsTUFBSyxTQUFTLEtBQUtBLE1BQUssU0FBUyxHQUFJLFFBQU87QUFDdEUsTUFBSSxxQkFBcUJBLEtBQUksRUFBRyxRQUFPLEVBQUUsUUFBUUEsT0FBTSxTQUFTLEtBQUs7QUFDckUsUUFBTSxPQUFPLFlBQVksS0FBSztBQUM5QixNQUFJLFNBQVMsVUFBYSxDQUFDQSxNQUFLLFdBQVcsS0FBSyxXQUFXLEVBQUcsUUFBTztBQUNyRSxRQUFNLFNBQVNBLE1BQUssU0FBUyxLQUFLLFlBQVk7QUFDOUMsUUFBTSxVQUFVLGVBQWUsRUFBRSxjQUFjLElBQUksS0FBSyxXQUFXLEtBQUssQ0FBQztBQUN6RSxTQUFPLFFBQVEsS0FBSyxDQUFDLEVBQUUsUUFBUSxNQUFNLFFBQVEsU0FBUyxNQUFNLENBQUMsSUFBSSxFQUFFLFFBQVFBLE9BQU0sU0FBUyxNQUFNLElBQUk7QUFDdEc7OztBQ25FTyxJQUFNLG1CQUNYOzs7QUNFRixJQUFNLFFBQVE7QUFFZCxJQUFJO0FBR0csU0FBUyxhQUFhLE1BQXVCO0FBQ2xELFNBQU8sQ0FBQyxNQUFNLEtBQUssSUFBSSxLQUFLLFdBQVcsRUFBRSxLQUFLLElBQUk7QUFDcEQ7QUFHTyxTQUFTLGtCQUFrQixNQUFjLFFBQTJDO0FBQ3pGLE1BQUksTUFBTSxLQUFLLElBQUksS0FBSyxDQUFDLFdBQVcsRUFBRSxLQUFLLElBQUksRUFBRyxRQUFPLE9BQU8sSUFBSTtBQUNwRSxTQUFPLEtBQ0osTUFBTSxXQUFXLENBQUMsRUFDbEIsSUFBSSxDQUFDLE9BQU8sVUFBVyxRQUFRLE1BQU0sSUFBSSxPQUFPLEtBQUssSUFBSSxLQUFNLEVBQy9ELEtBQUssRUFBRTtBQUNaO0FBR0EsU0FBUyxhQUFxQjtBQUM1QixjQUFZLElBQUksT0FBTyxLQUFLLFFBQVEsZ0JBQWdCLENBQUMsT0FBTyxHQUFHO0FBQy9ELFNBQU87QUFDVDtBQUVBLFNBQVMsUUFBUSxRQUF3QjtBQUN2QyxNQUFJLE1BQU07QUFDVixTQUFPLE9BQ0osTUFBTSxHQUFHLEVBQ1QsSUFBSSxDQUFDLFVBQVU7QUFDZCxVQUFNLENBQUMsS0FBSyxJQUFJLElBQUksTUFBTSxNQUFNLEdBQUcsRUFBRSxJQUFJLENBQUNDLFlBQVcsT0FBTyxTQUFTQSxTQUFRLEVBQUUsQ0FBQztBQUNoRixVQUFNLFFBQVEsT0FBTyxPQUFPO0FBQzVCLFVBQU0sU0FBUyxRQUFRO0FBQ3ZCLFdBQU8sT0FBTyxNQUFNLFNBQVMsRUFBRSxDQUFDLFNBQVMsSUFBSSxTQUFTLEVBQUUsQ0FBQztBQUFBLEVBQzNELENBQUMsRUFDQSxLQUFLLEVBQUU7QUFDWjs7O0FDcENBLElBQU0sUUFBUTtBQUlkLElBQU0sWUFBWTtBQUdsQixJQUFNLFlBQVk7QUFFbEIsSUFBTSxRQUFRO0FBR1AsU0FBUyxRQUFRLE1BQXVCO0FBQzdDLFNBQU8sTUFBTSxLQUFLLElBQUk7QUFDeEI7QUFHTyxTQUFTLGlCQUFpQixNQUFzQjtBQUNyRCxTQUFPLFFBQVEsSUFBSSxJQUFJLE9BQU8sS0FBSyxRQUFRLFdBQVcsRUFBRTtBQUMxRDtBQUdPLFNBQVMsU0FBUyxNQUF1QjtBQUM5QyxTQUFPLHlCQUF5QixLQUFLLElBQUk7QUFDM0M7QUFHTyxTQUFTLEtBQUssTUFBc0I7QUFDekMsU0FBTyxRQUFRLElBQUksSUFBSSxPQUFPLGtCQUFrQixNQUFNLFVBQVU7QUFDbEU7QUFHTyxTQUFTLEtBQUssTUFBc0I7QUFDekMsU0FBTyxRQUFRLElBQUksSUFBSSxLQUFLLFlBQVksSUFBSSxrQkFBa0IsTUFBTSxZQUFZO0FBQ2xGO0FBRUEsU0FBUyxhQUFhLE1BQXNCO0FBQzFDLFNBQ0UsV0FBVyxJQUFJLEVBQ1osWUFBWSxFQUNaLFdBQVcsVUFBVSxRQUFRLEVBRTdCLFFBQVEsY0FBYyxHQUFHLEVBQ3pCLFVBQVUsTUFBTTtBQUV2QjtBQUdBLFNBQVMsV0FBVyxNQUFzQjtBQUN4QyxRQUFNLFVBQ0osS0FBSyxVQUFVLFlBQVksT0FBTyxLQUFLLFFBQVEsT0FBTyxDQUFDLFFBQVMsSUFBSSxVQUFVLFlBQVksTUFBTSxNQUFNLEtBQUssR0FBRyxFQUFFLE1BQU0sR0FBRyxTQUFTLEVBQUUsS0FBSyxFQUFFLENBQUU7QUFDL0ksU0FBTyxRQUFRLFVBQVUsTUFBTTtBQUNqQzs7O0FDckRBLElBQU0sT0FBTztBQUNiLElBQU0sUUFBUTtBQUNkLElBQU0sT0FBTztBQUNiLElBQU0sWUFBWTtBQUNsQixJQUFNLFlBQVk7QUFDbEIsSUFBTSxTQUFTO0FBR1IsU0FBUyxlQUFlLE9BQXVCO0FBQ3BELFFBQU0sUUFBUSxNQUFNLEtBQUssT0FBTyxDQUFDLFNBQVMsS0FBSyxZQUFZLENBQUMsS0FBSyxDQUFDO0FBQ2xFLFFBQU0sUUFBUSxNQUFNLE9BQU8sQ0FBQ0MsVUFBU0EsUUFBTyxTQUFTO0FBQ3JELE1BQUksU0FBUyxNQUFNLFdBQVcsSUFBSSxLQUFLLEdBQUcsT0FBTyxhQUFhLEdBQUcsS0FBSyxDQUFDO0FBQ3ZFLE1BQUksT0FBTyxNQUFNO0FBQ2pCLE1BQUksT0FBTztBQUNYLE1BQUksUUFBUTtBQUNaLE1BQUksT0FBTztBQUNYLFNBQU8sT0FBTyxNQUFNLFFBQVE7QUFDMUIsVUFBTSxPQUFPLEtBQUssSUFBSSxHQUFHLE1BQU0sT0FBTyxDQUFDLFFBQVEsT0FBTyxJQUFJLENBQUM7QUFDM0QsY0FBVSxPQUFPLFNBQVMsT0FBTztBQUNqQyxXQUFPO0FBQ1AsZUFBVyxPQUFPLE9BQU87QUFDdkIsVUFBSSxNQUFNLEtBQU0sVUFBUztBQUN6QixVQUFJLFFBQVEsS0FBTTtBQUNsQixnQkFBVSxZQUFZLE9BQU8sSUFBSTtBQUNqQyxhQUFPLE1BQU0sT0FBTyxPQUFPLEdBQUcsU0FBUyxNQUFNLE1BQU07QUFDbkQsY0FBUTtBQUNSLGNBQVE7QUFBQSxJQUNWO0FBQ0EsYUFBUztBQUNULFlBQVE7QUFBQSxFQUNWO0FBQ0EsU0FBTztBQUNUO0FBR08sU0FBUyxlQUFlLE1BQWtDO0FBQy9ELFFBQU0sU0FBUyxLQUFLLFlBQVksR0FBRztBQUNuQyxRQUFNLFFBQVEsTUFBTSxLQUFLLEtBQUssTUFBTSxHQUFHLEtBQUssSUFBSSxRQUFRLENBQUMsQ0FBQyxHQUFHLENBQUMsU0FBUyxLQUFLLFlBQVksQ0FBQyxLQUFLLENBQUM7QUFDL0YsTUFBSSxNQUFNLEtBQUssQ0FBQ0EsVUFBU0EsU0FBUSxTQUFTLEVBQUcsUUFBTztBQUNwRCxNQUFJLE9BQU87QUFDWCxNQUFJLFdBQVc7QUFDZixNQUFJLE9BQU87QUFDWCxXQUFTQyxNQUFLLFNBQVMsSUFBSSxTQUFTLElBQUksR0FBR0EsTUFBSyxLQUFLLFVBQVM7QUFDNUQsVUFBTUMsVUFBUztBQUNmLGFBQVMsU0FBUyxHQUFHLElBQUksUUFBUSxLQUFLLE1BQU07QUFDMUMsWUFBTSxRQUFRLE9BQU8sUUFBUSxLQUFLLE9BQU9ELEdBQUUsRUFBRSxZQUFZLENBQUM7QUFDMUQsVUFBSUEsT0FBTSxLQUFLLFVBQVUsUUFBUSxFQUFHLFFBQU87QUFDM0MsTUFBQUEsT0FBTTtBQUNOLGtCQUFZLFFBQVE7QUFDcEIsVUFBSSxXQUFXLFdBQVksUUFBTztBQUNsQyxZQUFNLFlBQVksWUFBWSxHQUFHLElBQUk7QUFDckMsVUFBSSxRQUFRLFVBQVc7QUFDdkIsZ0JBQVUsT0FBTztBQUFBLElBQ25CO0FBQ0EsVUFBTSxTQUFTLE1BQU0sU0FBUztBQUM5QixXQUFPLE1BQU0sV0FBV0MsU0FBUSxRQUFRQSxZQUFXLENBQUM7QUFDcEQsWUFBUSxLQUFLLE1BQU0sV0FBVyxNQUFNO0FBQ3BDLFFBQUksT0FBTyxRQUFVLFFBQU87QUFDNUIsZ0JBQVk7QUFDWixVQUFNLE9BQU8sVUFBVSxHQUFHLElBQUk7QUFDOUIsZ0JBQVk7QUFBQSxFQUNkO0FBQ0EsU0FBTyxPQUFPLGNBQWMsR0FBRyxLQUFLO0FBQ3RDO0FBRUEsU0FBUyxZQUFZLE9BQWUsTUFBc0I7QUFDeEQsTUFBSSxTQUFTO0FBQ2IsTUFBSSxPQUFPO0FBQ1gsV0FBUyxJQUFJLFFBQVEsS0FBSyxNQUFNO0FBQzlCLFVBQU0sWUFBWSxZQUFZLEdBQUcsSUFBSTtBQUNyQyxRQUFJLE9BQU8sVUFBVyxRQUFPLFNBQVMsT0FBTyxPQUFPLElBQUk7QUFDeEQsY0FBVSxPQUFPLE9BQU8sYUFBYyxPQUFPLGNBQWMsT0FBTyxVQUFXO0FBQzdFLFdBQU8sS0FBSyxPQUFPLE9BQU8sY0FBYyxPQUFPLFVBQVU7QUFBQSxFQUMzRDtBQUNGO0FBRUEsU0FBUyxZQUFZLEdBQVcsTUFBc0I7QUFDcEQsU0FBTyxLQUFLLElBQUksS0FBSyxJQUFJLElBQUksTUFBTSxLQUFLLEdBQUcsSUFBSTtBQUNqRDtBQUVBLFNBQVMsTUFBTSxPQUFlLFFBQWdCLFNBQTBCO0FBQ3RFLE1BQUksT0FBTyxLQUFLLE1BQU0sU0FBUyxVQUFVLE1BQU0sRUFBRTtBQUNqRCxVQUFRLEtBQUssTUFBTSxPQUFPLE1BQU07QUFDaEMsTUFBSSxJQUFJO0FBQ1IsU0FBTyxRQUFTLE9BQU8sU0FBUyxPQUFRLEdBQUcsS0FBSyxLQUFNLFFBQU8sS0FBSyxNQUFNLFFBQVEsT0FBTyxNQUFNO0FBQzdGLFNBQU8sSUFBSSxLQUFLLE9BQVEsT0FBTyxRQUFRLEtBQUssUUFBUyxPQUFPLEdBQUc7QUFDakU7OztBQ3BGQSxJQUFNLFVBQVU7QUFDaEIsSUFBTSxTQUFTO0FBTVIsU0FBUyxnQkFBZ0IsUUFBb0M7QUFDbEUsTUFBSSxtQkFBbUIsS0FBSyxNQUFNLEVBQUcsUUFBTztBQUM1QyxNQUFJLE9BQU8sU0FBUyxXQUFXLE1BQU0sS0FBSyxNQUFNLEVBQUUsU0FBUyxRQUFTLFFBQU87QUFDM0UsUUFBTSxTQUFTLE9BQU8sTUFBTSxZQUFZO0FBQ3hDLFNBQU8sT0FBTyxHQUFHLEVBQUUsTUFBTSxHQUFJLFFBQU8sSUFBSTtBQUN4QyxNQUFJLE9BQU8sU0FBUyxFQUFHLFFBQU87QUFDOUIsUUFBTSxZQUFZLE9BQU8sSUFBSSxjQUFjO0FBQzNDLFNBQU8sVUFBVSxTQUFTLE1BQVMsSUFBSSxTQUFZLFVBQVUsS0FBSyxHQUFHO0FBQ3ZFO0FBRUEsU0FBUyxlQUFlLE9BQW1DO0FBQ3pELE1BQUksQ0FBQyxjQUFjLEtBQUssS0FBSyxTQUFTLEtBQUssRUFBRyxRQUFPO0FBQ3JELE1BQUksQ0FBQyxRQUFRLEtBQUssRUFBRyxRQUFPLFNBQVMsZUFBZSxLQUFLO0FBQ3pELFNBQU8sTUFBTSxXQUFXLE1BQU0sSUFBSSxrQkFBa0IsS0FBSyxJQUFJO0FBQy9EO0FBR0EsU0FBUyxrQkFBa0IsT0FBdUI7QUFDaEQsUUFBTSxVQUFVLGVBQWUsTUFBTSxNQUFNLE9BQU8sTUFBTSxDQUFDO0FBQ3pELE1BQUksWUFBWSxVQUFhLFNBQVMsT0FBTyxFQUFHLFFBQU87QUFDdkQsUUFBTSxPQUFPLEtBQUssaUJBQWlCLE9BQU8sQ0FBQztBQUUzQyxRQUFNLFVBQVUsQ0FBQyxRQUFRLElBQUksS0FBSyxjQUFjLElBQUksS0FBSyxDQUFDLEtBQUssV0FBVyxNQUFNLEtBQUssQ0FBQywyQkFBMkIsS0FBSyxJQUFJO0FBQzFILFNBQU8sVUFBVSxTQUFTLGVBQWUsSUFBSSxJQUFJO0FBQ25EO0FBR0EsU0FBUyxjQUFjLE9BQXdCO0FBRTdDLFNBQU8saUNBQWlDLEtBQUssS0FBSztBQUNwRDs7O0FDcENBLElBQU0sV0FBVztBQUVqQixJQUFNLGNBQWM7QUFHcEIsSUFBTSxlQUFlO0FBR3JCLElBQU0sYUFBYTtBQUNuQixJQUFNLGVBQWUsSUFBSSxPQUFPLEdBQUcsV0FBVyxNQUFNLEtBQUssR0FBRztBQUM1RCxJQUFNLGdCQUNKO0FBRUYsSUFBTSxTQUFTO0FBRWYsSUFBTSxRQUFRO0FBRWQsSUFBTSxVQUFVO0FBQ2hCLElBQU0sbUJBQW1CO0FBR3pCLElBQU0sYUFBYTtBQUNuQixJQUFNLGtCQUFrQjtBQU9qQixTQUFTLGdCQUFnQixPQUF5QjtBQUN2RCxNQUFJLE1BQU0sVUFBVSxZQUFZLGFBQWEsS0FBSyxLQUFLLEVBQUcsUUFBTyxDQUFDLE1BQU0sWUFBWSxDQUFDO0FBQ3JGLFFBQU0sUUFBUSxvQkFBSSxJQUFZO0FBQzlCLGVBQWEsS0FBSyxpQkFBaUIsS0FBSyxDQUFDLEdBQUcsS0FBSztBQUNqRCxTQUFPLENBQUMsR0FBRyxLQUFLO0FBQ2xCO0FBRUEsU0FBUyxhQUFhLE1BQWMsT0FBMEI7QUFDNUQsYUFBVyxRQUFRLG1CQUFtQixJQUFJLEdBQUc7QUFDM0MsUUFBSSxLQUFLLFNBQVMsZUFBZSxDQUFDLEtBQUssU0FBUyxHQUFHLEVBQUc7QUFDdEQsVUFBTSxPQUFPLE9BQU8sSUFBSTtBQUV4QixRQUFJLFNBQVMsS0FBTSxjQUFhLE1BQU0sS0FBSztBQUFBLFFBQ3RDLFlBQVcsTUFBTSxLQUFLO0FBQUEsRUFDN0I7QUFDRjtBQUdBLFNBQVMsbUJBQW1CLE1BQXdCO0FBQ2xELE1BQUksQ0FBQyxLQUFLLFNBQVMsR0FBRyxFQUFHLFFBQU8sS0FBSyxNQUFNLFlBQVk7QUFDdkQsUUFBTSxRQUFrQixDQUFDO0FBQ3pCLE1BQUksT0FBTztBQUNYLGFBQVcsU0FBUyxLQUFLLFNBQVMsYUFBYSxHQUFHO0FBQ2hELFVBQU0sQ0FBQyxLQUFLLElBQUk7QUFDaEIsUUFBSSxXQUFXLEtBQUssTUFBTSxPQUFPLENBQUMsQ0FBQyxHQUFHO0FBQ3BDLFlBQU0sS0FBSyxJQUFJO0FBQ2YsYUFBTztBQUFBLElBQ1QsTUFBTyxTQUFRO0FBQUEsRUFDakI7QUFDQSxRQUFNLEtBQUssSUFBSTtBQUNmLFNBQU87QUFDVDtBQUdBLFNBQVMsT0FBTyxNQUFzQjtBQUNwQyxNQUFJLE9BQU87QUFDWCxRQUFNLFFBQVEscUJBQXFCLEtBQUssSUFBSTtBQUU1QyxNQUFJLFFBQVEsQ0FBQyxNQUFNLFVBQWEsQ0FBQyxLQUFLLFFBQVEsTUFBTSxDQUFDLEdBQUcsRUFBRSxFQUFFLFNBQVMsR0FBRyxFQUFHLEVBQUMsRUFBRSxJQUFJLElBQUk7QUFDdEYsU0FBTyxZQUFZLElBQUk7QUFDdkIsUUFBTSxPQUFPLHlCQUF5QixLQUFLLElBQUk7QUFDL0MsTUFBSSxPQUFPLENBQUMsTUFBTSxPQUFXLFFBQU8sZUFBZSxLQUFLLENBQUMsQ0FBQztBQUMxRCxRQUFNQyxNQUFLLEtBQUssUUFBUSxHQUFHO0FBQzNCLFFBQU0sUUFBUSxLQUFLLFlBQVksS0FBS0EsR0FBRTtBQUN0QyxNQUFJQSxRQUFPLEtBQUssWUFBWSxHQUFHLEtBQUssU0FBUyxLQUFLLENBQUMsS0FBSyxNQUFNLE9BQU9BLEdBQUUsRUFBRSxTQUFTLEdBQUcsRUFBRyxRQUFPLEtBQUssTUFBTSxRQUFRLENBQUM7QUFDbkgsU0FBTztBQUNUO0FBRUEsU0FBUyxZQUFZLE1BQXNCO0FBQ3pDLE1BQUksUUFBUTtBQUNaLGFBQVcsUUFBUSxNQUFNO0FBRXZCLFFBQUksQ0FBQyxLQUFLLFFBQVEsSUFBSSxLQUFNLFNBQVMsT0FBTyxnQkFBZ0IsS0FBSyxLQUFLLE1BQU0sS0FBSyxDQUFDLEVBQUk7QUFDdEYsYUFBUyxLQUFLO0FBQUEsRUFDaEI7QUFDQSxNQUFJLE1BQU0sS0FBSztBQUNmLFFBQU0sVUFBVSxLQUFLLFlBQVksSUFBSTtBQUNyQyxRQUFNLFFBQVEsVUFBVSxJQUFJLEtBQUssS0FBSyxRQUFRLEtBQUssT0FBTztBQUMxRCxRQUFNQyxTQUFRLFFBQVEsVUFBVSxJQUFJLFFBQVEsSUFBSTtBQUNoRCxTQUFPLE1BQU1BLFFBQU87QUFDbEIsVUFBTSxVQUFVLEtBQUssWUFBWSxNQUFNLENBQUMsS0FBSyxLQUFLLFFBQVMsSUFBSTtBQUMvRCxRQUFJLENBQUMsS0FBSyxPQUFPLEtBQUssTUFBTSxNQUFNLFFBQVEsR0FBRyxDQUFDLEVBQUc7QUFDakQsV0FBTztBQUFBLEVBQ1Q7QUFDQSxTQUFPLEtBQUssTUFBTSxPQUFPLEdBQUc7QUFDOUI7QUFHQSxTQUFTLEtBQUssWUFBb0IsTUFBdUI7QUFDdkQsU0FBTyxXQUFXLEtBQUssSUFBSSxLQUFLLENBQUMsYUFBYSxJQUFJO0FBQ3BEO0FBR0EsU0FBUyxlQUFlLE1BQXNCO0FBQzVDLE1BQUksQ0FBQyxLQUFLLFNBQVMsR0FBRyxFQUFHLFFBQU87QUFDaEMsTUFBSTtBQUNGLFdBQU8sS0FBSyxpQkFBaUIsbUJBQW1CLElBQUksQ0FBQyxDQUFDO0FBQUEsRUFDeEQsUUFBUTtBQUNOLFdBQU87QUFBQSxFQUNUO0FBQ0Y7QUFFQSxTQUFTLFdBQVcsTUFBYyxPQUEwQjtBQUMxRCxRQUFNLE9BQU8sS0FBSyxJQUFJO0FBQ3RCLFFBQU1ELE1BQUssS0FBSyxZQUFZLEdBQUc7QUFDL0IsTUFBSUEsT0FBTSxFQUFHO0FBQ2IsUUFBTSxRQUFRLEtBQUssTUFBTSxHQUFHQSxHQUFFO0FBQzlCLFFBQU0sVUFBVSxNQUFNLFFBQVEsWUFBWSxFQUFFO0FBQzVDLE1BQUksUUFBUSxTQUFTLEdBQUcsR0FBRztBQUN6QixVQUFNLE9BQU8sS0FBSyxRQUFRLGtCQUFrQixDQUFDLFNBQVUsYUFBYSxJQUFJLElBQUksT0FBTyxHQUFJO0FBQ3ZGLFFBQUksU0FBUyxLQUFNLGNBQWEsTUFBTSxLQUFLO0FBQzNDO0FBQUEsRUFDRjtBQUNBLFFBQU0sU0FBUyxnQkFBZ0IsS0FBSyxNQUFNQSxNQUFLLENBQUMsQ0FBQztBQUNqRCxNQUFJLFdBQVcsT0FBVztBQUMxQixRQUFNLFVBQVUsR0FBRyxLQUFLLElBQUksTUFBTTtBQUNsQyxNQUFJLENBQUMsU0FBUyxPQUFPLEtBQUssT0FBTyxXQUFXLE9BQU8sS0FBSyxTQUFVLE9BQU0sSUFBSSxPQUFPO0FBQ25GLFFBQU0sT0FBTyxlQUFlLEtBQUs7QUFDakMsTUFBSSxTQUFTLE1BQU0sU0FBUyxNQUFPLGNBQWEsR0FBRyxJQUFJLElBQUksTUFBTSxJQUFJLEtBQUs7QUFDNUU7QUFHQSxTQUFTLGVBQWUsT0FBdUI7QUFDN0MsTUFBSSxRQUFRO0FBQ1osTUFBSSxNQUFNO0FBQ1YsYUFBVyxDQUFDLEtBQUssS0FBSyxNQUFNLFNBQVMsaUNBQWlDLEdBQUc7QUFDdkUsV0FBTyxNQUFNO0FBQ2IsUUFBSSxVQUFVLE9BQVEsQ0FBQyxNQUFNLFdBQVcsR0FBRyxLQUFLLEtBQUssU0FBUyxLQUFLLEVBQUksU0FBUTtBQUFBLEVBQ2pGO0FBQ0EsU0FBTyxNQUFNLE1BQU0sS0FBSztBQUMxQjs7O0FDeElBLElBQU1FLFlBQVc7QUFDakIsSUFBTUMsV0FBVTtBQUVoQixJQUFNLG1CQUFtQjtBQUV6QixJQUFNLGNBQWM7QUFZcEIsSUFBTSxpQkFBaUI7QUFFdkIsSUFBTSxNQUFNO0FBRVosSUFBTSxhQUFhO0FBRW5CLElBQU0saUJBQWlCLENBQUMsU0FBUyx3QkFBd0IsV0FBVyxJQUFJO0FBTWpFLFNBQVMsV0FBVyxPQUE4QjtBQUN2RCxRQUFNQyxTQUFRLFVBQVUsS0FBSztBQUM3QixNQUFJQSxXQUFVLE9BQVcsUUFBTyxFQUFFLFVBQVUsQ0FBQ0EsTUFBSyxHQUFHLFNBQVMsS0FBSztBQUNuRSxPQUFLLE1BQU0sU0FBUyxHQUFHLEtBQUssTUFBTSxTQUFTLEdBQUcsTUFBTSxJQUFJLEtBQUssS0FBSyxHQUFHO0FBQ25FLFVBQU1DLFNBQVEsVUFBVSxLQUFLO0FBQzdCLFFBQUlBLFdBQVUsT0FBVyxRQUFPLEVBQUUsVUFBVSxDQUFDQSxNQUFLLEdBQUcsU0FBUyxLQUFLO0FBQUEsRUFDckU7QUFDQSxRQUFNLFdBQTJCLENBQUM7QUFDbEMsTUFBSSxVQUFVO0FBQ2QsTUFBSSxhQUFhO0FBQ2pCLGFBQVcsU0FBUyxpQkFBaUIsS0FBSyxFQUFFLFVBQVUsTUFBTSxFQUFFLE1BQU0sY0FBYyxHQUFHO0FBQ25GLFVBQU0sUUFBUSxNQUFNLFFBQVEsU0FBUyxHQUFHLEVBQUUsTUFBTSxVQUFVO0FBQzFELGVBQVcsQ0FBQyxPQUFPLElBQUksS0FBSyxNQUFNLFFBQVEsR0FBRztBQUMzQyxZQUFNQyxRQUFPLFNBQVMsUUFBUSxJQUFJLE1BQU0sVUFBVSxLQUFLLFVBQVUsY0FBYyxLQUFLLFFBQVEsa0NBQWtDLEVBQUUsSUFBSSxJQUFJO0FBQ3hJLFVBQUlBLE1BQUssV0FBVyxHQUFHO0FBQ3JCLFlBQUksQ0FBQyxVQUFVLEtBQUssSUFBSSxFQUFHLGFBQVksQ0FBQyxTQUFTLEtBQUssSUFBSTtBQUFBLGlCQUNqRCxTQUFTLFdBQVcsS0FBSyxDQUFDLG9DQUFvQyxLQUFLLElBQUksRUFBRyxjQUFhO0FBQUEsTUFDbEc7QUFFQSxlQUFTLEtBQUssR0FBR0EsTUFBSyxPQUFPLENBQUMsRUFBRSxLQUFLLE1BQU0sU0FBUyxtQkFBbUIsQ0FBQyxVQUFVLENBQUM7QUFBQSxJQUNyRjtBQUFBLEVBQ0Y7QUFDQSxRQUFNLFFBQVEsU0FBUyxXQUFXLElBQUksVUFBVSxLQUFLLElBQUk7QUFDekQsU0FBTyxFQUFFLFVBQVUsU0FBUyxXQUFXLENBQUMsWUFBWSxHQUFJLFVBQVUsU0FBWSxDQUFDLElBQUksRUFBRSxNQUFNLEVBQUc7QUFDaEc7QUFHQSxTQUFTLFVBQVUsT0FBeUM7QUFDMUQsUUFBTSxRQUFRLCtCQUErQixLQUFLLEtBQUs7QUFDdkQsUUFBTUMsVUFBUyxRQUFRLENBQUM7QUFDeEIsTUFBSUEsWUFBVyxVQUFhQSxRQUFPLFNBQVNMLGFBQVlLLFFBQU8sU0FBU0osU0FBUyxRQUFPO0FBQ3hGLE1BQUksUUFBUSxDQUFDLE1BQU0sT0FBVyxRQUFPLEVBQUUsTUFBTSxRQUFRLFFBQUFJLFFBQU87QUFDNUQsU0FBT0EsUUFBTyxXQUFXLEdBQUcsSUFBSSxTQUFZLEVBQUUsTUFBTSxpQkFBaUIsUUFBQUEsUUFBTztBQUM5RTtBQUVBLFNBQVMsVUFBVSxPQUFtQztBQUNwRCxRQUFNRCxRQUFPLFdBQVcsS0FBSztBQUM3QixTQUFPQSxPQUFNLFNBQVMsVUFBVUEsTUFBSyxPQUFPLFVBQVUsb0JBQW9CQSxNQUFLLE9BQU8sU0FBU0osWUFBV0ksTUFBSyxTQUFTO0FBQzFIO0FBRUEsU0FBUyxTQUFTLE1BQThCO0FBQzlDLFFBQU1ELFNBQVEsVUFBVSxJQUFJO0FBQzVCLE1BQUlBLFdBQVUsT0FBVyxRQUFPLENBQUNBLE1BQUs7QUFDdEMsTUFBSSxLQUFLLFNBQVMsS0FBSyxZQUFhLFFBQU8sQ0FBQztBQUM1QyxhQUFXLGFBQWEsZ0JBQWdCO0FBQ3RDLFVBQU0sU0FBUyxLQUFLLEtBQUssRUFBRSxNQUFNLFNBQVM7QUFDMUMsVUFBTUMsUUFBTyxPQUFPLElBQUksU0FBUztBQUNqQyxRQUFJLE9BQU8sU0FBUyxLQUFLQSxNQUFLLE1BQU0sQ0FBQyxZQUFZLFlBQVksTUFBUyxFQUFHLFFBQU9BO0FBQUEsRUFDbEY7QUFDQSxTQUFPLENBQUM7QUFDVjtBQUdPLFNBQVMsVUFBVSxPQUF5QztBQUNqRSxRQUFNQSxRQUFPLFdBQVcsS0FBSztBQUM3QixNQUFJQSxVQUFTLFVBQWFBLE1BQUssT0FBTyxTQUFTSixhQUFZSSxNQUFLLE9BQU8sU0FBU0gsU0FBUyxRQUFPO0FBQ2hHLFNBQU9HLE1BQUssU0FBUyxtQkFBbUJBLE1BQUssT0FBTyxXQUFXLEdBQUcsSUFBSSxTQUFZQTtBQUNwRjtBQUdBLFNBQVMsV0FBVyxPQUF5QztBQUMzRCxRQUFNLFVBQVUsaUJBQWlCLEtBQUssRUFBRSxLQUFLO0FBQzdDLE1BQUksUUFBUSxTQUFTLFlBQWEsUUFBTztBQUN6QyxRQUFNRSxXQUFVLGNBQWMsWUFBWSxRQUFRLFVBQVUsTUFBTSxDQUFDLENBQUMsRUFBRSxRQUFRLG1DQUFtQyxFQUFFO0FBQ25ILFFBQU0sT0FBTyxpQkFBaUJBLFFBQU87QUFDckMsUUFBTUosU0FBUSxVQUFVLElBQUksS0FBSztBQUNqQyxRQUFNLGdCQUFnQixvQkFBb0IsS0FBS0EsTUFBSztBQUVwRCxRQUFNSyxZQUFXLGdCQUFnQkwsT0FBTSxRQUFRLFVBQVUsRUFBRSxJQUFJQSxRQUFPLFFBQVEsbUNBQW1DLEVBQUU7QUFDbkgsUUFBTSxRQUFRLG1CQUFtQixLQUFLSyxRQUFPO0FBQzdDLE1BQUksUUFBUSxDQUFDLE1BQU0sT0FBVyxRQUFPO0FBQ3JDLFFBQU1GLFVBQVMsTUFBTSxDQUFDO0FBQ3RCLE1BQUksTUFBTSxDQUFDLE1BQU0sT0FBVyxRQUFPLEVBQUUsTUFBTSxpQkFBaUIsUUFBQUEsUUFBTztBQUNuRSxRQUFNLFVBQVUsd0NBQXdDLEtBQUtDLFFBQU8sSUFBSSxDQUFDLEdBQUcsUUFBUSxRQUFRLEVBQUUsS0FBSztBQUNuRyxTQUFPLFlBQVksS0FBSyxFQUFFLE1BQU0sUUFBUSxRQUFBRCxRQUFPLElBQUksRUFBRSxNQUFNLGlCQUFpQixRQUFRLFVBQVVBLFFBQU87QUFDdkc7QUFHQSxTQUFTLFlBQVksTUFBc0I7QUFDekMsU0FBTyxLQUFLLFFBQVEsWUFBWSxDQUFDLFNBQVM7QUFDeEMsUUFBSSxRQUFRLElBQUssUUFBTztBQUN4QixRQUFJLE9BQU8sS0FBSyxZQUFZLENBQUMsS0FBSztBQUNsQyxRQUFJLFFBQVE7QUFDWixXQUFPLFFBQVEsS0FBSyxVQUFVLEtBQUssT0FBTyxjQUFjLE9BQU8sQ0FBQyxDQUFDLEdBQUc7QUFDbEUsY0FBUTtBQUNSLGVBQVM7QUFBQSxJQUNYO0FBQ0EsV0FBTyxPQUFPLEtBQUs7QUFBQSxFQUNyQixDQUFDO0FBQ0g7QUFHQSxTQUFTLGNBQWMsTUFBc0I7QUFDM0MsU0FBTyxLQUFLLFFBQVEsK0RBQStELEVBQUU7QUFDdkY7QUFFQSxTQUFTLGlCQUFpQixNQUFzQjtBQUM5QyxTQUFPLEtBQUssUUFBUSx5RUFBeUUsRUFBRSxFQUFFLFFBQVEsa0JBQWtCLEVBQUU7QUFDL0g7QUFNQSxTQUFTLFVBQVUsTUFBa0M7QUFDbkQsUUFBTSxRQUFRLDZDQUE2QyxLQUFLLElBQUk7QUFDcEUsTUFBSSxRQUFRLENBQUMsTUFBTSxVQUFjLE1BQU0sQ0FBQyxNQUFNLFVBQWEsTUFBTSxDQUFDLE1BQU0sT0FBWSxRQUFPO0FBQzNGLFFBQU0sV0FBVyxNQUFNLENBQUMsS0FBSztBQUM3QixRQUFNLFdBQVcsT0FBTyxNQUFNLENBQUMsS0FBSyxDQUFDO0FBQ3JDLE1BQUksYUFBYSxFQUFHLFFBQU8sUUFBUSxLQUFLLFFBQVEsS0FBSyxTQUFTLFVBQVUsSUFBSSxNQUFNLENBQUMsSUFBSTtBQUN2RixRQUFNLGNBQWMsU0FBUyxRQUFRLFFBQVEsRUFBRTtBQUMvQyxNQUFJLFlBQVksU0FBUyxZQUFZLFdBQVdKLFNBQVMsUUFBTztBQUVoRSxNQUFJLFdBQVcsU0FBUyxTQUFTLEtBQUssU0FBUyxTQUFTLEVBQUcsUUFBTztBQUNsRSxTQUFPLE1BQU0sQ0FBQyxJQUFJLFlBQVksT0FBTyxVQUFVLEdBQUc7QUFDcEQ7OztBQ3RKQSxJQUFNLFVBQ0o7QUFFRixJQUFNLFdBQVc7QUFHakIsSUFBTSxZQUFZLElBQUk7QUFBQSxFQUNwQixrUkFBa1I7QUFBQSxJQUNoUjtBQUFBLEVBQ0Y7QUFDRjtBQUdPLFNBQVMsU0FBUyxNQUFrQztBQUN6RCxRQUFNLEtBQUssU0FBUyxLQUFLLElBQUksSUFBSSxDQUFDO0FBQ2xDLE1BQUksT0FBTyxPQUFXLFFBQU87QUFDN0IsUUFBTSxRQUFRLFFBQVEsS0FBSyxJQUFJO0FBQy9CLE1BQUksUUFBUSxDQUFDLE1BQU0sT0FBVyxRQUFPO0FBQ3JDLFFBQU0sT0FBTyxNQUFNLENBQUMsRUFBRSxZQUFZO0FBRWxDLE1BQUksS0FBSyxTQUFTLE1BQU0sS0FBSyxVQUFVLElBQUksSUFBSSxFQUFHLFFBQU87QUFDekQsUUFBTSxVQUFVLE1BQU0sQ0FBQyxNQUFNLFVBQWEsTUFBTSxDQUFDLE1BQU07QUFDdkQsU0FBTyxXQUFXLFVBQVUsSUFBSSxJQUFJLElBQUksU0FBWU8sZ0JBQWUsTUFBTSxDQUFDLENBQUM7QUFDN0U7QUFHQSxTQUFTQSxnQkFBZSxRQUF3QjtBQUM5QyxNQUFJLENBQUMsT0FBTyxTQUFTLEdBQUcsRUFBRyxRQUFPO0FBQ2xDLE1BQUk7QUFDRixVQUFNLFVBQVUsS0FBSyxpQkFBaUIsbUJBQW1CLE1BQU0sQ0FBQyxDQUFDO0FBRWpFLFdBQU8sdUNBQXVDLEtBQUssT0FBTyxLQUFLLFlBQVksS0FBSyxTQUFTO0FBQUEsRUFDM0YsUUFBUTtBQUNOLFdBQU87QUFBQSxFQUNUO0FBQ0Y7OztBQ2pDQSxJQUFNLGFBQWE7QUFHbkIsSUFBTUMsWUFBVztBQUdWLFNBQVMsa0JBQWtCLE9BQW1DO0FBQ25FLE1BQUksV0FBVyxLQUFLLEtBQUssR0FBRztBQUMxQixVQUFNQyxRQUFPLFVBQVUsS0FBSyxFQUFFLFlBQVk7QUFDMUMsV0FBT0EsVUFBUyxLQUFLLFNBQVlBO0FBQUEsRUFDbkM7QUFDQSxRQUFNLE9BQU8sTUFBTSxLQUFLO0FBQ3hCLFFBQU0sT0FBTyxLQUFLLFVBQVUsU0FBUyxJQUFJLEtBQUssSUFBSSxDQUFDLEVBQUUsS0FBSztBQUMxRCxNQUFJLFNBQVMsTUFBTSxTQUFTLElBQUksS0FBSyxPQUFPLFdBQVcsSUFBSSxJQUFJRCxVQUFVLFFBQU87QUFDaEYsU0FBTztBQUNUO0FBR08sU0FBUyxhQUFhLE9BQXdCO0FBQ25ELFNBQU8sQ0FBQyxXQUFXLEtBQUssS0FBSyxLQUFLLFNBQVMsTUFBTSxLQUFLLENBQUMsTUFBTTtBQUMvRDtBQUVBLFNBQVMsTUFBTSxPQUF1QjtBQUVwQyxRQUFNLFVBQVUsaUJBQWlCLEtBQUssRUFBRSxRQUFRLGtDQUFrQyxFQUFFO0FBRXBGLFNBQU8sVUFBVSxLQUFLLE9BQU8sRUFBRSxLQUFLLENBQUM7QUFDdkM7QUFHQSxTQUFTLFVBQVUsTUFBc0I7QUFDdkMsU0FBTyxLQUFLLFFBQVEsWUFBWSxFQUFFO0FBQ3BDOzs7QUNmQSxJQUFNLE9BQTBCLENBQUM7QUFDakMsSUFBTUUsV0FBdUIsRUFBRSxPQUFPLENBQUMsR0FBRyxZQUFZLEtBQUs7QUFNcEQsU0FBUyxjQUFjLE9BQWUsTUFBeUI7QUFDcEUsVUFBUSxNQUFNO0FBQUEsSUFDWixLQUFLLFNBQVM7QUFDWixZQUFNLFFBQVEsU0FBUyxLQUFLO0FBQzVCLFVBQUksTUFBTSxXQUFXLEtBQUsscUJBQXFCLEtBQUssRUFBRyxRQUFPLEVBQUUsT0FBTyxTQUFTLEtBQUssR0FBRyxZQUFZLEtBQUs7QUFDekcsVUFBSSxrQkFBa0IsS0FBSyxFQUFHLE9BQU0sS0FBSyxHQUFHLFNBQVMsaUJBQWlCLEtBQUssQ0FBQyxDQUFDO0FBQzdFLGFBQU8sRUFBRSxPQUFPLFlBQVksS0FBSztBQUFBLElBQ25DO0FBQUEsSUFDQSxLQUFLLFNBQVM7QUFDWixZQUFNLEVBQUUsVUFBVSxNQUFNLElBQUksV0FBVyxLQUFLO0FBQzVDLFlBQU0sUUFBUSxNQUFNLEtBQUssSUFBSSxTQUFTLEtBQUssSUFBSSxDQUFDO0FBQ2hELHVCQUFpQixVQUFVLEtBQUs7QUFDaEMsYUFBTyxFQUFFLE9BQU8sWUFBWSxhQUFhLFVBQVUsS0FBSyxFQUFFO0FBQUEsSUFDNUQ7QUFBQSxJQUNBLEtBQUssWUFBWTtBQUNmLFlBQU0sT0FBTyxrQkFBa0IsS0FBSztBQUNwQyxZQUFNLFFBQWlCLFNBQVMsU0FBWSxDQUFDLElBQUksQ0FBQyxFQUFFLE1BQU0sWUFBWSxXQUFXLEtBQUssQ0FBQztBQUN2RixVQUFJLE1BQU0sS0FBSyxFQUFHLE9BQU0sS0FBSyxHQUFHLFNBQVMsS0FBSyxDQUFDO0FBQy9DLFVBQUkscUJBQXFCLEtBQUssRUFBRyxPQUFNLEtBQUssR0FBRyxTQUFTLEtBQUssQ0FBQztBQUM5RCxhQUFPLEVBQUUsT0FBTyxZQUFZLEtBQUs7QUFBQSxJQUNuQztBQUFBLElBQ0EsS0FBSztBQUFBLElBQ0wsS0FBSztBQUNILGFBQU9BO0FBQUEsRUFDWDtBQUNGO0FBR0EsU0FBUyxNQUFNLE9BQXdCO0FBQ3JDLFNBQU8scUJBQXFCLEtBQUssS0FBSztBQUN4QztBQUdPLFNBQVMscUJBQXFCLE9BQXdCO0FBQzNELFFBQU0sUUFBUSw4Q0FBOEMsS0FBSyxpQkFBaUIsS0FBSyxDQUFDLElBQUksQ0FBQztBQUM3RixTQUFPLFVBQVUsVUFBYSxDQUFDLGFBQWEsS0FBSztBQUNuRDtBQUdBLFNBQVMsa0JBQWtCLE9BQXdCO0FBQ2pELFNBQU8sYUFBYSxLQUFLLEtBQUssS0FBSyw2Q0FBNkMsS0FBSyxLQUFLO0FBQzVGO0FBRUEsU0FBUyxpQkFBaUIsT0FBdUI7QUFDL0MsU0FBTyxNQUNKLE1BQU0sYUFBYSxFQUNuQixJQUFJLENBQUMsU0FBVSxtQkFBbUIsS0FBSyxJQUFJLElBQUksTUFBTSxJQUFLLEVBQzFELEtBQUssRUFBRTtBQUNaO0FBRUEsU0FBUyxTQUFTLE9BQXdCO0FBQ3hDLFNBQU8sZ0JBQWdCLEtBQUssRUFBRSxJQUFJLENBQUMsZUFBZSxFQUFFLE1BQU0sU0FBUyxVQUFVLEVBQUU7QUFDakY7QUFFQSxTQUFTLFNBQVMsT0FBd0I7QUFDeEMsUUFBTSxRQUFpQixDQUFDO0FBQ3hCLG1CQUFpQixXQUFXLEtBQUssRUFBRSxVQUFVLEtBQUs7QUFDbEQsU0FBTztBQUNUO0FBRUEsU0FBUyxpQkFBaUIsVUFBbUMsT0FBc0I7QUFDakYsYUFBVyxFQUFFLE1BQU0sUUFBQUMsUUFBTyxLQUFLO0FBQzdCLFFBQUksU0FBUyxnQkFBaUIsWUFBVyxhQUFhLG1CQUFtQkEsT0FBTSxFQUFHLE9BQU0sS0FBSyxFQUFFLE1BQU0sU0FBUyxVQUFVLENBQUM7QUFDN0g7QUFFQSxTQUFTLGFBQWEsVUFBbUMsT0FBOEM7QUFDckcsTUFBSSxVQUFVLE9BQVcsUUFBTyxDQUFDLEtBQUs7QUFDdEMsUUFBTSxPQUFPLFNBQVMsUUFBUSxDQUFDLEVBQUUsTUFBTSxRQUFBQSxRQUFPLE1BQU8sU0FBUyxTQUFTLENBQUNBLE9BQU0sSUFBSSxDQUFDLENBQUU7QUFDckYsU0FBTyxLQUFLLFdBQVcsSUFBSSxPQUFPLEtBQUssV0FBVyxJQUFJLE9BQU8sQ0FBQyxHQUFHLElBQUksSUFBSSxJQUFJLENBQUM7QUFDaEY7OztBQ2xGTyxTQUFTLGNBQWMsTUFBYyxRQUE0QztBQUN0RixRQUFNLEVBQUUsVUFBVSxTQUFTLE1BQU0sSUFBSSxXQUFXLElBQUk7QUFDcEQsTUFBSSxVQUFVLFFBQVc7QUFDdkIsVUFBTSxXQUFXLFdBQVcsT0FBTyxTQUFZLGdCQUFnQixPQUFPLE1BQU07QUFDNUUsV0FBTyxhQUFhLFNBQVksQ0FBQyxJQUFJLENBQUMsRUFBRSxXQUFXLFNBQVMsT0FBTyxDQUFDO0FBQUEsRUFDdEU7QUFDQSxRQUFNLFFBQVEsU0FBUztBQUFBLElBQVEsQ0FBQyxFQUFFLE1BQU0sUUFBQUMsUUFBTyxNQUM3QyxTQUFTLGtCQUFrQixtQkFBbUJBLE9BQU0sRUFBRSxJQUFJLENBQUMsZUFBZSxFQUFFLFVBQVUsRUFBRSxJQUFJLGFBQWFBLFNBQVEsTUFBTTtBQUFBLEVBQ3pIO0FBQ0EsU0FBTyxVQUFVLFFBQVEsTUFBTSxJQUFJLENBQUMsRUFBRSxVQUFVLE9BQU8sRUFBRSxXQUFXLE9BQU8sZUFBZSxFQUFFO0FBQzlGO0FBRUEsU0FBUyxhQUFhQSxTQUFnQixRQUE0QztBQUNoRixRQUFNLFdBQVcsV0FBVyxPQUFPLFNBQVksZ0JBQWdCQSxTQUFRLE1BQU07QUFDN0UsTUFBSSxhQUFhLE9BQVcsUUFBTyxDQUFDLEVBQUUsV0FBV0EsU0FBUSxPQUFPLGlCQUFpQixDQUFDO0FBQ2xGLFFBQU0sYUFBYUEsUUFBTyxXQUFXLEdBQUcsSUFBSSxDQUFDLElBQUksbUJBQW1CQSxPQUFNO0FBQzFFLFNBQU8sQ0FBQyxHQUFHLG9CQUFJLElBQUksQ0FBQyxTQUFTLFFBQVEsR0FBRyxVQUFVLENBQUMsQ0FBQyxFQUFFLElBQUksQ0FBQyxlQUFlLEVBQUUsVUFBVSxFQUFFO0FBQzFGOzs7QUNETyxTQUFTLFdBQVcsTUFBYyxFQUFFLE1BQU0sT0FBTyxHQUE4QjtBQUNwRixRQUFNLFdBQVcsU0FBUyxTQUFZLFVBQVUsTUFBTSxNQUFNLElBQUksT0FBTyxNQUFNLE1BQU0sTUFBTTtBQUN6RixTQUFPLFNBQVMsS0FBSyxJQUFJLElBQUksU0FBUyxJQUFJLFFBQVEsSUFBSTtBQUN4RDtBQUdBLElBQU0sV0FBVztBQUVqQixTQUFTLE9BQU8sTUFBYyxNQUFpQixRQUFrQztBQUMvRSxVQUFRLE1BQU07QUFBQSxJQUNaLEtBQUs7QUFDSCxhQUFPLGdCQUFnQixJQUFJLEVBQUUsSUFBSSxDQUFDLGVBQWUsRUFBRSxNQUFNLFVBQVUsRUFBRTtBQUFBLElBQ3ZFLEtBQUs7QUFDSCxhQUFPLGNBQWMsTUFBTSxNQUFNLEVBQUUsSUFBSSxDQUFDLGFBQWEsRUFBRSxNQUFNLEdBQUcsUUFBUSxFQUFFO0FBQUEsSUFDNUUsS0FBSyxZQUFZO0FBQ2YsWUFBTSxZQUFZLGtCQUFrQixJQUFJO0FBQ3hDLGFBQU8sY0FBYyxTQUFZLENBQUMsSUFBSSxDQUFDLEVBQUUsTUFBTSxVQUFVLENBQUM7QUFBQSxJQUM1RDtBQUFBLEVBQ0Y7QUFDRjtBQUVBLFNBQVMsVUFBVSxNQUFjLFFBQWtDO0FBQ2pFLFFBQU0sU0FBUyxPQUFPLE1BQU0sU0FBUyxNQUFNO0FBQzNDLFFBQU0sWUFBWSxPQUFPLE1BQU0sWUFBWSxNQUFNO0FBQ2pELE1BQUksYUFBYSxJQUFJLEVBQUcsUUFBTyxDQUFDLEdBQUcsV0FBVyxHQUFHLE9BQU8sSUFBSSxRQUFRLENBQUM7QUFDckUsUUFBTUMsU0FBUSxLQUFLLFVBQVUsTUFBTSxFQUFFLEtBQUs7QUFDMUMsTUFBSUEsT0FBTSxTQUFTLEtBQUssRUFBRyxRQUFPLENBQUMsR0FBRyxXQUFXLEdBQUcsTUFBTSxFQUFFLElBQUksUUFBUTtBQUN4RSxNQUFJLE9BQU8sU0FBUyxFQUFHLFFBQU8sQ0FBQyxHQUFHLFFBQVEsR0FBRyxVQUFVLElBQUksUUFBUSxDQUFDO0FBQ3BFLFFBQU0sU0FBUyxPQUFPLE1BQU0sU0FBUyxNQUFNO0FBQzNDLFFBQU0sa0JBQWtCLHFCQUFxQixJQUFJO0FBRWpELE1BQUlBLE9BQU0sU0FBUyxLQUFLLENBQUMsS0FBTSxtQkFBbUIsT0FBTyxXQUFXLEVBQUksUUFBTyxDQUFDLEdBQUcsUUFBUSxHQUFHLFNBQVMsRUFBRSxJQUFJLFFBQVE7QUFFckgsTUFBSSxtQkFBbUIsY0FBYyxNQUFNLElBQUksRUFBRSxLQUFLLENBQUMsRUFBRSxNQUFNLE1BQU0sVUFBVSxNQUFTLEVBQUcsUUFBTyxDQUFDLEdBQUcsUUFBUSxHQUFHLFVBQVUsSUFBSSxRQUFRLENBQUM7QUFDeEksU0FBTyxDQUFDLEdBQUcsT0FBTyxPQUFPLENBQUMsRUFBRSxNQUFNLE1BQU0sVUFBVSxjQUFjLEdBQUcsR0FBRyxTQUFTO0FBQ2pGO0FBRUEsU0FBUyxTQUFTLFNBQTJCO0FBQzNDLFNBQU8sRUFBRSxHQUFHLFNBQVMsT0FBTyxlQUFlO0FBQzdDO0FBRUEsU0FBUyxTQUFTLFNBQTJCO0FBQzNDLFNBQU8sRUFBRSxHQUFHLFNBQVMsVUFBVSxLQUFLO0FBQ3RDOzs7QUNwRU8sSUFBTSxTQUFnQixFQUFFLFNBQVMsR0FBRyxlQUFlLFVBQVUsaUJBQWlCLFdBQVcsV0FBVzs7O0FDa0JwRyxJQUFNLGVBQXNCOzs7QUNYbkMsSUFBTSxjQUFjO0FBR2IsSUFBTSxnQkFBTixNQUFvQjtBQUFBO0FBQUEsRUFFekIsVUFBVSxJQUFJLGFBQWEsRUFBRTtBQUFBLEVBQzdCLFVBQVUsSUFBSSxZQUFZLEVBQUU7QUFBQSxFQUM1QixXQUFXLElBQUksWUFBWSxFQUFFO0FBQUEsRUFDN0IsU0FBUztBQUFBLEVBRVQsS0FBSyxFQUFFLFFBQUFDLFNBQVEsT0FBTyxTQUFTLE9BQU8sYUFBYSxHQUF1QjtBQUN4RSxRQUFJLEtBQUssV0FBVyxLQUFLLFFBQVEsT0FBUSxNQUFLLE1BQU07QUFDcEQsU0FBSyxRQUFRLEtBQUssTUFBTSxJQUFJLE9BQU8sSUFBSUEsT0FBTSxFQUFFO0FBQy9DLFNBQUssUUFBUSxLQUFLLE1BQU0sS0FBSyxRQUFRLEtBQUssZUFBZSxJQUFJLE1BQU0sS0FBSyxjQUFjO0FBQ3RGLFNBQUssU0FBUyxLQUFLLE1BQU0sSUFBSTtBQUM3QixTQUFLLFVBQVU7QUFBQSxFQUNqQjtBQUFBO0FBQUEsRUFHQSxDQUFDLE1BQStCO0FBQzlCLGFBQVMsUUFBUSxHQUFHLFFBQVEsS0FBSyxRQUFRLFNBQVM7QUFDaEQsWUFBTSxRQUFRLEtBQUssUUFBUSxLQUFLO0FBQ2hDLFlBQU07QUFBQSxRQUNKLFFBQVEsT0FBTyxLQUFLLFFBQVEsS0FBSyxDQUFDLEVBQUUsTUFBTSxDQUFDO0FBQUEsUUFDM0MsT0FBTyxLQUFLLE1BQU0sUUFBUSxNQUFNLGNBQWMsRUFBRTtBQUFBLFFBQ2hELFNBQVMsS0FBSyxTQUFTLEtBQUs7QUFBQSxRQUM1QixPQUFPLFFBQVEsS0FBSztBQUFBLFFBQ3BCLGVBQWUsUUFBUyxLQUFLLGlCQUFrQjtBQUFBLE1BQ2pEO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFBQSxFQUVBLFFBQWM7QUFDWixVQUFNQSxVQUFTLElBQUksYUFBYSxLQUFLLFNBQVMsQ0FBQztBQUMvQyxJQUFBQSxRQUFPLElBQUksS0FBSyxPQUFPO0FBQ3ZCLFNBQUssVUFBVUE7QUFDZixVQUFNQyxVQUFTLElBQUksWUFBWSxLQUFLLFNBQVMsQ0FBQztBQUM5QyxJQUFBQSxRQUFPLElBQUksS0FBSyxPQUFPO0FBQ3ZCLFNBQUssVUFBVUE7QUFDZixVQUFNLFVBQVUsSUFBSSxZQUFZLEtBQUssU0FBUyxDQUFDO0FBQy9DLFlBQVEsSUFBSSxLQUFLLFFBQVE7QUFDekIsU0FBSyxXQUFXO0FBQUEsRUFDbEI7QUFDRjs7O0FDekNPLElBQU0sZUFBZSxLQUFLLEtBQUs7QUFZL0IsSUFBTSxhQUFOLE1BQWlCO0FBQUEsRUFDYjtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUE7QUFBQSxFQUVBLFNBQXFCLGFBQWE7QUFBQTtBQUFBLEVBRWxDO0FBQUEsRUFDVCxZQUFZO0FBQUEsRUFDWixXQUFXLElBQUksY0FBYztBQUFBO0FBQUEsRUFFcEIsV0FBVyxJQUFJLFNBQXFCO0FBQUEsRUFDcEMsVUFBVSxJQUFJLFNBQTZCO0FBQUEsRUFDcEQ7QUFBQTtBQUFBLEVBR0EsWUFBWSxTQU1UO0FBQ0QsU0FBSyxVQUFVLFFBQVEsVUFBVTtBQUNqQyxTQUFLLFlBQVksUUFBUTtBQUN6QixTQUFLLFNBQVMsUUFBUTtBQUN0QixTQUFLLFNBQVMsUUFBUTtBQUN0QixTQUFLLFVBQVUsUUFBUTtBQUFBLEVBQ3pCO0FBQUE7QUFBQSxFQUdBLEtBQUssRUFBRSxRQUFBQyxTQUFRLE1BQU0sR0FBOEM7QUFDakUsUUFBSSxLQUFLLGNBQWMsT0FBVyxRQUFPLEtBQUssU0FBU0EsU0FBUSxPQUFPLEtBQUssU0FBUztBQUNwRixVQUFNLFVBQVUsU0FBU0EsU0FBUSxPQUFPLEtBQUssTUFBTTtBQUNuRCxRQUFJLEtBQUssVUFBVyxXQUFVLFNBQVMsS0FBSyxNQUFNO0FBQ2xELFdBQU8sYUFBYSxPQUFPO0FBQUEsRUFDN0I7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBLEVBTUEsS0FBSyxTQUFnQyxTQUFxQixXQUFpRDtBQUN6RyxVQUFNLE1BQU0sS0FBSyxTQUFTLE9BQU8sT0FBTyxLQUFLLFFBQVEsUUFBUSxRQUFRLFlBQVksUUFBUSxNQUFNLEVBQUUsU0FBUyxRQUFRLEdBQUcsTUFBTSxRQUFRLE1BQU0sQ0FBQztBQUMxSSxZQUFRLFFBQVEsQ0FBQyxFQUFFLFFBQUFBLFNBQVEsTUFBTSxHQUFHLFVBQVU7QUFDNUMsWUFBTSxRQUFRLEtBQUssZUFBZUEsU0FBUSxLQUFLLEVBQUUsT0FBTyxDQUFDLE1BQU0sTUFBTSxRQUFTLFVBQVUsSUFBSSxJQUFJLE9BQVEsS0FBSyxNQUFPLE1BQU8sQ0FBQztBQUM1SCxXQUFLLFNBQVMsS0FBSyxFQUFFLFFBQUFBLFNBQVEsT0FBTyxLQUFLLFFBQVEsT0FBTyxTQUFTLElBQUksTUFBTSxLQUFLLEdBQUcsU0FBUyxLQUFLLE9BQU8sY0FBYyxRQUFRLEVBQUUsQ0FBQztBQUFBLElBQ25JLENBQUM7QUFBQSxFQUNIO0FBQUE7QUFBQSxFQUdBLFlBQWtCO0FBQ2hCLFNBQUssWUFBWTtBQUNqQixRQUFJLENBQUMsS0FBSyxRQUFTLE1BQUssT0FBTztBQUFBLEVBQ2pDO0FBQUE7QUFBQSxFQUdBLE9BQU8sV0FBeUIsV0FBVyxLQUFLLE1BQU0sR0FBUztBQUM3RCxRQUFJLEtBQUssY0FBYyxPQUFXO0FBQ2xDLFNBQUssWUFBWTtBQUNqQixVQUFNLFdBQVcsb0JBQUksSUFBWTtBQUNqQyxlQUFXLEVBQUUsUUFBQUEsU0FBUSxPQUFPLGFBQWEsU0FBUyxPQUFPLGFBQWEsS0FBSyxLQUFLLFNBQVMsSUFBSSxHQUFHO0FBQzlGLFlBQU0sUUFBUSxLQUFLLFFBQVEsTUFBTSxXQUFXO0FBQzVDLFVBQUksQ0FBQyxhQUFjLFVBQVMsTUFBTTtBQUNsQyxZQUFNLFFBQVEsS0FBSyxTQUFTQSxTQUFRLE9BQU8sUUFBUTtBQUNuRCxVQUFJLE1BQU0sV0FBVyxFQUFHLE1BQUssUUFBUTtBQUNyQyxZQUFNLFdBQVcsVUFBVSxJQUFJLENBQUMsSUFBSSxLQUFLLGVBQWVBLFNBQVEsS0FBSztBQUNyRSxpQkFBVyxRQUFRLE9BQU87QUFDeEIsWUFBSSxTQUFTLElBQUksSUFBSSxLQUFLLFNBQVMsS0FBSyxDQUFDLEtBQUssUUFBUSxRQUFRLFNBQVMsUUFBUyxLQUFLLFNBQVUsQ0FBQyxFQUFHO0FBQ25HLGlCQUFTLElBQUksSUFBSTtBQUNqQixhQUFLLE9BQU8sTUFBTSxLQUFLLFNBQVMsTUFBTSxPQUFPLENBQUM7QUFBQSxNQUNoRDtBQUFBLElBQ0Y7QUFDQSxTQUFLLFdBQVcsSUFBSSxjQUFjO0FBQ2xDLFNBQUssU0FBUyxNQUFNO0FBQ3BCLFNBQUssUUFBUSxNQUFNO0FBQUEsRUFDckI7QUFBQSxFQUVBLFNBQVNBLFNBQWdCLE9BQTJCLFVBQTJDO0FBRTdGLFdBQU8sYUFBYSxTQUFTQSxTQUFRLE9BQU8sVUFBVSxTQUFZLFVBQVUsS0FBSyxNQUFNLEdBQUcsUUFBUTtBQUFBLEVBQ3BHO0FBQUE7QUFBQSxFQUdBLGVBQWVBLFNBQWdCLE9BQXFDO0FBQ2xFLFVBQU0sZ0JBQWdCLGFBQWEsU0FBU0EsU0FBUSxRQUFXLE9BQU8sR0FBRyxFQUFFLGlCQUFpQixNQUFNLHNCQUFzQixLQUFLLENBQUM7QUFDOUgsVUFBTSxXQUFXLFVBQVUsU0FBWSxTQUFZLEtBQUssT0FBTyxnQkFBZ0JBLFNBQVEsS0FBSztBQUM1RixXQUFPLGFBQWEsU0FBWSxDQUFDLEdBQUcsYUFBYSxJQUFJLENBQUMsR0FBRyxlQUFlLFNBQVMsTUFBTTtBQUFBLEVBQ3pGO0FBQ0Y7QUFFQSxJQUFNLFVBQXNCLEVBQUUsc0JBQXNCLE1BQU0sT0FBTyxpQkFBaUIsTUFBTSxPQUFVO0FBR2xHLElBQU0sV0FBTixNQUFrQjtBQUFBLEVBQ1AsV0FBVyxvQkFBSSxJQUFvQjtBQUFBLEVBQzVDLFVBQWUsQ0FBQztBQUFBLEVBRWhCLE9BQU8sTUFBYyxNQUF1QjtBQUMxQyxRQUFJLFNBQVMsS0FBSyxTQUFTLElBQUksSUFBSTtBQUNuQyxRQUFJLFdBQVcsUUFBVztBQUN4QixlQUFTLEtBQUssUUFBUTtBQUN0QixXQUFLLFNBQVMsSUFBSSxNQUFNLE1BQU07QUFDOUIsV0FBSyxRQUFRLEtBQUssS0FBSyxDQUFDO0FBQUEsSUFDMUI7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsTUFBTSxRQUFtQjtBQUN2QixXQUFPLEtBQUssUUFBUSxNQUFNO0FBQUEsRUFDNUI7QUFBQSxFQUVBLFFBQWM7QUFDWixTQUFLLFNBQVMsTUFBTTtBQUNwQixTQUFLLFVBQVUsQ0FBQztBQUFBLEVBQ2xCO0FBQ0Y7OztBQzNJQSxJQUFNLE9BQU87QUFDYixJQUFNLFlBQVk7QUFDbEIsSUFBTSxVQUFVO0FBQ2hCLElBQU0sUUFBUTtBQUVkLElBQU0sTUFBTTtBQUNaLElBQU0sT0FBTztBQUNiLElBQU0sVUFBVTtBQUNoQixJQUFNLFVBQVU7QUFFaEIsSUFBTSxPQUFPO0FBQ2IsSUFBTSxVQUFVO0FBRVQsSUFBTSxhQUFOLE1BQU0sWUFBVztBQUFBO0FBQUEsRUFFYjtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFFRCxZQUFZQyxTQUEyQjtBQUM3QyxTQUFLLFNBQVNBO0FBQ2QsU0FBSyxTQUFTLElBQUksV0FBV0EsU0FBUSxHQUFHLEtBQUs7QUFDN0MsU0FBSyxXQUFXLElBQUksYUFBYUEsU0FBUSxRQUFRLEdBQUcsT0FBTztBQUFBLEVBQzdEO0FBQUEsRUFFQSxPQUFPLEdBQUdBLFNBQXVDO0FBQy9DLFdBQU8sSUFBSSxZQUFXQSxPQUFNO0FBQUEsRUFDOUI7QUFBQTtBQUFBLEVBR0EsT0FBTyxTQUFTQyxTQUFnQixNQUEwQjtBQUN4RCxVQUFNQyxTQUFRLElBQUksWUFBVyxJQUFJLGtCQUFrQixRQUFRLElBQUksVUFBVSxDQUFDLENBQUM7QUFDM0UsSUFBQUEsT0FBTSxTQUFTLEdBQUcsSUFBSUQ7QUFDdEIsSUFBQUMsT0FBTSxTQUFTLElBQUksSUFBSTtBQUN2QixXQUFPQTtBQUFBLEVBQ1Q7QUFBQTtBQUFBLEVBR0EsT0FBZTtBQUNiLFdBQU8sUUFBUSxJQUFJLEtBQUssUUFBUSxNQUFNLENBQUM7QUFBQSxFQUN6QztBQUFBO0FBQUEsRUFHQSxRQUFRLE9BQXdCO0FBQzlCLGVBQVM7QUFDUCxVQUFJLFFBQVEsS0FBSyxLQUFLLFFBQVEsT0FBTyxNQUFNLEVBQUcsUUFBTztBQUNyRCxZQUFNLFlBQVksUUFBUSxLQUFLLEtBQUssUUFBUSxTQUFTO0FBQ3JELFVBQUksY0FBYyxNQUFPLFFBQU87QUFDaEMsY0FBUSxLQUFLLEtBQUssUUFBUSxXQUFXLFdBQVcsR0FBSTtBQUFBLElBQ3REO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxJQUFJLE1BQXdDO0FBQzFDLFdBQU8sRUFBRSxRQUFRLEtBQUssU0FBUyxHQUFHLEdBQWEsTUFBTSxLQUFLLFNBQVMsSUFBSSxFQUFZO0FBQUEsRUFDckY7QUFBQTtBQUFBLEVBR0EsSUFBSSxTQUErQztBQUNqRCxXQUFPLEVBQUUsU0FBUyxLQUFLLFNBQVMsT0FBTyxHQUFhLFNBQVMsS0FBSyxTQUFTLE9BQU8sRUFBWTtBQUFBLEVBQ2hHO0FBQUE7QUFBQSxFQUdBLElBQUksT0FBbUI7QUFDckIsVUFBTSxDQUFDLE9BQU8sR0FBRyxZQUFZLEdBQUcsc0JBQXNCLEdBQUcsaUJBQWlCLENBQUMsSUFBSSxLQUFLLFNBQVMsU0FBUyxJQUFJO0FBQzFHLFdBQU8sRUFBRSxNQUFNLFdBQVcscUJBQXFCLGVBQWU7QUFBQSxFQUNoRTtBQUFBO0FBQUEsRUFHQSxPQUFPLEtBQXVDLFFBQThDLE1BQXdCO0FBQ2xILFVBQU0sRUFBRSxNQUFNLEtBQUssV0FBVyxxQkFBcUIsZUFBZSxJQUFJO0FBQ3RFLEtBQUMsS0FBSyxXQUFXLHFCQUFxQixjQUFjLEVBQUUsUUFBUSxDQUFDLE9BQU8sVUFBVTtBQUM5RSxXQUFLLFNBQVMsT0FBTyxLQUFLLElBQUssS0FBSyxTQUFTLE9BQU8sS0FBSyxJQUFlO0FBQUEsSUFDMUUsQ0FBQztBQUNELFNBQUssU0FBUyxHQUFHLElBQUksSUFBSTtBQUN6QixTQUFLLFNBQVMsSUFBSSxJQUFJLElBQUk7QUFDMUIsU0FBSyxTQUFTLE9BQU8sSUFBSyxLQUFLLFNBQVMsT0FBTyxJQUFlLE9BQU87QUFDckUsU0FBSyxTQUFTLE9BQU8sSUFBSyxLQUFLLFNBQVMsT0FBTyxJQUFlLE9BQU87QUFDckUsWUFBUSxJQUFJLEtBQUssUUFBUSxXQUFXLENBQUM7QUFDckMsWUFBUSxPQUFPLEtBQUssUUFBUSxTQUFTO0FBQUEsRUFDdkM7QUFBQTtBQUFBLEVBR0EsUUFBYztBQUNaLFlBQVEsTUFBTSxLQUFLLFFBQVEsU0FBUyxDQUFDO0FBQ3JDLFlBQVEsT0FBTyxLQUFLLFFBQVEsU0FBUztBQUFBLEVBQ3ZDO0FBQUEsRUFFQSxJQUFJLFlBQXFCO0FBQ3ZCLFdBQU8sUUFBUSxLQUFLLEtBQUssUUFBUSxPQUFPLE1BQU07QUFBQSxFQUNoRDtBQUNGOzs7QUMvRU8sSUFBTSxpQkFBTixNQUFxQjtBQUFBO0FBQUEsRUFFMUIsYUFBYTtBQUFBO0FBQUEsRUFFYixVQUFVO0FBQUEsRUFFRDtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBRVQsWUFBWSxTQUFxQjtBQUMvQixTQUFLLGFBQWEsUUFBUTtBQUMxQixTQUFLLFNBQVMsUUFBUTtBQUN0QixTQUFLLFVBQVUsUUFBUTtBQUN2QixTQUFLLGVBQWUsUUFBUTtBQUFBLEVBQzlCO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxFQU1BLEtBQUssTUFBYyxPQUFlLEtBQWEsUUFBOEI7QUFDM0UsVUFBTSxZQUFZLEtBQUs7QUFDdkIsVUFBTSxRQUFRLEtBQUs7QUFDbkIsU0FBSyxhQUFhO0FBQ2xCLFFBQUlDLE1BQUs7QUFDVCxlQUFTO0FBQ1AsVUFBSSxVQUFXQSxNQUFLLE9BQU8sS0FBS0EsR0FBRSxNQUFNLE9BQVE7QUFDOUMsY0FBTSxVQUFVLEtBQUssY0FBYyxNQUFNLFNBQVNBLE1BQUtBLE1BQUssR0FBRyxHQUFHO0FBQ2xFLFlBQUksWUFBWSxJQUFLLFFBQU87QUFDNUIsUUFBQUEsTUFBSyxVQUFVO0FBQ2YsWUFBSUEsTUFBSyxPQUFPLEtBQUtBLEdBQUUsTUFBTSxhQUFhLENBQUMsS0FBSyxjQUFjO0FBQzVELGVBQUssVUFBVTtBQUNmLGlCQUFPO0FBQUEsUUFDVDtBQUFBLE1BQ0Y7QUFFQSxhQUFPQSxNQUFLLE9BQU8sS0FBS0EsR0FBRSxNQUFNLFVBQVcsQ0FBQUE7QUFDM0MsVUFBSUEsUUFBTyxJQUFLLFFBQU87QUFDdkIsV0FBSztBQUNMLE1BQUFBO0FBQ0EsZUFBUztBQUFBLElBQ1g7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUdBLGNBQWMsTUFBY0EsS0FBWSxLQUFxQjtBQUMzRCxVQUFNLFFBQVEsS0FBSztBQUNuQixVQUFNLFNBQVMsS0FBSztBQUNwQixXQUFPQSxNQUFLLEtBQUtBLE9BQU07QUFDckIsWUFBTSxPQUFPLEtBQUtBLEdBQUU7QUFDcEIsVUFBSSxTQUFTLFNBQVMsU0FBUyxPQUFRO0FBQ3ZDLFlBQU0sT0FBT0EsTUFBSyxJQUFJLE1BQU0sS0FBS0EsTUFBSyxDQUFDLElBQUk7QUFFM0MsVUFBSSxTQUFTLFdBQVcsU0FBUyxTQUFTLFNBQVMsUUFBUyxDQUFBQTtBQUFBLGVBQ25ELFNBQVMsTUFBTyxRQUFPQTtBQUFBLElBQ2xDO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFDRjs7O0FDM0VBLElBQU0sUUFBZ0IsT0FBTyxNQUFNLENBQUM7QUFHN0IsSUFBTSxZQUFOLE1BQWdCO0FBQUEsRUFDckIsU0FBUztBQUFBLEVBQ1QsUUFBUTtBQUFBLEVBQ1IsTUFBTTtBQUFBLEVBQ04sUUFBUTtBQUFBO0FBQUEsRUFHUixLQUFLLE9BQXVCO0FBQzFCLFFBQUksS0FBSyxVQUFVLEtBQUssS0FBSztBQUMzQixXQUFLLFFBQVE7QUFDYixhQUFPO0FBQUEsSUFDVDtBQUNBLFNBQUssVUFBVSxNQUFNLE1BQU07QUFDM0IsVUFBTSxLQUFLLEtBQUssUUFBUSxLQUFLLEdBQUc7QUFDaEMsU0FBSyxPQUFPLE1BQU07QUFDbEIsU0FBSyxRQUFRLEtBQUssT0FBTyxTQUFTLEtBQUssT0FBTyxLQUFLLEdBQUc7QUFDdEQsV0FBTyxLQUFLO0FBQUEsRUFDZDtBQUFBO0FBQUEsRUFHQSxLQUFLQyxLQUFrQjtBQUNyQixRQUFJLEtBQUssUUFBUSxLQUFLLEtBQUs7QUFDekIsV0FBSyxTQUFTQTtBQUNkO0FBQUEsSUFDRjtBQUNBLFVBQU0sT0FBTyxLQUFLLE1BQU0sU0FBU0E7QUFDakMsU0FBSyxRQUFRO0FBQ2IsU0FBSyxNQUFNO0FBQ1gsUUFBSSxPQUFPLEdBQUc7QUFDWixXQUFLLFVBQVUsSUFBSTtBQUNuQixXQUFLLE1BQU0sS0FBSyxLQUFLLFFBQVEsR0FBR0EsR0FBRTtBQUNsQyxXQUFLLE1BQU07QUFBQSxJQUNiO0FBQ0EsU0FBSyxRQUFRO0FBQUEsRUFDZjtBQUFBLEVBRUEsVUFBVSxRQUFzQjtBQUM5QixRQUFJLEtBQUssTUFBTSxVQUFVLEtBQUssT0FBTyxPQUFRO0FBQzdDLFVBQU0sT0FBTyxLQUFLLE1BQU0sS0FBSztBQUU3QixVQUFNLFFBQVEsT0FBTyxVQUFVLEtBQUssT0FBTyxVQUFVLEtBQUssU0FBUyxPQUFPO0FBQzFFLFVBQU0sU0FBUyxRQUFRLEtBQUssU0FBUyxPQUFPLFlBQVksT0FBTyxTQUFTLEtBQUssSUFBSSxTQUFTLEdBQUcsSUFBSSxDQUFDO0FBQ2xHLFNBQUssT0FBTyxLQUFLLFFBQVEsR0FBRyxLQUFLLE9BQU8sS0FBSyxHQUFHO0FBQ2hELFNBQUssU0FBUztBQUNkLFNBQUssUUFBUTtBQUNiLFNBQUssTUFBTTtBQUFBLEVBQ2I7QUFDRjs7O0FDekJPLElBQU1DLGFBQVk7QUFDbEIsSUFBTSxrQkFBa0I7QUFHL0IsSUFBTSxjQUFjLEtBQUs7QUFNbEIsSUFBZSxjQUFmLE1BQTJCO0FBQUEsRUFDYjtBQUFBLEVBQ0E7QUFBQTtBQUFBLEVBRVQsT0FBZSxPQUFPLE1BQU0sQ0FBQztBQUFBO0FBQUEsRUFFN0IsS0FBSztBQUFBO0FBQUEsRUFFTDtBQUFBO0FBQUEsRUFFQSxVQUFVO0FBQUEsRUFDVixXQUFXO0FBQUE7QUFBQSxFQUVYLFFBQVE7QUFBQSxFQUVULFFBQVEsSUFBSSxVQUFVO0FBQUEsRUFDdEI7QUFBQSxFQUNUO0FBQUEsRUFDQSxjQUFjO0FBQUEsRUFDZCxjQUFjO0FBQUEsRUFDZCxjQUFjO0FBQUEsRUFFZCxZQUFZLFNBQXNCLE1BQW1CO0FBQ25ELFNBQUssT0FBTztBQUNaLFNBQUssaUJBQWlCLFFBQVE7QUFDOUIsU0FBSyxPQUFPLFFBQVEsYUFBYTtBQUNqQyxTQUFLLFFBQVEsUUFBUSxlQUFlO0FBQ3BDLFNBQUssY0FBYyxRQUFRLGNBQWM7QUFBQSxFQUMzQztBQUFBO0FBQUEsRUFHQSxJQUFJLFNBQXVEO0FBQ3pELFdBQU8sS0FBSyxlQUFlLElBQUksU0FBWSxFQUFFLFFBQVEsS0FBSyxRQUFRLEtBQUssSUFBSSxNQUFNLEtBQUssS0FBSztBQUFBLEVBQzdGO0FBQUE7QUFBQSxFQUdBLEtBQUssT0FBcUI7QUFDeEIsYUFBUyxPQUFPLEdBQUcsT0FBTyxNQUFNLFFBQVEsUUFBUSxhQUFhO0FBQzNELFdBQUssTUFBTSxNQUFNLFVBQVUsY0FBYyxRQUFRLE1BQU0sU0FBUyxNQUFNLE9BQU8sV0FBVyxDQUFDO0FBQUEsSUFDM0Y7QUFBQSxFQUNGO0FBQUE7QUFBQSxFQUdBLE1BQVk7QUFDVixTQUFLLFFBQVE7QUFDYixTQUFLLE1BQU0sT0FBTyxNQUFNLENBQUMsQ0FBQztBQUMxQixRQUFJLEtBQUssZUFBZSxFQUFHLE1BQUssU0FBUztBQUFBLEVBQzNDO0FBQUE7QUFBQSxFQVNVLE1BQU0sS0FBbUI7QUFBQSxFQUFDO0FBQUE7QUFBQSxFQUcxQixTQUFTLFVBQTBCO0FBQzNDLFdBQU8sS0FBSyxRQUFRO0FBQUEsRUFDdEI7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBLEVBTVUsU0FBUyxPQUFlLE1BQXVCO0FBQ3ZELFVBQU0sV0FBVyxLQUFLLEtBQUssUUFBUUEsWUFBVyxJQUFJO0FBQ2xELFFBQUksWUFBWSxHQUFHO0FBQ2pCLFdBQUssVUFBVSxXQUFXLFNBQVMsS0FBSyxLQUFLLFdBQVcsQ0FBQyxNQUFNLGtCQUFrQixXQUFXLElBQUk7QUFDaEcsV0FBSyxXQUFXLFdBQVc7QUFDM0IsYUFBTztBQUFBLElBQ1Q7QUFDQSxTQUFLLFVBQVUsS0FBSyxLQUFLO0FBQ3pCLFNBQUssV0FBVyxLQUFLLFFBQVEsS0FBSyxLQUFLLFNBQVM7QUFFaEQsV0FBTyxLQUFLLFNBQVMsS0FBSyxLQUFLLFNBQVMsUUFBUSxLQUFLLGlCQUFpQjtBQUFBLEVBQ3hFO0FBQUE7QUFBQSxFQUdVLFdBQVcsUUFBc0IsT0FBZSxLQUFtQjtBQUMzRSxTQUFLLEtBQUssY0FBYyxLQUFLLE1BQU0sT0FBTyxHQUFHO0FBQzdDLFNBQUssS0FBSyxPQUFPLFFBQVEsS0FBSyxNQUFNLEtBQUssUUFBUSxPQUFPLE1BQU0sS0FBSztBQUFBLEVBQ3JFO0FBQUEsRUFFQSxNQUFNLE9BQXFCO0FBQ3pCLFVBQU0sS0FBSyxLQUFLO0FBQ2hCLFNBQUssU0FBUztBQUNkLFNBQUssZUFBZTtBQUNwQixTQUFLLE1BQU0sRUFBRTtBQUNiLFNBQUssS0FBSztBQUNWLFNBQUssT0FBTyxLQUFLLE1BQU0sS0FBSyxLQUFLO0FBQ2pDLFNBQUssS0FBSztBQUNWLFNBQUssTUFBTSxLQUFLLEtBQUssRUFBRTtBQUFBLEVBQ3pCO0FBQUEsRUFFQSxPQUFhO0FBQ1gsV0FBTyxLQUFLLEtBQUssS0FBSyxLQUFLLFFBQVE7QUFDakMsVUFBSSxLQUFLLGVBQWUsR0FBRztBQUN6QixZQUFJLENBQUMsS0FBSyxVQUFVLEVBQUc7QUFDdkI7QUFBQSxNQUNGO0FBQ0EsWUFBTUMsTUFBSyxLQUFLO0FBQ2hCLFVBQUksS0FBSyxRQUFRQSxPQUFNLEtBQUssWUFBYTtBQUN6QyxZQUFNLFFBQVEsS0FBSztBQUNuQixVQUFJLENBQUMsS0FBSyxTQUFTQSxLQUFJLFFBQVFBLE1BQUssUUFBUUEsR0FBRSxHQUFHO0FBQy9DLGFBQUssY0FBYyxLQUFLLEtBQUs7QUFDN0I7QUFBQSxNQUNGO0FBQ0EsWUFBTSxTQUFTLEtBQUssVUFBVUE7QUFDOUIsVUFBSSxTQUFTLEtBQUssZ0JBQWdCO0FBQ2hDLGFBQUssY0FBYztBQUNuQixhQUFLLGNBQWMsS0FBSyxRQUFRQTtBQUNoQztBQUFBLE1BQ0Y7QUFDQSxVQUFJLE9BQU8sS0FBSztBQUNoQixVQUFJLFNBQVMsR0FBRztBQUNkLGNBQU0sV0FBVyxPQUFPO0FBQ3hCLGVBQU8sS0FBSyxTQUFTO0FBQ3JCLFlBQUksT0FBTyxHQUFHO0FBQ1osZUFBSyxjQUFjO0FBQ25CO0FBQUEsUUFDRjtBQUFBLE1BQ0Y7QUFDQSxXQUFLO0FBQ0wsV0FBSyxLQUFLO0FBQUEsSUFDWjtBQUFBLEVBQ0Y7QUFBQTtBQUFBLEVBR0EsWUFBcUI7QUFDbkIsVUFBTSxFQUFFLElBQUFBLEtBQUksS0FBSyxJQUFJO0FBQ3JCLFVBQU0sV0FBVyxLQUFLLFFBQVFELFlBQVdDLEdBQUU7QUFDM0MsUUFBSSxNQUFNLFdBQVcsSUFBSSxLQUFLLFNBQVM7QUFFdkMsUUFBSSxNQUFNQSxPQUFNLEtBQUssTUFBTSxDQUFDLE1BQU0sb0JBQW9CLFlBQVksS0FBSyxDQUFDLEtBQUssT0FBUTtBQUNyRixRQUFJLE1BQU1BLElBQUksTUFBSyxLQUFLLGNBQWMsTUFBTUEsS0FBSSxHQUFHO0FBQ25ELFNBQUssZUFBZSxNQUFNQTtBQUMxQixTQUFLLEtBQUssV0FBVyxJQUFJLE1BQU0sV0FBVztBQUMxQyxRQUFJLFlBQVksRUFBRyxNQUFLLFNBQVM7QUFDakMsV0FBTyxZQUFZO0FBQUEsRUFDckI7QUFBQSxFQUVBLFdBQWlCO0FBQ2YsU0FBSyxLQUFLLE9BQU8sWUFBWSxLQUFLLE1BQU0sS0FBSyxhQUFhLEtBQUssV0FBVztBQUMxRSxTQUFLLGNBQWM7QUFDbkIsU0FBSztBQUFBLEVBQ1A7QUFDRjs7O0FDNUpPLElBQU0sYUFBTixjQUF5QixZQUFZO0FBQUEsRUFDakM7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ1Q7QUFBQTtBQUFBLEVBRUEsYUFBYTtBQUFBO0FBQUEsRUFHYixXQUFXO0FBQUE7QUFBQSxFQUVYLGNBQWM7QUFBQSxFQUNkLGVBQWU7QUFBQTtBQUFBLEVBR2YsV0FBVztBQUFBLEVBQ1gsYUFBYTtBQUFBLEVBQ2IsbUJBQW1CO0FBQUE7QUFBQSxFQUVuQixtQkFBbUI7QUFBQSxFQUNuQixVQUFrQjtBQUFBLEVBQ2xCLFlBQVk7QUFBQSxFQUVaLFlBQVksU0FBNEIsTUFBbUI7QUFDekQsVUFBTSxTQUFTLElBQUk7QUFDbkIsU0FBSyxXQUFXLElBQUksZUFBZSxRQUFRLE9BQU87QUFDbEQsU0FBSyxTQUFTLFFBQVEsUUFBUTtBQUM5QixTQUFLLGVBQWUsUUFBUSxRQUFRO0FBQ3BDLFNBQUssV0FBVyxRQUFRO0FBQUEsRUFDMUI7QUFBQTtBQUFBLEVBR0EsV0FBVyxTQUF1QjtBQUNoQyxTQUFLLFdBQVc7QUFBQSxFQUNsQjtBQUFBLEVBRW1CLFdBQW1CO0FBQ3BDLFFBQUksS0FBSyxZQUFZLEVBQUcsUUFBTyxLQUFLLFVBQVU7QUFDOUMsVUFBTSxFQUFFLElBQUFDLEtBQUksU0FBUyxTQUFTLElBQUk7QUFDbEMsUUFBSSxDQUFDLEtBQUssVUFBVSxPQUFPLEdBQUc7QUFDNUIsV0FBSyxLQUFLLE9BQU8sS0FBSyxNQUFNQSxLQUFJLFNBQVMsS0FBSyxNQUFNLEtBQUssU0FBU0EsR0FBRSxDQUFDO0FBQ3JFLGFBQU87QUFBQSxJQUNUO0FBQ0EsUUFBSSxLQUFLLFdBQVdBLFFBQU8sS0FBSyxZQUFZLGNBQWMsS0FBSyxZQUFZLFdBQVc7QUFDcEYsV0FBSyxTQUFTLEtBQUssS0FBSyxNQUFNQSxLQUFJLFNBQVMsSUFBSTtBQUMvQyxXQUFLLG9CQUFvQixLQUFLLFNBQVM7QUFBQSxJQUN6QztBQUNBLFVBQU0sVUFBVSxLQUFLLFNBQVMsS0FBSyxLQUFLLE1BQU1BLEtBQUksU0FBUyxLQUFLO0FBQ2hFLFFBQUksWUFBWSxVQUFVO0FBQ3hCLFdBQUssS0FBSyxPQUFPLEtBQUssTUFBTUEsS0FBSSxTQUFTLEtBQUssTUFBTSxLQUFLLFNBQVNBLEdBQUUsQ0FBQztBQUFBLElBQ3ZFLFdBQVcsWUFBWSxTQUFTO0FBQzlCLFdBQUssV0FBVyxlQUFlQSxLQUFJLE9BQU87QUFBQSxJQUM1QyxXQUFXLEtBQUssY0FBYztBQUM1QixXQUFLLFdBQVcsa0JBQWtCQSxLQUFJLE9BQU87QUFBQSxJQUMvQyxPQUFPO0FBQ0wsV0FBSyxXQUFXLEtBQUssU0FBUztBQUM5QixXQUFLLGNBQWM7QUFDbkIsV0FBSyxlQUFlO0FBQ3BCLFVBQUksS0FBSyxZQUFZLFNBQVUsTUFBSyxZQUFZLFFBQVE7QUFDeEQsYUFBTyxLQUFLLFVBQVU7QUFBQSxJQUN4QjtBQUNBLFdBQU87QUFBQSxFQUNUO0FBQUEsRUFFbUIsTUFBTSxJQUFrQjtBQUN6QyxTQUFLLGNBQWM7QUFDbkIsU0FBSyxlQUFlO0FBQ3BCLFNBQUssZ0JBQWdCO0FBQ3JCLFNBQUssWUFBWTtBQUNqQixTQUFLLG9CQUFvQjtBQUN6QixTQUFLLGFBQWE7QUFBQSxFQUNwQjtBQUFBLEVBRUEsVUFBVSxLQUFzQjtBQUM5QixVQUFNLEVBQUUsSUFBQUEsS0FBSSxLQUFLLElBQUk7QUFDckIsVUFBTSxRQUFRLEtBQUs7QUFDbkIsUUFBSSxRQUFRLEVBQUcsUUFBTztBQUN0QixVQUFNLE9BQU8sS0FBSyxhQUFhQSxNQUFLLEtBQUssYUFBYUE7QUFDdEQsUUFBSSxRQUFRLE9BQU8sS0FBSyxJQUFJLE1BQU0sTUFBTyxRQUFPLE9BQU87QUFDdkQsVUFBTSxRQUFRLEtBQUssUUFBUSxPQUFPLElBQUk7QUFDdEMsU0FBSyxhQUFhLFFBQVEsSUFBSSxLQUFLLFNBQVM7QUFDNUMsV0FBTyxLQUFLLGFBQWE7QUFBQSxFQUMzQjtBQUFBO0FBQUEsRUFHQSxZQUFvQjtBQUNsQixRQUFJLENBQUMsS0FBSyxXQUFXLEVBQUcsUUFBTztBQUMvQixVQUFNLEVBQUUsSUFBQUEsSUFBRyxJQUFJO0FBQ2YsVUFBTSxTQUFTLEtBQUssV0FBVyxLQUFLLG1CQUFtQjtBQUN2RCxVQUFNLFNBQVMsS0FBSyxZQUFZQTtBQUNoQyxTQUFLLFdBQVc7QUFDaEIsUUFBSSxLQUFLLFlBQVksWUFBWSxVQUFVLEtBQUssZ0JBQWdCO0FBQzlELFVBQUksS0FBSyxhQUFhLFVBQWEsV0FBVyxLQUFLLFVBQVU7QUFDM0QsYUFBSyxLQUFLLE9BQU8sS0FBSyxNQUFNQSxLQUFJLEtBQUssV0FBVyxLQUFLLE1BQU0sS0FBSyxTQUFTQSxHQUFFLENBQUM7QUFDNUUsYUFBSyxPQUFPLEtBQUssYUFBYTtBQUM5QixlQUFPLEtBQUs7QUFBQSxNQUNkO0FBQ0EsV0FBSyxXQUFXLGdCQUFnQkEsS0FBSSxLQUFLLFdBQVc7QUFBQSxJQUN0RCxPQUFPO0FBQ0wsWUFBTSxVQUFVLEtBQUssWUFBWSxXQUFXLFNBQVMsS0FBSztBQUMxRCxXQUFLLFdBQVcsVUFBVSxnQkFBZ0Isa0JBQWtCQSxLQUFJLEtBQUssV0FBVztBQUFBLElBQ2xGO0FBQ0EsV0FBTyxLQUFLO0FBQUEsRUFDZDtBQUFBLEVBRUEsWUFBWSxNQUFvQjtBQUM5QixTQUFLLFVBQVU7QUFDZixTQUFLLFdBQVc7QUFDaEIsU0FBSyxhQUFhLEtBQUssT0FBTztBQUM5QixTQUFLLG1CQUFtQjtBQUN4QixTQUFLLG1CQUFtQjtBQUFBLEVBQzFCO0FBQUE7QUFBQSxFQUdBLGFBQXNCO0FBQ3BCLFdBQU8sS0FBSyxZQUFZLGNBQWMsS0FBSyxXQUFXLEtBQUssS0FBSyxLQUFLLGdCQUFnQjtBQUNuRixZQUFNLFFBQVEsS0FBSztBQUNuQixVQUFJLENBQUMsS0FBSyxTQUFTLE9BQU8sS0FBSyxJQUFJLE9BQU8sS0FBSyxnQkFBZ0IsQ0FBQyxHQUFHO0FBQ2pFLGFBQUssbUJBQW1CLEtBQUssS0FBSztBQUNsQyxlQUFPO0FBQUEsTUFDVDtBQUNBLFlBQU1DLFdBQVUsUUFBUSxLQUFLO0FBQzdCLFVBQUksS0FBSyxVQUFVQSxZQUFXLFVBQVUsS0FBSyxLQUFLLFFBQVE7QUFFeEQsY0FBTUMsV0FBVSxLQUFLLFNBQVMsS0FBSyxLQUFLLE1BQU0sT0FBTyxLQUFLLElBQUlELFVBQVMsS0FBSyxPQUFPLEdBQUcsSUFBSTtBQUMxRixhQUFLLFVBQVVDLGFBQVksVUFBVSxVQUFVO0FBQy9DLGFBQUssWUFBWSxLQUFLLFNBQVM7QUFDL0IsZUFBTztBQUFBLE1BQ1Q7QUFDQSxZQUFNLFVBQVUsS0FBSyxTQUFTLEtBQUssS0FBSyxNQUFNLE9BQU8sS0FBSyxTQUFTLElBQUk7QUFDdkUsVUFBSSxZQUFZLFVBQVU7QUFDeEIsYUFBSyxVQUFVO0FBQ2YsYUFBSyxZQUFZLFlBQVksV0FBVyxLQUFLLFVBQVUsS0FBSyxTQUFTO0FBQUEsTUFDdkU7QUFDQSxXQUFLLG9CQUFvQixLQUFLLFNBQVM7QUFDdkMsV0FBSyxXQUFXLEtBQUs7QUFDckIsV0FBSztBQUFBLElBQ1A7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUNGOzs7QUN4S0EsU0FBUyxhQUEyQjtBQXVDN0IsSUFBTSxlQUFOLE1BQTBDO0FBQUEsRUFDdEM7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNUO0FBQUEsRUFFQTtBQUFBLEVBQ0EsV0FBVztBQUFBLEVBQ1gsU0FBUztBQUFBLEVBQ0EsVUFBb0IsQ0FBQztBQUFBLEVBQ3JCLFNBQW1CLENBQUM7QUFBQSxFQUNwQixXQUFxQixDQUFDO0FBQUEsRUFDdEIsV0FBcUIsQ0FBQztBQUFBLEVBRS9CO0FBQUEsRUFDQSxjQUFjO0FBQUEsRUFDZCxTQUF5QixDQUFDO0FBQUEsRUFFMUIsWUFBWSxTQUE4QixNQUFlO0FBQ3ZELFVBQU0sRUFBRSxTQUFTLGFBQWEsTUFBTSxLQUFLLElBQUk7QUFDN0MsU0FBSyxRQUFRO0FBQ2IsU0FBSyxXQUFXLFFBQVE7QUFDeEIsU0FBSyxXQUFXLFFBQVE7QUFDeEIsU0FBSyxjQUFjO0FBQ25CLFNBQUssU0FBUyxPQUFPLFlBQVksYUFBYSxJQUFJO0FBQ2xELFNBQUssWUFBWSxPQUFPLFlBQVksVUFBVTtBQUM5QyxTQUFLLFdBQVc7QUFBQSxNQUNkLFdBQVcsT0FBTyxHQUFHLFFBQVEsU0FBUztBQUFBLE1BQ3RDLE9BQU8sUUFBUSxRQUFRLElBQUksT0FBTyxPQUFPLEdBQUcsUUFBUSxLQUFLO0FBQUEsTUFDekQsUUFBUSxRQUFRLFFBQVEsSUFBSSxPQUFPLE9BQU8sR0FBRyxRQUFRLE1BQU07QUFBQSxNQUMzRCxrQkFBa0IsQ0FBQyxNQUFNLE1BQU07QUFBQSxNQUMvQixjQUFjO0FBQUEsTUFDZCxvQkFBb0I7QUFBQSxNQUNwQixVQUFVO0FBQUEsSUFDWjtBQUFBLEVBQ0Y7QUFBQTtBQUFBLEVBR0EsV0FBVyxTQUF1QjtBQUNoQyxTQUFLLFdBQVc7QUFBQSxFQUNsQjtBQUFBLEVBRUEsT0FBTyxRQUFnQixPQUFlLEtBQWEsTUFBY0MsU0FBc0I7QUFDckYsVUFBTUMsTUFBSyxLQUFLO0FBQ2hCLFVBQU0sU0FBUyxNQUFNO0FBQ3JCLFFBQUlBLE1BQUssU0FBUyxJQUFJLEtBQUssT0FBTyxPQUFRLE1BQUssV0FBV0EsTUFBSyxTQUFTLENBQUM7QUFDekUsVUFBTSxRQUFRLEtBQUs7QUFDbkIsV0FBTyxLQUFLLE9BQU9BLEtBQUksT0FBTyxHQUFHO0FBQ2pDLFFBQUksS0FBS0EsTUFBSztBQUVkLFFBQUksT0FBTyxNQUFNLENBQUMsTUFBTSxnQkFBaUIsT0FBTSxJQUFJLElBQUk7QUFDdkQsVUFBTSxJQUFJLElBQUlDO0FBQ2QsU0FBSyxXQUFXO0FBQ2hCLFVBQU0sUUFBUSxLQUFLO0FBQ25CLFNBQUssUUFBUSxLQUFLLElBQUlEO0FBQ3RCLFNBQUssT0FBTyxLQUFLLElBQUk7QUFDckIsU0FBSyxTQUFTLEtBQUssSUFBSUQ7QUFDdkIsU0FBSyxTQUFTLEtBQUssSUFBSTtBQUN2QixRQUFJLE1BQU0sS0FBSyxlQUFlLEtBQUssYUFBYSxPQUFXLE1BQUssT0FBTztBQUFBLEVBQ3pFO0FBQUEsRUFFQSxjQUFjLFFBQWdCLE9BQWUsS0FBbUI7QUFDOUQsUUFBSSxLQUFLLFNBQVMsS0FBSyxLQUFLLGNBQWMsTUFBTSxRQUFRLEtBQUssVUFBVSxRQUFRO0FBQzdFLFlBQU0sT0FBTyxLQUFLLE9BQU8sR0FBRyxFQUFFLEdBQUcsVUFBVTtBQUMzQyxZQUFNLFNBQVMsS0FBSztBQUNwQixXQUFLLE9BQU87QUFDWixVQUFJLFNBQVMsS0FBTSxNQUFLLE1BQU0sY0FBYyxLQUFLLFdBQVcsTUFBTSxNQUFNO0FBQUEsSUFDMUU7QUFDQSxRQUFJLEtBQUssV0FBVyxHQUFHO0FBQ3JCLFdBQUssTUFBTSxjQUFjLFFBQVEsT0FBTyxHQUFHO0FBQzNDO0FBQUEsSUFDRjtBQUNBLFdBQU8sS0FBSyxLQUFLLFdBQVcsS0FBSyxhQUFhLE9BQU8sR0FBRztBQUN4RCxTQUFLLGVBQWUsTUFBTTtBQUFBLEVBQzVCO0FBQUEsRUFFQSxPQUFPLFFBQXNCLE1BQWNBLFNBQWdCLFFBQXNCO0FBQy9FLFFBQUksS0FBSyxXQUFXLEVBQUcsTUFBSyxNQUFNLE9BQU8sUUFBUSxNQUFNQSxTQUFRLE1BQU07QUFBQSxRQUNoRSxNQUFLLE9BQU8sS0FBSyxFQUFFLE9BQU8sS0FBSyxRQUFRLFFBQVEsTUFBTSxRQUFBQSxTQUFRLFFBQVEsUUFBUSxLQUFLLFlBQVksQ0FBQztBQUFBLEVBQ3RHO0FBQUE7QUFBQSxFQUdBLE1BQVk7QUFDVixTQUFLLE9BQU87QUFBQSxFQUNkO0FBQUEsRUFFQSxXQUFXLE9BQXFCO0FBQzlCLFVBQU0sUUFBUSxPQUFPLFlBQVksS0FBSztBQUN0QyxTQUFLLE9BQU8sS0FBSyxPQUFPLEdBQUcsR0FBRyxLQUFLLFFBQVE7QUFDM0MsU0FBSyxTQUFTO0FBQUEsRUFDaEI7QUFBQSxFQUVBLFNBQWU7QUFDYixVQUFNLFFBQVEsS0FBSztBQUNuQixVQUFNLFFBQVEsS0FBSztBQUNuQixVQUFNLE9BQU8sS0FBSyxPQUFPLEdBQUcsS0FBSyxRQUFRO0FBQ3pDLFVBQU1HLFNBQVEsTUFBTSxXQUFXLFFBQVEsT0FBTztBQUM5QyxRQUFJLE9BQU87QUFDWCxRQUFJLE9BQU87QUFDWCxhQUFTLFFBQVEsR0FBRyxRQUFRLE9BQU8sU0FBUztBQUMxQyxVQUFJQSxXQUFVLE9BQVcsTUFBSyxTQUFTLE9BQU9BLE9BQU0sS0FBSyxDQUFFO0FBQUEsVUFDdEQsTUFBSyxXQUFXLEtBQUs7QUFDMUIsYUFBTyxPQUFPLE1BQU0sVUFBVSxNQUFNLElBQUksRUFBRyxVQUFVLFFBQVEsR0FBRyxRQUFRO0FBQ3RFLGNBQU0sRUFBRSxRQUFRLE1BQU0sUUFBQUgsU0FBUSxRQUFRLE9BQU8sSUFBSSxNQUFNLElBQUk7QUFDM0QsYUFBSyxNQUFNLGNBQWMsS0FBSyxXQUFXLE1BQU0sTUFBTTtBQUNyRCxhQUFLLE1BQU0sT0FBTyxRQUFRLE1BQU1BLFNBQVEsTUFBTTtBQUM5QyxlQUFPO0FBQUEsTUFDVDtBQUFBLElBQ0Y7QUFDQSxTQUFLLFNBQVM7QUFDZCxTQUFLLFdBQVc7QUFDaEIsU0FBSyxjQUFjO0FBQ25CLFFBQUksTUFBTSxTQUFTLEVBQUcsTUFBSyxTQUFTLENBQUM7QUFBQSxFQUN2QztBQUFBLEVBRUEsT0FBTyxPQUFlLEtBQXFDO0FBQ3pELFFBQUk7QUFDRixhQUFPLE1BQU0sS0FBSyxPQUFPLFNBQVMsT0FBTyxHQUFHLEdBQUcsS0FBSyxRQUFRO0FBQUEsSUFDOUQsUUFBUTtBQUNOLGFBQU87QUFBQSxJQUNUO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxXQUFXLE9BQXFCO0FBQzlCLFVBQU0sTUFBTSxRQUFRLElBQUksS0FBSyxTQUFTLEtBQUssUUFBUSxRQUFRLENBQUMsSUFBSyxLQUFLO0FBQ3RFLFVBQU0sT0FBTyxLQUFLLE9BQU8sS0FBSyxRQUFRLEtBQUssR0FBSSxHQUFHO0FBQ2xELFFBQUksTUFBTSxXQUFXLEVBQUcsTUFBSyxTQUFTLE9BQU8sS0FBSyxDQUFDLENBQUU7QUFBQSxRQUNoRCxNQUFLLFlBQVksT0FBTyxTQUFTLFNBQVksbUJBQW1CLGFBQWE7QUFBQSxFQUNwRjtBQUFBLEVBRUEsU0FBUyxPQUFlLFFBQXdCO0FBQzlDLFVBQU0sVUFBVSxLQUFLO0FBQ3JCLFFBQUksWUFBWSxVQUFhLE9BQU8sU0FBUyxTQUFTO0FBQ3BELGVBQVMsVUFBVSxTQUFTLFVBQVUsT0FBTyxRQUFRLFdBQVc7QUFDOUQsWUFBSSxDQUFDLEtBQUssU0FBUyxPQUFPLE9BQU8sQ0FBRSxHQUFHO0FBQ3BDLGVBQUssWUFBWSxPQUFPLGNBQWM7QUFDdEM7QUFBQSxRQUNGO0FBQUEsTUFDRjtBQUNBLGFBQU8sU0FBUztBQUFBLElBQ2xCO0FBQ0EsU0FBSyxNQUFNLElBQUksUUFBUSxLQUFLLE9BQU8sS0FBSyxHQUFJLEtBQUssU0FBUyxLQUFLLEdBQUksS0FBSyxTQUFTLEtBQUssQ0FBRTtBQUFBLEVBQzFGO0FBQUEsRUFFQSxZQUFZLE9BQWUsUUFBNEI7QUFDckQsVUFBTSxRQUFRLEtBQUssUUFBUSxLQUFLO0FBQ2hDLFVBQU0sU0FBUyxLQUFLLFNBQVMsS0FBSztBQUNsQyxTQUFLLE1BQU0sY0FBYyxLQUFLLFFBQVEsT0FBTyxRQUFRLE1BQU07QUFDM0QsU0FBSyxNQUFNLE9BQU8sUUFBUSxLQUFLLE9BQU8sS0FBSyxHQUFJLEtBQUssU0FBUyxLQUFLLEdBQUksTUFBTTtBQUFBLEVBQzlFO0FBQ0Y7OztBQy9MQSxJQUFNLFlBQVk7QUFDbEIsSUFBTSxXQUFXO0FBRWpCLElBQU0sZUFBZSxvQkFBSSxJQUFvQjtBQUFBLEVBQzNDLENBQUMsSUFBTSxFQUFJO0FBQUEsRUFDWCxDQUFDLElBQU0sRUFBSTtBQUFBLEVBQ1gsQ0FBQyxJQUFNLEVBQUk7QUFBQSxFQUNYLENBQUMsSUFBTSxDQUFDO0FBQUEsRUFDUixDQUFDLEtBQU0sRUFBRTtBQUFBLEVBQ1QsQ0FBQyxLQUFNLEVBQUU7QUFBQSxFQUNULENBQUMsS0FBTSxFQUFFO0FBQUEsRUFDVCxDQUFDLEtBQU0sQ0FBQztBQUNWLENBQUM7QUFHTSxJQUFNLGNBQU4sTUFBa0I7QUFBQSxFQUNkO0FBQUE7QUFBQSxFQUVULFFBQVE7QUFBQSxFQUNDLFVBQVUsT0FBTyxNQUFNLENBQUM7QUFBQSxFQUNqQyxpQkFBaUI7QUFBQSxFQUVqQixZQUFZLE1BQThCO0FBQ3hDLFNBQUssUUFBUTtBQUFBLEVBQ2Y7QUFBQSxFQUVBLEtBQUssTUFBb0I7QUFDdkIsUUFBSSxLQUFLLFFBQVEsR0FBRztBQUNsQixVQUFJLFNBQVMsVUFBVyxNQUFLLFFBQVE7QUFBQSxVQUNoQyxNQUFLLE9BQU8sSUFBSTtBQUNyQjtBQUFBLElBQ0Y7QUFDQSxTQUFLLFFBQVEsS0FBSyxPQUFPLElBQUk7QUFDN0IsUUFBSSxLQUFLLFVBQVUsR0FBRztBQUNwQixZQUFNLFFBQVEsYUFBYSxJQUFJLElBQUk7QUFDbkMsVUFBSSxVQUFVLFFBQVc7QUFDdkIsYUFBSyxRQUFRO0FBQ2IsYUFBSyxPQUFPLEtBQUs7QUFBQSxNQUNuQixXQUFXLFNBQVMsVUFBVTtBQUM1QixhQUFLLFVBQVU7QUFBQSxNQUNqQjtBQUFBLElBQ0YsV0FBVyxDQUFDLFdBQVcsSUFBSSxHQUFHO0FBQzVCLFdBQUssVUFBVTtBQUFBLElBQ2pCLFdBQVcsS0FBSyxVQUFVLEdBQUc7QUFDM0IsV0FBSyxRQUFRO0FBQ2IsV0FBSyxNQUFNLE9BQU8sU0FBUyxLQUFLLFFBQVEsU0FBUyxVQUFVLEdBQUcsQ0FBQyxHQUFHLEVBQUUsQ0FBQztBQUFBLElBQ3ZFO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxNQUFZO0FBQ1YsUUFBSSxLQUFLLFNBQVMsRUFBRyxNQUFLLFVBQVU7QUFDcEMsU0FBSyxjQUFjO0FBQUEsRUFDckI7QUFBQTtBQUFBLEVBR0EsWUFBa0I7QUFDaEIsVUFBTSxPQUFPLEtBQUs7QUFDbEIsVUFBTSxRQUFRLE9BQU8sS0FBSyxLQUFLLFFBQVEsU0FBUyxHQUFHLElBQUksQ0FBQztBQUN4RCxTQUFLLFFBQVE7QUFDYixTQUFLLE9BQU8sU0FBUztBQUNyQixlQUFXLFFBQVEsTUFBTyxNQUFLLEtBQUssSUFBSTtBQUFBLEVBQzFDO0FBQUEsRUFFQSxPQUFPLE1BQW9CO0FBQ3pCLFNBQUssY0FBYztBQUNuQixTQUFLLE1BQU0sSUFBSTtBQUFBLEVBQ2pCO0FBQUEsRUFFQSxNQUFNLE1BQW9CO0FBQ3hCLFFBQUksUUFBUSxTQUFVLFFBQVEsU0FBVSxLQUFLLG1CQUFtQixHQUFHO0FBQ2pFLFlBQU0sT0FBTyxPQUFPLGFBQWEsS0FBSyxnQkFBZ0IsSUFBSTtBQUMxRCxXQUFLLGlCQUFpQjtBQUN0QixpQkFBVyxRQUFRLE9BQU8sS0FBSyxJQUFJLEVBQUcsTUFBSyxNQUFNLElBQUk7QUFDckQ7QUFBQSxJQUNGO0FBQ0EsU0FBSyxjQUFjO0FBQ25CLFFBQUksUUFBUSxTQUFVLFFBQVEsTUFBUSxNQUFLLGlCQUFpQjtBQUFBLGFBQ25ELFFBQVEsU0FBVSxRQUFRLE1BQVEsTUFBSyxNQUFNLENBQUM7QUFBQSxhQUM5QyxPQUFPLElBQU0sTUFBSyxNQUFNLElBQUk7QUFBQSxRQUNoQyxZQUFXLFFBQVEsT0FBTyxLQUFLLE9BQU8sYUFBYSxJQUFJLENBQUMsRUFBRyxNQUFLLE1BQU0sSUFBSTtBQUFBLEVBQ2pGO0FBQUEsRUFFQSxnQkFBc0I7QUFDcEIsUUFBSSxLQUFLLG1CQUFtQixFQUFHO0FBQy9CLFNBQUssaUJBQWlCO0FBQ3RCLFNBQUssTUFBTSxDQUFDO0FBQUEsRUFDZDtBQUNGO0FBRUEsU0FBUyxXQUFXLE1BQXVCO0FBQ3pDLFNBQVEsUUFBUSxNQUFRLFFBQVEsTUFBVSxRQUFRLE1BQVEsUUFBUSxNQUFVLFFBQVEsTUFBUSxRQUFRO0FBQ3RHOzs7QUMxRkEsSUFBTUksZUFBYztBQUVwQixJQUFNQyxhQUFZO0FBQ2xCLElBQU0sTUFBTTtBQUNaLElBQU0sU0FBUztBQUVmLElBQU0sZ0JBQXFDLG9CQUFJLElBQUksQ0FBQyxLQUFNLEtBQU0sR0FBSSxDQUFDO0FBRXJFLElBQU0sVUFBNkIsQ0FBQyxPQUFPLEtBQUssUUFBUSxHQUFHLE9BQU8sS0FBSyxRQUFRLENBQUM7QUFFaEYsSUFBTSxPQUFPO0FBQ2IsSUFBTSxXQUFXO0FBQ2pCLElBQU0sWUFBWTtBQUNsQixJQUFNLFlBQVk7QUFDbEIsSUFBTSxLQUFLO0FBa0JKLElBQU0sVUFBTixNQUFjO0FBQUEsRUFDVjtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUE7QUFBQSxFQUdBLFFBQVEsT0FBTyxNQUFNLElBQUlELFlBQVc7QUFBQSxFQUM3QyxjQUFjO0FBQUE7QUFBQSxFQUVMLFNBQVMsT0FBTyxNQUFNQSxZQUFXO0FBQUEsRUFDMUMsZUFBZTtBQUFBLEVBQ2YsWUFBWTtBQUFBO0FBQUEsRUFFWixRQUFRO0FBQUEsRUFDUixhQUFhO0FBQUEsRUFDYixvQkFBb0I7QUFBQTtBQUFBLEVBRVgsYUFBYSxPQUFPLE1BQU0sQ0FBQztBQUFBLEVBQ3BDLG1CQUFtQjtBQUFBLEVBQ25CLFdBQVc7QUFBQSxFQUVYLFlBQVksU0FBeUIsT0FBb0M7QUFDdkUsU0FBSyxTQUFTO0FBQ2QsU0FBSyxXQUFXLFVBQVUsT0FBTztBQUNqQyxTQUFLLFdBQVcsUUFBUSxPQUFPLElBQUksWUFBWSxDQUFDLFNBQVMsS0FBSyxNQUFNLElBQUksQ0FBQyxJQUFJO0FBQUEsRUFDL0U7QUFBQTtBQUFBLEVBR0EsS0FBSyxRQUFnQixPQUFlLEtBQW1CO0FBQ3JELFFBQUksS0FBSyxhQUFhLFFBQVc7QUFDL0IsZUFBU0UsTUFBSyxPQUFPQSxNQUFLLEtBQUtBLE1BQU0sTUFBSyxTQUFTLEtBQUssT0FBT0EsR0FBRSxDQUFFO0FBQUEsSUFDckUsT0FBTztBQUNMLGVBQVNBLE1BQUssT0FBT0EsTUFBSyxLQUFLQSxNQUFNLE1BQUssTUFBTSxPQUFPQSxHQUFFLENBQUU7QUFBQSxJQUM3RDtBQUFBLEVBQ0Y7QUFBQTtBQUFBLEVBR0EsTUFBWTtBQUNWLFNBQUssVUFBVSxJQUFJO0FBQ25CLFNBQUssV0FBVztBQUNoQixTQUFLLG9CQUFvQjtBQUN6QixTQUFLLFFBQVE7QUFBQSxFQUNmO0FBQUEsRUFFQSxNQUFNLE1BQW9CO0FBQ3hCLFVBQU0sbUJBQW1CLEtBQUs7QUFDOUIsU0FBSyxvQkFBb0IsU0FBU0Q7QUFDbEMsUUFBSSxLQUFLLFdBQVcsR0FBRztBQUNyQixVQUFJLEtBQUssV0FBVyxJQUFJLEVBQUc7QUFDM0IsV0FBSyxXQUFXO0FBQ2hCLFdBQUssUUFBUTtBQUFBLElBQ2Y7QUFDQSxVQUFNLE9BQU8sS0FBSyxTQUFTLElBQUk7QUFDL0IsUUFBSSxTQUFTLE1BQU07QUFDakIsVUFBSSxLQUFLLGNBQWMsS0FBSyxLQUFLLGdCQUFnQixFQUFHLE1BQUssUUFBUTtBQUFBLElBQ25FLFdBQVcsUUFBUSxLQUFNO0FBQ3ZCLFdBQUssT0FBTyxJQUFJO0FBQUEsSUFDbEIsT0FBTztBQUNMLFdBQUssS0FBSyxNQUFNLElBQUk7QUFFcEIsVUFBSSxvQkFBb0IsY0FBYyxJQUFJLElBQUksRUFBRyxNQUFLLFFBQVEsS0FBSztBQUFBLElBQ3JFO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxPQUFPLE1BQW9CO0FBQ3pCLFNBQUssV0FBVyxPQUFPLE9BQVEsT0FBTyxNQUFPLElBQUksT0FBTyxNQUFPLElBQUksT0FBTyxNQUFPLElBQUk7QUFDckYsUUFBSSxLQUFLLGFBQWEsRUFBRyxNQUFLLFFBQVE7QUFDdEMsU0FBSyxXQUFXLENBQUMsSUFBSTtBQUNyQixTQUFLLG1CQUFtQjtBQUFBLEVBQzFCO0FBQUE7QUFBQSxFQUdBLFdBQVcsTUFBdUI7QUFDaEMsVUFBTSxRQUFRLEtBQUssV0FBVyxDQUFDO0FBQy9CLFVBQU0sV0FBVyxLQUFLLHFCQUFxQjtBQUMzQyxVQUFNRSxTQUFRLFlBQVksVUFBVSxNQUFPLE1BQU8sWUFBWSxVQUFVLE1BQU8sTUFBTztBQUN0RixVQUFNQyxRQUFPLFlBQVksVUFBVSxNQUFPLE1BQU8sWUFBWSxVQUFVLE1BQU8sTUFBTztBQUNyRixRQUFJLE9BQU9ELFVBQVMsT0FBT0MsTUFBTSxRQUFPO0FBQ3hDLFNBQUssV0FBVyxLQUFLLGtCQUFrQixJQUFJO0FBQzNDLFFBQUksRUFBRSxLQUFLLFdBQVcsRUFBRyxRQUFPO0FBQ2hDLFVBQU0sWUFBWSxLQUFLLFdBQVcsU0FBUyxHQUFHLEtBQUssZ0JBQWdCO0FBQ25FLFFBQUksUUFBUSxLQUFLLENBQUNGLFFBQU9BLElBQUcsT0FBTyxTQUFTLENBQUMsRUFBRyxNQUFLLEtBQUssTUFBTSxFQUFFO0FBQUEsUUFDN0QsWUFBVyxPQUFPLFVBQVcsTUFBSyxLQUFLLEtBQUssS0FBSyxTQUFTLEtBQUssQ0FBRTtBQUN0RSxXQUFPO0FBQUEsRUFDVDtBQUFBLEVBRUEsS0FBSyxNQUFjLE1BQW9CO0FBQ3JDLFFBQUksS0FBSyxnQkFBZ0IsTUFBTSxPQUFPLGVBQWUsR0FBRztBQUN0RCxXQUFLLFFBQVE7QUFFYixVQUFJLFNBQVMsR0FBSSxNQUFLLFFBQVEsS0FBSyxjQUFjO0FBQUEsSUFDbkQ7QUFDQSxRQUFJLFNBQVMsSUFBSTtBQUNmLFdBQUssV0FBVztBQUNoQjtBQUFBLElBQ0Y7QUFDQSxRQUFJLEtBQUssZ0JBQWdCLEtBQUssTUFBTSxRQUFRO0FBRTFDLFVBQUksS0FBSyxnQkFBZ0IsRUFBRyxNQUFLLFFBQVE7QUFDekMsV0FBSyxNQUFNLFdBQVcsR0FBR0YsWUFBVztBQUNwQyxXQUFLLGNBQWNBO0FBQ25CLFdBQUssUUFBUSxLQUFLLElBQUksR0FBRyxLQUFLLFFBQVFBLFlBQVc7QUFBQSxJQUNuRDtBQUNBLFNBQUssTUFBTSxLQUFLLGFBQWEsSUFBSTtBQUFBLEVBQ25DO0FBQUEsRUFFQSxVQUFnQjtBQUNkLFFBQUksS0FBSyxnQkFBZ0IsRUFBRyxNQUFLLFFBQVE7QUFDekMsU0FBSyxjQUFjO0FBQ25CLFNBQUssUUFBUTtBQUFBLEVBQ2Y7QUFBQTtBQUFBLEVBR0EsYUFBbUI7QUFDakIsVUFBTSxRQUFRLEtBQUssSUFBSSxHQUFHLEtBQUssY0FBY0EsWUFBVztBQUN4RCxTQUFLLE1BQU0sS0FBSyxLQUFLLFFBQVEsR0FBRyxPQUFPLEtBQUssV0FBVztBQUN2RCxTQUFLLGVBQWUsS0FBSyxjQUFjO0FBQ3ZDLFNBQUssWUFBWSxRQUFRO0FBQ3pCLFNBQUssYUFBYSxLQUFLLElBQUksR0FBRyxLQUFLLFFBQVEsS0FBSztBQUNoRCxTQUFLLGNBQWM7QUFDbkIsU0FBSyxRQUFRO0FBQUEsRUFDZjtBQUFBO0FBQUEsRUFHQSxVQUFnQjtBQUNkLFVBQU0sUUFBUSxLQUFLLE9BQU8sU0FBUyxHQUFHLEtBQUssWUFBWTtBQUN2RCxVQUFNLFNBQVMsS0FBSyxNQUFNLFNBQVMsR0FBRyxLQUFLLFdBQVc7QUFDdEQsU0FBSyxlQUFlO0FBQ3BCLFFBQUksTUFBTSxXQUFXLEtBQUssQ0FBQyxXQUFXLE1BQU0sRUFBRztBQUMvQyxVQUFNLFVBQVUsb0JBQUksSUFBWTtBQUNoQyxRQUFJLE9BQU8sVUFBVUEsYUFBYSxTQUFRLElBQUksT0FBTyxTQUFTLENBQUM7QUFDL0QsVUFBTSxTQUFTLGtCQUFrQixNQUFNO0FBQ3ZDLFFBQUksU0FBUyxLQUFLLFVBQVVBLGFBQWEsU0FBUSxJQUFJLE9BQU8sU0FBUyxVQUFVLEdBQUcsTUFBTSxDQUFDO0FBQ3pGLFFBQUksUUFBUSxTQUFTLEVBQUc7QUFDeEIsZUFBVyxTQUFTLEtBQUssUUFBUSxLQUFLLEdBQUc7QUFDdkMsWUFBTSxPQUFPLE1BQU0sU0FBUyxRQUFRLEtBQUs7QUFDekMsaUJBQVcsT0FBTyxRQUFTLE1BQUssT0FBTyxHQUFHLElBQUksSUFBSSxHQUFHLEVBQUU7QUFBQSxJQUN6RDtBQUFBLEVBQ0Y7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEsRUFPQSxRQUFRLE9BQTRCO0FBQ2xDLFFBQUksU0FBUyxNQUFNO0FBQ25CLFdBQU8sU0FBUyxNQUFNLEtBQUssU0FBUyxNQUFNLFNBQVMsQ0FBQyxDQUFFLElBQUssZUFBZSxFQUFHO0FBQzdFLFFBQUlLLFNBQVEsTUFBTTtBQUNsQixXQUFPQSxTQUFRLEtBQUssTUFBTUEsU0FBUSxDQUFDLElBQUssSUFBTSxDQUFBQTtBQUM5QyxVQUFNLFNBQVMsS0FBSyxJQUFJLE1BQU0sWUFBWSxHQUFHLEdBQUcsTUFBTSxZQUFZLEdBQUcsR0FBRyxNQUFNLFlBQVksR0FBRyxDQUFDLElBQUk7QUFDbEcsVUFBTSxTQUFTLG9CQUFJLElBQUksQ0FBQyxHQUFHLFFBQVEsS0FBSyxZQUFZLFFBQVFBLFFBQU8sS0FBSyxJQUFJQSxRQUFPLE1BQU0sQ0FBQyxDQUFDO0FBQzNGLFdBQU8sT0FBTyxNQUFNLE1BQU07QUFFMUIsUUFBSSxLQUFLLFVBQVcsUUFBTyxPQUFPLENBQUM7QUFDbkMsV0FBTztBQUFBLEVBQ1Q7QUFDRjtBQUdBLFNBQVMsV0FBVyxRQUF5QjtBQUMzQyxhQUFXLFFBQVEsT0FBUSxLQUFJLFNBQVMsT0FBTyxRQUFRLElBQU0sUUFBTztBQUNwRSxTQUFPO0FBQ1Q7QUFHQSxTQUFTLGtCQUFrQixRQUF3QjtBQUNqRCxNQUFJLE1BQU07QUFDVixTQUFPLE1BQU0sT0FBTyxVQUFVLE9BQU8sR0FBRyxJQUFLLE9BQVEsRUFBRSxPQUFPLEdBQUcsTUFBTSxPQUFPLE9BQU8sTUFBTSxDQUFDLE1BQU0sS0FBTTtBQUN4RyxTQUFPLE1BQU0sTUFBTSxPQUFPLE1BQU0sQ0FBQyxNQUFNLE9BQU8sT0FBTyxNQUFNLENBQUMsTUFBTSxRQUFTO0FBQzNFLFNBQU8sT0FBTyxTQUFTLEdBQUcsR0FBRyxFQUFFLFNBQVMsR0FBRyxJQUFJLE1BQU07QUFDdkQ7QUFFQSxTQUFTLFVBQVUsU0FBcUM7QUFDdEQsUUFBTSxVQUFVLElBQUksV0FBVyxHQUFHLEVBQUUsS0FBSyxXQUFXLFlBQVksV0FBVyxHQUFJO0FBQy9FLFFBQU0sTUFBTSxDQUFDLFlBQW9CLFNBQXVCO0FBQ3RELGVBQVcsUUFBUSxPQUFPLEtBQUssVUFBVSxFQUFHLFNBQVEsSUFBSSxLQUFNO0FBQUEsRUFDaEU7QUFDQSxRQUFNLG1CQUFtQjtBQUN6QixNQUFJLEdBQUcsZ0JBQWdCLHlCQUF5QixRQUFRO0FBQ3hELE1BQUksR0FBRyxnQkFBZ0IsUUFBUSxTQUFTO0FBQ3hDLE1BQUksR0FBRyxnQkFBZ0IsTUFBTSxTQUFTO0FBQ3RDLE1BQUksS0FBSyxFQUFFO0FBQ1gsYUFBVyxRQUFRLENBQUMsUUFBUSxXQUFXLFFBQVEsS0FBSyxHQUFHO0FBQ3JELFFBQUksU0FBUyxVQUFhLFFBQVEsRUFBRyxTQUFRLElBQUksSUFBSTtBQUFBLEVBQ3ZEO0FBQ0EsU0FBTztBQUNUOzs7QUNyTkEsSUFBTSxvQkFBb0I7QUFDMUIsSUFBTSxhQUFhLEtBQUs7QUF3QmpCLElBQU0sWUFBTixNQUFnQjtBQUFBLEVBQ3JCLFVBQXlCLENBQUM7QUFBQSxFQUNqQjtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQSxTQUFTLE9BQU8sWUFBWSxVQUFVO0FBQUEsRUFFL0MsWUFBWSxTQUEwQjtBQUNwQyxTQUFLLFdBQVc7QUFDaEIsVUFBTSxFQUFFLFNBQVMsT0FBTyxPQUFPLFFBQVEsSUFBSTtBQUMzQyxTQUFLLFdBQVcsSUFBSSxRQUFRLEVBQUUsV0FBVyxRQUFRLFdBQVcsR0FBSSxRQUFRLFFBQVEsSUFBSSxDQUFDLElBQUksRUFBRSxPQUFPLFFBQVEsTUFBTSxHQUFJLE1BQU0sTUFBTSxHQUFHLENBQUMsY0FBYztBQUNoSixZQUFNLFFBQVEsU0FBUztBQUFBLElBQ3pCLENBQUM7QUFDRCxTQUFLLGFBQWEsSUFBSTtBQUFBLE1BQ3BCLEVBQUUsU0FBUyxTQUFTLE1BQU0sUUFBUSxRQUFRO0FBQUEsTUFDMUM7QUFBQSxRQUNFLElBQUksUUFBUSxPQUFPQyxTQUFRLFFBQVE7QUFDakMsZ0JBQU0sT0FBTyxlQUFlO0FBQzVCLGdCQUFNLE9BQU8sT0FBTyxRQUFRLE9BQU8sUUFBUUEsT0FBTTtBQUFBLFFBQ25EO0FBQUEsUUFDQSxlQUFlLENBQUMsUUFBUSxPQUFPLFFBQVE7QUFDckMsZUFBSyxTQUFTLEtBQUssUUFBUSxPQUFPLEdBQUc7QUFBQSxRQUN2QztBQUFBLFFBQ0EsUUFBUSxDQUFDLFFBQVEsTUFBTUEsU0FBUSxXQUFXO0FBQ3hDLGVBQUssU0FBUyxJQUFJO0FBQ2xCLGdCQUFNLFVBQVU7QUFDaEIsZUFBSyxRQUFRLEtBQUssRUFBRSxRQUFRLE1BQU0sUUFBQUEsU0FBUSxPQUFPLENBQUM7QUFBQSxRQUNwRDtBQUFBLE1BQ0Y7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEsRUFNQSxNQUFNQSxTQUFnQixNQUFjQyxPQUFpRDtBQUNuRixVQUFNLEVBQUUsUUFBUSxnQkFBZ0IsTUFBQUMsT0FBTSxTQUFTLElBQUksS0FBSztBQUN4RCxTQUFLLFVBQVUsQ0FBQztBQUNoQixXQUFPLE1BQU1GLFNBQVFFLEtBQUk7QUFDekIsUUFBSSxVQUFVO0FBQ2QsZUFBUztBQUNQLFlBQU0sU0FBUyxPQUFPLE1BQU0sTUFBTUQsS0FBSTtBQUN0QyxXQUFLLE9BQU87QUFDWixVQUFJLFdBQVcsT0FBUSxRQUFPLEVBQUUsUUFBUSxPQUFPLFFBQVEsT0FBTyxPQUFPLEtBQUs7QUFDMUUsVUFBSSxXQUFXLFdBQVc7QUFDeEIsWUFBSSxPQUFPLGFBQWMsVUFBUztBQUFBLE1BQ3BDLFdBQVcsV0FBVyxvQkFBb0IsQ0FBQyxPQUFPLE9BQU8sZ0JBQWdCQyxLQUFJLEdBQUc7QUFDOUUsY0FBTSxFQUFFLFFBQVEsTUFBTSxLQUFLLElBQUksS0FBSyxRQUFRLE9BQU8sUUFBUSxPQUFPLE1BQU0sS0FBSyxJQUFJLE1BQU0sT0FBTyxTQUFTLE9BQU8sR0FBRyxNQUFNRCxLQUFJO0FBQzNILG1CQUFXO0FBQ1gsWUFBSSxRQUFRLFFBQVEsUUFBUUEsTUFBTSxRQUFPLEVBQUUsUUFBUSxNQUFNLE9BQU8sS0FBSztBQUNyRSxlQUFPLE9BQU8sTUFBTSxNQUFNQyxLQUFJO0FBQUEsTUFDaEM7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBO0FBQUEsRUFHQSxTQUFlO0FBQ2IsVUFBTSxFQUFFLFFBQVEsT0FBTyxNQUFNLElBQUksS0FBSztBQUN0QyxXQUFPLFdBQVcsQ0FBQyxFQUFFLFFBQUFGLFNBQVEsT0FBTyxHQUFHLFdBQVc7QUFDaEQsWUFBTSxPQUFPLGVBQWU7QUFDNUIsWUFBTSxPQUFPLE9BQU8sUUFBUSxPQUFPLFFBQVFBLE9BQU07QUFBQSxJQUNuRCxDQUFDO0FBQUEsRUFDSDtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEsRUFNQSxRQUFRQSxTQUFnQixNQUFjLE1BQWMsTUFBY0MsT0FBZ0Q7QUFDaEgsVUFBTSxFQUFFLFNBQVMsT0FBTyxnQkFBZ0IsTUFBQUMsTUFBSyxJQUFJLEtBQUs7QUFDdEQsVUFBTSxVQUFVLElBQUksV0FBVyxFQUFFLFNBQVMsU0FBUyxNQUFNLFFBQVEsZ0JBQWdCLFdBQVcsTUFBTSxhQUFhRixTQUFRLFlBQVksS0FBSyxHQUFHLEtBQUssVUFBVTtBQUMxSixRQUFJRyxNQUFLSDtBQUNULFFBQUk7QUFDSixPQUFHO0FBQ0QsWUFBTSxNQUFNRSxNQUFLLEtBQUssUUFBUUMsR0FBRTtBQUNoQyxNQUFBQSxPQUFNO0FBQ04sY0FBUSxLQUFLLEtBQUssT0FBTyxTQUFTLEdBQUcsR0FBRyxDQUFDO0FBQ3pDLFVBQUlBLE9BQU1GLE1BQU0sU0FBUSxJQUFJO0FBQzVCLGFBQU8sUUFBUTtBQUFBLElBQ2pCLFNBQVNFLE1BQUtGLFVBQVMsU0FBUyxVQUFhLEtBQUssU0FBUztBQUMzRCxTQUFLLFdBQVcsSUFBSTtBQUNwQixXQUFPLFFBQVEsRUFBRSxRQUFRQSxPQUFNLEtBQUs7QUFBQSxFQUN0QztBQUNGOzs7QUN4R08sSUFBTSxjQUFOLE1BQWtCO0FBQUEsRUFDZDtBQUFBLEVBQ0EsV0FBc0IsQ0FBQztBQUFBO0FBQUEsRUFFdkIsVUFBVSxvQkFBSSxJQUFvQjtBQUFBLEVBQ2xDLGFBQWEsb0JBQUksSUFBc0I7QUFBQSxFQUVoRCxZQUFZLFFBQTRCO0FBQ3RDLFNBQUssVUFBVTtBQUFBLEVBQ2pCO0FBQUEsRUFFQSxRQUFjO0FBQ1osU0FBSyxTQUFTLFNBQVM7QUFDdkIsUUFBSSxLQUFLLFFBQVEsT0FBTyxFQUFHLE1BQUssUUFBUSxNQUFNO0FBQzlDLFFBQUksS0FBSyxXQUFXLE9BQU8sRUFBRyxNQUFLLFdBQVcsTUFBTTtBQUFBLEVBQ3REO0FBQUE7QUFBQSxFQUdBLFdBQVcsUUFBZ0IsT0FBcUI7QUFFOUMsUUFBSSxTQUFTLEtBQUssVUFBVSxZQUFhO0FBQ3pDLFVBQU0sWUFBWSxLQUFLLFdBQVcsSUFBSSxNQUFNO0FBQzVDLFFBQUksY0FBYyxPQUFXLE1BQUssV0FBVyxJQUFJLFFBQVEsQ0FBQyxLQUFLLENBQUM7QUFBQSxRQUMzRCxXQUFVLEtBQUssS0FBSztBQUFBLEVBQzNCO0FBQUE7QUFBQSxFQUdBLFNBQVMsRUFBRSxRQUFRLGtCQUFrQixHQUFTLFlBQXFDO0FBQ2pGLFFBQUksUUFBUTtBQUNaLFFBQUkscUJBQXFCLEdBQUc7QUFDMUIsY0FBUSxLQUFLLFFBQVEsSUFBSSxNQUFNLEtBQUs7QUFDcEMsV0FBSyxRQUFRLElBQUksUUFBUSxRQUFRLENBQUM7QUFBQSxJQUNwQztBQUNBLGVBQVdHLFdBQVUsV0FBWSxNQUFLLFNBQVMsS0FBSyxFQUFFLFFBQUFBLFNBQVEsUUFBUSxtQkFBbUIsTUFBTSxDQUFDO0FBQUEsRUFDbEc7QUFBQTtBQUFBLEVBR0EsVUFBaUM7QUFDL0IsV0FBTyxLQUFLLFNBQVMsV0FBVyxJQUFJQyxRQUFPLEtBQUssU0FBUyxJQUFJLENBQUMsU0FBUyxFQUFFLFFBQVEsSUFBSSxRQUFRLE9BQU8sS0FBSyxTQUFTLEdBQUcsRUFBRSxFQUFFO0FBQUEsRUFDM0g7QUFBQTtBQUFBLEVBR0EsU0FBUyxFQUFFLFFBQVEsbUJBQW1CLE1BQU0sR0FBZ0M7QUFDMUUsVUFBTSxZQUFZLEtBQUssV0FBVyxJQUFJLGlCQUFpQjtBQUN2RCxRQUFJLGNBQWMsT0FBVyxRQUFPLEtBQUs7QUFDekMsVUFBTSxNQUFNLFVBQVUsV0FBVyxJQUFJLElBQUksVUFBVSxXQUFXLEtBQUssUUFBUSxJQUFJLE1BQU0sSUFBSSxRQUFRO0FBRWpHLFFBQUksTUFBTSxFQUFHLFFBQU87QUFDcEIsV0FBTyxXQUFXLFVBQVUsR0FBRyxDQUFXLEtBQUssS0FBSztBQUFBLEVBQ3REO0FBQ0Y7QUFFQSxJQUFNQSxRQUE4QixDQUFDOzs7QUN2RHJDLElBQU1DLGFBQVksSUFBSSxXQUFXLEVBQUU7QUFFbkMsSUFBTSxzQkFBc0I7QUFHckIsSUFBTSxjQUFOLE1BQWtCO0FBQUE7QUFBQSxFQUV2QixTQUFTLElBQUksT0FBTztBQUFBLEVBRVg7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0EsVUFBVSxJQUFJLFdBQVcsRUFBRTtBQUFBLEVBQzNCLGVBQW9ELENBQUM7QUFBQSxFQUNyRCxnQkFBZ0Isb0JBQUksSUFBWTtBQUFBLEVBQ3pDO0FBQUE7QUFBQSxFQUdBLFlBQVksU0FPVDtBQUNELFNBQUssUUFBUSxRQUFRO0FBQ3JCLFNBQUssU0FBUyxRQUFRO0FBQ3RCLFNBQUssV0FBVyxRQUFRO0FBQ3hCLFNBQUssU0FBUyxRQUFRO0FBQ3RCLFNBQUssU0FBUyxRQUFRLFNBQVMsRUFBRSxzQkFBc0IsZ0JBQWdCO0FBQ3ZFLFNBQUssVUFBVSxJQUFJLFlBQVksUUFBUSxNQUFNO0FBQzdDLFNBQUssY0FBYyxLQUFLLGVBQWU7QUFBQSxFQUN6QztBQUFBO0FBQUEsRUFHQSxPQUFPLE9BQXdCLFFBQTJCLE9BQWVDLFNBQXNCO0FBQzdGLFFBQUlBLFdBQVUsYUFBYyxNQUFLLFlBQVksVUFBVTtBQUN2RCxTQUFLLE9BQU8sV0FBVztBQUN2QixTQUFLLFFBQVEsS0FBSyxDQUFDO0FBQ25CLFNBQUssYUFBYSxTQUFTO0FBQzNCLFNBQUssUUFBUSxNQUFNO0FBQ25CLGFBQVMsUUFBUSxHQUFHLFFBQVEsT0FBTyxRQUFTLE1BQUssT0FBTyxNQUFNLEtBQUssR0FBVyxPQUFPLEtBQUssQ0FBVztBQUNyRyxTQUFLLFVBQVU7QUFBQSxFQUNqQjtBQUFBO0FBQUEsRUFHQSxRQUFRLFdBQXlCO0FBQy9CLGVBQVcsV0FBVyxLQUFLLE9BQU8sU0FBUyxTQUFTLEdBQUc7QUFDckQsVUFBSSxLQUFLLGNBQWMsSUFBSSxPQUFPLEVBQUc7QUFDckMsVUFBSSxLQUFLLGNBQWMsUUFBUSxvQkFBcUIsTUFBSyxjQUFjLE1BQU07QUFDN0UsV0FBSyxjQUFjLElBQUksT0FBTztBQUM5QixXQUFLLE1BQU0sV0FBV0QsVUFBUztBQUMvQixXQUFLLE1BQU0sTUFBTSxZQUFZLE9BQU8sU0FBUyxDQUFDO0FBQzlDLFlBQU0sVUFBVSxLQUFLLE9BQU8sVUFBVSxPQUFPO0FBQzdDLFVBQUksWUFBWSxPQUFXLE1BQUssTUFBTSxNQUFNLFlBQVksU0FBUyxTQUFTLENBQUM7QUFDM0UsV0FBSyxPQUFPLFlBQVk7QUFBQSxJQUMxQjtBQUFBLEVBQ0Y7QUFBQTtBQUFBLEVBR0EsWUFBa0I7QUFDaEIsU0FBSyxjQUFjLE1BQU07QUFBQSxFQUMzQjtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEsRUFNQSxVQUFVLFVBQWdEO0FBQ3hELFNBQUssU0FBUyxJQUFJLE9BQU87QUFDekIsV0FBUSxLQUFLLGNBQWMsS0FBSyxlQUFlLEVBQUUsUUFBUSxNQUFNLFNBQVMsQ0FBQztBQUFBLEVBQzNFO0FBQUE7QUFBQSxFQUdBLFlBQWtCO0FBQ2hCLFNBQUssWUFBWSxPQUFPO0FBQ3hCLFNBQUssY0FBYyxLQUFLLGVBQWU7QUFBQSxFQUN6QztBQUFBLEVBRUEsT0FBTyxNQUFZLE9BQXFCO0FBQ3RDLFVBQU0sRUFBRSxRQUFRLEtBQUssSUFBSTtBQUN6QixRQUFJLEtBQUssT0FBTyxRQUFRLE9BQU8sUUFBUSxNQUFTLEVBQUc7QUFDbkQsUUFBSSxVQUFVLEdBQUc7QUFDZixZQUFNLE9BQU8sVUFBVTtBQUN2QixZQUFNLE1BQU0sTUFBTSxTQUFTO0FBQzNCLFlBQU1FLFVBQVMsS0FBSyxRQUFRLElBQUk7QUFDaEMsV0FBS0EsVUFBUyxTQUFTLEdBQUc7QUFDeEIsYUFBSyxRQUFRLElBQUksSUFBSUEsVUFBUztBQUM5QixhQUFLLE9BQU8sUUFBUSxNQUFNLElBQUssS0FBSyxPQUFPLFFBQVEsTUFBTSxJQUFlO0FBQUEsTUFDMUU7QUFBQSxJQUNGO0FBQ0EsUUFBSSxLQUFLLGNBQWUsTUFBSyxRQUFRLFdBQVcsUUFBUSxLQUFLO0FBQzdELFFBQUksU0FBUyxLQUFNO0FBQ25CLFVBQU0sRUFBRSxPQUFPLFdBQVcsSUFBSSxLQUFLLE9BQU8sY0FBYyxPQUFPLElBQUk7QUFDbkUsZUFBVyxjQUFjLE1BQU8sTUFBSyxhQUFhLEtBQUssVUFBVTtBQUNqRSxRQUFJLFNBQVMsUUFBUyxNQUFLLFFBQVEsU0FBUyxNQUFNLFVBQVU7QUFDNUQsUUFBSSxTQUFTLEVBQUc7QUFDaEIsVUFBTSxRQUFRLEtBQUssT0FBTyxNQUFNLElBQUk7QUFDcEMsVUFBTSxVQUFVO0FBQ2hCLFFBQUksTUFBTSxXQUFXLEtBQUssV0FBVyxXQUFXLEVBQUcsT0FBTSxlQUFlO0FBQUEsRUFDMUU7QUFBQSxFQUVBLFlBQWtCO0FBQ2hCLFVBQU0sY0FBYyxLQUFLO0FBQ3pCLFVBQU0sVUFBVSxLQUFLLFFBQVEsUUFBUTtBQUNyQyxRQUFJLFlBQVksV0FBVyxLQUFLLFFBQVEsV0FBVyxFQUFHO0FBQ3RELFNBQUssTUFBTSxTQUFTLGVBQWUsS0FBSyxTQUFTLFVBQVUsQ0FBQztBQUM1RCxTQUFLLE1BQU0sV0FBVyxLQUFLLE9BQU87QUFDbEMsVUFBTSxVQUFVLFlBQVksU0FBUyxRQUFRLFNBQVMsSUFBSSxvQkFBSSxJQUFZLElBQUk7QUFDOUUsZUFBVyxFQUFFLE1BQU0sVUFBVSxLQUFLLFlBQWEsTUFBSyxXQUFXLE1BQU0sV0FBVyxPQUFPO0FBQ3ZGLFFBQUksUUFBUSxTQUFTLEVBQUcsTUFBSyxjQUFjLFNBQVMsT0FBTztBQUFBLEVBQzdEO0FBQUEsRUFFQSxXQUFXLE1BQVksV0FBbUIsU0FBd0M7QUFDaEYsUUFBSSxZQUFZLFFBQVc7QUFDekIsWUFBTSxPQUFPLFlBQVksSUFBSSxJQUFJO0FBQ2pDLFVBQUksUUFBUSxJQUFJLElBQUksRUFBRztBQUN2QixjQUFRLElBQUksSUFBSTtBQUFBLElBQ2xCO0FBQ0EsU0FBSyxNQUFNLE1BQU0sWUFBWSxJQUFJLEdBQUcsV0FBVyxDQUFDO0FBQ2hELFFBQUksU0FBUyxRQUFTLE1BQUssY0FBYyxXQUFXLE9BQU87QUFBQSxFQUM3RDtBQUFBLEVBRUEsY0FBYyxTQUFnQyxTQUF3QztBQUNwRixVQUFNLFVBQXdCLENBQUM7QUFDL0IsZUFBVyxVQUFVLFNBQVM7QUFDNUIsVUFBSSxZQUFZLFFBQVc7QUFDekIsY0FBTSxPQUFPLEdBQUcsT0FBTyxTQUFTLEVBQUUsSUFBSSxPQUFPLE1BQU07QUFFbkQsWUFBSSxRQUFRLElBQUksSUFBSSxLQUFLLFFBQVEsSUFBSSxZQUFZLFFBQVEsT0FBTyxNQUFNLEVBQUc7QUFDekUsZ0JBQVEsSUFBSSxJQUFJO0FBQUEsTUFDbEI7QUFDQSxZQUFNLFFBQVEsS0FBSyxZQUFZLEtBQUssTUFBTTtBQUMxQyxVQUFJLFVBQVUsT0FBVyxTQUFRLEtBQUssTUFBTTtBQUFBLGVBQ25DLE1BQU0sV0FBVyxFQUFHLE1BQUssT0FBTyxNQUFNLE9BQU8sRUFBRSxlQUFlO0FBQUEsVUFDbEUsWUFBVyxRQUFRLE1BQU8sTUFBSyxXQUFXLFNBQVMsTUFBTSxPQUFPO0FBQUEsSUFDdkU7QUFDQSxRQUFJLFFBQVEsU0FBUyxFQUFHLE1BQUssWUFBWSxLQUFLLFNBQVMsS0FBSyxTQUFTLENBQUMsY0FBYyxTQUFTLElBQUksWUFBWSxRQUFRLFNBQVMsTUFBTSxJQUFJO0FBQUEsRUFDMUk7QUFBQTtBQUFBLEVBR0EsY0FBYyxTQUFpQixTQUF3QztBQUNyRSxVQUFNLFVBQVUsS0FBSyxPQUFPLFVBQVUsT0FBTztBQUM3QyxRQUFJLFlBQVksT0FBVztBQUMzQixTQUFLLE9BQU8sTUFBTSxTQUFTLEVBQUUsVUFBVTtBQUN2QyxVQUFNLE9BQU8sWUFBWSxVQUFVO0FBQ25DLFFBQUksU0FBUyxJQUFJLElBQUksTUFBTSxLQUFNO0FBQ2pDLGFBQVMsSUFBSSxJQUFJO0FBQ2pCLFNBQUssTUFBTSxNQUFNLFlBQVksU0FBUyxTQUFTLENBQUM7QUFBQSxFQUNsRDtBQUFBLEVBRUEsZUFBZSxPQUFrRSxDQUFDLEdBQWU7QUFDL0YsV0FBTyxJQUFJLFdBQVc7QUFBQSxNQUNwQixHQUFHO0FBQUEsTUFDSCxPQUFPLEtBQUs7QUFBQSxNQUNaLE9BQU8sQ0FBQyxXQUFXLFlBQVk7QUFDN0IsYUFBSyxNQUFNLFdBQVcsT0FBTztBQUM3QixhQUFLLE1BQU0sTUFBTSxZQUFZLE9BQU8sV0FBVyxDQUFDO0FBQUEsTUFDbEQ7QUFBQSxNQUNBLFFBQVEsTUFBTTtBQUNaLGFBQUssT0FBTyxNQUFNLE9BQU8sRUFBRSxlQUFlO0FBQUEsTUFDNUM7QUFBQSxJQUNGLENBQUM7QUFBQSxFQUNIO0FBQ0Y7OztBQ2pMTyxJQUFNLGNBQU4sTUFBNEM7QUFBQSxFQUN4QztBQUFBLEVBQ0E7QUFBQSxFQUNBLFdBQVcsSUFBSSxXQUFXLEVBQUU7QUFBQSxFQUVyQyxZQUFZLFFBQW1CLFVBQXNCO0FBQ25ELFNBQUssVUFBVTtBQUNmLFNBQUssWUFBWTtBQUFBLEVBQ25CO0FBQUE7QUFBQSxFQUdBLFdBQWlCO0FBQUEsRUFBQztBQUFBLEVBRWxCLFdBQVcsUUFBMEI7QUFDbkMsU0FBSyxTQUFTLElBQUksTUFBTTtBQUFBLEVBQzFCO0FBQUEsRUFFQSxNQUFNLFlBQW9CLFdBQW1CLFNBQXNCO0FBQ2pFLFdBQU8sQ0FBQyxLQUFLLFFBQVEsTUFBTSxZQUFZLFdBQVcsS0FBSyxVQUFVLE9BQU8sRUFBRyxNQUFLLFVBQVU7QUFBQSxFQUM1RjtBQUNGOzs7QUNzQkEsSUFBTSxpQkFBaUI7QUFHdkIsSUFBTSxZQUFOLGNBQXdCLE1BQU07QUFBQztBQVV4QixJQUFNLGVBQU4sTUFBbUI7QUFBQSxFQUNmO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBLFNBQVMsSUFBSSxPQUFPO0FBQUEsRUFDN0I7QUFBQSxFQUNBO0FBQUE7QUFBQSxFQUVBLFNBQVM7QUFBQSxFQUNUO0FBQUE7QUFBQSxFQUVBO0FBQUEsRUFDUyxhQUEyQixDQUFDO0FBQUEsRUFDckM7QUFBQSxFQUNBLFdBQVc7QUFBQSxFQUVYLFlBQVksUUFBcUIsT0FBNkU7QUFDNUcsVUFBTSxFQUFFLFNBQVMsZ0JBQWdCLE9BQU8sWUFBWSxPQUFPLElBQUk7QUFDL0QsVUFBTSxFQUFFLE9BQU8sUUFBUSxNQUFNLE1BQU0sSUFBSTtBQUN2QyxTQUFLLFVBQVU7QUFDZixTQUFLLFNBQVMsV0FBVyxHQUFHLE9BQU8sS0FBSztBQUN4QyxTQUFLLFFBQVEsTUFBTSxLQUFLLE9BQU8sSUFBSTtBQUNuQyxTQUFLLFFBQVE7QUFDYixTQUFLLFNBQVM7QUFDZCxTQUFLLFVBQVUsSUFBSSxVQUFVLFFBQVE7QUFBQSxNQUNuQyxHQUFHO0FBQUEsTUFDSDtBQUFBLE1BQ0EsUUFBUSxXQUFXLEtBQUs7QUFBQSxNQUN4QixZQUFZLE1BQU07QUFBQSxNQUNsQjtBQUFBLE1BQ0EsV0FBVyxjQUFjLElBQUksQ0FBQyxFQUFFLFNBQVMsUUFBUSxTQUFTLGFBQWEsTUFBTSxPQUFPO0FBQUEsUUFDbEY7QUFBQSxRQUNBLEdBQUksV0FBVyxTQUFZLENBQUMsSUFBSSxFQUFFLE9BQU87QUFBQSxRQUN6QyxTQUFTLFdBQVc7QUFBQSxRQUNwQjtBQUFBLE1BQ0YsRUFBRTtBQUFBLE1BQ0YsYUFBYSxhQUFhO0FBQUEsTUFDMUIsY0FBYyxLQUFLLElBQUksWUFBWSxLQUFLLEVBQUU7QUFBQSxJQUM1QyxDQUFDO0FBQ0QsU0FBSyxTQUFTLEtBQUssUUFBUSxXQUFXO0FBQ3RDLFNBQUssU0FBUztBQUFBLEVBQ2hCO0FBQUEsRUFFQSxPQUFnQztBQUM5QixVQUFNLEVBQUUsUUFBQUMsU0FBUSxZQUFZLE1BQUFDLE1BQUssSUFBSSxLQUFLO0FBQzFDLFVBQU0sUUFBUSxLQUFLLE9BQU8sS0FBSztBQUMvQixVQUFNLFFBQVFELFVBQVMsUUFBUTtBQUMvQixRQUFJLFNBQVNDLE1BQU0sUUFBTztBQUMxQixVQUFNLE9BQU8sS0FBSyxJQUFJLFFBQVEsWUFBWUEsS0FBSTtBQUM5QyxTQUFLLFNBQVM7QUFDZCxTQUFLLFdBQVcsS0FBSztBQUNyQixTQUFLLFdBQVcsVUFBVSxJQUFJRCxVQUFTLEtBQUssV0FBVyxPQUFPLElBQUk7QUFDbEUsUUFBSSxNQUFNLEtBQUssYUFBYSxTQUFZLFNBQVksS0FBSyxPQUFPLEtBQUssVUFBVSxJQUFJO0FBQ25GLFFBQUksQ0FBQyxLQUFLLE9BQU8sUUFBUSxLQUFLLEVBQUcsUUFBTztBQUN4QyxVQUFNLEVBQUUsUUFBUSxRQUFRLEtBQUssSUFBSSxLQUFLLE9BQU87QUFDN0MsUUFBSSxRQUFRLFVBQWEsS0FBSyxhQUFhLFFBQVE7QUFDakQsV0FBSyxRQUFRLEtBQUs7QUFDbEIsV0FBSyxTQUFTO0FBQ2QsV0FBSyxXQUFXLEtBQUs7QUFDckIsV0FBSyxXQUFXO0FBQ2hCLFlBQU0sVUFBVSxPQUFPLEVBQUUsUUFBUSxRQUFRLE9BQU8sRUFBRSxJQUFJLEtBQUssT0FBTyxRQUFRLElBQUk7QUFDOUUsVUFBSSxRQUFRLE9BQVcsUUFBTztBQUFBLElBQ2hDO0FBQ0EsVUFBTSxFQUFFLE9BQU8sSUFBSSxLQUFLO0FBQ3hCLFNBQUssUUFBUSxXQUFXLE1BQU07QUFDOUIsVUFBTSxFQUFFLFFBQVEsSUFBSSxLQUFLO0FBQ3pCLGVBQVcsVUFBVSxRQUFTLFFBQU8sUUFBUTtBQUM3QyxTQUFLLE9BQU8sT0FBTyxFQUFFLFFBQVEsSUFBSSxRQUFRLE1BQU0sT0FBTyxJQUFJLE1BQU0sR0FBRyxFQUFFLFNBQVMsT0FBTyxTQUFTLFNBQVMsUUFBUSxPQUFPLEdBQUcsS0FBSyxNQUFNLE1BQU07QUFDMUksU0FBSyxPQUFPO0FBQ1osU0FBSyxPQUFPLElBQUksTUFBTTtBQUN0QixTQUFLLFdBQVcsS0FBSyxLQUFLLEtBQUs7QUFFL0IsUUFBSSxJQUFJLFVBQVUsYUFBYyxNQUFLLFFBQVE7QUFDN0MsV0FBTyxFQUFFLE9BQU8sU0FBUyxPQUFPLFNBQVMsU0FBUyxLQUFLLElBQUksT0FBTztBQUFBLEVBQ3BFO0FBQUE7QUFBQSxFQUdBLE1BQThCO0FBQzVCLFVBQU0sRUFBRSxRQUFBQSxTQUFRLFlBQVksTUFBQUMsTUFBSyxJQUFJLEtBQUs7QUFDMUMsUUFBSSxDQUFDLEtBQUssT0FBTyxRQUFRLEtBQUssTUFBTUEsUUFBT0QsV0FBVSxVQUFVLENBQUMsRUFBRyxRQUFPO0FBQzFFLFNBQUssUUFBUTtBQUNiLFNBQUssTUFBTTtBQUNYLFVBQU0sRUFBRSxTQUFTLGFBQWEsVUFBVSxTQUFTLFFBQVEsSUFBSSxLQUFLO0FBQ2xFLFdBQU8sRUFBRSxTQUFTLGFBQWEsVUFBVSxTQUFTLFFBQVE7QUFBQSxFQUM1RDtBQUFBLEVBRUEsUUFBYztBQUNaLFNBQUssTUFBTSxNQUFNO0FBQUEsRUFDbkI7QUFBQTtBQUFBLEVBR0EsV0FBaUI7QUFDZixVQUFNLEVBQUUsU0FBUyxnQkFBZ0IsT0FBTyxPQUFPLElBQUksS0FBSztBQUN4RCxVQUFNLFFBQVEsS0FBSztBQUNuQixVQUFNLFdBQVcsTUFBWTtBQUMzQixXQUFLLFNBQVM7QUFDZCxXQUFLLE9BQU87QUFBQSxJQUNkO0FBQ0EsVUFBTSxPQUFPLElBQUksWUFBWSxLQUFLLFNBQVMsUUFBUTtBQUNuRCxTQUFLLFNBQVMsSUFBSSxZQUFZLEVBQUUsTUFBTSxPQUFPLFNBQVMsRUFBRSxZQUFZLEVBQUUsR0FBRyxPQUFPLGNBQWMsT0FBTyxDQUFDO0FBQ3RHLFVBQU1FLFFBQU8sQ0FBQyxNQUFrQkMsUUFBdUIsS0FBSyxNQUFNLE1BQU1BLEdBQUU7QUFDMUUsVUFBTSxVQUFVLENBQUMsVUFBMkIsTUFBTSxRQUFRLEtBQUs7QUFDL0QsU0FBSyxVQUFVLElBQUksVUFBVSxFQUFFLFFBQVEsS0FBSyxTQUFTLE9BQU8sS0FBSyxRQUFRLE9BQU8sU0FBUyxnQkFBZ0IsU0FBUyxNQUFBRCxPQUFNLFNBQVMsQ0FBQztBQUFBLEVBQ3BJO0FBQUEsRUFFQSxXQUFXLE9BQXFCO0FBQzlCLFNBQUssUUFBUSxLQUFLLE9BQU8sVUFBVSxLQUFLLFNBQVM7QUFDakQsVUFBTSxPQUFPLEtBQUssY0FBYyxTQUFZLGNBQWMsS0FBSyxVQUFVLGtCQUFrQixrQkFBa0I7QUFDN0csU0FBSyxRQUFRLFVBQVUsTUFBTSxTQUFTLFlBQVk7QUFDbEQsVUFBTUUsYUFBWSxvQkFBb0I7QUFDdEMsUUFBSUEsZUFBYyxVQUFhQSxXQUFVLFlBQVksS0FBSyxTQUFVO0FBQ3BFLFNBQUssV0FBV0EsV0FBVTtBQUMxQixTQUFLLFFBQVEsY0FBY0EsV0FBVSxPQUFPQSxXQUFVLEtBQUs7QUFBQSxFQUM3RDtBQUFBO0FBQUEsRUFHQSxVQUFnQjtBQUNkLFNBQUssY0FBYyxXQUFXLEtBQUssT0FBTyxJQUFJO0FBQzlDLFFBQUksS0FBSyxXQUFXLFdBQVcsRUFBRztBQUNsQyxTQUFLLE9BQU8sU0FBUyxJQUFJLE9BQU87QUFDaEMsZUFBVyxRQUFRLEtBQUssV0FBVyxPQUFPLENBQUMsRUFBRyxNQUFLLE9BQU8sS0FBSyxTQUFTO0FBQ3hFLFNBQUssT0FBTztBQUNaLFNBQUssT0FBTyxJQUFJLEtBQUssT0FBTyxNQUFNO0FBQUEsRUFDcEM7QUFBQTtBQUFBLEVBR0EsT0FBTyxPQUFlLE1BQTZEO0FBQ2pGLFFBQUk7QUFDRixhQUFPLEtBQUssUUFBUSxNQUFNLE9BQU8sTUFBTSxLQUFLLFFBQVEsSUFBSTtBQUFBLElBQzFELFNBQVMsT0FBTztBQUNkLFVBQUksaUJBQWlCLFVBQVcsUUFBTztBQUN2QyxZQUFNO0FBQUEsSUFDUjtBQUFBLEVBQ0Y7QUFBQTtBQUFBLEVBR0EsV0FBVyxPQUFlLE1BQWtDO0FBQzFELFVBQU0sUUFBUSxLQUFLLFFBQVEsVUFBVSxRQUFRLEdBQUcsQ0FBQyxNQUFNRCxRQUFPLEtBQUssTUFBTSxNQUFNQSxHQUFFLENBQUM7QUFDbEYsV0FBTyxVQUFVLFVBQWEsU0FBUyxPQUFPLFNBQVk7QUFBQSxFQUM1RDtBQUFBO0FBQUEsRUFHQSxXQUFpQjtBQUNmLFFBQUksQ0FBQyxLQUFLLE9BQU8sUUFBUSxLQUFLLE1BQU0sS0FBSyxLQUFLLE9BQU8sSUFBSSxXQUFXLEtBQUssU0FBVSxPQUFNLElBQUksVUFBVTtBQUFBLEVBQ3pHO0FBQUEsRUFFQSxTQUFlO0FBQ2IsU0FBSyxRQUFRLFdBQVcsQ0FBQyxNQUFNLEtBQUssZUFBZTtBQUNqRCxXQUFLLE1BQU0sWUFBWSxNQUFNLEtBQUssVUFBVTtBQUFBLElBQzlDLENBQUM7QUFBQSxFQUNIO0FBQUEsRUFFQSxNQUFNLE1BQWtCSCxTQUF3QjtBQUM5QyxVQUFNLEVBQUUsTUFBQUMsT0FBTSxNQUFBSSxNQUFLLElBQUksS0FBSztBQUM1QixVQUFNLFNBQVMsS0FBSyxJQUFJLEtBQUssUUFBUUosUUFBT0QsT0FBTTtBQUNsRCxRQUFJLE9BQU87QUFDWCxXQUFPLE9BQU8sUUFBUTtBQUNwQixZQUFNLE1BQU0sS0FBSyxNQUFNLEtBQUssS0FBSyxTQUFTLE1BQU0sTUFBTSxHQUFHQSxVQUFTLElBQUk7QUFDdEUsVUFBSSxRQUFRO0FBQ1YsY0FBTSxJQUFJLGVBQWUsZ0JBQWdCLEdBQUdLLEtBQUksc0NBQXNDSixLQUFJLG9CQUFvQkQsVUFBUyxJQUFJLGVBQWU7QUFBQSxVQUN4SSxNQUFNO0FBQUEsUUFDUixDQUFDO0FBQ0gsY0FBUTtBQUFBLElBQ1Y7QUFDQSxXQUFPO0FBQUEsRUFDVDtBQUNGO0FBR0EsSUFBTSxjQUFnRCxFQUFFLE9BQU8sR0FBRyxPQUFPLEdBQUcsVUFBVSxFQUFFO0FBQ3hGLElBQU0sWUFBWTtBQUVsQixJQUFNLGFBQWE7QUFFbkIsU0FBUyxXQUFXLE9BQXFDO0FBQ3ZELFNBQU8sTUFBTSxJQUFJLENBQUMsRUFBRSxNQUFNLFFBQVEsa0JBQWtCLE1BQU07QUFDeEQsVUFBTSxPQUFPLEVBQUUsTUFBTSxTQUFTLE9BQU8sSUFBSyxZQUFZLElBQUksS0FBSyxXQUFZLFFBQVEsa0JBQWtCLEdBQUc7QUFFeEcsUUFBSSxTQUFTLFdBQVcsb0JBQW9CLEtBQUsscUJBQXFCLFlBQWEsUUFBTztBQUMxRixVQUFNLFNBQVMsTUFBTSxRQUFRLENBQUMsTUFBTU0sV0FBVyxLQUFLLFdBQVcsb0JBQW9CLENBQUNBLE1BQUssSUFBSSxDQUFDLENBQUU7QUFDaEcsVUFBTSxDQUFDLFFBQVEsRUFBRSxJQUFJO0FBQ3JCLFdBQU8sT0FBTyxXQUFXLEtBQUssUUFBUSxhQUFhLEVBQUUsR0FBRyxNQUFNLGtCQUFrQixNQUFNLElBQUksRUFBRSxHQUFHLE1BQU0sTUFBTSxVQUFVO0FBQUEsRUFDdkgsQ0FBQztBQUNIOzs7QUM5Tk8sSUFBTSxjQUFOLE1BQWtCO0FBQUEsRUFDZDtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNUO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUVBLFlBQVksT0FBYyxTQUF3QixRQUFpQjtBQUNqRSxTQUFLLFNBQVM7QUFDZCxTQUFLLFdBQVc7QUFDaEIsU0FBSyxVQUFVLE9BQU8sS0FBSyxNQUFNO0FBQ2pDLFNBQUssUUFBUSxPQUFPLFFBQVEsVUFBVTtBQUN0QyxTQUFLLFdBQVcsSUFBSSxRQUFRLE9BQU8sUUFBUSxRQUFRO0FBQ25ELFNBQUssU0FBUyxJQUFJLFVBQVUsUUFBUSxTQUFTO0FBQUEsRUFDL0M7QUFBQTtBQUFBLEVBR0EsSUFBSSxPQUFrQjtBQUNwQixTQUFLLFVBQVUsSUFBSSxVQUFVLElBQUksUUFBUSxLQUFLLFNBQVMsRUFBRSxnQkFBZ0IsS0FBSyxTQUFTLGdCQUFnQixhQUFhLEVBQUUsQ0FBQyxHQUFHLEtBQUssVUFBVSxDQUFDO0FBQzFJLFdBQU8sS0FBSztBQUFBLEVBQ2Q7QUFBQTtBQUFBLEVBR0EsWUFBWSxRQUEyQjtBQUNyQyxTQUFLLFdBQVcsSUFBSSxhQUFhLFFBQVEsRUFBRSxPQUFPLEtBQUssUUFBUSxRQUFRLEtBQUssU0FBUyxNQUFNLEtBQUssTUFBTSxPQUFPLEtBQUssT0FBTyxDQUFDO0FBQUEsRUFDNUg7QUFBQTtBQUFBLEVBR0EsWUFBcUM7QUFDbkMsV0FBTyxLQUFLLFVBQVUsS0FBSztBQUFBLEVBQzdCO0FBQUE7QUFBQSxFQUdBLFlBQXdCO0FBQ3RCLFVBQU0sU0FBUyxLQUFLLFVBQVUsSUFBSTtBQUNsQyxTQUFLLFdBQVc7QUFDaEIsV0FBTyxVQUFVLElBQUksT0FBTztBQUFBLEVBQzlCO0FBQUE7QUFBQSxFQUdBLFFBQWlCO0FBQ2YsU0FBSyxPQUFPLE1BQU07QUFDbEIsU0FBSyxRQUFRO0FBQ2IsV0FBTyxLQUFLLFNBQVM7QUFBQSxFQUN2QjtBQUFBO0FBQUEsRUFHQSxNQUFNLFNBQVMsT0FBMkIsWUFBb0IsV0FBdUM7QUFDbkcsVUFBTSxTQUFTLElBQUksT0FBTyxLQUFLLFNBQVMsRUFBRSxVQUFVLEtBQUssU0FBUyxlQUFlLFlBQVksVUFBVSxDQUFDO0FBQ3hHLFNBQUssVUFBVSxFQUFFLE1BQU0sSUFBSSxLQUFLLEtBQUssUUFBUSxLQUFLLEdBQUcsUUFBUSxVQUFVLE1BQU0sYUFBYSxFQUFFO0FBQUEsRUFDOUY7QUFBQSxFQUVBLFdBQVcsWUFBNEI7QUFDckMsV0FBTyxXQUFXLEtBQUssU0FBVSxVQUFVO0FBQUEsRUFDN0M7QUFBQSxFQUVBLE9BQU8sWUFBb0IsS0FBYSxZQUFrQztBQUN4RSxXQUFPLFlBQVksS0FBSyxTQUFVLFlBQVksS0FBSyxVQUFVO0FBQUEsRUFDL0Q7QUFBQSxFQUVBLFFBQWM7QUFDWixTQUFLLFVBQVUsTUFBTTtBQUNyQixTQUFLLFNBQVMsS0FBSyxNQUFNO0FBQ3pCLFNBQUssU0FBUyxNQUFNO0FBQUEsRUFDdEI7QUFDRjs7O0FDekZBO0FBQUEsRUFDRTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBLFFBQVE7QUFBQSxFQUNSO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxPQUNLO0FBQ1AsU0FBUyxrQkFBa0I7QUFzRDNCLFNBQVMsUUFBUSxPQUF5QkMsT0FBYyxPQUFnQztBQUN0RixRQUFNLE9BQU8saUJBQWlCLFNBQVMsVUFBVSxRQUFRLE9BQU8sTUFBTSxJQUFJLElBQUk7QUFDOUUsTUFBSSxTQUFTLFlBQVksU0FBUztBQUNoQyxXQUFPLElBQUksZUFBZSxhQUFhLDBCQUEwQkEsS0FBSSxJQUFJO0FBQUEsTUFDdkUsTUFBTTtBQUFBLElBQ1IsQ0FBQztBQUNILFFBQU0sTUFBTSxRQUFRLElBQUksS0FBSztBQUM3QixTQUFPLElBQUksZUFBZSxVQUFVLFNBQVMsZ0JBQWdCLGdCQUFnQixVQUFVLEtBQUssSUFBSUEsS0FBSSxLQUFLLEdBQUcsRUFBRTtBQUNoSDtBQUVBLElBQU0sVUFBNEM7QUFBQSxFQUNoRCxRQUFRO0FBQUEsRUFDUixRQUFRO0FBQUEsRUFDUixPQUFPO0FBQUEsRUFDUCxRQUFRO0FBQUEsRUFDUixTQUFTO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFDUixPQUFPO0FBQUEsRUFDUCxLQUFLO0FBQUEsRUFDTCxRQUFRO0FBQ1Y7QUFFQSxTQUFTLFFBQVcsT0FBeUJBLE9BQWMsUUFBb0I7QUFDN0UsTUFBSTtBQUNGLFdBQU8sT0FBTztBQUFBLEVBQ2hCLFNBQVMsT0FBTztBQUNkLFVBQU0sUUFBUSxPQUFPQSxPQUFNLEtBQUs7QUFBQSxFQUNsQztBQUNGO0FBRUEsU0FBUyxPQUFPLE9BQW9DO0FBQ2xELFNBQU8saUJBQWlCLFNBQVMsVUFBVSxRQUFRLE9BQU8sTUFBTSxJQUFJLElBQUk7QUFDMUU7QUFFQSxTQUFTLFdBQVdBLE9BQWMsWUFBb0IsUUFBMkI7QUFDL0UsUUFBTSxRQUFRLFFBQVEsUUFBUUEsT0FBTSxNQUFNLFVBQVUsVUFBVSxDQUFDO0FBQy9ELE1BQUksT0FBTztBQUNYLFNBQU87QUFBQSxJQUNMLE1BQUFBO0FBQUEsSUFDQSxNQUFNLE1BQU0sT0FBTyxJQUFJLE1BQU0sT0FBTztBQUFBLElBQ3BDLEtBQUssT0FBT0MsU0FBUTtBQUNsQixhQUFPLFFBQVEsUUFBUUQsT0FBTSxNQUFNLFNBQVMsWUFBWSxPQUFPLEdBQUcsTUFBTSxRQUFRQyxPQUFNLENBQUM7QUFBQSxJQUN6RjtBQUFBLElBQ0EsTUFBTSxTQUFTLE9BQU87QUFDcEIsaUJBQVM7QUFDUCxjQUFNLFVBQVUsTUFBTSxJQUFJLFFBQXdCLENBQUMsWUFBWTtBQUM3RCxlQUFLLFlBQVksT0FBTyxHQUFHLE1BQU0sUUFBUSxNQUFNLENBQUMsT0FBTyxVQUFVO0FBQy9ELG9CQUFRLFNBQVMsS0FBSztBQUFBLFVBQ3hCLENBQUM7QUFBQSxRQUNILENBQUM7QUFDRCxZQUFJLE9BQU8sWUFBWSxTQUFVLFFBQU87QUFDeEMsY0FBTSxPQUFPLE9BQU8sT0FBTztBQUMzQixZQUFJLFNBQVMsTUFBTyxRQUFPO0FBQzNCLFlBQUksU0FBUyxTQUFVLE9BQU0sUUFBUSxRQUFRRCxPQUFNLE9BQU87QUFFMUQsY0FBTSxXQUFXLEVBQUU7QUFBQSxNQUNyQjtBQUFBLElBQ0Y7QUFBQSxJQUNBLE1BQU0sT0FBT0MsU0FBUTtBQUNuQixjQUFRLFNBQVNELE9BQU0sTUFBTTtBQUMzQixpQkFBUyxPQUFPLEdBQUcsT0FBTyxNQUFNO0FBQzlCLGtCQUFRLFVBQVUsWUFBWSxPQUFPLE1BQU0sTUFBTSxTQUFTLE1BQU1DLFlBQVcsT0FBTyxPQUFPQSxVQUFTLElBQUk7QUFBQSxNQUMxRyxDQUFDO0FBQUEsSUFDSDtBQUFBLElBQ0EsT0FBTztBQUNMLGNBQVEsU0FBU0QsT0FBTSxNQUFNO0FBQzNCLGtCQUFVLFVBQVU7QUFBQSxNQUN0QixDQUFDO0FBQUEsSUFDSDtBQUFBLElBQ0EsUUFBUTtBQUNOLFVBQUksQ0FBQyxLQUFNO0FBQ1gsYUFBTztBQUNQLFVBQUk7QUFDRixnQkFBUSxTQUFTQSxPQUFNLE1BQU07QUFDM0Isb0JBQVUsVUFBVTtBQUFBLFFBQ3RCLENBQUM7QUFBQSxJQUNMO0FBQUEsRUFDRjtBQUNGO0FBR0EsU0FBUyxZQUFZQSxPQUFjLFlBQThCO0FBQy9ELFFBQU0sT0FBTyxXQUFXQSxPQUFNLFlBQVksSUFBSTtBQUM5QyxNQUFJLFFBQVEsUUFBUUEsT0FBTSxNQUFNLFVBQVUsVUFBVSxDQUFDLEVBQUUsWUFBWSxHQUFHO0FBQ3BFLFNBQUssTUFBTTtBQUNYLFVBQU0sUUFBUSxRQUFRQSxPQUFNLE9BQU8sT0FBTyxJQUFJLE1BQU0sR0FBRyxFQUFFLE1BQU0sU0FBUyxDQUFDLENBQUM7QUFBQSxFQUM1RTtBQUNBLFNBQU87QUFDVDtBQUdPLElBQU0sWUFBbUI7QUFBQSxFQUM5QixLQUFLQSxPQUFNO0FBQ1QsV0FBTztBQUFBLE1BQ0xBO0FBQUEsTUFDQSxRQUFRLFFBQVFBLE9BQU0sTUFBTSxTQUFTQSxPQUFNLEdBQUcsQ0FBQztBQUFBLElBQ2pEO0FBQUEsRUFDRjtBQUFBLEVBQ0EsTUFBTSxVQUFVQSxPQUFNO0FBQ3BCLFVBQU0sU0FBUyxNQUFNLElBQUksUUFBd0IsQ0FBQyxZQUFZO0FBQzVELG1CQUFhQSxPQUFNLEtBQUssQ0FBQyxPQUFPLGVBQWU7QUFDN0MsZ0JBQVEsU0FBUyxVQUFVO0FBQUEsTUFDN0IsQ0FBQztBQUFBLElBQ0gsQ0FBQztBQUNELFFBQUksT0FBTyxXQUFXLFNBQVUsT0FBTSxRQUFRLFFBQVFBLE9BQU0sTUFBTTtBQUNsRSxXQUFPLFlBQVlBLE9BQU0sTUFBTTtBQUFBLEVBQ2pDO0FBQUEsRUFDQSxvQkFBb0I7QUFDbEIsV0FBTyxXQUFXLGtCQUFrQixHQUFHLEtBQUs7QUFBQSxFQUM5QztBQUFBLEVBQ0EsT0FBT0EsT0FBTTtBQUNYLFVBQU0sUUFBUSxVQUFVLFNBQVMsVUFBVSxVQUFVLFVBQVU7QUFDL0QsV0FBTztBQUFBLE1BQ0xBO0FBQUEsTUFDQSxRQUFRLFNBQVNBLE9BQU0sTUFBTSxTQUFTQSxPQUFNLE9BQU8sR0FBSyxDQUFDO0FBQUEsTUFDekQ7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUFBLEVBQ0EsVUFBVUEsT0FBTUUsV0FBVTtBQUN4QixVQUFNLFFBQVEsVUFBVSxLQUFLRixLQUFJO0FBQ2pDLFFBQUksVUFBVSxVQUFhLE1BQU0sUUFBUUU7QUFDdkMsWUFBTSxJQUFJLGVBQWUsZUFBZSxlQUFlRixLQUFJLFlBQVksTUFBTSxLQUFLLGdCQUFnQkUsU0FBUSxFQUFFO0FBQzlHLFdBQU8sUUFBUSxRQUFRRixPQUFNLE1BQU0sYUFBYUEsS0FBSSxDQUFDO0FBQUEsRUFDdkQ7QUFBQSxFQUNBLEtBQUtBLE9BQU0sU0FBUyxPQUFPO0FBQ3pCLFFBQUk7QUFDRixZQUFNLFFBQVEsU0FBUyxTQUFTQSxLQUFJLElBQUksVUFBVUEsS0FBSTtBQUN0RCxZQUFNLE9BQU8sTUFBTSxlQUFlLElBQUksU0FBUyxNQUFNLFlBQVksSUFBSSxXQUFXLE1BQU0sT0FBTyxJQUFJLFNBQVM7QUFDMUcsWUFBTSxFQUFFLE1BQU0sT0FBTyxLQUFLLFNBQVMsS0FBSyxRQUFRLEtBQUssTUFBTSxJQUFJO0FBQy9ELGFBQU8sRUFBRSxNQUFNLE9BQU8sTUFBTSxNQUFNLE9BQU8sS0FBTyxTQUFTLFFBQVEsTUFBTTtBQUFBLElBQ3pFLFNBQVMsT0FBTztBQUNkLFVBQUksT0FBTyxLQUFLLE1BQU0sWUFBWSxPQUFPLEtBQUssTUFBTSxVQUFXLFFBQU87QUFDdEUsWUFBTSxRQUFRLFFBQVFBLE9BQU0sS0FBSztBQUFBLElBQ25DO0FBQUEsRUFDRjtBQUFBLEVBQ0EsS0FBSyxRQUFRO0FBQ1gsV0FBTyxRQUFRLFFBQVEsUUFBUSxNQUFNLFlBQVksTUFBTSxFQUFFLFNBQVMsQ0FBQztBQUFBLEVBQ3JFO0FBQUEsRUFDQSxXQUFXQSxPQUFNO0FBQ2YsWUFBUSxTQUFTQSxPQUFNLE1BQU0sVUFBVUEsT0FBTSxFQUFFLFdBQVcsTUFBTSxNQUFNLElBQU0sQ0FBQyxDQUFDO0FBQUEsRUFDaEY7QUFBQSxFQUNBLG9CQUFvQkcsU0FBUTtBQUMxQixXQUFPLFFBQVEsU0FBU0EsU0FBUSxNQUFNLFlBQVlBLE9BQU0sQ0FBQztBQUFBLEVBQzNEO0FBQUEsRUFDQSxPQUFPLE1BQU0sSUFBSTtBQUNmLFlBQVEsU0FBUyxJQUFJLE1BQU07QUFDekIsaUJBQVcsTUFBTSxFQUFFO0FBQUEsSUFDckIsQ0FBQztBQUFBLEVBQ0g7QUFBQSxFQUNBLGNBQWMsTUFBTSxJQUFJO0FBQ3RCLFFBQUk7QUFDRixlQUFTLE1BQU0sRUFBRTtBQUNqQixhQUFPO0FBQUEsSUFDVCxTQUFTLE9BQU87QUFDZCxZQUFNLE9BQU8sT0FBTyxLQUFLO0FBQ3pCLFVBQUksU0FBUyxTQUFVLFFBQU87QUFFOUIsVUFBSSxDQUFDLFNBQVMsV0FBVyxjQUFjLFFBQVEsRUFBRSxTQUFTLFFBQVEsRUFBRSxHQUFHO0FBQ3JFLFlBQUksVUFBVSxLQUFLLEVBQUUsTUFBTSxPQUFXLFFBQU87QUFDN0Msa0JBQVUsT0FBTyxNQUFNLEVBQUU7QUFDekIsZUFBTztBQUFBLE1BQ1Q7QUFDQSxZQUFNLFFBQVEsU0FBUyxJQUFJLEtBQUs7QUFBQSxJQUNsQztBQUFBLEVBQ0Y7QUFBQSxFQUNBLFdBQVdILE9BQU07QUFDZixZQUFRLFNBQVNBLE9BQU0sTUFBTTtBQUMzQixZQUFNLGFBQWEsU0FBU0EsT0FBTSxHQUFHO0FBQ3JDLFVBQUk7QUFDRixrQkFBVSxVQUFVO0FBQUEsTUFDdEIsVUFBRTtBQUNBLGtCQUFVLFVBQVU7QUFBQSxNQUN0QjtBQUFBLElBQ0YsQ0FBQztBQUFBLEVBQ0g7QUFBQSxFQUNBLE9BQU9BLE9BQU07QUFDWCxZQUFRLFNBQVNBLE9BQU0sTUFBTTtBQUMzQixhQUFPQSxLQUFJO0FBQUEsSUFDYixDQUFDO0FBQUEsRUFDSDtBQUFBLEVBQ0EsYUFBYUEsT0FBTTtBQUNqQixZQUFRLFNBQVNBLE9BQU0sTUFBTTtBQUMzQixhQUFPQSxPQUFNLEVBQUUsV0FBVyxNQUFNLE9BQU8sS0FBSyxDQUFDO0FBQUEsSUFDL0MsQ0FBQztBQUFBLEVBQ0g7QUFDRjs7O0FDalFBLElBQU0sVUFBVTtBQUVoQixJQUFNLFFBQVE7QUFnQlAsU0FBUyxXQUFXLFFBQTRCLFdBQWdDO0FBQ3JGLFFBQU0sY0FBYyxXQUFXLEtBQUssRUFBRSxRQUFRLElBQUksR0FBRyxDQUFDLEdBQUdJLFlBQVcsa0JBQWtCLE9BQU9BLE9BQU0sRUFBRSxTQUFTLEdBQUcsR0FBRyxDQUFDLENBQUM7QUFDdEgsUUFBTSxjQUFjLElBQUksV0FBVyxVQUFVLE9BQU87QUFDcEQsTUFBSSxDQUFDLGFBQWEsV0FBVyxPQUFXLFFBQU8sRUFBRSxhQUFhLGFBQWEsY0FBYyxFQUFFO0FBQzNGLGFBQVcsQ0FBQyxNQUFNLElBQUksS0FBSyxlQUFlLEVBQUUsU0FBVSxhQUFZLFFBQVEsSUFBSSxDQUFDLElBQUksV0FBVyxJQUFJO0FBQ2xHLFNBQU8sRUFBRSxhQUFhLGFBQWEsY0FBYyxXQUFXLFNBQVksSUFBSSxZQUFZLFFBQVEsTUFBTSxDQUFDLEtBQUssTUFBTTtBQUNwSDtBQUVBLFNBQVMsUUFBUSxRQUF3QjtBQUN2QyxVQUFRLE9BQU8sV0FBVyxDQUFDLElBQUksTUFBUSxVQUFVLE9BQU8sV0FBVyxDQUFDLElBQUk7QUFDMUU7QUFNQSxTQUFTLFdBQVcsTUFBb0I7QUFDdEMsUUFBTSxFQUFFLGFBQWEscUJBQXFCLGVBQWUsZ0JBQWdCLElBQUk7QUFDN0UsUUFBTSxTQUFTLGtCQUFrQixRQUFRLFVBQVUsS0FBSyxhQUFhO0FBQ3JFLE1BQUksb0JBQW9CLFFBQVEsRUFBRSxVQUFXLGtCQUFrQixPQUFPLGdCQUFnQixLQUFPLFFBQU87QUFDcEcsTUFBSSx3QkFBd0IsUUFBUSxDQUFDLFlBQVksS0FBSyxtQkFBbUIsRUFBRyxRQUFPO0FBQ25GLFFBQU0sVUFBVSxlQUFlLEVBQUUsY0FBYyxJQUFJLFdBQVcsS0FBSyxDQUFDO0FBQ3BFLFFBQU1DLFdBQVUsS0FBSyxJQUFJLEdBQUcsQ0FBQyxNQUFNLEdBQUcsT0FBTyxFQUFFLElBQUksQ0FBQyxFQUFFLFFBQVEsTUFBTSxRQUFRLEdBQUcsRUFBRSxLQUFLLEtBQUssQ0FBQztBQUM1RixTQUFPLEtBQUssSUFBSUEsWUFBVyxTQUFVLGVBQWUsVUFBVSxJQUFLLElBQUksS0FBSztBQUM5RTs7O0FDekNBLFNBQVMsZUFBQUMsY0FBYSxZQUFBQyxpQkFBZ0I7QUFDdEMsSUFBTSxPQUFPLFFBQVEsS0FBSyxDQUFDO0FBQzNCLElBQU0sT0FBT0EsVUFBUyxJQUFJLEVBQUU7QUFDNUIsSUFBTSxRQUFRLENBQUMsTUFBTSxZQUFZLE1BQU0sU0FBUyxTQUFTLE1BQU0sSUFBSTtBQUNuRSxJQUFNLFFBQVEsV0FBVyxTQUFTLElBQUksQ0FBQztBQUN2QyxJQUFNLEtBQUssVUFBVSxLQUFLLElBQUk7QUFBRyxJQUFNLElBQUksT0FBTyxNQUFNLEdBQUc7QUFBRyxHQUFHLEtBQUssR0FBRyxDQUFDO0FBQUcsSUFBTSxTQUFTLEVBQUUsUUFBUSxFQUFFLElBQUk7QUFDNUcsSUFBTSxLQUFLLFdBQVcsU0FBUyxRQUFRLENBQUM7QUFDeEMsSUFBTSxVQUFvQixDQUFDO0FBQUcsSUFBSSxJQUFJO0FBQVIsSUFBVyxPQUFPO0FBQ2hELElBQU0sTUFBTSxZQUFZLFVBQVU7QUFDbEMsWUFBWSxVQUFVLFNBQVMsU0FBVSxHQUFRLEdBQVEsR0FBUSxLQUFhO0FBQUU7QUFBSyxNQUFJLE1BQU0sS0FBTTtBQUFFO0FBQVEsUUFBSSxPQUFPLFFBQVMsRUFBRyxTQUFRLEtBQUssRUFBRSxLQUFLLEdBQUcsQ0FBQztBQUFBLEVBQUc7QUFBRSxNQUFJLEtBQUssTUFBTSxHQUFHLEdBQUcsR0FBRyxHQUFHO0FBQUc7QUFDak0sSUFBTSxJQUFJLElBQUksWUFBWSxXQUFXLEVBQUUsVUFBVUQsYUFBWSxZQUFZLElBQUksU0FBUyxZQUFZLElBQUksV0FBVyxFQUFFLEdBQUcsV0FBVyxDQUFDLEdBQUcsZ0JBQWdCLE9BQU8sZUFBZSxLQUFLLEdBQUcsQ0FBQztBQUNwTCxJQUFJLEtBQUssWUFBWSxJQUFJO0FBQ3pCLEVBQUUsWUFBWSxFQUFFLE1BQU0sTUFBTSxRQUFRLFlBQVksS0FBSyxJQUFJLFNBQVMsRUFBRSxXQUFXLElBQUksT0FBTyxJQUFJLFFBQVEsSUFBSSxhQUFhLE1BQU0sR0FBRyxnQkFBZ0IsS0FBSyxJQUFJLE9BQU8sTUFBTSxJQUFJLENBQUMsTUFBTSxZQUFZLEVBQUUsTUFBTSxRQUFRLGVBQWUsV0FBVyxHQUFHLG1CQUFtQixXQUFXLElBQUksSUFBSSxHQUFHLEVBQUUsR0FBRyxRQUFRLFdBQVcsUUFBVyxJQUFJLEdBQUcsUUFBUSxRQUFXLE9BQU8sR0FBRyxPQUFPLENBQUM7QUFDbFcsSUFBSSxLQUFlLENBQUM7QUFDcEIsU0FBUyxJQUFJLEVBQUUsVUFBVSxHQUFHLEdBQUcsSUFBSSxFQUFFLFVBQVUsR0FBRztBQUFFLE1BQUksRUFBRSxRQUFRLE9BQU8sRUFBRyxJQUFHLEtBQUssR0FBRyxFQUFFLEtBQUssS0FBSyxZQUFZLElBQUksSUFBSSxJQUFJLFFBQVEsQ0FBQyxDQUFDLElBQUksQ0FBQyxFQUFFO0FBQUc7QUFDL0ksRUFBRSxVQUFVO0FBQ1osUUFBUSxJQUFJLFlBQVksSUFBSSxJQUFJLElBQUksVUFBVSxHQUFHLE1BQU0sR0FBRyxLQUFLLEdBQUcsQ0FBQztBQUFHLFFBQVEsSUFBSSxRQUFRLE1BQU0sR0FBRyxFQUFFLEVBQUUsS0FBSyxJQUFJLENBQUM7QUFDakgsRUFBRSxNQUFNOyIsCiAgIm5hbWVzIjogWyJhdCIsICJhdCIsICJLRVlfQllURVMiLCAiTU9TVF9DT0xVTU5fQllURVMiLCAiYXQiLCAiYiIsICJpbmRleCIsICJwYXRoIiwgInBhdGgiLCAibm9ybWFsaXNlZCIsICJTTEFDS19CWVRFUyIsICJibGFua1dvcmRzIiwgIm1vc3QiLCAib2Zmc2V0IiwgInJlYWQiLCAic2l6ZSIsICJhdCIsICJhdCIsICJkaWdpdHMiLCAic2hvcnRlc3QiLCAiZGlnaXRzIiwgInBhdHRlcm4iLCAid2hvbGUiLCAiYWZ0ZXIiLCAibGVhc3QiLCAibW9zdCIsICJwYXR0ZXJuIiwgImIiLCAiZGlnaXRzIiwgIm51bWJlcmluZyIsICJwbGFpbiIsICJhdCIsICJwcmVmaXgiLCAiYmVmb3JlIiwgImFmdGVyIiwgInJlcXVpcmUiLCAicGxhbk9mIiwgImxvbmdlc3ROYXRpb25hbCIsICJkaWdpdHMiLCAicHJlZml4IiwgInBhdHRlcm4iLCAiZGlnaXRzIiwgInBsYWNlcyIsICJyZWFkIiwgImRpZ2l0cyIsICJjb2RlIiwgImF0IiwgImJlZm9yZSIsICJhdCIsICJsZWFzdCIsICJzaG9ydGVzdCIsICJsb25nZXN0IiwgInBsYWluIiwgIndob2xlIiwgInJlYWQiLCAiZGlnaXRzIiwgIndyaXR0ZW4iLCAiY29tcGFjdCIsICJwZXJjZW50RGVjb2RlZCIsICJtYXhCeXRlcyIsICJuYW1lIiwgIm5vdGhpbmciLCAiZGlnaXRzIiwgImRpZ2l0cyIsICJwbGFpbiIsICJkaWdpdHMiLCAicGxhY2VzIiwgImRpZ2l0cyIsICJzaGFyZWQiLCAib2Zmc2V0IiwgIm9yZGVyIiwgImF0IiwgImF0IiwgIkxJTkVfRkVFRCIsICJhdCIsICJhdCIsICJsb25nZXN0IiwgIm91dGNvbWUiLCAib2Zmc2V0IiwgImF0IiwgIkxJTkVfRkVFRCIsICJ3aG9sZSIsICJsb25nZXN0UGFydCIsICJCQUNLU0xBU0giLCAiYXQiLCAibGVhc3QiLCAibW9zdCIsICJhc2NpaSIsICJvZmZzZXQiLCAic2l6ZSIsICJyZWFkIiwgImF0IiwgImRpZ2l0cyIsICJub25lIiwgIm5vQ29sdW1ucyIsICJvZmZzZXQiLCAiYmVmb3JlIiwgIm9mZnNldCIsICJzaXplIiwgInJlYWQiLCAiYXQiLCAiYXV0b21hdG9uIiwgInBhdGgiLCAiZmllbGQiLCAicGF0aCIsICJvZmZzZXQiLCAibWF4Qnl0ZXMiLCAicHJlZml4IiwgImRpZ2l0cyIsICJsb25nZXN0IiwgIm1rZHRlbXBTeW5jIiwgInN0YXRTeW5jIl0KfQo=
