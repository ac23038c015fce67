/// Verbs of what an agency does, before a quantity: 清运弃渣1.5万立方米.
enum ResultVerbs {
    /// The first of the verbs in a range; of two at one place the longer.
    static func first(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        var i = range.lowerBound
        while i < range.upperBound {
            if let noun = nouns.first(where: { text.has($0, at: i) }) { i += noun.unicodeScalars.count; continue }
            if let length = length(text, at: i, limit: range.upperBound) { return i..<i + length }
            i += 1
        }
        return nil
    }

    private static func length(_ text: FoldedText, at i: Int, limit: Int) -> Int? {
        guard let candidates = byFirst[text[i]] else { return nil }
        for word in candidates where i + word.unicodeScalars.count <= limit && text.has(word, at: i) { return word.unicodeScalars.count }
        return nil
    }

    private static let byFirst: [Unicode.Scalar: [String]] = {
        var out: [Unicode.Scalar: [String]] = [:]
        for word in words { if let first = word.unicodeScalars.first { out[first, default: []].append(word) } }
        return out.mapValues { $0.sorted { $0.unicodeScalars.count > $1.unicodeScalars.count } }
    }()

    /// Nouns that begin like a verb: 保护范围内的鸡舍3间.
    private static let nouns = [
        "保护范围", "保护区", "保护地", "保护单位", "保护站", "保护标志", "监测点", "监测站", "监测断面", "处理厂", "处理站", "处理设施", "处理中心", "处置中心", "处置场", "检查站", "检查点", "检测站",
        "检测机构", "回收站", "回收点", "收集点", "收集站", "收集亭", "管护员", "保护员", "护林员", "建设用地", "建设项目", "建设单位", "宣传栏", "宣传牌", "宣传册", "宣传单", "宣传资料", "治理区",
        "安置区", "安置点", "救助站", "覆盖率", "办理情况", "整改情况", "整改任务", "养护中心", "养护工", "移动", "设施", "设备", "组织机构", "公示栏", "公示牌", "警告牌", "隔离带", "隔离墩",
        "监控探头", "监控设备",
        "清洗剂", "改造工程", "修复工程", "治理工程", "建设工程", "加固工程",
    ]

    private static let words: [String] = """
        清运 清理 清除 清淤 清掏 清洗 清空 清退 清查 清收 清缴 清拆 清捞 清点 打捞 转运 外运 运走 处置 处理 处罚 查处 查获 查扣 查封 查办 查验 查纠 暂扣 扣押 收缴 没收 \
        拆除 拆掉 拆迁 取缔 关停 关闭 停产 停驶 停用 停发 搬迁 迁移 迁葬 腾退 腾出 退还 收回 追回 追缴 征缴 征收 补缴 退缴 挽回 追偿 \
        恢复 修复 修缮 修建 修补 修剪 修订 修整 维修 检修 翻修 改造 改建 改装 改善 加固 加装 加设 补装 补植 补种 补播 补栽 补办 补录 补齐 补发 补建 补充 栽植 种植 栽种 植树 造林 复绿 复耕 复垦 覆土 平整 回填 \
        播撒 撒播 绿化 硬化 新建 建成 建设 建立 建造 新增 增设 增加 增配 增殖 放流 铺设 铺装 铺筑 架设 安装 安放 安置 安葬 设置 设立 搭设 搭建 竖立 树立 埋设 配备 配齐 配置 购置 更换 更新 更正 置换 移除 移栽 迁移 移送 移交 \
        疏浚 疏通 清疏 开挖 治理 整治 整改 整顿 规范 完成 办结 办理 立案 结案 侦破 破获 抓获 受理 解决 化解 消除 整理 排除 封堵 封存 封育 下架 召回 销毁 注销 吊销 撤销 撤除 责令 约谈 警告 批评 问责 处分 \
        排查 检查 巡查 巡护 巡河 巡逻 抽查 抽检 检测 监测 核查 核实 核定 普查 摸排 走访 调查 勘查 发现 登记 建档 录入 采集 测绘 评估 鉴定 检验 化验 比对 \
        出动 开展 组织 举办 召开 培训 宣传 宣讲 发放 张贴 悬挂 印发 印制 制作 制定 出台 下达 下发 送达 发出 发送 签订 签署 开具 推送 播放 刊发 发布 接受 接待 覆盖 惠及 \
        聘请 招聘 选聘 落实 划定 划分 认定 颁发 核发 核销 审批 审核 备案 挂牌 建账 纳入 接入 联网 监控 公示 曝光 回访 劝离 劝阻 劝返 驱离 疏导 引导 救助 收治 收容 收集 回收 归集 归还 卸载 装载 喷洒 喷涂 粉刷 涂刷 \
        消杀 消毒 投放 投用 启用 开通 开放 开设 救护 捕捞 灭火 退出 退回 回购 改正 纠正 督办 督促 督导 通报 反馈 答复 提请 移植 养护 管护 保护 抢修 支护 衬砌 加高 拓宽 贯通 连通 接通 截流 截污 封闭 隔离 围挡 遮盖 苫盖 覆盖 洒水 降尘 缴清 缴纳 兑付 支付 补偿 发还 清偿 \
        封填 招录 招募 清出 剪除 立碑 立了 剪掉 拆下 搬走 拉走 清走 补立 拉设 支设 布设 圈设 新铺 新设 新装 清缴 公布 劝导 入户 种草 植草 栽树 试点 认养 包保 结对 签约 入库 上传 上图 编制 编印 编写 绘制 修编 复查 复核 复检 复测 抽样 送检 留置 留存 清零 清仓 捣毁 打掉 端掉 斩断 填平 填埋 切断 断电 抽排 抽干 收运 倒运 搬离 搬出 迁出 移出 摘除 摘牌 补绿 扶正 围封 除险 组建 成立 增派 增聘 选派 配发 赠送 认领 查出 起获 缴获 公开 下线 屏蔽 删除 整合 撤并 盖好 焊接 加盖 抬升 硬化 补划 复划 增划 补设 曝光 解除 暂停 复工 复产 刨除 铲除 割除 清割 拔除 砍伐 剪除 换装 换发 改签 续签 分流 转移 转产 转办 转交 拨付 发动 动员 调解 帮扶 慰问 救治 诊治 接种 免疫 扑杀 无害化处理 焚烧 撤离 疏散 补立 埋立 接收 接驳 聘用 回铺 征集 受训 施划 划设 喷划 填报 换土 客土 受众 受教育 受益 参训 解答 建立健全 回填 开挖 劝阻 训诫 送去 重描 描红 迁入 撤改 撤下 致函 拉运 清捡 捡拾 播撒 深翻 平毁 起底 重立 重建 扑灭 圈定 充填 核减 删减 佩戴 开行 揭除 撤换 敷设 平息 归安 清离 修筑 查明 核对 砌筑 浇筑 追索 拖离 归位 吊离 核验 修通 打通
        """.split(separator: " ").map { $0.trimmingNewlines() }.filter { !$0.isEmpty }
}

extension Substring {
    fileprivate func trimmingNewlines() -> String { String(filter { !$0.isNewline && $0 != "\\" }) }
}
