import { CallOptions, Result } from "../index.cjs";
export interface WeixinRedPacketCover {
    getAuthenticationUrl(params: RedPacketCoverGetAuthenticationUrlParams): Promise<Result<RedPacketCoverGetAuthenticationUrlResult>>;
}
export interface RedPacketCoverGetAuthenticationUrlParams extends CallOptions {
    openid: string;
    ctoken: string;
}
export interface RedPacketCoverGetAuthenticationUrlResult {
    data: {
        url: string;
    };
}
