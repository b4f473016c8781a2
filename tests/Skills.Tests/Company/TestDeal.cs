using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Skills.Tests.Company;

/// <summary>A deal of a test company: how it began, and what happened to it, in order of time. Its id is D-1, D-2, …</summary>
internal sealed class TestDeal
{
    private readonly TestCompany company;
    private readonly int id;
    private readonly List<TestMove> moves = [];
    private OpportunityRow row;

    internal TestDeal(TestCompany company, int id, string name, string created, TestTerms terms)
    {
        (this.company, this.id) = (company, id);
        row = new()
        {
            Id = id,
            CrmId = $"D-{id}",
            Name = name,
            AccountId = company.Catalog.AccountId(name),
            CreatedAt = TestCompany.At(created),
            Revision = 1,
        };
        moves.Add(new(TestCompany.At(created), TestCompany.At(created), terms));
    }

    public string Id => row.CrmId;

    internal List<OpportunityCountryRow> Countries { get; } = [];

    internal List<ActivityDayRow> Activities { get; } = [];

    internal List<ContactRoleRow> Contacts { get; } = [];

    internal List<SignalRow> Signals { get; } = [];

    internal CrmMirrorRow? Mirrored { get; private set; }

    private TestTerms Last => moves[^1].Terms;

    /// <summary>A change of what is given; <paramref name="recorded"/> later than <paramref name="on"/> is a late correction.</summary>
    public TestDeal Moves(
        string on,
        string? stage = null,
        decimal? amount = null,
        string? close = null,
        string? owner = null,
        ForecastCategory? category = null,
        string? recorded = null
    ) =>
        Change(
            on,
            Last with
            {
                Stage = stage ?? Last.Stage,
                Amount = amount ?? Last.Amount,
                Close = close ?? Last.Close,
                Owner = owner ?? Last.Owner,
                Category = category ?? (stage is null ? Last.Category : null),
            },
            recorded
        );

    public TestDeal Won(string on, decimal? amount = null) => Moves(on, "Closed Won", amount, close: on);

    public TestDeal Lost(string on, string? reason = null)
    {
        row = row with { LossReason = reason };
        return Moves(on, "Closed Lost", close: on);
    }

    public TestDeal Deleted(string on)
    {
        row = row with { DeletedAt = TestCompany.At(on) };
        return this;
    }

    /// <summary>The forecast category from the beginning, instead of the stage's default.</summary>
    public TestDeal Category(ForecastCategory category) => Begins(terms => terms with { Category = category });

    /// <summary>The currency of every amount of the deal.</summary>
    public TestDeal In(string currency)
    {
        for (var index = 0; index < moves.Count; index++)
        {
            moves[index] = moves[index] with { Terms = moves[index].Terms with { Currency = currency } };
        }

        return this;
    }

    /// <summary>Fields of the deal that have no history: segment, competitor, next step, …</summary>
    public TestDeal With(Func<OpportunityRow, OpportunityRow> change)
    {
        row = change(row);
        return this;
    }

    public TestDeal Segment(string segment) => With(deal => deal with { Segment = segment });

    public TestDeal DealType(string type) => With(deal => deal with { DealType = type });

    public TestDeal LeadSource(string source) => With(deal => deal with { LeadSource = source });

    public TestDeal Competitor(string name) => With(deal => deal with { Competitor = name });

    public TestDeal Discount(double share) => With(deal => deal with { Discount = share });

    public TestDeal NextStep(string text, string? on = null) =>
        With(deal => deal with { NextStep = text, NextStepOn = on is null ? null : TestCompany.Day(on) });

    public TestDeal Product(string name, string? family = null) =>
        With(deal => deal with { ProductId = company.Catalog.ProductId(name, family) });

    public TestDeal Territory(string name, string? region = null) =>
        With(deal => deal with { TerritoryId = company.Catalog.TerritoryId(name, region) });

    /// <summary>Another account than the one of the deal's name.</summary>
    public TestDeal Account(string name) => With(deal => deal with { AccountId = company.Catalog.AccountId(name) });

    public TestDeal Country(string code, int workers = 1)
    {
        Countries.Add(
            new()
            {
                OpportunityId = id,
                Country = code,
                Workers = workers,
            }
        );
        return this;
    }

    public TestDeal Activity(string on, int outbound = 0, int inbound = 0, int meetings = 0)
    {
        Activities.Add(
            new()
            {
                OpportunityId = id,
                Day = TestCompany.Day(on),
                Outbound = outbound,
                Inbound = inbound,
                Meetings = meetings,
            }
        );
        return this;
    }

    public TestDeal Contact(string name, string role, string? engaged = null, string? left = null, string? title = null)
    {
        Contacts.Add(
            new()
            {
                OpportunityId = id,
                Number = Contacts.Count + 1,
                Name = name,
                Title = title,
                Role = role,
                EngagedAt = engaged is null ? null : TestCompany.At(engaged),
                LeftAt = left is null ? null : TestCompany.At(left),
            }
        );
        return this;
    }

    public TestDeal Signal(string kind, string on, string? detail = null, double? value = null, string? recorded = null)
    {
        Signals.Add(
            new()
            {
                OpportunityId = id,
                Number = Signals.Count + 1,
                Kind = kind,
                OccurredAt = TestCompany.At(on),
                RecordedAt = TestCompany.At(recorded ?? on),
                Source = "test",
                Detail = detail,
                Value = value,
            }
        );
        return this;
    }

    /// <summary>The CRM's own values: those of the deal as it is by now, but for what is changed here.</summary>
    public TestDeal Mirror(Func<CrmMirrorRow, CrmMirrorRow>? change = null)
    {
        var captured = TestCompany.At(company.Today, 6);
        var same = new CrmMirrorRow
        {
            Entity = (int)MirrorEntity.Opportunity,
            CrmId = row.CrmId,
            PeriodStart = 0,
            IsDeleted = 0,
            Name = row.Name,
            OwnerCrmId = Last.Owner is { } owner ? company.CrmId(owner) : null,
            Stage = Last.Stage,
            Category = Category(Last),
            AmountMinor = AmountMinor(Last),
            Currency = Last.Currency,
            CloseOn = Last.Close is { } close ? TestCompany.Day(close) : null,
            ModifiedAt = moves[^1].At,
            CapturedAt = captured,
        };
        Mirrored = change is null ? same : change(same);
        return this;
    }

    internal OpportunityRow Row() => row;

    internal IEnumerable<OpportunityVersionRow> Versions() =>
        moves.Select(
            (move, index) =>
                new OpportunityVersionRow
                {
                    OpportunityId = id,
                    Number = index + 1,
                    ValidFrom = move.At,
                    ValidTo = index + 1 < moves.Count ? moves[index + 1].At : null,
                    RecordedAt = move.RecordedAt,
                    AmountMinor = AmountMinor(move.Terms),
                    Currency = move.Terms.Currency,
                    StageId = company.Stage(move.Terms.Stage).Id,
                    Category = Category(move.Terms),
                    CloseOn = move.Terms.Close is { } close ? TestCompany.Day(close) : null,
                    OwnerId = move.Terms.Owner is { } owner ? company.SellerId(owner) : null,
                }
        );

    private TestDeal Change(string on, TestTerms terms, string? recorded)
    {
        moves.Add(new(TestCompany.At(on), TestCompany.At(recorded ?? on), terms));
        return this;
    }

    private TestDeal Begins(Func<TestTerms, TestTerms> change)
    {
        moves[0] = moves[0] with { Terms = change(moves[0].Terms) };
        return this;
    }

    private int Category(TestTerms terms) => (int?)terms.Category ?? company.Stage(terms.Stage).Category;

    private static long? AmountMinor(TestTerms terms) =>
        terms.Amount is { } amount ? TestCompany.Minor(amount, terms.Currency) : null;
}
