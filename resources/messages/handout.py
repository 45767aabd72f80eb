"""The text beside the exe, and the words of the installer."""

README_NAME = "请先看我.txt"
MANUAL_TITLE = "使用说明"
MANUAL_NAME = f"{MANUAL_TITLE}.docx"
LICENCES = "许可"
MAKER = "绩效自评填报项目"
COPYRIGHT = "版权归绩效自评填报项目所有，按 MIT 许可发布"
ABOUT = "填报部门整体支出绩效自评报告"

README = """{name} {version}

一、怎样打开
    双击「{name}.exe」。不用安装，不用联网，不要管理员权限。
    整个文件夹可以放在 U 盘上，也可以拷到电脑的任何地方；
    文件夹里的 _internal 不能删、不能单独拿走。
    如果是压缩包，请先全部解压再打开。
    也可以用安装程序「{installer}」：装好后桌面和开始菜单有图标，
    双击 {extension} 草稿文件就能打开。

二、怎样填写
    见「{manual}」。

三、草稿在哪里
    每填一个字都自动保存在：
    {drafts}
    （在文件资源管理器的地址栏里粘贴这一行，按回车。）
    换新版本、卸载程序都不会动草稿。
    要把草稿带到别的电脑：打印与导出页，或开始页卡片右上角「⋯」，「拷到U盘」。
    想让草稿跟着程序走（U 盘、重启就还原的电脑）：
    在「{name}.exe」旁边新建一个文本文档，起名「便携」，
    草稿就存在旁边的「便携数据」里；「帮助」→「关于」写着现在存在哪里。

四、杀毒软件拦截怎么办
    本程序没有购买签名证书，有的杀毒软件会拦一下或者多扫描一会儿。
    1. 解压之前：右键点压缩包，「属性」，勾上最下面的「解除锁定」，「确定」。
       没有这一项就不用管。
    2. Windows 提示「已保护你的电脑」：点「更多信息」，再点「仍要运行」。
    3. 提示「智能应用控制」（Smart App Control）已阻止：它不能单独放行一个程序，
       请找信息技术人员在「Windows 安全中心」里处理。
    4. 杀毒软件提示：选「允许」或「信任」，并把这个文件夹加入信任区。
    5. 不放心时，核对文件的 SHA-256 是否与「{sums}」里的一样
       （文件夹里的一份管里面的文件，外面的一份管压缩包和安装程序）：
       在命令提示符里输入  certutil -hashfile 文件名 SHA256
    6. 文件被删掉了：在杀毒软件的隔离区里恢复，或者重新解压一份。

五、需要什么电脑
    Windows 10（1809 或更新）或 Windows 11，64 位。
    Windows 7、Windows 8 和 32 位系统不能运行。

六、许可
    本程序可以自由使用、复制。用到的 Qt 等软件的许可在「{licences}」文件夹里。
"""

OLD_WINDOWS = """这台电脑的 Windows 版本太旧（内部版本 {build}），不能运行「{name}」。

需要 Windows 10（1809 或更新）或 Windows 11，64 位。
请换一台电脑，或者请信息技术人员升级 Windows。草稿不受影响。"""

INCOMPLETE = """程序文件夹里少了 {count} 个文件，例如：
{file}

多半是没有解压完，或者被杀毒软件隔离了。请把压缩包重新全部解压，或者重新安装；
杀毒软件提示时选「允许」。草稿不受影响。"""
# Written over the English of the bootloader, and so no longer than that (packaging/handout/frozen).
BOOT_TITLE = "打不开程序"
BOOT_ALONE = "文件不全，或路径太长。请全部解压到桌面再打开。要Win10以上。\n"
BOOT_ALONE_SHORT = "文件不全。请重新全部解压。"
BOOT_CUT = "程序没有拷完整。请重新拷贝或解压。"
BOOT_REASON = "Windows 说"
BOOT_FAULT = "程序没能打开，多半是文件不全：请把压缩包重新全部解压，或重新安装。%.0ls（%ls）"
BOOT_CLOSE = "关闭"

SETUP_TITLE = "安装程序"
# Lines short enough for the installer's narrow pages.
SETUP_WELCOME = """装在您自己的用户文件夹里，
不用管理员权限，不用联网。

装过旧版本的，直接装新版本就行：
草稿和设置都会留着。"""
SETUP_FINISHED = """桌面和开始菜单里有了图标；
双击 {extension} 草稿文件也能打开。

怎样填写，见安装文件夹里的「{manual}」。"""
SETUP_OLD = "需要 Windows 10（1809 或更新）或 Windows 11，64 位。这台电脑不能安装。"
SETUP_RUNNING = "「{name}」正在运行。请先关闭它，再按「重试」。"
SETUP_HELD = "安装文件夹里有文件被别的程序占用，没有装成；原来的版本还在，照常能用。"
SETUP_OLDER = (
    "这台电脑上装的「{name}」是更新的版本 $0，这里是 {version}。"
    "旧版本可能打不开新版本保存的草稿。草稿不会删除。仍要装旧版本吗？"
)
SETUP_LEAVING = "点「卸载」删除程序。草稿和设置都会留着，以后再装还能接着用。"
OLDER = "旧版本（新版本打开一次后自动删除）"
GONE = "旧版本（删剩下的）"
NEWER = "新版本（正在安装）"
SETUP_DRAFT = "绩效自评草稿"
UNINSTALL = "卸载"
