using System.ComponentModel.DataAnnotations;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>Settings of the audit, under <c>RevBot:Audit:</c>.</summary>
[Section]
public sealed record AuditSettings
{
    /// <summary>A key of the chat page holds for at most a year, and stands in the audit while it holds.</summary>
    public const int FewestDays = 366;

    /// <summary>For how many days decisions about who may see what are kept, 366 to 3,650.</summary>
    [Range(FewestDays, 3650), MustBe("a number of days from 366 to 3650")]
    public int Days { get; init; } = 730;
}
