"""The keys of every record, as the page of the format gives them: ``!`` required, ``=`` the default."""

RECORDS = {
    "Repository": """format! languages! timezone=UTC calendar policy views authors=agency min_cell=5
        audience=internal title""",
    "WorkCalendar": "off work",
    "Agency": """id! name! abbr kind=other region region_name parent independent=False since until successor
        contact""",
    "Source": "id! title! grade! publisher date url retrieved archived note",
    "Programme": """id! prefix! title! instrument! period! money! areas! act lead partners declared rates tags
        reporting unpublished sources exceptions formerly note""",
    "Declared": "measures indicators budget",
    "DeclaredCount": "value! source chosen=False precision=exact stated_on note",
    "DeclaredSum": "value! source chosen=False precision=exact stated_on note",
    "MoneyUnit": "currency! unit=one",
    "Money": "amount! currency",
    "Rate": "currency! rate! date! source!",
    "Reporting": "channel=none cadence=week statutory",
    "StatutoryReport": "who! every! by on source",
    "Area": "id! title! number lead ids",
    "Act": "title number date effective source",
    "Tags": "sdg crc",
    "Measure": """id! title! number record=official area lead co_executors by_agreement kind completion
        regions start due progress_by=completion units milestones weight=1 critical=False
        consolidates=lead_states budget depends_on indicators tags state=active because sources phrase
        unpublished exceptions access=open formerly note""",
    "Completion": "form! text",
    "Units": "target! unit!",
    "Milestone": "id! title! due weight=1 critical=False",
    "BudgetLine": """year! fund! amount! region budget_code version=original certainty=approved plan reserve
        conditional transfer=False source""",
    "Exemption": "code! because! until",
    "Indicator": """id! title! unit! level! definition direction responsible frequency lag refs baseline
        targets path=linear tolerance=0 cumulative=False aggregate parts tags sources exceptions formerly
        note""",
    "Baseline": "period! value! source",
    "Target": "period! value low high per source",
    "Aggregate": "periods=none regions=none",
    "Part": "id! title! weight",
    "Reference": "vocabulary! code!",
    "Observation": """period! source! value numerator denominator change since stated_on precision=exact
        quality=final interval regions groups parts chosen=False revision note exceptions""",
    "Cell": "value numerator denominator change since",
    "Group": "sex age residence category value numerator denominator",
    "Progress": """date! status state=submitted started finished done occurrence regions spent forecast reason
        note next reply evidence correction""",
    "Done": "units milestones percent",
    "Spent": "year! fund! paid savings returned",
    "Evidence": "id! title kind! number dated url sha256",
    "Correction": "because!",
    "Unchanged": "measures!",
    "Acceptance": "report! verdict! on! evidence because",
    "Amendment": "id! kind! changes! act language reason text exceptions",
    "PlannedChange": "record! field before after action",
    "Risk": "id! title! measures! probability! impact! owner! state! response due exceptions",
    "Decision": "id! title! measures! asked! of! due! options decided exceptions",
    "Asked": "by! on!",
    "Decided": "on! outcome!",
    "Override": "id! measure! status! because! approved_by! until! exceptions",
    "Recurring": "every! on by",
    "By": "day! month of=same",
}
CLOSED = {
    "Agency.kind": "ministry committee akimat state_body international ngo company other",
    "Source.grade": "act official_statistics official_letter press own_arithmetic",
    "Programme.instrument": """concept comprehensive_plan national_project state_programme road_map
        action_plan instructions other""",
    "Reporting.channel": "none here",
    "Reporting.cadence": "week month quarter half_year year",
    "StatutoryReport.who": "executors lead",
    "Measure.record": "official quoted",
    "Measure.kind": "legislative organisational infrastructure service training digital study finance other",
    "Completion.form": """normative_act order government_resolution bill report_to_government information
        protocol methodology standard commissioned_object agreement training survey publication it_system
        other""",
    "Measure.progress_by": "completion half milestones units manual",
    "Measure.consolidates": "lead_states executors",
    "Measure.state": "active suspended cancelled excluded",
    "Measure.access": "open restricted",
    "Measure.unpublished": "lead due budget completion area number",
    "Programme.unpublished": "lead due budget completion area number",
    "BudgetLine.fund": "republican local national_fund grant private other",
    "BudgetLine.version": "original revised",
    "BudgetLine.certainty": "approved indicative",
    "Indicator.level": "output outcome impact context",
    "Indicator.direction": "increase decrease maintain range",
    "Indicator.path": "linear step given",
    "Indicator.frequency": "week month quarter half_year year irregular",
    "Aggregate.periods": "sum max mean latest ratio none",
    "Observation.precision": "exact about over under",
    "Observation.quality": "final provisional estimate break",
    "Group.sex": "female male",
    "Group.residence": "urban rural",
    "Progress.status": "not_started on_track minor_delay at_risk off_track done suspended",
    "Progress.state": "draft submitted",
    "Progress.reason": """procurement contract budget_late law_pending agreement_between_agencies
        design_documents contractor staffing data_missing force_majeure other""",
    "Done.milestones": "met partly_met not_met cancelled",
    "Evidence.kind": "act order protocol report dataset contract acceptance_act publication other",
    "Acceptance.verdict": "accepted returned",
    "Amendment.kind": "amendment correction publication",
    "Amendment.reason": "funding law scope responsibility merger error other",
    "PlannedChange.action": "add exclude renumber",
    "Risk.state": "open closed",
    "Override.status": "not_started on_track minor_delay at_risk off_track done suspended",
    "Repository.languages": "kk ru en",
    "Repository.authors": "agency name none",
    "Repository.audience": "internal public",
    "MoneyUnit.unit": "one thousand million billion trillion",
}
SHORTHANDS = {
    "Money": "amount",
    "Completion": "form",
    "Cell": "value",
    "DeclaredCount": "value",
    "DeclaredSum": "value",
}
