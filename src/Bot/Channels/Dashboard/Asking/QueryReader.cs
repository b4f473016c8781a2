using System.Globalization;
using RevBot.Bot.Cards.Drawing;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.Channels.Dashboard.Asking;

/// <summary>
/// Reads what the address of a dashboard asks for. Nothing that narrows is dropped: what it does not know it refuses, and a
/// value outside the person's scope is refused like one that does not exist.
/// </summary>
internal static class QueryReader
{
    /// <summary>The period's name in the address.</summary>
    public const string PeriodKey = DashboardAddress.PeriodKey;

    /// <summary>The wall mode's name in the address.</summary>
    public const string WallKey = DashboardAddress.WallKey;

    private const int LongestAddress = 4000;
    private const int MostValues = 50;

    /// <summary>Reads it.</summary>
    /// <param name="address">The part after the question mark, decoded.</param>
    /// <param name="book">What the person may see.</param>
    /// <param name="others">What else the address may have; it is not read here.</param>
    /// <exception cref="SkillInputException">It cannot be used; the message says why and what to do.</exception>
    public static DashboardQuery Read(IQueryCollection address, ScopedBook book, params IReadOnlyList<string> others)
    {
        Bound(address);
        var unknown = address.Keys.FirstOrDefault(key =>
            !IsKnown(key) && !others.Contains(key, StringComparer.Ordinal)
        );
        if (unknown is not null)
        {
            throw new SkillInputException(
                $"The address has {Quoted(unknown)}, which the dashboard does not know; it takes {string.Join(", ", FilterField.All.Select(field => field.Key))}, {PeriodKey} and {WallKey}."
            );
        }

        return new()
        {
            Period = PeriodOf(address, book),
            IsWall = address.ContainsKey(WallKey),
            Chosen =
            [
                .. FilterField.All.SelectMany(field =>
                    Given(address, field.Key)
                        .Select(value => (field, Known(field, value, book)))
                        .Distinct()
                        .OrderBy(choice => choice.Item2, StringComparer.Ordinal)
                ),
            ],
        };
    }

    private static void Bound(IQueryCollection address)
    {
        var values = address.SelectMany(part => part.Value).ToArray();
        if (values.Length > MostValues || values.Sum(value => value?.Length ?? 0) > LongestAddress)
        {
            throw new SkillInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The address asks for too much at once; choose at most {MostValues} values."
                )
            );
        }
    }

    private static string? PeriodOf(IQueryCollection address, ScopedBook book)
    {
        var given = Given(address, PeriodKey).ToArray();
        return given.Length <= 1
            ? PeriodArgument.Parse(book, given.FirstOrDefault())?.Id
            : throw new SkillInputException("The address names several periods; give one, such as period=2026-Q4.");
    }

    private static string Known(FilterField field, string value, ScopedBook book) =>
        field
            .Options(book.Vocabulary)
            .FirstOrDefault(option =>
                string.Equals(option, value, StringComparison.OrdinalIgnoreCase)
                || string.Equals(field.Show(option), value, StringComparison.OrdinalIgnoreCase)
            )
        ?? throw new SkillInputException(
            $"There is no {field.Key} {Quoted(value)} in what you can see; choose one of the list under {field.Label}."
        );

    private static bool IsKnown(string key) =>
        FilterField
            .All.Select(field => field.Key)
            .Concat([PeriodKey, WallKey])
            .Contains(key, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Given(IQueryCollection address, string key) =>
        address[key].Select(value => value?.Trim() ?? string.Empty).Where(value => value.Length > 0);

    private static string Quoted(string text) => $"\"{FilterWords.Quoted(text)}\"";
}
