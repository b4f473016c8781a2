using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>How the CRM is synced, whichever it is.</summary>
[Section]
public sealed record SyncSettings
{
    /// <summary>How often <c>serve</c> syncs where a CRM is set up; zero for by hand or by a scheduler only.</summary>
    [TimeUpTo("1.00:00:00", MinimumIsExclusive = false)]
    [MustBe("a time such as 00:15:00, up to 1.00:00:00, or 00:00:00 for never")]
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The mapping: a shipped one's name, or a file.</summary>
    [MustBe("the name of a shipped mapping, or a mapping file")]
    public string Mapping { get; init; } = "salesforce";

    /// <summary>The landing folder; null for one beside the database.</summary>
    [MustBe("a folder")]
    public string? Folder { get; init; }

    /// <summary>How far before the last known change a sync looks again, for changes that were committed late.</summary>
    [TimeUpTo("1.00:00:00"), MustBe("a time such as 00:10:00, up to 1.00:00:00")]
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(10);
}
