using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Configuration;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Channels.Dashboard.Answers;

/// <summary>
/// Answers the calls of dashboards by the way of every question, from the call on: the same checks, functions and words, so
/// that a figure is the chat's. What was answered is kept until the book or the day changes, for all who see the same.
/// </summary>
internal sealed class DashboardAnswers(
    RevBotServices house,
    TurnSettings settings,
    TimeProvider time,
    ILogger<DashboardAnswers> logger
) : IDisposable
{
    private const string Late = "This takes longer than usual; it will be here when the page is loaded again.";

    // For how long an answer is kept that looks at RevBot's own state, which changes while the book stays.
    private static readonly TimeSpan StateHolds = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyDictionary<string, Taker> takers = house
        .Kernel.Skills.Select(skill => new Taker(skill, Takes(skill, "Period"), Takes(skill, "Filter")))
        .ToDictionary(taker => taker.Skill.Name, StringComparer.Ordinal);
    private readonly ConditionalWeakTable<DealBook, KeptAnswers> kept = [];
    private readonly SemaphoreSlim working = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>How old the data of a view are now.</summary>
    public DataState StateOf(ScopedBook view) => house.Answers.StateOf(view);

    /// <summary>The answer of a function for a page; never fails: what goes wrong is a sentence.</summary>
    /// <param name="viewer">Who looks, and what they may see.</param>
    /// <param name="function">Its name.</param>
    /// <param name="query">The page's period and deals, of which it gets what it takes.</param>
    /// <param name="cancellation">Ends the wait; what is being worked out is finished for others.</param>
    public async Task<CallAnswer> GetAsync(
        DashboardViewer viewer,
        string function,
        DashboardQuery query,
        CancellationToken cancellation
    )
    {
        try
        {
            var taker = takers.GetValueOrDefault(function) ?? throw InvalidCallException.NoFunction(function);
            var call = CallOf(taker, query);
            var isAnswered = kept.GetOrCreateValue(viewer.Deals)
                .TryGetOrAdd(
                    KeyOf(viewer.View, taker.Skill, call),
                    viewer.View.Scope.Viewer.Id,
                    () => Task.Run(() => AnswerAsync(viewer.View, call), CancellationToken.None),
                    out var answer
                );
            return isAnswered
                ? await answer!.WaitAsync(settings.TimeLimit, cancellation)
                : CallAnswer.None(WebRequestAuthenticator.TooFast);
        }
        catch (TimeoutException)
        {
            return CallAnswer.None(Late);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, the page's other blocks are still worth reading.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            var reference = Log.Failure(logger, time, function, problem);
            return CallAnswer.None(
                $"This could not be worked out; reload the page, or give your administrator the reference {reference}."
            );
        }
    }

    public void Dispose() => working.Dispose();

    private async Task<CallAnswer> AnswerAsync(ScopedBook view, FunctionCall call)
    {
        await working.WaitAsync(CancellationToken.None);
        try
        {
            var made = await house.Answers.RunAsync(view, [call], house.Clock.Machine, CancellationToken.None);
            return new(
                (SkillResult)made.Calls[0].Result,
                made.Answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            )
            {
                Parts = made.Parts,
                Call = made.Calls[0],
                Match = made.State.Match,
            };
        }
        catch (SkillInputException problem)
        {
            return CallAnswer.None(problem.Message);
        }
        finally
        {
            working.Release();
        }
    }

    // What a function does not take is not said to it.
    private static FunctionCall CallOf(Taker taker, DashboardQuery query)
    {
        var arguments = new Dictionary<string, object>(StringComparer.Ordinal);
        if (taker.TakesPeriod && query.Period is { } period)
        {
            arguments["period"] = period;
        }

        if (taker.TakesFilter && query.Filter is { } filter)
        {
            arguments["filter"] = filter;
        }

        return new(taker.Skill.Name, JsonSerializer.SerializeToElement(arguments, SkillJson.Options));
    }

    private string KeyOf(ScopedBook view, ISkill skill, FunctionCall call)
    {
        var readsState = skill.ReadsUsage || skill.ReadsSubscriptions;
        var holds = readsState ? StateHolds : skill.Ages;
        var person = readsState || skill.SpeaksToViewer ? view.Scope.Viewer.Id : (int?)null;
        var span = house.Clock.Machine.ToUnixTimeTicks() / holds?.Ticks;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{view.Scope.Key}|{person}|{Dates.Iso(view.Today)}|{span}|{call.Line}"
        );
    }

    private static bool Takes(ISkill skill, string argument) => skill.ArgumentsType.GetProperty(argument) is not null;

    // A function with what it takes of a page.
    private sealed record Taker(ISkill Skill, bool TakesPeriod, bool TakesFilter);
}
