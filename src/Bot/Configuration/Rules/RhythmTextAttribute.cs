using System.ComponentModel.DataAnnotations;
using RevBot.Skills.Subscriptions.Schedules;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>Days and times of a schedule, as <see cref="Rhythm"/> reads them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RhythmTextAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string text || Rhythm.Parse(text) is not null;
}
