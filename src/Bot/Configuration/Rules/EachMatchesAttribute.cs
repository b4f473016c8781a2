using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>Every entry of a list matches a pattern as a whole.</summary>
/// <param name="pattern">A regular expression.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EachMatchesAttribute(string pattern) : ValidationAttribute
{
    private readonly RegularExpressionAttribute rule = new(pattern);

    /// <summary>The regular expression.</summary>
    public string Pattern => pattern;

    /// <summary>The largest number of entries.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not IReadOnlyCollection<string> entries || (entries.Count <= Most && entries.All(rule.IsValid));
}
