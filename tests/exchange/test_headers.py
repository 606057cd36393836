"""Headings of the world find their fields by themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kamdesk.exchange.fields import Kind, fields_of
from kamdesk.exchange.headers import figure_of, recognised, suggest, unit_of


def words(text: str) -> list[str]:
    return text.split()


CUSTOMERS = words(
    "customerID companyName contactName contactTitle address city region postalCode country "
    "phone fax"
)
ORDER_EXPORT = words(
    "ORDERNUMBER QUANTITYORDERED PRICEEACH ORDERLINENUMBER SALES ORDERDATE STATUS QTR_ID MONTH_ID "
    "YEAR_ID PRODUCTLINE MSRP PRODUCTCODE CUSTOMERNAME PHONE ADDRESSLINE1 ADDRESSLINE2 CITY STATE "
    "POSTALCODE COUNTRY TERRITORY CONTACTLASTNAME CONTACTFIRSTNAME DEALSIZE"
)


def test_a_customer_table_as_accounts() -> None:
    assert suggest(CUSTOMERS, "accounts") == {
        "code": "customerID",
        "name": "companyName",
        "city": "city",
        "region": "region",
        "address": "address",
        "phone": "phone",
        "contact_name": "contactName",
        "contact_title": "contactTitle",
    }


def test_the_same_table_as_contacts() -> None:
    assert suggest(CUSTOMERS, "contacts") == {
        "account_code": "customerID",
        "account_name": "companyName",
        "name": "contactName",
        "title": "contactTitle",
        "phone": "phone",
        "account_city": "city",
        "account_region": "region",
        "account_address": "address",
    }


def test_order_lines_joined_with_what_they_name() -> None:
    headers = words(
        "orderID productID unitPrice quantity discount customerID employeeID orderDate "
        "requiredDate shippedDate shipVia freight shipName shipAddress shipCity shipRegion "
        "shipPostalCode shipCountry productName supplierID categoryID quantityPerUnit "
        "unitsInStock unitsOnOrder reorderLevel discontinued categoryName description picture"
    )
    headers.insert(19, "unitPrice (products)")
    assert suggest(headers, "sales") == {
        "account_code": "customerID",
        "date": "orderDate",
        "quantity": "quantity",
        "unit_price": "unitPrice",
        "discount": "discount",
        "product": "productName",
        "product_line": "categoryName",
        "order_no": "orderID",
    }


def test_a_flat_order_export() -> None:
    assert suggest(ORDER_EXPORT, "sales") == {
        "account_name": "CUSTOMERNAME",
        "date": "ORDERDATE",
        "amount": "SALES",
        "quantity": "QUANTITYORDERED",
        "unit_price": "PRICEEACH",
        "product": "PRODUCTCODE",
        "product_line": "PRODUCTLINE",
        "order_no": "ORDERNUMBER",
        "status": "STATUS",
        "account_city": "CITY",
        "account_region": "STATE",
        "account_address": "ADDRESSLINE1",
        "account_phone": "PHONE",
        "contact_first_name": "CONTACTFIRSTNAME",
        "contact_last_name": "CONTACTLASTNAME",
    }


@pytest.mark.parametrize(
    ("kind", "pairs"),
    [
        (
            "accounts",
            "code=客户编码 name=单位名称 short_name=简称 tax_no=统一社会信用代码 industry=所属行业 "
            "nature=性质 region=省份 city=城市 address=地址 phone=电话 owner=客户经理 note=备注 "
            "parent_code=上级单位 employees=员工人数 contract_end=合同到期日 "
            "contact_name=联系人 contact_title=职务 contact_phone=手机",
        ),
        ("accounts", "code=客户编号 name=客户名称 tax_no=税号 owner=业务员"),
        (
            "contacts",
            "account_name=客户名称 name=姓名 title=职务 department=部门 phone=办公电话 mobile=手机 "
            "email=邮箱 birthday=生日 account_city=城市",
        ),
        ("contacts", "account_code=客户编码 account_phone=公司电话 name=联系人 phone=电话"),
        (
            "sales",
            "date=单据日期 order_no=单号 account_code=客户编码 account_name=客户名称 product=品名 "
            "product_line=品类 quantity=数量 unit_price=单价 discount=折扣 amount=含税金额 "
            "cost=成本 gross_profit=毛利 status=状态 account_owner=业务员 account_region=大区",
        ),
        ("sales", "date=日期 account_name=客户 amount=销售额（元） product_line=产品线"),
        ("sales", "date=*日期 account_name=客户 名称: amount=金额(万元) order_no=订单_号"),
    ],
)
def test_back_office_headings(kind: str, pairs: str) -> None:
    wanted = dict(part.split("=") for part in pairs.replace("客户 名称", "客户~名称").split(" "))
    wanted = {field: header.replace("~", " ") for field, header in wanted.items()}
    assert suggest(list(reversed(wanted.values())), kind) == wanted


def test_a_line_remark_is_no_remark_on_the_account() -> None:
    assert suggest(["日期", "备注", "编码"], "sales") == {"date": "日期"}


def test_of_two_amounts_the_better_word_wins_and_of_two_dates_the_readable_one() -> None:
    assert suggest(["不含税金额", "含税金额"], "sales") == {"amount": "含税金额"}
    rows = [["第一批", "2025-03-01"], ["第二批", "2025-03-02"]]
    assert suggest(["日期", "开票日期"], "sales", rows) == {"date": "开票日期"}


@pytest.mark.parametrize(
    ("header", "factor"),
    [
        ("金额(万元)", "10000"),
        ("销售额（元）", "1"),
        ("金额/千元", "1000"),
        ("金额万元", "10000"),
        ("金额（千万元）", "10000000"),
        ("Revenue (USD mn)", "1000000"),
        ("Revenue (billion)", "1000000000"),
        ("收入【亿元】", "100000000"),
        ("Sales (k EUR)", "1000"),
        ("折扣(%)", "0.01"),
        ("千禧金额", "1"),
        ("Market", "1"),
    ],
)
def test_units_in_headings(header: str, factor: str) -> None:
    assert unit_of(header) == Decimal(factor)


@pytest.mark.parametrize(
    ("kind", "headings", "fields"),
    [
        (
            "ledger",
            "客户编码 客户名称 会计期间 主营业务收入（元） 销售毛利 销售费用 产品大类",
            "account_code account_name month revenue gross_profit cost_to_serve product_line",
        ),
        ("ledger", "Customer|Fiscal Year|Period|Net Sales|COGS|Cost to serve",
         "account_name year month revenue cost cost_to_serve"),
        (
            "statements",
            "企业名称 报告期 营业总收入 归母净利润 营业成本 资产总计 流动资产合计 "
            "流动负债合计 应收账款 存货 币种",
            "account_name year revenue net_profit cost_of_goods_sold total_assets current_assets "
            "current_liabilities receivables inventory currency",
        ),
        ("statements", "Company|Fiscal Year|Line Item|Amount|Unit",
         "account_name year item amount unit"),
        (
            "receivables",
            "购货单位 单据类型 发票号码 开票日期 到期日 价税合计 收款日期 已收金额 摘要",
            "account_name entry invoice_no issued_on due_on amount paid_on paid_amount note",
        ),
        ("receivables", "Bill To Name|Invoice #|Invoice Date|Due Date|Invoice Amount|Payment Date|"
         "Amount Paid", "account_name invoice_no issued_on due_on amount paid_on paid_amount"),
        ("product_lines", "产品线名称 英文名称 所属大类 说明", "name other_name category note"),
        ("cards", "company name mobile email title", "account_name name mobile email title"),
    ],
)  # fmt: skip
def test_headings_of_the_other_kinds(kind: str, headings: str, fields: str) -> None:
    given = headings.split("|" if "|" in headings else " ")
    found = suggest(given, kind)
    assert [next((f for f, h in found.items() if h == one), None) for one in given] == words(fields)


@pytest.mark.parametrize(
    ("item", "figure"),
    [
        ("一、营业收入", "revenue"),
        ("减：营业成本", "cost_of_goods_sold"),
        ("Total current assets", "current_assets"),
        ("存货净额", "inventory"),
        ("管理费用", None),
    ],
)
def test_items_of_a_statement(item: str, figure: str | None) -> None:
    assert figure_of(item, Kind.STATEMENTS) == figure


@pytest.mark.parametrize("kind", list(Kind))
def test_our_own_names_map_to_themselves(kind: Kind) -> None:
    names = list(fields_of(kind))
    assert suggest(names, kind) == {name: name for name in names}


def test_data_is_not_recognised_as_heading() -> None:
    assert recognised("客户名称") and recognised(" Order-Date ")
    assert not any(map(recognised, ("", "2025-03-01", "1,234", "Berlin", "(万元)")))
