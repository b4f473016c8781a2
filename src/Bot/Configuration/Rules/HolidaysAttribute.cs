using System.ComponentModel.DataAnnotations;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>auto or none alone, or countries whose public holidays are known.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HolidaysAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not SeparatedList<string> entries
        || entries is ["auto"] or ["none"]
        || entries.All(WorkCalendar.Knows);
}
