<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AccountActions</name>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Change fields</source>
            <translation>批量修改</translation>
        </message>
        <message>
            <source>Compare and merge</source>
            <translation>对比并合并</translation>
        </message>
        <message>
            <source>Export dossier</source>
            <translation>导出档案册</translation>
        </message>
        <message>
            <source>Export list</source>
            <translation>导出名单</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Tidy up duplicates</source>
            <translation>整理重复客户</translation>
        </message>
    </context>
    <context>
        <name>AccountChurnCard</name>
        <message>
            <source>Nothing warns today.</source>
            <translation>今天没有预警。</translation>
        </message>
        <message>
            <source>Open a win-back plan</source>
            <translation>开始挽回</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>重新挽回</translation>
        </message>
        <message>
            <source>Win-back plan</source>
            <translation>挽回方案</translation>
        </message>
    </context>
    <context>
        <name>AccountDays</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n 天前</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>%n 天后</numerusform>
            </translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>AccountHeader</name>
        <message numerus="yes">
            <source>%n subsidiary(ies)</source>
            <translation>
                <numerusform>子公司 %n 家</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Export dossier</source>
            <translation>导出档案册</translation>
        </message>
        <message>
            <source>Key score %1</source>
            <translation>大客户评分 %1</translation>
        </message>
        <message>
            <source>Meeting brief</source>
            <translation>会前简报</translation>
        </message>
        <message>
            <source>No meeting is planned</source>
            <translation>没有待开的会谈</translation>
        </message>
        <message>
            <source>Score %1</source>
            <translation>评分 %1</translation>
        </message>
        <message>
            <source>Why this tier</source>
            <translation>为什么是这个级别</translation>
        </message>
        <message>
            <source>Why: facts and points</source>
            <translation>看看为什么：依据和分数</translation>
        </message>
    </context>
    <context>
        <name>AccountHealthTab</name>
        <message>
            <source>Accounts in the bin are not read</source>
            <translation>回收站里的客户不作判断</translation>
        </message>
        <message>
            <source>Put it back first.</source>
            <translation>先放回来。</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>正在读…</translation>
        </message>
        <message>
            <source>Tasks</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>AccountScreen</name>
        <message>
            <source>Buying centre</source>
            <translation>决策链</translation>
        </message>
        <message>
            <source>Competition and share</source>
            <translation>竞争与份额</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Five figures</source>
            <translation>财务五项</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Needs and meetings</source>
            <translation>需求与会谈</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>销售</translation>
        </message>
        <message>
            <source>Service and satisfaction</source>
            <translation>服务与满意度</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>评定</translation>
        </message>
    </context>
    <context>
        <name>AccountsCard</name>
        <message>
            <source>By account</source>
            <translation>按客户</translation>
        </message>
        <message>
            <source>Last met</source>
            <translation>上次会谈</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more account(s)</source>
            <translation>
                <numerusform>再看 %n 家</numerusform>
            </translation>
        </message>
        <message>
            <source>those that move least first</source>
            <translation>进展最少的在前</translation>
        </message>
    </context>
    <context>
        <name>AccountsColumns</name>
        <message>
            <source>As of %1</source>
            <translation>读数日 %1</translation>
        </message>
        <message>
            <source>City, industry</source>
            <translation>城市、行业</translation>
        </message>
        <message>
            <source>Meeting %1</source>
            <translation>会谈 %1</translation>
        </message>
        <message>
            <source>Nothing planned</source>
            <translation>没有安排</translation>
        </message>
        <message>
            <source>Read at the end of each month</source>
            <translation>每月底读一次</translation>
        </message>
        <message>
            <source>was due %1</source>
            <translation>应于 %1 完成</translation>
        </message>
    </context>
    <context>
        <name>AccountsHeader</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n 个客户</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) found</source>
            <translation>
                <numerusform>找到 %n 个客户</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Figures: %1</source>
            <translation>统计期间：%1</translation>
        </message>
        <message>
            <source>Figures: all sales in the book</source>
            <translation>统计期间：客户库中的全部销售</translation>
        </message>
    </context>
    <context>
        <name>AccountsScreen</name>
        <message numerus="yes">
            <source>%n account(s) changed</source>
            <translation>
                <numerusform>已修改 %n 个客户</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) moved to the bin</source>
            <translation>
                <numerusform>%n 个客户已移到回收站</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>客户</translation>
        </message>
    </context>
    <context>
        <name>AccountsTable</name>
        <message>
            <source>Accounts</source>
            <translation>客户</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>Back up the book</source>
            <translation>备份客户库</translation>
        </message>
        <message>
            <source>Backed up and checked: %1</source>
            <translation>已备份并校验：%1</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>已重做：%1</translation>
        </message>
        <message>
            <source>No meeting is planned</source>
            <translation>没有待开的会谈</translation>
        </message>
        <message>
            <source>Not while a client may be looking; F8 first</source>
            <translation>客户可能在看，先按 F8</translation>
        </message>
        <message>
            <source>There is nothing to do again</source>
            <translation>没有可重做的操作</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>没有可撤销的操作</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>已撤销：%1</translation>
        </message>
    </context>
    <context>
        <name>ActivityBlock</name>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Meetings, calls and visits will be listed here.</source>
            <translation>会谈、电话和拜访会列在这里。</translation>
        </message>
        <message>
            <source>Recent activity</source>
            <translation>动态</translation>
        </message>
    </context>
    <context>
        <name>AddLine</name>
        <message>
            <source>Add opportunity</source>
            <translation>添加商机</translation>
        </message>
        <message>
            <source>What could you sell them?</source>
            <translation>还能卖给他们什么？</translation>
        </message>
    </context>
    <context>
        <name>AddTouchDialog</name>
        <message>
            <source>Name, initials or code</source>
            <translation>名称、拼音首字母或编号</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>安排</translation>
        </message>
        <message>
            <source>Plan a contact</source>
            <translation>安排联络</translation>
        </message>
    </context>
    <context>
        <name>AdvanceCard</name>
        <message>
            <source>Advance wanted</source>
            <translation>要争取的进展</translation>
        </message>
        <message>
            <source>If {name} is absent</source>
            <translation>{name}若缺席</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>还没定</translation>
        </message>
        <message>
            <source>Set what would be success, before you go in.</source>
            <translation>进门之前，先定下什么算成功。</translation>
        </message>
        <message>
            <source>The benefits in their words, then the proposal</source>
            <translation>用客户的话总结利益，再提出建议</translation>
        </message>
        <message>
            <source>The smaller step that is still one</source>
            <translation>退一步也算进展的一步</translation>
        </message>
        <message>
            <source>What they will do</source>
            <translation>对方要做什么</translation>
        </message>
        <message>
            <source>Who at the client</source>
            <translation>对方由谁</translation>
        </message>
        <message>
            <source>Whom to see instead, or what to ask for</source>
            <translation>改见谁，或改要什么</translation>
        </message>
        <message>
            <source>person + action + date</source>
            <translation>人 + 行动 + 日期</translation>
        </message>
    </context>
    <context>
        <name>Agenda</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Arrange one, and prepare it along the four steps.</source>
            <translation>先安排一场，再按四步准备。</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>待开</translation>
        </message>
        <message>
            <source>Filter by title or account</source>
            <translation>按主题或客户筛选</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后</translation>
        </message>
        <message>
            <source>No meeting matches</source>
            <translation>没有符合的会谈</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>显示更多</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>To review</source>
            <translation>待复盘</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>Try other words.</source>
            <translation>换个词试试。</translation>
        </message>
        <message>
            <source>Waiting for a review</source>
            <translation>等待复盘</translation>
        </message>
        <message>
            <source>Your meetings will be here</source>
            <translation>会谈会列在这里</translation>
        </message>
    </context>
    <context>
        <name>AgendaView</name>
        <message numerus="yes">
            <source>and %n more: filter to see them</source>
            <translation>
                <numerusform>还有 %n 次，筛选后可见</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlikeLine</name>
        <message>
            <source>Looks like %1</source>
            <translation>与“%1”很像</translation>
        </message>
    </context>
    <context>
        <name>AlsoAt</name>
        <message>
            <source>Also at</source>
            <translation>同时任职于</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>Add to plan</source>
            <translation>加入计划</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>Not given yet</source>
            <translation>还没用过</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>自建</translation>
        </message>
        <message numerus="yes">
            <source>Worked {worked} of %n time(s)</source>
            <translation>
                <numerusform>用过 %n 次，{worked} 次被认可</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswersDialog</name>
        <message numerus="yes">
            <source>%n answer(s) kept</source>
            <translation>
                <numerusform>已记下 %n 份答复</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) will be kept.</source>
            <translation>
                <numerusform>将记下 %n 份答复。</numerusform>
            </translation>
        </message>
        <message>
            <source>Answers that came back</source>
            <translation>收回的答卷</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Keep the answers</source>
            <translation>记下答复</translation>
        </message>
        <message>
            <source>New contact: {name}</source>
            <translation>新联系人：{name}</translation>
        </message>
        <message numerus="yes">
            <source>Open a complaint for %n answer(s) with a low mark</source>
            <translation>
                <numerusform>给打了低分的 %n 份各开一张投诉单</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing new in them.</source>
            <translation>没有新的内容。</translation>
        </message>
        <message>
            <source>Who answered</source>
            <translation>谁答的</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>读不出</translation>
        </message>
    </context>
    <context>
        <name>ApplyDialog</name>
        <message numerus="yes">
            <source>%n account(s) get another tier</source>
            <translation>
                <numerusform>%n 个客户级别变动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) kept by hand</source>
            <translation>
                <numerusform>%n 个客户手工保留原级</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用评定</translation>
        </message>
        <message>
            <source>No account changes its tier</source>
            <translation>没有客户变动级别</translation>
        </message>
        <message>
            <source>The evaluation is kept with its period, rules and reasons. You can undo it.</source>
            <translation>评定连同期间、规则和依据一起保存，可以撤销。</translation>
        </message>
    </context>
    <context>
        <name>AskedCard</name>
        <message numerus="yes">
            <source>%n not asked</source>
            <translation>
                <numerusform>没问的 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>No questions were planned.</source>
            <translation>没有准备问题。</translation>
        </message>
        <message>
            <source>None is ticked as asked yet; tick those that were.</source>
            <translation>还没有勾选问过的问题，问过的请打勾。</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>which ones mattered?</source>
            <translation>哪些问到了点上？</translation>
        </message>
        <message>
            <source>{asked} of {all} asked</source>
            <translation>问了 {asked} / {all}</translation>
        </message>
    </context>
    <context>
        <name>AskedLine</name>
        <message>
            <source>Asked</source>
            <translation>已问</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>问到点上</translation>
        </message>
        <message>
            <source>Mattered?</source>
            <translation>管用吗？</translation>
        </message>
        <message>
            <source>What they answered</source>
            <translation>对方怎么回答</translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>临场</translation>
        </message>
    </context>
    <context>
        <name>AttendeeChoice</name>
        <message>
            <source>More people: name, pinyin or initials</source>
            <translation>其他人：姓名、拼音或首字母</translation>
        </message>
        <message>
            <source>last contact {day}</source>
            <translation>{day}联系过</translation>
        </message>
    </context>
    <context>
        <name>BackgroundCard</name>
        <message>
            <source>+ background question</source>
            <translation>+ 背景问题</translation>
        </message>
        <message>
            <source>Background questions</source>
            <translation>背景问题</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Q; Ctrl+Enter takes one of the question bank</source>
            <translation>Ctrl+Shift+Q；Ctrl+Enter 采用题库的一条</translation>
        </message>
        <message numerus="yes">
            <source>Known already: %n fact(s), no need to ask</source>
            <translation>
                <numerusform>档案已知 %n 项，不必再问</numerusform>
            </translation>
        </message>
        <message>
            <source>more feels like an interrogation</source>
            <translation>再多就像盘问</translation>
        </message>
        <message>
            <source>{count} / {most} at most</source>
            <translation>{count} / 建议不超过 {most}</translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message numerus="yes">
            <source>%n older</source>
            <translation>
                <numerusform>另有更早的 %n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Backed up and checked</source>
            <translation>已备份并校验</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>One is made every half hour while you work, and when you leave.</source>
            <translation>使用中每半小时自动备份一次，退出时再备份一次。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Restore this backup?</source>
            <translation>恢复这份备份？</translation>
        </message>
        <message>
            <source>The book is as it was then</source>
            <translation>客户库已恢复到当时的样子</translation>
        </message>
    </context>
    <context>
        <name>BalanceCard</name>
        <message>
            <source>Add the price to weigh it against what the problem costs.</source>
            <translation>填上价格，和问题的代价比一比。</translation>
        </message>
        <message>
            <source>All of it the client's own figures.</source>
            <translation>全部是客户自己的数字。</translation>
        </message>
        <message>
            <source>Ask what the difficulties cost in a year; their own figures weigh most.</source>
            <translation>问问这些难点一年要花多少，客户自己的数字最有分量。</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>方案 + 切换</translation>
        </message>
        <message>
            <source>Change + risk {risk}</source>
            <translation>方案 + 切换 + 风险{risk}</translation>
        </message>
        <message>
            <source>No numbers yet</source>
            <translation>还没有数字</translation>
        </message>
        <message>
            <source>Not worth it yet</source>
            <translation>还不值得</translation>
        </message>
        <message>
            <source>Our estimate so far; ask for the client's own figures.</source>
            <translation>目前是我方估算；去问客户自己的数字。</translation>
        </message>
        <message>
            <source>Problem, a year</source>
            <translation>问题代价 / 年</translation>
        </message>
        <message>
            <source>Value balance</source>
            <translation>价值天平</translation>
        </message>
        <message>
            <source>Worth it</source>
            <translation>值得</translation>
        </message>
        <message>
            <source>price</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>switching</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>{own} of it the client's own figures, the rest our estimate.</source>
            <translation>其中 {own} 是客户自己的数字，其余是我方估算。</translation>
        </message>
    </context>
    <context>
        <name>BankCard</name>
        <message>
            <source>Follows the cursor; press for another kind</source>
            <translation>跟着光标走；点一下换一类</translation>
        </message>
        <message>
            <source>More in the library</source>
            <translation>资料库里还有</translation>
        </message>
        <message>
            <source>Percent: how often it led to an explicit need</source>
            <translation>百分比：问后得到明确需求的比例</translation>
        </message>
        <message>
            <source>Question bank</source>
            <translation>题库建议</translation>
        </message>
        <message>
            <source>The bank has nothing more that fits.</source>
            <translation>题库里没有更合适的了。</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>采用</translation>
        </message>
        <message numerus="yes">
            <source>asked %n time(s)</source>
            <translation>
                <numerusform>问过 %n 次</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BankLines</name>
        <message>
            <source>Any industry</source>
            <translation>各行业通用</translation>
        </message>
        <message>
            <source>Asked once or twice</source>
            <translation>问过一两次</translation>
        </message>
        <message>
            <source>Asked three times or more</source>
            <translation>问过三次以上</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>自建</translation>
        </message>
        <message>
            <source>Without a topic</source>
            <translation>未归类</translation>
        </message>
        <message>
            <source>{part} of {asked}</source>
            <translation>{asked} 次中有 {part} 次</translation>
        </message>
    </context>
    <context>
        <name>BankQuestionForm</name>
        <message>
            <source>Any industry</source>
            <translation>各行业通用</translation>
        </message>
        <message>
            <source>Any product line</source>
            <translation>不限产品线</translation>
        </message>
        <message>
            <source>Anybody</source>
            <translation>不限角色</translation>
        </message>
        <message>
            <source>As you would say it to the client</source>
            <translation>照对客户说的话写</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>修改问题</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>新建问题</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>The difficulty that it belongs to</source>
            <translation>属于哪个难点</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Where it comes from, when it works</source>
            <translation>从哪里来，什么时候管用</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>BenchmarkModel</name>
        <message>
            <source>%1, days</source>
            <translation>%1（天）</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>其他行业</translation>
        </message>
    </context>
    <context>
        <name>BenchmarksCard</name>
        <message>
            <source>Add an industry</source>
            <translation>添加行业</translation>
        </message>
        <message>
            <source>For invoices without a due date</source>
            <translation>发票没写到期日时按它算</translation>
        </message>
        <message>
            <source>Industry benchmarks</source>
            <translation>行业基准</translation>
        </message>
        <message>
            <source>Usual terms of payment, days</source>
            <translation>常用账期（天）</translation>
        </message>
        <message>
            <source>What a figure usually is; the lights on the account page measure by it.</source>
            <translation>各行业通常的水平，客户页的灯就按它来判断。</translation>
        </message>
    </context>
    <context>
        <name>BenefitCell</name>
        <message>
            <source>+ benefit question</source>
            <translation>+ 利益问题</translation>
        </message>
        <message>
            <source>Benefits</source>
            <translation>利益问题</translation>
        </message>
    </context>
    <context>
        <name>Between</name>
        <message>
            <source>from</source>
            <translation>从</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
    </context>
    <context>
        <name>BinScreen</name>
        <message numerus="yes">
            <source>%n thing(s) and everything that hangs on them will be removed. Until you close KamDesk you can still undo it.</source>
            <translation>
                <numerusform>将彻底删除 %n 项及其全部关联内容。关闭 KamDesk 之前还可以撤销。</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts, contacts, meetings and promises that you remove appear here.</source>
            <translation>删除的客户、联系人、会谈和承诺会出现在这里。</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>Empty the bin</source>
            <translation>清空回收站</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>放回</translation>
        </message>
        <message>
            <source>Put back: %1</source>
            <translation>已放回：%1</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>彻底删除</translation>
        </message>
        <message>
            <source>Remove for good?</source>
            <translation>彻底删除？</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>已彻底删除</translation>
        </message>
        <message>
            <source>The bin is empty</source>
            <translation>回收站是空的</translation>
        </message>
        <message>
            <source>What you put away stays here until you remove it for good.</source>
            <translation>删除的内容先放在这里，彻底删除之前随时可以放回。</translation>
        </message>
    </context>
    <context>
        <name>BinnedNote</name>
        <message>
            <source>Put back</source>
            <translation>放回</translation>
        </message>
        <message>
            <source>The account is in the bin; lists leave its meetings out.</source>
            <translation>这个客户在回收站里，各处名单都不含它的会谈。</translation>
        </message>
        <message>
            <source>This account is in the bin; lists leave it out.</source>
            <translation>这个客户在回收站里，各处名单都不含它。</translation>
        </message>
        <message>
            <source>This meeting is in the bin; lists leave it out.</source>
            <translation>这次会谈在回收站里，各处名单都不含它。</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>A date that is past can't be planned</source>
            <translation>不能排到过去的日期</translation>
        </message>
    </context>
    <context>
        <name>BoardHints</name>
        <message>
            <source>lost</source>
            <translation>丢单</translation>
        </message>
        <message>
            <source>move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>park</source>
            <translation>搁置</translation>
        </message>
        <message>
            <source>won</source>
            <translation>赢单</translation>
        </message>
    </context>
    <context>
        <name>BriefBar</name>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>Ctrl+0</source>
            <translation>Ctrl+0</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Ctrl+L</translation>
        </message>
        <message>
            <source>Ctrl+Page Down</source>
            <translation>Ctrl+Page Down</translation>
        </message>
        <message>
            <source>Ctrl+Page Up</source>
            <translation>Ctrl+Page Up</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>Enter meeting</source>
            <translation>进入会谈</translation>
        </message>
        <message>
            <source>For the client</source>
            <translation>给客户</translation>
        </message>
        <message>
            <source>For us</source>
            <translation>我方用</translation>
        </message>
        <message>
            <source>Page width</source>
            <translation>页宽</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>The meeting after</source>
            <translation>后一场会谈</translation>
        </message>
        <message>
            <source>The meeting before</source>
            <translation>前一场会谈</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>整页</translation>
        </message>
        <message>
            <source>{number} of {count} on that day</source>
            <translation>当天第 {number}/{count} 场</translation>
        </message>
    </context>
    <context>
        <name>BriefOutput</name>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save the brief</source>
            <translation>保存简报</translation>
        </message>
        <message>
            <source>Saved in {folder}: {name}</source>
            <translation>已存到 {folder}：{name}</translation>
        </message>
        <message>
            <source>Sent to {printer}</source>
            <translation>已发送到 {printer}</translation>
        </message>
        <message>
            <source>The printer does not answer. Save the page as PDF instead.</source>
            <translation>打印机没有响应；可以先存为 PDF。</translation>
        </message>
        <message>
            <source>There is no printer; saved instead: {name}</source>
            <translation>没有打印机，已改存为 {name}</translation>
        </message>
    </context>
    <context>
        <name>BriefScreen</name>
        <message>
            <source>Excel Ctrl+E</source>
            <translation>Excel Ctrl+E</translation>
        </message>
        <message>
            <source>Meeting brief</source>
            <translation>会前简报</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>PDF Ctrl+S</source>
            <translation>PDF Ctrl+S</translation>
        </message>
        <message>
            <source>Print Ctrl+P</source>
            <translation>打印 Ctrl+P</translation>
        </message>
        <message>
            <source>Print with options…</source>
            <translation>打印选项…</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message>
            <source>Afterwards</source>
            <translation>改为</translation>
        </message>
        <message>
            <source>Another field</source>
            <translation>再加一个字段</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message numerus="yes">
            <source>Change %n account(s)</source>
            <translation>
                <numerusform>批量修改 %n 个客户</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a field</source>
            <translation>选择字段</translation>
        </message>
        <message>
            <source>Empty this field</source>
            <translation>清空这个字段</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
    </context>
    <context>
        <name>BusinessCard</name>
        <message>
            <source>The business</source>
            <translation>这单生意</translation>
        </message>
        <message>
            <source>Who decides there</source>
            <translation>谁说了算</translation>
        </message>
    </context>
    <context>
        <name>CadenceCard</name>
        <message>
            <source>Add a rule</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Cadence</source>
            <translation>联络频率</translation>
        </message>
        <message>
            <source>Defaults</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Who is contacted at least how often. The plan follows when it is planned anew.</source>
            <translation>什么样的人至少多久联络一次。重新排计划后生效。</translation>
        </message>
    </context>
    <context>
        <name>CalendarExport</name>
        <message numerus="yes">
            <source>%n meeting(s) written to {name}</source>
            <translation>
                <numerusform>%n 场会谈已写入 {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>日历文件 (*.ics)</translation>
        </message>
        <message>
            <source>Export meetings</source>
            <translation>导出会谈</translation>
        </message>
        <message>
            <source>There is no meeting to export</source>
            <translation>没有可导出的会谈</translation>
        </message>
    </context>
    <context>
        <name>CalendarImportDialog</name>
        <message numerus="yes">
            <source>%n called off</source>
            <translation>
                <numerusform>%n 场已取消</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n can't be read</source>
            <translation>
                <numerusform>%n 场读不了</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n 场有改动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s) arranged</source>
            <translation>
                <numerusform>已安排 %n 场会谈</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without an account</source>
            <translation>
                <numerusform>%n 场不知是哪家客户</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>1 month</source>
            <translation>1 个月</translation>
        </message>
        <message>
            <source>1 year</source>
            <translation>1 年</translation>
        </message>
        <message>
            <source>3 months</source>
            <translation>3 个月</translation>
        </message>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>日历文件 (*.ics)</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Import calendar</source>
            <translation>导入日历</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>Take events from today for</source>
            <translation>从今天起取多久的日程</translation>
        </message>
        <message>
            <source>The file has no events in these days.</source>
            <translation>这段时间里没有日程。</translation>
        </message>
        <message>
            <source>{name}: what it brings</source>
            <translation>{name} 会带来这些会谈</translation>
        </message>
    </context>
    <context>
        <name>CalendarPane</name>
        <message>
            <source>Brief</source>
            <translation>简报</translation>
        </message>
        <message>
            <source>Double-click or Enter arranges · drag or Alt+arrows move</source>
            <translation>双击或回车安排，拖动或 Alt+方向键改时间</translation>
        </message>
        <message>
            <source>Earlier (Page Up)</source>
            <translation>往前（Page Up）</translation>
        </message>
        <message>
            <source>Export as calendar file…</source>
            <translation>导出为日历文件…</translation>
        </message>
        <message>
            <source>Later (Page Down)</source>
            <translation>往后（Page Down）</translation>
        </message>
        <message>
            <source>Moved to {day}, {time}</source>
            <translation>已改到 {day} {time}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Today (Home)</source>
            <translation>回到今天（Home）</translation>
        </message>
        <message>
            <source>{first} – {last}, {year}</source>
            <translation>{year} 年 {first} – {last}</translation>
        </message>
    </context>
    <context>
        <name>CalendarPopup</name>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>CalendarView</name>
        <message>
            <source>Taken</source>
            <translation>已有安排</translation>
        </message>
        <message>
            <source>To review</source>
            <translation>待复盘</translation>
        </message>
        <message>
            <source>{day}, {time}, free</source>
            <translation>{day}，{time}，空闲</translation>
        </message>
    </context>
    <context>
        <name>CardView</name>
        <message>
            <source>Again</source>
            <translation>再来</translation>
        </message>
        <message>
            <source>Say it aloud, then turn the card</source>
            <translation>先说出声，再翻面</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>有把握</translation>
        </message>
        <message>
            <source>Turn over</source>
            <translation>翻面</translation>
        </message>
    </context>
    <context>
        <name>CaseBoard</name>
        <message>
            <source>A date that is past can't be planned</source>
            <translation>不能排在已过去的日期</translation>
        </message>
        <message>
            <source>Closed recently</source>
            <translation>近期结案</translation>
        </message>
        <message>
            <source>Due within a week</source>
            <translation>一周内到期</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后</translation>
        </message>
        <message numerus="yes">
            <source>and %n more in the list</source>
            <translation>
                <numerusform>另有 %n 件，见列表</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaseCard</name>
        <message>
            <source>All steps are done. Close it?</source>
            <translation>步骤都做完了，可以结案。</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>CaseDeeds</name>
        <message numerus="yes">
            <source> · %n point(s) not ticked</source>
            <translation>
                <numerusform>，还有 %n 条没核对</numerusform>
            </translation>
        </message>
        <message>
            <source>Another date: {step}</source>
            <translation>已改期：{step}</translation>
        </message>
        <message>
            <source>Closed: {case}</source>
            <translation>已结案：{case}</translation>
        </message>
        <message>
            <source>Done: {step}</source>
            <translation>已完成：{step}</translation>
        </message>
        <message>
            <source>Open again: {case}</source>
            <translation>已恢复：{case}</translation>
        </message>
        <message>
            <source>Removed: {case}</source>
            <translation>已删除：{case}</translation>
        </message>
    </context>
    <context>
        <name>CaseMenu</name>
        <message>
            <source>Account</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Another date …</source>
            <translation>改期…</translation>
        </message>
        <message>
            <source>Close the case …</source>
            <translation>结案…</translation>
        </message>
        <message>
            <source>Next step done</source>
            <translation>完成下一步</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>Close the case</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>What happened, what it means for them</source>
            <translation>发生了什么，对客户有什么影响</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>another date</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>closed {day}</source>
            <translation>{day} 结案</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>opened {day}</source>
            <translation>{day} 开始</translation>
        </message>
        <message>
            <source>unfold</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>完成 {done} / {all}</translation>
        </message>
    </context>
    <context>
        <name>CaseSummary</name>
        <message>
            <source>All steps are done. Close it?</source>
            <translation>步骤都做完了，可以结案。</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Next: </source>
            <translation>下一步：</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>{day}起</translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message numerus="yes">
            <source>%n day(s) behind</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>closed {day}</source>
            <translation>{day}结案</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>{day}完成</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>今天到期</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>未定日期</translation>
        </message>
        <message>
            <source>ready to close</source>
            <translation>可以结案</translation>
        </message>
        <message>
            <source>{done} of {all} steps</source>
            <translation>{done} / {all} 步</translation>
        </message>
    </context>
    <context>
        <name>CasesTab</name>
        <message>
            <source>A case follows a process step by step: who, by when, what to tick. A late step then shows everywhere.</source>
            <translation>服务单按流程一步步走：谁来做、几号前、核对哪几条。哪一步逾期，到处都看得见。</translation>
        </message>
        <message>
            <source>Account or title</source>
            <translation>客户或标题</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>新建服务单</translation>
        </message>
        <message>
            <source>No case fits</source>
            <translation>没有符合筛选的服务单</translation>
        </message>
        <message>
            <source>No service case is running</source>
            <translation>还没有进行中的服务单</translation>
        </message>
    </context>
    <context>
        <name>CautionCard</name>
        <message>
            <source>Warning</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Worth a second look</source>
            <translation>值得再想一想</translation>
        </message>
    </context>
    <context>
        <name>CentreTab</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Add contact</source>
            <translation>添加联系人</translation>
        </message>
        <message>
            <source>Add who decides, approves, uses and buys; influence and support follow.</source>
            <translation>先记下谁决策、谁审批、谁使用、谁采购，再补影响力和支持度。</translation>
        </message>
        <message>
            <source>Buying centre</source>
            <translation>决策链</translation>
        </message>
        <message>
            <source>Contact moved to the bin</source>
            <translation>联系人已移到回收站</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>关系图</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>New contact…</source>
            <translation>新联系人…</translation>
        </message>
        <message>
            <source>Nobody is known here yet</source>
            <translation>还没有联系人</translation>
        </message>
        <message>
            <source>People</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Somebody known already…</source>
            <translation>已有的联系人…</translation>
        </message>
        <message>
            <source>Somebody unknown…</source>
            <translation>待查人物…</translation>
        </message>
        <message>
            <source>Taken out of this account; the person is kept</source>
            <translation>已从本客户移除，联系人仍保留</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
    </context>
    <context>
        <name>ChainGrid</name>
        <message>
            <source>+ difficulty: name it in a few words</source>
            <translation>+ 难点：先用几个字命名</translation>
        </message>
        <message>
            <source>Add one: {keys}</source>
            <translation>添加：{keys}</translation>
        </message>
        <message>
            <source>Benefit</source>
            <translation>利益问题</translation>
        </message>
        <message>
            <source>Ctrl+Shift+D; Ctrl+Enter takes one of the question bank</source>
            <translation>Ctrl+Shift+D；Ctrl+Enter 采用题库的一条</translation>
        </message>
        <message>
            <source>Difficulty</source>
            <translation>难点问题</translation>
        </message>
        <message>
            <source>Implication</source>
            <translation>暗示问题</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>New difficulty</source>
            <translation>新难点</translation>
        </message>
    </context>
    <context>
        <name>ChangesCard</name>
        <message>
            <source>After the import</source>
            <translation>导入后</translation>
        </message>
        <message>
            <source>In the book</source>
            <translation>客户库里</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>会更新的内容</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>哪一条</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <source>Copy numbers</source>
            <translation>复制数据</translation>
        </message>
        <message>
            <source>Numbers copied</source>
            <translation>数据已复制</translation>
        </message>
        <message>
            <source>Picture (*.png);;Drawing (*.svg)</source>
            <translation>图片 (*.png);;矢量图 (*.svg)</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>已保存为 {name}</translation>
        </message>
    </context>
    <context>
        <name>ChartsCard</name>
        <message>
            <source>20/80 curve</source>
            <translation>20/80 曲线</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Revenue and contribution</source>
            <translation>销售额与净贡献</translation>
        </message>
        <message>
            <source>Tier pyramid</source>
            <translation>级别金字塔</translation>
        </message>
    </context>
    <context>
        <name>CheckNote</name>
        <message>
            <source>%1; check it again</source>
            <translation>%1，请再核实</translation>
        </message>
        <message numerus="yes">
            <source>Checked %n day(s) ago</source>
            <translation>
                <numerusform>%n 天前核实过</numerusform>
            </translation>
        </message>
        <message>
            <source>Checked today</source>
            <translation>今天核实</translation>
        </message>
        <message>
            <source>Never checked</source>
            <translation>从未核实</translation>
        </message>
    </context>
    <context>
        <name>CheckPoints</name>
        <message>
            <source>met</source>
            <translation>已满足</translation>
        </message>
        <message>
            <source>not met yet</source>
            <translation>还没满足</translation>
        </message>
    </context>
    <context>
        <name>CheckStep</name>
        <message numerus="yes">
            <source>%Ln value(s) of the file were typed anew.</source>
            <translation>
                <numerusform>文件里有 %Ln 处内容已手工改过。</numerusform>
            </translation>
        </message>
        <message>
            <source>Every row can be taken.</source>
            <translation>每一行都可以导入。</translation>
        </message>
        <message>
            <source>Forget what was typed</source>
            <translation>取消这些修改</translation>
        </message>
        <message>
            <source>The book holds all of it already; nothing would change.</source>
            <translation>客户库里都有了，导入后也不会变。</translation>
        </message>
    </context>
    <context>
        <name>ChurnCard</name>
        <message>
            <source>Hide the plan</source>
            <translation>收起方案</translation>
        </message>
        <message>
            <source>Last order {day}</source>
            <translation>最近下单 {day}</translation>
        </message>
        <message>
            <source>Nothing bought yet</source>
            <translation>还没下过单</translation>
        </message>
        <message>
            <source>Open a win-back plan</source>
            <translation>开始挽回</translation>
        </message>
        <message>
            <source>Win-back plan</source>
            <translation>挽回方案</translation>
        </message>
    </context>
    <context>
        <name>ChurnEffect</name>
        <message>
            <source> and {n} more</source>
            <translation>，另有 {n} 家</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>At high risk {high} → {high_now}, on watch {watch} → {watch_now}.</source>
            <translation>流失风险高 {high} → {high_now} 家，留意 {watch} → {watch_now} 家。</translation>
        </message>
        <message>
            <source>No longer: {names}.</source>
            <translation>不再算高：{names}。</translation>
        </message>
        <message>
            <source>Now high: {names}.</source>
            <translation>新算高的：{names}。</translation>
        </message>
        <message>
            <source>Reading all accounts …</source>
            <translation>正在读所有客户…</translation>
        </message>
        <message>
            <source>With these settings: {high} at high risk today, {watch} on watch.</source>
            <translation>按现在的设置，今天流失风险高 {high} 家，留意 {watch} 家。</translation>
        </message>
    </context>
    <context>
        <name>ChurnFilter</name>
        <message>
            <source>All tiers</source>
            <translation>全部级别</translation>
        </message>
        <message>
            <source>All warnings</source>
            <translation>全部预警</translation>
        </message>
        <message>
            <source>Name or code</source>
            <translation>名称或编号</translation>
        </message>
    </context>
    <context>
        <name>ChurnSettingsCard</name>
        <message>
            <source>Defaults</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Signals of churn</source>
            <translation>流失信号</translation>
        </message>
        <message>
            <source>Where a signal begins it brings half of its points, where it is full all of them; 0 points switch it off. Points add up to the score.</source>
            <translation>到“起算”得一半分，到“算满”得全部；分值填 0 就关掉这一项。各项相加就是流失分。</translation>
        </message>
    </context>
    <context>
        <name>ChurnTab</name>
        <message>
            <source>No account fits the filter.</source>
            <translation>没有符合筛选的客户。</translation>
        </message>
        <message>
            <source>Nobody looks like leaving</source>
            <translation>没有客户要走的迹象</translation>
        </message>
        <message>
            <source>Purchases, orders, payments, people and service give no warning today.</source>
            <translation>采购、下单、回款、人和服务，今天都没有预警。</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>再看一些</translation>
        </message>
    </context>
    <context>
        <name>ClientSafe</name>
        <message>
            <source>Hidden while a client may be looking</source>
            <translation>客户可见模式下隐藏</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>恢复显示</translation>
        </message>
        <message>
            <source>This page shows internal figures of all accounts.</source>
            <translation>本页是全部客户的内部数字。</translation>
        </message>
    </context>
    <context>
        <name>CloseDialog</name>
        <message numerus="yes">
            <source>%n step(s) of it are not done.</source>
            <translation>
                <numerusform>还有 %n 步没做完。</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask how satisfied they are</source>
            <translation>请客户评满意度</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>结案</translation>
        </message>
        <message>
            <source>What was it about</source>
            <translation>问题出在哪里</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>请谁评</translation>
        </message>
    </context>
    <context>
        <name>CoachCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>加入问题</translation>
        </message>
        <message>
            <source>Coach</source>
            <translation>教练</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>去补</translation>
        </message>
        <message>
            <source>Invite</source>
            <translation>邀请</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>去看</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>去勾</translation>
        </message>
    </context>
    <context>
        <name>ColumnChooser</name>
        <message>
            <source>Choose columns</source>
            <translation>选择列</translation>
        </message>
    </context>
    <context>
        <name>ColumnsStep</name>
        <message numerus="yes">
            <source>%n matched</source>
            <translation>
                <numerusform>已对应 %n 列</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more field(s)</source>
            <translation>
                <numerusform>还有 %n 个字段</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts are found by code, then tax number, then name. Empty cells change nothing. The same file twice adds nothing.</source>
            <translation>客户先按编号、再按税号、最后按名称识别。空单元格不改动任何内容，同一个文件导入两次也不会重复。</translation>
        </message>
        <message>
            <source>Choose the column that holds it, or type what is the same in all rows.</source>
            <translation>请选出对应的列；每行都一样的话，选“每行都一样…”填一次就行。</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>对应列</translation>
        </message>
        <message>
            <source>Every column is used.</source>
            <translation>所有列都已用上。</translation>
        </message>
        <message>
            <source>Fewer fields</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>不导入的列</translation>
        </message>
        <message>
            <source>Still needed: %1</source>
            <translation>还缺：%1</translation>
        </message>
    </context>
    <context>
        <name>ComingCard</name>
        <message>
            <source>Arrange</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Birthday of {name}</source>
            <translation>{name}生日</translation>
        </message>
        <message>
            <source>Coming weeks</source>
            <translation>未来几周</translation>
        </message>
        <message>
            <source>Contract ends</source>
            <translation>合同到期</translation>
        </message>
        <message>
            <source>Plan a call</source>
            <translation>安排电话</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已安排</translation>
        </message>
        <message>
            <source>The nearest only</source>
            <translation>只看最近的</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>{who} · lunar calendar</source>
            <translation>{who} · 农历</translation>
        </message>
    </context>
    <context>
        <name>ComingWords</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>already there</source>
            <translation>已有</translation>
        </message>
        <message>
            <source>another company</source>
            <translation>别家的</translation>
        </message>
        <message>
            <source>can't be read</source>
            <translation>填得不对</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新</translation>
        </message>
        <message>
            <source>no date, so today counts</source>
            <translation>没填日期，按今天记</translation>
        </message>
        <message>
            <source>no marks</source>
            <translation>没打分</translation>
        </message>
        <message>
            <source>not of this book</source>
            <translation>不是本库的</translation>
        </message>
        <message>
            <source>older</source>
            <translation>旧的一份</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>{field} “{typed}”</source>
            <translation>{field}填的是“{typed}”</translation>
        </message>
        <message>
            <source>{file}: a newer answer of theirs is there.</source>
            <translation>{file}：同一个人已有更新的一份。</translation>
        </message>
        <message>
            <source>{file}: it was filled in for “{other}”. Send them a form of their own; nothing of it is kept.</source>
            <translation>{file}：填的单位是“{other}”。请另发一份给他们；这份什么都没记。</translation>
        </message>
        <message>
            <source>{file}: it was sent out from another book.</source>
            <translation>{file}：这份问卷是从别的客户库发出的。</translation>
        </message>
        <message>
            <source>{file}: not a single mark was given.</source>
            <translation>{file}：一个分数都没打。</translation>
        </message>
        <message>
            <source>{file}: this survey or its account was removed. Undo brings it back.</source>
            <translation>{file}：这份调查或它的客户已删除，撤销可以找回。</translation>
        </message>
        <message>
            <source>{file}: {fields}. Marks are whole numbers from 1 to 5, recommending is 0 to 10. Correct the file and read it in again; nothing of it is kept.</source>
            <translation>{file}：{fields}。分数要填 1 到 5 的整数，愿意推荐填 0 到 10。请在文件里改好再读入；这份什么都没记。</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Back up the book</source>
            <translation>备份客户库</translation>
        </message>
        <message>
            <source>Client-safe on or off</source>
            <translation>开关客户可见模式</translation>
        </message>
        <message>
            <source>Enter the next meeting</source>
            <translation>进入下一场会谈</translation>
        </message>
        <message>
            <source>Export all dossiers</source>
            <translation>导出全部客户档案册</translation>
        </message>
        <message>
            <source>Export coming meetings</source>
            <translation>导出待开的会谈</translation>
        </message>
        <message>
            <source>Filter this list</source>
            <translation>筛选当前列表</translation>
        </message>
        <message>
            <source>Go to Accounts</source>
            <translation>转到客户</translation>
        </message>
        <message>
            <source>Go to Competitors</source>
            <translation>转到竞争对手</translation>
        </message>
        <message>
            <source>Go to Contact plan</source>
            <translation>转到联络计划</translation>
        </message>
        <message>
            <source>Go to Craft</source>
            <translation>转到会谈成效</translation>
        </message>
        <message>
            <source>Go to Library</source>
            <translation>转到资料库</translation>
        </message>
        <message>
            <source>Go to Meetings</source>
            <translation>转到会谈</translation>
        </message>
        <message>
            <source>Go to Opportunities</source>
            <translation>转到商机</translation>
        </message>
        <message>
            <source>Go to Promises</source>
            <translation>转到承诺</translation>
        </message>
        <message>
            <source>Go to Risk</source>
            <translation>转到流失与健康</translation>
        </message>
        <message>
            <source>Go to Service</source>
            <translation>转到服务</translation>
        </message>
        <message>
            <source>Go to Tiers</source>
            <translation>转到分级与组合</translation>
        </message>
        <message>
            <source>Go to Today</source>
            <translation>转到今日</translation>
        </message>
        <message>
            <source>Go to coverage of the contact plan</source>
            <translation>转到联络完成率</translation>
        </message>
        <message>
            <source>Go to health of accounts</source>
            <translation>转到客户健康度</translation>
        </message>
        <message>
            <source>Go to life cycle</source>
            <translation>转到生命周期</translation>
        </message>
        <message>
            <source>Go to satisfaction</source>
            <translation>转到满意度</translation>
        </message>
        <message>
            <source>Go to service processes</source>
            <translation>转到服务流程</translation>
        </message>
        <message>
            <source>Go to the bin</source>
            <translation>转到回收站</translation>
        </message>
        <message>
            <source>Import a calendar</source>
            <translation>导入日历文件</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>切换浅色或深色</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>New opportunity</source>
            <translation>新建商机</translation>
        </message>
        <message>
            <source>New service case</source>
            <translation>新建服务单</translation>
        </message>
        <message>
            <source>Next meeting's brief</source>
            <translation>下一场会谈的简报</translation>
        </message>
        <message>
            <source>Plan a contact</source>
            <translation>安排联络</translation>
        </message>
        <message>
            <source>Plan the weeks ahead</source>
            <translation>排未来几周</translation>
        </message>
        <message>
            <source>Portfolio on a day of the past</source>
            <translation>回看某一天的客户组合</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Read answers in</source>
            <translation>读入答卷</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Rehearse the next meeting</source>
            <translation>演练下一场会谈</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Show reminders</source>
            <translation>查看提醒</translation>
        </message>
        <message>
            <source>Survey form</source>
            <translation>满意度问卷</translation>
        </message>
        <message>
            <source>Switch language</source>
            <translation>切换语言（中文 / English）</translation>
        </message>
        <message>
            <source>Tidy up duplicates</source>
            <translation>整理重复客户</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Write an answer down</source>
            <translation>记录满意度答复</translation>
        </message>
    </context>
    <context>
        <name>CompetitorsScreen</name>
        <message>
            <source>Add a competitor, then note where they sit and what you hear of them.</source>
            <translation>先添加竞争对手，再记下他们在哪些客户、听到什么。</translation>
        </message>
        <message>
            <source>Competitor moved to the bin</source>
            <translation>竞争对手已移到回收站</translation>
        </message>
        <message>
            <source>Competitors</source>
            <translation>竞争对手</translation>
        </message>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 显示。</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>New competitor</source>
            <translation>新建竞争对手</translation>
        </message>
        <message>
            <source>Who do you meet at your accounts?</source>
            <translation>在客户那里常碰到谁？</translation>
        </message>
    </context>
    <context>
        <name>Conditions</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A field that was removed</source>
            <translation>已移除的字段</translation>
        </message>
        <message>
            <source>Candidate key accounts</source>
            <translation>候选大客户</translation>
        </message>
        <message>
            <source>Key accounts</source>
            <translation>大客户</translation>
        </message>
        <message>
            <source>Service late</source>
            <translation>服务逾期</translation>
        </message>
        <message>
            <source>not filled</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>{label}: {values}</source>
            <translation>{label}：{values}</translation>
        </message>
    </context>
    <context>
        <name>ConflictDialog</name>
        <message>
            <source>Changed elsewhere</source>
            <translation>别处改过</translation>
        </message>
        <message>
            <source>In the book</source>
            <translation>客户库中的内容</translation>
        </message>
        <message>
            <source>Keep what is in the book</source>
            <translation>保留客户库中的内容</translation>
        </message>
        <message>
            <source>Store my entry</source>
            <translation>保存我的填写</translation>
        </message>
        <message>
            <source>Your entry</source>
            <translation>我的填写</translation>
        </message>
    </context>
    <context>
        <name>ContactPanel</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>How sure we are</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>Part and stance</source>
            <translation>角色与态度</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>Take out of this account</source>
            <translation>从本客户移除</translation>
        </message>
        <message>
            <source>We and they</source>
            <translation>我方关系</translation>
        </message>
        <message>
            <source>What they want</source>
            <translation>想要什么</translation>
        </message>
    </context>
    <context>
        <name>ContactPlanBlock</name>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n 次逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>As often as the cadence of its tier asks for</source>
            <translation>按它这一级的联络频率排</translation>
        </message>
        <message>
            <source>Contact plan</source>
            <translation>联络计划</translation>
        </message>
        <message>
            <source>Plan a contact</source>
            <translation>安排联络</translation>
        </message>
        <message>
            <source>Plan it</source>
            <translation>补排</translation>
        </message>
        <message>
            <source>Whole plan</source>
            <translation>全部计划</translation>
        </message>
    </context>
    <context>
        <name>ContactPlanScreen</name>
        <message numerus="yes">
            <source>%n account(s) behind plan</source>
            <translation>
                <numerusform>%n 家落后于计划</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) with nothing planned</source>
            <translation>
                <numerusform>%n 家没有安排</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) ahead</source>
            <translation>
                <numerusform>待联络 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) this week</source>
            <translation>
                <numerusform>本周 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n 次逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>日程</translation>
        </message>
        <message>
            <source>Contact plan</source>
            <translation>联络计划</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>完成率</translation>
        </message>
        <message>
            <source>Export to a calendar</source>
            <translation>导出到日历</translation>
        </message>
        <message>
            <source>Plan a contact by hand</source>
            <translation>手工安排一次联络</translation>
        </message>
        <message>
            <source>Plan the weeks ahead</source>
            <translation>排未来几周</translation>
        </message>
        <message>
            <source>Reading all accounts …</source>
            <translation>正在读所有客户…</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
    </context>
    <context>
        <name>Conversation</name>
        <message>
            <source>F9 writes down the first one; its answer comes next.</source>
            <translation>按 F9 写下第一个，接着记回答。</translation>
        </message>
        <message>
            <source>No questions were planned</source>
            <translation>没有准备问题</translation>
        </message>
    </context>
    <context>
        <name>CostLine</name>
        <message>
            <source>Client's own figure</source>
            <translation>客户自己的数字</translation>
        </message>
        <message>
            <source>Cost a year</source>
            <translation>一年代价</translation>
        </message>
        <message>
            <source>Our estimate</source>
            <translation>我方估算</translation>
        </message>
        <message>
            <source>The client's own figures weigh most; press to change</source>
            <translation>客户自己的数字最有分量；点一下切换</translation>
        </message>
        <message>
            <source>This is no amount; enter digits only.</source>
            <translation>这不是金额，请只填数字。</translation>
        </message>
        <message>
            <source>What it costs them in a year</source>
            <translation>客户一年为此付出的代价</translation>
        </message>
        <message>
            <source>amount</source>
            <translation>金额</translation>
        </message>
    </context>
    <context>
        <name>CountsCard</name>
        <message numerus="yes">
            <source>%n gone since</source>
            <translation>
                <numerusform>之后减少 %n 家</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new since</source>
            <translation>
                <numerusform>之后新增 %n 家</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Then and now</source>
            <translation>当时与现在</translation>
        </message>
    </context>
    <context>
        <name>CoverageTable</name>
        <message>
            <source>Coverage by account</source>
            <translation>各客户完成率</translation>
        </message>
        <message>
            <source>Done / planned</source>
            <translation>完成 / 计划</translation>
        </message>
    </context>
    <context>
        <name>CoverageView</name>
        <message>
            <source>12 months</source>
            <translation>近 12 个月</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>近 90 天</translation>
        </message>
    </context>
    <context>
        <name>CraftScreen</name>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>近 %n 个月</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrange a meeting</source>
            <translation>约会谈</translation>
        </message>
        <message>
            <source>Craft</source>
            <translation>会谈成效</translation>
        </message>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 显示。</translation>
        </message>
        <message>
            <source>Here you will see which meetings move business forward</source>
            <translation>这里看得出哪些会谈真的往前走</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>How meetings are led, and what they bring</source>
            <translation>会谈开得怎么样，带来了什么</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>时间段</translation>
        </message>
        <message>
            <source>Prepare a meeting, hold it and review it: the figures come by themselves.</source>
            <translation>准备、开会、复盘一场会谈，数字自己会出来。</translation>
        </message>
    </context>
    <context>
        <name>Crash</name>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>出了点问题</translation>
        </message>
        <message>
            <source>The step you just took was not carried out. Everything saved before it is safe in your book. You can go on; if it happens again, restart KamDesk and send the report.</source>
            <translation>刚才这一步没有完成，之前保存的内容都在客户库里，没有丢。可以继续使用；如果再次出现，请重启 KamDesk 并把报告发给我们。</translation>
        </message>
    </context>
    <context>
        <name>CriteriaCard</name>
        <message>
            <source>Six criteria</source>
            <translation>六项评分</translation>
        </message>
        <message>
            <source>The criteria were not scored yet.</source>
            <translation>六项还没有评分。</translation>
        </message>
    </context>
    <context>
        <name>CriterionRow</name>
        <message>
            <source>%1 of 5</source>
            <translation>%1 分（满分 5）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>修正</translation>
        </message>
        <message>
            <source>Corrected from %1 on %2: </source>
            <translation>%2 从 %1 分修正：</translation>
        </message>
        <message>
            <source>Judge</source>
            <translation>打分</translation>
        </message>
        <message>
            <source>Judged on %1: </source>
            <translation>%1 打分：</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <source>What do you know that the figures don't?</source>
            <translation>数字看不出的，写在这里</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>还不知道</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>权重 %1</translation>
        </message>
    </context>
    <context>
        <name>DateEdit</name>
        <message>
            <source>Open the calendar</source>
            <translation>打开日历</translation>
        </message>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>年-月-日</translation>
        </message>
    </context>
    <context>
        <name>DateQuestion</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>All dates in “%1” can be read in more than one way. “%2” is:</source>
            <translation>“%1”列的所有日期都有不止一种读法。“%2”是：</translation>
        </message>
        <message>
            <source>Which day is meant?</source>
            <translation>日期怎么读？</translation>
        </message>
        <message>
            <source>day, month, year</source>
            <translation>日/月/年</translation>
        </message>
        <message>
            <source>month, day, year</source>
            <translation>月/日/年</translation>
        </message>
        <message>
            <source>year, month, day</source>
            <translation>年/月/日</translation>
        </message>
    </context>
    <context>
        <name>DayBox</name>
        <message>
            <source>Worked in exchange</source>
            <translation>调休上班</translation>
        </message>
        <message numerus="yes">
            <source>and %n more: filter to see them</source>
            <translation>
                <numerusform>还有 %n 次，筛选后可见</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayDeeds</name>
        <message>
            <source>Birthday of {name}</source>
            <translation>{name}生日</translation>
        </message>
        <message>
            <source>Call planned for {day}: {name}</source>
            <translation>已安排 {day}给{name}打电话</translation>
        </message>
        <message>
            <source>Done: {what}</source>
            <translation>已完成：{what}</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>DifficultyCell</name>
        <message>
            <source>Difficulty</source>
            <translation>难点</translation>
        </message>
        <message>
            <source>Difficulty in a few words</source>
            <translation>难点，几个字</translation>
        </message>
        <message>
            <source>Drag to reorder, or Alt+Up and Alt+Down</source>
            <translation>拖动排序，或按 Alt+↑、Alt+↓</translation>
        </message>
        <message>
            <source>How do you ask about it?</source>
            <translation>怎么问？</translation>
        </message>
        <message>
            <source>Remove this chain: Ctrl+Shift+Delete</source>
            <translation>删除这条线索：Ctrl+Shift+Delete</translation>
        </message>
        <message>
            <source>What of ours solves it</source>
            <translation>能解决：我方的什么</translation>
        </message>
        <message>
            <source>What of ours solves it; not to be said too soon</source>
            <translation>我方用什么解决；别急着说出口</translation>
        </message>
    </context>
    <context>
        <name>DoneForm</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>next field</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>store</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>DossierDialog</name>
        <message numerus="yes">
            <source>%n dossier(s) written.</source>
            <translation>
                <numerusform>已写出 %n 份档案册。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message numerus="yes">
            <source>Export %n dossier(s)</source>
            <translation>
                <numerusform>导出 %n 份客户档案册</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>For the client: no tier, margins, stance or notes</source>
            <translation>给客户看：不含级别、毛利、态度和备注</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>One Excel workbook for each account.</source>
            <translation>每个客户一个 Excel 工作簿。</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n dossier(s) are written and complete.</source>
            <translation>
                <numerusform>已停止。已完整写出 %n 份档案册。</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Write under another name</source>
            <translation>换个文件名写</translation>
        </message>
    </context>
    <context>
        <name>DraftBanner</name>
        <message numerus="yes">
            <source>%n gap(s) of the file</source>
            <translation>
                <numerusform>档案里的 %n 处未知</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Begin with an empty plan</source>
            <translation>从空白计划开始</translation>
        </message>
        <message>
            <source>Drafted from {sources}. Change what does not fit.</source>
            <translation>已根据{sources}起草，不合适的直接改。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>the last meeting</source>
            <translation>上次会谈</translation>
        </message>
        <message>
            <source>the question bank</source>
            <translation>题库</translation>
        </message>
    </context>
    <context>
        <name>DropDialog</name>
        <message>
            <source>Drop</source>
            <translation>取消承诺</translation>
        </message>
        <message>
            <source>Drop the promise</source>
            <translation>取消承诺</translation>
        </message>
        <message>
            <source>It counts as not kept.</source>
            <translation>会计为没有兑现。</translation>
        </message>
        <message>
            <source>Overtaken, no longer wanted, can't be done</source>
            <translation>情况变了、对方不再需要、做不到</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>They let it be, it is no longer needed</source>
            <translation>对方不做了、已经不需要</translation>
        </message>
    </context>
    <context>
        <name>DropZone</name>
        <message>
            <source>Choose file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Drop a file here</source>
            <translation>把文件拖到这里</translation>
        </message>
        <message>
            <source>Exactly as the back office sends it: .xlsx, .xls, .ods, .csv or .vcf. Title rows, merged cells and any order of columns are fine.</source>
            <translation>后台发来什么样就用什么样：.xlsx、.xls、.ods、.csv、.vcf 都行，有标题行、合并单元格、列的顺序不同也没关系。</translation>
        </message>
    </context>
    <context>
        <name>EmptyBook</name>
        <message>
            <source>Import from Excel</source>
            <translation>从 Excel 导入</translation>
        </message>
        <message>
            <source>Import them from Excel or CSV, or write down the first one.</source>
            <translation>可以从 Excel 或 CSV 导入，也可以先记下第一个。</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>Open the sample territory</source>
            <translation>打开示例区域</translation>
        </message>
        <message>
            <source>Your accounts will be listed here</source>
            <translation>客户会列在这里</translation>
        </message>
    </context>
    <context>
        <name>ExistingQuestion</name>
        <message numerus="yes">
            <source>%Ln file(s) are already there</source>
            <translation>
                <numerusform>有 %Ln 个文件已经存在</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>两个都保留</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>What colleagues have written into them is lost if they are replaced.</source>
            <translation>如果覆盖，别人在里面改过的内容就没有了。</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>还有 %Ln 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExpectedLine</name>
        <message>
            <source>Raised</source>
            <translation>提到了</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>ExplainPage</name>
        <message>
            <source>Next account</source>
            <translation>下一个客户</translation>
        </message>
        <message>
            <source>Open account</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Previous account</source>
            <translation>上一个客户</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>分级与组合</translation>
        </message>
    </context>
    <context>
        <name>FactLineWidget</name>
        <message>
            <source>Fill in what goes into the file.</source>
            <translation>请先填要写进档案的内容。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take into the file</source>
            <translation>写进档案</translation>
        </message>
        <message>
            <source>What was learned</source>
            <translation>了解到什么</translation>
        </message>
        <message>
            <source>Write the day that goes into the file, like 12-5 or 2027-03-31.</source>
            <translation>请写要进档案的日期，如 12-5 或 2027-03-31。</translation>
        </message>
        <message>
            <source>in the file since {day}</source>
            <translation>{day} 已写进档案</translation>
        </message>
    </context>
    <context>
        <name>FactValue</name>
        <message>
            <source>amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数字</translation>
        </message>
    </context>
    <context>
        <name>FactsCard</name>
        <message>
            <source>Learned</source>
            <translation>新信息</translation>
        </message>
        <message>
            <source>Something else that is new about them</source>
            <translation>还了解到什么</translation>
        </message>
        <message>
            <source>one tick each takes it into the file</source>
            <translation>打勾即写进客户档案</translation>
        </message>
        <message>
            <source>{taken} of {all} in the file</source>
            <translation>已入档 {taken} / {all}</translation>
        </message>
    </context>
    <context>
        <name>FieldsCard</name>
        <message>
            <source>Nothing in the profile was different.</source>
            <translation>资料没有变化。</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>资料</translation>
        </message>
        <message>
            <source>The account was not in the book.</source>
            <translation>当时还没有这个客户。</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>led to a need</source>
            <translation>问出明确需求</translation>
        </message>
        <message>
            <source>led to an advance</source>
            <translation>带来进展</translation>
        </message>
        <message>
            <source>times asked</source>
            <translation>问过次数</translation>
        </message>
    </context>
    <context>
        <name>FiguresBlock</name>
        <message>
            <source>%1 statement</source>
            <translation>%1 年报</translation>
        </message>
        <message>
            <source>Can they pay, are they sound? Two years tell.</source>
            <translation>付不付得起，稳不稳健，两年的年报就看得出。</translation>
        </message>
        <message>
            <source>Enter statements</source>
            <translation>录入年报</translation>
        </message>
        <message>
            <source>Five figures</source>
            <translation>财务五项</translation>
        </message>
        <message>
            <source>Use as question</source>
            <translation>用作提问</translation>
        </message>
        <message>
            <source>industry %1</source>
            <translation>行业 %1</translation>
        </message>
        <message>
            <source>last year %1</source>
            <translation>上年 %1</translation>
        </message>
    </context>
    <context>
        <name>FiguresTab</name>
        <message>
            <source>F8 shows them.</source>
            <translation>按 F8 恢复显示。</translation>
        </message>
        <message>
            <source>Their statements are hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示对方的财务数据</translation>
        </message>
    </context>
    <context>
        <name>FileCard</name>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>What do clients praise?</source>
            <translation>客户夸他们什么？</translation>
        </message>
        <message>
            <source>What do they do when we come near?</source>
            <translation>我们一靠近，他们怎么做？</translation>
        </message>
        <message>
            <source>Where do they let clients down?</source>
            <translation>他们在哪里让客户失望？</translation>
        </message>
    </context>
    <context>
        <name>FileNeeds</name>
        <message>
            <source>What can come in</source>
            <translation>可以导入的内容</translation>
        </message>
    </context>
    <context>
        <name>FileStep</name>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>共 %n 列</numerusform>
            </translation>
        </message>
        <message>
            <source>+ %1, by %2</source>
            <translation>+ %1，按“%2”关联</translation>
        </message>
        <message>
            <source>Add columns from another file…</source>
            <translation>从另一个文件补充列…</translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>换一个文件…</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>前几行</translation>
        </message>
        <message>
            <source>Leave out again</source>
            <translation>不再关联</translation>
        </message>
        <message>
            <source>Like “%1” last time: the same columns again</source>
            <translation>和上次的“%1”一样：列已照旧对应好</translation>
        </message>
        <message>
            <source>Match anew</source>
            <translation>重新对应</translation>
        </message>
        <message>
            <source>What was answered and mended then holds for this file too.</source>
            <translation>上次回答过的问题、改过的内容，这次也照用。</translation>
        </message>
    </context>
    <context>
        <name>FillGapDialog</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>是哪一位？</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>City</source>
            <translation>全部城市</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>全部行业</translation>
        </message>
        <message>
            <source>Let this condition go</source>
            <translation>去掉这个条件</translation>
        </message>
        <message>
            <source>Name, pinyin, code</source>
            <translation>名称、拼音、编号</translation>
        </message>
        <message>
            <source>Nothing planned</source>
            <translation>没有安排</translation>
        </message>
    </context>
    <context>
        <name>FirstDay</name>
        <message>
            <source>Begin with your accounts and sales: import them from Excel, or look around in the sample first.</source>
            <translation>先放进客户和销售：从 Excel 导入，或者先看看示例。</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>Sample territory</source>
            <translation>示例区域</translation>
        </message>
        <message>
            <source>Your day will be here: the next meeting, promises that are due, accounts without a next step</source>
            <translation>一天的安排会显示在这里：下一场会谈、到期的承诺、没有下一步的客户</translation>
        </message>
    </context>
    <context>
        <name>FollowingCell</name>
        <message>
            <source>Question bank: “{text}”</source>
            <translation>题库建议：“{text}”</translation>
        </message>
    </context>
    <context>
        <name>ForecastView</name>
        <message>
            <source>Give opportunities a value, a chance and an expected date.</source>
            <translation>给商机填上金额、把握和预计日期。</translation>
        </message>
        <message>
            <source>Nothing to reckon with yet</source>
            <translation>还没有可以预测的商机</translation>
        </message>
        <message>
            <source>What the forecast can't hold</source>
            <translation>进不了预测的</translation>
        </message>
        <message>
            <source>What weighs most</source>
            <translation>分量最重的</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>A workbook comes back by mail and is read in; a page is filled in by hand.</source>
            <translation>Excel 表填好发回，可以直接读入；纸质页手填。</translation>
        </message>
        <message>
            <source>As</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>发出日期</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Name, pinyin or initials</source>
            <translation>名称、拼音或首字母</translation>
        </message>
        <message>
            <source>Nobody by name</source>
            <translation>不指定人</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>纸质页</translation>
        </message>
        <message numerus="yes">
            <source>Save %n form(s) …</source>
            <translation>
                <numerusform>保存 %n 份问卷…</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the form …</source>
            <translation>保存问卷…</translation>
        </message>
        <message>
            <source>Survey form</source>
            <translation>满意度问卷</translation>
        </message>
        <message>
            <source>Who is asked</source>
            <translation>请谁来评</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Excel 表</translation>
        </message>
        <message>
            <source>answered {day}</source>
            <translation>{day} 答过</translation>
        </message>
        <message>
            <source>asked {day}</source>
            <translation>{day} 已发</translation>
        </message>
    </context>
    <context>
        <name>FreeDayDialog</name>
        <message>
            <source>On {day}</source>
            <translation>改到 {day}</translation>
        </message>
        <message>
            <source>The nearest working day is {day}.</source>
            <translation>最近的工作日是{day}。</translation>
        </message>
        <message>
            <source>There all the same</source>
            <translation>仍排在这天</translation>
        </message>
        <message>
            <source>{day} is no working day</source>
            <translation>{day}不上班</translation>
        </message>
    </context>
    <context>
        <name>GapOffers</name>
        <message>
            <source>Ask</source>
            <translation>转提问</translation>
        </message>
        <message>
            <source>Not on file, so ask (Ctrl+G takes the first)</source>
            <translation>档案未知，可以问（Ctrl+G 取第一条）</translation>
        </message>
    </context>
    <context>
        <name>GeneralSettings</name>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>客户库</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>货币</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Free software under the Apache licence 2.0. Your data stays on this machine; the program opens no network connection.</source>
            <translation>自由软件，采用 Apache 2.0 许可。数据只存在这台电脑上，程序不连接网络。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>语言与外观</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Open the data folder</source>
            <translation>打开数据文件夹</translation>
        </message>
        <message>
            <source>Open the log folder</source>
            <translation>打开日志文件夹</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
    </context>
    <context>
        <name>Glance</name>
        <message numerus="yes">
            <source>%n contact(s) due</source>
            <translation>
                <numerusform>%n 次联络到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n may leave</source>
            <translation>
                <numerusform>%n 个流失预警</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n 场会谈</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) due</source>
            <translation>
                <numerusform>%n 项承诺到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service step(s) due</source>
            <translation>
                <numerusform>%n 个服务步骤到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n task(s) due</source>
            <translation>
                <numerusform>%n 项任务到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a next step</source>
            <translation>
                <numerusform>%n 个客户没有下一步</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without outcome</source>
            <translation>
                <numerusform>%n 场缺结果</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is due today. Every account has a next step.</source>
            <translation>今天没有到期的事，每个客户都有下一步。</translation>
        </message>
    </context>
    <context>
        <name>GroupBlock</name>
        <message>
            <source>%1 (contribution %2)</source>
            <translation>%1（贡献 %2）</translation>
        </message>
        <message numerus="yes">
            <source>Group of %n account(s)</source>
            <translation>
                <numerusform>集团 %n 家</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Group of %n account(s): %1</source>
            <translation>
                <numerusform>集团 %n 家，合计 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>alone %1</source>
            <translation>自身 %1</translation>
        </message>
        <message>
            <source>together %1</source>
            <translation>连同下级 %1</translation>
        </message>
    </context>
    <context>
        <name>GroupCard</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n 位联系人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) known</source>
            <translation>
                <numerusform>已知 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare and merge</source>
            <translation>对比并合并</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>不是同一家</translation>
        </message>
        <message>
            <source>People in the group</source>
            <translation>集团里的人</translation>
        </message>
        <message>
            <source>also here: %1</source>
            <translation>同时在这里：%1</translation>
        </message>
        <message>
            <source>nobody known</source>
            <translation>还没有认识的人</translation>
        </message>
    </context>
    <context>
        <name>HealthModel</name>
        <message>
            <source>Trend</source>
            <translation>走势</translation>
        </message>
        <message>
            <source>Weakest</source>
            <translation>最弱的两项</translation>
        </message>
    </context>
    <context>
        <name>HealthTab</name>
        <message numerus="yes">
            <source>%n account(s), health {mean} on average</source>
            <translation>
                <numerusform>%n 家客户，平均健康度 {mean}</numerusform>
            </translation>
        </message>
        <message>
            <source>Name or code</source>
            <translation>名称或编号</translation>
        </message>
    </context>
    <context>
        <name>HealthTable</name>
        <message>
            <source>Accounts by health</source>
            <translation>按健康度排列的客户</translation>
        </message>
    </context>
    <context>
        <name>HeroCard</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Advance wanted</source>
            <translation>本次要争取的进展</translation>
        </message>
        <message>
            <source>Continue preparing</source>
            <translation>继续准备</translation>
        </message>
        <message>
            <source>Enter meeting</source>
            <translation>进入会谈</translation>
        </message>
        <message>
            <source>Fallback: %1</source>
            <translation>退路：%1</translation>
        </message>
        <message>
            <source>Nobody invited yet</source>
            <translation>还没有邀请人</translation>
        </message>
        <message>
            <source>Not set yet</source>
            <translation>还没有设定</translation>
        </message>
        <message>
            <source>Nothing: well prepared</source>
            <translation>没有，准备充分</translation>
        </message>
        <message>
            <source>Open the brief</source>
            <translation>打开会前简报</translation>
        </message>
        <message>
            <source>The plan lacks</source>
            <translation>计划还缺</translation>
        </message>
        <message>
            <source>Who will be there</source>
            <translation>到场</translation>
        </message>
        <message>
            <source>against us</source>
            <translation>反对</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>brief</source>
            <translation>简报</translation>
        </message>
        <message>
            <source>meeting</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>neutral</source>
            <translation>中立</translation>
        </message>
        <message>
            <source>stance unknown</source>
            <translation>态度未知</translation>
        </message>
        <message>
            <source>supports us</source>
            <translation>支持</translation>
        </message>
    </context>
    <context>
        <name>HiddenOpportunities</name>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 显示。</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
    </context>
    <context>
        <name>HiddenPlan</name>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>The plan names other clients. F8 shows it.</source>
            <translation>联络计划里有其他客户的名字。按 F8 显示。</translation>
        </message>
    </context>
    <context>
        <name>HiddenScreen</name>
        <message>
            <source>F8 shows it again.</source>
            <translation>按 F8 重新显示。</translation>
        </message>
        <message>
            <source>Hidden while a client may be looking</source>
            <translation>客户可能在看，已隐藏</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>重新显示</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>Earlier evaluations</source>
            <translation>历次评定</translation>
        </message>
        <message>
            <source>Nothing was applied yet.</source>
            <translation>还没有应用过评定。</translation>
        </message>
        <message>
            <source>score %1</source>
            <translation>评分 %1</translation>
        </message>
    </context>
    <context>
        <name>HistoryTab</name>
        <message>
            <source>%1: </source>
            <translation>%1：</translation>
        </message>
        <message>
            <source>Every change is written down here with its day and both values.</source>
            <translation>每次修改都会记在这里，写明日期和前后内容。</translation>
        </message>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 恢复显示。</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Nothing was changed yet</source>
            <translation>还没有修改</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>已撤销</translation>
        </message>
    </context>
    <context>
        <name>ImplicationCell</name>
        <message>
            <source>+ implication question</source>
            <translation>+ 暗示问题</translation>
        </message>
        <message>
            <source>Implications</source>
            <translation>暗示问题</translation>
        </message>
        <message>
            <source>No implication question yet</source>
            <translation>还没有暗示问题</translation>
        </message>
    </context>
    <context>
        <name>ImportHead</name>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message numerus="yes">
            <source>%n matched</source>
            <translation>
                <numerusform>已对应 %n 列</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>还缺 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Check right away</source>
            <translation>直接检查</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>对应列</translation>
        </message>
        <message>
            <source>Done. It can be undone as a whole at any time.</source>
            <translation>已完成，随时可以整批撤销。</translation>
        </message>
        <message>
            <source>Everything in this file is in the book already.</source>
            <translation>文件里的内容，客户库里都有了，不用再导入。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Files of the back office as they are; nothing is written yet.</source>
            <translation>后台发来什么样就用什么样，现在还不会写入任何内容。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln row(s)</source>
            <translation>
                <numerusform>导入 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>再导入一个文件</translation>
        </message>
        <message>
            <source>Look whether each column stands for the right thing.</source>
            <translation>看看每一列对应得对不对。</translation>
        </message>
        <message>
            <source>Look whether the right row is taken for the headings.</source>
            <translation>看看表头认得对不对。</translation>
        </message>
        <message>
            <source>Next: columns</source>
            <translation>下一步：对应列</translation>
        </message>
        <message>
            <source>Next: headings</source>
            <translation>下一步：看表头</translation>
        </message>
        <message>
            <source>No row can be taken as it is; look at the reasons below.</source>
            <translation>没有一行能直接导入，请看下面的原因。</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>表头</translation>
        </message>
        <message>
            <source>Something was mended since; check once more before importing.</source>
            <translation>刚改过内容，再检查一遍就可以导入。</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>重新开始</translation>
        </message>
        <message>
            <source>This is what would happen. Nothing is written yet.</source>
            <translation>导入后会是这样，目前还没有写入任何内容。</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>第 %1 行</translation>
        </message>
    </context>
    <context>
        <name>ImportKinds</name>
        <message>
            <source>Clients' balance sheets and income; the years may stand side by side.</source>
            <translation>客户的年报数字，年份可横排。</translation>
        </message>
        <message>
            <source>Contact cards (.vcf) from a phone or a mail program.</source>
            <translation>手机或邮箱导出的名片（.vcf）。</translation>
        </message>
        <message>
            <source>Invoices with their due days, and payments.</source>
            <translation>开票、到期日和回款。</translation>
        </message>
        <message numerus="yes">
            <source>Looks like a list of accounts, %Ln row(s)</source>
            <translation>
                <numerusform>看起来是客户名单，共 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like a list of contacts, %Ln row(s)</source>
            <translation>
                <numerusform>看起来是联系人名单，共 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like contact cards, %Ln card(s)</source>
            <translation>
                <numerusform>看起来是名片，共 %Ln 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like financial statements, %Ln row(s)</source>
            <translation>
                <numerusform>看起来是财务报表，共 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like invoices and payments, %Ln row(s)</source>
            <translation>
                <numerusform>看起来是应收和回款，共 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like order lines, %Ln row(s)</source>
            <translation>
                <numerusform>看起来是订单明细，共 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like product lines, %Ln row(s)</source>
            <translation>
                <numerusform>看起来是产品线，共 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looks like totals by month, %Ln row(s)</source>
            <translation>
                <numerusform>看起来是月度台账，共 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Names, codes, city, industry; a contact beside each.</source>
            <translation>名称、编号、税号、城市，可带联系人。</translation>
        </message>
        <message>
            <source>Order lines: a day, an account, and an amount or price × quantity.</source>
            <translation>订单明细：日期、客户、金额等。</translation>
        </message>
        <message>
            <source>People with their account, job title, phone and e-mail.</source>
            <translation>姓名、所属客户、职务、电话、邮箱。</translation>
        </message>
        <message>
            <source>Totals of each account by month; the months may stand side by side.</source>
            <translation>每月的销售额、毛利、成本，可横排。</translation>
        </message>
        <message>
            <source>What we sell, for shares of wallet and white space.</source>
            <translation>我方产品线，用来看份额和空白。</translation>
        </message>
    </context>
    <context>
        <name>ImportScreen</name>
        <message>
            <source>%1 refused rows.xlsx</source>
            <translation>%1 未导入的行.xlsx</translation>
        </message>
        <message>
            <source>Checking every row; nothing is written yet</source>
            <translation>正在逐行检查，尚未写入任何内容</translation>
        </message>
        <message>
            <source>Choose file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Everything that “%1” added is taken out again, and what it changed gets its old values back.</source>
            <translation>“%1”新增的内容会全部移除，改过的内容恢复原值。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Importing; the book was backed up before</source>
            <translation>正在导入，导入前先备份客户库</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Save refused rows</source>
            <translation>保存未导入的行</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>已保存：%1</translation>
        </message>
        <message>
            <source>Something that this import brought in was changed since, so it was not undone. Nothing is lost; undo the later change first.</source>
            <translation>这批导入的内容后来又改过，所以没有撤销，数据都在；请先撤销后来的修改。</translation>
        </message>
        <message>
            <source>Tables and cards</source>
            <translation>表格和名片</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>The import was undone; the book is as it was before.</source>
            <translation>导入已撤销，客户库恢复原样。</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Undo this import?</source>
            <translation>撤销这次导入？</translation>
        </message>
    </context>
    <context>
        <name>ImprovisedCapture</name>
        <message>
            <source>A question that was not planned</source>
            <translation>没有准备、当场想到的问题</translation>
        </message>
        <message>
            <source>Another question</source>
            <translation>临时提问</translation>
        </message>
        <message>
            <source>{key} again takes the next kind</source>
            <translation>再按 {key} 换类型</translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message>
            <source>Add columns</source>
            <translation>补充列</translation>
        </message>
        <message>
            <source>Add columns from another file</source>
            <translation>从另一个文件补充列</translation>
        </message>
        <message>
            <source>Column in %1</source>
            <translation>“%1”的列</translation>
        </message>
        <message>
            <source>Column in this file</source>
            <translation>本文件的列</translation>
        </message>
        <message>
            <source>Which columns hold the same number or name in both files?</source>
            <translation>两个文件里，哪两列是同一个编号或名称？</translation>
        </message>
    </context>
    <context>
        <name>KeepingDeeds</name>
        <message>
            <source>Done: {what}</source>
            <translation>已完成：{what}</translation>
        </message>
        <message>
            <source>In the contact plan: {what}</source>
            <translation>已排进联络计划：{what}</translation>
        </message>
        <message>
            <source>Left in “{stage}” until the facts change</source>
            <translation>留在“{stage}”，情况有变再提</translation>
        </message>
        <message>
            <source>Moved to “{stage}”</source>
            <translation>已移到“{stage}”</translation>
        </message>
        <message>
            <source>Open again: {what}</source>
            <translation>重新打开：{what}</translation>
        </message>
        <message>
            <source>Removed: {what}</source>
            <translation>已删除：{what}</translation>
        </message>
        <message>
            <source>Task: {what}</source>
            <translation>已记为任务：{what}</translation>
        </message>
        <message>
            <source>Win-back plan opened: {account}</source>
            <translation>开始挽回：{account}</translation>
        </message>
    </context>
    <context>
        <name>KeepingJob</name>
        <message>
            <source>Reading closed months: {done} of {total}</source>
            <translation>正在读已结月份：{done}/{total}</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>KeptCard</name>
        <message>
            <source>Being read from the facts of both days …</source>
            <translation>正在按两天的事实计算…</translation>
        </message>
        <message>
            <source>Health, churn and life cycle</source>
            <translation>健康度、流失与生命周期</translation>
        </message>
        <message>
            <source>Mean health</source>
            <translation>平均健康度</translation>
        </message>
        <message numerus="yes">
            <source>Over %n accounts</source>
            <translation>
                <numerusform>共 %n 家可评</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped. Choose the day again to read it.</source>
            <translation>已停止，重新选择日期即可再算。</translation>
        </message>
    </context>
    <context>
        <name>KnownFacts</name>
        <message>
            <source>On file already</source>
            <translation>档案已知</translation>
        </message>
    </context>
    <context>
        <name>KnownPersonDialog</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Add somebody known</source>
            <translation>添加已有的联系人</translation>
        </message>
        <message>
            <source>One person may serve several companies; what is known stays one.</source>
            <translation>一个人可以在几家公司任职，资料只记一份。</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>输入姓名或拼音</translation>
        </message>
    </context>
    <context>
        <name>LateStepsCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Service steps due</source>
            <translation>服务到期</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天到期</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerCard</name>
        <message>
            <source>%1, not added up</source>
            <translation>%1，未计入</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) overdue</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Credit note</source>
            <translation>红字冲账</translation>
        </message>
        <message>
            <source>Dated ahead</source>
            <translation>日期未到</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>发票</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>发票</translation>
        </message>
        <message>
            <source>Invoices and payments</source>
            <translation>发票与付款</translation>
        </message>
        <message>
            <source>Invoices or payments</source>
            <translation>发票或付款</translation>
        </message>
        <message>
            <source>No invoices yet. Write one down, or import a list.</source>
            <translation>还没有发票。记一张，或导入清单。</translation>
        </message>
        <message>
            <source>No payments yet. Write one down, or import a list.</source>
            <translation>还没有付款。记一笔，或导入清单。</translation>
        </message>
        <message>
            <source>Not due</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未付</translation>
        </message>
        <message>
            <source>Paid %1</source>
            <translation>%1 付清</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>开票 %1</translation>
        </message>
        <message>
            <source>the oldest open ones</source>
            <translation>冲最早的未付发票</translation>
        </message>
    </context>
    <context>
        <name>LedgerFilters</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>双方</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Promise, account or person</source>
            <translation>承诺、客户或人名</translation>
        </message>
    </context>
    <context>
        <name>LedgerRow</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Drop …</source>
            <translation>取消…</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Only this account</source>
            <translation>只看这家客户</translation>
        </message>
        <message>
            <source>Only this person</source>
            <translation>只看这个人</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Open its meeting</source>
            <translation>打开会谈</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>meeting of {day}</source>
            <translation>{day}会谈</translation>
        </message>
    </context>
    <context>
        <name>LessonsCard</name>
        <message>
            <source>Account</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Cause and result</source>
            <translation>原因和结果</translation>
        </message>
        <message>
            <source>First warned</source>
            <translation>首次预警</translation>
        </message>
        <message>
            <source>Kept, buys again</source>
            <translation>留住了，还在买</translation>
        </message>
        <message>
            <source>Last order</source>
            <translation>最近下单</translation>
        </message>
        <message>
            <source>Lost, buys no more</source>
            <translation>流失了，不再下单</translation>
        </message>
        <message>
            <source>Months ahead</source>
            <translation>提前几个月</translation>
        </message>
        <message>
            <source>No account has been warned of as high in a closed month. Readings are kept every month, so that warnings can be checked against what came of them.</source>
            <translation>已结月份里没有客户被列为流失风险高。每月的读数都会留存，日后好对照预警准不准。</translation>
        </message>
        <message>
            <source>Score then</source>
            <translation>当时分数</translation>
        </message>
        <message>
            <source>Still at high risk</source>
            <translation>风险仍高</translation>
        </message>
        <message>
            <source>Too early to tell</source>
            <translation>还看不出</translation>
        </message>
        <message>
            <source>What came of earlier warnings</source>
            <translation>以前的预警后来怎样</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>后来</translation>
        </message>
        <message>
            <source>Win-back under way</source>
            <translation>正在挽回</translation>
        </message>
        <message numerus="yes">
            <source>and %n earlier one(s)</source>
            <translation>
                <numerusform>另有更早的 %n 家</numerusform>
            </translation>
        </message>
        <message>
            <source>average notice before the last order: {months} mo.</source>
            <translation>流失的平均在最后一单前 {months} 个月就已预警</translation>
        </message>
        <message>
            <source>{warned} warned, {kept} kept, {lost} lost, {open} still open</source>
            <translation>预警 {warned} 家：留住 {kept}，流失 {lost}，未定 {open}</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n 个客户</numerusform>
            </translation>
        </message>
        <message>
            <source>At stake</source>
            <translation>涉及销售</translation>
        </message>
        <message>
            <source>Filter by name or pinyin</source>
            <translation>按名称或拼音筛选</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>名录</translation>
        </message>
        <message>
            <source>No competitor is called that.</source>
            <translation>没有这个名称的竞争对手。</translation>
        </message>
        <message>
            <source>nothing known yet</source>
            <translation>还没有资料</translation>
        </message>
    </context>
    <context>
        <name>LibraryScreen</name>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 显示。</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>资料库</translation>
        </message>
        <message>
            <source>New objection</source>
            <translation>新建异议</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>新建问题</translation>
        </message>
        <message>
            <source>Objections</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题库</translation>
        </message>
    </context>
    <context>
        <name>LifecycleCard</name>
        <message>
            <source>Arranged</source>
            <translation>已安排</translation>
        </message>
        <message>
            <source>Before “{stage}”</source>
            <translation>进入“{stage}”之前</translation>
        </message>
        <message>
            <source>Good to do now</source>
            <translation>现在适合做</translation>
        </message>
        <message>
            <source>How it got here</source>
            <translation>怎么走到这里</translation>
        </message>
        <message>
            <source>Left in “{stage}”</source>
            <translation>留在“{stage}”</translation>
        </message>
        <message>
            <source>Make it a task</source>
            <translation>记为任务</translation>
        </message>
        <message>
            <source>Plan it</source>
            <translation>排进计划</translation>
        </message>
        <message>
            <source>changed in the profile</source>
            <translation>在档案里改的</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>{day} 起</translation>
        </message>
        <message numerus="yes">
            <source>within %n day(s)</source>
            <translation>
                <numerusform>%n 天内</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LimitsDialog</name>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Meeting the decision maker</source>
            <translation>多久要见一次决策人</translation>
        </message>
        <message>
            <source>The map warns when they were not met for more days than this.</source>
            <translation>超过这个天数没有见面，关系图会提醒。</translation>
        </message>
    </context>
    <context>
        <name>LineDialog</name>
        <message>
            <source>A credit note is negative</source>
            <translation>红字发票填负数</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Empty: after the usual terms</source>
            <translation>留空则按常用账期</translation>
        </message>
        <message>
            <source>Empty: the oldest open invoices</source>
            <translation>留空则冲最早的未付发票</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>发票</translation>
        </message>
        <message>
            <source>New invoice</source>
            <translation>记一张发票</translation>
        </message>
        <message>
            <source>New payment</source>
            <translation>记一笔付款</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>付款</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
    </context>
    <context>
        <name>LineRow</name>
        <message>
            <source>Ask next time: “%1”</source>
            <translation>下次问：“%1”</translation>
        </message>
        <message>
            <source>In-house %</source>
            <translation>自制 %</translation>
        </message>
        <message>
            <source>Ours %</source>
            <translation>我方 %</translation>
        </message>
        <message>
            <source>Remove what was typed</source>
            <translation>删除已填的数字</translation>
        </message>
        <message>
            <source>Will be asked on %1: “%2”</source>
            <translation>%1 会问：“%2”</translation>
        </message>
        <message>
            <source>we sell %1</source>
            <translation>我方年销 %1</translation>
        </message>
    </context>
    <context>
        <name>ListExport</name>
        <message numerus="yes">
            <source>%n account(s) written to %1</source>
            <translation>
                <numerusform>已把 %n 个客户写入 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts %1.xlsx</source>
            <translation>客户名单 %1.xlsx</translation>
        </message>
    </context>
    <context>
        <name>ListNameDialog</name>
        <message>
            <source>It always holds the accounts that fit its filter.</source>
            <translation>名单里始终是符合筛选条件的客户，随数据自动更新。</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>ListsBar</name>
        <message>
            <source>Keep as smart list</source>
            <translation>存为智能名单</translation>
        </message>
        <message>
            <source>Pin above the table</source>
            <translation>置顶</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Rename smart list</source>
            <translation>智能名单改名</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Smart lists</source>
            <translation>智能名单</translation>
        </message>
        <message>
            <source>Take the present filter</source>
            <translation>改用当前筛选</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>取消置顶</translation>
        </message>
    </context>
    <context>
        <name>LiveKeys</name>
        <message>
            <source>Everything typed is kept</source>
            <translation>内容已保存</translation>
        </message>
        <message>
            <source>another question</source>
            <translation>换一个</translation>
        </message>
        <message>
            <source>asked, go on</source>
            <translation>已问，下一个</translation>
        </message>
        <message>
            <source>client-safe</source>
            <translation>客户可见</translation>
        </message>
        <message>
            <source>objection</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>other question</source>
            <translation>临时提问</translation>
        </message>
        <message>
            <source>promise</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>quote</source>
            <translation>记原话</translation>
        </message>
    </context>
    <context>
        <name>LiveQuestion</name>
        <message>
            <source>Asked</source>
            <translation>已问</translation>
        </message>
        <message>
            <source>Their answer</source>
            <translation>对方的回答</translation>
        </message>
    </context>
    <context>
        <name>LoggedLine</name>
        <message>
            <source>Met: done for it</source>
            <translation>已满足</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新</translation>
        </message>
        <message>
            <source>became explicit</source>
            <translation>由隐含变为明确</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Opening the book…</source>
            <translation>正在打开客户库…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>MapActions</name>
        <message numerus="yes">
            <source>%n question(s) added to the next meeting</source>
            <translation>
                <numerusform>已在下次会谈中加入 %n 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask at the next meeting</source>
            <translation>下次会谈时问</translation>
        </message>
        <message>
            <source>Influences…</source>
            <translation>影响…</translation>
        </message>
        <message>
            <source>Name this person…</source>
            <translation>填写是谁…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Put on the map as unknown</source>
            <translation>作为待查人物放上图</translation>
        </message>
        <message>
            <source>Remove line</source>
            <translation>删除连线</translation>
        </message>
        <message>
            <source>Remove line to %1</source>
            <translation>删除到%1的连线</translation>
        </message>
        <message>
            <source>Reports to…</source>
            <translation>汇报给…</translation>
        </message>
        <message>
            <source>Take off the map</source>
            <translation>从图上移除</translation>
        </message>
    </context>
    <context>
        <name>MapCard</name>
        <message>
            <source>The relationship map then</source>
            <translation>当时的关系图</translation>
        </message>
        <message>
            <source>There was nobody on the map yet.</source>
            <translation>当时关系图上还没有人。</translation>
        </message>
    </context>
    <context>
        <name>MapPane</name>
        <message>
            <source>Drag a card to move it; its upper handle leads to the superior, the right one to whom they influence. Double-click opens.</source>
            <translation>拖动卡片移动；从上方圆点连到上级，从右侧圆点连到所影响的人；双击打开。</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>适应窗口</translation>
        </message>
        <message>
            <source>Influences whom? Choose with the arrows and Enter; Esc leaves.</source>
            <translation>影响谁？用方向键选择，回车确定，Esc 取消。</translation>
        </message>
        <message>
            <source>Picture (*.png);;Drawing (*.svg);;Document (*.pdf)</source>
            <translation>图片 (*.png);;矢量图 (*.svg);;文档 (*.pdf)</translation>
        </message>
        <message>
            <source>Reports to whom? Choose with the arrows and Enter; Esc leaves.</source>
            <translation>汇报给谁？用方向键选择，回车确定，Esc 取消。</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>已保存为 {name}</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>整理</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>放大（+）</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>缩小（−）</translation>
        </message>
    </context>
    <context>
        <name>MapThen</name>
        <message>
            <source>The relationship map then</source>
            <translation>当时的关系图</translation>
        </message>
    </context>
    <context>
        <name>MapView</name>
        <message>
            <source>Relationship map</source>
            <translation>关系图</translation>
        </message>
    </context>
    <context>
        <name>MatchRow</name>
        <message>
            <source>Not in this file</source>
            <translation>文件中没有</translation>
        </message>
        <message>
            <source>The same in all rows…</source>
            <translation>每行都一样…</translation>
        </message>
        <message>
            <source>What holds for all rows</source>
            <translation>所有行都用的内容</translation>
        </message>
        <message>
            <source>matched</source>
            <translation>已对应</translation>
        </message>
        <message>
            <source>needed</source>
            <translation>必填</translation>
        </message>
    </context>
    <context>
        <name>MeetingHeader</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>{minutes} min agreed</source>
            <translation>约定 {minutes} 分钟</translation>
        </message>
    </context>
    <context>
        <name>MeetingLiveScreen</name>
        <message>
            <source>Anything else worth keeping</source>
            <translation>其他值得记下的</translation>
        </message>
        <message>
            <source>End and review</source>
            <translation>结束并复盘</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
    </context>
    <context>
        <name>MeetingReviewScreen</name>
        <message>
            <source>Choose what the meeting brought.</source>
            <translation>请选择会谈结果。</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Enter</source>
            <translation>Ctrl+Shift+Enter</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Draft the next meeting</source>
            <translation>起草下次会谈</translation>
        </message>
        <message>
            <source>Finish and draft the next</source>
            <translation>完成并起草下次</translation>
        </message>
        <message>
            <source>Finish only</source>
            <translation>只完成复盘</translation>
        </message>
        <message>
            <source>Finish review</source>
            <translation>完成复盘</translation>
        </message>
        <message>
            <source>Meeting reviewed</source>
            <translation>会谈已复盘</translation>
        </message>
        <message>
            <source>Meeting reviewed, the next one is drafted</source>
            <translation>会谈已复盘，下次计划已起草</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>计划</translation>
        </message>
    </context>
    <context>
        <name>MeetingRow</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>简报</translation>
        </message>
        <message>
            <source>Prepare</source>
            <translation>准备</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分钟</translation>
        </message>
    </context>
    <context>
        <name>MeetingScreen</name>
        <message>
            <source>Brief</source>
            <translation>会前简报</translation>
        </message>
        <message>
            <source>Call the meeting off</source>
            <translation>取消会谈</translation>
        </message>
        <message>
            <source>Draft what is blank</source>
            <translation>起草空白处</translation>
        </message>
        <message>
            <source>Enter meeting F6</source>
            <translation>进入会谈 F6</translation>
        </message>
        <message>
            <source>Meeting called off</source>
            <translation>会谈已取消</translation>
        </message>
        <message>
            <source>Meeting moved to the bin</source>
            <translation>会谈已移到回收站</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>One page, F5</source>
            <translation>一页纸，F5</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>承诺已兑现</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复盘</translation>
        </message>
        <message>
            <source>Ten minutes of practice, F7</source>
            <translation>练十分钟，F7</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>会谈有什么结果</translation>
        </message>
    </context>
    <context>
        <name>MeetingTimer</name>
        <message>
            <source>took {gone} of {minutes} min</source>
            <translation>用了 {gone} / {minutes} 分钟</translation>
        </message>
        <message>
            <source>{gone} min · {left} left</source>
            <translation>已谈 {gone} 分钟 · 还剩 {left}</translation>
        </message>
        <message>
            <source>{minutes} min agreed</source>
            <translation>约定 {minutes} 分钟</translation>
        </message>
        <message>
            <source>{minutes} min over</source>
            <translation>超时 {minutes} 分钟</translation>
        </message>
    </context>
    <context>
        <name>MeetingsBlock</name>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Plan a meeting along the four steps; it will be here.</source>
            <translation>按四个步骤准备一场会谈，会列在这里。</translation>
        </message>
    </context>
    <context>
        <name>MeetingsCard</name>
        <message>
            <source>Brief</source>
            <translation>简报</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Outcome missing</source>
            <translation>缺结果</translation>
        </message>
        <message>
            <source>Record outcome</source>
            <translation>记录结果</translation>
        </message>
        <message>
            <source>Waiting for the outcome</source>
            <translation>等待记录结果</translation>
        </message>
    </context>
    <context>
        <name>MeetingsScreen</name>
        <message numerus="yes">
            <source>%n coming</source>
            <translation>
                <numerusform>%n 场待开</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n 场会谈</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to review</source>
            <translation>
                <numerusform>%n 场待复盘</numerusform>
            </translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>日程</translation>
        </message>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Calendar file</source>
            <translation>日历文件</translation>
        </message>
        <message>
            <source>Export coming meetings…</source>
            <translation>导出待开的会谈…</translation>
        </message>
        <message>
            <source>Export these days…</source>
            <translation>导出这段时间…</translation>
        </message>
        <message>
            <source>Import calendar…</source>
            <translation>导入日历…</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
    </context>
    <context>
        <name>MergeView</name>
        <message>
            <source>%1 goes to the bin; its name stays searchable, its code is noted.</source>
            <translation>%1 会移到回收站；名称仍可搜到，编号记入备注。</translation>
        </message>
        <message>
            <source>All sales: %1 + %2 = %3</source>
            <translation>全部销售额：%1 + %2 = %3</translation>
        </message>
        <message>
            <source>Is merged into it: %1</source>
            <translation>并入：%1</translation>
        </message>
        <message>
            <source>Make one account of two</source>
            <translation>合并两个客户</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Merging …</source>
            <translation>正在合并…</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>不是同一家</translation>
        </message>
        <message>
            <source>Nothing hangs on the second account.</source>
            <translation>第二个客户名下没有记录。</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>合并后</translation>
        </message>
        <message>
            <source>Stays: %1</source>
            <translation>保留：%1</translation>
        </message>
        <message>
            <source>Swap sides</source>
            <translation>左右对调</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>整理</translation>
        </message>
        <message>
            <source>What moves</source>
            <translation>一并转移</translation>
        </message>
    </context>
    <context>
        <name>MethodCards</name>
        <message>
            <source>Defaults</source>
            <translation>恢复默认</translation>
        </message>
    </context>
    <context>
        <name>ModeChoice</name>
        <message>
            <source>Add and update</source>
            <translation>新增并更新</translation>
        </message>
        <message>
            <source>New ones are added; known ones take over what the file says.</source>
            <translation>没有的新增，已有的按文件更新。</translation>
        </message>
        <message>
            <source>Only add</source>
            <translation>只新增</translation>
        </message>
        <message>
            <source>Only update</source>
            <translation>只更新</translation>
        </message>
        <message>
            <source>Rows that the book doesn't hold yet stay out.</source>
            <translation>客户库里没有的行不导入。</translation>
        </message>
        <message>
            <source>What may happen</source>
            <translation>怎么导入</translation>
        </message>
        <message>
            <source>What the book holds already stays as it is.</source>
            <translation>客户库里已有的保持不变。</translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message>
            <source>+{count} more</source>
            <translation>另有 {count} 场</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
    </context>
    <context>
        <name>MoreFiltersDialog</name>
        <message>
            <source>Any</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Candidate key accounts: expected monthly purchase from %1</source>
            <translation>候选大客户：预计月采购额 %1 起</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Key accounts: the six criteria reach the threshold</source>
            <translation>大客户：六项评分达到标准</translation>
        </message>
        <message>
            <source>Service late: a step of a case is past its date</source>
            <translation>服务逾期：服务单有步骤过了日期</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message numerus="yes">
            <source>Show %n account(s)</source>
            <translation>
                <numerusform>显示 %n 个客户</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MovedCard</name>
        <message>
            <source>Nobody has another tier since.</source>
            <translation>之后没有客户换级别。</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>The first %1 of %2. Press a cell of the matrix to narrow them.</source>
            <translation>列出前 %1 家，共 %2 家；点矩阵中的一格可缩小范围。</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>当时</translation>
        </message>
        <message>
            <source>They are where they were.</source>
            <translation>这些客户级别没有变。</translation>
        </message>
        <message>
            <source>Who moved</source>
            <translation>谁变了</translation>
        </message>
    </context>
    <context>
        <name>MovementCard</name>
        <message>
            <source>Compare with</source>
            <translation>与其他评定比较</translation>
        </message>
        <message>
            <source>Fell most</source>
            <translation>跌得最多</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>流向</translation>
        </message>
        <message>
            <source>Health fell at {fell} of {all} accounts, rose at {rose}</source>
            <translation>{all} 家里 {fell} 家健康度下降，{rose} 家上升</translation>
        </message>
        <message>
            <source>Health holds everywhere</source>
            <translation>各家健康度都稳</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>No account moved by 5 points or more.</source>
            <translation>没有客户变动 5 分以上。</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Rose most</source>
            <translation>升得最多</translation>
        </message>
        <message>
            <source>Rows: before. Columns: now. Press a cell to see who.</source>
            <translation>行：上次；列：本次。点一格看是谁、为什么</translation>
        </message>
        <message>
            <source>by 5 points or more since the end of {month}</source>
            <translation>与 {month}底相比，变动 5 分以上</translation>
        </message>
    </context>
    <context>
        <name>MovementMatrix</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n 个客户</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoversSide</name>
        <message>
            <source>Nobody</source>
            <translation>没有</translation>
        </message>
    </context>
    <context>
        <name>MovesCard</name>
        <message>
            <source>Who must move</source>
            <translation>要争取的人</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Accounts</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Bin</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>Competitors</source>
            <translation>竞争对手</translation>
        </message>
        <message>
            <source>Contact plan</source>
            <translation>联络计划</translation>
        </message>
        <message>
            <source>Craft</source>
            <translation>会谈成效</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>资料库</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Opportunities</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>流失与健康</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>分级与组合</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
    </context>
    <context>
        <name>NeedCapture</name>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>What they said, word for word</source>
            <translation>对方的原话</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>{key} again turns it round</source>
            <translation>再按 {key} 切换</translation>
        </message>
    </context>
    <context>
        <name>NeedCell</name>
        <message>
            <source>+ need, in their words</source>
            <translation>+ 需求，记原话</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>需求</translation>
        </message>
    </context>
    <context>
        <name>NeedLine</name>
        <message>
            <source>Explicit once the client has stated the wish</source>
            <translation>客户亲口说出愿望，才是明确需求</translation>
        </message>
        <message>
            <source>In their words</source>
            <translation>客户原话</translation>
        </message>
        <message>
            <source>Remove: Ctrl+Shift+Delete</source>
            <translation>删除：Ctrl+Shift+Delete</translation>
        </message>
        <message>
            <source>Said by whom?</source>
            <translation>谁说的？</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>谁说的</translation>
        </message>
    </context>
    <context>
        <name>NeedList</name>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Needs are written down in a meeting and gathered here.</source>
            <translation>会谈中记下的需求会汇总在这里。</translation>
        </message>
    </context>
    <context>
        <name>NeedLogCard</name>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>stronger or weaker than before?</source>
            <translation>比上次更强还是更弱？</translation>
        </message>
        <message>
            <source>{explicit} of {all} explicit</source>
            <translation>明确 {explicit} / {all}</translation>
        </message>
    </context>
    <context>
        <name>NeedsBlock</name>
        <message>
            <source>Explicit needs %1, implied %2</source>
            <translation>明确需求 %1 · 隐含 %2</translation>
        </message>
        <message>
            <source>Last meeting %1</source>
            <translation>最近会谈 %1</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Plan questions</source>
            <translation>准备问题</translation>
        </message>
        <message>
            <source>What the client wishes, in their own words.</source>
            <translation>客户想要什么，用客户的原话记下来。</translation>
        </message>
    </context>
    <context>
        <name>NeedsCard</name>
        <message>
            <source>Becomes a difficulty of this plan</source>
            <translation>作为难点放进这份计划</translation>
        </message>
        <message>
            <source>Needs found so far</source>
            <translation>已发现的需求</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>纳入计划</translation>
        </message>
        <message>
            <source>not in a chain here</source>
            <translation>还没进线索</translation>
        </message>
        <message>
            <source>{explicit} explicit, {implied} implied</source>
            <translation>明确 {explicit} · 隐含 {implied}</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
    </context>
    <context>
        <name>NewAccountDialog</name>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>打开它</translation>
        </message>
    </context>
    <context>
        <name>NewCaseDialog</name>
        <message>
            <source>Due by working days</source>
            <translation>按工作日限期，各步到期日：</translation>
        </message>
        <message>
            <source>Due by working days, as for {tier}</source>
            <translation>按{tier}客户的工作日限期，各步到期日：</translation>
        </message>
        <message>
            <source>Name, pinyin or initials</source>
            <translation>名称、拼音或首字母</translation>
        </message>
        <message>
            <source>New service case</source>
            <translation>新建服务单</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>事由</translation>
        </message>
    </context>
    <context>
        <name>NewCompetitorDialog</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>New competitor</source>
            <translation>新建竞争对手</translation>
        </message>
    </context>
    <context>
        <name>NewContactDialog</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>新建联系人</translation>
        </message>
    </context>
    <context>
        <name>NewGapDialog</name>
        <message>
            <source>A role or a title is enough; the name follows when it is known.</source>
            <translation>写下角色或职务就行，查明后再补姓名。</translation>
        </message>
        <message>
            <source>Put on the map</source>
            <translation>放到图上</translation>
        </message>
        <message>
            <source>Somebody unknown</source>
            <translation>待查人物</translation>
        </message>
    </context>
    <context>
        <name>NewMeetingDialog</name>
        <message>
            <source>Arrange</source>
            <translation>安排</translation>
        </message>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Choose a day, like 12-5 or +7.</source>
            <translation>请填日期，如 12-5 或 +7。</translation>
        </message>
        <message>
            <source>Choose a person from the list.</source>
            <translation>请从列表里选人。</translation>
        </message>
        <message>
            <source>Choose an account.</source>
            <translation>请选择客户。</translation>
        </message>
        <message>
            <source>Meeting with {account}</source>
            <translation>与{account}会谈</translation>
        </message>
        <message>
            <source>Minutes from 5 to 600.</source>
            <translation>时长 5 到 600 分钟。</translation>
        </message>
        <message>
            <source>Name, pinyin or initials</source>
            <translation>名称、拼音或首字母</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Write a time like 14:30.</source>
            <translation>请填时间，如 14:30。</translation>
        </message>
    </context>
    <context>
        <name>NewOpportunityDialog</name>
        <message>
            <source>Name, pinyin or initials</source>
            <translation>名称、拼音或首字母</translation>
        </message>
        <message>
            <source>New opportunity</source>
            <translation>新建商机</translation>
        </message>
        <message>
            <source>What do you want to sell them?</source>
            <translation>想卖给他们什么？</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
    </context>
    <context>
        <name>NewPromiseCard</name>
        <message>
            <source>+ a promise: what will be done</source>
            <translation>+ 承诺：要做什么</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Name, initials or code</source>
            <translation>名称、首字母或编号</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Written down: {what}</source>
            <translation>已记下：{what}</translation>
        </message>
    </context>
    <context>
        <name>NewPromiseDialog</name>
        <message>
            <source>New promise</source>
            <translation>新建承诺</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
    </context>
    <context>
        <name>NewcomersCard</name>
        <message numerus="yes">
            <source> and %Ln more</source>
            <translation>
                <numerusform>，另有 %Ln 个</numerusform>
            </translation>
        </message>
        <message>
            <source>In the book: “%1”</source>
            <translation>客户库里有“%1”</translation>
        </message>
        <message>
            <source>In this file: “%1”</source>
            <translation>文件里还有“%1”</translation>
        </message>
        <message>
            <source>It is the same</source>
            <translation>是同一家</translation>
        </message>
        <message>
            <source>New accounts</source>
            <translation>会新建的客户</translation>
        </message>
        <message>
            <source>nearly the same names first</source>
            <translation>名称相近的排在前面</translation>
        </message>
        <message>
            <source>taken for it</source>
            <translation>当作同一家</translation>
        </message>
    </context>
    <context>
        <name>NextAdvanceCard</name>
        <message>
            <source>Nobody yet</source>
            <translation>还没有人</translation>
        </message>
        <message>
            <source>What they will do</source>
            <translation>对方要做的事</translation>
        </message>
        <message>
            <source>Who at the client</source>
            <translation>对方的谁</translation>
        </message>
        <message>
            <source>person + action + date</source>
            <translation>人 + 行动 + 日期</translation>
        </message>
    </context>
    <context>
        <name>NextBlock</name>
        <message>
            <source>An account without a next step drifts.</source>
            <translation>没有下一步，客户会慢慢疏远。</translation>
        </message>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>No advance is set yet</source>
            <translation>还没有写要争取的进展</translation>
        </message>
        <message>
            <source>No meeting, no next step</source>
            <translation>没有会谈，也没有下一步</translation>
        </message>
        <message>
            <source>Prepare</source>
            <translation>继续准备</translation>
        </message>
        <message>
            <source>To win: %1</source>
            <translation>争取：%1</translation>
        </message>
        <message>
            <source>Write next step</source>
            <translation>写下一步</translation>
        </message>
    </context>
    <context>
        <name>NextMeetingCard</name>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Next meeting</source>
            <translation>下次会谈</translation>
        </message>
        <message>
            <source>Open its plan</source>
            <translation>打开计划</translation>
        </message>
        <message>
            <source>Our next step with this account</source>
            <translation>我方下一步做什么</translation>
        </message>
        <message>
            <source>The next meeting is arranged</source>
            <translation>下次会谈已安排</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What happens next</source>
            <translation>接下来</translation>
        </message>
    </context>
    <context>
        <name>NoAccounts</name>
        <message>
            <source>Contacts are planned for accounts that have a tier and people.</source>
            <translation>客户评定了级别、有了联系人，就能排联络。</translation>
        </message>
        <message>
            <source>Go to Accounts</source>
            <translation>转到客户</translation>
        </message>
        <message>
            <source>No accounts to contact yet</source>
            <translation>还没有要联络的客户</translation>
        </message>
    </context>
    <context>
        <name>NoMatch</name>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>No account fits these filters</source>
            <translation>没有符合筛选的客户</translation>
        </message>
        <message>
            <source>Typing finds parts of names, pinyin, initials and codes.</source>
            <translation>可以输入名称的一部分、拼音、首字母或编号。</translation>
        </message>
    </context>
    <context>
        <name>NoMeetingCard</name>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>No meeting is planned. The next one will be here with its plan.</source>
            <translation>还没有安排会谈。下一场会谈和它的计划会显示在这里。</translation>
        </message>
    </context>
    <context>
        <name>NoOpportunities</name>
        <message>
            <source>New opportunity</source>
            <translation>新建商机</translation>
        </message>
        <message>
            <source>What do you want to sell next, and to whom?</source>
            <translation>下一单想卖什么，卖给谁？</translation>
        </message>
        <message>
            <source>Write it down with value and date: the board shows what stands still, the forecast what to expect.</source>
            <translation>记下金额和日期：看板看得出哪些停住了，预测看得出指望得上多少。</translation>
        </message>
    </context>
    <context>
        <name>NoOpportunityFits</name>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>No opportunity fits these filters</source>
            <translation>没有符合条件的商机</translation>
        </message>
    </context>
    <context>
        <name>NoPlan</name>
        <message>
            <source>Every account with a tier gets its visits and calls for the next eight weeks, on working days. How often is set in Settings.</source>
            <translation>给每家评定过级别的客户排好未来八周的拜访和电话，只排在工作日。频率在“设置”里定。</translation>
        </message>
        <message>
            <source>Nobody left out</source>
            <translation>一家都不落下</translation>
        </message>
        <message>
            <source>Plan the weeks ahead</source>
            <translation>排未来几周</translation>
        </message>
    </context>
    <context>
        <name>NoSales</name>
        <message>
            <source>Here you will see which accounts bring 80% of your contribution</source>
            <translation>这里会显示哪些客户带来 80% 的净贡献</translation>
        </message>
        <message>
            <source>Import sales</source>
            <translation>导入销售</translation>
        </message>
        <message>
            <source>Import sales with amount and gross profit or cost; each account then gets a tier, with the reason.</source>
            <translation>导入带金额和毛利（或成本）的销售记录，每个客户就有级别和依据。</translation>
        </message>
    </context>
    <context>
        <name>NotesCard</name>
        <message>
            <source>From whom?</source>
            <translation>听谁说的？</translation>
        </message>
        <message>
            <source>Intelligence</source>
            <translation>情报</translation>
        </message>
        <message>
            <source>Note removed</source>
            <translation>情报已删除</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Prices heard, people who left, promises they broke: date it and say from whom.</source>
            <translation>听到的报价、谁走了、哪次失信，都记下日期和来源。</translation>
        </message>
        <message>
            <source>Remove note</source>
            <translation>删除情报</translation>
        </message>
        <message>
            <source>What did you hear?</source>
            <translation>听到什么？</translation>
        </message>
        <message>
            <source>What is new about this account</source>
            <translation>这家客户有什么新情况</translation>
        </message>
        <message>
            <source>What was said, in short</source>
            <translation>简要记下说了什么</translation>
        </message>
        <message>
            <source>Which account?</source>
            <translation>哪个客户？</translation>
        </message>
        <message>
            <source>Which competitor?</source>
            <translation>哪家竞争对手？</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
    </context>
    <context>
        <name>NothingFits</name>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>No contact fits these filters</source>
            <translation>没有符合筛选的联络</translation>
        </message>
    </context>
    <context>
        <name>ObjectionAfter</name>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>What we answered</source>
            <translation>我方怎么答的</translation>
        </message>
    </context>
    <context>
        <name>ObjectionCapture</name>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Objections</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>What holds them back</source>
            <translation>对方在顾虑什么</translation>
        </message>
    </context>
    <context>
        <name>ObjectionForm</name>
        <message>
            <source>As the client says it</source>
            <translation>照客户说的话写</translation>
        </message>
        <message>
            <source>Ask what the problem costs, then prove</source>
            <translation>先问问题让客户花了多少，再拿事实说明</translation>
        </message>
        <message>
            <source>Edit answer</source>
            <translation>修改答复</translation>
        </message>
        <message>
            <source>New objection</source>
            <translation>新建异议</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>Where it comes from, when it works</source>
            <translation>从哪里来，什么时候管用</translation>
        </message>
    </context>
    <context>
        <name>ObjectionLine</name>
        <message>
            <source>Kind of objection</source>
            <translation>异议类型</translation>
        </message>
        <message>
            <source>Remove: Ctrl+Shift+Delete</source>
            <translation>删除：Ctrl+Shift+Delete</translation>
        </message>
        <message>
            <source>What they say</source>
            <translation>对方会说</translation>
        </message>
        <message>
            <source>What we answer</source>
            <translation>我方怎么答</translation>
        </message>
        <message numerus="yes">
            <source>worked %n time(s)</source>
            <translation>
                <numerusform>奏效 %n 次</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ObjectionList</name>
        <message>
            <source>Answer: %1</source>
            <translation>答复：%1</translation>
        </message>
        <message>
            <source>Objections</source>
            <translation>异议</translation>
        </message>
    </context>
    <context>
        <name>ObjectionPanel</name>
        <message>
            <source>Add answer</source>
            <translation>添加答复</translation>
        </message>
        <message>
            <source>An answer of your own</source>
            <translation>写一条自己的答复</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>留用</translation>
        </message>
        <message>
            <source>Keep it as an answer to this</source>
            <translation>留作这条异议的答复</translation>
        </message>
        <message>
            <source>Worked before</source>
            <translation>以前管用的答复</translation>
        </message>
        <message numerus="yes">
            <source>Worked {worked} of %n time(s)</source>
            <translation>
                <numerusform>用过 %n 次，{worked} 次被认可</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ObjectionsAfterCard</name>
        <message>
            <source>Objections</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>{settled} of {all} settled</source>
            <translation>已答复 {settled} / {all}</translation>
        </message>
    </context>
    <context>
        <name>ObjectionsCard</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>+ objection, as they would say it</source>
            <translation>+ 异议，用对方的话写</translation>
        </message>
        <message>
            <source>Expect</source>
            <translation>预备</translation>
        </message>
        <message>
            <source>Objections expected</source>
            <translation>预计异议</translation>
        </message>
        <message>
            <source>They keep saying</source>
            <translation>客户反复提到</translation>
        </message>
    </context>
    <context>
        <name>ObjectionsTab</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Answer moved to the bin</source>
            <translation>答复已移到回收站</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Filter objections</source>
            <translation>筛选异议</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>用过</translation>
        </message>
        <message>
            <source>How many answers there are</source>
            <translation>有几条答复</translation>
        </message>
        <message>
            <source>How often one of them was given</source>
            <translation>答复用过几次</translation>
        </message>
        <message>
            <source>How often the client accepted it</source>
            <translation>客户认可了几次</translation>
        </message>
        <message>
            <source>No objection fits. Loosen the filter, or add the one you heard.</source>
            <translation>没有符合的异议。放宽筛选，或把听到的加进来。</translation>
        </message>
        <message>
            <source>Objection</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>Objection and answer are in the plan</source>
            <translation>异议和答复已加入计划</translation>
        </message>
        <message>
            <source>Objections</source>
            <translation>异议</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>自建</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>认可</translation>
        </message>
    </context>
    <context>
        <name>OneShortCard</name>
        <message>
            <source>Missing: {point}</source>
            <translation>还缺：{point}</translation>
        </message>
        <message>
            <source>No account is one point short of its next stage.</source>
            <translation>没有客户离下一阶段只差一项。</translation>
        </message>
        <message>
            <source>One point short</source>
            <translation>只差一项</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 家</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OpenPromisesCard</name>
        <message>
            <source>Kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Open promises</source>
            <translation>未兑现的承诺</translation>
        </message>
    </context>
    <context>
        <name>OpeningCard</name>
        <message>
            <source>Agreed, minutes</source>
            <translation>约定分钟</translation>
        </message>
        <message>
            <source>How you begin, in a sentence or two</source>
            <translation>开场白，一两句</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>初步接触</translation>
        </message>
        <message>
            <source>Our people</source>
            <translation>我方</translation>
        </message>
        <message>
            <source>Samples, figures, statements</source>
            <translation>样本、数据、对账单</translation>
        </message>
        <message>
            <source>What this meeting is to achieve</source>
            <translation>这次会谈要达成什么</translation>
        </message>
        <message>
            <source>who you are, why you are here</source>
            <translation>我是谁、为何而来</translation>
        </message>
    </context>
    <context>
        <name>Opportunities</name>
        <message>
            <source>%1 weighted of %2</source>
            <translation>加权 %1 / 全额 %2</translation>
        </message>
        <message>
            <source>Advances</source>
            <translation>已有进展</translation>
        </message>
        <message>
            <source>Chance</source>
            <translation>把握</translation>
        </message>
        <message>
            <source>Continuations</source>
            <translation>连续暂不成交</translation>
        </message>
        <message>
            <source>in a row, up to the last meeting</source>
            <translation>连续次数，到最近一次会谈为止</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>未定</translation>
        </message>
    </context>
    <context>
        <name>OpportunitiesBlock</name>
        <message>
            <source>All %1</source>
            <translation>全部 %1 个</translation>
        </message>
        <message>
            <source>Nothing is pursued here yet.</source>
            <translation>还没有在跟的商机。</translation>
        </message>
        <message>
            <source>Opportunities</source>
            <translation>商机</translation>
        </message>
    </context>
    <context>
        <name>OpportunitiesScreen</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>进行中 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n opportunity(ies)</source>
            <translation>
                <numerusform>%n 个商机</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n opportunity(ies) found</source>
            <translation>
                <numerusform>找到 %n 个商机</numerusform>
            </translation>
        </message>
        <message>
            <source>Board</source>
            <translation>看板</translation>
        </message>
        <message>
            <source>Export list to Excel</source>
            <translation>名单导出到 Excel</translation>
        </message>
        <message>
            <source>Forecast</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>New opportunity</source>
            <translation>新建商机</translation>
        </message>
        <message>
            <source>Opportunities</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Opportunity moved to the bin</source>
            <translation>商机已移到回收站</translation>
        </message>
    </context>
    <context>
        <name>OpportunityDetail</name>
        <message>
            <source>Lost</source>
            <translation>丢单</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Opportunities</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Park</source>
            <translation>搁置</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>赢单</translation>
        </message>
    </context>
    <context>
        <name>OpportunityExport</name>
        <message numerus="yes">
            <source>%n opportunity(ies) written to %1</source>
            <translation>
                <numerusform>已把 %n 个商机写入 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Opportunities %1.xlsx</source>
            <translation>商机名单 %1.xlsx</translation>
        </message>
    </context>
    <context>
        <name>OpportunityFilters</name>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Opportunity or account</source>
            <translation>商机或客户</translation>
        </message>
    </context>
    <context>
        <name>OpportunityTable</name>
        <message>
            <source>Opportunities</source>
            <translation>商机</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message numerus="yes">
            <source>%Ln new account(s)</source>
            <translation>
                <numerusform>新建 %Ln 个客户</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new contact(s)</source>
            <translation>
                <numerusform>新建 %Ln 位联系人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new invoice(s)</source>
            <translation>
                <numerusform>新增 %Ln 张发票</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new payment(s)</source>
            <translation>
                <numerusform>新增 %Ln 笔回款</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new product line(s)</source>
            <translation>
                <numerusform>新建 %Ln 条产品线</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new statement(s)</source>
            <translation>
                <numerusform>新增 %Ln 份报表</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) in the file</source>
            <translation>
                <numerusform>文件共 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Mended</source>
            <translation>已改好</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>amount %1</source>
            <translation>金额合计 %1</translation>
        </message>
        <message>
            <source>paid %1</source>
            <translation>回款 %1</translation>
        </message>
        <message>
            <source>refused %1</source>
            <translation>未导入 %1</translation>
        </message>
    </context>
    <context>
        <name>OutcomeCard</name>
        <message>
            <source>An advance: person, action and date are there</source>
            <translation>算进展：人、行动、日期齐全</translation>
        </message>
        <message>
            <source>Got</source>
            <translation>拿到的</translation>
        </message>
        <message>
            <source>How they put it, word for word</source>
            <translation>对方的原话</translation>
        </message>
        <message>
            <source>Kind words, nothing agreed</source>
            <translation>谈得不错，没有约定</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>会谈结果</translation>
        </message>
        <message>
            <source>Record as advance</source>
            <translation>记为进展</translation>
        </message>
        <message>
            <source>Record as continuation</source>
            <translation>记为暂不成交</translation>
        </message>
        <message>
            <source>The advance you wanted: person, action and date are there</source>
            <translation>拿到了想要的进展：人、行动、日期齐全</translation>
        </message>
        <message>
            <source>They placed the order</source>
            <translation>当场下单</translation>
        </message>
        <message>
            <source>They said no</source>
            <translation>对方明确拒绝</translation>
        </message>
        <message>
            <source>They will do something by a day</source>
            <translation>对方答应在某天前做一件事</translation>
        </message>
        <message>
            <source>What the meeting brought</source>
            <translation>这次会谈的结果</translation>
        </message>
        <message>
            <source>What they agreed to do</source>
            <translation>对方答应做什么</translation>
        </message>
        <message>
            <source>Who at the client</source>
            <translation>对方由谁</translation>
        </message>
        <message>
            <source>by when</source>
            <translation>何时之前</translation>
        </message>
        <message>
            <source>what did they commit to?</source>
            <translation>对方承诺了什么？</translation>
        </message>
    </context>
    <context>
        <name>OverrideCard</name>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>还有 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>End now</source>
            <translation>现在结束</translation>
        </message>
        <message>
            <source>Keep a tier by hand</source>
            <translation>手工保留级别</translation>
        </message>
        <message>
            <source>Kept by hand</source>
            <translation>手工保留</translation>
        </message>
        <message>
            <source>Nothing is kept by hand: the rules decide.</source>
            <translation>没有手工保留，级别由规则决定。</translation>
        </message>
        <message>
            <source>Since %1, until %2</source>
            <translation>%1 起，至 %2</translation>
        </message>
        <message>
            <source>The rules decide again</source>
            <translation>级别重新由规则决定</translation>
        </message>
    </context>
    <context>
        <name>OverrideDialog</name>
        <message>
            <source>In force at once. Later evaluations say what the rules would give.</source>
            <translation>立即生效；以后评定时会说明按规则本应是哪一级。</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Keep a tier by hand</source>
            <translation>手工保留级别</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>OwedCard</name>
        <message>
            <source>%1 paid in advance or beyond</source>
            <translation>预付或多付 %1</translation>
        </message>
        <message>
            <source>%1 statement</source>
            <translation>%1 年报</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) in another currency left out</source>
            <translation>
                <numerusform>%n 条其他币种未计入</numerusform>
            </translation>
        </message>
        <message>
            <source>Collects in</source>
            <translation>自己回款</translation>
        </message>
        <message>
            <source>Do they pay us on time?</source>
            <translation>付我方货款及时吗？</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未付</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已逾期</translation>
        </message>
        <message>
            <source>Pays us in</source>
            <translation>付我方</translation>
        </message>
        <message>
            <source>Use as question</source>
            <translation>用作提问</translation>
        </message>
        <message>
            <source>What they owe us</source>
            <translation>欠我方的货款</translation>
        </message>
        <message>
            <source>Without a due date: due after %1 days</source>
            <translation>没写到期日的按 %1 天算</translation>
        </message>
        <message>
            <source>Write down invoices and payments, or import them. What is open, overdue, and how many days they take will be told here.</source>
            <translation>记下或导入发票与付款，这里就会算出未付、逾期和平均付款天数。</translation>
        </message>
        <message>
            <source>a year ago %1</source>
            <translation>一年前 %1</translation>
        </message>
        <message>
            <source>needs their statements</source>
            <translation>需要对方年报</translation>
        </message>
        <message>
            <source>oldest by %1</source>
            <translation>最久 %1</translation>
        </message>
    </context>
    <context>
        <name>OwnFieldDialog</name>
        <message>
            <source>Change field</source>
            <translation>修改字段</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>新字段</translation>
        </message>
        <message>
            <source>One a line</source>
            <translation>每行一个</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
    </context>
    <context>
        <name>OwnFieldsCard</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n 个客户已填</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>添加字段</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message numerus="yes">
            <source>Its values go with it: %n account(s). You can undo this.</source>
            <translation>
                <numerusform>%n 个客户填写的内容会一起删除，可以撤销。</numerusform>
            </translation>
        </message>
        <message>
            <source>No field of your own yet</source>
            <translation>还没有自定义字段</translation>
        </message>
        <message>
            <source>Own fields of accounts</source>
            <translation>客户自定义字段</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Remove “%1”?</source>
            <translation>删除“%1”？</translation>
        </message>
        <message>
            <source>What you add here appears in the profile, in filters, search and files.</source>
            <translation>在这里添加的字段会出现在客户资料、筛选、搜索和导入导出中。</translation>
        </message>
    </context>
    <context>
        <name>OwnForm</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>OwnSection</name>
        <message>
            <source>Own fields</source>
            <translation>自定义字段</translation>
        </message>
    </context>
    <context>
        <name>PaperView</name>
        <message>
            <source>Brief, one page</source>
            <translation>简报，一页</translation>
        </message>
    </context>
    <context>
        <name>PartLines</name>
        <message>
            <source>Not known yet, so not counted: {parts}</source>
            <translation>还不知道，没有计入：{parts}</translation>
        </message>
    </context>
    <context>
        <name>PartsCard</name>
        <message numerus="yes">
            <source>%n known then</source>
            <translation>
                <numerusform>当时认识 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>Left since</source>
            <translation>之后离开</translation>
        </message>
        <message>
            <source>New since</source>
            <translation>之后新增</translation>
        </message>
        <message>
            <source>Nobody was known yet.</source>
            <translation>当时还没有认识的人。</translation>
        </message>
        <message>
            <source>People</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Role and stance of everybody were the same.</source>
            <translation>每个人的角色和态度都没有变化。</translation>
        </message>
    </context>
    <context>
        <name>PastBar</name>
        <message>
            <source>As it was on %1. To look at only: nothing can be changed here.</source>
            <translation>%1 当天的样子，只能看，不能改。</translation>
        </message>
        <message>
            <source>Back to today</source>
            <translation>回到今天</translation>
        </message>
        <message>
            <source>Back to today (Esc)</source>
            <translation>回到今天（Esc）</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>One month earlier (Ctrl+Page Up)</source>
            <translation>往前一个月（Ctrl+Page Up）</translation>
        </message>
        <message>
            <source>One month later (Ctrl+Page Down)</source>
            <translation>往后一个月（Ctrl+Page Down）</translation>
        </message>
        <message>
            <source>Other days</source>
            <translation>其他日期</translation>
        </message>
        <message>
            <source>The book begins on %1</source>
            <translation>记录从 %1 开始</translation>
        </message>
        <message>
            <source>This day is yet to come.</source>
            <translation>这一天还没到。</translation>
        </message>
        <message>
            <source>This is no date.</source>
            <translation>这不是日期。</translation>
        </message>
    </context>
    <context>
        <name>PastButton</name>
        <message>
            <source>1 month ago</source>
            <translation>1 个月前</translation>
        </message>
        <message>
            <source>1 year ago</source>
            <translation>1 年前</translation>
        </message>
        <message>
            <source>3 months ago</source>
            <translation>3 个月前</translation>
        </message>
        <message>
            <source>Another day …</source>
            <translation>其他日期…</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>回看</translation>
        </message>
        <message>
            <source>End of last quarter</source>
            <translation>上季末</translation>
        </message>
        <message>
            <source>End of last year</source>
            <translation>去年年末</translation>
        </message>
        <message>
            <source>See it as it was on a day</source>
            <translation>回看某一天的样子</translation>
        </message>
        <message>
            <source>The book begins on %1</source>
            <translation>记录从 %1 开始</translation>
        </message>
    </context>
    <context>
        <name>PastImports</name>
        <message>
            <source>%1 added</source>
            <translation>新增 %1</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>更新 %1</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>未导入 %1</translation>
        </message>
        <message>
            <source>%1 unchanged</source>
            <translation>不变 %1</translation>
        </message>
        <message>
            <source>Earlier imports</source>
            <translation>以前的导入</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
    </context>
    <context>
        <name>PastPage</name>
        <message>
            <source>This file was put into the book on %1. Whatever was written down with it is taken to have been so before; tier, stage, churn and health are those of the day.</source>
            <translation>这份客户档案 %1 才录入，当时录入的资料和联系人视为之前就是这样；级别、阶段、流失和健康度是当天的。</translation>
        </message>
    </context>
    <context>
        <name>PastProgress</name>
        <message>
            <source>Reading churn and health of both days …</source>
            <translation>正在计算两天的流失与健康度…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>PeopleBlock</name>
        <message>
            <source>Add a contact</source>
            <translation>添加联系人</translation>
        </message>
        <message>
            <source>Key people</source>
            <translation>关键人</translation>
        </message>
        <message>
            <source>Who decides, who approves, who is for us?</source>
            <translation>谁决策，谁审批，谁支持我们？</translation>
        </message>
        <message>
            <source>never met</source>
            <translation>从未见过</translation>
        </message>
        <message>
            <source>stance unknown</source>
            <translation>态度未知</translation>
        </message>
    </context>
    <context>
        <name>PeopleCard</name>
        <message numerus="yes">
            <source>%n person(s) without an account</source>
            <translation>
                <numerusform>%n 位联系人还没有客户</numerusform>
            </translation>
        </message>
        <message>
            <source>Account</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Account of %1</source>
            <translation>%1 的客户</translation>
        </message>
        <message>
            <source>No phone or e-mail</source>
            <translation>没有电话和邮箱</translation>
        </message>
        <message>
            <source>Type an account's name; it is stored at once.</source>
            <translation>输入客户名称，选中即保存。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 位</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleList</name>
        <message>
            <source>left %1</source>
            <translation>%1 离职</translation>
        </message>
    </context>
    <context>
        <name>PeopleRow</name>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n 天前</numerusform>
            </translation>
        </message>
        <message>
            <source>+ who of us comes along</source>
            <translation>+ 我方谁同去</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A contact of the account, or somebody new</source>
            <translation>客户的联系人，或新的人</translation>
        </message>
        <message>
            <source>All contacts of the account are invited; name somebody new</source>
            <translation>客户的联系人都已邀请；可填一位新的</translation>
        </message>
        <message>
            <source>Invite</source>
            <translation>邀请</translation>
        </message>
        <message>
            <source>Name of the new contact</source>
            <translation>新联系人姓名</translation>
        </message>
        <message>
            <source>Names with commas between them; the first one leads</source>
            <translation>用逗号分开；第一位主谈</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>新建联系人</translation>
        </message>
        <message>
            <source>Nobody is invited yet.</source>
            <translation>还没有邀请人。</translation>
        </message>
        <message>
            <source>Not invited: Delete</source>
            <translation>不邀请：Delete</translation>
        </message>
        <message>
            <source>Our people</source>
            <translation>我方</translation>
        </message>
        <message>
            <source>The account has no contacts yet; name the first</source>
            <translation>客户还没有联系人；填第一位</translation>
        </message>
        <message>
            <source>met today</source>
            <translation>今天见过</translation>
        </message>
        <message>
            <source>never met</source>
            <translation>从未见过</translation>
        </message>
    </context>
    <context>
        <name>PeriodButton</name>
        <message>
            <source>Everything in the book</source>
            <translation>全部销售</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>自定起止…</translation>
        </message>
        <message>
            <source>Last 12 closed months</source>
            <translation>近 12 个月</translation>
        </message>
        <message>
            <source>Period: %1</source>
            <translation>期间：%1</translation>
        </message>
        <message>
            <source>Year %1</source>
            <translation>%1 年</translation>
        </message>
    </context>
    <context>
        <name>PeriodDialog</name>
        <message>
            <source>Both days are included.</source>
            <translation>包含首尾两天。</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>评定</translation>
        </message>
        <message>
            <source>Evaluate a period</source>
            <translation>评定一段时间</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>开始日</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>结束日</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>no account yet</source>
            <translation>还没有归属客户</translation>
        </message>
    </context>
    <context>
        <name>PlanBody</name>
        <message>
            <source>Name a difficulty first.</source>
            <translation>先写下一个难点。</translation>
        </message>
    </context>
    <context>
        <name>PlanCalendar</name>
        <message numerus="yes">
            <source>%n contact(s) written to {name}</source>
            <translation>
                <numerusform>已把 %n 次联络写入 {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>日历文件 (*.ics)</translation>
        </message>
        <message>
            <source>Contact plan {day}</source>
            <translation>联络计划 {day}</translation>
        </message>
        <message>
            <source>Export contacts to a calendar</source>
            <translation>把联络导出到日历</translation>
        </message>
        <message>
            <source>No contact is planned ahead</source>
            <translation>今天起没有安排联络</translation>
        </message>
        <message numerus="yes">
            <source>Writing %n contact(s) …</source>
            <translation>
                <numerusform>正在写入 %n 次联络……</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanChoice</name>
        <message>
            <source>Another account…</source>
            <translation>其他客户…</translation>
        </message>
        <message>
            <source>Arrange a meeting</source>
            <translation>约一次会谈</translation>
        </message>
        <message>
            <source>Into the plan of</source>
            <translation>加入哪次会谈的计划</translation>
        </message>
        <message>
            <source>No meeting is planned yet. Choose an account.</source>
            <translation>还没有约会谈。先选一个客户。</translation>
        </message>
        <message>
            <source>Open plan</source>
            <translation>打开计划</translation>
        </message>
        <message>
            <source>This account has no meeting planned.</source>
            <translation>这个客户还没有约会谈。</translation>
        </message>
        <message>
            <source>Which account?</source>
            <translation>哪个客户？</translation>
        </message>
    </context>
    <context>
        <name>PlanFilters</name>
        <message>
            <source>Account or person</source>
            <translation>客户或人名</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>全部方式</translation>
        </message>
        <message>
            <source>All tiers</source>
            <translation>全部级别</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>全部客户经理</translation>
        </message>
    </context>
    <context>
        <name>PlanHeader</name>
        <message>
            <source>+ opportunity</source>
            <translation>+ 商机</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>The opportunity that this meeting serves</source>
            <translation>这次会谈服务的商机</translation>
        </message>
        <message>
            <source>This account has no open opportunity</source>
            <translation>这个客户没有进行中的商机</translation>
        </message>
        <message>
            <source>kept as you type</source>
            <translation>随写随存</translation>
        </message>
        <message>
            <source>kept {time}</source>
            <translation>已自动保存 {time}</translation>
        </message>
    </context>
    <context>
        <name>PlanList</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Account, or leave out</source>
            <translation>选客户，不选就跳过</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Whose are these? Without an account they are left out.</source>
            <translation>这些是哪家客户的？不选客户就不导入。</translation>
        </message>
        <message>
            <source>all day</source>
            <translation>全天</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 场</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanNotices</name>
        <message numerus="yes">
            <source>%n account(s) planned</source>
            <translation>
                <numerusform>已补排 %n 家客户</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n account(s) with nothing planned: {names}</source>
            <translation>
                <numerusform>%n 家客户没有任何安排：{names}</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Plan anew</source>
            <translation>重新排</translation>
        </message>
        <message>
            <source>Plan them</source>
            <translation>补排</translation>
        </message>
        <message>
            <source>Planning the weeks ahead …</source>
            <translation>正在排未来几周…</translation>
        </message>
        <message>
            <source>{names} …</source>
            <translation>{names}…</translation>
        </message>
    </context>
    <context>
        <name>PortfolioPastPage</name>
        <message>
            <source>No evaluation had been applied yet.</source>
            <translation>当时还没有生效的评定。</translation>
        </message>
        <message>
            <source>Portfolio on a day</source>
            <translation>某一天的客户组合</translation>
        </message>
        <message>
            <source>The evaluation of %1 was in force.</source>
            <translation>当时生效的是 %1 的评定。</translation>
        </message>
    </context>
    <context>
        <name>PostponeDialog</name>
        <message>
            <source>12-5, or +7 for days from now</source>
            <translation>写 12-5，或 +7 表示 7 天后</translation>
        </message>
        <message>
            <source>New date</source>
            <translation>新日期</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Postpone the promise</source>
            <translation>承诺改期</translation>
        </message>
    </context>
    <context>
        <name>PostponeMenu</name>
        <message>
            <source>A month on</source>
            <translation>顺延一个月</translation>
        </message>
        <message>
            <source>A week on</source>
            <translation>顺延一周</translation>
        </message>
        <message>
            <source>Another day …</source>
            <translation>选日期…</translation>
        </message>
        <message>
            <source>One day on</source>
            <translation>顺延一天</translation>
        </message>
        <message>
            <source>Three days on</source>
            <translation>顺延三天</translation>
        </message>
    </context>
    <context>
        <name>PostponeStepDialog</name>
        <message>
            <source>Another date</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Move the date</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>The steps after it move along</source>
            <translation>后面的步骤顺延</translation>
        </message>
        <message>
            <source>What holds it up</source>
            <translation>为什么推迟</translation>
        </message>
    </context>
    <context>
        <name>PresenceCard</name>
        <message>
            <source>Who was there</source>
            <translation>到场</translation>
        </message>
    </context>
    <context>
        <name>PresenceDialog</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>全部产品线</translation>
        </message>
        <message>
            <source>Competitor in an account</source>
            <translation>记录竞争对手</translation>
        </message>
        <message>
            <source>Known or new</source>
            <translation>已有的或新的</translation>
        </message>
        <message>
            <source>Leave the product line empty where they cover everything.</source>
            <translation>什么都做的，产品线留空。</translation>
        </message>
        <message>
            <source>Type to search</source>
            <translation>输入搜索</translation>
        </message>
    </context>
    <context>
        <name>PresencePanel</name>
        <message>
            <source>All lines</source>
            <translation>全部产品线</translation>
        </message>
        <message>
            <source>Competitor removed from this account</source>
            <translation>已从这个客户删除这家竞争对手</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>看对手资料</translation>
        </message>
        <message>
            <source>Not there any more</source>
            <translation>已经不在了</translation>
        </message>
    </context>
    <context>
        <name>ProductLineDialog</name>
        <message>
            <source>Change product line</source>
            <translation>修改产品线</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>New product line</source>
            <translation>新建产品线</translation>
        </message>
    </context>
    <context>
        <name>ProductLinesCard</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n 个客户</numerusform>
            </translation>
        </message>
        <message>
            <source>Add line</source>
            <translation>添加产品线</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Describe</source>
            <translation>补充说明</translation>
        </message>
        <message>
            <source>Lines named in sales appear here by themselves; add those you sell not yet.</source>
            <translation>销售里出现的产品线会自动列在这里，还没卖的可以先添加。</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>No product line yet</source>
            <translation>还没有产品线</translation>
        </message>
        <message>
            <source>Product line moved to the bin</source>
            <translation>产品线已移到回收站</translation>
        </message>
        <message>
            <source>Product lines</source>
            <translation>产品线</translation>
        </message>
        <message>
            <source>named in sales only</source>
            <translation>只在销售里出现</translation>
        </message>
        <message>
            <source>not sold yet</source>
            <translation>还没卖过</translation>
        </message>
    </context>
    <context>
        <name>ProfileTab</name>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Place and reach</source>
            <translation>地址与联系方式</translation>
        </message>
        <message>
            <source>Segmentation</source>
            <translation>细分</translation>
        </message>
        <message>
            <source>Type to search</source>
            <translation>输入名称、拼音或编号</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopping; nothing of it stays in the book.</source>
            <translation>正在停止，客户库里不会留下任何内容。</translation>
        </message>
    </context>
    <context>
        <name>PromiseCapture</name>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>The date can't be read; write it like 12-5 or +7.</source>
            <translation>日期看不懂，请写成 12-5 或 +7。</translation>
        </message>
        <message>
            <source>What was promised</source>
            <translation>答应了什么</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>by when, 12-5 or +7</source>
            <translation>何时，12-5 或 +7</translation>
        </message>
        <message>
            <source>{key} again turns it round</source>
            <translation>再按 {key} 切换</translation>
        </message>
    </context>
    <context>
        <name>PromiseDeeds</name>
        <message>
            <source>Dropped: {what}</source>
            <translation>已取消：{what}</translation>
        </message>
        <message>
            <source>Kept: {what}</source>
            <translation>已兑现：{what}</translation>
        </message>
        <message>
            <source>Moved to {day}: {what}</source>
            <translation>已改到 {day}：{what}</translation>
        </message>
        <message>
            <source>Open again: {what}</source>
            <translation>已恢复：{what}</translation>
        </message>
    </context>
    <context>
        <name>PromiseLedger</name>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>What each side promised, and by when.</source>
            <translation>双方答应了什么，何时兑现。</translation>
        </message>
    </context>
    <context>
        <name>PromiseRow</name>
        <message>
            <source>Done</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Drop …</source>
            <translation>取消…</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Postpone or drop</source>
            <translation>改期或取消</translation>
        </message>
    </context>
    <context>
        <name>PromiseWords</name>
        <message>
            <source>They</source>
            <translation>对方</translation>
        </message>
        <message>
            <source>We</source>
            <translation>我方</translation>
        </message>
        <message>
            <source>us</source>
            <translation>我方</translation>
        </message>
        <message>
            <source>{who} to {whom}: </source>
            <translation>{who} → {whom}：</translation>
        </message>
        <message>
            <source>{who}: </source>
            <translation>{who}：</translation>
        </message>
    </context>
    <context>
        <name>PromisesBlock</name>
        <message>
            <source>No open promises on either side.</source>
            <translation>双方都没有未兑现的承诺。</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Write a promise down</source>
            <translation>记下承诺</translation>
        </message>
        <message>
            <source>kept: we {ours}, they {theirs}</source>
            <translation>兑现：我方 {ours}，对方 {theirs}</translation>
        </message>
    </context>
    <context>
        <name>PromisesCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>All promises</source>
            <translation>承诺台账</translation>
        </message>
        <message>
            <source>Copies a polite reminder</source>
            <translation>复制一段客气的提醒</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>No promise is due.</source>
            <translation>没有到期的承诺。</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Remind</source>
            <translation>催一下</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>We kept %1</source>
            <translation>我方兑现率 %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>due and late</source>
            <translation>今天与逾期</translation>
        </message>
        <message>
            <source>meeting of %1</source>
            <translation>%1会谈</translation>
        </message>
        <message>
            <source>they kept %1</source>
            <translation>对方 %1</translation>
        </message>
    </context>
    <context>
        <name>PromisesScreen</name>
        <message numerus="yes">
            <source>%n due within a week</source>
            <translation>
                <numerusform>%n 项一周内到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n 项逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Due within a week</source>
            <translation>一周内到期</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后</translation>
        </message>
        <message>
            <source>No promise fits these filters</source>
            <translation>没有符合条件的承诺</translation>
        </message>
        <message>
            <source>Nobody has promised anything yet</source>
            <translation>还没有承诺</translation>
        </message>
        <message>
            <source>Open without a date</source>
            <translation>没定日期</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Promises of a meeting come here by themselves; or write one down above.</source>
            <translation>会谈里的承诺会自动进来，也可以在上面直接记一项。</translation>
        </message>
        <message>
            <source>Show all {count}</source>
            <translation>查看全部 {count} 项</translation>
        </message>
        <message>
            <source>The ledger names other clients. F8 shows it.</source>
            <translation>台账里有别的客户，按 F8 恢复显示。</translation>
        </message>
        <message>
            <source>Write a promise down</source>
            <translation>记一项承诺</translation>
        </message>
        <message numerus="yes">
            <source>and %n more: narrow the ledger to see them</source>
            <translation>
                <numerusform>还有 %n 项，缩小范围再看</numerusform>
            </translation>
        </message>
        <message>
            <source>drop</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>postpone</source>
            <translation>改期</translation>
        </message>
    </context>
    <context>
        <name>ProofCard</name>
        <message>
            <source>+ statement: begin with the feature, a fact</source>
            <translation>+ 利益说明：先写特征（事实）</translation>
        </message>
        <message>
            <source>Prove</source>
            <translation>证明能力</translation>
        </message>
        <message>
            <source>feature → advantage → benefit</source>
            <translation>特征 → 优点 → 利益</translation>
        </message>
    </context>
    <context>
        <name>Proposal</name>
        <message>
            <source>Ctrl+Enter in the empty line</source>
            <translation>在空行里按 Ctrl+Enter</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>采用</translation>
        </message>
    </context>
    <context>
        <name>ProposalCard</name>
        <message>
            <source>Leave it</source>
            <translation>暂不转</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>转入</translation>
        </message>
        <message>
            <source>Why does it move?</source>
            <translation>为什么转？</translation>
        </message>
        <message>
            <source>Why does it stay?</source>
            <translation>为什么暂不转？</translation>
        </message>
    </context>
    <context>
        <name>ProposalsCard</name>
        <message>
            <source>Every account stands where the facts say it should.</source>
            <translation>每家客户都在事实对应的阶段。</translation>
        </message>
        <message>
            <source>Should move</source>
            <translation>建议转阶段</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>再看一些</translation>
        </message>
    </context>
    <context>
        <name>QuestionFilter</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>All industries</source>
            <translation>全部行业</translation>
        </message>
        <message>
            <source>By success</source>
            <translation>按效果</translation>
        </message>
        <message>
            <source>By topic</source>
            <translation>按主题</translation>
        </message>
        <message>
            <source>Filter questions</source>
            <translation>筛选问题</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Whoever it is</source>
            <translation>不限角色</translation>
        </message>
    </context>
    <context>
        <name>QuestionLine</name>
        <message>
            <source>Drag to reorder, or Alt+Up and Alt+Down</source>
            <translation>拖动排序，或按 Alt+↑、Alt+↓</translation>
        </message>
        <message>
            <source>From a gap</source>
            <translation>未知转提问</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Remove: Ctrl+Shift+Delete</source>
            <translation>删除：Ctrl+Shift+Delete</translation>
        </message>
        <message>
            <source>The answer is missing in the file</source>
            <translation>档案里还没有答案</translation>
        </message>
        <message>
            <source>Who of us asks it: Ctrl+Shift+P</source>
            <translation>我方谁来问：Ctrl+Shift+P</translation>
        </message>
    </context>
    <context>
        <name>QuestionPanel</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A share is shown once it was asked three times.</source>
            <translation>问满三次后显示比例。</translation>
        </message>
        <message>
            <source>Add to plan</source>
            <translation>加入计划</translation>
        </message>
        <message>
            <source>Any industry</source>
            <translation>各行业通用</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Enter in the list does the same</source>
            <translation>在列表中按 Enter 也可以</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>Not asked yet. What it brings is counted as soon as it is.</source>
            <translation>还没问过，问过之后开始统计。</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>自建</translation>
        </message>
        <message numerus="yes">
            <source>Planned %n time(s), not asked yet.</source>
            <translation>
                <numerusform>计划过 %n 次，还没问过。</numerusform>
            </translation>
        </message>
        <message>
            <source>Same topic</source>
            <translation>同一主题</translation>
        </message>
        <message>
            <source>for anybody</source>
            <translation>不限对象</translation>
        </message>
        <message>
            <source>for {roles}</source>
            <translation>适合问{roles}</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>Candidates</source>
            <translation>候选大客户</translation>
        </message>
        <message>
            <source>Expected to buy %1 a month</source>
            <translation>预计每月采购 %1</translation>
        </message>
        <message>
            <source>Large, brings little</source>
            <translation>销售大、贡献小</translation>
        </message>
        <message>
            <source>Losing</source>
            <translation>亏损</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>有变动</translation>
        </message>
        <message>
            <source>Number %1 by revenue, number %2 by contribution</source>
            <translation>销售额第 %1，净贡献第 %2</translation>
        </message>
        <message>
            <source>Second look</source>
            <translation>值得再想</translation>
        </message>
    </context>
    <context>
        <name>QuestionsTab</name>
        <message>
            <source>Advance</source>
            <translation>进展</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>问过</translation>
        </message>
        <message>
            <source>How often it led to an explicit need</source>
            <translation>问出明确需求的比例</translation>
        </message>
        <message>
            <source>How often it was asked</source>
            <translation>问过几次</translation>
        </message>
        <message>
            <source>How often the meeting brought an advance or order</source>
            <translation>会谈取得进展或成交的比例</translation>
        </message>
        <message>
            <source>In the plan</source>
            <translation>已加入计划</translation>
        </message>
        <message>
            <source>In the plan, with the difficulty it hangs on</source>
            <translation>已加入计划，所属的难点问题也一并加入</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>No question fits. Loosen the filter, or write your own.</source>
            <translation>没有符合的问题。放宽筛选，或自己写一个。</translation>
        </message>
        <message>
            <source>None of them has been asked yet. Once one is, it counts here.</source>
            <translation>这些问题还没问过，问过之后在这里统计。</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Question moved to the bin</source>
            <translation>问题已移到回收站</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题库</translation>
        </message>
        <message>
            <source>The plan has this question already</source>
            <translation>计划里已经有这个问题</translation>
        </message>
    </context>
    <context>
        <name>Quoting</name>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
    </context>
    <context>
        <name>RatesCard</name>
        <message numerus="yes">
            <source>%n more account(s)</source>
            <translation>
                <numerusform>还有 %n 家客户</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ran late</source>
            <translation>
                <numerusform>%n 项曾逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>Once promises are kept or late, the shares stand here.</source>
            <translation>有了已兑现或逾期的承诺，这里就有兑现率。</translation>
        </message>
        <message>
            <source>They keep {kept} of {all}</source>
            <translation>对方兑现 {kept} / {all}</translation>
        </message>
        <message>
            <source>We keep {kept} of {all}</source>
            <translation>我方兑现 {kept} / {all}</translation>
        </message>
        <message>
            <source>Who keeps promises</source>
            <translation>兑现情况</translation>
        </message>
        <message>
            <source>they</source>
            <translation>对方</translation>
        </message>
        <message>
            <source>we</source>
            <translation>我方</translation>
        </message>
        <message>
            <source>worst first</source>
            <translation>差的在前</translation>
        </message>
        <message>
            <source>{kept} kept, {late} late</source>
            <translation>兑现 {kept}，逾期 {late}</translation>
        </message>
    </context>
    <context>
        <name>RawGrid</name>
        <message>
            <source>First rows of the sheet</source>
            <translation>工作表的前几行</translation>
        </message>
    </context>
    <context>
        <name>ReadingsCard</name>
        <message>
            <source>Can they pay, are they sound?</source>
            <translation>付不付得起，稳不稳健？</translation>
        </message>
        <message>
            <source>Five figures</source>
            <translation>财务五项</translation>
        </message>
        <message>
            <source>Import statements</source>
            <translation>导入报表</translation>
        </message>
        <message>
            <source>Type two or three years at the right, or paste them from Excel. Ratios, trend, and questions for your next meeting follow at once.</source>
            <translation>在右边填两三年，或从 Excel 粘贴。比率、走势和下次会谈可问的问题马上就有。</translation>
        </message>
    </context>
    <context>
        <name>ReadingsGrid</name>
        <message>
            <source>Industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>上年</translation>
        </message>
        <message>
            <source>Use as question</source>
            <translation>用作提问</translation>
        </message>
    </context>
    <context>
        <name>ReasonAsk</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>ReasonLine</name>
        <message>
            <source>Store</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Until when, and why?</source>
            <translation>搁到什么时候，为什么？</translation>
        </message>
        <message>
            <source>What lost it? Enter stores, Esc leaves</source>
            <translation>输在哪里？回车保存，Esc 取消</translation>
        </message>
        <message>
            <source>What won it? Enter stores, Esc leaves</source>
            <translation>赢在哪里？回车保存，Esc 取消</translation>
        </message>
    </context>
    <context>
        <name>ReasonsCard</name>
        <message>
            <source>One of both days has no reading: the account was not in use.</source>
            <translation>其中一天没有读数：客户当时不在用。</translation>
        </message>
        <message>
            <source>The same facts spoke for it.</source>
            <translation>依据的事实没有变化。</translation>
        </message>
        <message>
            <source>What changed in health and churn</source>
            <translation>健康度与流失变在哪里</translation>
        </message>
    </context>
    <context>
        <name>ReflectionCard</name>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>One line</source>
            <translation>写一句</translation>
        </message>
        <message>
            <source>Seven questions</source>
            <translation>会后七问</translation>
        </message>
        <message>
            <source>Seven short questions to yourself; one line each is enough.</source>
            <translation>问自己七个问题，每个写一句就够。</translation>
        </message>
    </context>
    <context>
        <name>RefusalDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Open another book</source>
            <translation>打开其他客户库</translation>
        </message>
        <message>
            <source>Open another book…</source>
            <translation>打开其他客户库…</translation>
        </message>
        <message>
            <source>Restore the newest backup</source>
            <translation>恢复最近的备份</translation>
        </message>
        <message>
            <source>Show the backups</source>
            <translation>查看备份</translation>
        </message>
        <message>
            <source>The book was not opened</source>
            <translation>客户库没有打开</translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message>
            <source>%1 left out</source>
            <translation>不导入 %1</translation>
        </message>
        <message>
            <source>%1 mended</source>
            <translation>已改好 %1</translation>
        </message>
        <message>
            <source>%1 to do</source>
            <translation>待处理 %1</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>恢复原样</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>不导入这行</translation>
        </message>
        <message numerus="yes">
            <source>Leave out all %Ln alike</source>
            <translation>
                <numerusform>这样的 %Ln 行都不导入</numerusform>
            </translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>还不能导入的行</translation>
        </message>
        <message>
            <source>Row %1:</source>
            <translation>第 %1 行：</translation>
        </message>
        <message>
            <source>Save refused rows…</source>
            <translation>保存未导入的行…</translation>
        </message>
        <message>
            <source>Type over the marked cell to mend it.</source>
            <translation>直接在标红的单元格里改。</translation>
        </message>
        <message>
            <source>is left out; the others go in.</source>
            <translation>不导入，其余行照常导入。</translation>
        </message>
        <message>
            <source>is mended. Checked with the next check.</source>
            <translation>已改好，重新检查时核对。</translation>
        </message>
        <message numerus="yes">
            <source>“%1” in the other %Ln row(s) too</source>
            <translation>
                <numerusform>其余 %Ln 行也改成“%1”</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” instead of “%2”. Checked with the next check.</source>
            <translation>“%2”改成“%1”，重新检查时核对。</translation>
        </message>
    </context>
    <context>
        <name>RefusedGrid</name>
        <message>
            <source>Refused rows</source>
            <translation>还不能导入的行</translation>
        </message>
    </context>
    <context>
        <name>RefusedModel</name>
        <message>
            <source>Left out</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Mended, not checked yet</source>
            <translation>已改好，待检查</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>RehearsalScreen</name>
        <message>
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Escape</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>演练</translation>
        </message>
        <message>
            <source>{done} of {all} done, {sure} sure at once</source>
            <translation>已过 {done} / {all}，一次有把握 {sure}</translation>
        </message>
    </context>
    <context>
        <name>RemarkRow</name>
        <message>
            <source>Advice</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Grave</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>Leave it this time, with a reason</source>
            <translation>这次不提，写一句原因</translation>
        </message>
        <message>
            <source>Why not this time? Enter keeps it</source>
            <translation>为什么这次不提？回车保存</translation>
        </message>
    </context>
    <context>
        <name>RemarksCard</name>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>去问</translation>
        </message>
        <message>
            <source>Ask at the next meeting: %1</source>
            <translation>下次会谈时问：%1</translation>
        </message>
        <message>
            <source>Days by tier</source>
            <translation>按级别设定天数</translation>
        </message>
        <message>
            <source>What the map says</source>
            <translation>关系图提示</translation>
        </message>
    </context>
    <context>
        <name>ReminderDesk</name>
        <message numerus="yes">
            <source>%n reminder(s)</source>
            <translation>
                <numerusform>%n 条提醒</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReminderPanel</name>
        <message>
            <source>All seen to</source>
            <translation>全部知道了</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭（Esc）</translation>
        </message>
        <message>
            <source>In 10 minutes</source>
            <translation>10 分钟后</translation>
        </message>
        <message>
            <source>In an hour</source>
            <translation>1 小时后</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>没有待处理的提醒。</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Seen to</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Tomorrow morning</source>
            <translation>明天早上</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReminderPhrases</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>RemindersCard</name>
        <message>
            <source>A time such as 20:30</source>
            <translation>请写成 20:30 这样的时间</translation>
        </message>
        <message>
            <source>Birthdays, 3 days before</source>
            <translation>生日（提前 3 天）</translation>
        </message>
        <message>
            <source>Contacts of the plan</source>
            <translation>计划的联络</translation>
        </message>
        <message>
            <source>Contract ends, 30 days before</source>
            <translation>合同到期（提前 30 天）</translation>
        </message>
        <message>
            <source>Leave both empty to be told at any time.</source>
            <translation>两项都留空，随时提醒。</translation>
        </message>
        <message>
            <source>Meetings, 30 minutes before</source>
            <translation>会谈（提前 30 分钟）</translation>
        </message>
        <message>
            <source>Promises that are due</source>
            <translation>到期的承诺</translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>免打扰，从</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Service steps that are due</source>
            <translation>到期的服务步骤</translation>
        </message>
        <message>
            <source>Tasks that are due</source>
            <translation>到期的任务</translation>
        </message>
        <message>
            <source>This system has no tray: reminders are listed in the window.</source>
            <translation>本机没有系统托盘，提醒在窗口里列出。</translation>
        </message>
        <message>
            <source>Told by the system, and listed after the start.</source>
            <translation>到点由系统通知，错过的启动后列出。</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
    </context>
    <context>
        <name>RenamedQuestion</name>
        <message numerus="yes">
            <source>%n account(s) are in the book under another name.</source>
            <translation>
                <numerusform>有 %n 个客户的编号相同，但客户库里是另一个名称。</numerusform>
            </translation>
        </message>
        <message>
            <source>In the book</source>
            <translation>客户库里</translation>
        </message>
        <message>
            <source>In this file</source>
            <translation>这个文件里</translation>
        </message>
        <message>
            <source>Keep the book's names</source>
            <translation>沿用客户库的名称</translation>
        </message>
        <message>
            <source>Leave these rows out</source>
            <translation>这些行不导入</translation>
        </message>
        <message>
            <source>Renamed accounts</source>
            <translation>名称不同的客户</translation>
        </message>
        <message>
            <source>Renamed, or another company?</source>
            <translation>是改名了，还是另一家公司？</translation>
        </message>
        <message>
            <source>Take the file's names</source>
            <translation>改用文件的名称</translation>
        </message>
    </context>
    <context>
        <name>RepeatedCard</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n 次未解决</numerusform>
            </translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Raised</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Raised twice by the same account about the same line, it shows here.</source>
            <translation>同一客户对同一产品线提过两次，就列在这里。</translation>
        </message>
        <message>
            <source>Repeated objections</source>
            <translation>反复出现的异议</translation>
        </message>
        <message>
            <source>all answered</source>
            <translation>都已认可</translation>
        </message>
        <message>
            <source>no line in particular</source>
            <translation>未指明产品线</translation>
        </message>
    </context>
    <context>
        <name>ResultStep</name>
        <message numerus="yes">
            <source>%Ln row(s) stayed out</source>
            <translation>
                <numerusform>有 %Ln 行没有导入</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup from before is kept. Later figures can be imported on top.</source>
            <translation>导入前的备份已保留，以后的数据可以接着导入。</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>重复的客户</translation>
        </message>
        <message>
            <source>Evaluate tiers</source>
            <translation>评定级别</translation>
        </message>
        <message>
            <source>Look at what came in, account by account.</source>
            <translation>逐个查看导入的客户。</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>接下来</translation>
        </message>
        <message>
            <source>Product lines</source>
            <translation>产品线</translation>
        </message>
        <message>
            <source>Save refused rows…</source>
            <translation>保存未导入的行…</translation>
        </message>
        <message>
            <source>Save them as a workbook, mend them there, and import it.</source>
            <translation>存成工作簿，改好后再导入即可。</translation>
        </message>
        <message>
            <source>See whether something is in the book twice now, and merge it.</source>
            <translation>看看有没有重复建的客户或联系人，合并成一个。</translation>
        </message>
        <message>
            <source>See which accounts bring 80% and which rule gives each its tier.</source>
            <translation>看看哪些客户贡献了 80%，每个客户按哪条规则定级。</translation>
        </message>
        <message>
            <source>Show accounts</source>
            <translation>查看客户</translation>
        </message>
        <message>
            <source>Show product lines</source>
            <translation>查看产品线</translation>
        </message>
        <message>
            <source>The import was undone.</source>
            <translation>导入已撤销。</translation>
        </message>
        <message>
            <source>They stand in the settings and are offered wherever a line is typed.</source>
            <translation>产品线在“设置”里，录入产品线时会自动提示。</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>查重合并</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>“%1” is in the book.</source>
            <translation>“%1”已导入客户库。</translation>
        </message>
    </context>
    <context>
        <name>ReviewSheet</name>
        <message>
            <source>Review: {title}</source>
            <translation>复盘：{title}</translation>
        </message>
    </context>
    <context>
        <name>ReviewSteps</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>异议 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s)</source>
            <translation>
                <numerusform>%n 项承诺</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to file</source>
            <translation>
                <numerusform>待入档 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需求与异议</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下次</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>问题与新信息</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>已建议日期</translation>
        </message>
        <message>
            <source>{asked} / {all} asked</source>
            <translation>问了 {asked} / {all}</translation>
        </message>
        <message>
            <source>{explicit} / {all} explicit</source>
            <translation>明确 {explicit} / {all}</translation>
        </message>
    </context>
    <context>
        <name>RiskScreen</name>
        <message numerus="yes">
            <source>%n account(s) at high risk</source>
            <translation>
                <numerusform>%n 家客户流失风险高</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n win-back plan(s) open</source>
            <translation>
                <numerusform>%n 份挽回方案进行中</numerusform>
            </translation>
        </message>
        <message>
            <source>Churn</source>
            <translation>流失预警</translation>
        </message>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 显示。</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康度</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Import accounts and sales: warnings, health and life cycle follow by themselves.</source>
            <translation>导入客户和销售后，预警、健康度和生命周期会自己算出来。</translation>
        </message>
        <message>
            <source>Life cycle</source>
            <translation>生命周期</translation>
        </message>
        <message>
            <source>No accounts yet</source>
            <translation>还没有客户</translation>
        </message>
        <message>
            <source>Reading all accounts …</source>
            <translation>正在读所有客户…</translation>
        </message>
        <message>
            <source>Risk</source>
            <translation>流失与健康</translation>
        </message>
    </context>
    <context>
        <name>RivalsTab</name>
        <message>
            <source>Add competitor</source>
            <translation>添加对手</translation>
        </message>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 显示。</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>Note each competitor with share, trend, their sponsor and our counter-move.</source>
            <translation>每家记下份额、走势、谁支持他们、我方对策。</translation>
        </message>
        <message>
            <source>Who else do they buy from?</source>
            <translation>客户还从谁那里买？</translation>
        </message>
        <message>
            <source>Who else sits here</source>
            <translation>还有谁在供货</translation>
        </message>
        <message>
            <source>let in by %1</source>
            <translation>支持者：%1</translation>
        </message>
    </context>
    <context>
        <name>RuleRow</name>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Everybody else</source>
            <translation>其他人</translation>
        </message>
        <message>
            <source>Remove this rule</source>
            <translation>删除这一条</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>every</source>
            <translation>每</translation>
        </message>
    </context>
    <context>
        <name>RulesDialog</name>
        <message>
            <source>Criteria, key accounts and guard in the settings</source>
            <translation>六项标准、大客户和提醒，在设置里改</translation>
        </message>
        <message>
            <source>Defaults</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Use these rules</source>
            <translation>使用这些规则</translation>
        </message>
    </context>
    <context>
        <name>RunsButton</name>
        <message>
            <source>As of now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>历次</translation>
        </message>
        <message>
            <source>Earlier evaluations</source>
            <translation>历次评定</translation>
        </message>
        <message>
            <source>Portfolio on a day …</source>
            <translation>回看某一天…</translation>
        </message>
    </context>
    <context>
        <name>SalesBlock</name>
        <message>
            <source>Import sales</source>
            <translation>导入销售</translation>
        </message>
        <message>
            <source>No sales in the period of the figures.</source>
            <translation>期间内没有销售。</translation>
        </message>
        <message>
            <source>Sales by month will be drawn here.</source>
            <translation>这里会画出每月销售。</translation>
        </message>
    </context>
    <context>
        <name>SalesCard</name>
        <message>
            <source>A year ago: %1 by this day, %2 in the whole month</source>
            <translation>去年同期 %1，去年全月 %2</translation>
        </message>
        <message>
            <source>No sales in this month a year ago</source>
            <translation>去年同月没有销售</translation>
        </message>
        <message>
            <source>This month so far %1</source>
            <translation>本月至今 %1</translation>
        </message>
    </context>
    <context>
        <name>SalesLines</name>
        <message>
            <source>Margin</source>
            <translation>毛利率</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
    </context>
    <context>
        <name>SalesTab</name>
        <message>
            <source>12 months</source>
            <translation>12 个月</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Double-click a cost to serve to type it; what is grey comes from touches and meetings at %1 an hour.</source>
            <translation>双击服务成本可直接填写；灰色的按联络和会谈工时计算，每小时 %1。</translation>
        </message>
        <message>
            <source>Double-click a cost to serve to type it; what is grey comes from touches.</source>
            <translation>双击服务成本可直接填写；灰色的来自联络记录。</translation>
        </message>
        <message>
            <source>From touches and meetings: %1 in %2 hours. Double-click to type it.</source>
            <translation>来自联络和会谈：%1，共 %2 小时。双击可填写。</translation>
        </message>
        <message>
            <source>Import sales</source>
            <translation>导入销售</translation>
        </message>
        <message>
            <source>Import sales from Excel or CSV to see months and product lines.</source>
            <translation>从 Excel 或 CSV 导入销售，就能看到每月和各产品线。</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>去年</translation>
        </message>
        <message>
            <source>No sales yet</source>
            <translation>还没有销售</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Set what an hour costs</source>
            <translation>设定每小时成本</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>今年</translation>
        </message>
        <message>
            <source>Typed by hand. Clear it to reckon from touches again.</source>
            <translation>手工填写。清空后重新按联络计算。</translation>
        </message>
        <message>
            <source>vs last year</source>
            <translation>同比</translation>
        </message>
    </context>
    <context>
        <name>SamePeopleCard</name>
        <message numerus="yes">
            <source>%n person(s) filed twice</source>
            <translation>
                <numerusform>%n 位联系人重复建档</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Merge %1</source>
            <translation>合并 %1</translation>
        </message>
        <message>
            <source>No account yet</source>
            <translation>还没有客户</translation>
        </message>
        <message>
            <source>Numbers and notes of both files are kept.</source>
            <translation>两份档案的号码和备注都会保留。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 位</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SatisfactionCard</name>
        <message>
            <source>Defaults</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Lead and not yet rated</source>
            <translation>铅质和未评</translation>
        </message>
        <message>
            <source>Satisfaction targets</source>
            <translation>满意度目标</translation>
        </message>
        <message>
            <source>The mean mark of 1 to 5 that accounts of a tier should give over twelve months. What lies below shows as a gap wherever satisfaction shows.</source>
            <translation>各级客户近一年的平均分（1 到 5 分）应该到多少。低于目标的，凡是显示满意度的地方都会标出差多少。</translation>
        </message>
    </context>
    <context>
        <name>ScheduleCard</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>This is no date; write it like 12-5.</source>
            <translation>这不是日期，请写成 12-5。</translation>
        </message>
        <message>
            <source>This is no time; write it like 14:30.</source>
            <translation>这不是时间，请写成 14:30。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>When and where</source>
            <translation>时间地点</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>在哪里</translation>
        </message>
    </context>
    <context>
        <name>SearchPopup</name>
        <message>
            <source>Nothing found</source>
            <translation>没有找到</translation>
        </message>
    </context>
    <context>
        <name>SeatsCard</name>
        <message>
            <source>Add account</source>
            <translation>添加客户</translation>
        </message>
        <message>
            <source>Note in which accounts they sit: what is ours there is at stake.</source>
            <translation>记下他们在哪些客户：我方在那里的生意都可能受影响。</translation>
        </message>
        <message>
            <source>Where they sit</source>
            <translation>在哪些客户</translation>
        </message>
        <message>
            <source>let in by %1</source>
            <translation>支持者：%1</translation>
        </message>
    </context>
    <context>
        <name>ServedPromisesCard</name>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
    </context>
    <context>
        <name>ServiceBlock</name>
        <message numerus="yes">
            <source>%n answer(s) this year</source>
            <translation>
                <numerusform>近一年 %n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>New case</source>
            <translation>新建服务单</translation>
        </message>
        <message>
            <source>No service case is running.</source>
            <translation>没有进行中的服务单。</translation>
        </message>
        <message>
            <source>Satisfaction</source>
            <translation>满意度</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
        <message>
            <source>falling</source>
            <translation>下滑</translation>
        </message>
        <message>
            <source>target {mark}</source>
            <translation>目标 {mark}</translation>
        </message>
    </context>
    <context>
        <name>ServiceScreen</name>
        <message numerus="yes">
            <source>%n case(s) running</source>
            <translation>
                <numerusform>%n 件进行中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n 件逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>服务单</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>It names other clients. F8 shows it.</source>
            <translation>这里有其他客户的名字。按 F8 显示。</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>新建服务单</translation>
        </message>
        <message>
            <source>Processes</source>
            <translation>流程</translation>
        </message>
        <message>
            <source>Satisfaction</source>
            <translation>满意度</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>服务</translation>
        </message>
    </context>
    <context>
        <name>ServiceStory</name>
        <message numerus="yes">
            <source>%n case(s) running</source>
            <translation>
                <numerusform>%n 件进行中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) running, all on time</source>
            <translation>
                <numerusform>%n 件进行中，都按时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n complaint(s) in a year</source>
            <translation>
                <numerusform>近一年投诉 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) behind time</source>
            <translation>
                <numerusform>%n 步逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>No case is running</source>
            <translation>没有进行中的服务单</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>未具名</translation>
        </message>
        <message numerus="yes">
            <source>closed after %n day(s)</source>
            <translation>
                <numerusform>%n 天结案</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>closed after %n day(s) on average</source>
            <translation>
                <numerusform>平均 %n 天结案</numerusform>
            </translation>
        </message>
        <message>
            <source>no complaint in a year</source>
            <translation>近一年没有投诉</translation>
        </message>
        <message>
            <source>satisfaction {mark}</source>
            <translation>满意度 {mark} 分</translation>
        </message>
        <message>
            <source>{said} ({causes})</source>
            <translation>{said}（{causes}）</translation>
        </message>
        <message>
            <source>{who} marked {mark}, and nobody has seen to it yet</source>
            <translation>{who}打了 {mark} 分，还没有跟进</translation>
        </message>
        <message numerus="yes">
            <source>“{case}” is %n day(s) late</source>
            <translation>
                <numerusform>“{case}”逾期 %n 天</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceTab</name>
        <message>
            <source>Answer</source>
            <translation>填写</translation>
        </message>
        <message>
            <source>Begin with onboarding, a complaint or a periodic review.</source>
            <translation>可以从新客户导入、投诉处理或定期回顾开始。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>接着填</translation>
        </message>
        <message>
            <source>Its case</source>
            <translation>看服务单</translation>
        </message>
        <message>
            <source>New case</source>
            <translation>新建服务单</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>开服务单</translation>
        </message>
        <message>
            <source>Survey form …</source>
            <translation>问卷…</translation>
        </message>
        <message>
            <source>The story so far</source>
            <translation>来龙去脉</translation>
        </message>
        <message>
            <source>What was done for them will be told here</source>
            <translation>为客户做过的服务会记在这里</translation>
        </message>
        <message>
            <source>Write an answer down</source>
            <translation>记录答复</translation>
        </message>
    </context>
    <context>
        <name>ServingMeetingsCard</name>
        <message>
            <source>Add a meeting</source>
            <translation>归入会谈</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>No advance so far</source>
            <translation>还没有进展</translation>
        </message>
        <message>
            <source>No meeting serves it yet. Arrange one, or add one that was held.</source>
            <translation>还没有为它开过会谈。安排一次，或把开过的归进来。</translation>
        </message>
        <message>
            <source>Take out of the opportunity</source>
            <translation>从商机里移出</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Contact plan</source>
            <translation>联络计划</translation>
        </message>
        <message>
            <source>Fields and product lines</source>
            <translation>字段与产品线</translation>
        </message>
        <message>
            <source>General</source>
            <translation>通用</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Satisfaction</source>
            <translation>满意度</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>SheetExport</name>
        <message>
            <source>Export list</source>
            <translation>导出名单</translation>
        </message>
    </context>
    <context>
        <name>SheetStep</name>
        <message numerus="yes">
            <source>%n column(s) from “%1” to “%2” become rows</source>
            <translation>
                <numerusform>“%1”到“%2”这 %n 列，转成一行一个期间</numerusform>
            </translation>
        </message>
        <message>
            <source>Each card is a row; what it calls its parts are the columns.</source>
            <translation>一张名片一行，名片上的各项就是列。</translation>
        </message>
        <message numerus="yes">
            <source>Each figure goes to its account and period: %Ln row(s).</source>
            <translation>
                <numerusform>每个数字归到各自的客户和期间，共 %Ln 行。</numerusform>
            </translation>
        </message>
        <message>
            <source>Find the headings</source>
            <translation>自动找表头</translation>
        </message>
        <message>
            <source>First rows of the sheet</source>
            <translation>工作表的前几行</translation>
        </message>
        <message>
            <source>Headings in row %1</source>
            <translation>表头在第 %1 行</translation>
        </message>
        <message>
            <source>Read as</source>
            <translation>读成这样</translation>
        </message>
        <message>
            <source>The row in colour holds the headings. Click another row if it doesn't.</source>
            <translation>有颜色的一行是表头；不对的话，点一下真正的表头行。</translation>
        </message>
        <message>
            <source>The year of these months</source>
            <translation>这些月份是哪一年</translation>
        </message>
    </context>
    <context>
        <name>SidePromises</name>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>The date can't be read; write it like 12-5 or +7.</source>
            <translation>日期看不懂，请写成 12-5 或 +7。</translation>
        </message>
        <message>
            <source>They promise</source>
            <translation>对方承诺</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>对谁</translation>
        </message>
        <message>
            <source>We promise</source>
            <translation>我方承诺</translation>
        </message>
        <message>
            <source>What they will do for us</source>
            <translation>对方要做什么</translation>
        </message>
        <message>
            <source>What we will do for them</source>
            <translation>我方要为对方做什么</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>Who of us</source>
            <translation>我方谁</translation>
        </message>
        <message>
            <source>by when, 12-5 or +7</source>
            <translation>何时之前，12-5 或 +7</translation>
        </message>
    </context>
    <context>
        <name>SilencedList</name>
        <message numerus="yes">
            <source>%n silenced</source>
            <translation>
                <numerusform>已静默 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Because: {reason}</source>
            <translation>原因：{reason}</translation>
        </message>
        <message>
            <source>Speak again</source>
            <translation>恢复</translation>
        </message>
    </context>
    <context>
        <name>SpeakerChip</name>
        <message>
            <source>Said by {name}</source>
            <translation>由{name}说</translation>
        </message>
        <message>
            <source>Who of us says it: Ctrl+Shift+P</source>
            <translation>我方谁来说：Ctrl+Shift+P</translation>
        </message>
        <message>
            <source>Whoever leads</source>
            <translation>主谈的人</translation>
        </message>
    </context>
    <context>
        <name>StandingCard</name>
        <message>
            <source>How it stood</source>
            <translation>当时与现在</translation>
        </message>
        <message>
            <source>It had not been rated yet.</source>
            <translation>当时还没有评定级别。</translation>
        </message>
        <message>
            <source>Kept by hand until %1: %2</source>
            <translation>人工保留到 %1：%2</translation>
        </message>
        <message>
            <source>Key score</source>
            <translation>大客户评分</translation>
        </message>
        <message>
            <source>Tier and score then are those of the evaluation of %1 over %2 – %3.</source>
            <translation>当时的级别和得分取自 %1 的评定（%2 – %3）。</translation>
        </message>
    </context>
    <context>
        <name>StatementCell</name>
        <message>
            <source>Advantage: how it helps</source>
            <translation>优点：怎样帮到客户</translation>
        </message>
        <message>
            <source>Benefit: meets the need they stated</source>
            <translation>利益：满足客户说出的需求</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Feature: a fact</source>
            <translation>特征：一个事实</translation>
        </message>
        <message>
            <source>No need yet</source>
            <translation>还没有需求</translation>
        </message>
        <message>
            <source>Remove: Ctrl+Shift+Delete</source>
            <translation>删除：Ctrl+Shift+Delete</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>利益说明</translation>
        </message>
        <message>
            <source>Which need does it meet?</source>
            <translation>满足哪个需求？</translation>
        </message>
        <message>
            <source>Who of us says it: Ctrl+Shift+P</source>
            <translation>我方谁来说：Ctrl+Shift+P</translation>
        </message>
    </context>
    <context>
        <name>StatementsCard</name>
        <message numerus="yes">
            <source>%n amount(s) pasted</source>
            <translation>
                <numerusform>已粘贴 %n 个数</numerusform>
            </translation>
        </message>
        <message>
            <source>Add an earlier year</source>
            <translation>再加一个更早的年度</translation>
        </message>
        <message>
            <source>Import statements…</source>
            <translation>导入报表…</translation>
        </message>
        <message>
            <source>Left out: {names}</source>
            <translation>未采用：{names}</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>删除 %1 年</translation>
        </message>
        <message>
            <source>The clipboard holds no amounts for this table</source>
            <translation>剪贴板里没有这张表能用的数</translation>
        </message>
        <message>
            <source>Type into a cell, or copy the rows in Excel and press Ctrl+V here.</source>
            <translation>点格子直接填；或在 Excel 里复制，到这里按 Ctrl+V。</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Yearly statements</source>
            <translation>历年报表</translation>
        </message>
    </context>
    <context>
        <name>StepCard</name>
        <message>
            <source>Deliverable: {what}</source>
            <translation>交付物：{what}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>改回未做</translation>
        </message>
        <message>
            <source>What happened, what they said</source>
            <translation>发生了什么，客户怎么说</translation>
        </message>
        <message>
            <source>Who exactly</source>
            <translation>具体谁来做</translation>
        </message>
        <message>
            <source>{ticked} of {points} ticked</source>
            <translation>核对 {ticked} / {points}</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <source>A paper, a record, a signature</source>
            <translation>单据、记录或签字</translation>
        </message>
        <message>
            <source>One point a line</source>
            <translation>一行一条</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Remove the step</source>
            <translation>删除这一步</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>To tick</source>
            <translation>核对清单</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>做什么</translation>
        </message>
    </context>
    <context>
        <name>StreaksCard</name>
        <message numerus="yes">
            <source>%n continuation(s) in a row</source>
            <translation>
                <numerusform>连续 %n 次暂不成交</numerusform>
            </translation>
        </message>
        <message>
            <source>No opportunity stands still: nowhere two continuations in a row.</source>
            <translation>没有停住的生意：没有哪家连续两次暂不成交。</translation>
        </message>
        <message>
            <source>Standing still</source>
            <translation>停住了</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>last met {day}</source>
            <translation>上次会谈 {day}</translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message numerus="yes">
            <source>%n minute(s) of practice</source>
            <translation>
                <numerusform>练了 %n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>Another look</source>
            <translation>还要再看看</translation>
        </message>
        <message>
            <source>Back to the plan</source>
            <translation>回到计划</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>No card was turned</source>
            <translation>一张也没翻</translation>
        </message>
        <message>
            <source>Rehearse these again</source>
            <translation>再练这几张</translation>
        </message>
        <message>
            <source>{sure} of {cards} cards sure at once</source>
            <translation>{cards} 张里 {sure} 张一次有把握</translation>
        </message>
        <message>
            <source>{time}. Go in calmly.</source>
            <translation>{time}，放心去谈。</translation>
        </message>
    </context>
    <context>
        <name>SurveyDeeds</name>
        <message>
            <source>A case is open for {who}</source>
            <translation>已为{who}开服务单</translation>
        </message>
        <message>
            <source>Removed: {who}</source>
            <translation>已删除：{who}</translation>
        </message>
        <message>
            <source>Written down, and a case is open: {who}</source>
            <translation>已记下，并开了服务单：{who}</translation>
        </message>
        <message>
            <source>Written down: {who}</source>
            <translation>已记下：{who}</translation>
        </message>
    </context>
    <context>
        <name>SurveyDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>In their own words</source>
            <translation>客户原话</translation>
        </message>
        <message>
            <source>Kept half filled in, to go on with later</source>
            <translation>填了一半，已留着，随时接着填</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后再填</translation>
        </message>
        <message>
            <source>Name, pinyin or initials</source>
            <translation>名称、拼音或首字母</translation>
        </message>
        <message>
            <source>Open a complaint: {what}</source>
            <translation>开投诉单：{what}</translation>
        </message>
        <message>
            <source>Open a review, since they would hardly recommend us</source>
            <translation>开回访单：不大愿意推荐我们</translation>
        </message>
        <message>
            <source>What they answered</source>
            <translation>客户怎么评</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
    </context>
    <context>
        <name>SurveyFiles</name>
        <message numerus="yes">
            <source>%n form(s) saved in {folder}</source>
            <translation>
                <numerusform>%n 份问卷已存到“{folder}”</numerusform>
            </translation>
        </message>
        <message>
            <source>Excel (*.xlsx)</source>
            <translation>Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Read answers in</source>
            <translation>读入答卷</translation>
        </message>
        <message>
            <source>Reading the answers …</source>
            <translation>正在读答卷…</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>保存问卷</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>已保存：{name}</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xlsm *.xls *.ods)</source>
            <translation>表格文件 (*.xlsx *.xlsm *.xls *.ods)</translation>
        </message>
    </context>
    <context>
        <name>SurveyWordingCard</name>
        <message>
            <source>Ask in your own words, on paper and in the workbook. What each question is about stays; an empty field asks as shown in grey.</source>
            <translation>纸质页和 Excel 表都按这里的问法。每一题问的方面不变；留空就用灰字的默认问法。</translation>
        </message>
        <message>
            <source>Defaults</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>开头的话</translation>
        </message>
        <message>
            <source>Language of the survey</source>
            <translation>问卷语言</translation>
        </message>
        <message>
            <source>Questions of the survey</source>
            <translation>满意度问卷的问法</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
    </context>
    <context>
        <name>SurveyWords</name>
        <message numerus="yes">
            <source>%n answer(s) this year</source>
            <translation>
                <numerusform>近一年 %n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n awaited</source>
            <translation>
                <numerusform>等 %n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>NPS {net}</source>
            <translation>净推荐值 {net}</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>未具名</translation>
        </message>
        <message>
            <source>asked {day}, no answer yet</source>
            <translation>{day} 发出，还没答</translation>
        </message>
        <message>
            <source>falling</source>
            <translation>下滑</translation>
        </message>
        <message>
            <source>half filled in</source>
            <translation>填了一半</translation>
        </message>
        <message>
            <source>no answer yet</source>
            <translation>未答</translation>
        </message>
        <message>
            <source>on target</source>
            <translation>达标</translation>
        </message>
        <message>
            <source>target {mark}</source>
            <translation>目标 {mark}</translation>
        </message>
        <message>
            <source>{answered} of {asked} asked within a year answered</source>
            <translation>近一年发出 {asked} 份，收回 {answered} 份</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
    </context>
    <context>
        <name>SurveysTab</name>
        <message numerus="yes">
            <source>%n below target, of {all} that answered</source>
            <translation>
                <numerusform>答过的 {all} 家里，%n 家没达标</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>再看 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts against their target</source>
            <translation>各客户与目标</translation>
        </message>
        <message>
            <source>All accounts</source>
            <translation>全部客户</translation>
        </message>
        <message>
            <source>All are on target</source>
            <translation>答过的客户都达标</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>填写</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Form …</source>
            <translation>问卷…</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>接着填</translation>
        </message>
        <message>
            <source>Its case</source>
            <translation>看服务单</translation>
        </message>
        <message>
            <source>Nobody has been asked yet</source>
            <translation>还没有请客户评过</translation>
        </message>
        <message>
            <source>Open a case</source>
            <translation>开服务单</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Print a form or send it as a workbook, or write down what they say.</source>
            <translation>打印问卷，或发 Excel 表，也可以直接记下客户的说法。</translation>
        </message>
        <message>
            <source>Read answers in …</source>
            <translation>读入答卷…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Write an answer down</source>
            <translation>记录答复</translation>
        </message>
    </context>
    <context>
        <name>TalkDialog</name>
        <message>
            <source>Add and open the plan</source>
            <translation>加入并打开计划</translation>
        </message>
        <message>
            <source>Add to the plan</source>
            <translation>加入计划</translation>
        </message>
        <message>
            <source>Arrange with these</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Choose a day, like 12-5 or +7.</source>
            <translation>请选日期，如 12-5 或 +7。</translation>
        </message>
        <message>
            <source>Goes into the plan of {meeting}, {when}</source>
            <translation>加入 {when}“{meeting}”的计划</translation>
        </message>
        <message>
            <source>No meeting is planned yet. Arrange one:</source>
            <translation>还没有安排会谈，现在安排：</translation>
        </message>
        <message>
            <source>Questions are in the plan</source>
            <translation>问题已加入会谈计划</translation>
        </message>
        <message>
            <source>Talk about {topic}</source>
            <translation>聊聊{topic}</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Use as question</source>
            <translation>用作提问</translation>
        </message>
        <message>
            <source>Write a time like 14:30.</source>
            <translation>时间请写成 14:30 这样。</translation>
        </message>
    </context>
    <context>
        <name>TargetCard</name>
        <message>
            <source>Enter the expected purchase</source>
            <translation>填写预计采购</translation>
        </message>
        <message>
            <source>Target tier</source>
            <translation>目标级别</translation>
        </message>
        <message>
            <source>With an expected purchase per month, a tier to aim at is suggested.</source>
            <translation>填了每月预计采购，就会建议目标级别。</translation>
        </message>
    </context>
    <context>
        <name>TaskList</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Remove task</source>
            <translation>删除任务</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>What is to be done? Enter adds it</source>
            <translation>要做什么？回车添加</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁来做</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>{day} 前</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>{day} 完成</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>没定日期</translation>
        </message>
    </context>
    <context>
        <name>TasksCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Tasks due</source>
            <translation>任务到期</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>TemplateForm</name>
        <message>
            <source>Add a step</source>
            <translation>加一步</translation>
        </message>
        <message>
            <source>Ask how satisfied they are when a case closes</source>
            <translation>结案时请客户评满意度</translation>
        </message>
        <message>
            <source>For example: samples and trials</source>
            <translation>例如：样品试用</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Limits are working days, by the account's tier.</source>
            <translation>限期是工作日，按客户级别。</translation>
        </message>
        <message>
            <source>New process</source>
            <translation>新流程</translation>
        </message>
        <message>
            <source>Process</source>
            <translation>流程</translation>
        </message>
        <message>
            <source>Put back as shipped</source>
            <translation>恢复自带</translation>
        </message>
        <message>
            <source>Remove the process</source>
            <translation>删除流程</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>TemplatesTab</name>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n 步</numerusform>
            </translation>
        </message>
        <message>
            <source>New process</source>
            <translation>新建流程</translation>
        </message>
        <message>
            <source>Processes</source>
            <translation>流程</translation>
        </message>
        <message>
            <source>The process is saved. Cases that run keep theirs.</source>
            <translation>流程已保存，进行中的服务单不变。</translation>
        </message>
        <message>
            <source>asks for a survey</source>
            <translation>结案后评满意度</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>已改</translation>
        </message>
        <message>
            <source>open</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>own</source>
            <translation>自建</translation>
        </message>
    </context>
    <context>
        <name>TidyUpScreen</name>
        <message>
            <source>%1 is part of %2 now</source>
            <translation>%1 已并入 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n group(s) of accounts may be one company</source>
            <translation>
                <numerusform>%n 组客户可能是同一家公司</numerusform>
            </translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>已归入</translation>
        </message>
        <message>
            <source>Everything is tidy</source>
            <translation>很整齐</translation>
        </message>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 显示。</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>Kept apart; they will not be shown again</source>
            <translation>已标为不同客户，以后不再提示</translation>
        </message>
        <message>
            <source>Looking through the book …</source>
            <translation>正在查找整个客户库…</translation>
        </message>
        <message>
            <source>No two accounts look like one company, and everybody belongs to an account.</source>
            <translation>没有疑似重复的客户，每位联系人都有所属客户。</translation>
        </message>
        <message>
            <source>No two accounts look like one company.</source>
            <translation>没有疑似重复的客户。</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>显示更多</translation>
        </message>
        <message>
            <source>The two files of %1 are one now</source>
            <translation>%1 的两份档案已合并</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>整理</translation>
        </message>
    </context>
    <context>
        <name>TierBlock</name>
        <message>
            <source>Before this evaluation: %1</source>
            <translation>上次评定：%1</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Evaluate tiers</source>
            <translation>评定级别</translation>
        </message>
        <message>
            <source>Not rated yet. An evaluation gives a tier and why.</source>
            <translation>还没有评定。评定后会写明级别和依据。</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>级别</translation>
        </message>
    </context>
    <context>
        <name>TiersCard</name>
        <message numerus="yes">
            <source>%n account(s) not rated</source>
            <translation>
                <numerusform>%n 个客户未评</numerusform>
            </translation>
        </message>
        <message>
            <source>Details</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>No tiers yet; evaluate them from your sales.</source>
            <translation>还没有级别，可以按销售评定。</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>级别</translation>
        </message>
    </context>
    <context>
        <name>TiersPage</name>
        <message>
            <source>Apply</source>
            <translation>应用评定</translation>
        </message>
        <message>
            <source>As it was on %1</source>
            <translation>%1 当时的评定</translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>回到现在</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>已应用</translation>
        </message>
        <message>
            <source>No account has sales in this period; choose another one.</source>
            <translation>期内没有客户有销售，请换一个期间。</translation>
        </message>
        <message>
            <source>Past evaluation</source>
            <translation>过去的评定</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览，未应用</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>分级与组合</translation>
        </message>
    </context>
    <context>
        <name>TiersScreen</name>
        <message>
            <source>Evaluating all accounts …</source>
            <translation>正在评定全部客户…</translation>
        </message>
        <message>
            <source>Tiers</source>
            <translation>分级与组合</translation>
        </message>
        <message>
            <source>Tiers of %1 applied to %2 accounts</source>
            <translation>已按 %1 评定 %2 个客户</translation>
        </message>
    </context>
    <context>
        <name>Tiles</name>
        <message>
            <source>before: {figure}</source>
            <translation>前一段 {figure}</translation>
        </message>
        <message>
            <source>no benefit was claimed</source>
            <translation>还没讲过利益说明</translation>
        </message>
        <message>
            <source>no question was ticked as asked</source>
            <translation>没有勾选问过的问题</translation>
        </message>
        <message>
            <source>{count} in {meetings} meetings</source>
            <translation>{meetings} 场会谈共 {count} 条</translation>
        </message>
        <message>
            <source>{count} of {claims} claims</source>
            <translation>{claims} 条利益说明里有 {count} 条</translation>
        </message>
        <message>
            <source>{orders} orders and {advances} advances in {held} meetings</source>
            <translation>{held} 场会谈，成交 {orders}，进展 {advances}</translation>
        </message>
        <message>
            <source>{share}% are implication questions</source>
            <translation>暗示问题占 {share}%</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>Tomorrow %1</source>
            <translation>明天 %1</translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>还有 %n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in about %n hour(s)</source>
            <translation>
                <numerusform>还有约 %n 小时</numerusform>
            </translation>
        </message>
        <message>
            <source>under way</source>
            <translation>进行中</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Arrange meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>去评定</translation>
        </message>
        <message>
            <source>Tiers are not evaluated up to %1 yet</source>
            <translation>截至 %1 的级别还没有评定</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message>
            <source>Reminder copied: paste it into your message</source>
            <translation>提醒的话已复制，粘贴到消息里即可</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Account</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Client-safe</source>
            <translation>客户可见模式</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联络</translation>
        </message>
        <message>
            <source>Hide tiers, margins and notes, so that the screen may be turned round (F8)</source>
            <translation>隐藏级别、毛利和备注，屏幕可以转给客户看（F8）</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>会谈</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Opportunity</source>
            <translation>商机</translation>
        </message>
        <message>
            <source>Reminders (Ctrl+Shift+R)</source>
            <translation>提醒（Ctrl+Shift+R）</translation>
        </message>
        <message>
            <source>Search accounts, people, notes, commands</source>
            <translation>搜索客户、联系人、纪要、命令（拼音首字母亦可）</translation>
        </message>
        <message>
            <source>Service case</source>
            <translation>服务单</translation>
        </message>
    </context>
    <context>
        <name>TouchDeeds</name>
        <message>
            <source>Done: {who}</source>
            <translation>已完成：{who}</translation>
        </message>
        <message>
            <source>Moved to {day}: {who}</source>
            <translation>已改到 {day}：{who}</translation>
        </message>
        <message>
            <source>Planned again: {who}</source>
            <translation>已恢复：{who}</translation>
        </message>
        <message>
            <source>Skipped: {who}</source>
            <translation>已跳过：{who}</translation>
        </message>
    </context>
    <context>
        <name>TouchMenu</name>
        <message>
            <source>Correct …</source>
            <translation>更正…</translation>
        </message>
        <message>
            <source>Done …</source>
            <translation>完成…</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Move the contact</source>
            <translation>联络改期</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Skip …</source>
            <translation>跳过…</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>提前到今天</translation>
        </message>
    </context>
    <context>
        <name>TouchPanel</name>
        <message>
            <source>Store or cancel first what is written about {who}</source>
            <translation>请先保存或取消正在填写的内容：{who}</translation>
        </message>
    </context>
    <context>
        <name>TouchPhrases</name>
        <message>
            <source>whoever is there</source>
            <translation>未指定联系人</translation>
        </message>
    </context>
    <context>
        <name>TouchRow</name>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
    </context>
    <context>
        <name>TouchesCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n 次逾期</numerusform>
            </translation>
        </message>
        <message>
            <source>Contact plan</source>
            <translation>联络计划</translation>
        </message>
        <message>
            <source>Contacts due</source>
            <translation>该联络了</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 次</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Open KamDesk</source>
            <translation>打开 KamDesk</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>提醒</translation>
        </message>
    </context>
    <context>
        <name>UnderstoodCard</name>
        <message>
            <source>How the first rows are understood</source>
            <translation>前几行读成这样</translation>
        </message>
    </context>
    <context>
        <name>UndoQuestion</name>
        <message numerus="yes">
            <source>%Ln account(s) of the sample territory go, with their people, sales and meetings.</source>
            <translation>
                <numerusform>示例区域的 %Ln 个客户将全部移除，连同联系人、销售和会谈。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) that “%1” added or changed are taken back.</source>
            <translation>
                <numerusform>“%1”新增和更新的 %Ln 行将全部撤回。</numerusform>
            </translation>
        </message>
        <message>
            <source>Ctrl+Y brings it back.</source>
            <translation>按 Ctrl+Y 可以恢复。</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Undo the import?</source>
            <translation>撤销这次导入？</translation>
        </message>
        <message>
            <source>Undo the sample</source>
            <translation>撤销示例</translation>
        </message>
        <message>
            <source>Undo the sample?</source>
            <translation>撤销示例数据？</translation>
        </message>
    </context>
    <context>
        <name>UnmetNeed</name>
        <message>
            <source>+ which feature meets it?</source>
            <translation>+ 用哪个特征满足它？</translation>
        </message>
        <message>
            <source>Not answered yet: {need}</source>
            <translation>还没有回应：{need}</translation>
        </message>
    </context>
    <context>
        <name>UnplannedCard</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Accounts without a next step</source>
            <translation>没有下一步的客户</translation>
        </message>
        <message>
            <source>Days since the last contact</source>
            <translation>距最近一次联系的天数</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>never met</source>
            <translation>从未联系</translation>
        </message>
    </context>
    <context>
        <name>UnstoredDialog</name>
        <message>
            <source>Give it up and leave</source>
            <translation>放弃并离开</translation>
        </message>
        <message>
            <source>Not everything is stored</source>
            <translation>还有内容没有保存</translation>
        </message>
        <message>
            <source>Stay and correct</source>
            <translation>留下改正</translation>
        </message>
        <message>
            <source>What is marked or half typed here was not stored. It is lost if you leave.</source>
            <translation>标红的或没写完的内容还没有存上，现在离开就丢了。</translation>
        </message>
    </context>
    <context>
        <name>VerdictList</name>
        <message>
            <source>All</source>
            <translation>全部客户</translation>
        </message>
        <message>
            <source>Which accounts</source>
            <translation>看哪些客户</translation>
        </message>
    </context>
    <context>
        <name>VerdictModel</name>
        <message>
            <source>Cumulative</source>
            <translation>累计</translation>
        </message>
        <message>
            <source>Loss %1</source>
            <translation>亏 %1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Why this tier</source>
            <translation>为什么是这个级别</translation>
        </message>
        <message>
            <source>target %1</source>
            <translation>目标%1</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>原为%1</translation>
        </message>
    </context>
    <context>
        <name>VerdictTab</name>
        <message>
            <source>Accounts in the bin are not evaluated</source>
            <translation>回收站里的客户不参加评定</translation>
        </message>
        <message>
            <source>Evaluating all accounts …</source>
            <translation>正在评定全部客户…</translation>
        </message>
        <message>
            <source>F8 shows it.</source>
            <translation>按 F8 恢复显示。</translation>
        </message>
        <message>
            <source>Hidden while the screen is client-safe</source>
            <translation>客户可见模式下不显示</translation>
        </message>
        <message>
            <source>Put it back to see its verdict.</source>
            <translation>放回以后就能看到评定结果。</translation>
        </message>
    </context>
    <context>
        <name>VerdictTable</name>
        <message>
            <source>Accounts by rank</source>
            <translation>按名次排列的客户</translation>
        </message>
        <message>
            <source>Open account</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>Why this tier</source>
            <translation>为什么是这个级别</translation>
        </message>
    </context>
    <context>
        <name>WalletBlock</name>
        <message>
            <source>%1 could still be won</source>
            <translation>还可争取 %1</translation>
        </message>
        <message>
            <source>Competition and share</source>
            <translation>竞争与份额</translation>
        </message>
        <message>
            <source>How much of what they buy is ours, and who has the rest?</source>
            <translation>客户买的东西里我方占多少，其余归谁？</translation>
        </message>
        <message>
            <source>Note what they spend</source>
            <translation>记下年采购额</translation>
        </message>
        <message>
            <source>Share of wallet</source>
            <translation>钱包份额</translation>
        </message>
    </context>
    <context>
        <name>WalletCard</name>
        <message>
            <source>%1 could still be won</source>
            <translation>还可争取 %1</translation>
        </message>
        <message>
            <source>Add line</source>
            <translation>添加产品线</translation>
        </message>
        <message>
            <source>Figures removed</source>
            <translation>数字已删除</translation>
        </message>
        <message>
            <source>Name a product line; our sales are filled in from the ledger.</source>
            <translation>写上产品线，我方销售会从销售记录带出来。</translation>
        </message>
        <message>
            <source>Product line</source>
            <translation>产品线</translation>
        </message>
        <message>
            <source>They spend %1 a year</source>
            <translation>年采购 %1</translation>
        </message>
        <message>
            <source>What do they spend, and with whom?</source>
            <translation>客户一年买多少，从谁那里买？</translation>
        </message>
        <message>
            <source>Written into the plan of the next meeting</source>
            <translation>已放进下次会谈的计划</translation>
        </message>
    </context>
    <context>
        <name>WantedPanel</name>
        <message>
            <source>As wanted</source>
            <translation>如愿拿到</translation>
        </message>
        <message>
            <source>If not that, then at least</source>
            <translation>退一步</translation>
        </message>
        <message>
            <source>No advance was set beforehand.</source>
            <translation>事先没有设定进展。</translation>
        </message>
        <message>
            <source>The fallback</source>
            <translation>拿到退路</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>想要的进展</translation>
        </message>
    </context>
    <context>
        <name>WantedStrip</name>
        <message>
            <source>Advance wanted</source>
            <translation>要争取的进展</translation>
        </message>
        <message>
            <source>Fallback: {step}</source>
            <translation>退路：{step}</translation>
        </message>
        <message>
            <source>{name} is not here</source>
            <translation>{name}没来</translation>
        </message>
        <message>
            <source>{name} is not here: {step}</source>
            <translation>{name}没来：{step}</translation>
        </message>
    </context>
    <context>
        <name>WarningsCard</name>
        <message>
            <source>All warnings</source>
            <translation>全部预警</translation>
        </message>
        <message>
            <source>May leave</source>
            <translation>流失预警</translation>
        </message>
        <message>
            <source>No longer warned of today</source>
            <translation>今天已不再预警</translation>
        </message>
        <message>
            <source>Open win-back</source>
            <translation>开始挽回</translation>
        </message>
        <message>
            <source>Warned at the end of the month, {day}; the facts are of today.</source>
            <translation>{day}的月末预警，依据按今天算。</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>查看依据</translation>
        </message>
        <message>
            <source>Win-back under way</source>
            <translation>挽回进行中</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeekBar</name>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Week after (Page down)</source>
            <translation>下一周（Page down）</translation>
        </message>
        <message>
            <source>Week before (Page up)</source>
            <translation>上一周（Page up）</translation>
        </message>
    </context>
    <context>
        <name>WeekHints</name>
        <message>
            <source>account</source>
            <translation>打开客户</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>move</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>today</source>
            <translation>提前到今天</translation>
        </message>
    </context>
    <context>
        <name>WeekView</name>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
    </context>
    <context>
        <name>WelcomeScreen</name>
        <message>
            <source>A sample territory: 60 fictional companies, three years of sales, meetings, promises. Dated around today.</source>
            <translation>一个示例区域：60 家虚构企业，三年的销售、会谈和承诺，日期以今天为准。</translation>
        </message>
        <message>
            <source>Begin with an empty book</source>
            <translation>从空白客户库开始</translation>
        </message>
        <message>
            <source>Bring your customers</source>
            <translation>导入自己的客户</translation>
        </message>
        <message>
            <source>Building the sample territory…</source>
            <translation>正在生成示例区域…</translation>
        </message>
        <message>
            <source>Everything stays on this laptop, in one file. You can change your mind later: the language is in Settings, the sample can be undone.</source>
            <translation>所有数据都在这台电脑的一个文件里。以后可以改主意：语言在“设置”里换，示例可以撤销。</translation>
        </message>
        <message>
            <source>Excel or CSV as the back office sends it. You see what would change before anything is stored.</source>
            <translation>后台发来的 Excel 或 CSV 直接导入，写入之前先看会改动什么。</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Look around first</source>
            <translation>先看看</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>打开示例</translation>
        </message>
        <message>
            <source>Start empty</source>
            <translation>空白开始</translation>
        </message>
        <message>
            <source>The offline workbench of a key-account manager</source>
            <translation>大客户经理的离线工作台</translation>
        </message>
        <message>
            <source>Type your first account; the rest grows meeting by meeting.</source>
            <translation>录入第一个客户，其余随着一场场会谈积累起来。</translation>
        </message>
    </context>
    <context>
        <name>WhoIsThere</name>
        <message>
            <source>Who is there</source>
            <translation>到场的人</translation>
        </message>
    </context>
    <context>
        <name>WhyCard</name>
        <message>
            <source>In force: %1. This evaluation is not applied yet.</source>
            <translation>目前级别：%1。这次评定还没有应用。</translation>
        </message>
        <message>
            <source>Review and apply</source>
            <translation>查看并应用</translation>
        </message>
    </context>
    <context>
        <name>WinBackForm</name>
        <message>
            <source>By when</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>流失原因</translation>
        </message>
        <message>
            <source>Close as kept</source>
            <translation>以留住结案</translation>
        </message>
        <message>
            <source>Close as lost</source>
            <translation>以流失结案</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>留住了</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>流失了</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>挽回条件</translation>
        </message>
        <message>
            <source>Open since {day}</source>
            <translation>{day} 开始</translation>
        </message>
        <message>
            <source>Open since {day}, at score {score}</source>
            <translation>{day} 开始，当时 {score} 分</translation>
        </message>
        <message>
            <source>What do we offer to keep them?</source>
            <translation>拿什么留住他们？</translation>
        </message>
        <message>
            <source>What kept them?</source>
            <translation>靠什么留住的？</translation>
        </message>
        <message>
            <source>What lost them?</source>
            <translation>为什么没留住？</translation>
        </message>
        <message>
            <source>What we do</source>
            <translation>我们做什么</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Why are they leaving?</source>
            <translation>他们为什么要走？</translation>
        </message>
    </context>
    <context>
        <name>WorkingDaysCard</name>
        <message>
            <source>Free</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>Holidays of</source>
            <translation>节假日按</translation>
        </message>
        <message>
            <source>Name or code</source>
            <translation>国家或地区名称、代码</translation>
        </message>
        <message>
            <source>None of your own yet.</source>
            <translation>还没有自定的日期。</translation>
        </message>
        <message>
            <source>Own day</source>
            <translation>自定日期</translation>
        </message>
        <message>
            <source>Take this day away</source>
            <translation>去掉这一天</translation>
        </message>
        <message>
            <source>The contact plan leaves weekends and public holidays free.</source>
            <translation>联络计划避开周末和法定节假日，调休上班的日子照排。</translation>
        </message>
        <message>
            <source>Worked</source>
            <translation>上班</translation>
        </message>
        <message>
            <source>Working days</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>free</source>
            <translation>休息</translation>
        </message>
        <message>
            <source>worked</source>
            <translation>上班</translation>
        </message>
    </context>
    <context>
        <name>_Grip</name>
        <message>
            <source>Pull, or Alt with Up and Down</source>
            <translation>拖动，或按 Alt 加上下键</translation>
        </message>
    </context>
    <context>
        <name>_Heads</name>
        <message>
            <source>In-house %</source>
            <translation>自制 %</translation>
        </message>
        <message>
            <source>Ours %</source>
            <translation>我方 %</translation>
        </message>
        <message>
            <source>Shared out</source>
            <translation>份额</translation>
        </message>
    </context>
    <context>
        <name>_RawModel</name>
        <message>
            <source>Headings</source>
            <translation>表头</translation>
        </message>
    </context>
    <context>
        <name>_SkipLine</name>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Why is it left out? Enter stores, Esc leaves</source>
            <translation>为什么跳过？回车保存，Esc 放弃</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>MMM d</source>
            <translation>M 月 d 日</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>yyyy 年 M 月</translation>
        </message>
        <message>
            <source>dddd, MMMM d</source>
            <translation>M 月 d 日 dddd</translation>
        </message>
    </context>
</TS>
