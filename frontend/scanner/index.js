// What reads bar codes where the browser itself cannot: the standard's `BarcodeDetector`, made of zxing-cpp.
// Built by esbuild into `dist/scanner/`, and loaded by `src/components/scanner` only when a camera is opened.
import { BarcodeDetector, prepareZXingModule } from "barcode-detector/ponyfill";
import wasm from "zxing-wasm/reader/zxing_reader.wasm";

prepareZXingModule({ overrides: { locateFile: () => wasm } });
globalThis.KaikukantaBarcodeDetector = BarcodeDetector;
