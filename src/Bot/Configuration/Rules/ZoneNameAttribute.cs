using System.ComponentModel.DataAnnotations;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>The name of a time zone, IANA.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ZoneNameAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not string name || PersonSubscriptions.ZoneOf(name) is not null;
}
