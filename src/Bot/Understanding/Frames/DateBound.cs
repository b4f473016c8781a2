using NodaTime;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>A bound on a date of deals: "created before September".</summary>
/// <param name="Field">Which date, as in <c>where</c>; null where it was not said and follows from what is asked.</param>
/// <param name="Op">&lt; &lt;= &gt; &gt;=</param>
/// <param name="Day">The day.</param>
internal sealed record DateBound(string? Field, string Op, LocalDate Day)
{
    /// <summary>The bound that holds where this one does not.</summary>
    public DateBound Negate() => this with { Op = FieldTest.Opposite(Op) };
}
