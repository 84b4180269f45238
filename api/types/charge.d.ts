import { CallOptions, Result } from "../index.cjs";
export interface WeixinCharge {
    getUsageDetail(params: ChargeGetUsageDetailParams): Promise<Result<ChargeGetUsageDetailResult>>;
    getRecentAverageUsage(params: ChargeGetRecentAverageUsageParams): Promise<Result<ChargeGetRecentAverageUsageResult>>;
}
export interface ChargeGetUsageDetailParams extends CallOptions {
    spuId: string;
    offset: number;
    limit: number;
}
export interface ChargeGetUsageDetailResult {
    effectiveUse?: string;
    effectiveAll?: string;
    all?: string;
    startServiceTime?: number;
    endServiceTime?: number;
    total: number;
    detailList: Array<{
        pkgId?: string;
        status?: 1 | 2 | 3;
        startTime?: number;
        endTime?: number;
        all?: string;
        used?: string;
        spuId?: string;
        skuId?: string;
        source?: 1 | 2 | 3 | 4 | 5;
    }>;
}
export interface ChargeGetRecentAverageUsageParams extends CallOptions {
    spuId: string;
}
export interface ChargeGetRecentAverageUsageResult {
    averageData: number;
}
