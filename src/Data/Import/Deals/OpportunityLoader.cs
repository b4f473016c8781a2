using RevBot.Data.Calendar;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Deals: their own row, and the states that it tells. Of several rows of a deal the one that changed last counts.
/// </summary>
/// <param name="tables">The import's tables.</param>
/// <param name="versions">Gathers the states that the rows tell.</param>
internal sealed class OpportunityLoader(LoadTables tables, VersionStore versions) : ITargetLoader
{
    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        var modified = fields.Instant("modified_at");
        var deal = Columns(fields, modified);
        // Read before the last look at the row's problem: a bad flag must not be told of a deal that is loaded.
        var flags = DealFlags.Read(fields);
        var current = Current(fields, flags, deal, modified);
        current = current with { State = Plausible(source.Rule.CloseBeforeCreated, deal, current.State, row) };
        List<VersionDraft> told = row.Problem is null
            ? [.. Earlier(source, row), .. Opened(source, deal, current), current]
            : [];
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        var isSecond = tables.Opportunities.HasSeen(deal.CrmId);
        var isNewer = isSecond
            ? NewerRows.IsLater(versions.ModifiedOf(tables.Opportunities.Find(deal.CrmId)!.Value), modified)
            : null;
        var (result, id) = tables.Opportunities.Put(Tables.Opportunity.ValuesOf(deal), replaces: isNewer == true);
        if (isSecond && isNewer != true)
        {
            return Second(row, deal.CrmId, result == PutResult.Unchanged && versions.HasTold(id, told), isNewer);
        }

        NoteFlags(fields, flags, current.State.StageId);
        if (isSecond)
        {
            row.Note("a second row of a deal, changed later than the first, which it replaced");
        }

        told[^1] = current with { IsMerged = result == PutResult.Unchanged };
        Keep(tally, id, told);
        tables.Session.Saw(modified);
        tables.Session.Saw(current.ValidFrom);
        return result == PutResult.Unchanged ? RowOutcome.Merged : RowOutcome.Loaded;
    }

    public void Finish() => tables.Opportunities.Flush();

    /// <summary>Whether the row is of a deal that may be open: what cannot be known is taken for the graver.</summary>
    public bool IsGrave(BoundSource source, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        if (fields.Peek("is_closed") is { } closed && FlagText.Parse(closed) is { } flag)
        {
            return !flag;
        }

        return fields.Peek("stage") is not { } stage
            || tables.Stages.Find(stage, ReferenceBy.Name) is not { } id
            || tables.StageById[id].Outcome == (int)StageOutcome.Open;
    }

    /// <summary>A second row that is not newer: the same says nothing new, an older one nothing that counts.</summary>
    private static RowOutcome Second(ExtractRow row, string id, bool isSame, bool? isNewer)
    {
        if (isSame)
        {
            return RowOutcome.Merged;
        }

        if (isNewer is null)
        {
            row.Reject(
                $"a second row of the deal {ValueReader.Quote(id)} that differs and no date of change says which is newer; the first was kept"
            );
            return RowOutcome.Pending;
        }

        row.Note("an older row of a deal that has a newer one");
        return RowOutcome.Merged;
    }

    private void Keep(SourceTally tally, int id, List<VersionDraft> told)
    {
        versions.Tell(tally, id, told);
        var current = told[^1].State;
        tables.Currencies.Keep(id, current.Currency);
        tables.Splits.Keep(id, current.StageId);
    }

    private void NoteFlags(RowFields fields, DealFlags flags, int stage)
    {
        var outcome = (StageOutcome)tables.StageById[stage].Outcome;
        if (flags.OutcomeIn(outcome) != outcome)
        {
            fields.Note(
                $"the row says {(flags.Won == true ? "won" : flags.Closed == true ? "closed" : "open")}, its stage {ValueReader.Quote(tables.StageById[stage].Name)} {outcome.ToWord()}; the stage counts"
            );
        }
    }

    private OpportunityRow Columns(RowFields fields, long? modified)
    {
        var created = fields.Instant("created_at");
        return new()
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
            CreatedAt = created,
            DeletedAt = Deleted(fields, modified, created),
            Revision = tables.Session.Revision,
        };
    }

    /// <summary>A deleted deal of which nothing says when counts at no time.</summary>
    private static long? Deleted(RowFields fields, long? modified, long? created)
    {
        var at = fields.Instant("deleted_at");
        if (at is not null || fields.YesNo("is_deleted") != true)
        {
            return at;
        }

        if (modified is null)
        {
            fields.Note("the deal is deleted and nothing says when; it counts at no time");
        }

        return modified ?? created ?? 0;
    }

    private VersionDraft Current(RowFields fields, DealFlags flags, OpportunityRow deal, long? modified)
    {
        var state = VersionState.ReadState(fields, tables, flags);
        var from = fields.Instant("valid_from") ?? Closed(state, deal) ?? deal.CreatedAt ?? tables.Session.Moment;
        return new(0, 0, 0, VersionKind.Current, false, state, Math.Min(from, tables.Session.Moment), modified ?? 0);
    }

    /// <summary>A closed deal is as it is from the end of its close date on, unless it was entered later.</summary>
    private long? Closed(VersionState state, OpportunityRow deal)
    {
        if (state.CloseOn == 0 || !IsClosed(state))
        {
            return null;
        }

        var end = Dates.ToMicros(Dates.CloseOf(Dates.FromNumber(state.CloseOn), tables.Session.Zone));
        return deal.CreatedAt > end ? null : end;
    }

    private bool IsClosed(VersionState state) =>
        tables.StageById.TryGetValue(state.StageId, out var stage) && stage.Outcome != (int)StageOutcome.Open;

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
                    // The row's flags are of today, not of then.
                    var state = VersionState.ReadState(fields, tables, default);
                    drafts.Add(new(0, 0, 0, VersionKind.Earlier, false, state, start, start));
                }
            }
        }

        return drafts;
    }

    /// <summary>
    /// Where a mapping tells no earlier states, a closed deal stood in the first stage from its creation on: else the
    /// time until its first known change would be lost.
    /// </summary>
    private IEnumerable<VersionDraft> Opened(BoundSource source, OpportunityRow deal, VersionDraft current)
    {
        if (
            IsClosed(current.State)
            && source.Earlier.Count == 0
            && deal.CreatedAt is { } created
            && created < current.ValidFrom
            && tables.FirstOpen() is { } first
        )
        {
            var state = current.State with { StageId = first.Id, Category = first.Category };
            yield return new(0, 0, 0, VersionKind.Earlier, false, state, created, created);
        }
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
            row.Reject(
                $"close_on lies before the day of the deal's creation: '{Iso(state.CloseOn)}' is before '{Iso(day)}'"
            );
        }

        return state with
        {
            CloseOn = day,
        };
    }

    private static string Iso(int day) => Dates.Iso(Dates.FromNumber(day));
}
