using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>A time above zero, up to a longest one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeUpToAttribute : RangeAttribute
{
    /// <param name="longest">Such as <c>00:10:00</c>; this time itself is allowed.</param>
    public TimeUpToAttribute(string longest)
        : base(typeof(TimeSpan), "00:00:00", longest)
    {
        MinimumIsExclusive = true;
        ParseLimitsInInvariantCulture = true;
        ConvertValueInInvariantCulture = true;
        Longest = longest;
    }

    /// <summary>The longest time.</summary>
    public string Longest { get; }
}
