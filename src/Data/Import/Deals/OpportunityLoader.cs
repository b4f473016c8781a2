using RevBot.Data.Calendar;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Import.Rules.Choices;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Deals;

/// <summary>Deals: their own row, and the states that it tells.</summary>
internal sealed class OpportunityLoader(LoadTables tables, VersionStore versions) : ITargetLoader
{
    private readonly StateReader states = new(tables);

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var values = tables.Session.Values;
        var deal = Read(source, row);
        var modified = values.Instant(source.Field("modified_at"), row);
        var current = Current(source, row, deal, modified);
        current = current with { State = Plausible(source.Rule.CloseBeforeCreated, deal, current.State, row) };
        var earlier = row.Problem is null ? Earlier(source, row) : [];
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        if (tables.Opportunities.Seen(deal.CrmId))
        {
            row.Reject($"a second row of the deal {ValueReader.Quote(deal.CrmId)}; the first was kept");
            return RowOutcome.Pending;
        }

        tables.FlushReferences();
        var (result, stored) = tables.Opportunities.Put(deal.CrmId, id => deal with { Id = id });
        foreach (var draft in earlier)
        {
            versions.Add(tally, draft with { Deal = stored.Id });
        }

        versions.Add(tally, current with { Deal = stored.Id, IsMerged = result == PutResult.Unchanged });
        tables.Session.Saw(modified);
        tables.Session.Saw(current.ValidFrom);
        return result == PutResult.Unchanged ? RowOutcome.Merged : RowOutcome.Loaded;
    }

    public void Finish() => tables.Opportunities.Flush();

    private OpportunityRow Read(BoundSource source, ExtractRow row)
    {
        string? Text(string field) => ValueReader.Text(source.Field(field), row);
        var values = tables.Session.Values;
        return new()
        {
            Id = 0,
            CrmId = Text("crm_id") ?? "",
            Name = Text("name") ?? "",
            AccountId = tables.Resolve(source.Field("account"), row),
            ProductId = tables.Resolve(source.Field("product"), row),
            TerritoryId = tables.Resolve(source.Field("territory"), row),
            Segment = Text("segment"),
            DealType = Text("deal_type"),
            LeadSource = Text("lead_source"),
            Competitor = Text("competitor"),
            LossReason = Text("loss_reason"),
            Discount = values.Share(source.Field("discount"), row),
            NextStep = Text("next_step"),
            NextStepOn = values.Date(source.Field("next_step_on"), row),
            CreatedAt = values.Instant(source.Field("created_at"), row),
            DeletedAt = values.Instant(source.Field("deleted_at"), row),
            Revision = tables.Session.Revision,
        };
    }

    private VersionDraft Current(BoundSource source, ExtractRow row, OpportunityRow deal, long? modified)
    {
        var from =
            tables.Session.Values.Instant(source.Field("valid_from"), row) ?? deal.CreatedAt ?? tables.Session.Moment;
        return new(
            0,
            0,
            0,
            VersionKind.Current,
            false,
            states.Read(source.Field, row),
            Math.Min(from, tables.Session.Moment),
            modified ?? 0
        );
    }

    private List<VersionDraft> Earlier(BoundSource source, ExtractRow row)
    {
        var drafts = new List<VersionDraft>();
        foreach (var (when, fields) in source.Earlier)
        {
            if (when.All(condition => condition.Holds(row)))
            {
                Field? Field(string name) => fields.GetValueOrDefault(name) ?? source.Field(name);
                var from = tables.Session.Values.Instant(Field("valid_from"), row);
                if (from is { } start)
                {
                    drafts.Add(new(0, 0, 0, VersionKind.Earlier, false, states.Read(Field, row), start, start));
                }
            }
        }

        return drafts;
    }

    private VersionState Plausible(CloseBeforeCreated rule, OpportunityRow deal, VersionState state, ExtractRow row)
    {
        if (rule == CloseBeforeCreated.Accept || deal.CreatedAt is not { } created || state.CloseOn == 0)
        {
            return state;
        }

        var day = Dates.ToNumber(Dates.FromMicros(created).InZone(tables.Session.Zone).Date);
        if (state.CloseOn >= day)
        {
            return state;
        }

        if (rule == CloseBeforeCreated.Reject)
        {
            row.Reject($"close_on {state.CloseOn} lies before the day of its creation, {day}");
        }

        return state with
        {
            CloseOn = day,
        };
    }
}
