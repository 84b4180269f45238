import { Module } from '@nestjs/common'
import { CommentsController } from './comments.controller.js'
import { LoginController } from './login.controller.js'
import { Sessions } from './sessions.js'
import { WeixinModule } from './weixin.module.js'

@Module({
  imports: [WeixinModule],
  controllers: [LoginController, CommentsController],
  providers: [Sessions],
})
export class AppModule {}
