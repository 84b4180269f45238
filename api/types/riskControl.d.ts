import { CallOptions, Result } from "../index.cjs";
export interface WeixinRiskControl {
    getUserRiskRank(params: RiskControlGetUserRiskRankParams): Promise<Result<RiskControlGetUserRiskRankResult>>;
}
export interface RiskControlGetUserRiskRankParams extends CallOptions {
    openid: string;
    scene: 0 | 1 | 2;
    client_ip: string;
    mobile_no?: string | undefined;
    email_address?: string | undefined;
    bank_card_no?: string | undefined;
    cert_no?: string | undefined;
    extended_info?: string | undefined;
    is_test?: boolean | undefined;
}
export interface RiskControlGetUserRiskRankResult {
    risk_rank: number;
    unoin_id: number;
    unoin_id_str?: string;
}
