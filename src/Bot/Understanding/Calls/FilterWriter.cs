using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Warehouse.People;

namespace RevBot.Bot.Understanding.Calls;

/// <summary>Writes the filter that a question's names, amounts and "my" ask for.</summary>
internal static class FilterWriter
{
    private static readonly string[] Bounds = [">", ">=", "<", "<=", "between", "="];

    /// <summary>The filter; null where the question narrows nothing down.</summary>
    public static JsonObject? Write(Frame question, ScopedBook book) =>
        Write(question.Mentions, question.IsMine, question.Tests, book);

    /// <summary>The filter of some names.</summary>
    /// <param name="mentions">The names.</param>
    /// <param name="isMine">Whether it is about the person's own.</param>
    /// <param name="tests">Conditions on fields.</param>
    /// <param name="book">What the person may see.</param>
    public static JsonObject? Write(
        IReadOnlyList<Mention> mentions,
        bool isMine,
        IReadOnlyList<FieldTest> tests,
        ScopedBook book
    )
    {
        var filter = new JsonObject();
        var exclude = new JsonObject();
        foreach (var mention in mentions.Where(mention => !mention.IsAudience))
        {
            if (FieldWithoutList(mention.Entity.Kind) is not null)
            {
                continue;
            }

            foreach (var (field, value) in Values(mention.Entity, book))
            {
                Add(mention.IsExcluded ? exclude : filter, field, value);
            }
        }

        if (isMine && !filter.ContainsKey("owners") && !filter.ContainsKey("teams"))
        {
            AddOwn(filter, book);
        }

        foreach (var test in TestsOf(mentions, book).Concat(tests))
        {
            AddTest(filter, test);
        }

        if (exclude.Count > 0)
        {
            filter["exclude"] = exclude;
        }

        return filter.Count == 0 ? null : filter;
    }

    /// <summary>Adds a condition: bounds of the amount have fields of their own, both ends included.</summary>
    public static void AddTest(JsonObject filter, FieldTest test)
    {
        if (test.Field != "amount" || !Bounds.Contains(test.Op, StringComparer.Ordinal))
        {
            if (filter["where"] is not JsonArray where)
            {
                filter["where"] = where = [];
            }

            where.Add(test.ToJson());
            return;
        }

        var (least, most) = test.Value is JsonArray { Count: 2 } both ? (both[0], both[1]) : (test.Value, test.Value);
        if (test.Op is ">" or ">=" or "between" or "=")
        {
            filter["minAmount"] = least!.DeepClone();
        }

        if (test.Op is "<" or "<=" or "between" or "=")
        {
            filter["maxAmount"] = most!.DeepClone();
        }
    }

    // Names of one field are alternatives, as those of a list are.
    private static IEnumerable<FieldTest> TestsOf(IEnumerable<Mention> mentions, ScopedBook book) =>
        mentions
            .Where(mention => !mention.IsAudience && FieldWithoutList(mention.Entity.Kind) is not null)
            .GroupBy(mention => (Field: FieldWithoutList(mention.Entity.Kind)!, mention.IsExcluded))
            .SelectMany(group =>
            {
                var names = group
                    .Select(mention =>
                        JsonValue.Create(
                            mention.Entity.Kind == EntityKind.Deal
                                ? book.Find(mention.Entity.Key)?.Name
                                : mention.Entity.Key
                        )
                    )
                    .ToArray();
                return group.Key.IsExcluded ? names.Select(name => new FieldTest(group.Key.Field, "!=", name))
                    : names is [var only] ? [new FieldTest(group.Key.Field, "=", only)]
                    : [new FieldTest(group.Key.Field, "in", new JsonArray([.. names]))];
            });

    // What no list of a filter holds is a condition.
    private static string? FieldWithoutList(EntityKind kind) =>
        kind switch
        {
            EntityKind.Deal => "name",
            EntityKind.Territory => "territory",
            _ => null,
        };

    private static IEnumerable<(string Field, string Value)> Values(Entity entity, ScopedBook book) =>
        entity.Kind == EntityKind.Owner ? People(entity.Key, book)
        : IsOwnTeam(entity, book) ? []
        : entity.Values.Select(value => (FieldOf(entity.Kind), value));

    private static bool IsOwnTeam(Entity entity, ScopedBook book) =>
        entity.Kind == EntityKind.Team && !book.Scope.SeesAll && book.Scope.Viewer.Team == entity.Key;

    // A leader's name stands for the team: leaders rarely own deals themselves.
    private static IEnumerable<(string, string)> People(string name, ScopedBook book)
    {
        var person = book.People.Sellers.First(seller => string.Equals(seller.Name, name, StringComparison.Ordinal));
        if (!book.People.Leads(person))
        {
            return [("owners", name)];
        }

        // A manager's own scope needs no filter.
        return person.Id == book.Scope.Viewer.Id && !book.Scope.SeesAll ? [] : TeamOf(person, book);
    }

    private static IEnumerable<(string, string)> TeamOf(Seller leader, ScopedBook book)
    {
        var below = book.People.Below(leader);
        var teams = below
            .Select(seller => seller.Team)
            .OfType<string>()
            .Where(team => team != leader.Team)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (teams.Length == 0 && leader.Team is { } own)
        {
            return [("teams", own)];
        }

        return teams.Length > 0
            ? teams.Select(team => ("teams", team))
            : below.Where(seller => !book.People.Leads(seller)).Select(seller => ("owners", seller.Name));
    }

    // Only for who sees more than the people below: a rep's and a manager's own scope needs no filter.
    private static void AddOwn(JsonObject filter, ScopedBook book)
    {
        var viewer = book.Scope.Viewer;
        if (!book.Scope.SeesAll || !book.People.Leads(viewer))
        {
            return;
        }

        var below = book.People.Below(viewer).Select(seller => seller.Id).ToHashSet();
        if (book.People.Sellers.All(seller => below.Contains(seller.Id) || !Sells(seller)))
        {
            return;
        }

        foreach (var (field, value) in TeamOf(viewer, book))
        {
            Add(filter, field, value);
        }
    }

    private static bool Sells(Seller seller) => seller.Role is SellerRole.Rep or SellerRole.Manager;

    private static void Add(JsonObject filter, string field, string value)
    {
        if (filter[field] is not JsonArray values)
        {
            filter[field] = values = [];
        }

        if (!values.Any(known => string.Equals((string?)known, value, StringComparison.Ordinal)))
        {
            values.Add(value);
        }
    }

    /// <summary>The list of a filter that holds names of a kind.</summary>
    public static string FieldOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Owner => "owners",
            EntityKind.Team => "teams",
            EntityKind.Account => "accounts",
            EntityKind.Region => "regions",
            EntityKind.Country => "countries",
            EntityKind.Segment => "segments",
            EntityKind.Product => "products",
            EntityKind.Competitor => "competitors",
            EntityKind.Stage => "stages",
            EntityKind.DealType => "dealTypes",
            EntityKind.LeadSource => "leadSources",
            EntityKind.Industry => "industries",
            EntityKind.ForecastCategory => "forecastCategories",
            EntityKind.LossReason => "lossReasons",
            EntityKind.Deal or EntityKind.Territory => throw new InvalidOperationException($"A {kind} is a condition."),
        };
}
