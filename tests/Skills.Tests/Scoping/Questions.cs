using System.Text.Json;
using RevBot.Data.Book;
using RevBot.Skills.Catalog;
using RevBot.Skills.DealStory;
using RevBot.Skills.Facts;
using RevBot.Skills.Strategy;

namespace RevBot.Skills.Tests.Scoping;

/// <summary>Ways to ask each function, and everything that its answer shows, as one text.</summary>
internal static class Questions
{
    private static readonly Dictionary<string, string[]> Arguments = new(StringComparer.Ordinal)
    {
        ["get_forecast"] =
        [
            "{}",
            """{"groupBy":"owner"}""",
            """{"groupBy":"account"}""",
            """{"period":"2026-Q3","groupBy":"team"}""",
        ],
        ["explain_forecast_change"] =
        [
            "{}",
            """{"since":"2026-06-01"}""",
            """{"since":"2026-10-01","until":"2026-11-10"}""",
            """{"period":"FY2026","since":"2026-10-01"}""",
        ],
        ["run_scenario"] =
        [
            """{"adjustments":[]}""",
            """{"adjustments":[{"kind":"slip","count":2}]}""",
            """{"adjustments":[{"kind":"win","filter":{"minAmount":0}},{"kind":"volatility","factor":2}],"alternative":[{"kind":"win_rate","factor":0.5},{"kind":"add_pipeline","amount":300000}]}""",
            """{"period":"FY2026","adjustments":[{"kind":"lose","count":50}]}""",
        ],
        ["get_forecast_accuracy"] = ["{}", """{"quarters":4,"filter":{"minAmount":0}}"""],
        ["list_risk_deals"] = ["{}", """{"top":50}"""],
        ["explain_deal"] = ["{}", """{"deal":"Nobody's deal"}"""],
        ["list_deals"] =
        [
            "{}",
            """{"top":100,"dateField":"created","period":"FY2026","orderBy":"amount asc"}""",
            """{"flags":["won"],"period":"FY2026"}""",
            """{"flags":["lost"],"period":"FY2026"}""",
            """{"flags":["inactive"]}""",
            """{"period":"all","top":100,"filter":{"where":[{"field":"name","op":"not_empty"},{"field":"age","op":">","value":30}]}}""",
        ],
        ["get_win_loss"] =
        [
            "{}",
            """{"period":"2026-Q4","groupBy":"owner"}""",
            """{"period":"FY2026","groupBy":"competitor"}""",
        ],
        ["explain_win_rate_change"] =
        [
            "{}",
            """{"period":"FY2026"}""",
            """{"period":"2026-Q3","compareTo":"2026-Q1"}""",
        ],
        ["get_pipeline_trend"] =
        [
            "{}",
            """{"measure":"won_amount","by":"quarter"}""",
            """{"measure":"coverage","by":"week","last":5}""",
        ],
        ["analyze_price"] = ["{}", """{"deal":"Nobody's deal"}""", """{"discount":0.2,"period":"FY2026"}"""],
        ["find_expansion_markets"] = ["{}", """{"top":1}"""],
        ["get_pipeline"] = ["{}", """{"period":"FY2026"}"""],
        ["get_pipeline_changes"] = ["{}", """{"since":"2026-06-01"}""", """{"period":"FY2026","since":"2026-10-01"}"""],
        ["query_metric"] =
        [
            """{"measures":["pipeline_amount","deal_count","won_amount","created_count"],"groupBy":["account"],"period":"FY2026"}""",
            """{"measures":["win_rate","quota","attainment"],"groupBy":["owner"],"period":"2026-Q4"}""",
            """{"measures":["activity_count","pipeline_amount"],"groupBy":["team"],"period":"2026-Q4"}""",
            """{"measures":["lost_amount"],"groupBy":["loss_reason"],"period":"2026-Q4"}""",
            """{"measures":["days_in_stage","deal_count"],"groupBy":["stage"],"period":"FY2026"}""",
            """{"measures":["won_count"],"period":"all","filter":{"where":[{"field":"probability","op":"empty"}]}}""",
        ],
        ["get_scorecards"] =
        [
            "{}",
            """{"period":"2026-Q3","focus":"ahead"}""",
            """{"focus":"activity"}""",
            """{"filter":{"minAmount":0}}""",
        ],
        ["get_territory_balance"] = ["{}", """{"filter":{"minAmount":0}}"""],
        ["get_data_freshness"] = ["{}"],
        ["audit_data_quality"] = ["{}", """{"top":50}"""],
        ["recommend_strategy"] = ["{}", """{"deal":"Nobody's deal"}"""],
        ["prepare_meeting"] =
        [
            "{}",
            """{"kind":"one_on_one","owner":"Nobody"}""",
            """{"kind":"forecast_call"}""",
            """{"kind":"qbr","period":"2026-Q3"}""",
        ],
        ["get_brief"] =
        [
            "{}",
            """{"kind":"thursday"}""",
            """{"kind":"monthly","period":"FY2026"}""",
            """{"kind":"deals"}""",
        ],
        ["reconcile"] = ["{}", """{"metrics":["all"],"period":"FY2026"}"""],
        ["get_adoption"] = ["{}", """{"period":"FY2026"}"""],
        ["list_alerts"] = ["{}", """{"since":"2026-01-05"}"""],
        ["manage_subscription"] = ["{}", """{"action":"subscribe","kind":"monday"}"""],
        ["get_help"] = ["{}"],
    };

    /// <summary>Every function of the catalog with its ways of asking; a function without any fails the test that asks.</summary>
    public static IEnumerable<(ISkill Skill, object Arguments)> All =>
        from skill in SkillCatalog.All
        from json in Arguments.GetValueOrDefault(skill.Name)
            ?? throw new InvalidOperationException($"Add ways to ask {skill.Name}.")
        select (skill, JsonSerializer.Deserialize(json, skill.ArgumentsType, SkillJson.Options)!);

    /// <summary>Every function that takes a filter, asked about one thing by its name.</summary>
    public static IEnumerable<(ISkill Skill, object Arguments)> About(string field, string name) =>
        from skill in SkillCatalog.All
        where skill.ArgumentsType.GetProperty("Filter") is not null
        let measures = skill.Name == "query_metric" ? "\"measures\":[\"pipeline_amount\",\"won_count\"]," : string.Empty
        let json = $"{{{measures}\"filter\":{{\"{field}\":[\"{name}\"]}}}}"
        select (skill, JsonSerializer.Deserialize(json, skill.ArgumentsType, SkillJson.Options)!);

    /// <summary>Every deal of a company asked about by its name and by its account's.</summary>
    public static IEnumerable<(ISkill Skill, object Arguments)> AboutDeals(RandomCompany company) =>
        from number in Enumerable.Range(0, company.Deals.Count)
        from name in new[] { RandomDeal.NameOf(number), RandomDeal.AccountOf(number) }
        from asked in new (string Skill, object Arguments)[]
        {
            ("explain_deal", new ExplainDealArguments { Deal = name }),
            ("recommend_strategy", new RecommendStrategyArguments { Deal = name }),
        }
        select (SkillCatalog.Find(asked.Skill)!, asked.Arguments);

    /// <summary>What is shown, or the sentence of a refusal without the name that was asked about.</summary>
    public static string Told(ISkill skill, object arguments, ScopedBook book)
    {
        try
        {
            return Shown(skill, arguments, book);
        }
        catch (SkillInputException refusal)
        {
            var named = arguments switch
            {
                ExplainDealArguments one => one.Deal,
                RecommendStrategyArguments one => one.Deal,
                _ => null,
            };
            return named is { } asked
                ? refusal.Message.Replace(asked, "it", StringComparison.Ordinal)
                : refusal.Message;
        }
    }

    /// <summary>What is shown, or the sentence of a refusal.</summary>
    public static string Outcome(ISkill skill, object arguments, ScopedBook book)
    {
        try
        {
            return Shown(skill, arguments, book);
        }
        catch (SkillInputException refusal)
        {
            return refusal.Message;
        }
    }

    /// <summary>Typed result, facts, tables with their second lines and all rows that a file has, notes and follow-ups.</summary>
    public static string Shown(ISkill skill, object arguments, ScopedBook book)
    {
        var result = skill.Run(book, arguments);
        var facts = result.AllFacts.Select(fact =>
            $"{fact.Id} {fact.Label} {FactFormat.Text(fact.Value)} {Json(fact)}"
        );
        var rows = result
            .Tables.SelectMany(table => table.TakeRows(int.MaxValue))
            .SelectMany(row =>
                row.Cells.Select(cell => cell is null ? null : FactFormat.Exact(cell)).Append(row.Detail)
            );
        return string.Join(
            '\n',
            [
                skill.Name,
                Json(result),
                .. facts,
                .. rows,
                .. result.Notes.Select(note => note.Text),
                .. result.FollowUps,
            ]
        );
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), SkillJson.Options);
}
