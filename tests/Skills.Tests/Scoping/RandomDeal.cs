using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scoping;

/// <summary>A deal whose numbers choose among what can happen to one.</summary>
internal sealed record RandomDeal(int Owner, int NextOwner, int Fate, int Month, int Extras)
{
    private static readonly string[] Closes = ["2026-09-15", "2026-11-10", "2026-12-18", "2027-02-05"];

    public static Gen<RandomDeal> Any { get; } =
        from owner in Gen.Choose(0, 99)
        from next in Gen.Choose(0, 99)
        from fate in Gen.Choose(0, 6)
        from month in Gen.Choose(0, 3)
        from extras in Gen.Choose(0, 15)
        select new RandomDeal(owner, next, fate, month, extras);

    /// <summary>The last owner's place among the people.</summary>
    public int OwnerAmong(int people) => (Fate == 5 ? NextOwner : Owner) % people;

    /// <summary>Scattered, so that no sum or mean of some is likely to be another's.</summary>
    public static int AmountOf(int number) => 100_003 + ((number + 1) * (number + 1) * (number + 3) * 48_611 % 899_981);

    public static string NameOf(int number) => FormattableString.Invariant($"Opp{number}z");

    public static string AccountOf(int number) => FormattableString.Invariant($"Client{number}q");

    public void AddTo(TestCompany company, int number, IReadOnlyList<string> people)
    {
        var amount = AmountOf(number);
        var stage = (Extras & 1) == 0 ? "Proposal" : "Negotiation";
        var deal = company
            .Deal(NameOf(number), people[Owner % people.Count], amount, stage, Closes[Month], created: "2026-03-02")
            .Account(AccountOf(number))
            .Segment((Extras & 2) == 0 ? "Enterprise" : "SMB")
            .Competitor(FormattableString.Invariant($"Rival{number}w"))
            .Country((Extras & 4) == 0 ? "DE" : "FR")
            .NextStep(FormattableString.Invariant($"Call{number}v the buyer"), "2026-11-01")
            .Contact(FormattableString.Invariant($"Buyer{number}u"), "champion", engaged: "2026-10-01")
            .Signal(SignalKinds.LegalObjection, "2026-10-20", FormattableString.Invariant($"Note{number}t"))
            .Activity("2026-09-01", outbound: 2, inbound: 1)
            .Mirror((Extras & 8) == 0 ? null : row => row with { AmountMinor = row.AmountMinor + 100 });
        Befall(deal, number, people);
    }

    private void Befall(TestDeal deal, int number, IReadOnlyList<string> people)
    {
        switch (Fate)
        {
            case 0:
                deal.Won("2026-11-18");
                break;
            case 1:
                deal.Lost("2026-11-19", FormattableString.Invariant($"Reason{number}s"));
                break;
            case 2:
                deal.Moves("2026-11-19", close: "2027-03-31");
                break;
            case 3:
                deal.Deleted("2026-11-20");
                break;
            case 5:
                deal.Moves("2026-11-20", owner: people[NextOwner % people.Count]);
                break;
            case 6:
                deal.Moves("2026-11-20", amount: AmountOf(number) + 3);
                break;
        }
    }
}
