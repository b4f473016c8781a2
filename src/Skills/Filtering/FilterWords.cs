using System.Globalization;
using RevBot.Data.Book;

namespace RevBot.Skills.Filtering;

/// <summary>A filter in words, for the answer to say what it counted.</summary>
public static class FilterWords
{
    private const int LongestQuote = 60;

    /// <summary>
    /// A filter in words: <c>Enterprise, Germany or France, from 10,000 USD, except Renewal</c>; empty for a filter
    /// that gives nothing.
    /// </summary>
    /// <param name="conditions">The fields that must fit.</param>
    /// <param name="exclusions">The fields that must not fit.</param>
    /// <param name="filter">The filter, whose amounts are no conditions.</param>
    /// <param name="book">The view, for the reporting currency.</param>
    internal static string Describe(
        IReadOnlyList<Condition> conditions,
        IReadOnlyList<Condition> exclusions,
        DealFilter? filter,
        ScopedBook book
    )
    {
        var words = conditions.Select(condition => string.Join(" or ", condition.Values)).ToList();
        if (filter?.MinAmount is { } least)
        {
            words.Add($"from {Amount(least, book)}");
        }

        if (filter?.MaxAmount is { } most)
        {
            words.Add($"up to {Amount(most, book)}");
        }

        if (exclusions.Count > 0)
        {
            words.Add("except " + string.Join(", ", exclusions.SelectMany(exclusion => exclusion.Values)));
        }

        return string.Join(", ", words);
    }

    /// <summary>
    /// A person's own words for a sentence of ours: cut after 60 letters, without control characters and without what a
    /// channel could take for markup.
    /// </summary>
    public static string Quoted(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = new string([
            .. name.Where(letter => !char.IsControl(letter) && letter is not ('<' or '>' or '`' or '"')),
        ]);
        return clean.Length <= LongestQuote ? clean : clean[..LongestQuote] + "…";
    }

    private static string Amount(decimal amount, ScopedBook book) =>
        amount.ToString("#,0.##", CultureInfo.InvariantCulture) + " " + book.Company.Currency.Code;
}
