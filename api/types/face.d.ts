import { CallOptions, Result } from "../index.cjs";
export interface WeixinFace {
    queryVerifyInfo(params: FaceQueryVerifyInfoParams): Promise<Result<FaceQueryVerifyInfoResult>>;
    getVerifyId(params: FaceGetVerifyIdParams): Promise<Result<FaceGetVerifyIdResult>>;
}
export interface FaceQueryVerifyInfoParams extends CallOptions {
    verify_id: string;
    out_seq_no: string;
    cert_hash: string;
    openid: string;
}
export interface FaceQueryVerifyInfoResult {
    verify_ret: 90001 | 90002 | 90003 | 90004 | 90005 | 90006 | 90007 | 90008 | 90009 | 90010 | 90011 | 90012 | 90013 | 90014 | 90017 | 90018 | 90104 | 90105 | 90106 | 90107 | 90109 | 90110 | 90199 | 10000 | 10001 | 10002 | 10003 | 10004 | 10005 | 10006 | 10007 | 10008 | 10010 | 10012 | 10013 | 10014 | 10015 | 10016 | 10017 | 10018 | 10020 | 10021 | 10026 | 10029 | 10040 | 10041 | 10042 | 10045 | 10052 | 10300;
}
export interface FaceGetVerifyIdParams extends CallOptions {
    out_seq_no: string;
    cert_info: {
        cert_type: "IDENTITY_CARD" | (string & {});
        cert_name: string;
        cert_no: string;
    };
    openid: string;
}
export interface FaceGetVerifyIdResult {
    verify_id: string;
    expires_in?: number;
}
