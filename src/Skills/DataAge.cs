using System.Text.Json.Serialization;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills;

/// <summary>How far the data end before the day of an answer: what happened in between nobody has told.</summary>
/// <param name="EndsOn">The last day that the data tell about, ISO.</param>
/// <param name="Days">Days from it to the day of the answer, at least 1.</param>
public sealed record DataAge(string EndsOn, int Days)
{
    /// <summary>The two as facts that an answer may say: <c>data_end</c> and <c>data_end_days</c>.</summary>
    [JsonIgnore]
    public IReadOnlyList<Fact> Facts =>
        new FactList()
            .Add("data_end", "The data end on", Dates.FromIso(EndsOn), "the last day that the data tell about")
            .Add(
                "data_end_days",
                "Age of the data",
                FactValue.Days(Days),
                "days from the last day of the data to today"
            )
            .Facts;

    /// <summary>Of a view; null where the data reach its day.</summary>
    internal static DataAge? Of(ScopedBook book) =>
        book.DataDay == book.Today
            ? null
            : new(Dates.Iso(book.DataDay), NodaTime.Period.DaysBetween(book.DataDay, book.Today));
}
