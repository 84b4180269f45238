import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinImg {
    scanQRCode(params: ImgScanQRCodeParams): Promise<Result<ImgScanQRCodeResult>>;
    aiCrop(params: ImgAiCropParams): Promise<Result<ImgAiCropResult>>;
    superresolution(params: ImgSuperresolutionParams): Promise<Result<ImgSuperresolutionResult>>;
}
export type ImgScanQRCodeParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface ImgScanQRCodeResult {
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
interface ImgAiCropCommon extends CallOptions {
    ratios?: string | undefined;
}
export type ImgAiCropParams = ImgAiCropCommon & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface ImgAiCropResult {
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
export type ImgSuperresolutionParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface ImgSuperresolutionResult {
    media_id: string;
}
