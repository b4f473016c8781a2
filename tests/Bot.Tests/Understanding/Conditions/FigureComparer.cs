using System.Globalization;
using NodaTime.Text;

namespace RevBot.Bot.Tests.Understanding.Conditions;

/// <summary>Compares values of conditions by what they say: 0.30 is 0.3, and days are numbers in their order.</summary>
internal sealed class FigureComparer : IEqualityComparer<string>
{
    public static FigureComparer Same { get; } = new();

    /// <summary>Whether a value is a number or a day.</summary>
    public static bool IsOrdered(string value) => Read(value) is not null;

    /// <summary>The number; a day as days since 1970.</summary>
    public static decimal Number(string value) => Read(value)!.Value;

    public bool Equals(string? left, string? right) =>
        left is not null && right is not null && IsOrdered(left) && IsOrdered(right)
            ? Number(left) == Number(right)
            : string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(string value) => 0;

    private static decimal? Read(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day }
            ? NodaTime.Period.DaysBetween(new(1970, 1, 1), day)
        : null;
}
