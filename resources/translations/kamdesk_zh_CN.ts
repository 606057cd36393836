<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AccountActions</name>
        <message>
            <source>Export dossier</source>
            <translation>导出档案册</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移入回收站</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>New meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
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
            <source>Meeting brief</source>
            <translation>会前简报</translation>
        </message>
        <message>
            <source>No meeting is planned</source>
            <translation>没有待开的会谈</translation>
        </message>
    </context>
    <context>
        <name>AccountScreen</name>
        <message>
            <source>Contacts</source>
            <translation>联系人</translation>
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
    </context>
    <context>
        <name>AccountsColumns</name>
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
            <translation>数字期间：%1</translation>
        </message>
        <message>
            <source>Figures: all sales in the book</source>
            <translation>数字期间：账簿中的全部销售</translation>
        </message>
    </context>
    <context>
        <name>AccountsScreen</name>
        <message numerus="yes">
            <source>%n account(s) moved to the bin</source>
            <translation>
                <numerusform>%n 个客户已移入回收站</numerusform>
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
            <translation>备份账簿</translation>
        </message>
        <message>
            <source>Backed up and checked: %1</source>
            <translation>已备份并校验：%1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>已重做：%1</translation>
        </message>
        <message>
            <source>No meeting is planned</source>
            <translation>还没有约会谈</translation>
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
        <name>AdvanceCard</name>
        <message>
            <source>Advance wanted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set what would be success, before you go in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The benefits in their words, then the proposal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The smaller step that is still one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they will do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who at the client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whom to see instead, or what to ask for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>person + action + date</source>
            <translation type="unfinished" />
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
        <message>
            <source>Apply</source>
            <translation>应用评级</translation>
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
        <message>
            <source>No questions were planned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>which ones mattered?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{asked} of {all} asked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AskedLine</name>
        <message>
            <source>Asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mattered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mattered?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they answered</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BackgroundCard</name>
        <message>
            <source>+ background question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Background questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>more feels like an interrogation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} / {most} at most</source>
            <translation type="unfinished" />
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
            <translation>账簿已恢复到当时的样子</translation>
        </message>
    </context>
    <context>
        <name>BalanceCard</name>
        <message>
            <source>Add the price to weigh it against what the problem costs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask what the difficulties cost in a year; their own figures weigh most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No numbers yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not worth it yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The problem costs {amount} a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worth it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>against {price}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>risk {risk}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>switching {cost}</source>
            <translation type="unfinished" />
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
        <name>BenefitCell</name>
        <message>
            <source>+ benefit question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Benefits</source>
            <translation type="unfinished" />
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
        <name>BriefScreen</name>
        <message>
            <source>Chinese</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meeting brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meetings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch off client-safe mode to see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The brief is for your eyes only.</source>
            <translation type="unfinished" />
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
        <name>ChainGrid</name>
        <message>
            <source>+ difficulty: name it in a few words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Benefit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difficulty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Implication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New difficulty</source>
            <translation type="unfinished" />
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
            <source>Tier pyramid</source>
            <translation>级别金字塔</translation>
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
        <name>CoachCard</name>
        <message>
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to where it is put right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grave</source>
            <translation type="unfinished" />
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
        <name>Commands</name>
        <message>
            <source>Arrange a meeting</source>
            <translation>约一场会谈</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Back up the book</source>
            <translation>备份账簿</translation>
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
            <source>Filter this list</source>
            <translation>筛选当前列表</translation>
        </message>
        <message>
            <source>Go to Accounts</source>
            <translation>去客户</translation>
        </message>
        <message>
            <source>Go to Meetings</source>
            <translation>去会谈</translation>
        </message>
        <message>
            <source>Go to Tiers</source>
            <translation>去分级与组合</translation>
        </message>
        <message>
            <source>Go to Today</source>
            <translation>去今日</translation>
        </message>
        <message>
            <source>Go to the bin</source>
            <translation>去回收站</translation>
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
            <source>Next meeting's brief</source>
            <translation>下一场会谈的简报</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
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
            <source>Switch language</source>
            <translation>切换语言（中文 / English）</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
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
            <translation>账簿中的内容</translation>
        </message>
        <message>
            <source>Keep what is in the book</source>
            <translation>保留账簿中的内容</translation>
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
            <source>Lunar calendar</source>
            <translation>农历</translation>
        </message>
        <message>
            <source>Move to bin</source>
            <translation>移入回收站</translation>
        </message>
    </context>
    <context>
        <name>ContactsTab</name>
        <message>
            <source>Add contact</source>
            <translation>添加联系人</translation>
        </message>
        <message>
            <source>Add who decides, approves, uses and buys; influence and support follow.</source>
            <translation>先记下谁决策、谁审批、谁使用、谁采购，再补影响力和支持度。</translation>
        </message>
        <message>
            <source>Contact moved to the bin</source>
            <translation>联系人已移入回收站</translation>
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
            <source>left %1</source>
            <translation>%1 离职</translation>
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
            <translation>刚才这一步没有完成，之前保存的内容都在账簿里，没有丢。可以继续使用；如果再次出现，请重启 KamDesk 并把报告发给我们。</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difficulty in a few words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How do you ask about it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove this chain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What of ours solves it</source>
            <translation type="unfinished" />
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
        <name>FilterBar</name>
        <message>
            <source>All cities</source>
            <translation>全部城市</translation>
        </message>
        <message>
            <source>All industries</source>
            <translation>全部行业</translation>
        </message>
        <message>
            <source>All stages</source>
            <translation>全部阶段</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Filter: name, pinyin, code</source>
            <translation>筛选：名称、拼音、编号</translation>
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
            <source>Here your day will stand: the next meeting, promises that are due, accounts without a next step</source>
            <translation>这里会显示您的一天：下一场会谈、到期的承诺、没有下一步的客户</translation>
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
    </context>
    <context>
        <name>GroupBlock</name>
        <message>
            <source>Group</source>
            <translation>集团</translation>
        </message>
        <message>
            <source>Together with %1: </source>
            <translation>连同%1：</translation>
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
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Nothing was changed yet</source>
            <translation>还没有修改</translation>
        </message>
    </context>
    <context>
        <name>ImplicationCell</name>
        <message>
            <source>+ implication question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cost a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Implications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No implication question yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no amount; enter digits only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it costs them in a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When “{topic}” happens, who has to answer for it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who feels it first, and what does it cost them?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>amount</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LateStepsCard</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>超 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Service steps due</source>
            <translation>服务到期</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天到期</translation>
        </message>
    </context>
    <context>
        <name>LearnedCard</name>
        <message>
            <source>Learned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is new about this account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was said, in short</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LiveQuestion</name>
        <message>
            <source>Asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their answer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>MeetingHeader</name>
        <message>
            <source>, </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min agreed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MeetingLiveScreen</name>
        <message>
            <source>+ a question that was not planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advance wanted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anything else worth keeping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End and review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything typed is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fallback: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meetings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{asked} of {all} asked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MeetingReviewScreen</name>
        <message>
            <source>Choose what the meeting brought.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finish review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meeting reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meetings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MeetingRow</name>
        <message>
            <source>Brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prepare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no advance set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MeetingScreen</name>
        <message>
            <source>Brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call the meeting off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter meeting F6</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meeting called off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meeting moved to the bin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meetings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move to bin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One page, F5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promise kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What came of it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MeetingTimer</name>
        <message>
            <source>{left} of {minutes} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min over</source>
            <translation type="unfinished" />
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
            <translation>按四个步骤准备一次会谈，会列在这里。</translation>
        </message>
    </context>
    <context>
        <name>MeetingsCard</name>
        <message>
            <source>Brief</source>
            <translation>简报</translation>
        </message>
        <message>
            <source>Further meetings</source>
            <translation>接下来的会谈</translation>
        </message>
        <message>
            <source>No advance yet</source>
            <translation>还没有进展目标</translation>
        </message>
        <message>
            <source>Outcome missing</source>
            <translation>缺结果</translation>
        </message>
        <message>
            <source>Prepared</source>
            <translation>已准备好</translation>
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
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to review</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrange one, and prepare it along the four steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coming</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter by title or account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meetings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No meeting matches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Past</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try other words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for a review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your meetings will be here</source>
            <translation type="unfinished" />
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
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会谈</translation>
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
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they said, word for word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NeedCell</name>
        <message>
            <source>+ need, in their words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NeedLine</name>
        <message>
            <source>Explicit once the client has stated the wish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In their words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said by whom?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who said it</source>
            <translation type="unfinished" />
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
        <name>NeedsBlock</name>
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
            <source>Stated needs %1, implied %2</source>
            <translation>明确需求 %1 · 隐含 %2</translation>
        </message>
        <message>
            <source>What the client wishes, in their own words.</source>
            <translation>客户想要什么，用客户的原话记下来。</translation>
        </message>
    </context>
    <context>
        <name>NewAccountDialog</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>New account</source>
            <translation>新建客户</translation>
        </message>
        <message>
            <source>There is already: %1</source>
            <translation>已有同名客户：%1</translation>
        </message>
        <message>
            <source>You can still create it.</source>
            <translation>仍可继续新建。</translation>
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
        <name>NewMeetingDialog</name>
        <message>
            <source>Arrange</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a day, like 12-5 or +7.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an account.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meeting with {account}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes from 5 to 600.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, pinyin or initials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a time like 14:30.</source>
            <translation type="unfinished" />
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
            <source>Nothing planned</source>
            <translation>没有安排</translation>
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
        <name>NextCard</name>
        <message>
            <source>Arrange the next meeting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Our next step with this account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happens next</source>
            <translation type="unfinished" />
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
            <source>No meeting is planned. The next one will stand here with its plan.</source>
            <translation>还没有安排会谈。下一场会谈和它的计划会显示在这里。</translation>
        </message>
        <message>
            <source>Plan a meeting</source>
            <translation>安排会谈</translation>
        </message>
    </context>
    <context>
        <name>NoSales</name>
        <message>
            <source>Here you will see which accounts bring 80 % of your contribution</source>
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
        <name>ObjectionCapture</name>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What holds them back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ObjectionLine</name>
        <message>
            <source>Kind of objection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What we answer</source>
            <translation type="unfinished" />
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
        <name>ObjectionsCard</name>
        <message>
            <source>+ objection, as they would say it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objections expected</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OpeningCard</name>
        <message>
            <source>How you begin, in a sentence or two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples, figures, statements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this meeting is to achieve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>who you are, why you are here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutcomeCard</name>
        <message>
            <source>As wanted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fallback: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How they put it, word for word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record as continuation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wanted: {advance}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the meeting brought</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they agreed to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who at the client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no advance was set</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaperView</name>
        <message>
            <source>Brief, one page</source>
            <translation type="unfinished" />
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
            <source>%n day(s) ago</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Attendees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is invited yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not invited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>met today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>never met</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PeriodButton</name>
        <message>
            <source>Everything in the book</source>
            <translation>账簿全部</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>自定起止……</translation>
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
        <name>PostponeDialog</name>
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
        <name>PresenceCard</name>
        <message>
            <source>Who was there</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProfileTab</name>
        <message>
            <source>Business</source>
            <translation>业务</translation>
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
        <name>PromiseCapture</name>
        <message>
            <source>Promises</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date can't be read; write it like 12-5 or +7.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was promised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by when</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PromiseLedger</name>
        <message>
            <source>%1 of %2 kept</source>
            <translation>守约 %1/%2</translation>
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
            <translation>双方答应了什么，何时完成。</translation>
        </message>
    </context>
    <context>
        <name>PromiseRow</name>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Pick a date…</source>
            <translation>选日期…</translation>
        </message>
        <message>
            <source>Postpone</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Postpone a month</source>
            <translation>改期一个月</translation>
        </message>
        <message>
            <source>Postpone a week</source>
            <translation>改期一周</translation>
        </message>
        <message>
            <source>Postpone or drop</source>
            <translation>改期或取消</translation>
        </message>
        <message>
            <source>Postponed to %1</source>
            <translation>已改到 %1</translation>
        </message>
    </context>
    <context>
        <name>PromisesBlock</name>
        <message>
            <source>No open promises on either side.</source>
            <translation>双方都没有未完成的承诺。</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Write a promise down</source>
            <translation>记下承诺</translation>
        </message>
    </context>
    <context>
        <name>PromisesCard</name>
        <message>
            <source>%1 to us: </source>
            <translation>%1 → 我方：</translation>
        </message>
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
            <source>Another day …</source>
            <translation>另选日期……</translation>
        </message>
        <message>
            <source>Copies a polite reminder</source>
            <translation>复制一段客气的提醒</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>一周后</translation>
        </message>
        <message>
            <source>In three days</source>
            <translation>三天后</translation>
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
            <source>Open promises</source>
            <translation type="unfinished" />
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
            <source>They: </source>
            <translation>对方：</translation>
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
            <source>We kept %1</source>
            <translation>我方守约率 %1</translation>
        </message>
        <message>
            <source>We to %1: </source>
            <translation>我方 → %1：</translation>
        </message>
        <message>
            <source>We: </source>
            <translation>我方：</translation>
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
        <name>ProofCard</name>
        <message>
            <source>+ statement: begin with the feature, a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>feature → advantage → benefit</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuestionLine</name>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Show the backups</source>
            <translation>查看备份</translation>
        </message>
        <message>
            <source>The book was not opened</source>
            <translation>账簿没有打开</translation>
        </message>
    </context>
    <context>
        <name>RulesDialog</name>
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
            <source>Import sales</source>
            <translation>导入销售</translation>
        </message>
        <message>
            <source>Import sales from Excel or CSV to see months and product lines.</source>
            <translation>从 Excel 或 CSV 导入销售，就能看到每月和各产品线。</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>毛利率</translation>
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
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>同比</translation>
        </message>
    </context>
    <context>
        <name>ScheduleCard</name>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no date; write it like 12-5.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no time; write it like 14:30.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When and where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
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
        <name>SettingsScreen</name>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>账簿</translation>
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
            <source>Settings</source>
            <translation>设置</translation>
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
        <name>StatementLine</name>
        <message>
            <source>Advantage: how it helps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Benefit: meets the need they stated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feature: a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Need that it meets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No need yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which need does it meet?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TierBlock</name>
        <message>
            <source>Before this evaluation: %1</source>
            <translation>上次评定：%1</translation>
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
        <message>
            <source>Why %1</source>
            <translation>为什么是%1</translation>
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
            <source>All accounts</source>
            <translation>全部客户</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用评级</translation>
        </message>
        <message>
            <source>First evaluation</source>
            <translation>首次评定</translation>
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
            <source>Preview</source>
            <translation>预览，未应用</translation>
        </message>
        <message>
            <source>Rows: before. Columns: now. Press a cell to see who.</source>
            <translation>行：上次；列：本次。点一格看是谁、为什么</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
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
            <translation>正在评定全部客户……</translation>
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
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>去评定</translation>
        </message>
        <message>
            <source>Nothing is due today</source>
            <translation>今天没有到期的事</translation>
        </message>
        <message>
            <source>Plan a meeting</source>
            <translation>安排会谈</translation>
        </message>
        <message>
            <source>Tiers are not evaluated up to %1 yet</source>
            <translation>截至 %1 的级别还没有评定</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message>
            <source>Kept: %1</source>
            <translation>已完成：%1</translation>
        </message>
        <message>
            <source>Moved to %1: %2</source>
            <translation>已改到 %1：%2</translation>
        </message>
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
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Search accounts, people, notes, commands</source>
            <translation>搜索客户、联系人、纪要、命令（拼音首字母亦可）</translation>
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
        <message>
            <source>Every account has one.</source>
            <translation>每个客户都有下一步。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>best tier first, longest silence first</source>
            <translation>按级别与最近联系排序</translation>
        </message>
        <message>
            <source>never met</source>
            <translation>从未联系</translation>
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
            <source>was %1</source>
            <translation>原为%1</translation>
        </message>
    </context>
    <context>
        <name>VerdictTable</name>
        <message>
            <source>Accounts by rank</source>
            <translation>按名次排列的客户</translation>
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
            <translation>从空账簿开始</translation>
        </message>
        <message>
            <source>Bring your customers</source>
            <translation>导入自己的客户</translation>
        </message>
        <message>
            <source>Building the sample territory…</source>
            <translation>正在生成示例区域……</translation>
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
        <name>formats</name>
        <message>
            <source>MMM d</source>
            <translation>M 月 d 日</translation>
        </message>
        <message>
            <source>dddd, MMMM d</source>
            <translation>M 月 d 日 dddd</translation>
        </message>
    </context>
</TS>
