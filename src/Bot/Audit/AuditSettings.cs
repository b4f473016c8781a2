using System.Globalization;
using RevBot.Bot.Hosting;

namespace RevBot.Bot.Audit;

/// <summary>Settings of the audit, under <c>RevBot:Audit:</c>.</summary>
public sealed record AuditSettings
{
    /// <summary>A key of the chat page holds for at most a year, and stands in the audit while it holds.</summary>
    public const int FewestDays = 366;

    private const int MostDays = 3650;

    /// <summary>For how many days decisions about who may see what are kept, 366 to 3,650.</summary>
    /// <value>730.</value>
    public int Days { get; init; } = 730;

    internal static AuditSettings Read(SettingsReader reader) =>
        new()
        {
            Days = reader.Value<int>(
                "Audit:Days",
                new AuditSettings().Days,
                (text, out days) =>
                    int.TryParse(text, CultureInfo.InvariantCulture, out days) && days is >= FewestDays and <= MostDays,
                "a number of days from 366 to 3650"
            ),
        };
}
