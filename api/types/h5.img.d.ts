import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinH5Img {
    scanQRCode(params: H5ImgScanQRCodeParams): Promise<Result<H5ImgScanQRCodeResult>>;
    aiCrop(params: H5ImgAiCropParams): Promise<Result<H5ImgAiCropResult>>;
}
export type H5ImgScanQRCodeParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5ImgScanQRCodeResult {
    code_results: Array<{
        type_name?: string;
        data?: string;
        pos?: {
            left_top?: {
                x?: number;
                y?: number;
            };
            right_top?: {
                x?: number;
                y?: number;
            };
            right_bottom?: {
                x?: number;
                y?: number;
            };
            left_bottom?: {
                x?: number;
                y?: number;
            };
        };
    }>;
    img_size?: {
        w?: number;
        h?: number;
    };
}
interface H5ImgAiCropCommon extends CallOptions {
    ratios?: string | undefined;
}
export type H5ImgAiCropParams = H5ImgAiCropCommon & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5ImgAiCropResult {
    results: Array<{
        crop_left?: number;
        crop_top?: number;
        crop_right?: number;
        crop_bottom?: number;
    }>;
    img_size?: {
        w?: number;
        h?: number;
    };
}
