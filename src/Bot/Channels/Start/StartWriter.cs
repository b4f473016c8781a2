using RevBot.Bot.Channels.Web.Drawing;

namespace RevBot.Bot.Channels.Start;

/// <summary>Writes what a person is shown first, and says the same for who hears the page.</summary>
internal static class StartWriter
{
    private const string Heading = "Worth asking now";

    /// <summary>As HTML.</summary>
    public static string Write(StartView view)
    {
        var html = new Html();
        html.Element(
            "div",
            [("class", "start")],
            body =>
            {
                body.Element("h2", [("id", "start-title"), ("dir", "auto")], view.Title);
                Number(body, view);
                body.Element("h3", [("id", "worth-title")], Heading);
                body.Element(
                    "ul",
                    [("class", "worth"), ("aria-labelledby", "worth-title")],
                    list =>
                    {
                        foreach (var question in view.Questions)
                        {
                            list.Element("li", [], item => Question(item, question));
                        }
                    }
                );
            }
        );
        return html.ToString();
    }

    /// <summary>The same in words, whole and once.</summary>
    public static string Say(StartView view) =>
        string.Join(
            ' ',
            new[]
            {
                view.Title + ".",
                view.Line is { } line ? line.Text + "." : view.Problem,
                view.Trust is { } trust ? trust + "." : null,
            }
                .Concat([Heading + ":"])
                .Concat(view.Questions.Select(question => $"{question.Ask} {question.Because}".TrimEnd()))
                .OfType<string>()
        );

    private static void Number(Html html, StartView view)
    {
        if (view.Line is { } line)
        {
            html.Element(
                "p",
                [("class", "number-line"), ("dir", "auto")],
                text =>
                {
                    foreach (var (part, isFilled) in line.Parts)
                    {
                        _ = isFilled ? text.Element("b", [], part) : text.Text(part);
                    }
                }
            );
        }
        else if (view.Problem is { } problem)
        {
            html.Element("p", [("dir", "auto")], problem);
        }

        if (view.Trust is { } trust)
        {
            html.Element("p", [("class", "trust"), ("dir", "auto")], trust);
        }
    }

    private static void Question(Html html, StartQuestion question) =>
        html.Element(
            "button",
            [("type", "button"), ("data-deed", "ask"), ("data-value", question.Ask), ("dir", "auto")],
            button =>
            {
                button.Element("b", [], question.Ask);
                if (question.Because.Length > 0)
                {
                    // The blank parts the two for who hears them.
                    button.Text(" ").Element("span", [], question.Because);
                }
            }
        );
}
