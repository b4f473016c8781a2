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
    private readonly Dictionary<string, SellerDraft> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> emails = new(StringComparer.OrdinalIgnoreCase);

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        var seller = Columns(fields);
        var role = fields.Choice<SellerRole>("role");
        var manager = fields.Text("manager");
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        if (byId.TryGetValue(seller.CrmId, out var first))
        {
            if (first.Row == seller && string.Equals(first.Manager, manager, StringComparison.Ordinal))
            {
                return RowOutcome.Merged;
            }

            row.Reject($"a second row of {ValueReader.Quote(seller.CrmId)} that differs; the first was kept");
            return RowOutcome.Pending;
        }

        if (seller.Email is not null && !emails.TryAdd(seller.Email, seller.CrmId))
        {
            row.Reject($"the e-mail {ValueReader.Quote(seller.Email)} is also that of {emails[seller.Email]}");
            return RowOutcome.Pending;
        }

        var draft = new SellerDraft(seller, role, manager, source.Field("manager"), tally, row.Line, row.Raw);
        byId[seller.CrmId] = draft;
        drafts.Add(draft);
        return RowOutcome.Pending;
    }

    public void Finish()
    {
        tables.Territories.Flush();
        FreeEmails();
        var managers = drafts.ToDictionary(draft => draft, Manager);
        var leaders = managers.Values.OfType<SellerDraft>().ToHashSet();
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
        foreach (var draft in drafts.Where(draft => draft.Row.Email is not null).ToList())
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

            var reason =
                $"the e-mail {ValueReader.Quote(draft.Row.Email!)} is that of a seller whom this extract lacks";
            draft.Tally.Reject(draft.Line, reason, draft.Raw);
            drafts.Remove(draft);
            byId.Remove(draft.Row.CrmId);
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

    /// <summary>
    /// The manager among the rows of this import; null where there is none, or it is known from before.
    /// </summary>
    private SellerDraft? Manager(SellerDraft draft)
    {
        if (draft.Manager is null)
        {
            return null;
        }

        return draft.ManagerField!.Rule.By switch
        {
            ReferenceBy.CrmId => byId.GetValueOrDefault(draft.Manager),
            ReferenceBy.Name => drafts.FirstOrDefault(found =>
                string.Equals(found.Row.Name, draft.Manager, StringComparison.OrdinalIgnoreCase)
            ),
            ReferenceBy.Email => emails.TryGetValue(draft.Manager, out var id) ? byId[id] : null,
        };
    }

    /// <summary>Those above first, so that every manager is written before the people below.</summary>
    private static List<SellerDraft> Chain(
        SellerDraft draft,
        Dictionary<SellerDraft, SellerDraft?> managers,
        HashSet<SellerDraft> done
    )
    {
        var chain = new List<SellerDraft>();
        for (var next = draft; next is not null && !done.Contains(next); next = managers[next])
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

    private void Put(SellerDraft draft, SellerDraft? manager, bool isLeader)
    {
        var known =
            manager?.Row.CrmId is { } crmId ? tables.Sellers.Find(crmId, ReferenceBy.CrmId)
            : draft.Manager is { } text ? tables.Sellers.Find(text, draft.ManagerField!.Rule.By)
            : null;
        if (draft.Manager is not null && known is null or 0 && draft.ManagerField!.Rule.OnUnknown == OnBad.Reject)
        {
            draft.Tally.Reject(draft.Line, $"manager {ValueReader.Quote(draft.Manager!)} is unknown", draft.Raw);
            return;
        }

        var row = draft.Row with
        {
            ManagerId = known is 0 ? null : known,
            Role = (int)(draft.Role ?? (isLeader ? SellerRole.Manager : SellerRole.Rep)),
            Team = isLeader ? draft.Row.Team : null,
        };
        var (result, _) = tables.Sellers.Rows.Put(Tables.Seller.ValuesOf(row));
        draft.Tally.Settle(result == PutResult.Unchanged ? RowOutcome.Merged : RowOutcome.Loaded, 1);
    }

    /// <summary>A seller as read, before the manager is known.</summary>
    /// <param name="Row">Its row; id, manager and role are not final.</param>
    /// <param name="Role">The role, where the mapping knows it.</param>
    /// <param name="Manager">What the row says of the manager; null for none.</param>
    /// <param name="ManagerField">How a manager is found.</param>
    /// <param name="Tally">Where the row is counted.</param>
    /// <param name="Line">The row's line.</param>
    /// <param name="Raw">The row as it stands in the file.</param>
    private sealed record SellerDraft(
        SellerRow Row,
        SellerRole? Role,
        string? Manager,
        Field? ManagerField,
        SourceTally Tally,
        long Line,
        string Raw
    );
}
