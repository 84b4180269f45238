import { CallOptions, Failure, FileLike, Success, Weixin } from './index.cjs'

/**
 * 把一个视频（和封面图）分片上传到短剧的媒资库：申请、逐片上传、确认，一步完成。视频最大 500MB，封面最大 10MB。
 *
 * 与各个函数一样不抛出异常，先看 `code`。流一边读一边传，内存里最多一片（5MB）。一片失败时再试，不影响别的片。
 *
 * @example
 * const { uploadMedia } = require('weixin-openapi/upload')
 * const res = await uploadMedia(weixin, { media: fs.createReadStream('第1集.mp4'), media_name: '我的演艺 - 第1集' })
 * if (res.code !== 0) return res
 * console.log(res.media_id)
 */
export declare function uploadMedia(weixin: Weixin, params: UploadMediaParams): Promise<UploadMediaResult>

/** `uploadMedia` 的参数。 */
export interface UploadMediaParams extends CallOptions {
  /** 必填。视频 */
  media: FileLike
  /** 必填。文件名，格式为「剧目名 - 对应剧集数」，如 `我的演艺 - 第1集` */
  media_name: string
  /** 视频的格式，如 `MP4`；默认看内容和文件名 */
  media_type?: string | undefined
  /** 封面图；没有时微信取视频的第一帧 */
  cover?: FileLike | undefined
  /** 封面图的格式，如 `JPG`；默认看内容和文件名 */
  cover_type?: string | undefined
  /** 来源的上下文，在上传完成的事件里原样带回 */
  source_context?: string | undefined
  /** 一片失败后最多再试几次，默认 3 */
  retries?: number | undefined
  /** 再试之前等多少毫秒，默认 1000，之后每次加倍 */
  retryDelay?: number | undefined
  /** 每传完一片时调用 */
  onProgress?: ((progress: UploadProgress) => unknown) | undefined
}

/** 上传到哪里了。 */
export interface UploadProgress {
  /** 视频还是封面图 */
  file: 'media' | 'cover'
  /** 刚传完的分片，从 1 开始 */
  part_number: number
  /** 这个文件已经传了多少字节 */
  sent: number
  /** 这个文件一共多少字节；是流时不知道 */
  total: number | undefined
}

/** `uploadMedia` 的结果。 */
export type UploadMediaResult = (Success & UploadedMedia) | (Failure<UploadedMedia> & FailedUpload)

interface UploadedMedia {
  /** 媒资的 id，提审剧目时用 */
  media_id: number
  /** 这次上传的标识 */
  upload_id: string
}

interface FailedUpload {
  /** 哪一步失败了：读文件、申请、上传分片、确认 */
  step: 'read' | 'apply' | 'part' | 'commit'
  /** 失败的是哪一片 */
  part_number?: number
  /** 失败的那一片属于什么：1 视频，2 封面图 */
  resource_type?: number
}

export {}
