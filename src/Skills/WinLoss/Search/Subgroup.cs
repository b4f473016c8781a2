using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss.Search;

/// <summary>Deals that meet one to three conditions.</summary>
/// <param name="Traits">The conditions, of different dimensions.</param>
/// <param name="Members">The cases that meet all of them.</param>
internal sealed record Subgroup(IReadOnlyList<Trait> Traits, CaseSet Members)
{
    // In the order in which people say them.
    private static readonly string[] Order =
    [
        "size",
        "deal_type",
        "segment",
        "industry",
        "product",
        "lead_source",
        "team",
        "region",
        "country",
        "competitor",
    ];

    /// <summary>The group with one more condition.</summary>
    public Subgroup With(Trait trait) => new([.. Traits, trait], Members.And(trait.Members));

    /// <summary>Whether a condition is of a dimension that the group has one of already.</summary>
    public bool Has(string dimension) => Traits.Any(trait => trait.Dimension == dimension);

    /// <summary>Whether a deal in a state meets all conditions.</summary>
    public bool Holds(CaseTable table, Deal deal, in DealState state)
    {
        foreach (var trait in Traits)
        {
            if (!table.ValuesOf(trait.Dimension, deal, state).Contains(trait.Value, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the group is called: <c>Enterprise deals in Germany against Globanto</c>.</summary>
    public string Words
    {
        get
        {
            Trait[] said = [.. Traits.OrderBy(trait => Array.IndexOf(Order, trait.Dimension))];
            var before = string.Join(' ', said.Where(trait => Preposition(trait) is null).Select(trait => trait.Value));
            var after = string.Join(
                ' ',
                said.Where(trait => Preposition(trait) is not null)
                    .Select(trait => $"{Preposition(trait)} {trait.Value}")
            );
            return $"{(before.Length == 0 ? "deals" : before + " deals")}{(after.Length == 0 ? string.Empty : " " + after)}";
        }
    }

    private static string? Preposition(Trait trait) =>
        trait.Dimension switch
        {
            "region" or "country" => "in",
            "competitor" => "against",
            "team" => "of",
            "lead_source" => "from",
            "product" => "for",
            "industry" => "in",
            _ => null,
        };
}
