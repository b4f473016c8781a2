using NodaTime;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering.Fields;

namespace RevBot.Skills.Deals;

/// <content>
/// The last column of the table: what the deals are ordered by, else what the flags, the conditions or the date field are
/// about. No column is added where that stands in the table already.
/// </content>
internal sealed partial class ListDealsPresentation
{
    private TableBuilder<DealLine> AddLastColumn(TableBuilder<DealLine> table) =>
        AddField(table, search.Order.Field)
        ?? AddFlag(table)
        ?? search
            .Selection.Fields.Select(field => AddField(table, field.Name))
            .FirstOrDefault(added => added is not null)
        ?? AddDateField(table)
        ?? table;

    private TableBuilder<DealLine>? AddField(TableBuilder<DealLine> table, string field) =>
        field switch
        {
            "created" => AddCreated(table),
            "last_activity" or "days_since_activity" => AddLastActive(table),
            "age" => table.Days("age", "Age", "days since creation", deal => deal.AgeDays),
            "days_in_stage" => table.Days("in_stage", "In stage", "days in the present stage", DaysInStage),
            "probability" => table.Share(
                "probability",
                "Chance",
                "probability of closing in the period: the stage's historical conversion, lowered by risk signals",
                deal => deal.Probability
            ),
            "risk" => table.Column(
                "impact",
                "Impact",
                "amount × the loss in probability by risk signals",
                deal => deal.Impact
            ),
            "push_count" => AddPushes(table),
            "activity_count" => table.Count(
                "activities",
                "Activities",
                "activities in the last 30 days",
                deal => DealFields.RecentActivities(deal.Hit.Deal.Activities, search.Book.DataDay)
            ),
            "changed" => table.Column(
                "changed",
                "Changed",
                "the last change of amount, stage, category, close date or owner",
                deal => FactValue.Date(search.Book.Company.DayOf(deal.Hit.State.Since))
            ),
            "discount" => AddDiscount(table),
            "account" => table.Column("account", "Account", "the customer", deal => deal.Account),
            "contacts" => AddNumber(table, field, "Contacts"),
            "workers" => AddNumber(table, field, "Workers"),
            _ => AddEntered(table, field),
        };

    private static TableBuilder<DealLine>? AddEntered(TableBuilder<DealLine> table, string field) =>
        field switch
        {
            "next_step" => table.Column(field, "Next step", "as entered", deal => deal.Hit.Deal.NextStep),
            "next_step_date" => table.Column(
                field,
                "Next step on",
                "as entered",
                deal => FactValue.Date(deal.Hit.Deal.NextStepOn)
            ),
            "competitor" => table.Column(field, "Competitor", "as entered", deal => deal.Hit.Deal.Competitor),
            _ => null,
        };

    private TableBuilder<DealLine>? AddFlag(TableBuilder<DealLine> table)
    {
        var flags = search.Flags;
        return flags.Has("lost") ? table.Column("reason", "Loss reason", "as entered", deal => deal.LossReason)
            : flags.Has("inactive") ? AddLastActive(table)
            : flags.Has("new") ? AddCreated(table)
            : flags.Has("pushed") ? AddPushes(table)
            : flags.Has("discounted") ? AddDiscount(table)
            : null;
    }

    private TableBuilder<DealLine>? AddDateField(TableBuilder<DealLine> table) =>
        search.DateField.Name switch
        {
            "created" => AddCreated(table),
            "last_activity" => AddLastActive(table),
            _ => null,
        };

    private TableBuilder<DealLine> AddNumber(TableBuilder<DealLine> table, string name, string heading)
    {
        var field = DealFields.Find(name)!;
        return table.Count(
            name,
            heading,
            field.Words,
            deal => (long?)field.Number(new(search.Reader, deal.Hit.Deal.Traits, deal.Hit.State))
        );
    }

    private static TableBuilder<DealLine> AddCreated(TableBuilder<DealLine> table) =>
        table.Date("created", "Created", "when the deal was created", deal => deal.Created);

    private static TableBuilder<DealLine> AddLastActive(TableBuilder<DealLine> table) =>
        table.Date("last_activity", "Last active", "the last mail, call or meeting", deal => deal.LastActivity);

    private static TableBuilder<DealLine> AddPushes(TableBuilder<DealLine> table) =>
        table.Count("pushes", "Pushes", "close dates moved to a later quarter", deal => deal.Hit.Deal.Course.PushCount);

    private static TableBuilder<DealLine> AddDiscount(TableBuilder<DealLine> table) =>
        table.Share("discount", "Discount", "the discount given", deal => deal.Hit.Deal.Discount);

    private long? DaysInStage(DealLine deal) =>
        Period.DaysBetween(search.Book.Company.DayOf(deal.Hit.Deal.InStageSince), search.Book.DataDay);
}
