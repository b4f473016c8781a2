using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;

namespace RevBot.Skills.Forecast.Presentation;

/// <summary>What sellers call, by seller or team, and which leaders' numbers stand in their place.</summary>
internal sealed class CallPresentation(ScopedBook book, CommitForecast commit, CallCorrection? correction)
{
    private const int MostOverrides = 20;

    /// <summary>The tables; none where nobody is asked about and nothing is overridden.</summary>
    public IEnumerable<FactTable> Of(DealDimension? dimension, CommitRollUp rollUp)
    {
        if (dimension is { Name: "owner" or "team" })
        {
            yield return Calls(dimension);
        }

        if (rollUp.Overrides.Count > 0)
        {
            yield return Overrides(rollUp.Overrides);
        }
    }

    /// <summary>The table <c>calls</c>: largest first.</summary>
    private FactTable Calls(DealDimension dimension)
    {
        var people = book.People.Sellers.ToDictionary(seller => seller.Id);
        var groups = commit
            .Sellers.GroupBy(
                seller => people.TryGetValue(seller.SellerId, out var person) ? GroupOf(person, dimension) : null,
                StringComparer.Ordinal
            )
            .Select(group => (Name: group.Key ?? DealDimension.None, Sellers: group.ToArray()))
            .OrderByDescending(group => group.Sellers.Sum(seller => seller.Amount))
            .ThenBy(group => group.Name, StringComparer.Ordinal);
        return new(
            "calls",
            "AE commit by " + (dimension.Name == "owner" ? "seller" : "team"),
            [
                new("group", dimension.Heading, "the group's name"),
                new("commit", "AE commit", "the sellers' newest own calls, else closed + commit of their deals"),
                new(
                    "corrected",
                    "Corrected",
                    "each call × the company's correction × the seller's own habit, drawn to the team's and the company's as far as past quarters do not tell them apart"
                ),
                new("callers", "Called by", "sellers with a call of their own"),
                new("sellers", "Of sellers", "sellers with a call or with won or committed deals of the period"),
            ],
            [.. groups.Select(group => Row(group.Name, group.Sellers))]
        );
    }

    /// <summary>A seller's own name, or the name of the team; null without one.</summary>
    private string? GroupOf(Seller person, DealDimension dimension) =>
        dimension.Name == "owner" ? person.Name : book.People.TeamLeaderOf(person)?.Team;

    /// <summary>A group with its sum, raw and corrected.</summary>
    private FactRow Row(string name, CommitForecast.SellerCommit[] sellers) =>
        new([
            FactValue.Name(name),
            FactValue.Of(new Money(sellers.Sum(seller => seller.Amount), book.Company.Currency)),
            correction is null ? null : FactValue.Of(Rounded(sellers.Sum(seller => correction.Of(seller)))),
            FactValue.Count(sellers.Count(seller => seller.IsCall)),
            FactValue.Count(sellers.Length),
        ]);

    private Money Rounded(double minor) =>
        new((long)Math.Round(minor, MidpointRounding.AwayFromZero), book.Company.Currency);

    private static FactTable Overrides(IReadOnlyList<GetForecastResult.CallOverride> overrides) =>
        new(
            "overrides",
            "Leaders' numbers",
            [
                new("seller", "Number of", "whose number; a leader's is for everybody below"),
                new("replaced", "Stood at", "the seller's own number, or the sum below"),
                new("amount", "Overridden to", "the newest call of somebody above, made after the seller's own"),
                new("caller", "By", "who called it"),
                new("on", "On", "the day of the call"),
            ],
            [
                .. overrides
                    .Take(MostOverrides)
                    .Select(call => new FactRow([
                        FactValue.Name(call.Seller),
                        FactValue.Of(call.Replaced),
                        FactValue.Of(call.Amount),
                        FactValue.Name(call.Caller),
                        FactValue.Date(call.On),
                    ])
                    {
                        Detail = call.Note is { } note ? $"\u201c{note}\u201d" : null,
                    }),
            ]
        )
        {
            OutOf = overrides.Count > MostOverrides ? overrides.Count : null,
        };
}
