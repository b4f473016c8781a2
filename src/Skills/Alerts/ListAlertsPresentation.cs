using System.Globalization;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Alerts;

/// <summary>Says alerts as facts and a table.</summary>
internal static class ListAlertsPresentation
{
    private const int Said = 3;
    private const int Most = 20;
    private const string Found = "what the detectors found";

    /// <summary>Adds facts, table and notes to a result.</summary>
    /// <param name="result">Without them.</param>
    /// <param name="bigFrom">From which amount on deals counted as big; null where nothing tells.</param>
    public static ListAlertsResult Describe(ListAlertsResult result, Money? bigFrom)
    {
        var facts = new FactList()
            .Count("alerts", "Alerts", result.Alerts.Count, "alerts that hold now")
            .Add("since", "Since", FactValue.IsoDate(result.Since), "the first day whose events of deals count")
            .Add("big_from", "Big from", bigFrom, "the person's own limit, else what one in ten won deals reached");
        foreach (var (place, alert) in result.Alerts.Take(Said).Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"alert_{place + 1}");
            facts.Add(id, "Alert", $"{alert.Subject}: {alert.Sentence}", Found);
        }

        return result with
        {
            Facts = facts.Facts,
            Findings = ListAlertsFindings.List(result),
            Tables = result.Alerts.Count == 0 ? [] : [Table(result.Alerts)],
            ListedDeals =
            [
                .. result.Alerts.Select(alert => alert.DealId).OfType<string>().Distinct(StringComparer.Ordinal),
            ],
            Notes =
            [
                new(NoteKind.Definition, "Falls and stalls are told only where chance alone would seldom show them."),
            ],
        };
    }

    /// <summary>What an alert is about, for people.</summary>
    public static string NameOf(AlertKind kind) =>
        kind switch
        {
            AlertKind.Data => "data",
            AlertKind.Shortfall => "short of quota",
            AlertKind.Range => "forecast out of range",
            AlertKind.Pushed => "pushed",
            AlertKind.Cut => "cut",
            AlertKind.Overdue => "overdue",
            AlertKind.Silent => "silent",
            AlertKind.Stall => "stalling",
            AlertKind.WinRate => "win rate fallen",
            AlertKind.Activity => "activity fallen",
        };

    private static FactTable Table(IReadOnlyList<Alert> alerts) =>
        new TableBuilder<Alert>("alerts", "Alerts")
            .Column("subject", "What", Found, alert => alert.Subject)
            .Column("kind", "Kind", "which detector found it", alert => NameOf(alert.Kind))
            .Column("amount", "Amount", "the deal's amount, or the money at stake", alert => alert.Amount)
            .Deal(alert => alert.DealId)
            .Detail(alert => $"{alert.Sentence} {alert.Step}")
            .BuildFirst(alerts, Most);
}
