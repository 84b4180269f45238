import { AppidInfo, CallOptions } from "../index.cjs";
export interface WeixinPcAuth {
    getAppidInfo(params?: CallOptions): AppidInfo;
}
