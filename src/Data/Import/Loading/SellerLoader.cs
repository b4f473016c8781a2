using Dapper;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Sellers. All rows are read before any is written, because a row may name a manager that comes later. A person
/// without a role in the data leads people (manager) or does not (rep); only who leads people has a team's name.
/// </summary>
/// <param name="tables">The import's tables.</param>
internal sealed class SellerLoader(LoadTables tables) : ITargetLoader
{
    private readonly List<SellerDraft> drafts = [];

    /// <summary>Where the row of each person stands among the drafts.</summary>
    private readonly IdMap<int> places = new();

    private readonly Dictionary<string, string> emails = new(StringComparer.OrdinalIgnoreCase);

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        var seller = Columns(fields);
        var role = fields.Choice<SellerRole>("role");
        var manager = fields.Text("manager") is { } named ? FirstOf(named, row) : null;
        var modified = fields.Instant("modified_at");
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        var draft = new SellerDraft(
            seller,
            seller.Email,
            role,
            manager,
            source.Field("manager"),
            tally,
            row.Line,
            row.Raw,
            modified
        );
        if (places.TryGet(seller.CrmId, out var place))
        {
            return Second(draft, place, row);
        }

        var kept = draft with { Row = WithOwnEmail(seller, row) };
        places.Set(seller.CrmId, drafts.Count);
        drafts.Add(kept);
        return RowOutcome.Pending;
    }

    /// <summary>
    /// A second row of a person: the same says nothing new, of others the one that changed last counts.
    /// </summary>
    private RowOutcome Second(SellerDraft draft, int place, ExtractRow row)
    {
        var first = drafts[place];
        var isNewer = NewerRows.IsLater(first.Modified, draft.Modified);
        if (draft.SaysTheSame(first))
        {
            if (isNewer == true)
            {
                drafts[place] = first with { Modified = draft.Modified };
            }

            return RowOutcome.Merged;
        }

        if (isNewer == false)
        {
            row.Note("an older row of a person that has a newer one");
            return RowOutcome.Merged;
        }

        if (isNewer is null)
        {
            row.Reject(
                $"a second row of {ValueReader.Quote(draft.Row.CrmId)} that differs and no date of change says which is newer; the first was kept"
            );
            return RowOutcome.Pending;
        }

        row.Note("a second row of a person, changed later than the first, which it replaced");
        first.Tally.Settle(RowOutcome.Merged, 1);
        if (first.Row.Email is { } freed)
        {
            emails.Remove(freed);
        }

        drafts[place] = draft with { Row = WithOwnEmail(draft.Row, row) };
        return RowOutcome.Pending;
    }

    /// <summary>
    /// Of two people with one address, the one who is still there has it, else the first; the other is kept without.
    /// </summary>
    private SellerRow WithOwnEmail(SellerRow seller, ExtractRow row)
    {
        if (seller.Email is not { } email || emails.TryAdd(email, seller.CrmId))
        {
            return seller;
        }

        row.Note($"the e-mail {ValueReader.Quote(email)} is that of two people; one who is there has it, or the first");
        if (
            seller.ActiveTo is not null
            || !places.TryGet(emails[email], out var place)
            || drafts[place].Row.ActiveTo is null
        )
        {
            return seller with { Email = null };
        }

        drafts[place] = drafts[place] with { Row = drafts[place].Row with { Email = null } };
        emails[email] = seller.CrmId;
        return seller;
    }

    private static string FirstOf(string managers, ExtractRow row)
    {
        var named = managers.Split(
            [';', '\n', '|'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (named.Length > 1)
        {
            row.Note($"several managers {ValueReader.Quote(managers)}; the first counts");
        }

        return named.Length > 0 ? named[0] : managers;
    }

    public void Finish()
    {
        tables.Territories.Flush();
        FreeEmails();
        var people = new SellerManagers(drafts, tables.Session);
        var managers = drafts.ToDictionary(draft => draft, people.Find);
        var leaders = managers.Values.Select(found => found.Draft).OfType<SellerDraft>().ToHashSet();
        var done = new HashSet<SellerDraft>();
        foreach (var draft in drafts)
        {
            foreach (var next in Chain(draft, managers, done))
            {
                Put(next, managers[next], leaders.Contains(next));
                done.Add(next);
            }
        }

        tables.Sellers.Flush();
        SellerClosure.Rebuild(tables.Session);
    }

    /// <summary>
    /// An address may pass from one person to another; it must leave the former before the latter takes it.
    /// </summary>
    private void FreeEmails()
    {
        var coming = drafts.Select(draft => tables.Sellers.Find(draft.Row.CrmId, ReferenceBy.CrmId)).ToHashSet();
        foreach (var (place, draft) in drafts.Index().Where(draft => draft.Item.Row.Email is not null).ToList())
        {
            var holder = tables.Sellers.Find(draft.Row.Email!, ReferenceBy.Email);
            if (holder is null || holder == tables.Sellers.Find(draft.Row.CrmId, ReferenceBy.CrmId))
            {
                continue;
            }

            if (coming.Contains(holder))
            {
                tables.Session.Connection.Execute(
                    "UPDATE seller SET email = NULL WHERE id = @holder",
                    new { holder },
                    tables.Session.Transaction
                );
                continue;
            }

            draft.Tally.Note(
                draft.Line,
                $"the e-mail {ValueReader.Quote(draft.Row.Email!)} is that of a person whom this extract lacks; kept without it"
            );
            drafts[place] = draft with { Row = draft.Row with { Email = null } };
        }
    }

    private SellerRow Columns(RowFields fields) =>
        new()
        {
            Id = 0,
            CrmId = fields.Text("crm_id") ?? "",
            Name = fields.Text("name") ?? "",
            Email = fields.Text("email")?.ToLowerInvariant(),
            EntraObjectId = fields.Text("entra_object_id"),
            SlackId = fields.Text("slack_id"),
            Role = 0,
            Title = fields.Text("title"),
            Team = fields.Text("team"),
            TerritoryId = fields.Reference("territory"),
            HiredOn = fields.Date("hired_on"),
            RampMonths = fields.Small("ramp_months"),
            ActiveFrom = fields.Date("active_from"),
            ActiveTo = fields.Date("active_to"),
            Revision = tables.Session.Revision,
        };

    /// <summary>Those above first, so that every manager is written before the people below.</summary>
    private static List<SellerDraft> Chain(
        SellerDraft draft,
        Dictionary<SellerDraft, SellerManagers.Found> managers,
        HashSet<SellerDraft> done
    )
    {
        var chain = new List<SellerDraft>();
        for (var next = draft; next is not null && !done.Contains(next); next = managers[next].Draft)
        {
            if (chain.Contains(next))
            {
                throw new ImportException(
                    draft.Tally.File,
                    draft.Line,
                    $"the managers form a circle: {string.Join(" under ", chain.Append(next).Select(seller => seller.Row.Name))}; correct who leads whom."
                );
            }

            chain.Add(next);
        }

        chain.Reverse();
        return chain;
    }

    private void Put(SellerDraft draft, SellerManagers.Found manager, bool isLeader)
    {
        // A manager whose own row was rejected is not there.
        var known = manager.Draft is { } lead ? tables.Sellers.Find(lead.Row.CrmId, ReferenceBy.CrmId) : manager.Stored;
        if (known is null && draft.Manager is { } named)
        {
            var reason = manager.IsAmbiguous
                ? $"several bear the name of manager {ValueReader.Quote(named)}"
                : $"manager {ValueReader.Quote(named)} is unknown";
            if (draft.ManagerField!.Rule.OnUnknown == OnBad.Reject)
            {
                draft.Tally.Reject(draft.Line, reason, draft.Raw, isGrave: true);
                return;
            }

            draft.Tally.Note(draft.Line, $"{reason}; left empty");
        }

        var row = draft.Row with
        {
            ManagerId = known,
            Role = (int)(draft.Role ?? (isLeader ? SellerRole.Manager : SellerRole.Rep)),
            Team = isLeader ? draft.Row.Team : null,
        };
        var (result, _) = tables.Sellers.Rows.Put(Tables.Seller.ValuesOf(row));
        draft.Tally.Settle(result == PutResult.Unchanged ? RowOutcome.Merged : RowOutcome.Loaded, 1);
    }
}
