using NodaTime;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Deals;

/// <content>
/// The last column of the table: what the deals are ordered by, else what the flags are about, else what the date field
/// is about. No column is added where that stands in the table already.
/// </content>
internal sealed partial class ListDealsPresentation
{
    private TableBuilder<DealLine> AddLastColumn(TableBuilder<DealLine> table) =>
        AddOrder(table) ?? AddFlag(table) ?? AddDateField(table) ?? table;

    private TableBuilder<DealLine>? AddOrder(TableBuilder<DealLine> table) =>
        search.Order.Field switch
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
                deal => DealOrder.RecentActivities(search.Book, deal.Hit.Deal)
            ),
            "changed" => table.Column(
                "changed",
                "Changed",
                "the last change of amount, stage, category, close date or owner",
                deal => FactValue.Date(search.Book.Company.DayOf(deal.Hit.State.Since))
            ),
            "discount" => AddDiscount(table),
            "account" => table.Column("account", "Account", "the customer", deal => deal.Account),
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

    private static TableBuilder<DealLine> AddCreated(TableBuilder<DealLine> table) =>
        table.Date("created", "Created", "when the deal was created", deal => deal.Created);

    private static TableBuilder<DealLine> AddLastActive(TableBuilder<DealLine> table) =>
        table.Date("last_activity", "Last active", "the last mail, call or meeting", deal => deal.LastActivity);

    private static TableBuilder<DealLine> AddPushes(TableBuilder<DealLine> table) =>
        table.Count("pushes", "Pushes", "close dates moved to a later quarter", deal => deal.Hit.Deal.Course.PushCount);

    private static TableBuilder<DealLine> AddDiscount(TableBuilder<DealLine> table) =>
        table.Share("discount", "Discount", "the discount given", deal => deal.Hit.Deal.Discount);

    private long? DaysInStage(DealLine deal) =>
        Period.DaysBetween(search.Book.Company.DayOf(deal.Hit.Deal.InStageSince), search.Book.Today);
}
