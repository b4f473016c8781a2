using RevBot.Data.Calendar;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Deals;

/// <summary>Deals: their own row, and the states that it tells.</summary>
/// <param name="tables">The import's tables.</param>
/// <param name="versions">Gathers the states that the rows tell.</param>
internal sealed class OpportunityLoader(LoadTables tables, VersionStore versions) : ITargetLoader
{
    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        var deal = Columns(fields);
        var modified = fields.Instant("modified_at");
        var current = Current(fields, deal, modified);
        current = current with { State = Plausible(source.Rule.CloseBeforeCreated, deal, current.State, row) };
        var earlier = row.Problem is null ? Earlier(source, row) : [];
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        if (tables.Opportunities.HasSeen(deal.CrmId))
        {
            row.Reject($"a second row of the deal {ValueReader.Quote(deal.CrmId)}; the first was kept");
            return RowOutcome.Pending;
        }

        var (result, id) = tables.Opportunities.Put(Tables.Opportunity.ValuesOf(deal));
        foreach (var draft in earlier)
        {
            versions.Add(tally, draft with { Deal = id });
        }

        versions.Add(tally, current with { Deal = id, IsMerged = result == PutResult.Unchanged });
        tables.Session.Saw(modified);
        tables.Session.Saw(current.ValidFrom);
        return result == PutResult.Unchanged ? RowOutcome.Merged : RowOutcome.Loaded;
    }

    public void Finish() => tables.Opportunities.Flush();

    private OpportunityRow Columns(RowFields fields) =>
        new()
        {
            Id = 0,
            CrmId = fields.Text("crm_id") ?? "",
            Name = fields.Text("name") ?? "",
            AccountId = fields.Reference("account"),
            ProductId = fields.Reference("product"),
            TerritoryId = fields.Reference("territory"),
            Segment = fields.Text("segment"),
            DealType = fields.Text("deal_type"),
            LeadSource = fields.Text("lead_source"),
            Competitor = fields.Text("competitor"),
            LossReason = fields.Text("loss_reason"),
            Discount = fields.Share("discount"),
            NextStep = fields.Text("next_step"),
            NextStepOn = fields.Date("next_step_on"),
            CreatedAt = fields.Instant("created_at"),
            DeletedAt = fields.Instant("deleted_at"),
            Revision = tables.Session.Revision,
        };

    private VersionDraft Current(RowFields fields, OpportunityRow deal, long? modified)
    {
        var from = fields.Instant("valid_from") ?? deal.CreatedAt ?? tables.Session.Moment;
        return new(
            0,
            0,
            0,
            VersionKind.Current,
            false,
            VersionState.ReadState(fields, tables),
            Math.Min(from, tables.Session.Moment),
            modified ?? 0
        );
    }

    private List<VersionDraft> Earlier(BoundSource source, ExtractRow row)
    {
        var drafts = new List<VersionDraft>();
        foreach (var (when, own) in source.Earlier)
        {
            if (when.All(condition => condition.Holds(row)))
            {
                var fields = new RowFields(tables, name => own.GetValueOrDefault(name) ?? source.Field(name), row);
                if (fields.Instant("valid_from") is { } start)
                {
                    var state = VersionState.ReadState(fields, tables);
                    drafts.Add(new(0, 0, 0, VersionKind.Earlier, false, state, start, start));
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
