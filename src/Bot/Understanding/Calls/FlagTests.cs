using System.Text.Json.Nodes;
using NodaTime;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Flags of deals as conditions on fields, for functions that take no flags: "win rate of deals with a competitor".</summary>
internal static class FlagTests
{
    /// <summary>The conditions of those flags that a field says as well.</summary>
    public static IEnumerable<FieldTest> Of(IEnumerable<string> flags, LocalDate today) =>
        flags.Select(flag => Of(flag, today)).OfType<FieldTest>();

    /// <summary>Whether a flag can be said as a condition.</summary>
    public static bool Has(string flag) => Of(flag, LocalDate.MinIsoValue) is not null;

    private static FieldTest? Of(string flag, LocalDate today) =>
        flag switch
        {
            "no_next_step" => new("next_step", "empty", null),
            "no_amount" => new("amount", "empty", null),
            "competitor" => new("competitor", "not_empty", null),
            "discounted" => new("discount", ">", JsonValue.Create(0m)),
            "inactive" => new("days_since_activity", ">", JsonValue.Create(RiskThresholds.LeastSilentDays)),
            "close_date_passed" => new("close_date", "<", JsonValue.Create(Dates.Iso(today))),
            _ => null,
        };
}
