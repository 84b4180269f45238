import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinH5Ocr {
    menu(params: H5OcrMenuParams): Promise<Result<H5OcrMenuResult>>;
    businessLicense(params: H5OcrBusinessLicenseParams): Promise<Result<H5OcrBusinessLicenseResult>>;
    drivingLicense(params: H5OcrDrivingLicenseParams): Promise<Result<H5OcrDrivingLicenseResult>>;
    idcard(params: H5OcrIdcardParams): Promise<Result<H5OcrIdcardResult>>;
    printedText(params: H5OcrPrintedTextParams): Promise<Result<H5OcrPrintedTextResult>>;
    bankcard(params: H5OcrBankcardParams): Promise<Result<H5OcrBankcardResult>>;
    driverLicense(params: H5OcrDriverLicenseParams): Promise<Result<H5OcrDriverLicenseResult>>;
}
export type H5OcrMenuParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5OcrMenuResult {
    content: {
        menu_items?: Array<{
            name?: string;
            price?: number;
        }>;
    };
}
export type H5OcrBusinessLicenseParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5OcrBusinessLicenseResult {
    reg_num?: string;
    serial?: string;
    legal_representative?: string;
    enterprise_name?: string;
    type_of_organization?: string;
    address?: string;
    type_of_enterprise?: string;
    business_scope?: string;
    registered_capital?: string;
    paid_in_capital?: string;
    valid_period?: string;
    registered_date?: string;
    cert_position?: {
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
    };
    img_size?: {
        w?: number;
        h?: number;
    };
}
export type H5OcrDrivingLicenseParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5OcrDrivingLicenseResult {
    plate_num?: string;
    vehicle_type?: string;
    owner?: string;
    addr?: string;
    use_character?: string;
    model?: string;
    vin?: string;
    engine_num?: string;
    register_date?: string;
    issue_date?: string;
    plate_num_b?: string;
    record?: string;
    passengers_num?: string;
    total_quality?: string;
    prepare_quality?: string;
}
export type H5OcrIdcardParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5OcrIdcardResult {
    type: "Front" | "Back";
    name?: string;
    id?: string;
    valid_date?: string;
    addr?: string;
    gender?: string;
    nationality?: string;
}
export type H5OcrPrintedTextParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5OcrPrintedTextResult {
    items: Array<{
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
        text?: string;
    }>;
    img_size?: {
        w?: number;
        h?: number;
    };
}
export type H5OcrBankcardParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5OcrBankcardResult {
    number: string;
}
export type H5OcrDriverLicenseParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface H5OcrDriverLicenseResult {
    id_num?: string;
    name?: string;
    sex?: string;
    address?: string;
    birth_date?: string;
    issue_date?: string;
    car_class?: string;
    valid_from?: string;
    valid_to?: string;
    official_seal?: string;
    nationality?: string;
}
