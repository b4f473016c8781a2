using NodaTime;
using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Configuration;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Usage;
using RevBot.Skills;
using RevBot.Skills.Alerts;
using RevBot.Skills.Brief;
using RevBot.Skills.Subscriptions;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>Makes what is sent, out of the newest data and what the person may see of them now.</summary>
/// <param name="house">The bot's parts.</param>
/// <param name="settings">What becomes of a brief while the data are bad, and how old they may be.</param>
internal sealed class BriefMaker(RevBotServices house, RevBotSettings settings) : IDeliveryMaker
{
    private const string Heading = "Before you read";
    private const int MostListed = 20;

    /// <inheritdoc/>
    public async Task<MadeDelivery> CreateAsync(
        DeliveryTarget target,
        Subscription subscription,
        string way,
        Instant? last,
        CancellationToken cancellation
    )
    {
        var view = target.Book.For(target.Scope, house.Clock.Now(target.Book.Company));
        if (WhyNothing(view, subscription, last) is { } nothing)
        {
            return nothing;
        }

        var envelope = await house.Assistant.CallAsync(
            new(
                null,
                null,
                target.Person.Email ?? target.Person.CrmId,
                Upper(SubscriptionKinds.TitleOf(subscription.Kind)),
                way
            )
            {
                Scope = target.Scope,
            },
            CallOf(subscription.Kind),
            UsageReader.Unasked,
            cancellation
        );
        if (envelope.Refusal is { } refusal)
        {
            return MadeDelivery.Nothing(refusal.Reason);
        }

        var alerts = envelope.Calls.Select(call => call.Result).OfType<ListAlertsResult>().FirstOrDefault();
        return alerts is { Alerts.Count: 0 }
            ? MadeDelivery.Nothing("there are no new alerts") with
            {
                Alerts = alerts.Holding,
            }
            : Finish(view, subscription.Kind, envelope, alerts);
    }

    // What is known before anything is made, and before an asking is recorded.
    private MadeDelivery? WhyNothing(ScopedBook view, Subscription subscription, Instant? last)
    {
        if (view.Deals.Count == 0)
        {
            return MadeDelivery.Nothing("the person sees no deals");
        }

        if (subscription.OnlyIfChanged && last is { } then && !ChangedDeals.Any(view, then))
        {
            return MadeDelivery.Nothing("nothing has changed since the last one");
        }

        // A digest has its own alerts about the data.
        if (
            settings.Delivery.BadData == DataTrouble.Hold
            && subscription.Kind != SubscriptionKind.Alerts
            && TroubleOf(view, null) is { } stale
        )
        {
            return MadeDelivery.Nothing("the data are stale") with { Trouble = stale };
        }

        return null;
    }

    private FunctionCall CallOf(SubscriptionKind kind) =>
        kind == SubscriptionKind.Alerts
            ? FunctionCall.Of(house.Kernel.NameOf<ListAlerts>(), new ListAlertsArguments { OnlyNew = true })
            : FunctionCall.Of(
                house.Kernel.NameOf<GetBrief>(),
                new GetBriefArguments { Kind = SubscriptionKinds.KeyOf(kind) }
            );

    private MadeDelivery Finish(
        ScopedBook view,
        SubscriptionKind kind,
        AnswerEnvelope envelope,
        ListAlertsResult? alerts
    )
    {
        var trouble = alerts is null ? TroubleOf(view, envelope) : null;
        var body = envelope.Content?.Body ?? envelope.Answer.Text;
        var told = trouble is null ? envelope : WithBody(envelope, $"{Heading}\n{trouble}\n\n{body}");
        var card = house.Cards.Create(told);
        var mail = alerts is null ? told : WithBody(told, Listed(body, alerts));
        return new(
            new(
                $"{envelope.Question}, {Dates.Iso(view.Today)}",
                card with
                {
                    Buttons = [.. card.Buttons.Where(button => button.Action != ButtonAction.Ask), .. Buttons(kind)],
                },
                $"{mail.Answer.Text}\n\n{HowToStop(kind)}\n",
                BriefPage.Render(mail, HowToStop(kind))
            ),
            null
        )
        {
            Trouble = trouble,
            Alerts = alerts?.Holding,
        };
    }

    private static AnswerEnvelope WithBody(AnswerEnvelope envelope, string body)
    {
        var content = envelope.Content is { } said ? said with { Body = body, HasSections = true } : null;
        return envelope with { Content = content, Answer = envelope.Answer with { Text = content?.Text ?? body } };
    }

    // A chat has the table; mail has no other place for all of them. The first line heads them.
    private static string Listed(string body, ListAlertsResult alerts)
    {
        var items = alerts.Alerts.Take(MostListed).Select(alert => $"- {alert.Subject}: {alert.Sentence} {alert.Step}");
        return $"{body.Split('\n')[0]}\n{string.Join('\n', items)}";
    }

    // The same words as a person would type.
    private static IEnumerable<CardButton> Buttons(SubscriptionKind kind)
    {
        var name = SubscriptionKinds.TitleOf(kind);
        yield return new("Snooze for a week", ButtonAction.Ask, $"Pause the {name} for a week");
        yield return new("Stop", ButtonAction.Ask, $"Stop sending me the {name}");
        yield return new("What do I get?", ButtonAction.Ask, "What am I subscribed to?");
    }

    private static string HowToStop(SubscriptionKind kind) =>
        $"You get this because you are subscribed to it. Tell RevBot in chat: \"stop sending me the {SubscriptionKinds.TitleOf(kind)}\", \"pause it for two weeks\" or \"what am I subscribed to?\"";

    // Their age is known before anything is made, whether they differ only by what was made.
    private string? TroubleOf(ScopedBook view, AnswerEnvelope? envelope)
    {
        var problems = new List<string>();
        if (DataFreshness.Measure(view, Duration.FromTimeSpan(settings.Freshness.Limit)).IsStale)
        {
            problems.Add(
                FormattableString.Invariant(
                    $"the data are older than the limit of {settings.Freshness.Limit.TotalHours:0.#} hours"
                )
            );
        }

        if (envelope?.Calls.Select(call => call.Result).OfType<GetBriefResult>().Any(Differs) == true)
        {
            problems.Add("the figures differ from the CRM by more than the tolerance");
        }

        return problems.Count == 0 ? null : Upper(string.Join(", and ", problems)) + ": check before you use a figure.";
    }

    private static bool Differs(GetBriefResult result) =>
        result.Statements.Any(statement =>
            statement.Kind == StatementKind.Trust
            && statement.Marks.Contains("compared", StringComparer.Ordinal)
            && !statement.Marks.Contains("passed", StringComparer.Ordinal)
            && !statement.Marks.Contains("same", StringComparer.Ordinal)
        );

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
