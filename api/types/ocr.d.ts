import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinOcr {
    businessLicense(params: OcrBusinessLicenseParams): Promise<Result<OcrBusinessLicenseResult>>;
    drivingLicense(params: OcrDrivingLicenseParams): Promise<Result<OcrDrivingLicenseResult>>;
    idcard(params: OcrIdcardParams): Promise<Result<OcrIdcardResult>>;
    printedText(params: OcrPrintedTextParams): Promise<Result<OcrPrintedTextResult>>;
    bankcard(params: OcrBankcardParams): Promise<Result<OcrBankcardResult>>;
    driverLicense(params: OcrDriverLicenseParams): Promise<Result<OcrDriverLicenseResult>>;
}
export type OcrBusinessLicenseParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface OcrBusinessLicenseResult {
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
export type OcrDrivingLicenseParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface OcrDrivingLicenseResult {
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
export type OcrIdcardParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface OcrIdcardResult {
    type: "Front" | "Back";
    name?: string;
    id?: string;
    valid_date?: string;
    addr?: string;
    gender?: string;
    nationality?: string;
}
export type OcrPrintedTextParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface OcrPrintedTextResult {
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
export type OcrBankcardParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface OcrBankcardResult {
    number: string;
}
export type OcrDriverLicenseParams = CallOptions & ({
    img_url: string;
} | {
    img: FileLike;
});
export interface OcrDriverLicenseResult {
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
